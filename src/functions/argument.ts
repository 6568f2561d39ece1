import { currencyCodeOf, meantCurrency } from "../domain/currencies";
import { dayToSerial, isDay } from "../domain/calendarDay";
import { CellError, passedOn, refused } from "./cellError";
import { errorIn, isEmpty, numberIn, plainValue } from "./cell";

/** How one argument of a function is read from a cell. Its name is the one that Excel shows. */
export interface Argument<T> {
  readonly name: string;
  /** The value, or the error that stands in the cell's stead. Text and choices are read trimmed. */
  read(cell: unknown): T | CellError;
  /** What it is when it is left out; without this it is required. */
  readonly whenLeftOut?: { readonly value: T };
}

export type ValueOf<A> = A extends Argument<infer T> ? T : never;

export const anyNumber = (name: string): Argument<number> => numeric(name, "a number", () => true);

/** A quantity, a duration, a price: 0 or more. */
export const amount = (name: string): Argument<number> => numeric(name, "a number from 0", (value) => value >= 0);

export const aboveZero = (name: string): Argument<number> => numeric(name, "a number above 0", (value) => value > 0);

/** A service level, a fill rate, a cut-off: 0.95 or 95%, never 95. */
export const share = (name: string): Argument<number> =>
  numeric(name, "above 0 and below 1 (95% or 0.95)", (value) => value > 0 && value < 1);

export const countFrom = (name: string, least: number, most: number): Argument<number> =>
  numeric(
    name,
    `a whole number from ${String(least)} to ${String(most)}`,
    (value) => Number.isInteger(value) && value >= least && value <= most,
  );

/**
 * A date or date-time as Excel's serial number, from 1 March 1900 on: before it the 1900 system miscounts. Text only as
 * year-month-day ("2026-03-05", "2026-03-05 15:00"), which means the same everywhere.
 */
export function moment(name: string): Argument<number> {
  const serial = numeric(name, "a date", (value) => value >= 61 && value < 2_958_466);
  return {
    name,
    read(cell) {
      if (typeof cell === "number") return serial.read(cell);
      const value = plainValue(cell);
      return serial.read(typeof value === "string" ? (serialInText(value) ?? cell) : cell);
    },
  };
}

/** TRUE or FALSE, or a number that is not or is 0. */
export const flag = (name: string): Argument<boolean> => ({
  name,
  read(cell) {
    const code = errorIn(cell);
    if (code !== undefined) return passedOn(name, code);
    const value = plainValue(cell);
    if (typeof value === "string" && /^(true|false)$/i.test(value.trim())) return /true/i.test(value);
    const number = numberIn(value);
    return number === undefined ? refused(name, value, "TRUE or FALSE") : number !== 0;
  },
});

/** Any text; a number is taken as it is written. */
export const text = (name: string): Argument<string> => ({
  name,
  read(cell) {
    // Errors begin with #.
    if (typeof cell === "string" && !cell.startsWith("#")) return cell.trim();
    const code = errorIn(cell);
    if (code !== undefined) return passedOn(name, code);
    const value = plainValue(cell);
    if (isEmpty(value)) return "";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : refused(name, value, "text");
  },
});

/** The ISO 4217 code of a currency, in capitals whatever is typed. */
export const currencyCode = (name: string): Argument<string> => ({
  name,
  read(cell) {
    const written = text(name).read(cell);
    if (written instanceof CellError) return written;
    const code = currencyCodeOf(written);
    if (code !== undefined) return code;
    const { code: error, sentence } = refused(name, written, "three letters such as USD");
    const meant = meantCurrency(written);
    return new CellError(error, meant === undefined ? sentence : `${sentence} ${meant}`);
  },
});

/** What rows are grouped by: text, or a number or date as it is. */
export const label = (name: string): Argument<string | number> => ({
  name,
  read(cell) {
    const value = plainValue(cell);
    return typeof value === "number" && errorIn(cell) === undefined ? value : text(name).read(cell);
  },
});

/** One of some words, in any case; `usual` where it is left out or empty, which the desktop passes as 0. */
export function choice<const W extends string, const D>(name: string, words: readonly W[], usual: D): Argument<W | D> {
  const allowed = words.map((word) => `"${word}"`).join(", ");
  return {
    name,
    whenLeftOut: { value: usual },
    read(cell) {
      const code = errorIn(cell);
      if (code !== undefined) return passedOn(name, code);
      const value = plainValue(cell);
      if (isEmpty(value) || value === 0) return usual;
      const typed = typeof value === "string" ? value.trim().toLowerCase() : undefined;
      return words.find((word) => word === typed) ?? refused(name, value, `one of ${allowed}`);
    },
  };
}

/** The argument may be left out: it is then the value given here. */
export const optional = <T, D>(argument: Argument<T>, value: D): Argument<T | D> => ({
  ...argument,
  whenLeftOut: { value },
});

function numeric(name: string, allowed: string, isAllowed: (value: number) => boolean): Argument<number> {
  return {
    name,
    read(cell) {
      if (typeof cell === "number" && isAllowed(cell) && Number.isFinite(cell)) return cell;
      const code = errorIn(cell);
      if (code !== undefined) return passedOn(name, code);
      const value = plainValue(cell);
      const number = numberIn(value);
      return number !== undefined && isAllowed(number) ? number : refused(name, value, allowed);
    },
  };
}

function serialInText(typed: string): number | undefined {
  const [, day, hour = "0", minute = "0"] = /^\s*(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}):(\d{2}))?\s*$/.exec(typed) ?? [];
  if (day === undefined || !isDay(day) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return dayToSerial(day) + (Number(hour) * 60 + Number(minute)) / 1440;
}
