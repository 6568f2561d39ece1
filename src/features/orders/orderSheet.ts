import type { Day } from "../../domain/calendarDay";
import type { Result } from "../../domain/result";
import type { TableSet } from "../../tables/tableSet";
import type { Vendor } from "../inventory/tables";

/** What a clean order sheet shows. Amounts are in the order's currency. */
export interface OrderSheet {
  readonly company: string;
  readonly order: string;
  readonly date: Day;
  readonly vendor: Vendor;
  readonly requester: string | undefined;
  readonly currency: string;
  readonly lines: readonly OrderSheetLine[];
  readonly total: number;
}
export interface OrderSheetLine {
  readonly line: number;
  readonly item: string;
  readonly name: string;
  readonly vendorCode: string | undefined;
  readonly quantity: number;
  readonly unit: string;
  /** "2 boxes of 10", where it is sold in packs. */
  readonly packs: string | undefined;
  readonly price: number | undefined;
  readonly amount: number;
  readonly needBy: Day | undefined;
  readonly deliverTo: string | undefined;
}
export interface MailDraft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

export function orderSheet(_tables: TableSet, _order: string): Result<OrderSheet> {
  throw new Error("being written");
}

/** The text of the mail that goes to the vendor with an order; numbers and dates as the locale writes them. */
export function mailDraft(_sheet: OrderSheet, _locale: string): MailDraft {
  throw new Error("being written");
}
