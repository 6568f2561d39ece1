import { isInSeason, yearDayOf } from "./season";

test.each<[string, string | undefined]>([
  ["October 1", "10-01"],
  ["Oct 1", "10-01"],
  ["1 October", "10-01"],
  ["10-01", "10-01"],
  ["February 29", "02-29"],
  ["46296", "10-01"],
  ["February 30", undefined],
  ["Summer", undefined],
  ["", undefined],
])('"%s" is %s', (text, day) => {
  expect(yearDayOf(text)).toBe(day);
});

test.each<[string, string, string, boolean]>([
  ["2026-10-01", "10-01", "02-28", true],
  ["2026-12-31", "10-01", "02-28", true],
  ["2027-02-28", "10-01", "02-28", true],
  ["2028-02-29", "10-01", "02-28", true],
  ["2027-03-01", "10-01", "02-28", false],
  ["2026-09-30", "10-01", "02-28", false],
  ["2026-03-01", "03-01", "05-31", true],
  ["2026-06-01", "03-01", "05-31", false],
])("%s in %s to %s: %s", (day, begin, end, isIn) => {
  expect(isInSeason(day, begin, end)).toBe(isIn);
});
