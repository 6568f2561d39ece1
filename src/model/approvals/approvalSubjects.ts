import type { AnyTable } from "../../tables/defineTable";
import { sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { linesRead } from "../../tables/unreadRow";
import { samePerson } from "../people/people";
import { claimApproval } from "../expenses/claimApproval";
import { invoiceApproval } from "../invoices/invoiceApproval";
import { orderApproval } from "../orders/orderSubject";
import { tripApproval } from "../trips/tripApproval";
import type { Approval, ApprovalKind } from "./approvals";
import { changedLines } from "./askedAs";
import { approvingTables, isAskedAsBefore } from "./approvalState";
import type { ApprovalSubject, SubjectNow } from "./approvalSubject";
import { checkSum } from "./decision";

/** Whatever needs approval declares here how it is read. */
export const approvalSubjects: Readonly<Record<ApprovalKind, ApprovalSubject>> = {
  Order: orderApproval,
  Invoice: invoiceApproval,
  Trip: tripApproval,
  Claim: claimApproval,
};

/** What deciding on any kind reads. */
export const decisionTables: readonly AnyTable[] = [
  ...new Set([...approvingTables, ...Object.values(approvalSubjects).flatMap(({ reads }) => reads)]),
];

/** Why somebody may not decide a request: they asked for part of what it is about. Undefined where they may. */
export function whyAskedFor(approval: Approval, who: string, subjectNow: SubjectsNow): string | undefined {
  const { kind, reference } = approval;
  const isAsker = subjectNow(kind, reference)?.alsoAsked?.some((asker) => samePerson(asker, who)) === true;
  return isAsker
    ? `${who} asked for part of what ${reference} is about: someone else must decide ${approval.approval}. Hand it over to someone who did not.`
    : undefined;
}

/** How a subject reads now, or undefined where it is gone or cancelled. */
export type SubjectsNow = (kind: ApprovalKind, reference: string) => SubjectNow | undefined;

/** Builds the look-up of each kind when it is first asked for. */
export function subjectsNow(tables: TableSet): SubjectsNow {
  const byKind = new Map<ApprovalKind, (reference: string) => SubjectNow | undefined>();
  return (kind, reference) => {
    let subjectOf = byKind.get(kind);
    if (!subjectOf) byKind.set(kind, (subjectOf = subjectIn(tables, approvalSubjects[kind])));
    return subjectOf(reference);
  };
}

function subjectIn(
  tables: TableSet,
  { lines, subjectIn: subjectOfKind }: ApprovalSubject,
): (reference: string) => SubjectNow | undefined {
  const subjectOf = subjectOfKind(tables);
  const checkRead = linesRead(tables, lines);
  return (reference) => {
    const now = subjectOf(reference);
    const read = checkRead(reference);
    return now && !read.ok ? { ...now, unread: read.problem } : now;
  };
}

/**
 * Why a request can't be decided as it was asked; undefined where all of it can be read, it still reads the same, and it comes to no more
 * than this step was asked for: an earlier one may have cut it.
 */
export function whyOutdated(approval: Approval, subjectNow: SubjectsNow): string | undefined {
  const { kind, reference, subject } = approval;
  const now = subjectNow(kind, reference);
  if (now === undefined) return `${reference} was cancelled, or it is not in the workbook any more.`;
  if (now.unread) return now.unread.message;
  const isFormer = isAskedAsBefore(subject, now);
  if (!isFormer && !sameKey(now.subject, subject))
    return `${reference} was changed after it was asked: it reads "${now.subject}" now. It has to be asked again.`;
  const [changed] = isFormer ? [] : changedLines(now.lines?.() ?? []);
  if (changed)
    return `${reference} was changed after it was asked: ${changed.key} is not what it was then. It has to be asked again.`;
  if (!samePerson(approval.requester, now.requester))
    return `${reference} is ${now.requester}'s, and ${approval.approval} names ${approval.requester} as its requester. Correct the name in Approvals.`;
  const within = checkSum(approval, now.amount, now.currency);
  return within.ok ? undefined : within.problem.message;
}
