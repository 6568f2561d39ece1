import { cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { civilDay, daySerial } from "../serial";

/** The part of a year between two days, by Excel's bases: 0 and 4 count months of 30 days, 1 actual days and years, 2 and 3 years of 360 and 365 days. */
export function yearFraction(start: number, end: number, basis: number): CellValue {
  switch (Math.trunc(basis)) {
    case 0:
    case 4:
      return thirtyDayMonths(start, end, basis) / 360;
    case 1:
      return actualYearFraction(start, end);
    case 2:
      return (end - start) / 360;
    case 3:
      return (end - start) / 365;
    default:
      return cellError("#NUM!");
  }
}

/** Days between two days in a year of twelve months of 30 days: the American way (0) or the European (4). */
export function thirtyDayMonths(start: number, end: number, basis: number): number {
  const from = civilDay(start);
  const to = civilDay(end);
  const first = Math.min(from.day, 30);
  const second = to.day === 31 && (basis === 4 || first === 30) ? 30 : to.day;
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + second - first;
}

/** Up to a year counts by the length of that year, a 29 February in it included; more by the average of the years. */
function actualYearFraction(start: number, end: number): number {
  const from = civilDay(start);
  const to = civilDay(end);
  if (end <= daySerial(from.year + 1, from.month, from.day)) {
    const leapDays = [from.year, to.year].filter(isLeap).map((year) => daySerial(year, 2, 29));
    const isLong = (from.year === to.year && isLeap(from.year)) || leapDays.some((day) => day >= start && day <= end);
    return (end - start) / (isLong ? 366 : 365);
  }
  const years = to.year - from.year + 1;
  return (end - start) / ((daySerial(to.year + 1, 1, 1) - daySerial(from.year, 1, 1)) / years);
}

function isLeap(year: number): boolean {
  return daySerial(year, 3, 1) - daySerial(year, 2, 1) === 29;
}
