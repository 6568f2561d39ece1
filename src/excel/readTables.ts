import { ok, refuse, type Result } from "../domain/result";
import type { Cell } from "../tables/column";
import type { AnyTable } from "../tables/defineTable";
import { absentTable, readTable, type ReadTable } from "../tables/readTable";
import type { Place, Reading, Watcher } from "../workbook/port";
import { valuesOf } from "./loadedCells";
import { officeError } from "./officeProblem";
import { inExcel, sync } from "./run";
import { readingWhatIsThere, type WhatIsThere } from "./whatIsThere";
import { filteredBeside, filteredSheet, headersOff, protectedSheet } from "../workbook/refusals";

/** Excel on the web carries 5 MB each way; some room is left for what wraps the values. */
export const MOST_BYTES = 4_000_000;
/** What a cell takes on the wire until the first reading has told. */
const USUAL_CELL_BYTES = 12;

/** What an earlier reading found, by table: it lets the next one be made in a single round trip. */
export class TableSizes {
  readonly #bytes = new Map<string, number>();

  bytesOf(table: AnyTable): number | undefined {
    return this.#bytes.get(table.name);
  }

  learn(table: AnyTable, bytes: number): void {
    this.#bytes.set(table.name, bytes);
  }

  /** What a table of so many cells takes, as far as can be told before it is read. */
  expect(table: AnyTable, cells: number): void {
    this.#bytes.set(table.name, cells * USUAL_CELL_BYTES);
  }

  forget(): void {
    this.#bytes.clear();
  }
}

/**
 * Reads tables, at once where what is known of their size allows it; else their sizes first and then as few
 * round trips as their bytes need. What else is asked goes with the first of them.
 */
export function readTables(
  tables: readonly AnyTable[],
  extentOf: AnyTable | undefined,
  sizes: TableSizes,
  watcher: Watcher,
  askToo: (context: Excel.RequestContext, there: WhatIsThere) => void = () => undefined,
  lastRows = 0,
): Promise<Result<Reading>> {
  return inExcel((context) =>
    readingWhatIsThere(context, async (there) => {
      const known = tables.map((table) => sizes.bytesOf(table));
      const total = known.reduce<number>((sum, bytes) => sum + (bytes ?? Infinity), 0);
      if (lastRows === 0 && total <= MOST_BYTES) {
        try {
          askToo(context, there);
          return await readAtOnce(context, tables, extentOf, sizes, there);
        } catch (error) {
          if (officeError(error).code !== "ResponsePayloadSizeLimitExceeded") throw error;
          sizes.forget();
        }
      }
      askToo(context, there);
      return readInParts(context, tables, extentOf, sizes, watcher, lastRows, there);
    }),
  );
}

/** How many tables are asked for in one round trip: Excel stalls at batches of some thousand actions (office-js issue 1046). */
const TABLES_AT_ONCE = 50;

/** Asks for tables; all but the last of them are answered by then. */
async function inTurn<T>(
  context: Excel.RequestContext,
  tables: readonly AnyTable[],
  ask: (table: AnyTable) => T,
): Promise<readonly T[]> {
  const asked: T[] = [];
  for (const [at, table] of tables.entries()) {
    if (at > 0 && at % TABLES_AT_ONCE === 0) await sync(context);
    asked.push(ask(table));
  }
  return asked;
}

async function readAtOnce(
  context: Excel.RequestContext,
  tables: readonly AnyTable[],
  extentOf: AnyTable | undefined,
  sizes: TableSizes,
  there: WhatIsThere,
): Promise<Result<Reading>> {
  const access = loadAccess(context);
  const asked = await inTurn(context, tables, (table) => ({
    ...askIfThere(context, table, there),
    values: there.table(table.name) ? askForValues(context, table) : undefined,
  }));
  const extent = extentOf && askIfThere(context, extentOf, there);
  await sync(context);
  const found = asked.map((each) => ({ ...each, rows: each.values && each.exists() ? valuesOf(each.values) : [] }));
  for (const { table, rows } of found) sizes.learn(table, bytesOf(rows));
  return ok(readingOf(access, found, extent));
}

