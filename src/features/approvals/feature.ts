import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { Absences } from "../../model/calendar/tables";
import { People } from "../../model/people/people";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";

/** Decisions of managers. */
export const approvals: Feature = {
  id: "approvals",
  title: "Decisions",
  group: "manage",
  purpose:
    "Who approves orders, invoices, trips and claims, what waits for whom, and decisions that managers made in cells.",
  tables: [People, Absences, ApprovalRules, Approvals],
  records: [
    recordSource(People, {
      kind: "Person",
      words: ["person", "department", "email"],
      page: { path: "approvals/person", param: "person" },
    }),
    recordSource(Approvals, {
      kind: "Decision",
      words: ["reference", "subject", "approver"],
      page: { path: "approvals/decision", param: "approval" },
    }),
  ],
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
  todo: () => import("./approvalTodo").then((rules) => rules.approvalTodo),
};
