import fc from "fast-check";
import { addDays, daysBetween } from "../../domain/calendarDay";
import { before, lastComplete, periodOf, periodsUpTo } from "./period";
import { kpiPeriods } from "../../model/kpi/tables";

test.each([
  ["Day", "2026-11-24", "2026-11-24", "2026-11-24"],
  ["Week", "2026-11-24", "2026-11-23", "2026-11-29"],
  ["Week", "2026-01-01", "2025-12-29", "2026-01-04"],
  ["Month", "2028-02-10", "2028-02-01", "2028-02-29"],
  ["Month", "2026-12-31", "2026-12-01", "2026-12-31"],
  ["Quarter", "2026-11-24", "2026-10-01", "2026-12-31"],
  ["Year", "2026-11-24", "2026-01-01", "2026-12-31"],
] as const)("the %s of %s is %s to %s", (kind, day, from, to) => {
  expect(periodOf(kind, day)).toEqual({ from, to });
});

test("every day lies in one period, and periods follow each other without a gap", () => {
  fc.assert(
    fc.property(fc.constantFrom(...kpiPeriods), fc.integer({ min: 0, max: 40_000 }), (kind, days) => {
      const day = addDays("1990-01-01", days);
      const span = periodOf(kind, day);
      expect(span.from <= day && day <= span.to).toBe(true);
      expect(daysBetween(before(kind, span).to, span.from)).toBe(1);
      expect(lastComplete(kind, day).to < day).toBe(true);
      const spans = periodsUpTo(kind, span, 3);
      expect([spans.length, spans.at(-1)]).toEqual([3, span]);
    }),
  );
});
