import { ok, refuse, type Result } from "../domain/result";
import { headersOf, neededKeyOf, type AnyTable } from "../tables/defineTable";
import { readTable } from "../tables/readTable";
import { columnLetters } from "../workbook/pages/sheetPage";
import { formatColumns, formatSheet } from "./formatTable";
import { isFormerFormula } from "./formerFormulas";
import { inExcel, sync } from "./run";
import { protectedSheet, protectedWorkbook, readOnlyWorkbook } from "../workbook/refusals";

/** The row of the headers on a sheet of ours; title and help stand above. Counted from 0. */
const HEADER_ROW = 3;

/**
 * Makes the sheets and tables that are missing, and the columns that a table of ours lost, in two round trips; a third brings formulas of an older version up to date.
 * What stands already stays as it is: on a sheet that exists a new table goes to the right of everything.
 */
export function setUpTables(tables: readonly AnyTable[], known: readonly AnyTable[]): Promise<Result<void>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    const asked = tables.map((table) => {
      const found = workbook.tables.getItemOrNullObject(table.name);
      found.load("name");
      const range = found.getRange();
      range.load("columnCount,rowCount,rowIndex,columnIndex");
      const header = found.getHeaderRowRange();
      header.load("values");
      const firstRow = found.getDataBodyRange().getRow(0);
      firstRow.load("formulas");
      return { table, found, header, range, firstRow };
    });
    const sheetNames = [...new Set(tables.map((table) => table.sheet))];
    const sheets = new Map(
      sheetNames.map((name) => {
        const sheet = workbook.worksheets.getItemOrNullObject(name);
        sheet.load("name");
        sheet.protection.load("protected");
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("columnIndex,columnCount");
        return [name, { sheet, used }];
      }),
    );
    await sync(context);
    if (workbook.readOnly) return refuse(readOnlyWorkbook);
    if (workbook.protection.protected) return refuse(protectedWorkbook);

    const nextColumn = new Map<string, number>();
    const newSheets: string[] = [];
    // Formulas of one table speak of others, which Excel must know by then: all tables first, then what is in them.
    const dressing: (() => void)[] = [];
    const outdated: OutdatedColumn[] = [];
    for (const { table, found, header, range, firstRow } of asked) {
      const place = sheets.get(table.sheet);
      if (found.isNullObject) {
        const existing = place && !place.sheet.isNullObject;
        if (existing && place.sheet.protection.protected)
          return refuse(protectedSheet(table.sheet), { table: table.name });
        const isNew = !existing && !nextColumn.has(table.sheet);
        if (isNew) newSheets.push(table.sheet);
        const sheet = isNew ? workbook.worksheets.add(table.sheet) : workbook.worksheets.getItem(table.sheet);
        const column =
          nextColumn.get(table.sheet) ??
          (existing && !place.used.isNullObject ? place.used.columnIndex + place.used.columnCount + 1 : 0);
        makeTable(sheet, table, column, known);
        dressing.push(() => {
          dressTable(sheet, table, column, known);
        });
        nextColumn.set(table.sheet, column + headersOf(table).length + 1);
        continue;
      }
      const { columnIndexByField } = readTable(table, { headers: header.values[0] ?? [], body: [] });
      const lostKey = neededKeyOf(table).find((field) => !columnIndexByField.has(field));
      if (lostKey !== undefined)
        return refuse(
          `This workbook has a table named ${table.name} without the column "${table.columns[lostKey]?.header ?? lostKey}". If it is your own, rename it (Table Design > Table Name), then set up again.`,
          { table: table.name },
        );
      const lost = Object.keys(table.columns).filter((field) => !columnIndexByField.has(field));
      if (lost.length > 0)
        dressing.push(() => {
          addColumns(context, table, known, lost, range);
        });
      outdated.push(...outdatedColumns(table, found, columnIndexByField, firstRow.formulas[0] ?? []));
    }
    if (outdated.length > 0) await sync(context);
    // Last, as they may speak of columns that were missing.
    for (const column of outdated) dressing.push(() => bringUpToDate(column));
    for (const dress of dressing) dress();
    try {
      await sync(context);
    } catch (error) {
      await takeBack(context, newSheets);
      throw error;
    }
    return ok(undefined);
  });
}

