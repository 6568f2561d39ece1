import { decisionTables } from "../../model/approvals/approvalSubjects";
import { planDecide } from "../../model/approvals/decide";
import type { DecideApproval } from "../../model/approvals/planDecision";
import type { Action } from "../../tables/action";

/** Decides one step; refused where what was asked is not what the workbook holds now. */
export const decideApproval: Action<DecideApproval> = {
  title: "Decide",
  reads: decisionTables,
  plan: planDecide,
};
