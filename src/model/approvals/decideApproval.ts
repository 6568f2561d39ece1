import { formatMoney } from "../../domain/sentence";
import { ok, refuse } from "../../domain/result";
import type { Action } from "../../tables/action";
import { requireRow } from "../../tables/requireRow";
import { Approvals } from "./approvals";
import { decisionTables, subjectsNow, whyOutdated } from "./approvalSubjects";
import { planDecision, type DecideApproval } from "./planDecision";

/** Decides one step; refused where what was asked is not what the workbook holds now. */
export const decideApproval: Action<DecideApproval> = {
  title: "Decide",
  reads: decisionTables,
  plan(tables, input, circumstances) {
    const row = requireRow(tables, Approvals, input.approval);
    if (!row.ok) return row;
    const subjectNow = subjectsNow(tables);
    const outdated = whyOutdated(row.value, subjectNow);
    if (outdated !== undefined) return refuse(outdated);
    const { kind, reference, amount: asked } = row.value;
    const now = subjectNow(kind, reference);
    const decided = planDecision(tables, { ...input, amount: now?.amount }, circumstances);
    const isInPart = now !== undefined && input.decision === "Approve" && now.amount < asked;
    if (!decided.ok || !isInPart) return decided;
    const part = `; in part: ${formatMoney(now.amount, now.currency)} of ${formatMoney(asked, now.currency)}`;
    return ok({ ...decided.value, sentence: `${decided.value.sentence}${part}` });
  },
};
