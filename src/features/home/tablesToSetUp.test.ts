import { Items, Levels, Moves, VendorItems, Vendors } from "../../model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";
import { Departments, Lists, Locations } from "../../model/company/lists";
import { Settings } from "../../model/company/settings";
import { tablesToSetUp } from "./tablesToSetUp";

const all = [
  Settings,
  Lists,
  Departments,
  Locations,
  Vendors,
  Items,
  VendorItems,
  Levels,
  Moves,
  Orders,
  OrderLines,
  Receipts,
];

test("tables that links or formulas speak of come along, so that no cell leads to nothing", () => {
  const names = tablesToSetUp([Orders], all).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Orders", "OrderLines", "Vendors", "Items", "Receipts", "Settings"]));
});

test("a table that speaks of no other comes alone", () => {
  expect(tablesToSetUp([Settings], all)).toEqual([Settings]);
});
