import { addDays, type Day } from "../../domain/calendarDay";

/** How many days back a workbook looks that has no day of its own yet. */
const LOOKED_BACK = 90;

/**
 * The day from which a workbook has records under control: the first of the days on which one went through its control, such as
 * an approval. What was over before it is history, such as orders that were imported from another system, and nobody is asked to
 * put it right.
 */
export function controlledSince(days: Iterable<Day | undefined>, today: Day): Day {
  let first: Day | undefined;
  for (const day of days) if (day !== undefined && (first === undefined || day < first)) first = day;
  return first ?? addDays(today, -LOOKED_BACK);
}
