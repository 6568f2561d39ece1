import { addMonths, dayToSerial, serialToDay, type Day } from "../../domain/calendarDay";
import { amountOf, moneyOf } from "../../domain/money";
import { dueDays, readTerms } from "../../science/paymentTerms";
import type { Invoice } from "./tables";

/** When an invoice of a day is due by its terms, and what may be taken off until when; undefined where the terms say nothing that is known. */
export function dueBy(
  terms: string,
  date: Day,
  total: number,
  currency: string,
): Pick<Invoice, "dueOn" | "discountOn" | "discount"> | undefined {
  const read = readTerms(terms);
  if (!read) return undefined;
  const { due, discountUntil } = dueDays(dayToSerial(date), read, endOfMonth);
  return {
    dueOn: serialToDay(due),
    discountOn: discountUntil === undefined ? undefined : serialToDay(discountUntil),
    discount: read.discount === undefined ? undefined : amountOf(moneyOf(total * read.discount, currency)),
  };
}

/** The last day of a day's month, both as serial numbers. */
export function endOfMonth(serial: number): number {
  const day = serialToDay(serial) ?? "";
  return dayToSerial(addMonths(`${day.slice(0, 7)}-01`, 1)) - 1;
}
