import type { Approval } from "../../model/approvals/approvals";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import type { SubjectsNow } from "../../model/approvals/approvalSubjects";
import { unfoundedDecisions } from "./approvalTodo";
import { decidedApprovals, decisionsFor, waitingDecisions, type Waiting } from "./waiting";

/** Which decisions a person wants to see. */
export type Shown = "mine" | "all" | "undecided" | "decided" | "unfounded";

/** A line of the list of decisions; `mine` where the person may decide it today. */
export type Listed =
  | { readonly kind: "waiting"; readonly waiting: Waiting; readonly mine: boolean }
  | {
      readonly kind: "decided";
      readonly approval: Approval;
      /** By someone who may not decide it. */
      readonly isUnfounded: boolean;
    };

/** What waits for a decision, the oldest first, then what was decided, the latest first. */
export function decisionList(tables: TableSet, today: Day, user: string, subjectNow: SubjectsNow): readonly Listed[] {
  const waiting = waitingDecisions(tables, today, subjectNow);
  const unfounded = new Set(unfoundedDecisions(tables));
  const mine = new Set(decisionsFor(user, waiting, tables, today));
  return [
    ...waiting.map((each) => ({ kind: "waiting", waiting: each, mine: mine.has(each) }) as const),
    ...decidedApprovals(tables).map(
      (approval) => ({ kind: "decided", approval, isUnfounded: unfounded.has(approval) }) as const,
    ),
  ];
}

export const isShown = (listed: Listed, show: Shown): boolean =>
  listed.kind === "decided"
    ? show === "decided" || (show === "unfounded" && listed.isUnfounded)
    : show === "all" ||
      (show === "mine" && listed.mine) ||
      // What stands in a cell is checked on a page of its own.
      (show === "undecided" && !listed.waiting.inCell);

export const approvalOf = (listed: Listed): Approval =>
  listed.kind === "waiting" ? listed.waiting.approval : listed.approval;

/** What a line is found by. */
export function searchText(listed: Listed): string {
  const { approval, approver, decidedBy = "", reference, requester, subject } = approvalOf(listed);
  return [approval, reference, subject, requester, approver, decidedBy].join(" ");
}
