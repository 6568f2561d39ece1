import type { Moment } from "./moment";
import { decimalsOf } from "./money";

/*
 * How rules write figures in their sentences: one neutral form, whoever reads it. A sentence is kept in the Log and in cells,
 * and read by people of several languages; the pane shows it by `formats.sentence`, which knows this form.
 * Days are written as they are: 2026-11-24.
 */

/** An amount: "1250.00 EUR". */
export const formatMoney = (amount: number, currency: string): string =>
  `${amount.toFixed(decimalsOf(currency))} ${currency}`;

/** A quantity, to three decimals: "1250.5". */
export const formatQuantity = (quantity: number): string => String(Math.round(quantity * 1000) / 1000 + 0);

/** A number with its thousands apart, and decimals only where it has some: "12,450", "12,450.50". */
export function formatNumber(value: number, decimals = 0): string {
  const [whole = "", part] = (Math.round(value * 10 ** decimals) / 10 ** decimals + 0).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined || /^0*$/.test(part) ? grouped : `${grouped}.${part}`;
}

/** A moment as its day and time: "2026-11-24 09:30". */
export const formatMoment = (moment: Moment): string => moment.slice(0, 16).replace("T", " ");

/** The words that follow a count: those for one, or those for any other. */
export const forCount = (count: number, one: string, others: string): string =>
  english.select(count) === "one" ? one : others;

/** A count with its noun: "1 line", "3 lines". */
export const counted = (count: number, one: string, others = `${one}s`): string =>
  `${formatQuantity(count)} ${forCount(count, one, others)}`;

/** Names in a row: "A", "A and B", "A, B and C". */
export const listOf = (names: readonly string[]): string => conjunction.format(names);

/** The product speaks English, whatever the language of the host. */
const english = new Intl.PluralRules("en");
const conjunction = new Intl.ListFormat("en-GB");
