import { chanceFrom } from "../../src/features/home/sample/random";
import { Locations } from "../../src/model/company/lists";
import { dailyUse } from "../../src/model/stock/dailyUse";
import { reorderSuggestions } from "../../src/features/inventory/reorder/reorderSuggestions";
import { Items, Levels, Moves, VendorItems, Vendors } from "../../src/model/stock/tables";
import { OrderLines, Orders, Receipts } from "../../src/model/orders/tables";
import { addDays } from "../../src/domain/calendarDay";
import { keyOf, type Columns, type RowOf, type Table } from "../../src/tables/defineTable";
import { KeyMap, KeySet } from "../../src/tables/keys";
import type { ReadTable } from "../../src/tables/readTable";
import { absentTable } from "../../src/tables/readTable";
import { TableSet } from "../../src/tables/tableSet";

const ITEMS = 50_000;
const MOVES = 500_000;
const LINES = 20_000;
const today = "2026-11-24";
const chance = chanceFrom(7);
const locations = ["Store", "Van", "Annex"] as const;
const itemAt = (index: number): string => `A-${index % ITEMS}`;

/** Every fifth order is a draft. */
const isDraft = (order: string): boolean => Number(order.slice(3)) % 5 === 0;

/** A table as reading leaves it: decoded rows by key, of which rules need nothing else. */
function decoded<C extends Columns>(table: Table<C>, rows: readonly Partial<RowOf<C>>[]): ReadTable {
  const rowsByKey = new KeyMap(rows.map((row) => [keyOf(table, row), row] as const));
  if (rowsByKey.size !== rows.length) throw new Error(`${table.name} has keys twice.`);
  return { ...absentTable(table), rowsByKey, takenKeys: new KeySet(rowsByKey.keys()), problems: [] };
}

const list = <T>(length: number, row: (index: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => row(index));

const tables = new TableSet([
  decoded(
    Locations,
    locations.map((location) => ({ location })),
  ),
  decoded(
    Vendors,
    list(50, (index) => ({ vendor: `V-${index}`, approved: index % 9 !== 0 })),
  ),
  decoded(
    Items,
    list(ITEMS, (index) => ({
      item: itemAt(index),
      name: `Item ${index}`,
      unit: "piece",
      buy: "Yes" as const,
      unitsPerPack: 1 + (index % 12),
      preferredVendor: `V-${index % 50}`,
      dailyUse: (index % 40) / 10,
      useSpread: (index % 30) / 10,
      leadDays: 5 + (index % 9),
      leadSpread: index % 3,
      serviceLevel: 0.95,
    })),
  ),
  decoded(
    VendorItems,
    list(ITEMS, (index) => ({ item: itemAt(index), vendor: `V-${index % 50}`, price: 1 + (index % 90) })),
  ),
  decoded(
    Levels,
    list(ITEMS, (index) => ({
      item: itemAt(index),
      location: locations[index % 3] ?? "Store",
      minimum: index % 60,
      maximum: (index % 60) * 3,
    })),
  ),
  decoded(
    Moves,
    list(MOVES, (index) => ({
      move: `MV-${index}`,
      date: addDays(today, -1 - (index % 365)),
      item: index < ITEMS ? itemAt(index) : itemAt(Math.floor(chance.next() * ITEMS)),
      location: index < ITEMS ? (locations[index % 3] ?? "Store") : chance.pick(locations),
      // First a count that leaves one item in ten short, then nine comings and goings each.
      quantity: index < ITEMS ? (chance.hits(0.1) ? 5 : 400) : chance.whole(-6, 7),
      type: index < ITEMS ? ("Count" as const) : index % 2 === 0 ? ("Issue" as const) : ("Receipt" as const),
    })),
  ),
  decoded(
    Orders,
    list(LINES / 4, (index) => ({
      order: `PO-${index}`,
      date: "2026-11-01",
      vendor: `V-${index % 50}`,
      sentOn: isDraft(`PO-${index}`) ? undefined : "2026-11-02",
    })),
  ),
  decoded(
    OrderLines,
    list(LINES, (index) => ({
      order: `PO-${Math.floor(index / 4)}`,
      line: 1 + (index % 4),
      item: itemAt(index * 7),
      quantity: 40,
      promised: addDays(today, (index % 40) - 10),
      location: locations[index % 3],
    })),
  ),
  decoded(
    Receipts,
    list(LINES / 2, (index) => ({
      receipt: `RC-${index}`,
      date: today,
      order: `PO-${Math.floor((index * 2) / 4)}`,
      line: 1 + ((index * 2) % 4),
      counted: 25,
      accepted: 25,
    })).filter(({ order }) => !isDraft(order)),
  ),
]);

/** The median of five runs in milliseconds. */
function median(run: () => void): number {
  const times = list(5, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.round([...times].sort((a, b) => a - b)[2] ?? 0);
}

const { suggestions, leftAlone } = reorderSuggestions(tables, today);
if (suggestions.length === 0 || leftAlone.length === 0) throw new Error("The bench has nothing to suggest.");
const reorder = median(() => reorderSuggestions(tables, today));
const use = median(() => dailyUse(tables, today, 365));
process.stdout.write(
  `suggest for 50,000 items from 500,000 moves: ${reorder} ms (under 1,000), ${suggestions.length.toLocaleString("en")} suggestions\n` +
    `measure the daily use of 50,000 items from 500,000 moves: ${use} ms\n`,
);
