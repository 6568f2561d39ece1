import { Departments, Lists, Locations } from "../../src/model/company/lists";
import { People } from "../../src/model/people/people";
import { Settings } from "../../src/model/company/settings";
import { Budgets, Claims, Expenses } from "../../src/model/expenses/tables";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../src/model/stock/tables";
import { KpiHistory, Kpis } from "../../src/model/kpi/tables";
import { OrderLines, Orders, Receipts } from "../../src/model/orders/tables";
import { Approvals } from "../../src/model/approvals/approvals";
import { joinKey } from "../../src/tables/defineTable";
import { SupplyLines } from "../../src/model/supply/tables";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { rowsOf } from "../fixtures/tablesOf";

/** Each of these would take in others if a formula read it as a pattern or a comparison. */
const names = ["M6*20", "M6x20", "A?1", "AB1", "A~?1", "A~1", "<>M", ">5", "=A?1", "~", "*"] as const;
const units = names.map((name, at) => [name, 10 ** (at % 5) * (at + 1)] as const);
const october = "2026-10-01";

const book = new CalculatedBook(
  new Map([
    rowsOf(Settings),
    rowsOf(Lists),
    rowsOf(Departments, ...names.map((department) => ({ department }))),
    rowsOf(Locations, ...names.map((location) => ({ location }))),
    rowsOf(People, ...names.map((person) => ({ person, department: person }))),
    rowsOf(Vendors, ...units.map(([vendor], at) => ({ vendor, approved: true, underTolerance: (at + 1) / 100 }))),
    rowsOf(
      Items,
      ...names.map((item) => ({ item, name: item, unit: "each", buy: "Yes" as const, preferredVendor: item })),
    ),
    rowsOf(SupplyLines),
    rowsOf(VendorItems, ...units.map(([item, leadDays]) => ({ item, vendor: item, leadDays }))),
    rowsOf(Levels, ...names.map((item) => ({ item, location: item }))),
    rowsOf(
      Moves,
      ...units.map(([item, quantity]) => ({
        move: `MV ${item}`,
        date: october,
        item,
        location: item,
        quantity,
        type: "Receipt" as const,
      })),
    ),
    rowsOf(
      Orders,
      ...names.map((vendor, at) => ({ order: `PO-${String(at)}`, date: october, vendor, sentOn: october })),
    ),
    rowsOf(
      OrderLines,
      ...units.map(([item, quantity], at) => ({
        order: `PO-${String(at)}`,
        line: 1,
        item,
        quantity,
        location: item,
        promised: "2999-01-01",
      })),
    ),
    rowsOf(Receipts),
    rowsOf(Approvals),
    rowsOf(
      Claims,
      ...names.map((person, at) => ({ claim: `C-${String(at)}`, person, purpose: "", date: october, paidOn: october })),
    ),
    rowsOf(
      Expenses,
      ...units.map(([category, amount], at) => ({
        expense: `E-${String(at)}`,
        claim: `C-${String(at)}`,
        date: october,
        category,
        amount,
      })),
    ),
    rowsOf(Budgets, ...names.map((name) => ({ department: name, category: name, month: october, amount: 1 }))),
    rowsOf(
      Kpis,
      ...names.map((kpi) => ({
        kpi,
        unit: "count" as const,
        better: "Up" as const,
        period: "Month" as const,
        from: "2026-11-01",
      })),
    ),
    rowsOf(KpiHistory, ...units.map(([kpi, value]) => ({ kpi, from: october, to: "2026-10-31", value }))),
  ]),
  "2026-11-24",
);

test.each([
  ["on hand of an item", Items, "onHand", undefined],
  ["on order of an item", Items, "onOrder", undefined],
  ["due later of an item", Items, "dueLater", undefined],
  ["horizon of an item", Items, "horizonDays", undefined],
  ["on hand at a location", Levels, "onHand", (name: string) => joinKey([name, name])],
  ["on order at a location", Levels, "onOrder", (name: string) => joinKey([name, name])],
  ["lead days at a location", Levels, "leadDays", (name: string) => joinKey([name, name])],
  ["spent of a budget", Budgets, "spent", (name: string) => joinKey([name, name, october])],
  ["mean before of a KPI", Kpis, "meanBefore", undefined],
] as const)(
  "%s counts its own rows, whatever signs its name holds",
  (_, table, field, keyOf = (name: string) => name) => {
    expect([...book.column(table, field)]).toEqual(units.map(([name, amount]) => [keyOf(name), amount]));
  },
);

test("a vendor's tolerance and a person's department are found by their very names", () => {
  const doneFrom = [...book.column(Orders, "doneFrom").values()].map((share) => Math.round(Number(share) * 100));
  expect(doneFrom).toEqual(names.map((_, at) => 99 - at));
  expect([...book.column(Claims, "chargedTo").values()]).toEqual([...names]);
});
