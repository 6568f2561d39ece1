import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { People } from "../../model/people/people";
import type { Feature } from "../../ui/feature";

/** Decisions of managers. */
export const approvals: Feature = {
  id: "approvals",
  title: "Decisions",
  purpose: "Who approves trips and claims, what waits for whom, and decisions that managers made in cells.",
  tables: [People, ApprovalRules, Approvals],
  pages: [
    { path: "approvals", load: () => import("./DecisionsPage").then((page) => page.DecisionsPage) },
    { path: "approvals/decision", load: () => import("./DecisionPage").then((page) => page.DecisionPage) },
    { path: "approvals/cells", load: () => import("./CellsPage").then((page) => page.CellsPage) },
    { path: "approvals/hand-over", load: () => import("./HandOverPage").then((page) => page.HandOverPage) },
    {
      path: "approvals/opening",
      menu: "Open with the workbook",
      load: () => import("./OpeningPage").then((page) => page.OpeningPage),
    },
    { path: "approvals/splits", load: () => import("./SplitsPage").then((page) => page.SplitsPage) },
    { path: "approvals/people", load: () => import("./PeoplePage").then((page) => page.PeoplePage) },
    { path: "approvals/person", load: () => import("./PersonPage").then((page) => page.PersonPage) },
  ],
  todo: () => import("./approvalTodo").then((rules) => rules.approvalTodo),
};
