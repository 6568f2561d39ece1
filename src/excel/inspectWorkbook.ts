import { ok, type Result } from "../domain/result";
import type { Cell } from "../tables/column";
import type { AnyTable } from "../tables/defineTable";
import { Contents } from "../workbook/contents";
import { Log } from "../workbook/log/log";
import type { Inspection } from "../workbook/port";
import type { TableSizes } from "./readTables";
import { readTable } from "../tables/readTable";
import { valuesOf } from "./loadedCells";
import { inExcel, sync } from "./run";
import { readingWhatIsThere, type WhatIsThere } from "./whatIsThere";

/**
 * Sees in one round trip which tables stand in the workbook, made by which version, and whether the Log left something half
 * done. Excel looks for that itself: the Log may be too long to be read.
 */
export function inspectTables(known: readonly AnyTable[], sizes: TableSizes): Promise<Result<Inspection>> {
  return inExcel((context) => readingWhatIsThere(context, (there) => inspect(context, known, sizes, there)));
}

async function inspect(
  context: Excel.RequestContext,
  known: readonly AnyTable[],
  sizes: TableSizes,
  there: WhatIsThere,
): Promise<Result<Inspection>> {
  const { workbook } = context;
  workbook.load("readOnly");
  const rangeOf = (table: AnyTable) => workbook.tables.getItemOrNullObject(table.name).getRange();
  const found = known
    .filter(({ name }) => there.table(name))
    .map((table) => {
      const each = workbook.tables.getItemOrNullObject(table.name);
      each.load("name");
      const range = rangeOf(table);
      range.load("rowCount,columnCount");
      return { table, each, range };
    });
  const contents = there.table(Contents.name) ? rangeOf(Contents) : undefined;
  contents?.load("values");
  // The first cell of the Log that says so, in whatever column: a row too many is no harm.
  const writing = there.table(Log.name)
    ? rangeOf(Log).findOrNullObject("Writing", { completeMatch: true, matchCase: true })
    : undefined;
  writing?.load("rowIndex");
  await sync(context);
  const present = found.filter(({ each }) => !each.isNullObject);
  for (const { table, range } of present) sizes.expect(table, range.rowCount * range.columnCount);
  const versionOf = versionsIn(contents && !contents.isNullObject ? valuesOf(contents) : []);
  return ok({
    present: new Set(present.map(({ table }) => table.name)),
    newer: known.filter((table) => Number(versionOf.get(table.name) ?? 0) > table.version).map((table) => table.name),
    ...(!writing || writing.isNullObject ? NOTHING_UNFINISHED : await unfinishedFrom(context, writing.rowIndex)),
    readOnly: workbook.readOnly,
  });
}

type Unfinished = Pick<Inspection, "unfinished" | "whenUnfinished">;

const NOTHING_UNFINISHED: Unfinished = { unfinished: [], whenUnfinished: new Map() };

/** Rows of the Log whose entry and state are read in one go. */
const ROWS_AT_ONCE = 20_000;

/** The entries in state Writing from a row of the sheet on. */
async function unfinishedFrom(context: Excel.RequestContext, firstRow: number): Promise<Unfinished> {
  const log = context.workbook.tables.getItem(Log.name);
  const [entry, state, when] = [Log.columns.entry, Log.columns.state, Log.columns.when].map(({ header }) =>
    log.columns.getItem(header).getRange(),
  );
  const whole = log.getRange();
  whole.load("rowIndex,rowCount");
  await sync(context);
  const whenUnfinished = new Map<string, number>();
  for (let row = firstRow - whole.rowIndex; row < whole.rowCount; row += ROWS_AT_ONCE) {
    const rows = Math.min(ROWS_AT_ONCE, whole.rowCount - row);
    const parts = [entry, state, when].map((column) => column?.getCell(row, 0).getResizedRange(rows - 1, 0));
    for (const part of parts) part?.load("values");
    // As few round trips as the bytes allow.
    await sync(context);
    const [entries = [], states = [], whens = []] = parts.map((part) => (part ? valuesOf(part) : []));
    states.forEach(([cell], at) => {
      const name = String(entries[at]?.[0]);
      // The first row of an entry has its sign of life.
      if (cell === "Writing" && !whenUnfinished.has(name)) whenUnfinished.set(name, Number(whens[at]?.[0]));
    });
  }
  return { unfinished: [...whenUnfinished.keys()], whenUnfinished };
}

/** The version of each table that the index tells. */
function versionsIn([headers = [], ...body]: readonly (readonly Cell[])[]): ReadonlyMap<Cell, Cell> {
  const { columnIndexByField } = readTable(Contents, { headers, body: [] });
  const [table, version] = [columnIndexByField.get("table"), columnIndexByField.get("version")];
  if (table === undefined || version === undefined) return new Map();
  return new Map(body.map((row) => [row[table] ?? "", row[version] ?? ""]));
}
