import type { Day } from "./calendarDay";
import type { Moment } from "./moment";
import type { TimeOfDay } from "./timeOfDay";
import { decimalsOf, isCurrency } from "./money";
import { forCount } from "./sentence";

/** How a text, from a file or from a person, writes numbers and dates. */
export interface TextStyle {
  readonly decimal: "." | ",";
  readonly dateOrder: "ymd" | "dmy" | "mdy";
}

/** How figures, money and days are shown and typed in one language: the only place that asks Intl how. */
export interface Formats {
  readonly language: string;
  /** How people of this language write numbers and days. */
  readonly style: TextStyle;
  readonly quantity: (value: number) => string;
  /** A computed figure, such as a mean: to the hundredth. */
  readonly figure: (value: number) => string;
  /** An amount, with the decimals of its currency. */
  readonly money: (amount: number, currency: string) => string;
  /** A unit price, which may be finer than the currency's smallest coin. */
  readonly price: (amount: number, currency: string) => string;
  readonly percent: (share: number) => string;
  readonly day: (day: Day) => string;
  /** With the weekday, in full: "Tuesday, November 24, 2026". */
  readonly longDay: (day: Day) => string;
  /** The month of a day: "November 2026". */
  readonly month: (day: Day) => string;
  readonly moment: (moment: Moment) => string;
  /** "9:30 AM", "09:30"; midnight at the end of a day is "12:00 AM", or "24:00" where hours are counted to 24. */
  readonly time: (time: TimeOfDay) => string;
  /** A count with its noun: "1 order", "1,250 orders". */
  readonly counted: (count: number, one: string, others?: string) => string;
  /** A sentence that a rule wrote in the neutral form, with its amounts, days and moments as this language writes them. */
  readonly sentence: (text: string) => string;
  /** A number as people would type it. */
  readonly typed: (value: number) => string;
}

/** Formats of a language tag such as "de-CH"; the machine's own language where the tag is unknown. */
export function createFormats(tag: string | undefined): Formats {
  const language = supported(tag);
  const numbers = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(language, options);
    return (value) => format.format(value);
  };
  // A day has no zone; its midnight is meant in UTC, so that no zone moves it to yesterday.
  const times = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  const days = (options: Intl.DateTimeFormatOptions): ((day: Day) => string) => {
    const format = times(options);
    return (day) => format.format(Date.parse(`${day}T00:00:00Z`));
  };
  const amounts = (moreDecimals: number): ((amount: number, currency: string) => string) => {
    const formats = new Map<string, (amount: number) => string>();
    return (amount, currency) => {
      let format = formats.get(currency);
      if (!format) formats.set(currency, (format = moneyFormat(language, currency, moreDecimals)));
      return format(amount);
    };
  };
  const quantity = numbers({ maximumFractionDigits: 3 });
  const price = amounts(2);
  const day = days({ dateStyle: "medium" });
  const momentFormat = times({ dateStyle: "medium", timeStyle: "short" });
  const timeFormat = times({ timeStyle: "short" });
  const moment = (at: Moment): string => momentFormat.format(Date.parse(`${at}:00Z`));
  return {
    language,
    style: styleOf(language),
    quantity,
    figure: numbers({ maximumFractionDigits: 2 }),
    money: amounts(0),
    price,
    percent: numbers({ style: "percent", maximumFractionDigits: 1 }),
    day,
    longDay: days({ dateStyle: "full" }),
    month: days({ year: "numeric", month: "long" }),
    moment,
    time: (at) =>
      at === "24:00" && !timeFormat.resolvedOptions().hour12
        ? at
        : timeFormat.format(Date.parse(`1970-01-01T${at === "24:00" ? "00:00" : at}:00Z`)),
    counted: (count, one, others = `${one}s`) => `${quantity(count)} ${forCount(count, one, others)}`,
    sentence: (text) =>
      text
        .replace(NEUTRAL_MOMENT, (_all, before: string, on: string, at: string) => `${before}${moment(`${on}T${at}`)}`)
        .replace(NEUTRAL_DAY, (_all, before: string, on: string) => before + day(on))
        .replace(NEUTRAL_MONEY, (all, before: string, amount: string, currency: string) =>
          // A rate a kilometre is finer than a coin.
          isCurrency(currency) ? before + price(Number(amount), currency) : all,
        )
        .replace(NEUTRAL_MONEY_AFTER, (all, before: string, currency: string, amount: string) =>
          isCurrency(currency) ? before + price(Number(amount), currency) : all,
        ),
    typed: numbers({ maximumFractionDigits: 6, useGrouping: false, numberingSystem: "latn" }),
  };
}

// What stands in front is matched instead of looked back at, which older browsers of Office can't. Numbers of orders and the
// like, which have a letter, a digit or a dash beside it, are no days.
const NEUTRAL_DAY = /(^|[^\w/-])(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w/-])/g;
const NEUTRAL_MOMENT =
  /(^|[^\w/-])(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])) ((?:[01]\d|2[0-3]):[0-5]\d)(?![\w:])/g;
const NEUTRAL_MONEY = /(^|[^\w.,-])(-?\d+(?:\.\d+)?) ([A-Z]{3})(?!\w)/g;
/** As subjects of claims and invoices write amounts: "EUR 443.95". */
const NEUTRAL_MONEY_AFTER = /(^|[^\w.,-])([A-Z]{3}) (-?\d+(?:\.\d+)?)(?![\w.]*\w)/g;

/**
 * Writes amounts as a language does, with the decimals of ISO 4217 and up to so many more. A text that is no currency code is
 * written behind the number.
 */
function moneyFormat(language: string, currency: string, moreDecimals: number): (amount: number) => string {
  const decimals = decimalsOf(currency);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals + moreDecimals };
  if (isCurrency(currency)) {
    const format = new Intl.NumberFormat(language, { style: "currency", currency, ...digits });
    return (amount) => format.format(amount);
  }
  const format = new Intl.NumberFormat(language, digits);
  return (amount) => `${format.format(amount)} ${currency}`.trim();
}

function supported(tag: string | undefined): string {
  try {
    return new Intl.NumberFormat(tag).resolvedOptions().locale;
  } catch {
    return new Intl.NumberFormat().resolvedOptions().locale;
  }
}

function styleOf(language: string): TextStyle {
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find((part) => part.type === "decimal")?.value;
  const order = new Intl.DateTimeFormat(language, { year: "numeric", month: "numeric", day: "numeric" })
    .formatToParts(0)
    .map((part) => part.type)
    .filter((type) => type === "year" || type === "month" || type === "day");
  return {
    decimal: decimal === "," ? "," : ".",
    dateOrder: order[0] === "year" ? "ymd" : order[0] === "day" ? "dmy" : "mdy",
  };
}
