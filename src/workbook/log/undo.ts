import { ok, refuse, type Result } from "../../domain/result";
import { Expected, type Cell } from "../../tables/column";
import { remove, update, type Change, type Plan } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { isGivenNumber } from "../../tables/usedNumbers";
import { digestOf, isPageRow, Log, tracesIn, type LogRow, type Trace } from "./log";

/** The rows of one entry of the Log, in the order in which they were written. */
export const entryRows = (tables: TableSet, entry: string): readonly LogRow[] =>
  tables
    .rows(Log)
    .filter((row) => row.entry === entry)
    .sort((a, b) => a.part - b.part);

/**
 * What takes back the rows of an entry of the Log. Refused where someone changed one of them since: that work would be
 * lost. Sheets that it drew are taken back beside it.
 */
export function undoPlan(entry: string, tables: TableSet): Result<Plan> {
  const rows = entryRows(tables, entry);
  const first = rows[0];
  if (!first) return refuse(`The Log has no entry ${entry}.`);
  if (first.state !== "Done") return refuse(`"${first.what}" was undone already.`);
  const changes: Change[] = [];
  for (const row of rows.filter((each) => !isPageRow(each)).reverse()) {
    const table = tables.tables.find((read) => read.table.name === row.table)?.table;
    const traces = tracesIn(row);
    if (!table || !traces) return refuse(`The Log no longer tells enough to undo "${row.what}".`, { table: Log.name });
    for (const trace of traces) {
      const change = inverse(trace, table, tables);
      if (!change.ok) return change;
      changes.push(change.value);
    }
  }
  const marks = rows.map((row) => update(Log, `${row.entry} / ${String(row.part)}`, { state: "Undone" }));
  return ok({ sentence: `Undid: ${first.what}`, changes: [...changes, ...marks] });
}

/** The numbers that an entry gave, to rows that it added or in cells that it filled. */
export const numbersGivenBy = (
  rows: readonly LogRow[],
): readonly { readonly table: string; readonly number: string }[] =>
  rows
    .filter((row) => !isPageRow(row))
    .flatMap((row) =>
      (tracesIn(row) ?? [])
        .flatMap((trace): readonly Cell[] => {
          if (trace.change === "Added") return [trace.key];
          return trace.change === "Changed"
            ? Object.values(trace.cells).flatMap(([old, now]) => (old === "" ? [now] : []))
            : [];
        })
        .filter((key) => typeof key === "string" && isGivenNumber(key))
        .map((number) => ({ table: row.table, number: String(number) })),
    )
    .filter(
      ({ table, number }, at, all) => all.findIndex((one) => one.table === table && one.number === number) === at,
    );

/** The row that cells of the sheet spell, by field. */
export function rowOfCells(table: AnyTable, cells: Readonly<Record<string, Cell>>): AnyRow {
  return Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => {
      // A cell that was blank is blank again, whatever a blank one stands for.
      const value = cell === "" ? blankIn(table, field) : table.columns[field]?.fromCell(cell);
      return [field, value instanceof Expected ? undefined : value];
    }),
  );
}

const blankIn = (table: AnyTable, field: string): "" | undefined =>
  table.columns[field]?.usual === undefined ? undefined : "";

function inverse(trace: Trace, table: AnyTable, tables: TableSet): Result<Change> {
  const key = trace.change === "Changed" ? (trace.keyAfter ?? trace.key) : trace.key;
  // As its cells spell it: what was written is known by that.
  const row = tables.read(table).rowsByKey.get(key);
  const changedSince = refuse(
    `${trace.key} in ${table.sheet} was changed since. Undo the later change first, or correct it by hand.`,
    {
      table: table.name,
      row: trace.key,
    },
  );
  switch (trace.change) {
    case "Added":
      if (!row || digestOf(table, row) !== trace.digest) return changedSince;
      return ok(remove(table, trace.key));
    case "Changed": {
      if (!row) return changedSince;
      const before: Record<string, Cell> = {};
      for (const [field, [old, written]] of Object.entries(trace.cells)) {
        if (cellNow(tables, table, key, field) !== written) return changedSince;
        before[field] = old;
      }
      return ok(update(table, key, rowOfCells(table, before)));
    }
    case "Removed":
      if (tables.read(table).takenKeys.has(trace.key)) return changedSince;
      return ok({
        kind: "insert",
        table,
        key: trace.key,
        row: rowOfCells(table, trace.cells),
        bodyIndex: trace.bodyIndex,
        others: trace.others,
      });
  }
}

function cellNow(tables: TableSet, table: AnyTable, key: string, field: string): Cell {
  const read = tables.read(table);
  return read.grid.body[read.bodyIndexByKey.get(key) ?? -1]?.[read.columnIndexByField.get(field) ?? -1] ?? "";
}
