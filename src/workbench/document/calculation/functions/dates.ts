import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { numberInText, toNumber } from "../coerce";
import { civilDay, daySerial, momentSerial } from "../serial";
import { eachValue, toGrid, toScalar } from "../grid";
import type { Operand } from "../grid";
import { overOperands, overValues } from "./declare";
import type { FunctionTable } from "./declare";
import { yearFraction } from "./yearFraction";

export const dateFunctions: FunctionTable = {
  TODAY: overOperands(0, 0, (_, { evaluator }) => Math.floor(momentSerial(evaluator.now))),
  NOW: overOperands(0, 0, (_, { evaluator }) => momentSerial(evaluator.now)),
  DATE: overValues("nnn", (year, month, day) => {
    const full = year < 1900 ? year + 1900 : year;
    // Days are counted on from the month's first: so 1900 has its 29 February.
    return valid(daySerial(Math.trunc(full), Math.trunc(month), 1) + Math.trunc(day) - 1);
  }),
  TIME: overValues("nnn", (hours, minutes, seconds) => {
    const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 ? cellError("#NUM!") : (total % 86_400) / 86_400;
  }),
  DATEVALUE: overValues("s", (text) => {
    const serial = numberInText(text);
    return serial === undefined || serial < 1 ? cellError("#VALUE!", `"${text}" is not a date.`) : Math.floor(serial);
  }),
  TIMEVALUE: overValues("s", (text) => {
    const serial = numberInText(text);
    return serial === undefined ? cellError("#VALUE!", `"${text}" is not a time.`) : serial % 1;
  }),
  YEAR: overValues("n", (serial) => ofDay(serial, ({ year }) => year)),
  MONTH: overValues("n", (serial) => ofDay(serial, ({ month }) => month)),
  DAY: overValues("n", (serial) => ofDay(serial, ({ day }) => day)),
  HOUR: overValues("n", (serial) => (serial < 0 ? cellError("#NUM!") : Math.floor(seconds(serial) / 3600))),
  MINUTE: overValues("n", (serial) => (serial < 0 ? cellError("#NUM!") : Math.floor((seconds(serial) % 3600) / 60))),
  SECOND: overValues("n", (serial) => (serial < 0 ? cellError("#NUM!") : seconds(serial) % 60)),
  WEEKDAY: overValues("nn?", (serial, kind = 1) =>
    serial < 0 ? cellError("#NUM!") : weekday(Math.floor(serial), kind),
  ),
  WEEKNUM: overValues("nn?", (serial, kind = 1) =>
    ofDay(serial, ({ year }) => (kind === 21 ? isoWeek(serial) : weekOfYear(serial, year, kind))),
  ),
  ISOWEEKNUM: overValues("n", (serial) => (serial < 1 ? cellError("#NUM!") : isoWeek(serial))),
  DAYS: overValues("nn", (end, start) => Math.floor(end) - Math.floor(start)),
  EDATE: overValues("nn", (serial, months) =>
    ofDay(serial, ({ year, month, day }) => inMonth(year, month + Math.trunc(months), day)),
  ),
  EOMONTH: overValues("nn", (serial, months) =>
    ofDay(serial, ({ year, month }) => valid(daySerial(year, month + Math.trunc(months) + 1, 0))),
  ),
  DATEDIF: overValues("nns", dateDifference),
  YEARFRAC: overValues("nnn?", (start, end, basis = 0) =>
    yearFraction(Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end)), basis),
  ),
  NETWORKDAYS: overOperands(2, 3, ([start = null, end = null, holidays = null]) =>
    workdaysBetween(start, end, 1, holidays),
  ),
  "NETWORKDAYS.INTL": overOperands(2, 4, ([start = null, end = null, weekend = 1, holidays = null]) =>
    workdaysBetween(start, end, weekend ?? 1, holidays),
  ),
  WORKDAY: overOperands(2, 3, ([start = null, days = null, holidays = null]) => workdayAfter(start, days, 1, holidays)),
  "WORKDAY.INTL": overOperands(2, 4, ([start = null, days = null, weekend = 1, holidays = null]) =>
    workdayAfter(start, days, weekend ?? 1, holidays),
  ),
};

function valid(serial: number): CellValue {
  return serial >= 0 && serial < 2_958_466 ? serial : cellError("#NUM!", "The day is outside what Excel counts.");
}

function ofDay(serial: number, rule: (day: { year: number; month: number; day: number }) => CellValue): CellValue {
  const whole = Math.floor(serial);
  return valid(whole) === whole ? rule(civilDay(whole)) : cellError("#NUM!", "The number is not a day.");
}

