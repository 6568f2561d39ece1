import { addDays, weekdayOf, type Day } from "../../../domain/calendarDay";
import { periodOf, type Span } from "../period";

/** The ISO week of a day, such as "2026-W47": the week belongs to the year in which its Thursday lies. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  let week = 1;
  for (let earlier = addDays(thursday, -7); earlier.startsWith(year); earlier = addDays(earlier, -7)) week++;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** So many weeks, each by a name and its days, the one of this day last to first. */
export const latestWeeks = (today: Day, count: number): readonly (Span & { readonly week: string })[] =>
  Array.from({ length: count }, (_, index) => {
    const day = addDays(today, -7 * index);
    return { week: weekOf(day), ...periodOf("Week", day) };
  });
