import { orderStates } from "../../src/model/orders/orderState";
import { Orders } from "../../src/model/orders/tables";
import { stockOf } from "../../src/model/stock/stock";
import { Items } from "../../src/model/stock/tables";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { brought, smallCompany, today } from "../fixtures/smallCompany";

const order = { order: "PO-1", date: today, vendor: "NORTHWAY", approvedOn: today, sentOn: today };
const line = { order: "po-1", line: 1, item: "a-1", quantity: 100, price: 2.5, location: "STORE" };
const receipt = { receipt: "RC-1", date: today, order: "Po-1", line: 1, counted: 60, accepted: 60, location: "store" };
const tables = smallCompany({
  moves: [brought("MV-1", 10), { ...brought("MV-2", 5, "store"), item: "a-1" }],
  orders: [order],
  lines: [line],
  receipts: [receipt],
});
const book = new CalculatedBook(
  new Map(tables.tables.map((read) => [read.table, [...read.rowsByKey.values()]])),
  today,
);

test("links in other capitals lead to their rows, and the sheet and the pane count the same", () => {
  const { onHand, dueInTime: onOrder } = stockOf(tables, today).of("A-1");
  expect([onHand, onOrder]).toEqual([15, 40]);
  expect(book.column(Items, "onHand").get("A-1")).toBe(onHand);
  expect(book.column(Items, "onOrder").get("A-1")).toBe(onOrder);
  expect(stockOf(tables, today).locationsOf("A-1")).toEqual(["Store"]);
});

test("and an order has the same state", () => {
  const state = orderStates(tables).get("po-1");
  expect(state).toMatchObject({ status: "Part received", receivedShare: 0.6 });
  expect(book.column(Orders, "status").get("PO-1")).toBe(state?.status);
});
