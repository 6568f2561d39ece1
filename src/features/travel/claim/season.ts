import { isDay, serialToDay, type Day } from "../../../domain/calendarDay";

/** A month and a day of it, as "02-28": seasons come again each year. Sorts as text. */
export type YearDay = string;

/** The day of the year that a text spells: "October 1", "1 Oct", "10-01"; undefined where it spells none. */
export function yearDayOf(text: string): YearDay | undefined {
  // Excel makes a date of "October 1" where it is typed into a cell that is not text yet.
  const serial = /^\d{2,5}$/.test(text) ? serialToDay(Number(text)) : undefined;
  if (serial !== undefined) return serial.slice(5);
  const [, month, day] =
    /^\s*(\d{2})-(\d{2})\s*$/.exec(text) ??
    named(/^\s*(\p{L}{3,9})\.?\s+(\d{1,2})\s*$/u.exec(text)) ??
    named(/^\s*(\d{1,2})\.?\s+(\p{L}{3,9})\.?\s*$/u.exec(text), true) ??
    [];
  if (month === undefined || day === undefined) return undefined;
  // A leap year, so that February 29 is a day.
  return isDay(`2024-${month}-${day}`) ? `${month}-${day}` : undefined;
}

/** True where a day is in the season, both ends included. A season may go over the end of the year; the end of February is always its last day. */
export function isInSeason(day: Day, begin: YearDay, end: YearDay): boolean {
  const at = day.slice(5);
  const last = end === "02-28" ? "02-29" : end;
  return begin <= last ? begin <= at && at <= last : begin <= at || at <= last;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const twoDigits = (value: number): string => String(value).padStart(2, "0");

function named(found: RegExpExecArray | null, dayFirst = false): readonly [string, string, string] | undefined {
  if (!found) return undefined;
  const [all, first = "", second = ""] = found;
  const month = months.indexOf((dayFirst ? second : first).slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : [all, twoDigits(month), twoDigits(Number(dayFirst ? first : second))];
}
