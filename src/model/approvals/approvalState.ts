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
import { changedLines, type AskedLine } from "./askedAs";
import { isDecided, isWhole } from "./decision";
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
  const { kind, reference, subject, requester, department, amount, lines } = request;
  return ok([
    // Each line keeps what was asked of it, so that any change of it shows.
    ...changedLines(lines?.() ?? []).map(({ table, key, reads }): Change => ({
      kind: "update",
      table,
      key,
      set: { askedAs: reads },
    })),
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

const NOT_ASKED: Standing = { state: "Not asked", approvals: [] };

/** What is asked for, as it is now. */
export interface AskedNow {
  readonly subject: string;
  /** What would be approved, where that can be another sum than the subject says. */
  readonly amount?: number;
  /** Whose it is, whose own decisions never count, whatever name Approvals holds. */
  readonly requester?: string | undefined;
  /** Its lines, where the subject does not say what they say. */
  readonly lines?: (() => readonly AskedLine[]) | undefined;
  /** What an older version wrote as the subject, of lines that keep no words of their own. */
  readonly formerSubject?: (() => string) | undefined;
}

/** Where each thing that needs approval stands: the index is made once, each look-up reads its own round only. */
export function standingsIn(tables: TableSet): (kind: ApprovalKind, reference: string, now: AskedNow) => Standing {
  const rounds = roundsIn(tables);
  const person = peopleIn(tables);
  return (kind, reference, now) => {
    const approvals = rounds(kind, reference);
    if (approvals.length === 0) return NOT_ASKED;
    const { amount, requester } = now;
    const counts = (step: Approval): boolean =>
      isDecided(step) &&
      (requester === undefined || isDecided({ ...step, requester })) &&
      person(plainName(step.decidedBy ?? "")) !== undefined;
    const decided = approvals.filter(counts);
    const approvedSum = roundSum(Math.min(...approvals.map((step) => step.amount)));
    const [first] = approvals;
    const isFormer = first !== undefined && isAskedAsBefore(first.subject, now);
    const isSame = first !== undefined && (isFormer || sameKey(first.subject, now.subject));
    const isFaulty = approvals.some((step) => !sameKey(step.subject, first?.subject)) || !isWhole(approvals);
    const figures: ApprovalFigures = {
      asked: approvals.length,
      refused: decided.filter(({ decision }) => decision === "Refuse").length,
      faults: Number(isFaulty),
      isSame,
      changedLines: isFormer || first === undefined ? 0 : changedLines(now.lines?.() ?? []).length,
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

/** Whether what was asked with this subject reads the same now, with each of its lines. */
export const readsAsAsked = (subject: string, now: AskedNow): boolean =>
  isAskedAsBefore(subject, now) || (sameKey(subject, now.subject) && changedLines(now.lines?.() ?? []).length === 0);

/** Whether a subject is one of an older version that still says what is asked for. */
export const isAskedAsBefore = (subject: string, { lines, formerSubject }: AskedNow): boolean =>
  formerSubject !== undefined &&
  / check \d+$/.test(subject) &&
  (lines?.() ?? []).every(({ askedAs }) => askedAs === undefined) &&
  sameKey(subject, formerSubject());

/** Amounts of cells have three decimals at most. */
const roundSum = (amount: number): number => Math.round(amount * 1000) / 1000;

/** Each step was approved for what the subject says now. */
const isAllApproved = ({ asked, faults, isSame, changedLines: changed, approved }: ApprovalFigures): boolean =>
  faults === 0 && isSame && changed === 0 && approved === asked;

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
  return (kind, reference) => {
    const round = rounds.size === 0 ? undefined : rounds.get(joinKey([kind, reference]));
    return round === undefined ? [] : [...round].sort((one, other) => one.step - other.step);
  };
}
