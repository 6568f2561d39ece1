import { readFileSync } from "node:fs";
import path from "node:path";
import { complete, file, readBack, targets, testWithFile } from "../../../test/fixtures/scms";
import { daysBetween } from "../../domain/calendarDay";
import { joinKey } from "../../tables/defineTable";
import { TableSet } from "../../tables/tableSet";
import { OrderLines, Orders, Receipts } from "../../model/orders/tables";
import { inspectColumns } from "./inspectColumns";
import { planImport } from "./planImport";
import { prepareRows } from "./prepareRows";
import { proposeMapping } from "./proposeMapping";
import { readSource } from "./readSource";
import { finish } from "./steps";

testWithFile("the deliveries of a health supply chain come in whole, and their figures come out", async () => {
  const source = await readSource({ name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) });
  if (!source?.ok) throw new Error(source?.problem.message ?? "cancelled");
  const { grid, reading } = source.value;
  expect(reading).toEqual({ encoding: "UTF-8", delimiter: "\t", headerRow: 1 });
  expect([grid.rows.length, grid.headers.length]).toEqual([10_324, 33]);

  const looks = finish(inspectColumns(grid, { usual: { decimal: ".", dateOrder: "dmy" } }));
  const proposed = proposeMapping({ looks, targets, locations: [] });
  expect(proposed.tables.map(({ table }) => table)).toEqual([
    "Items",
    "VendorItems",
    "Orders",
    "OrderLines",
    "Receipts",
  ]);
  expect(proposed.columns["PO Sent to Vendor Date"]?.blanks).toEqual(["n/a - from rdc", "date not captured"]);

  const prepared = finish(prepareRows(source.value.name, grid, complete(proposed), targets, "2026-11-24"));
  const outcome = planImport(prepared, new TableSet(targets.map((table) => readBack(table, []))), "Kim");
  expect(outcome.refused).toEqual([]);
  expect(outcome.tables.map(({ table, added }) => [table.name, added.length])).toEqual([
    ["Items", 184],
    ["VendorItems", 481],
    ["Orders", 6_233],
    ["OrderLines", 10_324],
    ["Receipts", 10_324],
  ]);

  expect(outcome.madeAlong.map(({ table, names }) => [table.name, names.length])).toEqual([["Vendors", 73]]);

  const tables = new TableSet(targets.map((table) => readBack(table, outcome.changes)));
  expect(tables.problems).toEqual([]);
  expect(planImport(prepared, tables, "Kim").changes).toEqual([]);

  const lateByOrder = new Map<string, boolean>();
  let late = 0;
  const leadDays: number[] = [];
  for (const receipt of tables.rows(Receipts)) {
    const line = tables.find(OrderLines, joinKey([receipt.order, receipt.line]));
    const order = tables.find(Orders, receipt.order);
    const isLate = receipt.date > (line?.promised ?? "");
    if (isLate) late++;
    lateByOrder.set(receipt.order, isLate || (lateByOrder.get(receipt.order) ?? false));
    if (order?.sentOn !== undefined) leadDays.push(daysBetween(order.sentOn, receipt.date));
  }
  const onTimeOrders = [...lateByOrder.values()].filter((isLate) => !isLate).length;
  expect(late).toBe(1_186);
  expect(1 - late / 10_324).toBeCloseTo(0.88512, 5);
  expect(onTimeOrders / lateByOrder.size).toBeCloseTo(0.89026, 5);
  const mean = leadDays.reduce((sum, days) => sum + days, 0) / leadDays.length;
  const squares = leadDays.reduce((sum, days) => sum + (days - mean) ** 2, 0);
  expect(leadDays).toHaveLength(4_592);
  expect(mean).toBeCloseTo(105.559, 3);
  expect(Math.sqrt(squares / (leadDays.length - 1))).toBeCloseTo(79.656, 3);
  expect(leadDays.filter((days) => days < 0)).toHaveLength(5);
});
