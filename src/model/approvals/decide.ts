import { formatMoney } from "../../domain/sentence";
import { ok, refuse, type Result } from "../../domain/result";
import type { Action, Circumstances } from "../../tables/action";
import type { Change, Plan } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import { Approvals, type Approval } from "./approvals";
import { approvalSubjects, decisionTables, subjectsNow, whyAskedFor, whyOutdated } from "./approvalSubjects";
import { roundsIn } from "./approvalState";
import { isDecided, isWhole, type Decision } from "./decision";
import { decisionChanges, planDecision, type DecideApproval } from "./planDecision";

/** Decides one step; refused where what was asked is not what the workbook holds now. */
export const decideApproval: Action<DecideApproval> = { title: "Decide", reads: decisionTables, plan: planDecide };

function planDecide(tables: TableSet, input: DecideApproval, circumstances: Circumstances): Result<Plan> {
  const row = requireRow(tables, Approvals, input.approval);
  if (!row.ok) return row;
  const subjectNow = subjectsNow(tables);
  const outdated = whyOutdated(row.value, subjectNow) ?? whyAskedFor(row.value, circumstances.user, subjectNow);
  if (outdated !== undefined) return refuse(outdated);
  const { kind, reference, amount: asked } = row.value;
  const now = subjectNow(kind, reference);
  const decided = planDecision(tables, { ...input, amount: now?.amount }, circumstances);
  if (!decided.ok) return decided;
  const made = { ...input, decidedBy: circumstances.user };
  const changes = [
    ...decided.value.changes,
    ...settledChanges(tables, row.value, roundsIn(tables)(kind, reference), made, circumstances),
  ];
  const isInPart = now !== undefined && input.decision === "Approve" && now.amount < asked;
  const part = isInPart
    ? `; in part: ${formatMoney(now.amount, now.currency)} of ${formatMoney(asked, now.currency)}`
    : "";
  return ok({ sentence: `${decided.value.sentence}${part}`, changes });
}

/** What a decision on a step writes: the step, what is left for later ones, and what the subject's own row keeps where it settles it. */
export const decidedChanges = (
  tables: TableSet,
  approval: Approval,
  round: readonly Approval[],
  made: Decision,
  circumstances: Pick<Circumstances, "today">,
): readonly Change[] => [
  ...decisionChanges(approval, round, made, circumstances.today),
  ...settledChanges(tables, approval, round, made, circumstances),
];

/** A round is settled by one no, or by the yes to its last step. */
function settledChanges(
  tables: TableSet,
  approval: Approval,
  round: readonly Approval[],
  { decision, comment, decidedBy }: Decision,
  { today }: Pick<Circumstances, "today">,
): readonly Change[] {
  const isApproved = decision === "Approve";
  const others = round.filter((step) => step.approval !== approval.approval);
  if (isApproved && !(isWhole(round) && others.every(isDecided))) return [];
  const settled = { isApproved, by: decidedBy, on: today, comment: comment?.trim() };
  return approvalSubjects[approval.kind].settled?.(tables, approval.reference, settled) ?? [];
}
