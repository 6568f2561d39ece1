import { weekdayOf, type Day } from "../../domain/calendarDay";
import { routineDays } from "./routineDays";
import type { Rhythm, Routine } from "./tables";

/** Monday to Friday, but for Christmas, the day after, and New Year. */
const daysOff = new Set(["2026-12-25", "2026-12-31", "2027-01-01"]);
const isWorkday = (day: Day): boolean => weekdayOf(day) <= 5 && !daysOff.has(day);

function check(every: Rhythm, from: Day, [first, last]: readonly [Day, Day], weekday?: Routine["weekday"]) {
  return routineDays({ every, from, weekday }, first, last, isWorkday).map((day) => day.slice(2));
}

test("a routine of each working day leaves out days off", () => {
  expect(check("Working day", "2026-12-24", ["2026-12-20", "2026-12-30"])).toEqual([
    "26-12-24",
    "26-12-28",
    "26-12-29",
    "26-12-30",
  ]);
});

test.each<[string, Rhythm, Day, readonly [Day, Day], Routine["weekday"], readonly string[]]>([
  [
    "weekly on its day",
    "Week",
    "2026-11-02",
    ["2026-11-09", "2026-11-23"],
    undefined,
    ["26-11-09", "26-11-16", "26-11-23"],
  ],
  ["weekly on another day", "Week", "2026-11-02", ["2026-11-02", "2026-11-12"], "Thursday", ["26-11-05", "26-11-12"]],
  [
    "weekly, moved beyond a day off",
    "Week",
    "2026-12-04",
    ["2026-12-24", "2027-01-05"],
    undefined,
    ["26-12-28", "27-01-04"],
  ],
  [
    "every two weeks, long after it began",
    "Two weeks",
    "2020-01-07",
    ["2026-11-01", "2026-11-30"],
    undefined,
    ["26-11-03", "26-11-17"],
  ],
  [
    "monthly on the 31st",
    "Month",
    "2026-08-31",
    ["2026-09-01", "2026-12-31"],
    undefined,
    ["26-09-30", "26-11-02", "26-11-30"],
  ],
  [
    "at the month's last working day",
    "Last working day of the month",
    "2026-01-01",
    ["2026-10-01", "2026-12-31"],
    undefined,
    ["26-10-30", "26-11-30", "26-12-30"],
  ],
  [
    "at the month's first working day",
    "First working day of the month",
    "2026-01-01",
    ["2026-10-01", "2027-01-31"],
    undefined,
    ["26-10-01", "26-11-02", "26-12-01", "27-01-04"],
  ],
  [
    "by the quarter",
    "Quarter",
    "2026-01-15",
    ["2026-01-01", "2026-12-31"],
    undefined,
    ["26-01-15", "26-04-15", "26-07-15", "26-10-15"],
  ],
  [
    "by the half year",
    "Half year",
    "2026-02-28",
    ["2026-03-01", "2027-03-31"],
    undefined,
    ["26-03-02", "26-08-28", "27-03-01"],
  ],
  ["by the year, moved into the next", "Year", "2024-12-31", ["2026-12-01", "2027-01-31"], undefined, ["27-01-04"]],
  ["that has not begun", "Month", "2027-01-01", ["2026-11-01", "2026-12-31"], undefined, []],
])("the days of a routine %s", (_, every, from, span, weekday, days) => {
  expect(check(every, from, span, weekday)).toEqual(days);
});

test.each(["Working day", "Week", "Month", "Last working day of the month", "Year"] as const)(
  "a routine of each %s from Excel's last day on comes to an end",
  (every) => {
    expect(check(every, "9999-12-31", ["2026-11-01", "2026-11-24"], "Monday")).toEqual([]);
    expect(check(every, "9999-12-31", ["2026-11-01", "9999-12-31"]).length).toBeLessThan(2);
  },
);

test("a company that never works is asked on the days themselves", () => {
  expect(
    routineDays({ every: "Month", from: "2026-11-01", weekday: undefined }, "2026-11-01", "2026-11-30", () => false),
  ).toEqual(["2026-11-01"]);
});
