import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { Absences } from "../../model/calendar/tables";
import { People } from "../../model/people/people";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { approvalsDuty } from "./duty";

/** Decisions of managers. */
export const approvals: Feature = {
  ...approvalsDuty,
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
  todo: () => import("./approvalTodo").then((rules) => rules.approvalTodo),
};
