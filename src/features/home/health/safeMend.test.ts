import type { Cell } from "../../../tables/column";
import { headersOf, type AnyTable } from "../../../tables/defineTable";
import { readTable } from "../../../tables/readTable";
import { productTables } from "../../../../test/fixtures/tablesOf";
import { TableSet } from "../../../tables/tableSet";
import { Items, Levels, Moves, Vendors } from "../../../model/stock/tables";
import { wrongRows } from "./workbookHealth";

const read = (table: AnyTable, ...rows: Readonly<Record<string, Cell>>[]) =>
  readTable(table, {
    headers: headersOf(table),
    body: rows.map((row) => Object.keys(table.columns).map((field) => row[field] ?? "")),
  });
const item = { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes" };
const move = { move: "M-1", date: 46350, item: "A-1", location: "Store", quantity: 5, type: "Count" };

const mends = (...tables: Parameters<typeof read>[]) =>
  wrongRows(
    new TableSet(
      tables.map((table) => read(...table)),
      productTables,
    ),
  ).map(({ problem, mend }) => `${problem.column ?? ""}: ${mend ? JSON.stringify(mend.after) : "by hand"}`);

test.each([
  ["12", "12"],
  [" 1.5 ", "1.5"],
  ["1,50", "1.5"],
  ["-3", "-3"],
  ["1,234", "by hand"],
  ["five", "by hand"],
  ["12 or so", "by hand"],
])("the quantity %p, which is a text, is mended to %s", (quantity, expected) => {
  expect(mends([Items, item], [Moves, { ...move, quantity }])).toEqual([`Qty: ${expected}`]);
});

test.each([
  ["2026-11-24", "46350"],
  ["24 Nov 2026", "46350"],
  ["24.11.2026", "46350"],
  ["03/04/2026", "by hand"],
  ["soon", "by hand"],
])("the date %p, which is a text, is mended to %s", (date, expected) => {
  expect(mends([Items, item], [Moves, { ...move, date }])).toEqual([`Date: ${expected}`]);
});

test.each([
  ["northway ltd", '"Northway Ltd."'],
  [" Northway Ltd. ", '"Northway Ltd."'],
  ["North\u2011way Ltd", '"Northway Ltd."'],
  ["Northway", "by hand"],
  ["Du-sk", "by hand"],
])("the vendor %p that an item names is mended to %s", (preferredVendor, expected) => {
  const vendor = (name: string) => ({ vendor: name, approved: "Yes" });
  const vendors: Parameters<typeof read> = [Vendors, vendor("Northway Ltd."), vendor("Dusk"), vendor("D-usk")];
  expect(mends(vendors, [Items, { ...item, preferredVendor }])).toEqual([`Preferred vendor: ${expected}`]);
});

test.each([
  [true, '"Yes"'],
  ["FALSE", '"No"'],
  [1, '"Yes"'],
  ["y", '"Yes"'],
  ["No ", '"No"'],
  ["perhaps", "by hand"],
])("%p for whether a vendor is approved is mended to %s", (approved, expected) => {
  expect(mends([Vendors, { vendor: "Dusk", approved }])).toEqual([`Approved: ${expected}`]);
});

test("spaces around a word of few go", () => {
  expect(mends([Items, item], [Moves, { ...move, type: "Count " }])).toEqual(['Type: "Count"']);
});

test("spaces around a key go, unless two rows would have it then", () => {
  expect(mends([Items, { ...item, item: "A-1 " }])).toEqual(['Item: "A-1"']);
  expect(mends([Items, item, { ...item, item: "A-1 " }])).toEqual(["Item: by hand", "Item: by hand"]);
});

test("a link that is part of a key is left where the row would become another's", () => {
  const level = { item: "A-1", location: "Store", minimum: 1 };
  expect(mends([Items, item], [Levels, { ...level, item: "A1" }])).toEqual(['Item: "A-1"']);
  expect(mends([Items, item], [Levels, level, { ...level, item: "A1" }])).toEqual(["Item: by hand"]);
});
