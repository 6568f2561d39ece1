import { answer } from "../../functions/answer";
import { amount, moment } from "../../functions/argument";
import { eachRow } from "../../functions/eachRow";
import { workingHours } from "../../functions/workingHours";
import { addWorkingMinutes, workingMinutes } from "../../science/workingTime";

/**
 * Working minutes from one moment to another, by the hours of each weekday, without holidays. Below 0 where the end comes first.
 * @customfunction WORKMINUTES
 * @helpurl functions/WORKMINUTES.html
 * @param start Date and time.
 * @param end Date and time; NOW() for what is still open.
 * @param hours Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of work. Two rows for a day with a break.
 * @param [holidays] Days without work; with two more columns, start and end, what is worked on that day after all.
 * @returns Minutes.
 */
export function workMinutesInCell(
  start: unknown[][],
  end: unknown[][],
  hours: unknown[][],
  holidays?: unknown[][],
): unknown[][] {
  return answer(() => {
    const working = workingHours(hours, holidays);
    return eachRow({ start: moment("start"), end: moment("end") }, { start, end }, (row) =>
      workingMinutes(row.start, row.end, working),
    );
  });
}

/**
 * Date and time at which so many working minutes are over, by the hours of each weekday, without holidays. Give the cell a date and time format.
 * @customfunction WORKADD
 * @helpurl functions/WORKADD.html
 * @param start Date and time.
 * @param minutes Working minutes to add.
 * @param hours Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of work. Two rows for a day with a break.
 * @param [holidays] Days without work; with two more columns, start and end, what is worked on that day after all.
 * @returns Date and time as Excel's serial number.
 */
export function workAddInCell(
  start: unknown[][],
  minutes: unknown[][],
  hours: unknown[][],
  holidays?: unknown[][],
): unknown[][] {
  return answer(() => {
    const working = workingHours(hours, holidays);
    return eachRow({ start: moment("start"), minutes: amount("minutes") }, { start, minutes }, (row) =>
      addWorkingMinutes(row.start, row.minutes, working),
    );
  });
}
