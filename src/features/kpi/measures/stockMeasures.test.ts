import { smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { measureNamed } from "../catalogue";
import { Facts } from "../facts";
import { figureOf, formatNotCounted, type Figure } from "../measure";
import type { MeasureName } from "../../../model/kpi/tables";

const october = { from: "2026-10-01", to: "2026-10-31" };

type Booked = readonly [
  day: string,
  quantity: number,
  type: "Receipt" | "Issue" | "Return" | "Count",
  location?: string,
];

/** Moves of A-1 at 2.00 a pair, and of what else is given. */
function measured(name: MeasureName, booked: readonly Booked[], items?: Rows["items"]): Figure {
  const tables = smallCompany({
    ...(items ? { items } : {}),
    moves: booked.map(([date, quantity, type, location = "Store"], index) => ({
      move: `MV-${String(index)}`,
      date,
      item: "A-1",
      location,
      quantity,
      type,
    })),
  });
  return figureOf(measureNamed(name), new Facts(tables, today), october, { basis: "Last promised", graceDays: 0 });
}

test("turnover is the cost of use in a year over the mean stock of the days", () => {
  // 100 from the start, 38 left from the 17th on: 16 days at 100, 15 at 38.
  const figure = measured("Stock turnover", [
    ["2026-09-01", 100, "Receipt"],
    ["2026-10-17", -62, "Issue"],
  ]);
  expect(figure.numerator).toBeCloseTo((62 * 2 * 365) / 31, 6);
  expect(figure.denominator).toBeCloseTo(((16 * 100 + 15 * 38) / 31) * 2, 6);
});

test("what came back is not used", () => {
  const figure = measured("Days of supply", [
    ["2026-09-01", 100, "Receipt"],
    ["2026-10-05", -40, "Issue"],
    ["2026-10-06", 9, "Return"],
  ]);
  // 69 left, 31 used in 31 days.
  expect(figure.value).toBeCloseTo(69, 9);
});

test("before the books begin there is neither stock nor use", () => {
  const figure = measured("Days of supply", [
    ["2026-10-22", 100, "Count"],
    ["2026-10-25", -10, "Issue"],
  ]);
  // 10 used in the ten days of the books.
  expect(figure.value).toBeCloseTo(90, 9);
});

test.each<[string, readonly Booked[], readonly [n: number, d: number]]>([
  ["stock throughout", [["2026-09-01", 5, "Receipt"]], [0, 1]],
  [
    "ran out for a day",
    [
      ["2026-09-01", 5, "Receipt"],
      ["2026-10-05", -5, "Issue"],
      ["2026-10-06", 9, "Receipt"],
    ],
    [1, 1],
  ],
  [
    "came again the same day",
    [
      ["2026-09-01", 5, "Receipt"],
      ["2026-10-05", -5, "Issue"],
      ["2026-10-05", 9, "Receipt"],
    ],
    [0, 1],
  ],
  ["first came in the period", [["2026-10-05", 5, "Receipt"]], [0, 1]],
  ["came after the period", [["2026-11-05", 5, "Receipt"]], [0, 0]],
])("stockouts: %s", (_, booked, [n, d]) => {
  const figure = measured("Stockouts", booked);
  expect([figure.numerator, figure.denominator]).toEqual([n, d]);
});

test.each<[string, readonly Booked[], readonly [n: number, d: number]]>([
  [
    "issued lately",
    [
      ["2026-01-01", 5, "Receipt"],
      ["2026-09-01", -1, "Issue"],
    ],
    [0, 8],
  ],
  [
    "not issued for half a year",
    [
      ["2026-01-01", 5, "Receipt"],
      ["2026-02-01", -1, "Issue"],
    ],
    [8, 8],
  ],
  ["never issued, came lately", [["2026-09-01", 5, "Receipt"]], [0, 10]],
])("dead stock: %s", (_, booked, [n, d]) => {
  const figure = measured("Dead stock", booked);
  expect([figure.numerator, figure.denominator]).toEqual([n, d]);
});

const ofClass = (letter: "A" | "B" | "C" | undefined): Rows["items"] => [
  { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", class: letter, unitCost: 2 },
];

test.each<["A" | "B" | "C" | undefined, number, number]>([
  ["A", 1, 1],
  ["A", -2, 0],
  ["B", -3, 1],
  ["B", 4, 0],
  ["C", 5, 1],
  [undefined, -5, 1],
  [undefined, 6, 0],
])("a count of class %s that is %d off 100 counts %d", (letter, off, right) => {
  const booked: readonly Booked[] = [
    ["2026-09-01", 100, "Receipt"],
    ["2026-10-05", off, "Count"],
  ];
  expect(measured("Stock accuracy", booked, ofClass(letter))).toMatchObject({ numerator: right, denominator: 1 });
});

test("what is over in one place makes up for nothing missing in another, and first counts are no check", () => {
  const figure = measured("Stock accuracy", [
    ["2026-10-01", 50, "Count"],
    ["2026-10-01", 50, "Count", "Van"],
    ["2026-10-08", -9, "Count"],
    ["2026-10-08", 9, "Count", "Van"],
  ]);
  expect([figure.numerator, figure.denominator]).toEqual([0, 2]);
  expect(formatNotCounted(figure.notCounted)).toBe("2 rows of Moves that are the first count of an item in its place");
});

test("items without a unit cost are said beside the figure", () => {
  const figure = measured(
    "Dead stock",
    [["2026-01-01", 5, "Receipt"]],
    [{ item: "A-1", name: "Gloves", unit: "pair", buy: "Yes" }],
  );
  expect([figure.value, formatNotCounted(figure.notCounted)]).toEqual([
    undefined,
    "1 row of Items without a unit cost",
  ]);
});

test.each<MeasureName>(["Stock turnover", "Days of supply", "Dead stock"])(
  "%s leaves out an item whose books are below zero, and says so",
  (name) => {
    const figure = measured(name, [
      ["2026-09-01", 10, "Receipt"],
      ["2026-10-01", -40, "Issue"],
    ]);
    expect([figure.value, formatNotCounted(figure.notCounted)]).toEqual([
      undefined,
      "1 row of Items whose stock is below zero",
    ]);
  },
);

test("what was only given back was not asked for", () => {
  const figure = measured("Dead stock", [
    ["2025-01-01", 10, "Receipt"],
    ["2025-02-01", -4, "Issue"],
    ["2026-10-05", 4, "Return"],
  ]);
  expect(figure.value).toBe(1);
});

test("moves of an item that is not in Items are said beside the figure", () => {
  const figure = measured("Stockouts", [["2026-09-01", 10, "Receipt"]], []);
  expect([figure.value, formatNotCounted(figure.notCounted)]).toEqual([
    undefined,
    "1 row of Moves whose item is not in Items",
  ]);
});
