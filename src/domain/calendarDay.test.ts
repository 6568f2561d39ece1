import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  daysFrom,
  dayToSerial,
  isDay,
  serialToDay,
  weekdayOf,
} from "./calendarDay";

test.each([
  [61, "1900-03-01"],
  [46350.75, "2026-11-24"],
  [2958465, "9999-12-31"],
  [60, undefined],
  [2958466, undefined],
  [NaN, undefined],
])("serial %p is the day %p", (serial, day) => {
  expect(serialToDay(serial)).toBe(day);
});

test("a day survives the way into a cell and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
      expect(dayToSerial(serialToDay(serial) ?? "")).toBe(serial);
    }),
  );
});

test("days count across months and leap years", () => {
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  const inDays = daysFrom("2028-02-28");
  expect([inDays(2), inDays(-1), inDays(2)]).toEqual(["2028-03-01", "2028-02-27", "2028-03-01"]);
  expect(daysBetween("2026-12-31", "2026-11-24")).toBe(-37);
  expect(weekdayOf("2026-11-24")).toBe(2);
  expect(weekdayOf("2026-11-29")).toBe(7);
});

test("a day that does not exist is none", () => {
  expect(isDay("2026-02-29")).toBe(false);
  expect(isDay("24.11.2026")).toBe(false);
  expect(dayOf(2026, 13, 1)).toBeUndefined();
  expect(dayOf(2026, 2, 28)).toBe("2026-02-28");
});

test.each([
  ["a day after the last", addDays("9999-12-31", 1), "9999-12-31"],
  ["a barcode of days", addDays("2026-11-24", 4006381333931), "9999-12-31"],
  ["an endless number of days back", addDays("2026-11-24", -1e300), "1900-03-01"],
  ["a month after the last", addMonths("9999-12-31", 1), "9999-12-31"],
  ["an endless number of months", addMonths("2026-11-24", 1e300), "9999-12-31"],
  ["an endless number of months back", addMonths("2026-11-24", -Infinity), "1900-03-01"],
])("%s is the last day that Excel knows", (_, day, end) => {
  expect(day).toBe(end);
});
