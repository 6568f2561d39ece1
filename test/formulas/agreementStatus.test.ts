import { chanceFrom } from "../../src/features/home/sample/random";
import { BlanketOrders, blanketStates } from "../../src/model/orders/agreements";
import { orderStates } from "../../src/model/orders/orderState";
import { quoteStates } from "../../src/model/quotes/quoteState";
import { QuoteRequests, Quotes } from "../../src/model/quotes/tables";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { smallCompany, today } from "../fixtures/smallCompany";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const chance = chanceFrom(5);
const maybe = <T>(share: number, value: T): T | undefined => (chance.hits(share) ? value : undefined);
const blankets = Array.from({ length: 30 }, (_, index) => ({
  blanket: `BO-${String(index)}`,
  vendor: "Northway",
  item: "A-1",
  quantity: 10 * chance.whole(1, 4),
  price: 2,
  from: chance.pick(["2026-01-01", today, "2026-12-01"]),
  until: chance.pick(["2026-11-01", today, "2026-12-31"]),
  closedOn: maybe(0.1, today),
}));
const orders = Array.from({ length: 12 }, (_, index) => ({
  order: `PO-${String(index)}`,
  date: today,
  vendor: "Northway",
  sentOn: maybe(0.5, today),
  cancelledOn: maybe(0.3, today),
  rejectedOn: maybe(0.2, today),
}));
const lines = orders.flatMap(({ order }) =>
  [1, 2, 3].map((line) => ({
    order,
    line,
    item: "A-1",
    quantity: 5 * chance.whole(1, 4),
    price: 2,
    blanket: maybe(0.8, `BO-${String(chance.whole(0, 29))}`),
  })),
);
const requests = Array.from({ length: 40 }, (_, index) => ({
  request: `QR-${String(index)}`,
  date: today,
  item: "A-1",
  quantity: 5,
  decidedOn: maybe(0.2, today),
  cancelledOn: maybe(0.1, today),
}));
const quotes = requests.flatMap(({ request }) =>
  ["Northway", "Duskfield"].map((vendor) => ({
    request,
    vendor,
    price: maybe(0.6, chance.pick([0, 2.5])),
    declinedOn: maybe(0.2, today),
  })),
);
const base = smallCompany({ blankets, orders, lines });
const rows = new Map([
  ...base.tables.map((read) => [read.table, [...read.rowsByKey.values()]] as const),
  rowsOf(QuoteRequests, ...requests),
  rowsOf(Quotes, ...quotes),
]);
const book = new CalculatedBook(rows, today);
const tables = tablesOf(rows);

test("a blanket order's cells say what the rule says of what was called off", () => {
  const states = blanketStates(tables, orderStates(tables).values(), today);
  for (const field of ["released", "left", "status"] as const)
    expect(book.column(BlanketOrders, field)).toEqual(new Map([...states].map(([key, state]) => [key, state[field]])));
  expect(new Set([...states.values()].map(({ status }) => status)).size).toBe(5);
});

test("a request for quotations is as far in its cell as by the rule", () => {
  const states = new Map([...quoteStates(tables, today)].map(([key, { status }]) => [key, status]));
  expect(book.column(QuoteRequests, "status")).toEqual(states);
  expect(new Set(states.values()).size).toBe(5);
});
