import { latestWeeks, weekOf } from "./isoWeek";

const isWeek = (day: string, week: string): void => {
  expect([day, weekOf(day)]).toEqual([day, week]);
};

test("weeks begin on Monday and belong to the year of their Thursday", () => {
  isWeek("2026-11-22", "2026-W47");
  isWeek("2026-11-23", "2026-W48");
  isWeek("2026-01-01", "2026-W01");
  isWeek("2027-01-03", "2026-W53");
  isWeek("2024-12-30", "2025-W01");
});

test("the latest weeks stand with their days", () => {
  expect(latestWeeks("2026-11-24", 2)).toEqual([
    { week: "2026-W48", from: "2026-11-23", to: "2026-11-29" },
    { week: "2026-W47", from: "2026-11-16", to: "2026-11-22" },
  ]);
});
