import { ok, type Result } from "../domain/result";
import type { Cell } from "../tables/column";
import type { AnyTable } from "../tables/defineTable";
import { Contents } from "../workbook/contents";
import { Log } from "../workbook/log/log";
import type { Inspection } from "../workbook/port";
import type { TableSizes } from "./readTables";
import { inExcel, sync } from "./run";

/**
 * Sees in one round trip which tables stand in the workbook, made by which version, and whether the Log left something half
 * done. Excel looks for that itself: the Log may be too long to be read.
 */
export function inspectTables(known: readonly AnyTable[], sizes: TableSizes): Promise<Result<Inspection>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const found = known.map((table) => {
      const each = workbook.tables.getItemOrNullObject(table.name);
      each.load("name");
      const range = each.getRange();
      range.load("rowCount,columnCount");
      return { table, each, range };
    });
    const versions = columnsOf(context, Contents, ["table", "version"]);
    const writing = firstWriting(context);
    await sync(context);
    for (const { table, each, range } of found)
      if (!each.isNullObject) sizes.expect(table, range.rowCount * range.columnCount);
    const versionOf = new Map(pairs(versions));
    return ok({
      present: new Set(found.filter(({ each }) => !each.isNullObject).map(({ table }) => table.name)),
      newer: known.filter((table) => Number(versionOf.get(table.name) ?? 0) > table.version).map((table) => table.name),
      ...(writing.isNullObject ? NOTHING_UNFINISHED : await unfinishedFrom(context, writing.rowIndex)),
      readOnly: workbook.readOnly,
    });
  });
}

type Unfinished = Pick<Inspection, "unfinished" | "whenUnfinished">;

const NOTHING_UNFINISHED: Unfinished = { unfinished: [], whenUnfinished: new Map() };

/** The first cell of the Log that says Writing; a null object where none does. */
function firstWriting(context: Excel.RequestContext): Excel.Range {
  const found = context.workbook.tables
    .getItemOrNullObject(Log.name)
    .columns.getItemOrNullObject(Log.columns.state.header)
    .getRange()
    .findOrNullObject("Writing", { completeMatch: true, matchCase: true });
  found.load("rowIndex");
  return found;
}

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
    // Office types values as any; each is a cell.
    const [entries = [], states = [], whens = []] = parts.map((part) => (part?.values ?? []) as Cell[][]);
    states.forEach(([cell], at) => {
      const name = String(entries[at]?.[0]);
      // The first row of an entry has its sign of life.
      if (cell === "Writing" && !whenUnfinished.has(name)) whenUnfinished.set(name, Number(whens[at]?.[0]));
    });
  }
  return { unfinished: [...whenUnfinished.keys()], whenUnfinished };
}

function columnsOf(context: Excel.RequestContext, table: AnyTable, fields: readonly string[]): readonly Excel.Range[] {
  return fields.map((field) => {
    const column = context.workbook.tables
      .getItemOrNullObject(table.name)
      .columns.getItemOrNullObject(table.columns[field]?.header ?? field);
    const range = column.getDataBodyRange();
    range.load("values");
    return range;
  });
}

/** Rows of two columns, or none where one of them is missing. */
function pairs([first, second]: readonly Excel.Range[]): readonly (readonly [Cell, Cell])[] {
  if (!first || !second || first.isNullObject || second.isNullObject) return [];
  // Office types values as any; each is a cell.
  const others = second.values as Cell[][];
  return (first.values as Cell[][]).map((row, index) => [row[0] ?? "", others[index]?.[0] ?? ""]);
}
