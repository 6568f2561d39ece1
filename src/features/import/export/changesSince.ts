import type { Cell } from "../../../tables/column";
import { joinKey, type AnyTable, type RowOf } from "../../../tables/defineTable";
import { KeyMap } from "../../../tables/keys";
import type { ReadTable } from "../../../tables/readTable";
import type { TableSet } from "../../../tables/tableSet";
import { fileColumn, fileTableOf, type FileTable } from "../../../tables/fileTable";
import { isPageRow, Log, tracesIn, type LogRow, type Trace } from "../../../workbook/log/log";
import { isMendRow, mendsIn } from "../../../workbook/mend/cellMend";
import type { Exports } from "../tables";

/** One row of a table that became another one. */
export interface RowChange {
  readonly change: "Added" | "Changed" | "Removed";
  readonly key: string;
  /** In the order of the sheet's columns; of a removed row what the Log remembers of it. */
  readonly cells: readonly Cell[];
}

export interface ChangesSince {
  readonly changes: readonly RowChange[];
  /** Entries of the Log that make no sense any more, by their number: what they changed is not told. */
  readonly untold: readonly string[];
}

/**
 * The rows of a table that actions changed since it was last handed over, each once and as it is now: what was changed back, or
 * added and removed again, is no change. Linear in the Log and the table. What people type into the sheet is not in the Log.
 */
export function changesSince(tables: TableSet, table: AnyTable, last: RowOf<typeof Exports.columns>): ChangesSince {
  const read = tables.read(table);
  const rowAt = rowsByKey(read);
  const touched = new KeyMap<Touched>();
  const untold = new Set<string>();
  for (const row of logSince(tables.rows(Log), last)) {
    if (row.table !== table.name || row.state === "Writing" || isPageRow(row)) continue;
    const traces = isMendRow(row) ? mendTraces(row, table) : tracesIn(row);
    if (!traces) untold.add(row.entry);
    else for (const trace of traces) note(touched, table, trace);
  }
  const changes = [...touched].flatMap(([key, { before, wasThere, cells }]): RowChange[] => {
    const now = read.grid.body[rowAt.get(key) ?? -1];
    if (!now) return wasThere ? [{ change: "Removed", key, cells: cellsOf(read, cells) }] : [];
    if (!wasThere) return [{ change: "Added", key, cells: now }];
    const isOther = [...before].some(([field, cell]) => now[read.columnIndexByField.get(field) ?? -1] !== cell);
    return isOther ? [{ change: "Changed", key, cells: now }] : [];
  });
  return { changes, untold: [...untold] };
}

/** The changes as a file: what happened to each row in front of its columns. */
export function changesFile(read: ReadTable, { changes }: ChangesSince): FileTable {
  const { name, columns } = fileTableOf(read, []);
  return {
    name: `${name} changes`,
    columns: [fileColumn("Change"), ...columns],
    rows: changes.map(({ change, cells }) => [change, ...cells]),
  };
}

/** What the Log tells of a key since then. */
interface Touched {
  /** Whether a row had it before. */
  readonly wasThere: boolean;
  /** What its cells held before, by field. */
  readonly before: Map<string, Cell>;
  /** What a removed row held at last. */
  cells: Readonly<Record<string, Cell>>;
}

function note(touched: KeyMap<Touched>, table: AnyTable, trace: Trace): void {
  const known = touched.get(trace.key);
  const row = known ?? { wasThere: trace.change !== "Added", before: new Map<string, Cell>(), cells: {} };
  if (!known) touched.set(trace.key, row);
  if (trace.change === "Removed") row.cells = trace.cells;
  const before =
    trace.change === "Removed"
      ? Object.entries(trace.cells)
      : trace.change === "Changed"
        ? Object.entries(trace.cells).map(([field, [cell]]) => [field, cell] as const)
        : [];
  for (const [field, cell] of before) if (!row.before.has(field)) row.before.set(field, cell);
  if (trace.change !== "Changed" || !table.key.some((field) => field in trace.cells)) return;
  // A row that got another key: the old one is gone, and the new one was not there.
  const parts = trace.key.split(" / ");
  const renamed = joinKey(table.key.map((field, at) => trace.cells[field]?.[1] ?? parts[at]));
  row.cells = Object.fromEntries(table.key.map((field, at) => [field, trace.cells[field]?.[0] ?? parts[at] ?? ""]));
  if (!touched.has(renamed)) touched.set(renamed, { wasThere: false, before: new Map(), cells: {} });
}

/** Mended cells, as changes of their rows. */
const mendTraces = (row: LogRow, table: AnyTable): readonly Trace[] | undefined =>
  mendsIn([row])?.map(({ header, key, before, after }) => {
    const [field = header] = Object.entries(table.columns).find(([, column]) => column.header === header) ?? [];
    return { change: "Changed", key, cells: table.key.includes(field) ? {} : { [field]: [before, after] } };
  });

/** The rows below the last entry that the file knew; by their day and time where that is gone. */
function logSince(log: readonly LogRow[], { upTo, savedAt }: RowOf<typeof Exports.columns>): readonly LogRow[] {
  const at = upTo === undefined ? -1 : log.map(({ entry }) => entry).lastIndexOf(upTo);
  return at >= 0 ? log.slice(at + 1) : log.filter(({ when }) => when >= savedAt);
}

/** Where each key is in the body, in rows that can't be read too. */
function rowsByKey({ table, grid, columnIndexByField }: ReadTable): KeyMap<number> {
  const columns = table.key.map((field) => columnIndexByField.get(field) ?? -1);
  const rows = new KeyMap<number>();
  for (const [at, row] of grid.body.entries()) {
    const key = joinKey(columns.map((column) => row[column] ?? ""));
    if (!rows.has(key)) rows.set(key, at);
  }
  return rows;
}

const cellsOf = ({ grid, columnIndexByField }: ReadTable, cells: Readonly<Record<string, Cell>>): readonly Cell[] => {
  const fieldAt = new Map([...columnIndexByField].map(([field, index]) => [index, field]));
  return grid.headers.map((_, index) => cells[fieldAt.get(index) ?? ""] ?? "");
};