/** Seconds since midnight, rounded as Excel rounds them. */
function seconds(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

/** 0 for Monday. */
function fromMonday(serial: number): number {
  return (((serial - 2) % 7) + 7) % 7;
}

function weekday(serial: number, kind: number): CellValue {
  const day = fromMonday(serial);
  if (kind === 3) return day;
  const first = kind === 1 ? 6 : kind === 2 ? 0 : kind - 11;
  if (first < 0 || first > 6) return cellError("#NUM!");
  return ((day - first + 7) % 7) + 1;
}

function weekOfYear(serial: number, year: number, kind: number): CellValue {
  const newYear = daySerial(year, 1, 1);
  const first = kind === 1 ? 6 : kind === 2 ? 0 : kind - 11;
  if (first < 0 || first > 6) return cellError("#NUM!");
  const lead = (fromMonday(newYear) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + lead) / 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = Math.floor(serial) - fromMonday(Math.floor(serial)) + 3;
  return Math.floor((thursday - daySerial(civilDay(thursday).year, 1, 1)) / 7) + 1;
}

/** The day in a month, or the month's last where it is shorter. */
function inMonth(year: number, month: number, day: number): CellValue {
  const last = daySerial(year, month + 1, 0);
  return valid(Math.min(daySerial(year, month, 1) + day - 1, last));
}

function dateDifference(start: number, end: number, unit: string): CellValue {
  if (start > end) return cellError("#NUM!", "The first day is after the second.");
  const from = civilDay(Math.floor(start));
  const to = civilDay(Math.floor(end));
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "YM":
      return months % 12;
    case "MD":
      return to.day >= from.day ? to.day - from.day : Math.floor(end) - daySerial(to.year, to.month - 1, from.day);
    case "YD": {
      const sameYear = daySerial(to.year, from.month, from.day);
      return Math.floor(end) - (sameYear <= end ? sameYear : daySerial(to.year - 1, from.month, from.day));
    }
    default:
      return cellError("#NUM!", `DATEDIF has no unit "${unit}".`);
  }
}

/** Which weekdays are free, Monday first; a code of Excel's, or seven digits. */
function freeDays(weekend: Operand): readonly boolean[] | CellError {
  const code = toScalar(weekend);
  if (typeof code === "string" && /^[01]{7}$/.test(code) && code !== "1111111")
    return Array.from(code, (digit) => digit === "1");
  const number = toNumber(code);
  if (number instanceof CellError) return number;
  const first = number >= 11 && number <= 17 ? (number - 11 + 6) % 7 : (number - 1 + 5) % 7;
  const days = number >= 11 ? [first] : [first, (first + 1) % 7];
  if (!(number >= 1 && number <= 7) && !(number >= 11 && number <= 17))
    return cellError("#NUM!", "There is no weekend of this number.");
  return Array.from({ length: 7 }, (_, day) => days.includes(day));
}

function holidaySet(holidays: Operand): Set<number> | CellError {
  const days = new Set<number>();
  let error: CellError | undefined;
  eachValue(toGrid(holidays), (value) => {
    if (value === null) return false;
    const day = toNumber(value);
    if (day instanceof CellError) error = day;
    else days.add(Math.floor(day));
    return false;
  });
  return error ?? days;
}

function workdaysBetween(start: Operand, end: Operand, weekend: Operand, holidays: Operand): CellValue {
  const from = toNumber(toScalar(start));
  const to = toNumber(toScalar(end));
  const free = freeDays(weekend);
  const off = holidaySet(holidays);
  for (const part of [from, to, free, off]) if (part instanceof CellError) return part;
  if (typeof from !== "number" || typeof to !== "number" || free instanceof CellError || off instanceof CellError)
    return null;
  const first = Math.floor(Math.min(from, to));
  const last = Math.floor(Math.max(from, to));
  let count = 0;
  for (let day = first; day <= last; day++) if (!free[fromMonday(day)] && !off.has(day)) count++;
  return from > to ? -count : count;
}

function workdayAfter(start: Operand, days: Operand, weekend: Operand, holidays: Operand): CellValue {
  const from = toNumber(toScalar(start));
  const count = toNumber(toScalar(days));
  const free = freeDays(weekend);
  const off = holidaySet(holidays);
  if (from instanceof CellError) return from;
  if (count instanceof CellError) return count;
  if (free instanceof CellError) return free;
  if (off instanceof CellError) return off;
  let day = Math.floor(from);
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(Math.trunc(count)); left > 0;) {
    day += step;
    if (day < 0) return cellError("#NUM!");
    if (!free[fromMonday(day)] && !off.has(day)) left--;
  }
  return valid(day);
}
