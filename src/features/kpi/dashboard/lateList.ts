import { daysBetween } from "../../../domain/calendarDay";
import { isWithVendor, openQuantity } from "../../../model/orders/tables";
import type { Facts } from "../facts";
import type { ListRow } from "./list";

/** Orders with lines that are with the vendor and were promised for before today: how many lines, how late; the latest first. */
export function lateDeliveries({ lines, today }: Facts): readonly ListRow[] {
  const byOrder = new Map<string, { vendor: string; lines: number; daysLate: number }>();
  for (const { stage, order, line, accepted, tolerance } of lines) {
    const open = openQuantity(stage, line.quantity, accepted, tolerance);
    if (!isWithVendor(stage) || open <= 0 || line.promised === undefined || line.promised >= today) continue;
    const daysLate = daysBetween(line.promised, today);
    const late = byOrder.get(order.order);
    if (late) {
      late.lines++;
      late.daysLate = Math.max(late.daysLate, daysLate);
    } else byOrder.set(order.order, { vendor: order.vendor, lines: 1, daysLate });
  }
  return [...byOrder]
    .map(([order, late]) => ({ what: `${order} ${late.vendor}`, first: late.lines, second: late.daysLate }))
    .sort((one, other) => other.second - one.second);
}
