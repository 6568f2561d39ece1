import { nora, smallCompany, today } from "../../../../test/fixtures/smallCompany";
import { done } from "../../../../test/fixtures/tablesOf";
import { addDays } from "../../../domain/calendarDay";
import type { NewRow } from "../../../tables/defineTable";
import { dailyUse } from "../../../model/stock/dailyUse";
import { leadTimes } from "../../../model/stock/leadTimes";
import { measureDemand } from "./measureDemand";
import { Items, type MoveType, type Moves } from "../../../model/stock/tables";

type MoveCase = readonly [daysAgo: number, quantity: number, type: MoveType];
const moves = (list: readonly MoveCase[]) =>
  list.map(([daysAgo, quantity, type], index): NewRow<typeof Moves.columns> => ({
    move: `MV-${String(index + 1)}`,
    date: addDays(today, -daysAgo),
    item: "A-1",
    location: "Store",
    quantity,
    type,
  }));

type OrderCase = readonly [sentAgo: number | undefined, days: number | undefined, vendor?: string];
/** Orders of one line each: sent so many days ago, received so many days later (undefined: never). */
const orders = (list: readonly OrderCase[]) => ({
  orders: list.map(([sentAgo, , vendor], index) => ({
    order: `PO-${String(index + 1)}`,
    date: "2026-01-01",
    vendor: vendor ?? "Northway",
    sentOn: sentAgo === undefined ? undefined : addDays(today, -sentAgo),
  })),
  lines: list.map((_, index) => ({ order: `PO-${String(index + 1)}`, line: 1, item: "A-1", quantity: 10 })),
  receipts: list.flatMap(([sentAgo, days], index) =>
    days === undefined
      ? []
      : [
          {
            receipt: `RC-${String(index + 1)}`,
            date: addDays(today, days - (sentAgo ?? 0)),
            order: `PO-${String(index + 1)}`,
            line: 1,
            counted: 10,
            accepted: 10,
          },
        ],
  ),
});

const use = (tables: ReturnType<typeof smallCompany>) => dailyUse(tables, today, 100).get("A-1");

test.each<[string, readonly MoveCase[], number, number]>([
  [
    "issues count over all days, those without use too",
    [
      [10, 50, "Receipt"],
      [5, -20, "Issue"],
      [2, -10, "Issue"],
    ],
    3,
    10,
  ],
  [
    "an item that is older than the history is measured over the history",
    [
      [300, 500, "Count"],
      [5, -20, "Issue"],
    ],
    0.2,
    100,
  ],
  [
    "what came back lessens it",
    [
      [10, 50, "Receipt"],
      [5, -20, "Issue"],
      [4, 5, "Return"],
    ],
    1.5,
    10,
  ],
  [
    "counts, transfers, scrap and returns to vendors are no use",
    [
      [10, 50, "Receipt"],
      [5, -9, "Count"],
      [4, -8, "Transfer"],
      [3, -7, "Scrap"],
      [3, -6, "Return"],
    ],
    0,
    10,
  ],
  [
    "today's issues wait until the day is over",
    [
      [10, 50, "Receipt"],
      [0, -20, "Issue"],
    ],
    0,
    10,
  ],
])("%s", (_, list, mean, days) => {
  expect(use(smallCompany({ moves: moves(list) }))).toMatchObject({ mean, days, from: "moves" });
});

test("the spread is that of the days, days without use among them", () => {
  // Days of use 4, 0, 0, 8: mean 3, squares 1 + 9 + 9 + 25 over n - 1 = 3.
  const tables = smallCompany({
    moves: moves([
      [4, 99, "Receipt"],
      [4, -4, "Issue"],
      [1, -5, "Issue"],
      [1, -3, "Issue"],
    ]),
  });
  expect(use(tables)?.spread).toBeCloseTo(Math.sqrt(44 / 3), 10);
});

test("an item without moves is taken to use what it receives", () => {
  expect(
    use(
      smallCompany(
        orders([
          [20, 10],
          [10, 4],
        ]),
      ),
    ),
  ).toMatchObject({ mean: 2, days: 10, from: "receipts" });
});

test("lead times run from sending to the first receipt; negative ones are left out and said", () => {
  const measured = leadTimes(
    smallCompany(
      orders([
        [60, 5],
        [50, 7],
        [40, 12],
        [30, -2],
        [undefined, 3],
        [9, undefined],
      ]),
    ),
    "2026-01-01",
  );
  expect(measured.byItem.get("A-1")).toMatchObject({ count: 3, median: 7, mean: 8, negative: 1 });
  expect(measured.byVendorItem.get("A-1 / Northway")?.spread).toBeCloseTo(Math.sqrt(13), 10);
  expect(measured.leftOut).toEqual([
    "Deliveries dated before their order was sent: 1.",
    'Deliveries of orders without a day in "Sent on": 1.',
  ]);
});

test("a delivery that began before the history is not measured by its later parts", () => {
  const { receipts, ...rest } = orders([[120, 10]]);
  const later = { receipt: "RC-9", date: addDays(today, -5), order: "PO-1", line: 1, counted: 2, accepted: 2 };
  const tables = smallCompany({ ...rest, receipts: [...receipts, later] });
  expect(leadTimes(tables, addDays(today, -100)).byItem.get("A-1")).toBeUndefined();
  expect(leadTimes(tables, addDays(today, -365)).byItem.get("A-1")).toMatchObject({ count: 1, median: 10 });
});

const northway = { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", preferredVendor: "Northway" } as const;
const promise = { item: "A-1", vendor: "Northway", leadDays: 9 };

test.each<[string, readonly OrderCase[], readonly (typeof promise)[], number, number]>([
  [
    "three deliveries of the preferred vendor are enough",
    [
      [60, 5],
      [50, 7],
      [40, 12],
    ],
    [promise],
    8,
    3,
  ],
  [
    "two are not: the promise holds",
    [
      [60, 5],
      [50, 7],
    ],
    [promise],
    9,
    0,
  ],
  [
    "nor is there a promise: the company's figure holds",
    [
      [60, 5],
      [50, 7],
    ],
    [],
    14,
    0,
  ],
  [
    "other vendors' deliveries count where the preferred one has too few",
    [
      [60, 5, "Duskfield"],
      [50, 7],
      [40, 12],
    ],
    [promise],
    8,
    3,
  ],
])("%s", (_, list, offers, leadDays, receiptsCounted) => {
  const { tables } = done(smallCompany({ ...orders(list), items: [northway], offers }), measureDemand, {}, nora);
  expect(tables.find(Items, "A-1")).toMatchObject({ leadDays, receiptsCounted, measuredOn: today, serviceLevel: 0.95 });
});

test("a service level of the item's own stays", () => {
  const items = [{ ...northway, serviceLevel: 0.8 }];
  const { tables } = done(smallCompany({ items }), measureDemand, {}, nora);
  expect(tables.find(Items, "A-1")?.serviceLevel).toBe(0.8);
});

test("one item can be measured by itself", () => {
  const { plan } = done(smallCompany(), measureDemand, { items: ["A-1"] }, nora);
  expect(plan.sentence).toBe("Measured use and lead time of A-1");
  expect(plan.changes).toHaveLength(1);
  expect(plan.warnings).toEqual([
    "Items without use in the last 365 days: 1.",
    "Items with fewer than 3 deliveries, planned with the promised lead days or the company's: 1.",
  ]);
});
