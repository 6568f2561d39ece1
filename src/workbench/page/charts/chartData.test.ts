import { axisTicks, chartData } from "./chartData";

const values = [
  [null, "Plan", "Done"],
  ["Jan", 10, 8],
  ["Feb", 12, null],
  ["Mar", 9, 11],
];
const texts = values.map((row) => row.map((value) => (value === null ? "" : String(value))));

test("names come from the first row and categories from the first column", () => {
  expect(chartData(values, texts, "Auto")).toEqual({
    categories: ["Jan", "Feb", "Mar"],
    series: [
      { name: "Plan", values: [10, 12, 9], texts: ["10", "12", "9"] },
      { name: "Done", values: [8, null, 11], texts: ["8", "", "11"] },
    ],
  });
});

test("rows can be the series", () => {
  const { categories, series } = chartData(values, texts, "Rows");
  expect(categories).toEqual(["Plan", "Done"]);
  expect(series.map(({ name }) => name)).toEqual(["Jan", "Feb", "Mar"]);
});

test("numbers alone are series without names", () => {
  expect(
    chartData(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
      "Auto",
    ),
  ).toEqual({
    categories: ["1", "2", "3"],
    series: [
      { name: "Series1", values: [1, 3, 5], texts: ["1", "3", "5"] },
      { name: "Series2", values: [2, 4, 6], texts: ["2", "4", "6"] },
    ],
  });
});

test.each([
  [0, 97, [0, 20, 40, 60, 80, 100]],
  [-3, 4, [-4, -2, 0, 2, 4]],
  [0, 0.9, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0.4, 1, [0.4, 0.6, 0.8, 1]],
  [0.6, 1, [0.6, 0.7, 0.8, 0.9, 1]],
])("an axis from %f to %f has round steps", (minimum, maximum, ticks) => {
  expect(axisTicks(minimum, maximum)).toEqual(ticks);
});
