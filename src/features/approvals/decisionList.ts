import type { Approval } from "../../company/approvals";
import { samePerson } from "../../company/people";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { ordersWaiting, type OrderWaiting } from "./ordersWaiting";
import type { SubjectNow } from "./subjects";
import { decidedApprovals, decisionsFor, waitingDecisions, type Waiting } from "./waiting";

/** Which decisions a person wants to see. */
export type Shown = "mine" | "all" | "decided";

/** A line of the list of decisions. */
export type Listed =
  | { readonly kind: "waiting"; readonly waiting: Waiting }
  | { readonly kind: "order"; readonly waiting: OrderWaiting }
  | { readonly kind: "decided"; readonly approval: Approval };

/** The decisions to be shown: what waits with the oldest first, what was decided with the latest first. */
export function decisionList(
  show: Shown,
  tables: TableSet,
  today: Day,
  user: string,
  subjectNow: SubjectNow,
): readonly Listed[] {
  if (show === "decided") return decidedApprovals(tables).map((approval) => ({ kind: "decided", approval }));
  const all = waitingDecisions(tables, today, subjectNow);
  const waiting = show === "all" ? all : decisionsFor(user, all, tables, today);
  const orders = ordersWaiting(tables, today).filter(
    ({ order }) => show === "all" || !samePerson(order.requester ?? "", user),
  );
  return [
    ...waiting.map((each): Listed => ({ kind: "waiting", waiting: each })),
    ...orders.map((each): Listed => ({ kind: "order", waiting: each })),
  ].sort((one, other) => ageOf(other) - ageOf(one));
}

const ageOf = (listed: Listed): number => (listed.kind === "decided" ? 0 : listed.waiting.age);
