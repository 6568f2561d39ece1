import type { AnyTable } from "../../tables/defineTable";
import { KeyMap, sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Approvals, type Approval } from "../approvals/approvals";
import { isByWhoMay } from "../approvals/decision";
import { People, peopleIn } from "../people/people";
import type { OrderState } from "./orderState";

/** What undecidedIn reads beside orders. */
export const undecidedTables: readonly AnyTable[] = [Approvals, People];

/** Tells why the approval that an order's cells claim is none: nobody decided it in Approvals. Undefined where it needs none, or holds. */
export function undecidedIn(tables: TableSet): (state: OrderState) => string | undefined {
  const decided = new KeyMap<Approval[]>();
  const find = peopleIn(tables);
  for (const approval of tables.rows(Approvals)) {
    if (!isByWhoMay(approval, find)) continue;
    if (approval.kind !== "Order" || approval.decision !== "Approve" || approval.decidedOn === undefined) continue;
    const own = decided.get(approval.reference);
    if (own) own.push(approval);
    else decided.set(approval.reference, [approval]);
  }
  return ({ order, stage, needsApproval }) => {
    const { approvedOn, approvedBy } = order;
    const isOver = stage === "Closed" || stage === "Cancelled" || stage === "Rejected";
    if (!needsApproval || isOver || approvedOn === undefined || approvedBy === undefined) return undefined;
    if (decided.get(order.order)?.some(({ decidedBy }) => sameKey(decidedBy, approvedBy))) return undefined;
    return `${order.order} names ${approvedBy} as who approved it, and Approvals holds no such decision. Ask for approval of it.`;
  };
}
