import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import type { LineState, OrderState } from "./orderState";

/** How deliveries went. Shares are n / d, undefined where d is 0. */
export interface DeliveryFigures {
  /** Lines that were received in full (to the tolerance) or were due and are still open. */
  readonly lines: Share;
  /** Orders all of whose counted lines were on time. */
  readonly orders: Share;
  /** The amount of the lines on time. */
  readonly value: Share;
  readonly lateLines: number;
  /** Days from the promise to the delivery, early ones negative, of delivered lines. */
  readonly lateDays: Summary;
  /** Days from sending the order to the delivery, of lines where both are known. */
  readonly leadDays: Summary;
  /** Of those, deliveries dated before the order was sent. */
  readonly negativeLeads: number;
}
export interface Share {
  readonly n: number;
  readonly d: number;
  readonly share: number | undefined;
}
export interface Summary {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly sd: number;
}
export interface LateLine {
  readonly order: OrderState;
  readonly line: LineState;
  readonly daysLate: number;
}

/** Measures deliveries that were due in a span of days; all of them where it is left out. */
export function deliveryFigures(_tables: TableSet, _today: Day, _span?: { from: Day; to: Day }): DeliveryFigures {
  throw new Error("being written");
}

/** Open lines whose promised day is past, the latest first. */
export function lateLines(_tables: TableSet, _today: Day): readonly LateLine[] {
  throw new Error("being written");
}