async function readInParts(
  context: Excel.RequestContext,
  tables: readonly AnyTable[],
  extentOf: AnyTable | undefined,
  sizes: TableSizes,
  watcher: Watcher,
  lastRows: number,
  there: WhatIsThere,
): Promise<Result<Reading>> {
  const access = loadAccess(context);
  const asked = await inTurn(context, tables, (table) => askIfThere(context, table, there));
  const extent = extentOf && askIfThere(context, extentOf, there);
  await sync(context);
  const tail = lastRows > 0 && extent?.exists() ? tailOf(extent, lastRows) : undefined;
  const parts = [...(tail ? [tail] : []), ...asked.flatMap((each) => (each.exists() ? partsOf(each, sizes) : []))];
  const rowsByTable = new Map<AnyTable, Cell[][]>(parts.map(({ table }) => [table, []]));
  for (let waiting = parts; waiting.length > 0;) {
    if (watcher.signal?.aborted) return refuse("Stopped. Nothing was changed.");
    const batch = batchOf(waiting);
    // As few round trips as the bytes allow; each waits for the one before, since all of them share one connection.
    const read = await readBatch(context, batch);
    waiting = [...(read ? [] : batch.flatMap(halved)), ...waiting.slice(batch.length)];
    read?.forEach(({ part, range }) => rowsByTable.get(part.table)?.push(...range.values));
    watcher.progress?.(1 - waiting.length / parts.length);
  }
  const found = asked.map((each) => ({ ...each, rows: rowsByTable.get(each.table) ?? [] }));
  for (const { table, rows } of found) sizes.learn(table, bytesOf(rows));
  const body = tail && rowsByTable.get(tail.table);
  return ok({
    ...readingOf(access, found, extent),
    ...(tail &&
      body && { last: readTable(tail.table, { headers: tail.place.headers, body: [...aboveOf(tail), ...body] }) }),
  });
}

interface Part {
  readonly table: AnyTable;
  readonly place: Place;
  readonly from: number;
  readonly rows: number;
  readonly bytes: number;
}

