import { Approvals } from "../../src/model/approvals/approvals";
import { Claims, Expenses } from "../../src/model/expenses/tables";
import { OrderLines, Orders, Receipts } from "../../src/model/orders/tables";
import { Moves } from "../../src/model/stock/tables";
import { TripEstimates, TripLegs, Trips } from "../../src/model/trips/tables";
import type { AnyTable } from "../../src/tables/defineTable";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { readOf } from "./readOf";

/** A row that a co-author wrote. */
export interface TheirRow {
  readonly table: AnyTable;
  readonly key: string;
}

/** The tables in which several people write rows, and that others' actions and undos fall upon. */
export const sharedTables: readonly AnyTable[] = [
  ...[Moves, Orders, OrderLines, Receipts, Claims, Expenses, Trips, TripEstimates, TripLegs, Approvals],
];

/** Adds a row like one of those that are there, under a key of its own: it may belong to whatever that one belongs to. */
export function addTheirRow(document: WorkbookDocument, table: AnyTable, like: number, count: number): TheirRow[] {
  const found = document.table(table.name);
  const read = readOf(document, table);
  const rows = [...read.rowsByKey];
  const [model] = rows[like % Math.max(1, rows.length)] ?? [];
  const bodyIndex = model === undefined ? undefined : read.bodyIndexByKey.get(model);
  if (!found || bodyIndex === undefined) return [];
  const last = table.key.at(-1) ?? "";
  const isNumber = table.columns[last]?.kind === "count";
  const column = read.columnIndexByField.get(last) ?? 0;
  const own = isNumber ? 900 + count : `THEIRS-${String(count)}`;
  const cells = found.columns.map(({ formula }, index) => {
    if (formula !== "") return null;
    return index === column ? own : (read.grid.body[bodyIndex]?.[index] ?? "");
  });
  document.run("remote", () => found.addRows([cells]));
  const added = readOf(document, table);
  const key = [...added.bodyIndexByKey].find(([, index]) => index === added.grid.body.length - 1)?.[0];
  return key === undefined ? [] : [{ table, key }];
}
