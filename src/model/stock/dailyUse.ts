import { addDays, daysBetween, type Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { OrderLines, Receipts } from "../orders/tables";
import { joinKey } from "../../tables/defineTable";
import { Moves, type Move } from "./tables";

/** The use of an item over whole calendar days, days without use among them. */
export interface DailyUse {
  /** Units a day. */
  readonly mean: number;
  /** Standard deviation of a day's use, n - 1. */
  readonly spread: number;
  readonly days: number;
  /** "moves": what was issued less what came back. "receipts": what was received, for an item that has no moves. */
  readonly from: "moves" | "receipts";
}

/**
 * Measures daily use over the given days before today, or since an item's first move where that is later.
 * An item without any move is taken to use up what it receives: its company keeps no book of what goes out.
 */
export function dailyUse(tables: TableSet, today: Day, historyDays: number): ReadonlyMap<string, DailyUse> {
  const since = addDays(today, -historyDays);
  const issued = new Map<string, Series>();
  for (const move of tables.rows(Moves)) {
    const series = seriesOf(issued, move.item, move.date);
    if (isUse(move)) addTo(series, move.date, -move.quantity, since, today);
  }
  const received = new Map<string, Series>();
  for (const receipt of tables.rows(Receipts)) {
    const item = tables.find(OrderLines, joinKey([receipt.order, receipt.line]))?.item;
    if (item === undefined || issued.has(item)) continue;
    addTo(seriesOf(received, item, receipt.date), receipt.date, receipt.accepted, since, today);
  }
  const uses = new Map<string, DailyUse>();
  for (const [from, measured] of [
    ["moves", issued],
    ["receipts", received],
  ] as const)
    for (const [item, series] of measured) {
      const start = series.first > since ? series.first : since;
      const days = daysBetween(start, today);
      if (days > 0) uses.set(item, { ...spreadOf(series, days), days, from });
    }
  return uses;
}

/** What counts as use: what was issued, and what came back of it. */
export const isUse = ({ type, quantity }: Pick<Move, "type" | "quantity">): boolean =>
  type === "Issue" || (type === "Return" && quantity > 0);

interface Series {
  first: Day;
  readonly byDay: Map<Day, number>;
}

function seriesOf(all: Map<string, Series>, item: string, date: Day): Series {
  let series = all.get(item);
  if (!series) all.set(item, (series = { first: date, byDay: new Map<Day, number>() }));
  else if (date < series.first) series.first = date;
  return series;
}

function addTo(series: Series, date: Day, units: number, since: Day, today: Day): void {
  if (date >= since && date < today) series.byDay.set(date, (series.byDay.get(date) ?? 0) + units);
}

function spreadOf(series: Series, days: number): { mean: number; spread: number } {
  let sum = 0;
  for (const units of series.byDay.values()) sum += units;
  const mean = Math.max(0, sum / days);
  // Days that are not in the map had no use; each is one mean away from it.
  let squares = (days - series.byDay.size) * mean * mean;
  for (const units of series.byDay.values()) squares += (units - mean) ** 2;
  return { mean, spread: days < 2 ? 0 : Math.sqrt(squares / (days - 1)) };
}
