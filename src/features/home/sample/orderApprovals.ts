import { Approvals } from "../../../model/approvals/approvals";
import { orderStates, orderStateTables } from "../../../model/orders/orderState";
import { orderSubject } from "../../../model/orders/orderSubject";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import { numbering } from "../../../tables/numbering";
import type { AnyRow } from "../../../tables/readTable";
import { tableFromRows } from "../../../tables/tableFromRows";
import { TableSet } from "../../../tables/tableSet";
import { manager } from "./company";

/** The requests and decisions behind the orders that someone was asked to approve. */
export function orderApprovals(
  company: ReadonlyMap<AnyTable, readonly AnyRow[]>,
  taken: readonly string[],
): readonly NewRow<typeof Approvals.columns>[] {
  const tables = new TableSet(orderStateTables.map((table) => tableFromRows(table, company.get(table) ?? [])));
  const numbers = new Map<string, () => string>();
  const next = (day: string): string => {
    const year = day.slice(0, 4);
    const known = numbers.get(year) ?? numbering("AP", day, taken);
    numbers.set(year, known);
    return known();
  };
  return [...orderStates(tables).values()].flatMap((state): readonly NewRow<typeof Approvals.columns>[] => {
    const { approvedBy, approvedOn, askedOn, order, rejectedOn, requester } = state.order;
    if (askedOn === undefined || requester === undefined) return [];
    const settledOn = rejectedOn ?? approvedOn;
    return [
      {
        approval: next(askedOn),
        kind: "Order",
        reference: order,
        subject: orderSubject(state),
        requester,
        department: "Administration",
        amount: state.total,
        step: 1,
        steps: 1,
        approver: manager,
        askedOn,
        ...(settledOn !== undefined && {
          decision: rejectedOn === undefined ? ("Approve" as const) : ("Refuse" as const),
          decidedBy: approvedBy ?? manager,
          decidedOn: settledOn,
          comment: rejectedOn === undefined ? undefined : state.order.reason,
        }),
      },
    ];
  });
}
