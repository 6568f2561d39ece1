import { inCells } from "../../test/functions/excelErrors";
import { answer } from "./answer";
import { amount, moment, text } from "./argument";
import { eachRow, WHOLE_COLUMN } from "./eachRow";
import { listOf, maybe, one, recordsOf } from "./list";

const down = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** A whole column as Excel hands it over: the desktop's empty cells are zeros, the web's are null. */
const wholeColumn = (empty: unknown, ...cells: unknown[]): unknown[][] =>
  Array.from({ length: WHOLE_COLUMN }, (_, row) => [row < cells.length ? cells[row] : empty]);

describe("a whole column", () => {
  test.each([0, null, ""])("ends with its last figure where empty cells are %j", (empty) => {
    expect(listOf(amount("values"), wholeColumn(empty, 5, 0, 7))).toEqual([5, 0, 7]);
  });

  test("may have a heading", () => {
    expect(listOf(amount("values"), wholeColumn(0, "Use per day", 5, 7))).toEqual([5, 7]);
  });

  test("answers as many rows as have something in them", () => {
    const use = wholeColumn(0, "Use per day", 5, 7);
    const spilled = inCells(() => answer(() => eachRow({ use: amount("use") }, { use }, (row) => 2 * row.use)));
    expect(spilled).toEqual([['#VALUE! use must be a number from 0; it is "Use per day".'], [10], [14]]);
  });
});

describe("a shorter range", () => {
  test("keeps the zeros at its end, and leaves off what is empty", () => {
    expect(listOf(amount("values"), down(5, 0, 0))).toEqual([5, 0, 0]);
    expect(listOf(amount("values"), down(5, 0, "", null))).toEqual([5, 0]);
  });

  test("names the place of a bad cell", () => {
    const check = (cells: unknown[][], sentence: string) => {
      expect(inCells(() => answer(() => [listOf(amount("values"), cells)]))).toEqual([[sentence]]);
    };
    check(down(5, "x"), '#VALUE! values (row 2) must be a number from 0; it is "x".');
    check([[5, -1]], "#VALUE! values (row 1, column 2) must be a number from 0; it is -1.");
    check([["#N/A"]], "#N/A values holds #N/A.");
  });
});

test("one cell is one cell", () => {
  expect(one(amount("days"), [["4"]])).toBe(4);
  expect(inCells(() => answer(() => [[one(amount("days"), down(1, 2))]]))).toEqual([
    ['#VALUE! days must be one cell; it is "2 x 1 cells".'],
  ]);
  expect(inCells(() => answer(() => [[one(amount("days"), null)]]))).toEqual([
    ["#VALUE! days must be given; it is empty."],
  ]);
});

describe("whole columns side by side", () => {
  const wanted = { name: text("names"), units: amount("units") };
  test("stay side by side where they have no headings, though the first of them is a text", () => {
    const given = { name: wholeColumn(null, "Rent", "Tape"), units: wholeColumn(null, 5, 7) };
    expect(recordsOf(wanted, given)).toEqual([
      { name: "Rent", units: 5 },
      { name: "Tape", units: 7 },
    ]);
  });

  test("lose their headings together", () => {
    const given = { name: wholeColumn(null, "Name", "Tape"), units: wholeColumn(null, "Units", 7) };
    expect(recordsOf(wanted, given)).toEqual([{ name: "Tape", units: 7 }]);
  });

  test("that begin with a heading in one column alone are refused where a figure is missing", () => {
    const given = { name: wholeColumn(null, "Name", "Tape"), units: wholeColumn(null, 7, "seven") };
    expect(inCells(() => answer(() => [[recordsOf(wanted, given).length]]))).toEqual([
      ['#VALUE! units (row 2) must be a number from 0; it is "seven".'],
    ]);
  });
});

test("of several bad cells the one in the first row is told", () => {
  const given = { name: down("a", "#N/A"), units: down("x", 1) };
  expect(
    inCells(() => answer(() => [[recordsOf({ name: text("names"), units: amount("units") }, given).length]])),
  ).toEqual([['#VALUE! units (row 1) must be a number from 0; it is "x".']]);
});

test("lists side by side are as long as the longest", () => {
  const given = { ordered: down(3, 4), came: down("2026-03-05") };
  expect(recordsOf({ ordered: amount("ordered"), came: maybe(moment("came")) }, given)).toEqual([
    { ordered: 3, came: 46086 },
    { ordered: 4, came: undefined },
  ]);
});
