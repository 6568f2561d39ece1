import { chanceFrom } from "../../src/features/home/sample/random";
import { orderStates } from "../../src/model/orders/orderState";
import { OrderLines, Orders } from "../../src/model/orders/tables";
import { joinKey } from "../../src/tables/defineTable";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { smallCompany, today } from "../fixtures/smallCompany";

const chance = chanceFrom(11);
const someday = (): string | undefined => (chance.hits(0.4) ? today : undefined);
const names = Array.from({ length: 300 }, (_, index) => `PO-${index}`);
const lines = names.flatMap((order) =>
  Array.from({ length: chance.whole(0, 3) }, (_, index) => ({
    order,
    line: index + 1,
    item: "A-1",
    quantity: chance.whole(0, 20) * 5,
    price: chance.whole(0, 400) / 100,
    department: chance.hits(0.3) ? "Office" : undefined,
  })),
);
// Any dates in any combination, also those that no action would write: people type in these cells.
const tables = smallCompany({
  settings: [{ name: "Under tolerance", value: 0.02 }],
  vendors: [
    { vendor: "Exact", approved: true, underTolerance: 0 },
    { vendor: "Easy", approved: true, underTolerance: 0.1 },
  ],
  orders: names.map((order) => ({
    order,
    date: today,
    vendor: chance.pick(["Northway", "Exact", "Easy"]),
    askedOn: someday(),
    approvedOn: someday(),
    rejectedOn: chance.hits(0.1) ? today : undefined,
    heldOn: chance.hits(0.1) ? today : undefined,
    sentOn: chance.hits(0.8) ? today : undefined,
    confirmedOn: someday(),
    closedOn: chance.hits(0.1) ? today : undefined,
    cancelledOn: chance.hits(0.1) ? today : undefined,
  })),
  lines,
  receipts: lines
    .filter(() => chance.hits(0.8))
    .map(({ order, line, quantity }, index) => {
      const accepted = Math.round(quantity * chance.pick([0, 0.5, 0.9, 0.95, 0.98, 1, 1, 1, 1.05]));
      return { receipt: `RC-${index}`, date: today, order, line, counted: accepted, accepted };
    }),
});
const book = new CalculatedBook(
  new Map(tables.tables.map((read) => [read.table, [...read.rowsByKey.values()]])),
  today,
);
const states = orderStates(tables);

test("whatever dates and receipts an order has, the cell and the rule give it the same status", () => {
  const meant = new Map([...states].map(([order, { status }]) => [order, status]));
  expect(book.column(Orders, "status")).toEqual(meant);
  expect(new Set(meant.values()).size).toBe(11);
});

test("and its lines have the same open quantity", () => {
  const meant = [...states.values()].flatMap((state) =>
    state.lines.map(({ line, open }) => [joinKey([line.order, line.line]), open] as const),
  );
  expect(book.column(OrderLines, "open")).toEqual(new Map(meant));
});
