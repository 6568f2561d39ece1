import { ok, refuse, type Result } from "../domain/result";
import { headersOf, neededKeyOf, type AnyTable } from "../tables/defineTable";
import { readTable } from "../tables/readTable";
import { columnLetters } from "../workbook/pages/sheetPage";
import { formatColumns, formatSheet } from "./formatTable";
import { bringUpToDate, type StandingTable, type Work } from "./bringUpToDate";
import { officeError, TIMED_OUT } from "./officeProblem";
import { inExcel, inOneUndoStep, sync } from "./run";
import type { Watcher } from "../workbook/port";
import { headersOff, protectedSheet, protectedWorkbook, readOnlyWorkbook } from "../workbook/refusals";

/** The row of the headers on a sheet of ours; title and help stand above. Counted from 0. */
const HEADER_ROW = 3;

/** The look of a table whose formats and formulas are still to come: the last of them gives it its own. */
const UNFINISHED_STYLE = "TableStyleLight1";
const STYLE = "TableStyleMedium2";

/** About so many actions go in one batch, a table or two: very large ones stall on the web (office-js issues 1046, 1012). */
const ACTIONS_IN_BATCH = 300;

/** So often is it gone on with after Excel did not answer in time. */
const MOST_TRIES = 5;

/**
 * Makes the sheets and tables that are missing, and the columns that a table of ours lost; formulas, drop-downs and highlights of an
 * older version are brought up to date. What stands already stays as it is: on a sheet that exists a new table goes to the right of everything.
 * A batch that Excel did not answer in time may still be done, and can't be called off: what stands by then is looked at
 * again and the rest is added. Sheets are taken away again only where Excel refused, or a person stopped it.
 */
export async function setUpTables(
  tables: readonly AnyTable[],
  known: readonly AnyTable[],
  watcher: Watcher,
): Promise<Result<void>> {
  const newSheets: string[] = [];
  for (let tries = 1; ; tries++) {
    const done = await inExcel(async (context) => {
      const work = await missingWork(context, tables, known, newSheets);
      if (!work.ok) return work;
      const isOnTime = await doInBatches(context, work.value, watcher).catch(async (error: unknown) => {
        await takeBack(newSheets);
        throw error;
      });
      if (!watcher.signal?.aborted) return ok(isOnTime);
      await takeBack(newSheets);
      return refuse("Stopped. Nothing was changed.");
    }, inOneUndoStep);
    if (!done.ok) return done;
    if (done.value) return ok(undefined);
    if (tries === MOST_TRIES) return refuse(STILL_WORKING);
  }
}

const STILL_WORKING =
  "Excel takes very long to set this up, and may still be at it. Wait until it is free, then set up again: what is there stays, and the rest is added.";

/** Does all of it, two tables or so at a time; false where Excel did not answer in time. */
async function doInBatches(context: Excel.RequestContext, work: readonly Work[], watcher: Watcher): Promise<boolean> {
  for (let next = 0; next < work.length && !watcher.signal?.aborted;) {
    let actions = 0;
    for (
      let each = work[next];
      each && (actions === 0 || actions + each.actions <= ACTIONS_IN_BATCH);
      each = work[next]
    ) {
      each.queue();
      actions += each.actions;
      next++;
    }
    try {
      // A table or two at a time, one after the other.
      await sync(context, 0, actions);
    } catch (error) {
      if (officeError(error).code !== TIMED_OUT) throw error;
      return false;
    }
    watcher.progress?.(next / work.length);
  }
  return true;
}

/** How many tables are looked at in one round trip: Excel stalls where a batch is too large. */
const TABLES_AT_ONCE = 40;

/** A table as it is looked for in the workbook. */
interface Look {
  readonly table: AnyTable;
  readonly found: Excel.Table;
  readonly range: Excel.Range;
  readonly header: Excel.Range;
  readonly firstRow: Excel.Range;
}

function lookAt(workbook: Excel.Workbook, table: AnyTable): Look {
  const found = workbook.tables.getItemOrNullObject(table.name);
  found.load("name,style,showHeaders");
  const range = found.getRange();
  range.load("columnCount,rowCount,rowIndex,columnIndex");
  // Asked for as the header row, a table whose header row is off would refuse the whole batch.
  const header = range.getRow(0);
  header.load("values");
  const firstRow = header.getOffsetRange(1, 0);
  firstRow.load("formulas,values");
  return { table, found, range, header, firstRow };
}

