import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { People } from "../../model/people/people";
import type { Feature } from "../../ui/feature";
import type { Subjects } from "./subjects";

/** Decisions of managers. `subjects` is what the duties put up for approval, loaded when a page needs it. */
export const createApprovals = (subjects: () => Promise<Subjects>): Feature => ({
  id: "approvals",
  title: "Decisions",
  purpose: "Who approves trips and claims, what waits for whom, and decisions that managers made in cells.",
  tables: [People, ApprovalRules, Approvals],
  pages: [
    {
      path: "approvals",
      load: async () => {
        const [page, given] = await Promise.all([import("./DecisionsPage"), subjects()]);
        return page.createDecisionsPage(given);
      },
    },
    {
      path: "approvals/decision",
      load: async () => {
        const [page, given] = await Promise.all([import("./DecisionPage"), subjects()]);
        return page.createDecisionPage(given);
      },
    },
    {
      path: "approvals/cells",
      load: async () => {
        const [page, given] = await Promise.all([import("./CellsPage"), subjects()]);
        return page.createCellsPage(given);
      },
    },
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
  todo: async () => {
    const [rules, given] = await Promise.all([import("./approvalTodo"), subjects()]);
    return rules.approvalTodo(given);
  },
});
