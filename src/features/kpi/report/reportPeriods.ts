import { addDays, weekdayOf, type Day } from "../../../domain/calendarDay";
import type { KpiPeriod } from "../../../model/kpi/tables";
import { before, periodOf, type Span } from "../period";

/** What a report can tell of, the shortest first. */
export const reportKinds = ["Week", "Month", "Quarter"] as const satisfies readonly KpiPeriod[];
export type ReportKind = (typeof reportKinds)[number];

/** A period that a report can tell of. */
export interface ReportPeriod extends Span {
  readonly kind: ReportKind;
  /** Such as "2026-W47", "2026-11" or "2026-Q4". */
  readonly name: string;
}

/** How many periods back a report can be made: this one, a quarter's weeks, a year's months and quarters. */
const back: Readonly<Record<ReportKind, number>> = { Week: 13, Month: 13, Quarter: 5 };

/** The periods that a report can tell of today, the one that is running first. */
export function latestPeriods(kind: ReportKind, today: Day): readonly ReportPeriod[] {
  const periods: ReportPeriod[] = [];
  for (let span = periodOf(kind, today); periods.length < back[kind]; span = before(kind, span))
    periods.push({ kind, name: nameOfPeriod(kind, span.from), ...span });
  return periods;
}

/** The period of this name, where a report can still tell of it. */
export const periodNamed = (name: string, today: Day): ReportPeriod | undefined =>
  latestPeriods(kindOf(name), today).find((period) => period.name === name);

/** Which kind of period a name is of. */
export const kindOf = (name: string): ReportKind => (/W/i.test(name) ? "Week" : /Q/i.test(name) ? "Quarter" : "Month");

/** The period of a kind in which a day lies: "2026-11-24", "2026-W48", "2026-11", "2026-Q4", "2026". */
export function nameOfPeriod(kind: KpiPeriod, day: Day): string {
  const year = day.slice(0, 4);
  switch (kind) {
    case "Day":
      return day;
    case "Week":
      return weekOf(day);
    case "Month":
      return day.slice(0, 7);
    case "Quarter":
      return `${year}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
    case "Year":
      return year;
  }
}

/** The ISO week of a day: it belongs to the year in which its Thursday lies. */
function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  let week = 1;
  for (let earlier = addDays(thursday, -7); earlier.startsWith(year); earlier = addDays(earlier, -7)) week++;
  return `${year}-W${String(week).padStart(2, "0")}`;
}