/** What is still to be done, seen in a round trip for every forty tables; one more looks at formulas of an older version. */
async function missingWork(
  context: Excel.RequestContext,
  tables: readonly AnyTable[],
  known: readonly AnyTable[],
  newSheets: string[],
): Promise<Result<readonly Work[]>> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name,items/protection/protected");
  const asked: Look[] = [];
  const usedBySheet = new Map<string, Excel.Range>();
  for (let next = 0; next < tables.length || next === 0; next += TABLES_AT_ONCE) {
    for (const table of tables.slice(next, next + TABLES_AT_ONCE)) {
      asked.push(lookAt(workbook, table));
      if (usedBySheet.has(table.sheet)) continue;
      const used = workbook.worksheets.getItemOrNullObject(table.sheet).getUsedRangeOrNullObject(true);
      used.load("columnIndex,columnCount");
      usedBySheet.set(table.sheet, used);
    }
    await sync(context);
  }
  if (workbook.readOnly) return refuse(readOnlyWorkbook);
  if (workbook.protection.protected) return refuse(protectedWorkbook);
  const sheets = new Map(workbook.worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));

  const nextColumn = new Map<string, number>();
  // Formulas of one table speak of others, which Excel must know by then: all tables first, then what is in them.
  const making: Work[] = [];
  const dressing: Work[] = [];
  const standing: StandingTable[] = [];
  for (const { table, found, header, range, firstRow } of asked) {
    const headers = headersOf(table);
    const actions = headers.length * 9 + table.highlights.length * 6;
    if (found.isNullObject) {
      const existing = sheets.get(table.sheet.toLowerCase());
      if (existing?.protection.protected) return refuse(protectedSheet(table.sheet), { table: table.name });
      const isNew = !existing && !nextColumn.has(table.sheet);
      const used = usedBySheet.get(table.sheet);
      const column =
        nextColumn.get(table.sheet) ??
        (existing && used && !used.isNullObject ? used.columnIndex + used.columnCount + 1 : 0);
      const sheetOf = () => workbook.worksheets.getItem(table.sheet);
      making.push({
        actions: 25,
        queue: () => {
          if (isNew) newSheets.push(table.sheet);
          makeTable(isNew ? workbook.worksheets.add(table.sheet) : sheetOf(), table, column, known);
        },
      });
      const place = { row: HEADER_ROW, column };
      dressing.push({ actions, queue: () => dressTable(context, sheetOf(), table, place, known) });
      nextColumn.set(table.sheet, column + headers.length + 1);
      continue;
    }
    if (!found.showHeaders) return refuse(headersOff(table.name), { table: table.name });
    const { columnIndexByField } = readTable(table, { headers: header.values[0] ?? [], body: [] });
    const lostKey = neededKeyOf(table).find((field) => !columnIndexByField.has(field));
    if (lostKey !== undefined)
      return refuse(
        `This workbook has a table named ${table.name} without the column "${table.columns[lostKey]?.header ?? lostKey}". If it is your own, rename it (Table Design > Table Name), then set up again.`,
        { table: table.name },
      );
    if (isUnfinished(table, found, range, firstRow, columnIndexByField)) {
      const place = { row: range.rowIndex, column: range.columnIndex };
      dressing.push({ actions, queue: () => dressTable(context, found.worksheet, table, place, known) });
      continue;
    }
    const lost = Object.keys(table.columns).filter((field) => !columnIndexByField.has(field));
    if (lost.length > 0)
      dressing.push({ actions: lost.length * 10, queue: () => addColumns(context, table, known, lost, range) });
    standing.push({
      table,
      found,
      range,
      indexByField: new Map([
        ...columnIndexByField,
        ...lost.map((field, at) => [field, range.columnCount + at] as const),
      ]),
      added: new Set(lost),
      firstRow: firstRow.formulas[0] ?? [],
    });
  }
  // Last, as they may speak of columns that were missing.
  return ok([...making, ...dressing, ...(await bringUpToDate(context, standing, known))]);
}

/** A table of ours that was made, and never came to all of its formats and formulas; nobody has put anything into it. */
const isUnfinished = (
  table: AnyTable,
  found: Excel.Table,
  { rowCount }: Excel.Range,
  firstRow: Excel.Range,
  columnIndexByField: ReadonlyMap<string, number>,
): boolean =>
  found.style === UNFINISHED_STYLE &&
  rowCount === 2 &&
  Object.entries(table.columns).every(
    ([field, { formula }]) => formula !== undefined || firstRow.values[0]?.[columnIndexByField.get(field) ?? -1] === "",
  );

function makeTable(sheet: Excel.Worksheet, table: AnyTable, column: number, known: readonly AnyTable[]): void {
  const shared = known.filter((other) => other.sheet === table.sheet).length > 1;
  const headers = headersOf(table);
  formatSheet(sheet, table, column, shared, HEADER_ROW);
  const range = sheet.getRangeByIndexes(HEADER_ROW, column, 2, headers.length);
  range.getRow(0).values = [[...headers]];
  const made = sheet.tables.add(range, true);
  made.name = table.name;
  made.style = UNFINISHED_STYLE;
}

function dressTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: AnyTable,
  { row, column }: { readonly row: number; readonly column: number },
  known: readonly AnyTable[],
): void {
  const columnOf = (field: string): number => column + Object.keys(table.columns).indexOf(field);
  formatColumns(table, known, Object.keys(table.columns), (field, rows) => ({
    column: sheet.getRangeByIndexes(row, columnOf(field), 2, 1),
    body: sheet.getRangeByIndexes(row + 1, columnOf(field), rows, 1),
    letterOf: (other) => columnLetters(columnOf(other)),
    firstRow: row + 2,
  }));
  context.workbook.tables.getItem(table.name).style = STYLE;
}

/** Sheets that were made before Excel refused go again, so that the next try begins where this one did. */
const takeBack = (sheetNames: readonly string[]): Promise<Result<void>> =>
  inExcel(async (context) => {
    const made = sheetNames.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of made) sheet.load("name");
    await sync(context);
    for (const sheet of made) if (!sheet.isNullObject) sheet.delete();
    await sync(context, 0, made.length);
    return ok(undefined);
  });

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
