import { latestPeriods, nameOfPeriod, periodNamed } from "./reportPeriods";

const isWeek = (day: string, week: string): void => {
  expect([day, nameOfPeriod("Week", day)]).toEqual([day, week]);
};

test("weeks begin on Monday and belong to the year of their Thursday", () => {
  isWeek("2026-11-22", "2026-W47");
  isWeek("2026-11-23", "2026-W48");
  isWeek("2026-01-01", "2026-W01");
  isWeek("2027-01-03", "2026-W53");
  isWeek("2024-12-30", "2025-W01");
});

test("the latest weeks, months and quarters stand with their days", () => {
  expect(latestPeriods("Week", "2026-11-24").slice(0, 2)).toEqual([
    { kind: "Week", name: "2026-W48", from: "2026-11-23", to: "2026-11-29" },
    { kind: "Week", name: "2026-W47", from: "2026-11-16", to: "2026-11-22" },
  ]);
  expect(latestPeriods("Month", "2026-01-31").slice(0, 2)).toEqual([
    { kind: "Month", name: "2026-01", from: "2026-01-01", to: "2026-01-31" },
    { kind: "Month", name: "2025-12", from: "2025-12-01", to: "2025-12-31" },
  ]);
  expect(latestPeriods("Quarter", "2026-02-10").slice(0, 2)).toEqual([
    { kind: "Quarter", name: "2026-Q1", from: "2026-01-01", to: "2026-03-31" },
    { kind: "Quarter", name: "2025-Q4", from: "2025-10-01", to: "2025-12-31" },
  ]);
});

test("a period is found by its name as long as a report can tell of it", () => {
  expect(periodNamed("2026-Q3", "2026-11-24")?.from).toBe("2026-07-01");
  expect(periodNamed("2026-10", "2026-11-24")?.to).toBe("2026-10-31");
  expect(periodNamed("2026-W47", "2026-11-24")?.from).toBe("2026-11-16");
  expect(periodNamed("2025-W01", "2026-11-24")).toBeUndefined();
});
