import type { Duty } from "../../ui/feature";

export const requestsDuty: Duty = {
  id: "requests",
  title: "Requests",
  group: "service",
  pages: [
    { path: "requests", load: () => import("./list/RequestsPage").then((page) => page.RequestsPage) },
    { path: "requests/request", load: () => import("./RequestPage").then((page) => page.RequestPage) },
    {
      path: "requests/enter",
      find: "Enter a request",
      load: () => import("./enter/EnterPage").then((page) => page.EnterPage),
    },
    {
      path: "requests/mail",
      find: "Enter a request from a mail",
      load: () => import("./enter/MailPage").then((page) => page.MailPage),
    },
    { path: "requests/forms", load: () => import("./enter/FormsPage").then((page) => page.FormsPage) },
    { path: "requests/say", load: () => import("./say/SayPage").then((page) => page.SayPage) },
    { path: "requests/state", load: () => import("./say/StatePage").then((page) => page.StatePage) },
    { path: "requests/reopen", load: () => import("./say/ReopenPage").then((page) => page.ReopenPage) },
    { path: "requests/hand-over", load: () => import("./assign/HandOverPage").then((page) => page.HandOverPage) },
    { path: "requests/join", load: () => import("./join/JoinPage").then((page) => page.JoinPage) },
    { path: "requests/split", load: () => import("./join/SplitPage").then((page) => page.SplitPage) },
    { path: "requests/edit", load: () => import("./edit/EditPage").then((page) => page.EditPage) },
    { path: "requests/trail", load: () => import("./TrailPage").then((page) => page.TrailPage) },
    {
      path: "requests/board",
      find: "Requests board",
      load: () => import("./board/BoardPage").then((page) => page.BoardPage),
    },
    {
      path: "requests/escalate",
      find: "Requests to escalate",
      load: () => import("./escalate/EscalatePage").then((page) => page.EscalatePage),
    },
    {
      path: "requests/bottlenecks",
      find: "Bottlenecks and repeats of requests",
      load: () => import("./bottlenecks/BottlenecksPage").then((page) => page.BottlenecksPage),
    },
    { path: "requests/due-times", load: () => import("./DueTimesPage").then((page) => page.DueTimesPage) },
  ],
};
