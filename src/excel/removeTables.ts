import { ok, refuse, type Result } from "../domain/result";
import type { Cell } from "../tables/column";
import { titleOf, type AnyTable } from "../tables/defineTable";
import { readTable } from "../tables/readTable";
import { headersOff, protectedSheet, protectedWorkbook, readOnlyWorkbook } from "../workbook/refusals";
import { Log } from "../workbook/log/log";
import type { Removal } from "../workbook/removal";
import { MEMORY_SHEET } from "./pages/pageMemory";
import { valuesOf } from "./loadedCells";
import { inExcel, inOneUndoStep, sync } from "./run";

/** The rows above the headers on a sheet of ours: title, help and a blank one. */
const ROWS_ABOVE = 3;

/** What would go with these tables, and what would stay: three round trips. */
export function previewRemoval(tables: readonly AnyTable[]): Promise<Result<Removal>> {
  return inExcel(async (context) => {
    const found = await findTables(context, tables);
    return found.ok ? ok(found.value.removal) : found;
  });
}

/** Takes tables of ours out of the workbook, with their sheets where nothing else is on them: four round trips. */
export function removeTables(tables: readonly AnyTable[]): Promise<Result<Removal>> {
  return inExcel(async (context) => {
    const found = await findTables(context, tables);
    if (!found.ok) return found;
    const { removal, places, visibleSheets } = found.value;
    const { worksheets } = context.workbook;
    // Excel keeps no workbook without a sheet that can be seen.
    if (visibleSheets.every((name) => removal.deleted.includes(name))) worksheets.add().activate();
    for (const { about, sheet, table, range, row, column, isTakenIn, headers } of places) {
      if (removal.deleted.includes(sheet)) continue;
      if (isTakenIn) {
        letGo(about, table, headers);
        continue;
      }
      table.convertToRange();
      range.clear();
      worksheets
        .getItem(sheet)
        .getRangeByIndexes(Math.max(row - ROWS_ABOVE, 0), column, Math.min(row, 2), 1)
        .clear();
    }
    for (const name of removal.deleted) worksheets.getItem(name).delete();
    // With the Log goes what is remembered of pages: no page is ours without it. Excel deletes no sheet that is very hidden.
    const memory = worksheets.items.find(({ name }) => name === MEMORY_SHEET);
    if (memory && removal.deleted.includes(Log.sheet)) {
      memory.visibility = "Hidden";
      memory.delete();
    }
    await sync(context);
    return ok(removal);
  }, inOneUndoStep);
}

/** A list that was taken in stays, as its owner's: without what we calculated in it, and under a name that is not ours. */
function letGo(about: AnyTable, table: Excel.Table, headers: readonly Cell[]): void {
  const calculated = new Set(
    Object.values(about.columns).flatMap(({ kind, header }) => (kind === "formula" ? [header] : [])),
  );
  for (let index = headers.length - 1; index >= 0; index--)
    if (calculated.has(String(headers[index]))) table.columns.getItemAt(index).delete();
  table.name = `${about.name}_list`;
}

