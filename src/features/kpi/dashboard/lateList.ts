import { lateLines } from "../../../model/orders/lateLines";
import type { Facts } from "../facts";
import type { ListRow } from "./list";

/** Orders with lines that are with the vendor and were promised for before today: how many lines, how late; the latest first. */
export function lateDeliveries({ orders, today }: Facts): readonly ListRow[] {
  const byOrder = new Map<string, { readonly vendor: string; lines: number; readonly daysLate: number }>();
  // The latest line of an order comes first.
  for (const { order, daysLate } of lateLines(orders.values(), today)) {
    const late = byOrder.get(order.order.order);
    if (late) late.lines++;
    else byOrder.set(order.order.order, { vendor: order.order.vendor, lines: 1, daysLate });
  }
  return [...byOrder].map(([order, late]) => ({
    what: `${order} ${late.vendor}`,
    first: late.lines,
    second: late.daysLate,
  }));
}
