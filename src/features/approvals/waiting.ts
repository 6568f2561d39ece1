import { Approvals, type Approval } from "../../model/approvals/approvals";
import { roundsIn } from "../../model/approvals/approvalState";
import { checkDecision, isDecided, isWhole, formatMissingStep } from "../../model/approvals/decision";
import { staffOn } from "../../model/calendar/absences";
import { samePerson } from "../../model/people/people";
import { daysBetween, type Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { whyOutdated, type SubjectsNow } from "../../model/approvals/approvalSubjects";

/** A step that is next to be decided. */
export interface Waiting {
  readonly approval: Approval;
  /** Days since it was asked. */
  readonly age: number;
  /** Who may decide as well, because the approver is away. */
  readonly standsIn?: string;
  readonly isAway: boolean;
  /** Why it can't be decided as it stands: it was changed or cancelled since, or a step is missing. */
  readonly outdated?: string;
  /** A word stands in its cell and was not checked yet. */
  readonly inCell: boolean;
}

/** What waits for a decision, the oldest first; of each request the step that is next. */
export function waitingDecisions(tables: TableSet, today: Day, subjectNow: SubjectsNow): readonly Waiting[] {
  const staff = staffOn(tables, today);
  const rounds = roundsIn(tables);
  return tables
    .rows(Approvals)
    .filter((row) => row.withdrawnOn === undefined && !isDecided(row))
    .filter((row) => isNext(row, rounds(row.kind, row.reference)))
    .map((approval) => {
      const away = staff.isAway(approval.approver);
      const delegate = away ? staff.find(approval.approver)?.delegate : undefined;
      const missing = isWhole(rounds(approval.kind, approval.reference)) ? undefined : formatMissingStep(approval);
      const outdated = whyOutdated(approval, subjectNow) ?? missing;
      return {
        approval,
        age: daysBetween(approval.askedOn, today),
        isAway: away,
        inCell: approval.decision !== undefined,
        ...(delegate === undefined || samePerson(delegate, approval.requester) ? {} : { standsIn: delegate }),
        ...(outdated === undefined ? {} : { outdated }),
      };
    })
    .sort((one, other) => other.age - one.age);
}

/** Those that this person may decide today: as approver, or for one who is away. */
export function decisionsFor(
  user: string,
  waiting: readonly Waiting[],
  tables: TableSet,
  today: Day,
): readonly Waiting[] {
  const staff = staffOn(tables, today);
  const rounds = roundsIn(tables);
  return waiting.filter(({ approval }) => {
    const round = rounds(approval.kind, approval.reference);
    return checkDecision(approval, round, { decision: "Approve", decidedBy: user }, staff).ok;
  });
}

/** Those that were decided, the latest first; withdrawn ones too, as they are part of what happened. */
export const decidedApprovals = (tables: TableSet): readonly Approval[] =>
  tables
    .rows(Approvals)
    .filter(isDecided)
    .reverse()
    .sort((one, other) =>
      one.decidedOn === other.decidedOn ? 0 : (one.decidedOn ?? "") < (other.decidedOn ?? "") ? 1 : -1,
    );

const isNext = (row: Approval, round: readonly Approval[]): boolean =>
  round.every((step) => (isDecided(step) ? step.decision === "Approve" : step.step >= row.step));
