import { isCurrency } from "../domain/money";
import { dayOf, type Day } from "../domain/calendarDay";
import type { Moment } from "../domain/moment";
import { timeOfMinutes, type TimeOfDay } from "../domain/timeOfDay";
import type { TextStyle } from "../domain/formats";

/** The number that a text spells under a style: "1.234,50", "(12.00)", "1 234", "1’234", "€ 5". undefined where it spells none. */
export function parseNumber(text: string, style: TextStyle): number | undefined {
  let digits = text.trim().replace(/[\s\u00a0\u202f'\u2019]/g, "");
  const negative = /^\(.*\)$/.test(digits) || /^[-\u2212]/.test(digits) || digits.endsWith("-");
  digits = withoutCurrency(digits.replace(/^\(|\)$|^[-+\u2212]|-$/g, ""));
  if (!/\d/.test(digits) || !numberShapes[style.decimal].test(digits)) return undefined;
  const [group, decimal] = style.decimal === "." ? [",", "."] : [".", ","];
  const value = Number(digits.replaceAll(group, "").replace(decimal, "."));
  return Number.isFinite(value) ? (negative ? -value : value) : undefined;
}

/** The day that a text spells: 24.11.2026, 11/24/26, 2-Jun-06, 24 November 2026, 20261124; a two-digit year is of 1930 to 2029, as in Excel. */
export function parseDay(text: string, style: TextStyle): Day | undefined {
  const trimmed = text.trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const parts = withoutWeekday(
    trimmed
      .split(/[\s./,-]+/)
      .filter((part) => part !== "" && !/^(de|del|le|el|den|of)$/i.test(part))
      .map((part) => part.replace(/^(\d{1,2})(st|nd|rd|th|er)$/i, "$1")),
  );
  const [first = "", second = "", third = ""] = parts;
  if (parts.length !== 3 || !parts.every((part) => /^(\d{1,4}|[\p{L}]{3,10})$/u.test(part))) return undefined;
  if (monthNamed(second) !== undefined) return dayOf(fullYear(third), monthNamed(second) ?? 0, Number(first));
  if (monthNamed(first) !== undefined) return dayOf(fullYear(third), monthNamed(first) ?? 0, Number(second));
  if (first.length === 4) return dayOf(Number(first), Number(second), Number(third));
  if (style.dateOrder === "mdy") return dayOf(fullYear(third), Number(first), Number(second));
  if (style.dateOrder === "dmy") return dayOf(fullYear(third), Number(second), Number(first));
  return dayOf(fullYear(first), Number(second), Number(third));
}

/** A day and a time of day: "24.11.2026 09:30", "11/24/26 9:30 PM", "2026-11-24T09:30:00Z". A day alone is its midnight. */
export function parseMoment(text: string, style: TextStyle): Moment | undefined {
  const [, date = "", hourText, minuteText, half] =
    /^(.*?)(?:[T\s]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([AaPp][Mm])?Z?)?$/.exec(text.trim()) ?? [];
  const day = parseDay(date, style);
  if (day === undefined) return undefined;
  let hours = Number(hourText ?? 0);
  if (half) hours = (hours % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  const minutes = Number(minuteText ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  return `${day}T${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** A time of day: "9:30", "09:30:00", "9.30", "9:30 PM", "9 am". undefined where the text spells none. */
export function parseTime(text: string): TimeOfDay | undefined {
  const [, hourText, minuteText, half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*([AaPp])?\.?(?:[Mm]\.?)?$/.exec(text.trim()) ?? [];
  if (hourText === undefined || (minuteText === undefined && half === undefined)) return undefined;
  const typed = Number(hourText);
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined;
  const hours = half === undefined ? typed : (typed % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const minutes = hours * 60 + Number(minuteText ?? 0);
  return Number(minuteText ?? 0) < 60 && minutes <= 24 * 60 ? timeOfMinutes(minutes) : undefined;
}

const numberShapes = {
  ".": /^(\d{1,3}(,\d{3})+|\d*)(\.\d*)?([eE][-+]?\d+)?$/,
  ",": /^(\d{1,3}(\.\d{3})+|\d*)(,\d*)?([eE][-+]?\d+)?$/,
};

/** Only real codes are taken off: "INC0000045" is a ticket, not an amount. */
function withoutCurrency(digits: string): string {
  if (/^[\d.,]+$/.test(digits)) return digits;
  const [, before, , after] = /^([A-Z]{3}|\p{Sc})?(.*?)([A-Z]{3}|\p{Sc})?$/u.exec(digits) ?? [];
  const code = before ?? after;
  if (code === undefined || (code.length === 3 && !isCurrency(code))) return digits;
  return before === undefined ? digits.slice(0, -code.length) : digits.slice(code.length);
}

/** Monday, 9 November 2026 and mardi 3 novembre 2026 without the day of the week. */
function withoutWeekday(parts: readonly string[]): readonly string[] {
  const [weekday = "", ...date] = parts;
  const isDated = date.length === 3 && date.some((part) => /^\p{L}/u.test(part) && monthNamed(part) !== undefined);
  return isDated && /^\p{L}+$/u.test(weekday) ? date : parts;
}

/** The first letters of the months in the languages of files: English, German, French, Spanish, Italian, Dutch, Portuguese. */
const months = [
  "jan|ene|gen",
  "feb|fev|fév",
  "mar|mär|mrz|maa",
  "apr|avr|abr",
  "may|mai|mei|mag",
  "jun|juin|giu",
  "jul|juil|lug",
  "aug|aoû|aou|ago",
  "sep|set",
  "oct|okt|out|ott",
  "nov",
  "dec|dez|déc|dic",
].map((names) => new RegExp(`^(${names})`, "i"));

function monthNamed(word: string): number | undefined {
  const index = months.findIndex((name) => name.test(word.normalize("NFC")));
  return index < 0 ? undefined : index + 1;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length <= 2 ? year + (year < 30 ? 2000 : 1900) : year;
}
