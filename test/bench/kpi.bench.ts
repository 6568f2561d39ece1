import { Departments } from "../../src/model/company/lists";
import { Approvals } from "../../src/model/approvals/approvals";
import { People } from "../../src/model/people/people";
import { addDays } from "../../src/domain/calendarDay";
import { Budgets, Claims, Expenses } from "../../src/model/expenses/tables";
import { chanceFrom } from "../../src/features/home/sample/random";
import { Items, Moves, VendorItems, Vendors } from "../../src/model/stock/tables";
import { catalogue } from "../../src/features/kpi/catalogue";
import { Facts } from "../../src/features/kpi/facts";
import { figureOf } from "../../src/features/kpi/measure";
import { periodOf } from "../../src/features/kpi/period";
import { OrderLines, Orders, Receipts } from "../../src/model/orders/tables";
import { TripEstimates, Trips } from "../../src/model/trips/tables";
import { keyOf, type Columns, type RowOf, type Table } from "../../src/tables/defineTable";
import { KeyMap, KeySet } from "../../src/tables/keys";
import { absentTable, type ReadTable } from "../../src/tables/readTable";
import { TableSet } from "../../src/tables/tableSet";

const LINES = 18_000;
const MOVES = 24_000;
const EXPENSES = 18_000;
const today = "2026-11-24";
const chance = chanceFrom(7);
const ago = (days: number): string => addDays(today, -days);

/** A table as reading leaves it: decoded rows by key, of which rules need nothing else. */
function decoded<C extends Columns>(table: Table<C>, rows: readonly Partial<RowOf<C>>[]): ReadTable {
  const rowsByKey = new KeyMap(rows.map((row) => [keyOf(table, row), row] as const));
  if (rowsByKey.size !== rows.length) throw new Error(`${table.name} has keys twice.`);
  const { absent: _, ...read } = absentTable(table);
  return { ...read, rowsByKey, takenKeys: new KeySet(rowsByKey.keys()), problems: [] };
}

const list = <T>(length: number, row: (index: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => row(index));

const tables = new TableSet([
  decoded(
    Departments,
    list(10, (index) => ({ department: `D-${index}` })),
  ),
  decoded(
    People,
    list(300, (index) => ({ person: `P-${index}`, department: `D-${index % 10}` })),
  ),
  decoded(
    Vendors,
    list(50, (index) => ({ vendor: `V-${index}`, approved: index % 9 !== 0 })),
  ),
  decoded(
    Items,
    list(2000, (index) => ({
      item: `A-${index}`,
      name: `Item ${index}`,
      unit: "piece",
      buy: "Yes" as const,
      category: `C-${index % 8}`,
      unitCost: 1 + (index % 40),
    })),
  ),
  decoded(
    VendorItems,
    list(2000, (index) => ({ item: `A-${index}`, vendor: `V-${index % 50}`, leadDays: 6 })),
  ),
  decoded(
    Moves,
    list(MOVES, (index) => ({
      move: `MV-${index}`,
      date: ago(365 - Math.floor((index * 365) / MOVES)),
      item: `A-${index % 2000}`,
      location: "Store",
      quantity: index < 2000 ? 100 : chance.whole(-6, 6),
      type:
        index < 2000 || index % 30 === 0
          ? ("Count" as const)
          : index % 2 === 0
            ? ("Issue" as const)
            : ("Receipt" as const),
    })),
  ),
  decoded(
    Orders,
    list(LINES / 3, (index) => ({
      order: `PO-${index}`,
      date: ago(index % 365),
      vendor: `V-${index % 50}`,
      sentOn: ago((index % 365) - 1),
    })),
  ),
  decoded(
    OrderLines,
    list(LINES, (index) => ({
      order: `PO-${Math.floor(index / 3)}`,
      line: 1 + (index % 3),
      item: `A-${index % 2000}`,
      quantity: 10,
      price: 3,
      promised: ago((Math.floor(index / 3) % 365) - 9),
      department: index % 2 === 0 ? `D-${index % 10}` : undefined,
    })),
  ),
  decoded(
    Receipts,
    list(LINES, (index) => ({
      receipt: `RC-${index}`,
      date: ago((Math.floor(index / 3) % 365) - 7 - (index % 4)),
      order: `PO-${Math.floor(index / 3)}`,
      line: 1 + (index % 3),
      counted: 10,
      accepted: 10 - (index % 20 === 0 ? 1 : 0),
      note: "DN",
    })),
  ),
  decoded(
    Claims,
    list(EXPENSES / 5, (index) => ({
      claim: `C-${index}`,
      person: `P-${index % 300}`,
      purpose: "Work",
      date: ago(index % 365),
      trip: `T-${index}`,
    })),
  ),
  decoded(
    Expenses,
    list(EXPENSES, (index) => ({
      expense: `E-${index}`,
      claim: `C-${Math.floor(index / 5)}`,
      date: ago(index % 365),
      category: `K-${index % 6}`,
      amount: 10 + (index % 90),
      checks: index % 12 === 0 ? "Warn: limit" : undefined,
    })),
  ),
  decoded(
    Approvals,
    list(EXPENSES / 5, (index) => ({
      approval: `AP-${index}`,
      kind: "Claim" as const,
      reference: `C-${index}`,
      subject: "",
      requester: `P-${index % 300}`,
      amount: 1,
      step: 1,
      approver: "Eve",
      askedOn: ago(index % 365),
      decision: "Approve" as const,
      decidedBy: "Eve",
      decidedOn: ago((index % 365) - 2),
    })),
  ),
  decoded(
    Budgets,
    list(10 * 6 * 12, (index) => ({
      department: `D-${index % 10}`,
      category: `K-${Math.floor(index / 10) % 6}`,
      month: `2026-${String(1 + Math.floor(index / 60)).padStart(2, "0")}-01`,
      amount: 500,
    })),
  ),
  decoded(
    Trips,
    list(EXPENSES / 5, (index) => ({
      trip: `T-${index}`,
      traveller: `P-${index % 300}`,
      purpose: "Work",
      kind: "Home" as const,
      destination: "Graz",
      start: ago((index % 365) + 2),
      end: ago(index % 365),
    })),
  ),
  decoded(
    TripEstimates,
    list(EXPENSES / 5, (index) => ({ trip: `T-${index}`, category: "Hotel", amount: 200 })),
  ),
]);
const rows = tables.tables.reduce((sum, { rowsByKey }) => sum + rowsByKey.size, 0);

/** The median of five runs in milliseconds. */
function median(run: () => void): number {
  const times = list(5, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.round([...times].sort((a, b) => a - b)[2] ?? 0);
}

const options = { basis: "Last promised", graceDays: 0 } as const;
const year = { from: ago(365), to: today };
const measureAll = (spans: readonly { readonly from: string; readonly to: string }[]): void => {
  const facts = new Facts(tables, today);
  for (const measure of catalogue)
    for (const span of spans)
      if (figureOf(measure, facts, span, options).value === undefined && span === year)
        throw new Error(`The bench has nothing to count for ${measure.name}.`);
};
const month = periodOf("Month", ago(30));
const months = list(12, (index) => periodOf("Month", ago(30 * index)));
process.stdout.write(
  `all ${String(catalogue.length)} KPIs over ${rows.toLocaleString("en")} rows: a month ${String(median(() => measureAll([month])))} ms, a year ${String(median(() => measureAll([year])))} ms (under 1,000), twelve months ${String(median(() => measureAll(months)))} ms\n`,
);
