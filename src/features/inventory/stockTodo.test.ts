import { brought, smallCompany, today } from "../../../test/fixtures/smallCompany";
import { stockTodo } from "./stockTodo";

test("Home tells what waits in stock, each with its most pressing one", () => {
  const tables = smallCompany({
    items: [
      { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", preferredVendor: "Northway" },
      { item: "B-2", name: "Tape", unit: "roll", buy: "Yes", preferredVendor: "Northway" },
    ],
    levels: [
      { item: "A-1", location: "Store", minimum: 10, maximum: 40 },
      { item: "B-2", location: "Store", minimum: 10, maximum: 40 },
    ],
    moves: [
      brought("MV-1", 8),
      brought("MV-2", 100, "Van"),
      { move: "MV-3", date: today, item: "B-2", location: "Store", quantity: -2, type: "Issue" },
    ],
    orders: [{ order: "PO-1", date: today, vendor: "Northway", sentOn: today }],
    lines: [{ order: "PO-1", line: 1, item: "A-1", quantity: 5, location: "Van", department: "Workshop" }],
    receipts: [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: 5, accepted: 5 }],
  });
  expect(stockTodo(tables, today).map(({ what, count, example }) => [what, count, example])).toEqual([
    ["item to reorder", 1, "42 rolls of Tape (B-2) for Store"],
    ["item to move between locations", 1, "32 pairs of Gloves (A-1) from Van to Store"],
    ["item to hand out", 1, "5 pairs of Gloves (A-1) for Workshop"],
    ["item below zero", 1, "Tape (B-2) is at -2 in Store"],
  ]);
  expect(stockTodo(smallCompany(), today)).toEqual([]);
});
