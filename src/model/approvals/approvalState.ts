import type { Day } from "../../domain/calendarDay";
import { ok, refuse, type Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import { insert, update, type Change } from "../../tables/change";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import { sameKey } from "../../tables/keys";
import { numbering } from "../../tables/numbering";
import { usedKeys } from "../../tables/usedNumbers";
import type { TableSet } from "../../tables/tableSet";
import { approvalStateOf, type ApprovalFigures, type ApprovalState } from "./approvalLadder";
import { ApprovalRules, Approvals, type Approval, type ApprovalKind } from "./approvals";
import { isDecided, stepsOf } from "./decision";
import { approvalSteps, type ApprovalRequest } from "./approvalSteps";
import { Absences } from "../calendar/tables";
import { Departments } from "../company/lists";
import { People, peopleIn, plainName } from "../people/people";

export type { ApprovalRequest };

/** What actions that ask or decide must read. */
export const approvingTables: readonly AnyTable[] = [ApprovalRules, Approvals, People, Departments, Absences];

/** Where something that needs approval stands. */
export interface Standing {
  readonly state: ApprovalState;
  /** The current round, step after step; empty where it was never asked. */
  readonly approvals: readonly Approval[];
  /** The step that is to be decided next. */
  readonly waitingFor?: Approval | undefined;
  /** What was approved, where it reads the same and comes to another sum now. */
  readonly approvedFor?: number;
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
  const next = numbering("AP", today, usedKeys(tables, Approvals));
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
 * Where each thing that needs approval stands: the index is made once, each look-up reads its own round only. `amount` is what would be
 * approved now, where that can be another sum than the subject says; `requester` whose it is, whose own decisions never count,
 * whatever name Approvals holds.
 */
export function standingsIn(
  tables: TableSet,
): (kind: ApprovalKind, reference: string, subject: string, amount?: number, requester?: string) => Standing {
  const rounds = roundsIn(tables);
  const person = peopleIn(tables);
  return (kind, reference, subject, amount, requester) => {
    const approvals = rounds(kind, reference);
    const counts = (step: Approval): boolean =>
      isDecided({ ...step, requester: requester ?? step.requester }) &&
      person(plainName(step.decidedBy ?? "")) !== undefined;
    const decided = approvals.filter(counts);
    const approvedSum = roundSum(Math.min(...approvals.map((step) => step.amount)));
    const figures: ApprovalFigures = {
      asked: approvals.length,
      refused: decided.filter(({ decision }) => decision === "Refuse").length,
      unchanged: approvals.filter((step) => sameKey(step.subject, subject)).length,
      steps: stepsOf(approvals),
      approved: decided.filter(({ decision }) => decision === "Approve").length,
      sum: amount === undefined ? approvedSum : roundSum(amount),
      approvedSum,
    };
    const state = approvalStateOf(figures);
    if (state === "Waiting") return { state, approvals, waitingFor: approvals.find((step) => !counts(step)) };
    const isOtherSum = state === "Changed" && figures.sum !== approvedSum && isAllApproved(figures);
    return { state, approvals, ...(isOtherSum && { approvedFor: approvedSum }) };
  };
}

/** Amounts of cells have three decimals at most. */
const roundSum = (amount: number): number => Math.round(amount * 1000) / 1000;

/** Each step was approved for what the subject says now. */
const isAllApproved = ({ asked, unchanged, approved, steps }: ApprovalFigures): boolean =>
  unchanged === asked && approved === asked && steps <= asked;

/** Takes back what was asked or approved, because it is asked again or not wanted any more. */
export const withdraw = (tables: TableSet, kind: ApprovalKind, reference: string, today: Day): readonly Change[] =>
  tables
    .rows(Approvals)
    .filter((row) => row.kind === kind && sameKey(row.reference, reference) && row.withdrawnOn === undefined)
    .map(({ approval }) => update(Approvals, approval, { withdrawnOn: today }));

/** The current round of something that needs approval, step after step. */
export function roundsIn(tables: TableSet): (kind: ApprovalKind, reference: string) => readonly Approval[] {
  const rounds = tables.groupBy(Approvals, ({ kind, reference, withdrawnOn }) =>
    withdrawnOn === undefined ? joinKey([kind, reference]) : undefined,
  );
  return (kind, reference) =>
    [...(rounds.get(joinKey([kind, reference])) ?? [])].sort((one, other) => one.step - other.step);
}