interface FoundPlace {
  readonly about: AnyTable;
  readonly headers: readonly Cell[];
  /** It is a list of people's own, which was taken in. */
  readonly isTakenIn: boolean;
  readonly sheet: string;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

async function findTables(
  context: Excel.RequestContext,
  tables: readonly AnyTable[],
): Promise<
  Result<{
    readonly removal: Removal;
    readonly places: readonly FoundPlace[];
    readonly visibleSheets: readonly string[];
  }>
> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const { worksheets } = workbook;
  worksheets.load("items/name,items/visibility");
  // The sheet of a table that is not there can't be asked for: names first.
  workbook.tables.load("items/name");
  await sync(context);
  if (workbook.readOnly) return refuse(readOnlyWorkbook);
  if (workbook.protection.protected) return refuse(protectedWorkbook);
  const standing = new Set(workbook.tables.items.map(({ name }) => name.toLowerCase()));
  const present = tables
    .filter(({ name }) => standing.has(name.toLowerCase()))
    .map((about) => {
      const table = workbook.tables.getItem(about.name);
      table.load("showHeaders");
      table.worksheet.load("name");
      const range = table.getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      // Asked for as the header row, a table whose header row is off would refuse the whole batch.
      const header = range.getRow(0);
      header.load("values");
      return { about, table, range, header };
    });
  await sync(context);
  const bare = present.find(({ table }) => !table.showHeaders);
  if (bare) return refuse(headersOff(bare.about.name), { table: bare.about.name });
  const names = [...new Set(present.map(({ table }) => table.worksheet.name))];
  const titles = present.map(({ table, range }) => {
    const title = table.worksheet.getCell(Math.max(0, range.rowIndex - ROWS_ABOVE), range.columnIndex);
    title.load("values");
    return title;
  });
  const sheets = names.map((name) => {
    const sheet = worksheets.getItem(name);
    sheet.protection.load("protected");
    sheet.tables.load("items/name");
    sheet.charts.load("items/name");
    const used = sheet.getUsedRangeOrNullObject(true);
    // A sheet of one table is told from its edges; of small lists side by side the cells between them count too.
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    // A sheet of one table is told from its edges; of small lists side by side the cells between them count too.
    if (present.filter(({ table }) => table.worksheet.name === name).length > 1) used.load("values");
    return { name, sheet, used };
  });
  await sync(context);
  const places = present.map(({ about, table, range, header }, index): FoundPlace => ({
    about,
    sheet: table.worksheet.name,
    table,
    range,
    headers: header.values[0] ?? [],
    // Above a table of ours is its title.
    isTakenIn:
      range.rowIndex < ROWS_ABOVE ||
      ![about.sheet, about.name, titleOf(about)].includes(String(titles[index]?.values[0]?.[0])),
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  }));
  const locked = sheets.find(({ sheet }) => sheet.protection.protected);
  if (locked) return refuse(protectedSheet(locked.name));
  const kept = sheets
    .filter(({ name, sheet, used }) => {
      const own = places.filter((place) => place.sheet === name);
      return (
        own.some(({ isTakenIn }) => isTakenIn) ||
        sheet.tables.items.length > own.length ||
        sheet.charts.items.length > 0 ||
        hasOwnCells(used, own)
      );
    })
    .map(({ name }) => name);
  return ok({
    removal: {
      deleted: names.filter((name) => !kept.includes(name)),
      kept,
      ownColumns: present.flatMap(({ about, header }) => ownColumnsOf(about, header.values[0] ?? [])),
    },
    places,
    visibleSheets: worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
  });
}

/** Whether cells outside of our tables, and of the title and help above them, hold something. */
function hasOwnCells(used: Excel.Range, places: readonly FoundPlace[]): boolean {
  if (used.isNullObject) return false;
  const isOurs = (row: number, column: number): boolean =>
    places.some(
      (place) =>
        column >= place.column &&
        column < place.column + place.columns &&
        row >= place.row - ROWS_ABOVE &&
        row < place.row + place.rows,
    );
  if (places.length === 1)
    return !(
      isOurs(Math.max(used.rowIndex, 0), used.columnIndex) &&
      isOurs(used.rowIndex + used.rowCount - 1, used.columnIndex + used.columnCount - 1)
    );
  return valuesOf(used).some((cells, row) =>
    cells.some((cell, column) => cell !== "" && !isOurs(used.rowIndex + row, used.columnIndex + column)),
  );
}

function ownColumnsOf(table: AnyTable, headers: readonly Cell[]): readonly string[] {
  const ours = new Set(readTable(table, { headers, body: [] }).columnIndexByField.values());
  return headers.flatMap((header, index) => (ours.has(index) ? [] : [`${titleOf(table)}: ${String(header)}`]));
}
