import { addDays, dayToSerial, weekdayOf, type Day } from "../../../domain/calendarDay";
import type { PageArea, PageCell } from "../../../workbook/pages/sheetPage";

const WEEKS_BACK = 8;
const WEEKS_AHEAD = 52;

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The Mondays from which one chooses, in a column beside what is printed. */
export function weekChoices(
  today: Day,
  row: number,
  column: number,
): {
  readonly cells: readonly PageCell[];
  readonly area: PageArea;
} {
  const count = WEEKS_BACK + WEEKS_AHEAD + 1;
  return {
    cells: Array.from({ length: count }, (_, at) => ({
      row: row + at,
      column,
      value: dayToSerial(addDays(mondayOf(today), (at - WEEKS_BACK) * 7)),
      look: "note" as const,
      format: "d mmm yyyy",
    })),
    area: { row, column, rows: count, columns: 1 },
  };
}
