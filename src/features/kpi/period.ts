import { addDays, dayOf, weekdayOf, type Day } from "../../domain/calendarDay";
import type { KpiPeriod } from "../../model/kpi/tables";

/** A span of days, both ends among them. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The period in which a day lies. Weeks begin on Monday. */
export function periodOf(kind: KpiPeriod, day: Day): Span {
  const [year = 0, month = 1] = day.split("-").map(Number);
  switch (kind) {
    case "Day":
      return { from: day, to: day };
    case "Week": {
      const from = addDays(day, 1 - weekdayOf(day));
      return { from, to: addDays(from, 6) };
    }
    case "Month":
      return months(year, month, 1);
    case "Quarter":
      return months(year, month - ((month - 1) % 3), 3);
    case "Year":
      return months(year, 1, 12);
  }
}

/** The last period that was over before this day. */
export const lastComplete = (kind: KpiPeriod, today: Day): Span => before(kind, periodOf(kind, today));

/** The period before a period. */
export const before = (kind: KpiPeriod, span: Span): Span => periodOf(kind, addDays(span.from, -1));

/** So many periods up to this one, the oldest first. */
export function periodsUpTo(kind: KpiPeriod, last: Span, count: number): readonly Span[] {
  const spans: Span[] = [];
  for (let span = last; spans.length < count; span = before(kind, span)) spans.unshift(span);
  return spans;
}

export const isWithin = (day: Day | undefined, span: Span): day is Day =>
  day !== undefined && day >= span.from && day <= span.to;

function months(year: number, month: number, count: number): Span {
  const next = year * 12 + month - 1 + count;
  return { from: first(year, month), to: addDays(first(Math.floor(next / 12), (next % 12) + 1), -1) };
}

function first(year: number, month: number): Day {
  const day = dayOf(year, month, 1);
  if (day === undefined) throw new Error(`There is no month ${String(month)} in ${String(year)}.`);
  return day;
}
