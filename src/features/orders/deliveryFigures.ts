import { daysBetween, type Day } from "../../domain/calendarDay";
import { exactQuantity } from "../../domain/quantity";
import { completionDay } from "../../science/completion";
import { summaryOf, type Summary } from "../../science/summary";
import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { companySettings } from "../../model/company/settings";
import { Vendors } from "../../model/stock/tables";
import { orderStates, type LineState, type OrderState } from "../../model/orders/orderState";
import { isWithVendor, openQuantity, Receipts, tolerancesOf, type Receipt } from "../../model/orders/tables";

/** How deliveries went. Lines without a promised day are not in the shares. */
export interface DeliveryFigures {
  /** On time, of the lines that were completed or are overdue. Early counts as on time; what is missing and due as late. */
  readonly lines: Share;
  readonly lateLines: number;
  /** Orders all of whose counted lines were on time. */
  readonly orders: Share;
  /** The amount of the lines on time, of the orders in the company's currency. */
  readonly value: Share;
  /** Days from the promise to the completion of a line, early ones negative. */
  readonly lateDays: Summary;
  /** Days from sending the order to the completion of a line, where both are known. */
  readonly leadDays: Summary;
  /** Of those, deliveries dated before the order was sent. */
  readonly negativeLeads: number;
}

/** n of d; share is n / d, undefined where d is 0. */
export interface Share {
  readonly n: number;
  readonly d: number;
  readonly share: number | undefined;
}

export interface LateLine {
  readonly order: OrderState;
  readonly line: LineState;
  readonly daysLate: number;
}

/** Measures the deliveries promised for a span of days; all of them where it is left out. */
export function deliveryFigures(
  tables: TableSet,
  today: Day,
  span?: { readonly from: Day; readonly to: Day },
): DeliveryFigures {
  const company = companySettings(tables);
  const receiptsByLine = tables.groupBy(Receipts, (receipt) => joinKey([receipt.order, receipt.line]));
  const lines = new Tally();
  const orders = new Tally();
  const value = new Tally();
  const lateDays: number[] = [];
  const leadDays: number[] = [];
  for (const state of orderStates(tables).values()) {
    if (!isWithVendor(state.stage) && state.stage !== "Closed") continue;
    const { under } = tolerancesOf(tables.find(Vendors, state.order.vendor), company);
    const punctual: boolean[] = [];
    for (const { line, amount } of state.lines) {
      const { promised } = line;
      if (span && (promised === undefined || promised < span.from || promised > span.to)) continue;
      const completed = completedOn(line.quantity, under, receiptsByLine.get(joinKey([line.order, line.line])) ?? []);
      if (completed !== undefined && state.order.sentOn !== undefined)
        leadDays.push(daysBetween(state.order.sentOn, completed));
      if (promised === undefined) continue;
      if (completed === undefined && promised >= today) continue;
      if (completed !== undefined) lateDays.push(daysBetween(promised, completed));
      const isOnTime = completed !== undefined && completed <= promised;
      punctual.push(isOnTime);
      lines.add(isOnTime, 1);
      if (state.currency === company.currency) value.add(isOnTime, amount);
    }
    if (punctual.length > 0) orders.add(punctual.every(Boolean), 1);
  }
  return {
    lines: lines.share,
    lateLines: lines.share.d - lines.share.n,
    orders: orders.share,
    value: value.share,
    lateDays: summaryOf(lateDays),
    leadDays: summaryOf(leadDays),
    negativeLeads: leadDays.filter((days) => days < 0).length,
  };
}

/** Open lines whose promised day is past, the latest first. */
export function lateLines(tables: TableSet, today: Day): readonly LateLine[] {
  return [...orderStates(tables).values()]
    .filter(({ stage }) => isWithVendor(stage))
    .flatMap((order) =>
      order.lines.flatMap((line) => {
        const { promised } = line.line;
        return line.open > 0 && promised !== undefined && promised < today
          ? [{ order, line, daysLate: daysBetween(promised, today) }]
          : [];
      }),
    )
    .sort((a, b) => b.daysLate - a.daysLate);
}

/** The day on which what was accepted first completed a line, parts counted together; undefined while it is open. */
function completedOn(ordered: number, under: number, receipts: readonly Receipt[]): Day | undefined {
  const parts = receipts.map(({ date, accepted }) => ({ day: date, units: accepted }));
  parts.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  return completionDay(parts, (received) => openQuantity("Sent", ordered, received, under) === 0);
}

class Tally {
  #n = 0;
  #d = 0;

  add(counts: boolean, weight: number): void {
    this.#d += weight;
    if (counts) this.#n += weight;
  }

  get share(): Share {
    const [n, d] = [exactQuantity(this.#n), exactQuantity(this.#d)];
    return { n, d, share: d > 0 ? n / d : undefined };
  }
}
