import type { Day } from "../../domain/calendarDay";
import { ok, type Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import { update, type Change, type Plan } from "../../tables/change";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import { staffOn } from "../calendar/absences";
import { Approvals, type Approval } from "./approvals";
import { roundsIn } from "./approvalState";
import { checkDecision, isDecided, type Decision } from "./decision";

export interface DecideApproval {
  readonly approval: string;
  readonly decision: "Approve" | "Refuse";
  /** Refusing wants one. */
  readonly comment?: string | undefined;
  /** What is approved, where that is less than was asked. */
  readonly amount?: number | undefined;
}

/** The decision of one step by the user at the keyboard: its approver, or their delegate while they are away. */
export function planDecision(
  tables: TableSet,
  { approval, decision, comment, amount }: DecideApproval,
  { today, user }: Circumstances,
): Result<Plan> {
  const row = requireRow(tables, Approvals, approval);
  if (!row.ok) return row;
  const round = roundsIn(tables)(row.value.kind, row.value.reference);
  const decided: Decision = { decision, comment, decidedBy: user, amount };
  const allowed = checkDecision(row.value, round, decided, staffOn(tables, today));
  if (!allowed.ok) return allowed;
  return ok({
    sentence: formatDecision(row.value, round, decided),
    changes: decisionChanges(row.value, round, decided, today),
  });
}

/** What a decision leaves in its row; a comment that stands there stays where none is given. */
export const decidedRow = ({ decision, comment = "", decidedBy, amount }: Decision, today: Day): Partial<Approval> => ({
  decision,
  decidedBy,
  decidedOn: today,
  ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
  ...(decision === "Approve" && amount !== undefined ? { amount } : {}),
});

/** What a decision writes: its own row, and what is left to approve into the steps that are still to decide. */
export const decisionChanges = (
  { approval, step, amount: asked }: Approval,
  round: readonly Approval[],
  made: Decision,
  today: Day,
): readonly Change[] => {
  const { decision, amount = asked } = made;
  const later = decision === "Approve" ? round.filter((other) => other.step > step && other.amount !== amount) : [];
  return [
    update(Approvals, approval, decidedRow(made, today)),
    ...later.map((other) => update(Approvals, other.approval, { amount })),
  ];
};

function formatDecision({ reference, subject, step }: Approval, round: readonly Approval[], made: Decision): string {
  if (made.decision === "Refuse") return `Refused ${reference}, ${subject}: ${made.comment?.trim() ?? ""}`;
  const next = round.find((other) => other.step > step && !isDecided(other));
  return next
    ? `Approved step ${String(step)} of ${reference}, ${subject}; ${next.approver} decides next`
    : `Approved ${reference}, ${subject}`;
}
