import { daysBetween } from "../../../domain/calendarDay";
import { ALIKE, createVendorLikeness } from "../../../model/expenses/checks/vendorLikeness";
import { currencyOf } from "../../../model/expenses/homeMoney";
import type { CardLine } from "./cardLine";

/** A refund this many days after its charge is still of it. */
const REFUND_DAYS = 90;

/**
 * The charge of each refund and the refund of each such charge, by the card line's number: the same amount back from the same vendor,
 * the nearest earlier charge first, each charge made good once.
 */
export function netRefunds(lines: readonly CardLine[], home: string): ReadonlyMap<string, CardLine> {
  const likeness = createVendorLikeness();
  const charges = new Map<string, CardLine[]>();
  const keyOf = (line: CardLine): string =>
    `${currencyOf(line, home)} ${String(Math.round(Math.abs(line.amount) * 1000))}`;
  for (const line of lines) {
    if (line.amount <= 0) continue;
    const list = charges.get(keyOf(line));
    if (list) list.push(line);
    else charges.set(keyOf(line), [line]);
  }
  const refunds = lines
    .filter(({ amount }) => amount < 0)
    .sort((one, other) =>
      one.date === other.date ? (one.line < other.line ? -1 : 1) : one.date < other.date ? -1 : 1,
    );
  const counterparts = new Map<string, CardLine>();
  for (const refund of refunds) {
    let best: CardLine | undefined;
    for (const charge of charges.get(keyOf(refund)) ?? []) {
      const days = daysBetween(charge.date, refund.date);
      if (days < 0 || days > REFUND_DAYS || counterparts.has(charge.line)) continue;
      if (refund.cardholder !== charge.cardholder || likeness(refund.vendor, charge.vendor) < ALIKE) continue;
      const isNearer = !best || charge.date > best.date || (charge.date === best.date && charge.line < best.line);
      if (isNearer) best = charge;
    }
    if (!best) continue;
    counterparts.set(refund.line, best);
    counterparts.set(best.line, refund);
  }
  return counterparts;
}
