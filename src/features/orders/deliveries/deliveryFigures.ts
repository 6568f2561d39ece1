import { daysBetween, type Day } from "../../../domain/calendarDay";
import { exactQuantity } from "../../../science/quantity";
import { summaryOf, type Summary } from "../../../science/summary";
import type { TableSet } from "../../../tables/tableSet";
import { companySettings } from "../../../model/company/settings";
import { completedOn } from "../../../model/orders/completion";
import { orderStates } from "../../../model/orders/orderState";
import { isWithVendor } from "../../../model/orders/tables";

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

/** Measures the deliveries promised for a span of days; all of them where it is left out. */
export function deliveryFigures(
  tables: TableSet,
  today: Day,
  span?: { readonly from: Day; readonly to: Day },
): DeliveryFigures {
  const company = companySettings(tables);
  const lines = new Tally();
  const orders = new Tally();
  const value = new Tally();
  const lateDays: number[] = [];
  const leadDays: number[] = [];
  for (const state of orderStates(tables).values()) {
    if (!isWithVendor(state.stage) && state.stage !== "Closed") continue;
    const punctual: boolean[] = [];
    for (const lineState of state.lines) {
      const { line, amount } = lineState;
      const { promised } = line;
      if (span && (promised === undefined || promised < span.from || promised > span.to)) continue;
      const completed = completedOn(lineState, state.tolerances.under);
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
