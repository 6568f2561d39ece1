import { addDays, addMonths, daysUpTo, dayToSerial, weekdayOf, type Day } from "../../domain/calendarDay";
import type { WorkingHours } from "../../science/workingTime";
import { WEEKDAYS } from "../calendar/tables";
import type { Routine, Rhythm } from "./tables";

/** Whether somebody works on a day. */
export type IsWorkday = (day: Day) => boolean;

/** The working days of hours: those with any time worked. */
export const workdaysOf =
  ({ week, special }: WorkingHours): IsWorkday =>
  (day) =>
    (special.get(dayToSerial(day)) ?? week[weekdayOf(day) - 1] ?? []).length > 0;

/** The days of a routine in a span, both ends included; one that falls on a day off is moved to the next working day. */
export function routineDays(
  { every, from, weekday }: Pick<Routine, "every" | "from" | "weekday">,
  first: Day,
  last: Day,
  isWorkday: IsWorkday,
): readonly Day[] {
  const begin = first > from ? first : from;
  const inSpan = (days: readonly Day[]): readonly Day[] => [
    ...new Set(days.filter((day) => day >= begin && day <= last)),
  ];
  switch (every) {
    case "Working day":
      return daysUpTo(last, (count) => addDays(begin, count)).filter(isWorkday);
    case "Week":
    case "Two weeks": {
      const wanted = weekday === undefined ? weekdayOf(from) : WEEKDAYS.indexOf(weekday) + 1;
      const start = addDays(from, (wanted - weekdayOf(from) + 7) % 7);
      const step = every === "Week" ? 7 : 14;
      // From before the span, for what was moved into it.
      const skipped = Math.max(0, Math.floor((dayToSerial(begin) - dayToSerial(start)) / step) - 2);
      const days = daysUpTo(last, (count) => addDays(start, (skipped + count) * step));
      return inSpan(days.map((day) => nextWorkday(day, isWorkday)));
    }
    case "First working day of the month":
      return inSpan(monthsOf(begin, last).map((month) => nextWorkday(`${month}-01`, isWorkday)));
    case "Last working day of the month":
      return inSpan(
        monthsOf(begin, last).map((month) => lastWorkday(addDays(addMonths(`${month}-01`, 1), -1), isWorkday)),
      );
    default: {
      const step = monthsBetweenTimes[every];
      const days = daysUpTo(last, (count) => addMonths(from, count * step));
      return inSpan(days.map((day) => nextWorkday(day, isWorkday)));
    }
  }
}

const monthsBetweenTimes: Readonly<Record<Extract<Rhythm, "Month" | "Quarter" | "Half year" | "Year">, number>> = {
  Month: 1,
  Quarter: 3,
  "Half year": 6,
  Year: 12,
};

/** More days off in a row than any calendar has: a company that never works is no reason to search for ever. */
const MOST_DAYS_OFF = 40;

function nextWorkday(day: Day, isWorkday: IsWorkday): Day {
  for (let ahead = 0; ahead < MOST_DAYS_OFF; ahead++) if (isWorkday(addDays(day, ahead))) return addDays(day, ahead);
  return day;
}

function lastWorkday(day: Day, isWorkday: IsWorkday): Day {
  for (let back = 0; back < MOST_DAYS_OFF; back++) if (isWorkday(addDays(day, -back))) return addDays(day, -back);
  return day;
}

/** The months of a span, as "2026-11"; the one before it too, whose day may have been moved into the span. */
const monthsOf = (first: Day, last: Day): readonly string[] =>
  daysUpTo(last, (count) => addMonths(`${first.slice(0, 7)}-01`, count - 1)).map((day) => day.slice(0, 7));
