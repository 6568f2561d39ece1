import { Approvals } from "../../../model/approvals/approvals";
import { roundsIn } from "../../../model/approvals/approvalState";
import { isDecided } from "../../../model/approvals/decision";
import { ordersWaiting } from "../../../model/orders/ordersWaiting";
import { daysBetween } from "../../../domain/calendarDay";
import { sumOf } from "../../../domain/money";
import type { Facts } from "../facts";
import type { ListRow } from "./list";

/** What waits for a decision: the next step of each trip and claim, and orders that were submitted for approval; the oldest first. */
export function decisionsWaiting(facts: Facts): readonly ListRow[] {
  const { tables, today } = facts;
  const roundOf = roundsIn(tables);
  const steps = tables.rows(Approvals).flatMap((row) => {
    if (row.withdrawnOn !== undefined || isDecided(row)) return [];
    const earlier = roundOf(row.kind, row.reference).filter(({ step }) => step < row.step);
    if (!earlier.every((step) => isDecided(step) && step.decision === "Approve")) return [];
    return [{ what: `${row.reference} ${row.approver}`, amount: row.amount, age: daysBetween(row.askedOn, today) }];
  });
  const amountsByOrder = new Map<string, (number | undefined)[]>();
  for (const { order, amount } of facts.lines) {
    const amounts = amountsByOrder.get(order.order);
    if (amounts) amounts.push(amount);
    else amountsByOrder.set(order.order, [amount]);
  }
  const orders = ordersWaiting(facts.orders.values(), today).map(({ order, age }) => {
    const amounts = amountsByOrder.get(order.order) ?? [];
    return {
      what: `${order.order} to ${order.vendor}`,
      // Without a rate or a price the amount in the company's currency is not known, and not taken for nothing.
      amount: amounts.every((amount) => amount !== undefined) ? sumOf(amounts, facts.company.currency) : "",
      age,
    };
  });
  return [...steps, ...orders]
    .sort((one, other) => other.age - one.age)
    .map(({ what, amount, age }) => ({ what, first: amount, second: age }));
}
