import type { Approval, ApprovalKind } from "../../model/approvals/approvals";
import type { ApprovalSubjects, SubjectNow } from "../../model/approvals/approvalState";
import { checkSum } from "../../model/approvals/decideApproval";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";

/** What the duties put up for approval: what they need to read, and how each subject reads now. */
export type Subjects = Readonly<Record<ApprovalKind, ApprovalSubjects>>;

/** How a subject reads now, or undefined where it is gone or cancelled. */
export type SubjectsNow = (kind: ApprovalKind, reference: string) => SubjectNow | undefined;

export const subjectTables = (subjects: Subjects): readonly AnyTable[] => [
  ...new Set(Object.values(subjects).flatMap(({ reads }) => reads)),
];

/** Builds the look-ups of all duties once. */
export function subjectsNow(subjects: Subjects, tables: TableSet): SubjectsNow {
  const byKind = { Trip: subjects.Trip.subjectIn(tables), Claim: subjects.Claim.subjectIn(tables) };
  return (kind, reference) => byKind[kind](reference);
}

/**
 * Why a request can't be decided as it was asked; undefined where its subject still reads the same and it comes to no more
 * than this step was asked for: an earlier one may have cut it.
 */
export function whyOutdated(approval: Approval, subjectNow: SubjectsNow): string | undefined {
  const { kind, reference, subject } = approval;
  const now = subjectNow(kind, reference);
  if (now === undefined) return `${reference} was cancelled, or it is not in the workbook any more.`;
  if (now.subject !== subject)
    return `${reference} was changed after it was asked: it reads "${now.subject}" now. It has to be asked anew.`;
  const within = checkSum(approval, now.amount, now.currency);
  return within.ok ? undefined : within.problem.message;
}
