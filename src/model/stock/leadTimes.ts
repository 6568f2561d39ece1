import { daysBetween, type Day } from "../../domain/calendarDay";
import { summaryOf } from "../../science/summary";
import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { OrderLines, Orders, Receipts } from "../orders/tables";
import { VendorItems } from "./tables";

/** Days from sending an order to the first accepted receipt of a line. */
export interface LeadTime {
  readonly count: number;
  readonly median: number;
  readonly mean: number;
  /** Standard deviation of the sample; 0 for a single delivery. */
  readonly spread: number;
  /** Deliveries dated before their order was sent; they are not counted above. */
  readonly negative: number;
  /** What the vendor promises, where Vendor items tells. */
  readonly promised: number | undefined;
}

export interface LeadTimes {
  readonly byItem: ReadonlyMap<string, LeadTime>;
  /** By item and vendor: the key of Vendor items. */
  readonly byVendorItem: ReadonlyMap<string, LeadTime>;
  /** What was left out and why, in sentences. */
  readonly leftOut: readonly string[];
}

/** Measures lead times from the receipts since a day. */
export function leadTimes(tables: TableSet, since: Day): LeadTimes {
  const byItem = new Map<string, Days>();
  const byVendorItem = new Map<string, Days>();
  let unsent = 0;
  let negative = 0;
  for (const [key, arrived] of firstArrivals(tables, since)) {
    const line = tables.find(OrderLines, key);
    const order = line && tables.find(Orders, line.order);
    if (!line || !order) continue;
    if (order.sentOn === undefined) {
      unsent++;
      continue;
    }
    const days = daysBetween(order.sentOn, arrived);
    if (days < 0) negative++;
    add(byItem, line.item, days);
    add(byVendorItem, joinKey([line.item, order.vendor]), days);
  }
  const leftOut: string[] = [];
  if (negative > 0) leftOut.push(`Deliveries dated before their order was sent: ${String(negative)}.`);
  if (unsent > 0) leftOut.push(`Deliveries of orders without a day in "Sent on": ${String(unsent)}.`);
  const promiseOf = (key: string) => tables.find(VendorItems, key)?.leadDays;
  return {
    byItem: new Map([...byItem].map(([item, days]) => [item, leadTimeOf(days, undefined)])),
    byVendorItem: new Map([...byVendorItem].map(([key, days]) => [key, leadTimeOf(days, promiseOf(key))])),
    leftOut,
  };
}

interface Days {
  readonly counted: number[];
  negative: number;
}

/** The day on which the first units of each order line were accepted, by the line's key; lines that began before `since` are left out. */
function firstArrivals(tables: TableSet, since: Day): ReadonlyMap<string, Day> {
  const arrivals = new Map<string, Day>();
  for (const receipt of tables.rows(Receipts)) {
    if (receipt.accepted <= 0) continue;
    const key = joinKey([receipt.order, receipt.line]);
    const known = arrivals.get(key);
    if (known === undefined || receipt.date < known) arrivals.set(key, receipt.date);
  }
  return new Map([...arrivals].filter(([, arrived]) => arrived >= since));
}

function add(map: Map<string, Days>, key: string, days: number): void {
  let group = map.get(key);
  if (!group) map.set(key, (group = { counted: [], negative: 0 }));
  if (days < 0) group.negative++;
  else group.counted.push(days);
}

function leadTimeOf(days: Days, promised: number | undefined): LeadTime {
  const { count, median, mean, sd } = summaryOf(days.counted);
  return { count, median, mean, spread: sd, negative: days.negative, promised };
}
