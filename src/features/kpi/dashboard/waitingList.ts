import { Approvals } from "../../../model/approvals/approvals";
import { roundsIn } from "../../../model/approvals/approvalState";
import { isDecided } from "../../../model/approvals/decideApproval";
import { daysBetween } from "../../../domain/calendarDay";
import { sumOf } from "../../../domain/money";
import type { Facts } from "../facts";
import type { LineFact } from "../lineFacts";
import type { ListRow } from "./list";

/** What waits for a decision: the next step of each trip and claim, and orders that were put up for approval; the oldest first. */
export function decisionsWaiting(facts: Facts): readonly ListRow[] {
  const { tables, today } = facts;
  const roundOf = roundsIn(tables);
  const steps = tables.rows(Approvals).flatMap((row) => {
    if (row.withdrawnOn !== undefined || isDecided(row)) return [];
    const earlier = roundOf(row.kind, row.reference).filter(({ step }) => step < row.step);
    if (!earlier.every((step) => isDecided(step) && step.decision === "Approve")) return [];
    return [{ what: `${row.reference} ${row.approver}`, amount: row.amount, age: daysBetween(row.askedOn, today) }];
  });
  const orders = [...ordersWaiting(facts.lines)].map(([order, lines]) => ({
    what: `${order} to ${lines[0]?.order.vendor ?? ""}`,
    // Without a rate or a price the amount in the company's currency is not known, and not taken for nothing.
    amount: lines.some(({ amount }) => amount === undefined)
      ? ""
      : sumOf(
          lines.map(({ amount = 0 }) => amount),
          facts.company.currency,
        ),
    age: daysBetween(lines[0]?.order.askedOn ?? today, today),
  }));
  return [...steps, ...orders]
    .sort((one, other) => other.age - one.age)
    .map(({ what, amount, age }) => ({ what, first: amount, second: age }));
}

function ordersWaiting(lines: readonly LineFact[]): ReadonlyMap<string, readonly LineFact[]> {
  const byOrder = new Map<string, LineFact[]>();
  for (const line of lines) {
    if (line.stage !== "Waiting approval") continue;
    const others = byOrder.get(line.order.order);
    if (others) others.push(line);
    else byOrder.set(line.order.order, [line]);
  }
  return byOrder;
}
