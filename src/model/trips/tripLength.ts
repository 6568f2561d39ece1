import { daysBetween, type Day } from "../../domain/calendarDay";

/** The longest trip in days. What is longer is a slip in a year: its days are not walked through. */
export const LONGEST_TRIP_DAYS = 366;

/** Why the days of a trip can't be, or undefined where they can. */
export function wrongDays({ start, end }: { readonly start: Day; readonly end: Day }): string | undefined {
  if (end < start) return `The trip ends on ${end}, before it starts on ${start}.`;
  if (daysBetween(start, end) < LONGEST_TRIP_DAYS) return undefined;
  return `The trip goes from ${start} to ${end}, which is more than ${String(LONGEST_TRIP_DAYS)} days.`;
}
