import { companySettings } from "../../src/model/company/settings";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { reorderPointInCell } from "../../src/features/inventory/functions";
import { reorderPointOf } from "../../src/features/inventory/reorder/reorderLevel";
import { stockOf } from "../../src/model/stock/stock";
import { horizonOf, Items, Levels } from "../../src/model/stock/tables";
import { orderStates, type LineState } from "../../src/model/orders/orderState";
import { VendorReturns } from "../../src/model/returns/tables";
import { SupplyLines } from "../../src/model/supply/tables";
import { isWithVendor, OrderLines, Orders } from "../../src/model/orders/tables";
import { joinKey, type AnyTable } from "../../src/tables/defineTable";
import type { AnyRow } from "../../src/tables/readTable";
import type { TableSet } from "../../src/tables/tableSet";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { smallCompany } from "../fixtures/smallCompany";
import { tablesOf } from "../fixtures/tablesOf";

const today = "2026-11-24";
const rows = new Map<AnyTable, readonly AnyRow[]>([...sampleCompany(today), [VendorReturns, []], [SupplyLines, []]]);
const tables = tablesOf(rows);
const book = new CalculatedBook(rows, today);
const stock = stockOf(tables, today);
const states = orderStates(tables);

/** Rows whose cell says something else than the rule; numbers to a millionth. */
function differences(shown: ReadonlyMap<string, unknown>, meant: ReadonlyMap<string, unknown>): readonly string[] {
  expect([...shown.keys()].sort()).toEqual([...meant.keys()].sort());
  return [...meant].flatMap(([key, rule]) => {
    const cell = shown.get(key);
    const isSame = typeof rule === "number" && typeof cell === "number" ? Math.abs(cell - rule) < 1e-6 : cell === rule;
    return isSame ? [] : [`${key}: the cell shows ${String(cell)}, the rule says ${String(rule)}`];
  });
}

test.each(["onHand", "dueLater", "reserved", "available"] as const)("Items says the same as the rules: %s", (field) => {
  const meant = tables.rows(Items).map(({ item }) => [item, stock.of(item)[field]] as const);
  expect(differences(book.column(Items, field), new Map(meant))).toEqual([]);
});

test("Items says what is on order, in time or later", () => {
  const meant = tables.rows(Items).map(({ item }) => {
    const { dueInTime, dueLater } = stock.of(item);
    return [item, dueInTime + dueLater] as const;
  });
  expect(differences(book.column(Items, "onOrder"), new Map(meant))).toEqual([]);
});

test.each(["onHand", "reserved", "available"] as const)("Levels says the same as the rules: %s", (field) => {
  const meant = tables
    .rows(Levels)
    .map(({ item, location }) => [joinKey([item, location]), stock.at(item, location)[field]] as const);
  expect(differences(book.column(Levels, field), new Map(meant))).toEqual([]);
});

test.each(["received", "rejected", "missing", "open", "amount"] as const)(
  "Order lines says the same as the rules: %s",
  (field) => {
    const meant = [...states.values()].flatMap(({ lines }) =>
      lines.map((state) => [joinKey([state.line.order, state.line.line]), state[field]] as const),
    );
    expect(differences(book.column(OrderLines, field), new Map(meant))).toEqual([]);
  },
);

test("Order lines says what is on order for stock", () => {
  const onOrder = (with_: boolean, { line, open }: LineState): number =>
    with_ && line.department === undefined ? open : 0;
  const meant = [...states.values()].flatMap(({ stage, lines }) =>
    lines.map((state) => [joinKey([state.line.order, state.line.line]), onOrder(isWithVendor(stage), state)] as const),
  );
  expect(differences(book.column(OrderLines, "onOrder"), new Map(meant))).toEqual([]);
});

test.each(["status", "stage", "total", "receivedShare"] as const)("Orders says the same as the rules: %s", (field) => {
  const meant = [...states].map(([order, state]) => [order, state[field]] as const);
  expect(differences(book.column(Orders, field), new Map(meant))).toEqual([]);
});

test("the reorder point's cell is the level that a suggestion goes by", () => {
  const company = companySettings(tables);
  const horizon = horizonOf(tables);
  const items = tables.rows(Items).filter(({ dailyUse }) => (dailyUse ?? 0) > 0);
  expect(items.length).toBeGreaterThan(100);
  const cells = (field: "dailyUse" | "leadDays" | "serviceLevel" | "useSpread" | "leadSpread") =>
    items.map((item) => [item[field]]);
  const shown = reorderPointInCell(
    cells("dailyUse"),
    cells("leadDays"),
    cells("serviceLevel"),
    cells("useSpread"),
    cells("leadSpread"),
  );
  items.forEach((item, index) => {
    expect(shown[index]?.[0]).toBeCloseTo(reorderPointOf(item, horizon(item), company)?.point ?? NaN, 9);
  });
});

test("a service that came for a department waits for no one, in the cell as in the rule", () => {
  const company = smallCompany({
    items: [{ item: "SV-1", name: "Window cleaning", unit: "visit", buy: "Yes", kind: "Service" }],
    orders: [{ order: "PO-1", date: today, vendor: "Northway", sentOn: today }],
    lines: [{ order: "PO-1", line: 1, item: "SV-1", quantity: 2, department: "Office" }],
    receipts: [{ receipt: "RC-1", date: today, order: "PO-1", line: 1, counted: 2, accepted: 2 }],
  });
  expect(stockOf(company, today).of("SV-1")).toMatchObject({ reserved: 0, available: 0 });
  expect([...bookOf(company).column(OrderLines, "setAside").values()]).toEqual([0]);
});

test("a location without a Min and a stopped item order nothing", () => {
  const kept = (item: string, buy: "Yes" | "Stopped") => ({ item, name: item, unit: "each", buy });
  const company = smallCompany({
    items: [kept("A-1", "Yes"), kept("B-2", "Yes"), kept("C-3", "Stopped")],
    levels: [
      { item: "A-1", location: "Store", maximum: 5 },
      { item: "B-2", location: "Store", minimum: 5 },
      { item: "C-3", location: "Store", minimum: 5 },
    ],
  });
  // Our function is no part of this book: where it is asked, the cell shows that its name is unknown.
  expect([...bookOf(company).column(Levels, "orderQuantity").values()]).toEqual([0, "#NAME?", 0]);
});

const bookOf = (company: TableSet) =>
  new CalculatedBook(new Map(company.tables.map((read) => [read.table, [...read.rowsByKey.values()]])), today);
