import { decisionTables, subjectsNow, whyOutdated } from "../../model/approvals/approvalSubjects";
import type { SubjectNow } from "../../model/approvals/approvalSubject";
import { Approvals, type Approval } from "../../model/approvals/approvals";
import { roundsIn } from "../../model/approvals/approvalState";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** A step of an approval with what it is about as it reads now. */
export interface DecisionRecord {
  readonly approval: Approval;
  readonly now: SubjectNow | undefined;
  /** Why it can't be decided as it was asked. */
  readonly outdated: string | undefined;
  /** All steps of its current round; of a step that was withdrawn, itself. */
  readonly round: readonly Approval[];
}

/** What the pages about a decision have in common. */
export const decisionRecord: RecordKind<DecisionRecord> = {
  table: Approvals,
  path: "approvals/decision",
  param: "approval",
  list: { path: "approvals", label: words.title },
  reads: decisionTables,
  find: (tables, key) => {
    const approval = tables.find(Approvals, key);
    if (!approval) return undefined;
    const subjectNow = subjectsNow(tables);
    return {
      approval,
      now: subjectNow(approval.kind, approval.reference),
      outdated: whyOutdated(approval, subjectNow),
      round: approval.withdrawnOn === undefined ? roundsIn(tables)(approval.kind, approval.reference) : [approval],
    };
  },
  nameOf: ({ approval }) => approval.reference,
  gone: { title: words.decision.gone, text: words.decision.goneText },
};
