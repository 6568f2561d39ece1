import { Approvals } from "../../../model/approvals/approvals";
import { roundsIn } from "../../../model/approvals/approvalState";
import { isDecided } from "../../../model/approvals/decision";
import { daysBetween } from "../../../domain/calendarDay";
import type { Facts } from "../facts";
import type { ListRow } from "./list";

/** What waits for a decision: the next step of each request; the oldest first. */
export function decisionsWaiting(facts: Facts): readonly ListRow[] {
  const { tables, today } = facts;
  const roundOf = roundsIn(tables);
  const steps = tables.rows(Approvals).flatMap((row) => {
    if (row.withdrawnOn !== undefined || isDecided(row)) return [];
    const earlier = roundOf(row.kind, row.reference).filter(({ step }) => step < row.step);
    if (!earlier.every((step) => isDecided(step) && step.decision === "Approve")) return [];
    return [{ what: `${row.reference} ${row.approver}`, amount: row.amount, age: daysBetween(row.askedOn, today) }];
  });
  return steps
    .sort((one, other) => other.age - one.age)
    .map(({ what, amount, age }) => ({ what, first: amount, second: age }));
}
