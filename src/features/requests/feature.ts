import {
  AnswerTemplates,
  Categories,
  EscalationRules,
  Priorities,
  RepeatRules,
  ServiceTargets,
} from "../../model/requests/ruleTables";
import { Escalations, RequestForms, Requests, RequestTasks, StatusLog } from "../../model/requests/tables";
import type { Feature } from "../../ui/feature";
import { formPage, recordSource } from "../../ui/recordSource";

const next = () => import("./nextSteps").then((steps) => steps.nextOfRequest);
const page = { path: "requests/request", param: "request", next } as const;

/** Requests of colleagues from their coming to their end, with the time that they may take. */
export const requests: Feature = {
  id: "requests",
  title: "Requests",
  group: "service",
  purpose: "What colleagues ask for: who does it, until when, what holds it up, and what comes again and again.",
  tables: [
    Requests,
    StatusLog,
    RequestTasks,
    Escalations,
    RequestForms,
    Categories,
    ServiceTargets,
    Priorities,
    EscalationRules,
    RepeatRules,
    AnswerTemplates,
  ],
  records: [
    recordSource(Requests, { kind: "Request", words: ["subject", "requester", "equipment", "about"], page }),
    recordSource(StatusLog, { kind: "Request", words: ["text"], page: { ...page, partOf: "request" } }),
    recordSource(RequestTasks, { kind: "Request", words: ["what"], page: { ...page, partOf: "request" } }),
    recordSource(Categories, { kind: "Category", words: ["category", "owner"], page: formPage(Categories) }),
    recordSource(AnswerTemplates, { kind: "Template", words: ["template"], page: formPage(AnswerTemplates) }),
  ],
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
  todo: () => import("./requestTodo").then((rules) => rules.requestTodo),
  sample: () => import("./sampleRequests").then((rules) => rules.sampleRequests),
  usual: () => import("./usualRules").then((rules) => rules.usualRows),
};
