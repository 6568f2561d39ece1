import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";

/** Days from sending an order to the first receipt of a line. */
export interface LeadTime {
  readonly count: number;
  readonly median: number;
  readonly mean: number;
  /** Standard deviation of the sample; 0 for a single delivery. */
  readonly spread: number;
  /** Deliveries dated before their order was sent; they are not counted above. */
  readonly negative: number;
  /** What the vendor promises, where Vendor items tells. */
  readonly promised?: number;
}

export interface LeadTimes {
  readonly byItem: ReadonlyMap<string, LeadTime>;
  /** By item and vendor: the key of Vendor items. */
  readonly byVendorItem: ReadonlyMap<string, LeadTime>;
  /** What was left out and why, in sentences. */
  readonly leftOut: readonly string[];
}

/** Measures lead times from the receipts since a day. */
export function leadTimes(_tables: TableSet, _since: Day): LeadTimes {
  throw new Error("being written");
}