/** A calculated column whose first cell holds a formula of an older version. */
interface OutdatedColumn {
  readonly table: string;
  readonly header: string;
  readonly formula: string;
  readonly body: Excel.Range;
}

function outdatedColumns(
  table: AnyTable,
  found: Excel.Table,
  columnIndexByField: ReadonlyMap<string, number>,
  firstRow: readonly unknown[],
): readonly OutdatedColumn[] {
  return Object.entries(table.columns).flatMap(([field, { header, formula }]) => {
    const index = columnIndexByField.get(field);
    if (formula === undefined || index === undefined || !isFormerFormula(table.name, header, firstRow[index]))
      return [];
    const body = found.columns.getItemAt(index).getDataBodyRange();
    body.load("formulas");
    return [{ table: table.name, header, formula, body }];
  });
}

/** Writes today's formula where the older one still is; values that were frozen, and what somebody changed, stay. */
function bringUpToDate({ table, header, formula, body }: OutdatedColumn): void {
  const isFormer = body.formulas.map(([cell]) => isFormerFormula(table, header, cell));
  for (let start = 0; start < isFormer.length; start++) {
    if (isFormer[start] !== true) continue;
    let end = start;
    while (isFormer[end + 1] === true) end++;
    // One value for a range of any size is allowed by Office, though its types know arrays only.
    body.getCell(start, 0).getResizedRange(end - start, 0).formulas = formula as unknown as string[][];
    start = end;
  }
}

function makeTable(sheet: Excel.Worksheet, table: AnyTable, column: number, known: readonly AnyTable[]): void {
  const shared = known.filter((other) => other.sheet === table.sheet).length > 1;
  const headers = headersOf(table);
  formatSheet(sheet, table, column, shared, HEADER_ROW);
  const range = sheet.getRangeByIndexes(HEADER_ROW, column, 2, headers.length);
  range.getRow(0).values = [[...headers]];
  const made = sheet.tables.add(range, true);
  made.name = table.name;
  made.style = "TableStyleMedium2";
}

function dressTable(sheet: Excel.Worksheet, table: AnyTable, column: number, known: readonly AnyTable[]): void {
  formatColumns(table, known, Object.keys(table.columns), (field, rows) => ({
    column: sheet.getRangeByIndexes(HEADER_ROW, column + Object.keys(table.columns).indexOf(field), 2, 1),
    body: sheet.getRangeByIndexes(HEADER_ROW + 1, column + Object.keys(table.columns).indexOf(field), rows, 1),
    letterOf: (other) => columnLetters(column + Object.keys(table.columns).indexOf(other)),
    firstRow: HEADER_ROW + 2,
  }));
}

/** Sheets that were made before Excel refused go again, so that the next try begins where this one did. */
async function takeBack(context: Excel.RequestContext, sheetNames: readonly string[]): Promise<void> {
  const made = sheetNames.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  for (const sheet of made) sheet.load("name");
  await sync(context);
  for (const sheet of made) if (!sheet.isNullObject) sheet.delete();
  await sync(context);
}

/** Puts lost columns at the right end of a table that has rows. */
function addColumns(
  context: Excel.RequestContext,
  table: AnyTable,
  known: readonly AnyTable[],
  lost: readonly string[],
  range: Excel.Range,
): void {
  const made = context.workbook.tables.getItem(table.name);
  const blanks = Array.from({ length: range.rowCount - 1 }, () => [""]);
  lost.forEach((field) => {
    // Office takes -1 for "at the end".
    made.columns.add(-1, [[table.columns[field]?.header ?? field], ...blanks]);
  });
  const sheet = made.worksheet;
  const end = range.columnIndex + range.columnCount;
  formatColumns(table, known, lost, (field) => ({
    column: sheet.getRangeByIndexes(range.rowIndex, end + lost.indexOf(field), range.rowCount, 1),
    body: sheet.getRangeByIndexes(range.rowIndex + 1, end + lost.indexOf(field), range.rowCount - 1, 1),
    letterOf: undefined,
    firstRow: range.rowIndex + 2,
  }));
}
