import type { Duty } from "../../ui/feature";

export const approvalsDuty: Duty = {
  id: "approvals",
  title: "Decisions",
  group: "manage",
  pages: [
    { path: "approvals", load: () => import("./DecisionsPage").then((page) => page.DecisionsPage) },
    { path: "approvals/decision", load: () => import("./DecisionPage").then((page) => page.DecisionPage) },
    {
      path: "approvals/cells",
      find: "Decisions made in cells",
      load: () => import("./CellsPage").then((page) => page.CellsPage),
    },
    { path: "approvals/hand-over", load: () => import("./HandOverPage").then((page) => page.HandOverPage) },
    {
      path: "approvals/opening",
      menu: "Open with the workbook",
      load: () => import("./OpeningPage").then((page) => page.OpeningPage),
    },
    { path: "approvals/ask-back", load: () => import("./askBack/AskBackPage").then((page) => page.AskBackPage) },
    {
      path: "approvals/tell",
      find: "Tell approvers what waits",
      load: () => import("./TellPage").then((page) => page.TellPage),
    },
    { path: "approvals/splits", load: () => import("./SplitsPage").then((page) => page.SplitsPage) },
    {
      path: "approvals/people",
      find: "People and their absences",
      load: () => import("./PeoplePage").then((page) => page.PeoplePage),
    },
    { path: "approvals/person", load: () => import("./PersonPage").then((page) => page.PersonPage) },
  ],
};
