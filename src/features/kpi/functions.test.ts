import { inCells } from "../../../test/functions/excelErrors";
import {
  gmroiInCell,
  kpiStateInCell,
  kpiSummaryInCell,
  otifInCell,
  scorecardInCell,
  summaryInCell,
  trendInCell,
  turnoverInCell,
} from "./functions";

const one = (cell: unknown): unknown[][] => [[cell]];
const down = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe("OTIF", () => {
  const ordered = down(10, 20, 30, 40);
  const received = down(10, 20, 25, 40);
  const due = down("2024-01-10", "2024-01-11", "2024-01-12", "2024-01-15");
  const delivered = down("2024-01-10", "2024-01-13", "2024-01-12", "2024-01-14");

  test("counts lines", () => {
    expect(otifInCell(ordered, received, due, delivered)).toEqual([[0.5, 0.75, 0.75, 4]]);
  });

  test("days of grace forgive a late line", () => {
    expect(otifInCell(ordered, received, due, delivered, one(2))).toEqual([[0.75, 1, 0.75, 4]]);
  });

  test("an open line is late once it is due, and does not count before", () => {
    const open = down("2024-01-10", "2024-01-13", "", "");
    expect(otifInCell(ordered, received, due, open)).toEqual([[0.25, 0.25, 0.75, 4]]);
    expect(otifInCell(ordered, received, due, open, one(0), one(true), one("2024-01-12"))).toEqual([
      [1 / 3, 1 / 3, 2 / 3, 3],
    ]);
  });

  test("a bad date is named with its row", () => {
    expect(inCells(() => otifInCell(ordered, received, down("2024-01-10", "soon", 3, 4), delivered))).toEqual([
      ['#VALUE! due (row 2) must be a date; it is "soon".'],
    ]);
  });

  test("a line that was cut to 0 counts nowhere", () => {
    expect(otifInCell(down(0, 10), down(0, 10), down(45000, 45000), down("", 45001))).toEqual([[0, 0, 1, 1]]);
  });

  test("a line due at noon of the day is due on it", () => {
    expect(otifInCell(one(5), one(0), one(45000.5), one(""), one(0), one(true), one(45000.25))).toEqual([[0, 0, 0, 1]]);
  });

  test("what came in parts of a unit is in full when they add up", () => {
    const parts = (overdeliveryOk: boolean) =>
      otifInCell(one(0.8), one(0.7 + 0.1), one(45000), one(45000), one(0), one(overdeliveryOk));
    expect(parts(true)).toEqual([[1, 1, 1, 1]]);
    expect(parts(false)).toEqual([[1, 1, 1, 1]]);
  });

  test("a delivery at noon belongs to its day", () => {
    expect(otifInCell(one(5), one(5), one(45000), one(45000.5))).toEqual([[1, 1, 1, 1]]);
  });
});

test("SCORECARD lists vendors by name, with what is missing late up to the day", () => {
  const card = scorecardInCell(
    down("Nord", "Acme", "Nord"),
    down(10, 5, 4),
    down(10, 5, 0),
    down(45000, 45000, 45010),
    down(45002, 45000, ""),
    one(45015),
    down(1, 0, 0),
  );
  expect(card).toEqual([
    ["Vendor", "Lines", "On time", "In full", "OTIF", "Late unit-days", "Rejected"],
    ["Acme", 1, 1, 1, 1, 0, 0],
    ["Nord", 2, 0, 0.5, 0, 2 * 10 + 5 * 4, 0.1],
  ]);
});

describe("KPISUMMARY", () => {
  const names = down("OTIF", "Fill rate", "OTIF");
  const n = down(8, 90, 9);
  const d = down(10, 100, 10);

  test("sums numerators and denominators and takes the last target", () => {
    expect(kpiSummaryInCell(one("otif"), names, n, d, down(0.9, 0.95, 0.8), down(0.7, 0.9, 0.7))).toEqual([
      ["otif", 0.85, 17, 20, 0.8, "Green"],
    ]);
  });

  test("an unknown name gives an error in its own row", () => {
    expect(inCells(() => kpiSummaryInCell(down("Fill rate", "Lost"), names, n, d))).toEqual([
      ["Fill rate", 0.9, 90, 100, "", ""],
      ["Lost", '#N/A names has no row for "Lost".', "", "", "", ""],
    ]);
  });
});

test("KPISTATE knows which way is better", () => {
  expect(kpiStateInCell(down(0.95, 0.9, 0.7), one(0.95), one(0.85))).toEqual([["Green"], ["Amber"], ["Red"]]);
  expect(kpiStateInCell(down(2, 3, 5), one(2), one(3), one("down"))).toEqual([["Green"], ["Amber"], ["Red"]]);
  expect(kpiStateInCell(one(0.9), one(0.95))).toEqual([["Red"]]);
});

test("TURNOVER and GMROI divide by the mean stock", () => {
  expect(turnoverInCell(one(50000), down(12000, 8000))).toEqual([[5]]);
  expect(turnoverInCell(one(50000), down(12000, 8000), one(73))).toEqual([[25]]);
  expect(gmroiInCell(one(-2000), one(10000))).toEqual([[-0.2]]);
  expect(inCells(() => turnoverInCell(one(5), down(0, 0)))).toEqual([
    ["#VALUE! stockValues must be stock values with a mean above 0; it is 0."],
  ]);
});

test("TREND compares the last value with the three before it", () => {
  expect(trendInCell([[1, 2, 3, 4, 9]])).toEqual([[1.8, 6, 2]]);
});

test("SUMMARY groups by one or two columns, with headings", () => {
  expect(summaryInCell(down("b", "a", "b"), down(1, 4, 3))).toEqual([
    ["Group", "Count", "Sum", "Mean", "Median", "90th percentile", "Share"],
    ["a", 1, 4, 4, 4, 4, 0.5],
    ["b", 2, 4, 2, 2, 2.8, 0.5],
  ]);
  const two = summaryInCell(
    [
      ["b", 2],
      ["b", 1],
      ["b", 2],
    ],
    down(1, 4, 3),
  );
  expect(two[1]).toEqual(["b", 1, 1, 4, 4, 4, 4, 0.5]);
});

test("SCORECARD and SUMMARY take names for one that Excel takes for equal, by the first spelling", () => {
  const card = scorecardInCell(
    down("Nord", "NORD", " nord "),
    down(1, 1, 1),
    down(1, 1, 1),
    down(45000, 45000, 45000),
    down(45000, 45000, 45000),
    one(45015.75),
  );
  expect(card.map((row) => row.slice(0, 2))).toEqual([
    ["Vendor", "Lines"],
    ["Nord", 3],
  ]);
  const summary = summaryInCell(
    [
      ["Hotel", "Sales"],
      ["hotel ", "SALES"],
      ["Taxi", "sales"],
    ],
    down(1, 2, 3),
  );
  expect(summary.map((row) => row.slice(0, 4))).toEqual([
    ["Group", "Within", "Count", "Sum"],
    ["Hotel", "Sales", 2, 3],
    ["Taxi", "Sales", 1, 3],
  ]);
});

test("SCORECARD leaves a line of 0 units out, and counts late days to the day of asOf", () => {
  const card = scorecardInCell(down("A", "A"), down(2, 0), down(0, 0), down(45000, 45000), down("", ""), one(45010.9));
  expect(card[1]).toEqual(["A", 1, 0, 0, 0, 20, ""]);
});