/** The first parts that fit one round trip together; one at least. */
function batchOf(parts: readonly Part[]): readonly Part[] {
  let bytes = 0;
  const end = parts.findIndex((part, index) => {
    bytes += part.bytes;
    return index > 0 && bytes > MOST_BYTES;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

/** What a batch holds, or undefined where it is more than Excel carries at once: its cells are longer than was thought. */
async function readBatch(context: Excel.RequestContext, batch: readonly Part[]) {
  const asked = batch.map((part) => {
    const { sheet, row, column, columns } = part.place;
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row + part.from, column, part.rows, columns);
    range.load("values");
    return { part, range };
  });
  try {
    await sync(context, MOST_BYTES);
    return asked;
  } catch (error) {
    const isTooMuch =
      officeError(error).code === "ResponsePayloadSizeLimitExceeded" && batch.some(({ rows }) => rows > 1);
    if (!isTooMuch) throw error;
    return undefined;
  }
}

/** Two parts for one, each taken for as much as a round trip carries, so that each goes alone. */
function halved(part: Part): readonly Part[] {
  const rows = Math.ceil(part.rows / 2);
  const halves = [
    { ...part, rows, bytes: MOST_BYTES },
    { ...part, from: part.from + rows, rows: part.rows - rows, bytes: MOST_BYTES },
  ];
  return halves.filter((half) => half.rows > 0);
}

/** Cuts a table, its header row included, into parts that fit a round trip. */
function partsOf(asked: Asked, sizes: TableSizes): readonly Part[] {
  const place = asked.place();
  const rows = place.bodyRows + 1;
  const rowBytes = (sizes.bytesOf(asked.table) ?? rows * place.columns * USUAL_CELL_BYTES) / rows;
  const most = Math.max(1, Math.floor(MOST_BYTES / rowBytes / 1.25));
  return Array.from({ length: Math.ceil(rows / most) }, (_, index) => {
    const from = index * most;
    const count = Math.min(most, rows - from);
    return { table: asked.table, place, from, rows: count, bytes: count * rowBytes };
  });
}

/** The rows above a part, as blank ones: those that are read are where they are in the table. */
const aboveOf = ({ from }: Part): readonly Cell[][] => new Array<Cell[]>(from - 1).fill([]);

/** The last rows of a table's body. */
function tailOf(asked: Asked, lastRows: number): Part {
  const place = asked.place();
  const rows = Math.min(lastRows, place.bodyRows);
  const from = 1 + place.bodyRows - rows;
  return { table: asked.table, place, from, rows, bytes: rows * place.columns * USUAL_CELL_BYTES };
}

export interface Asked {
  readonly table: AnyTable;
  /** After the sync: whether the table stands in the workbook. */
  readonly exists: () => boolean;
  /** After the sync: whether its header row is shown, by which its columns are found. */
  readonly hasHeaders: () => boolean;
  readonly place: () => Place;
  /** After the sync: why nothing can be written to the table now. */
  readonly obstacle: () => string | undefined;
}

const askIfThere = (context: Excel.RequestContext, table: AnyTable, there: WhatIsThere): Asked =>
  there.table(table.name) ? askFor(context, table) : notThere(table);

const notThere = (table: AnyTable): Asked => ({
  table,
  exists: () => false,
  hasHeaders: () => false,
  place: () => {
    throw new Error(`${table.name} is not in the workbook.`);
  },
  obstacle: () => undefined,
});

/** Queues what tells where a table stands and whether it can be written. */
export function askFor(context: Excel.RequestContext, table: AnyTable): Asked {
  const found = context.workbook.tables.getItemOrNullObject(table.name);
  found.load("name,showTotals,showHeaders");
  found.autoFilter.load("isDataFiltered");
  const sheet = found.worksheet;
  sheet.load("name");
  sheet.protection.load("protected");
  // A filter hides whole rows of the sheet, those of the tables beside it as well.
  sheet.autoFilter.load("isDataFiltered");
  const all = sheet.tables;
  all.load("items/name,items/autoFilter/isDataFiltered");
  const range = found.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  // Asked for as the header row, a table whose header row is off would refuse the whole batch.
  const header = range.getRow(0);
  header.load("values");
  // Not the first row of the body: Excel may say that a table without rows has none.
  const firstRow = header.getOffsetRange(1, 0);
  firstRow.load("values,formulas");
  return {
    table,
    exists: () => !found.isNullObject,
    hasHeaders: () => found.showHeaders,
    place: () => {
      const bodyRows = range.rowCount - 1 - (found.showTotals ? 1 : 0);
      return {
        sheet: sheet.name,
        row: range.rowIndex,
        column: range.columnIndex,
        columns: range.columnCount,
        headers: header.values[0] ?? [],
        bodyRows,
        blankBody: bodyRows === 1 && isBlankBody(table, header.values[0] ?? [], firstRow.values[0] ?? []),
        totals: found.showTotals,
        calculated: new Set(
          (firstRow.formulas[0] ?? []).flatMap((formula: unknown, index: number) =>
            typeof formula === "string" && formula.startsWith("=") && formula !== firstRow.values[0]?.[index]
              ? [index]
              : [],
          ),
        ),
      };
    },
    obstacle: () => {
      if (!found.showHeaders) return headersOff(table.name);
      if (sheet.protection.protected) return protectedSheet(sheet.name);
      if (found.autoFilter.isDataFiltered) return filteredSheet(sheet.name);
      const beside = all.items.find(({ autoFilter }) => autoFilter.isDataFiltered);
      if (beside) return filteredBeside(beside.name, table.name, sheet.name);
      return sheet.autoFilter.isDataFiltered ? filteredSheet(sheet.name) : undefined;
    },
  };
}

export const loadAccess = (context: Excel.RequestContext): Excel.Workbook => {
  context.workbook.load("readOnly");
  return context.workbook;
};

function askForValues(context: Excel.RequestContext, table: AnyTable): Excel.Range {
  const range = context.workbook.tables.getItemOrNullObject(table.name).getRange();
  range.load("values");
  return range;
}

/** A body is blank when none of its typed columns holds anything; calculated columns fill even an empty row. */
function isBlankBody(table: AnyTable, headers: readonly Cell[], cells: readonly Cell[]): boolean {
  const { columnIndexByField } = readTable(table, { headers, body: [] });
  return [...columnIndexByField].every(
    ([field, index]) => table.columns[field]?.kind === "formula" || (cells[index] ?? "") === "",
  );
}

function readingOf(
  workbook: Excel.Workbook,
  found: readonly (Asked & { readonly rows: readonly (readonly Cell[])[] })[],
  extent: Asked | undefined,
): Reading {
  const tables: ReadTable[] = [];
  const places = new Map<string, Place>();
  const obstacles = new Map<string, string>();
  const placed = (asked: Asked): void => {
    places.set(asked.table.name, asked.place());
    const obstacle = asked.obstacle();
    if (obstacle !== undefined) obstacles.set(asked.table.name, obstacle);
  };
  for (const each of found) {
    if (!each.exists()) {
      tables.push(absentTable(each.table));
      continue;
    }
    placed(each);
    if (!each.hasHeaders()) {
      const problem = { message: headersOff(each.table.name), table: each.table.name };
      tables.push({ ...readTable(each.table, { headers: [], body: [] }), problems: [problem], unreadable: [problem] });
      continue;
    }
    const { headers, bodyRows } = each.place();
    tables.push(readTable(each.table, { headers, body: each.rows.slice(1, 1 + bodyRows) }));
  }
  if (extent?.exists()) placed(extent);
  return { tables, places, obstacles, readOnly: workbook.readOnly };
}

function bytesOf(rows: readonly (readonly Cell[])[]): number {
  let bytes = 0;
  for (const row of rows) for (const cell of row) bytes += typeof cell === "string" ? cell.length + 3 : 10;
  return bytes;
}
