import type { ApprovalKind } from "../../company/approvals";
import type { ApprovalSubjects } from "../../company/approving";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";

/** What the duties put up for approval: what they need to read, and how each subject reads now. */
export type Subjects = Readonly<Record<ApprovalKind, ApprovalSubjects>>;

/** How a subject reads now, or undefined where it is gone or cancelled. */
export type SubjectNow = (kind: ApprovalKind, reference: string) => string | undefined;

export const subjectTables = (subjects: Subjects): readonly AnyTable[] => [
  ...new Set(Object.values(subjects).flatMap(({ reads }) => reads)),
];

/** Builds the look-ups of all duties once. */
export function subjectsNow(subjects: Subjects, tables: TableSet): SubjectNow {
  const byKind = { Trip: subjects.Trip.subjectIn(tables), Claim: subjects.Claim.subjectIn(tables) };
  return (kind, reference) => byKind[kind](reference);
}

/** Why a request can't be decided as it was asked; undefined where its subject still reads the same. */
export function whyOutdated(
  { kind, reference, subject }: { readonly kind: ApprovalKind; readonly reference: string; readonly subject: string },
  subjectNow: SubjectNow,
): string | undefined {
  const now = subjectNow(kind, reference);
  if (now === undefined) return `${reference} was cancelled, or it is not in the workbook any more.`;
  return now === subject
    ? undefined
    : `${reference} was changed after it was asked: it reads "${now}" now. It has to be asked anew.`;
}
