import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";

/** Units of an item, in all or at one location. available = onHand + dueInTime - reserved. */
export interface StockFigures {
  readonly onHand: number;
  /** With vendors and due within the item's lead time; the late part is in it. */
  readonly dueInTime: number;
  /** Of dueInTime: promised for a day that is past. */
  readonly late: number;
  /** With vendors and promised for after the lead time. */
  readonly dueLater: number;
  /** Received for a department and not yet issued to it. */
  readonly reserved: number;
  /** On orders that are not with the vendor yet: drafts, waiting, approved, on hold. Not part of available. */
  readonly inPreparation: number;
  readonly available: number;
}

/** Everything in stock, as of one day. */
export interface Stock {
  of(item: string): StockFigures;
  at(item: string, location: string): StockFigures;
  /** The locations where the item is, was or is expected. */
  locationsOf(item: string): readonly string[];
}

/** The tables that stockOf reads. */
export const stockTables = [];

/** Counts stock from moves, order lines and receipts: linear in their rows. */
export function stockOf(_tables: TableSet, _today: Day): Stock {
  throw new Error("being written");
}
