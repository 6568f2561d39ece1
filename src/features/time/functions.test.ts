import { inCells } from "../../../test/functions/excelErrors";
import { workAddInCell, workMinutesInCell } from "./functions";

const one = (cell: unknown): unknown[][] => [[cell]];
const nineToFive = ["Mon", "Tue", "Wed", "Thu", "Fri"].map((day) => [day, 9 / 24, 17 / 24]);

/** The serial of a moment in March 2026; the 1st was a Sunday. */
const march = (day: number, hour: number, minute = 0): number => 46081 + day + hour / 24 + minute / 1440;

describe("WORKADD", () => {
  const check = (start: number, minutes: number, expected: number, holidays?: unknown[][]) => {
    const [[due] = []] = workAddInCell(one(start), one(minutes), nineToFive, holidays);
    expect(due).toBeCloseTo(expected, 8);
  };

  test("eight hours from Thursday afternoon end on Friday afternoon", () => {
    check(march(5, 15), 480, march(6, 15));
  });

  test("what begins at the weekend begins on Monday", () => {
    check(march(7, 12), 60, march(9, 10));
  });

  test("minutes that fill a day end with it", () => {
    check(march(5, 9), 480, march(5, 17));
  });

  test("a holiday is stepped over, a part day counts its hours", () => {
    check(march(6, 10), 480, march(10, 10), one(march(9, 0)));
    check(march(6, 10), 480, march(9, 10), [[march(9, 0), 9 / 24, 12 / 24]]);
  });

  test("a year ahead is found at once, holiday or not", () => {
    check(march(2, 9), 52 * 5 * 480, march(2 + 51 * 7 + 4, 17));
    check(march(2, 9), 52 * 5 * 480, march(2 + 52 * 7, 17), one(march(200, 0)));
  });

  test("hours without work are refused", () => {
    expect(inCells(() => workAddInCell(one(march(2, 9)), one(10), [["", "", ""]]))).toEqual([
      ['#VALUE! hours must be hours in which the minutes can be worked; it is "no working time".'],
    ]);
  });
});

describe("WORKMINUTES", () => {
  const check = (
    start: number,
    end: number,
    expected: number,
    hours: unknown[][] = nineToFive,
    holidays?: unknown[][],
  ) => {
    expect(workMinutesInCell(one(start), one(end), hours, holidays)).toEqual([[expected]]);
  };

  test("overnight only working time counts", () => {
    check(march(3, 16, 20), march(4, 10, 10), 110);
  });

  test("from Saturday noon to Tuesday noon", () => {
    check(march(7, 12), march(10, 12), 660);
  });

  test("backwards it is negative", () => {
    check(march(10, 12), march(7, 12), -660);
  });

  test("a break at noon, and times as text", () => {
    const hours = [
      [1, "9:00", "12:00"],
      [1, "13:00", "17:00"],
    ];
    check(march(2, 8), march(2, 18), 420, hours);
  });

  test("a decade with a holiday", () => {
    check(march(1, 0), march(1, 0) + 3654, (522 * 5 - 1) * 480, nineToFive, one(march(2, 0)));
  });

  test("hours that overlap are refused", () => {
    const hours = [
      [1, 9 / 24, 12 / 24],
      [1, 11 / 24, 17 / 24],
    ];
    expect(inCells(() => workMinutesInCell(one(march(2, 8)), one(march(2, 9)), hours))).toEqual([
      ['#VALUE! hours must be times of one day that do not overlap; it is "two that overlap".'],
    ]);
  });
});
