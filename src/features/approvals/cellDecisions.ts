import { Approvals, type Approval } from "../../model/approvals/approvals";
import { roundsIn } from "../../model/approvals/approvalState";
import type { SubjectNow } from "../../model/approvals/approvalSubject";
import { whyAskedFor, whyOutdated, type SubjectsNow } from "../../model/approvals/approvalSubjects";
import { decidedRow } from "../../model/approvals/planDecision";
import { checkDecision, isDecided, type Decision } from "../../model/approvals/decision";
import { staffOn } from "../../model/calendar/absences";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";

/** A word that someone chose in the column Decision, and whether it can be taken. */
export interface CellDecision {
  readonly approval: Approval;
  /** All steps of its round, with what is accepted before it. */
  readonly round: readonly Approval[];
  readonly made: Decision;
  /** What would be approved, where that is less than was asked. */
  readonly inPart?: Pick<SubjectNow, "amount" | "currency">;
  /** Why it can't be accepted; undefined where it can. */
  readonly obstacle?: string;
}

/**
 * Decisions that stand in cells and were not checked yet, earlier steps first: a step whose earlier one is accepted with it
 * can be accepted too. A blank "Decided by" is taken as the approver.
 */
export function cellDecisions(tables: TableSet, today: Day, subjectNow: SubjectsNow): readonly CellDecision[] {
  const staff = staffOn(tables, today);
  const rounds = roundsIn(tables);
  // What is accepted here counts for the steps after it.
  const accepted = new Map<string, Approval>();
  return tables
    .rows(Approvals)
    .filter((row) => row.decision !== undefined && !isDecided(row))
    .sort((one, other) => one.step - other.step)
    .map((approval) => {
      const { decision = "Approve", comment, approver, decidedBy = approver } = approval;
      const now = subjectNow(approval.kind, approval.reference);
      const made = { decision, comment, decidedBy, amount: now?.amount };
      const round = rounds(approval.kind, approval.reference).map((step) => accepted.get(step.approval) ?? step);
      const checked = checkDecision(approval, round, made, staff);
      const obstacle = checked.ok
        ? (whyOutdated(approval, subjectNow) ?? whyAskedFor(approval, decidedBy, subjectNow))
        : checked.problem.message;
      if (obstacle !== undefined) return { approval, round, made, obstacle };
      accepted.set(approval.approval, { ...approval, ...decidedRow(made, today) });
      const isInPart = decision === "Approve" && now !== undefined && now.amount < approval.amount;
      return { approval, round, made, ...(isInPart ? { inPart: now } : {}) };
    });
}
