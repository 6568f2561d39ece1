import { defineTable } from "../tables/defineTable";
import { text } from "../tables/kinds";
import { readTable } from "../tables/readTable";
import { TableSet } from "../tables/tableSet";
import { find } from "./find";
import { recordSource } from "./recordSource";

const about = { help: "" };
const Orders = defineTable({
  name: "Orders",
  sheet: "Orders",
  help: "",
  tabColor: "#000000",
  key: "order",
  version: 1,
  columns: { order: text({ header: "Order", ...about }), vendor: text({ header: "Vendor", ...about }) },
});
const tables = new TableSet([
  readTable(Orders, {
    headers: ["Order", "Vendor"],
    body: [
      ["PO-11", "Papelería Vega"],
      ["PO-1", "Northway Tools"],
      ["PO-2", "Vega Nord"],
    ],
  }),
]);
const sources = [
  recordSource(Orders, { kind: "Order", words: ["vendor"], page: { path: "orders/order", param: "order" } }),
];
const pages = [{ title: "Receive a shipment", group: "Orders", href: "#/orders/receive" }];
const check = (query: string, ...expected: readonly string[]): void =>
  expect(find(query, pages, sources, tables).map(({ title }) => title)).toEqual(expected);

test("a number finds its own record first, a name any record with it, words in any order and without accents", () => {
  check("po-1", "PO-1 · Northway Tools", "PO-11 · Papelería Vega");
  check("vega papeleria", "PO-11 · Papelería Vega");
  check("NORTH", "PO-1 · Northway Tools");
  check("way", "PO-1 · Northway Tools");
  check("shipment rec", "Receive a shipment");
  check("nothing like it");
});

test("pages come before records, and an empty field offers the pages", () => {
  check("", "Receive a shipment");
  check("or", "Receive a shipment", "PO-1 · Northway Tools", "PO-2 · Vega Nord");
});

test("what is found leads to the record's page", () => {
  expect(find("po-2", pages, sources, tables)[0]?.href).toBe("#/orders/order?order=PO-2");
});
