import { decisionTables } from "../../model/approvals/approvalSubjects";
import { planDecide } from "../../model/approvals/decide";
import type { DecideApproval } from "../../model/approvals/planDecision";
import type { Action } from "../../tables/action";

/** Refuses a claim's next step as the user at the keyboard. */
export const refuseClaim: Action<Omit<DecideApproval, "decision">> = {
  title: "Refuse",
  reads: decisionTables,
  plan: (tables, input, circumstances) => planDecide(tables, { ...input, decision: "Refuse" }, circumstances),
};
