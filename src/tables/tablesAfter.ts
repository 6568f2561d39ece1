import type { Change } from "./change";
import type { Cell } from "./column";
import type { AnyTable } from "./defineTable";
import { readTable, type AnyRow, type ReadTable } from "./readTable";
import type { TableSet } from "./tableSet";

/** The tables as they will stand once these changes are written. What Excel calculates keeps the result that it has now. */
export function tablesAfter(tables: TableSet, changes: readonly Change[]): TableSet {
  const touched = new Set(changes.map(({ table }) => table));
  return tables.with(
    [...touched].map((table) =>
      readAfter(
        tables.read(table),
        changes.filter((change) => change.table === table),
      ),
    ),
  );
}

function readAfter(read: ReadTable, changes: readonly Change[]): ReadTable {
  const { table, grid, columnIndexByField } = read;
  const body = grid.body.map((row) => [...row]);
  const removed = new Set<number>();
  const added: Cell[][] = [];
  const write = (row: Cell[], set: AnyRow): void => {
    for (const [field, value] of Object.entries(set)) {
      const index = columnIndexByField.get(field);
      if (index !== undefined) row[index] = cellOf(table, field, value);
    }
  };
  for (const change of changes) {
    const bodyIndex = read.bodyIndexByKey.get(change.key) ?? -1;
    if (change.kind === "remove") removed.add(bodyIndex);
    else if (change.kind === "update") write(body[bodyIndex] ?? [], change.set);
    else {
      const row = grid.headers.map((): Cell => "");
      write(row, change.row);
      added.push(row);
    }
  }
  return readTable(table, {
    headers: grid.headers,
    body: [...body.filter((_, index) => !removed.has(index)), ...added],
  });
}

const cellOf = (table: AnyTable, field: string, value: unknown): Cell =>
  value === undefined ? "" : (table.columns[field]?.toCell(value) ?? "");
