import type { Day } from "../../domain/calendarDay";
import { ok, refuse, type Result } from "../../domain/result";
import type { Action, Circumstances } from "../../tables/action";
import { insert, update, type Change } from "../../tables/change";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import { requireRow } from "../../tables/requireRow";
import { numbering } from "../../tables/numbering";
import type { TableSet } from "../../tables/tableSet";
import { ApprovalRules, Approvals, type Approval, type ApprovalKind } from "./approvals";
import { checkDecision, isDecided, isSameSum, isWhole, type Decision } from "./decideApproval";
import { approvalSteps, type ApprovalRequest } from "./approvalSteps";
import { Departments } from "../company/lists";
import { People, peopleIn } from "../people/people";

export type { ApprovalRequest };

/** What actions that ask or decide must read. */
export const approvingTables: readonly AnyTable[] = [ApprovalRules, Approvals, People, Departments];

/** Where something that needs approval stands. */
export interface Standing {
  /** "Changed": what was asked or approved reads differently from the subject now, or a step is missing; it must be asked anew. */
  readonly state: "Not asked" | "Waiting" | "Approved" | "Refused" | "Changed";
  /** The current round, step after step; empty where it was never asked. */
  readonly approvals: readonly Approval[];
  /** The step that is to be decided next. */
  readonly waitingFor?: Approval;
  /** What was approved, where it reads the same and comes to another sum now. */
  readonly approvedFor?: number;
}

/** What a duty puts up for approval, as it reads now; the page of decisions asks it whether a request still holds. */
export interface ApprovalSubjects {
  readonly reads: readonly AnyTable[];
  /** The subject of a trip or claim by its number; undefined where it is gone or cancelled. Built once, looked up often. */
  readonly subjectIn: (tables: TableSet) => (reference: string) => SubjectNow | undefined;
}

export interface SubjectNow {
  readonly subject: string;
  /** What an approval would approve now, in the company's currency. */
  readonly amount: number;
  /** The company's. */
  readonly currency: string;
}

/**
 * Puts a request before its approvers: one row of Approvals a step. An older round is withdrawn. Refused where nobody could
 * decide, or where the same was asked or approved already.
 */
export function askFor(
  tables: TableSet,
  request: ApprovalRequest,
  { state, waitingFor }: Pick<Standing, "state" | "waitingFor">,
  { today }: Pick<Circumstances, "today">,
): Result<readonly Change[]> {
  if (state === "Approved") return refuse(`${request.reference} is approved as it stands.`);
  if (waitingFor)
    return refuse(
      `${request.reference} waits for ${waitingFor.approver} already (${waitingFor.approval} in Approvals).`,
    );
  const steps = approvalSteps(tables, request);
  if (!steps.ok) return steps;
  const next = numbering("AP", today, tables.read(Approvals).takenKeys);
  const { kind, reference, subject, requester, department, amount } = request;
  return ok([
    ...withdraw(tables, kind, reference, today),
    ...steps.value.map(({ step, approver }) =>
      insert(Approvals, {
        approval: next(),
        kind,
        reference,
        subject,
        requester,
        department,
        amount,
        step,
        steps: steps.value.length,
        approver,
        askedOn: today,
      }),
    ),
  ]);
}

/**
 * Where each trip and claim stands: the index is made once, each look-up reads its own round only. `amount` is what would be
 * approved now, where that can be another sum than the subject says.
 */
export function standingsIn(
  tables: TableSet,
): (kind: ApprovalKind, reference: string, subject: string, amount?: number) => Standing {
  const rounds = roundsIn(tables);
  return (kind, reference, subject, amount) => {
    const approvals = rounds(kind, reference);
    if (approvals.length === 0) return { state: "Not asked", approvals };
    if (approvals.some((step) => isDecided(step) && step.decision === "Refuse")) return { state: "Refused", approvals };
    if (approvals.some((step) => step.subject !== subject)) return { state: "Changed", approvals };
    if (!isWhole(approvals)) return { state: "Changed", approvals };
    const waitingFor = approvals.find((step) => !isDecided(step));
    if (waitingFor) return { state: "Waiting", approvals, waitingFor };
    const approvedFor = Math.min(...approvals.map((step) => step.amount));
    return amount === undefined || isSameSum(amount, approvedFor)
      ? { state: "Approved", approvals }
      : { state: "Changed", approvals, approvedFor };
  };
}

/** Takes back what was asked or approved, because it is asked anew or not wanted any more. */
export const withdraw = (tables: TableSet, kind: ApprovalKind, reference: string, today: Day): readonly Change[] =>
  tables
    .rows(Approvals)
    .filter((row) => row.kind === kind && row.reference === reference && row.withdrawnOn === undefined)
    .map(({ approval }) => update(Approvals, approval, { withdrawnOn: today }));

/** The current round of a trip or claim, step after step. */
export function roundsIn(tables: TableSet): (kind: ApprovalKind, reference: string) => readonly Approval[] {
  const rounds = tables.groupBy(Approvals, ({ kind, reference, withdrawnOn }) =>
    withdrawnOn === undefined ? joinKey([kind, reference]) : undefined,
  );
  return (kind, reference) =>
    [...(rounds.get(joinKey([kind, reference])) ?? [])].sort((one, other) => one.step - other.step);
}

export interface DecideApproval {
  readonly approval: string;
  readonly decision: "Approve" | "Refuse";
  /** Refusing wants one. */
  readonly comment?: string | undefined;
  /** What is approved, where that is less than was asked. */
  readonly amount?: number | undefined;
}

/** Decides one step, as the user at the keyboard: its approver, or their delegate while they are away. */
export const decideApproval: Action<DecideApproval> = {
  title: "Decide",
  reads: approvingTables,
  plan(tables, { approval, decision, comment, amount }, { today, user }) {
    const row = requireRow(tables, Approvals, approval);
    if (!row.ok) return row;
    const round = roundsIn(tables)(row.value.kind, row.value.reference);
    const decided: Decision = { decision, comment, decidedBy: user, amount };
    const allowed = checkDecision(row.value, round, decided, peopleIn(tables), today);
    if (!allowed.ok) return allowed;
    return ok({
      sentence: formatDecision(row.value, round, decided),
      changes: decisionChanges(row.value, round, decided, today),
    });
  },
};

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
