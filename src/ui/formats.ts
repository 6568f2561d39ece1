import type { Day } from "../domain/calendarDay";
import { moneyFormat } from "../domain/formatMoney";
import type { Moment } from "../domain/moment";
import type { Column, TextStyle } from "../tables/column";
import { words } from "./words";

/** How numbers, money and days are shown and typed in one language. */
export interface Formats {
  readonly language: string;
  /** How people of this language write numbers and days. */
  readonly style: TextStyle;
  readonly quantity: (value: number) => string;
  /** A computed figure, such as a mean: to the hundredth. */
  readonly figure: (value: number) => string;
  readonly money: (amount: number, currency: string) => string;
  readonly percent: (share: number) => string;
  readonly day: (day: Day) => string;
  /** With the weekday, in full: "Tuesday, November 24, 2026". */
  readonly longDay: (day: Day) => string;
  readonly moment: (moment: Moment) => string;
  /** A cell's value as people read it; a dash where it is blank. */
  readonly value: (column: Column, value: unknown) => string;
  /** A value as people would type it: `column.fromText` reads it back. */
  readonly typed: (column: Column, value: unknown) => string;
}

/** Formats of a language tag such as "de-CH"; the machine's own language where the tag is unknown. */
export function createFormats(tag: string | undefined): Formats {
  const language = supported(tag);
  const style = styleOf(language);
  const quantityFormat = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const figureFormat = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const percentFormat = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const typedFormat = new Intl.NumberFormat(language, {
    maximumFractionDigits: 6,
    useGrouping: false,
    numberingSystem: "latn",
  });
  // A day has no zone; its midnight is meant in UTC, so that no zone moves it to yesterday.
  const dayFormat = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const longDayFormat = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
  const momentFormat = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const amountFormats = new Map<string, (amount: number) => string>();

  const formats: Formats = {
    language,
    style,
    quantity: (value) => quantityFormat.format(value),
    figure: (value) => figureFormat.format(value),
    money: (amount, currency) => {
      let format = amountFormats.get(currency);
      if (!format) {
        // A unit price may be finer than a coin; the amount of a bill is not made finer by it.
        format = moneyFormat(language, currency, 4);
        amountFormats.set(currency, format);
      }
      return format(amount);
    },
    percent: (share) => percentFormat.format(share),
    day: (day) => dayFormat.format(Date.parse(`${day}T00:00:00Z`)),
    longDay: (day) => longDayFormat.format(Date.parse(`${day}T00:00:00Z`)),
    moment: (moment) => momentFormat.format(Date.parse(`${moment}:00Z`)),
    value: (column, value) => {
      if (value === undefined || value === "") return words.blank;
      if (typeof value === "boolean") return value ? "Yes" : "No";
      if (typeof value === "number" && column.kind === "percent") return formats.percent(value);
      if (typeof value === "number" && column.kind === "duration") return hoursAndMinutes(value);
      if (typeof value === "number") return formats.quantity(value);
      if (typeof value !== "string") return "";
      return column.kind === "day" ? formats.day(value) : column.kind === "moment" ? formats.moment(value) : value;
    },
    typed: (column, value) => {
      if (value === undefined) return "";
      if (typeof value === "boolean") return value ? "Yes" : "No";
      if (typeof value === "number" && column.kind === "percent") return `${typedFormat.format(value * 100)}%`;
      if (typeof value === "number" && column.kind === "duration") return hoursAndMinutes(value);
      if (typeof value === "number") return typedFormat.format(value);
      return typeof value === "string" ? value : "";
    },
  };
  return formats;
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

const hoursAndMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`;
