import { inCellsLater } from "../../../test/functions/excelErrors";
import {
  abcInCell,
  demandClassInCell,
  forecastErrorInCell,
  forecastInCell,
  forecastReorderInCell,
  xyzInCell,
} from "./functions";

const one = (cell: unknown): unknown[][] => [[cell]];
const down = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe("FORECAST", () => {
  test("a rising demand goes on rising", async () => {
    const [[first], [second]] = (await forecastInCell(down(10, 12, 14, 16, 18, 20, 22, 24, 26, 28), one(2))) as [
      [number],
      [number],
    ];
    expect(first).toBeCloseTo(30, 6);
    expect(second).toBeCloseTo(32, 6);
  });

  test("a yearly season comes again", async () => {
    const year = [10, 10, 20, 30, 40, 50, 60, 50, 40, 30, 20, 10];
    const [ahead = []] = await forecastInCell([[...year, ...year, ...year]], one(12), one("auto"), one(12));
    year.forEach((units, month) => {
      expect(ahead[month]).toBeCloseTo(units, 6);
    });
  });

  test("demand now and then is forecast between its sizes and nothing", async () => {
    const [[ahead] = []] = await forecastInCell(down(0, 0, 3, 0, 0, 2, 0, 0, 0, 5, 0, 0), one(1));
    expect(ahead).toBeGreaterThan(0.3);
    expect(ahead).toBeLessThan(2);
  });

  test("holt-winters asks for its season", async () => {
    expect(await inCellsLater(() => forecastInCell(down(1, 2, 3, 4), one(1), one("holt-winters")))).toEqual([
      ["#VALUE! seasonLength must be given for holt-winters; it is empty."],
    ]);
  });

  test("a history of nothing forecasts nothing", async () => {
    expect(await forecastInCell([[0, 0, 0, 0]], one(2))).toEqual([[0, 0]]);
  });
});

test("FORECASTREORDER adds a safety stock that grows with the forecast's error", async () => {
  const [[calm] = []] = await forecastReorderInCell(down(10, 11, 10, 9, 10, 11, 10, 9), one(2), one(0.95));
  const [[wild] = []] = await forecastReorderInCell(down(10, 21, 0, 9, 20, 1, 10, 9), one(2), one(0.95));
  expect(calm).toBeGreaterThan(20);
  expect(wild).toBeGreaterThan(Number(calm));
});

test("FORECASTERROR names its figures and leaves out what cannot be said", async () => {
  const rows = await inCellsLater(() => forecastErrorInCell(down(0, 0), down(1, 2)));
  expect(rows.slice(0, 3)).toEqual([
    ["Mean absolute error", 1.5],
    ["Root mean squared error", Math.sqrt(2.5)],
    ["Bias", -1.5],
  ]);
  expect(rows[3]?.[1]).toBe("#N/A actual must be a list with some demand; it is all 0.");
  expect(await inCellsLater(() => forecastErrorInCell(down(1, 2), down(1)))).toEqual([
    ["#VALUE! forecast must be as long as the other list (2); it is 1."],
  ]);
});

test("DEMANDCLASS and XYZ take a block as one item a row", async () => {
  const block = [
    [5, 3, 4, 6],
    [0, 0, 9, 0],
    ["", "", "", ""],
    [0, 0, 0, 0],
  ];
  expect(await demandClassInCell(block)).toEqual([["smooth"], ["intermittent"], [""], ["no demand"]]);
  expect(await xyzInCell(block)).toEqual([["X"], ["Z"], [""], ["no demand"]]);
  expect(await demandClassInCell(down(5, 3, 4, 6))).toEqual([["smooth"]]);
});

test("ABC answers in the shape of its values", async () => {
  expect(await abcInCell(down(15, 80, 5))).toEqual([["B"], ["A"], ["C"]]);
  expect(await abcInCell([[80, 15, 5]])).toEqual([["A", "B", "C"]]);
});
