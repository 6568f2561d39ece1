import type { Problem } from "../domain/result";
import { Expected, type Cell, type Column } from "./column";
import { joinKey, neededKeyOf, type AnyTable } from "./defineTable";
import { KeyMap, KeySet } from "./keys";

/** A table as it stands in the sheet: its header row and its body, in the sheet's order of columns. */
export interface Grid {
  readonly headers: readonly Cell[];
  readonly body: readonly (readonly Cell[])[];
}

export type AnyRow = Readonly<Record<string, unknown>>;

/** What a table held when it was read. */
export interface ReadTable {
  readonly table: AnyTable;
  /** The rows that could be read, by key, in the sheet's order. */
  readonly rowsByKey: KeyMap<AnyRow>;
  /** Where each readable row stands in the body, from 0. */
  readonly bodyIndexByKey: KeyMap<number>;
  /** Keys that stand in the table, in readable rows and in broken ones: a new row must not take them again. */
  readonly takenKeys: KeySet;
  /** Keys that stand in more than one row: nothing is written to them. */
  readonly repeatedKeys: KeySet;
  /** Where each field's column stands in the sheet's order. */
  readonly columnIndexByField: ReadonlyMap<string, number>;
  readonly grid: Grid;
  readonly problems: readonly Problem[];
  /** Why nothing may be read from it: columns that it needs are missing. No figure and no action may go by such a table. */
  readonly unreadable: readonly Problem[];
  /** How many rows are left out, because they can't be read or have the key of another row. */
  readonly unreadRows: number;
  /** The table does not stand in the workbook. */
  readonly absent?: true;
}

/**
 * Reads a table by its headers, in whatever order they stand. A row that can't be read is left out and listed;
 * of rows with the same key the first one counts and each further one is listed. Linear in the cells.
 */
export function readTable(table: AnyTable, grid: Grid): ReadTable {
  const problems: Problem[] = [];
  const columnIndexByField = findColumns(table, grid.headers);
  const missingColumns = findMissing(table, grid.headers, columnIndexByField);
  problems.push(...missingColumns.map(({ problem }) => problem));
  let unreadRows = 0;
  const readers = [...columnIndexByField]
    .map(([field, index]) => ({ field, index, column: table.columns[field] }))
    .filter((reader): reader is Reader => reader.column !== undefined && reader.column.kind !== "formula");
  const takenKeys = new KeySet();
  const rowsByKey = new KeyMap<AnyRow>([], takenKeys);
  const bodyIndexByKey = new KeyMap<number>([], takenKeys);
  const repeatedKeys = new KeySet();
  const missing = Object.keys(table.columns).filter(
    (field) => table.columns[field]?.kind !== "formula" && !columnIndexByField.has(field),
  );
  // Without its key, or a column that each row must fill, no row can be told from another or be right.
  const readable = missing.every((field) => !table.columns[field]?.required);

  const neededKey = neededKeyOf(table);
  const isKey = new Set(table.key);
  const keyIndex = columnIndexByField.get(table.key[0] ?? "") ?? -1;

  for (let bodyIndex = 0; bodyIndex < grid.body.length; bodyIndex++) {
    const cells = grid.body[bodyIndex] ?? [];
    if (isBlank(cells[keyIndex] ?? "") && isBlankRow(cells, readers)) continue;
    const row: Record<string, unknown> = {};
    let broken = !readable;
    for (const { field, index, column } of readers) {
      const cell = cells[index] ?? "";
      let value: unknown;
      if (isBlank(cell)) {
        value = column.usual;
        if (column.required) {
          broken = true;
          problems.push(problemAt(table, cells, readers, bodyIndex, column, `Enter ${column.header.toLowerCase()}.`));
        }
      } else {
        value = column.fromCell(cell);
        if (value instanceof Expected) {
          broken = true;
          problems.push(problemAt(table, cells, readers, bodyIndex, column, sentenceOf(column, cell, value)));
        } else if (typeof cell === "string" && cell !== value && (isLookedFor(column) || isKey.has(field))) {
          if (cell !== cell.trim())
            problems.push(problemAt(table, cells, readers, bodyIndex, column, spaced(column, cell)));
        }
      }
      row[field] = value;
    }
    for (const field of missing) row[field] = table.columns[field]?.usual;
    // It has been said of the cell that it is blank.
    if (neededKey.some((field) => row[field] === undefined)) {
      unreadRows++;
      continue;
    }
    const key = keyOfRow(table, row);
    const known = takenKeys.size;
    if (takenKeys.add(key).size === known) {
      repeatedKeys.add(key);
      unreadRows++;
      problems.push({
        message: repeated(table, key, takenKeys.spellingOf(key) ?? key),
        table: table.name,
        row: key,
        column: table.columns[table.key[0] ?? ""]?.header ?? "",
        bodyIndex,
      });
      continue;
    }
    if (broken) {
      unreadRows++;
      continue;
    }
    rowsByKey.set(key, row);
    bodyIndexByKey.set(key, bodyIndex);
  }
  return {
    table,
    rowsByKey,
    bodyIndexByKey,
    takenKeys,
    repeatedKeys,
    columnIndexByField,
    grid,
    problems,
    unreadRows,
    unreadable: missingColumns.filter(({ needed }) => needed).map(({ problem }) => problem),
  };
}

/** A table that is not in the workbook, read as one without rows. */
export const absentTable = (table: AnyTable): ReadTable => ({
  ...readTable(table, { headers: Object.values(table.columns).map((column) => column.header), body: [] }),
  absent: true,
  problems: [
    { message: `The table ${table.name} is not in this workbook. Set it up again on Home.`, table: table.name },
  ],
});

/** The sentence for a cell that a column can't take: what it must be, and what stands there. */
export const sentenceOf = (column: Column, found: Cell, { expectation, remedy }: Expected): string =>
  `${column.header} must be ${expectation}; it holds "${shorten(String(found))}".${remedy === undefined ? "" : ` ${remedy}`}`;

/** Formulas look for the very text of its cells. */
const isLookedFor = ({ linksTo, choices }: Column): boolean => linksTo !== undefined || choices !== undefined;

/** That a text has spaces around it, which Excel's formulas take as part of it. */
const spaced = (column: Column, cell: string): string =>
  `${column.header} "${cell}" has a space around it, and formulas in the workbook do not find it so. Take the space away.`;

/** That a row's key is taken by an earlier row, which may spell it in another way. */
const repeated = (table: AnyTable, key: string, first: string): string =>
  key === first
    ? `${key} is in more than one row of ${table.sheet}. Give this row a key of its own or delete it.`
    : `${key} is the same key as ${first} in another row of ${table.sheet}: upper and lower case are alike in Excel. Give this row a key of its own or delete it.`;

/** A header as people compare them: case, spaces and punctuation apart. */
export const plainHeader = (header: string): string => header.toLowerCase().replace(/[\s_.\-/#]+/g, "");

interface Reader {
  readonly field: string;
  readonly index: number;
  readonly column: Column;
}

const isBlank = (cell: Cell): boolean =>
  cell === "" || (typeof cell === "string" && cell.charCodeAt(0) <= FIRST_PRINTED && cell.trim() === "");
/** The code of the blank: a text that begins with a later one is not blank. No-break spaces, which do, count as text. */
const FIRST_PRINTED = 32;

const isBlankRow = (cells: readonly Cell[], readers: readonly Reader[]): boolean =>
  readers.every(({ index }) => isBlank(cells[index] ?? ""));

function keyOfRow(table: AnyTable, row: AnyRow): string {
  const [only, ...others] = table.key;
  const value = row[only ?? ""];
  if (others.length === 0 && typeof value === "string") return value;
  return joinKey(table.key.map((field) => (row[field] instanceof Expected ? "?" : row[field])));
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

function findColumns(table: AnyTable, headers: readonly Cell[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  headers.forEach((header, index) => {
    const plain = plainHeader(String(header));
    if (!places.has(plain)) places.set(plain, index);
  });
  const found = new Map<string, number>();
  for (const [field, column] of Object.entries(table.columns)) {
    const index = [column.header, ...column.former]
      .map((header) => places.get(plainHeader(header)))
      .find((place) => place !== undefined);
    if (index !== undefined) found.set(field, index);
  }
  return found;
}

/**
 * The columns that a table lacks. It can't do without one that each row must fill, nor without one whose header was
 * renamed: what is in that column would be taken for blank.
 */
function findMissing(
  table: AnyTable,
  headers: readonly Cell[],
  found: ReadonlyMap<string, number>,
): readonly { readonly problem: Problem; readonly needed: boolean }[] {
  const ours = new Set(found.values());
  const fields = Object.entries(table.columns);
  return fields.flatMap(([field, column], at) => {
    if (found.has(field)) return [];
    const before = found.get(fields[at - 1]?.[0] ?? "");
    const after = found.get(fields[at + 1]?.[0] ?? "");
    const place = before !== undefined ? before + 1 : (after ?? 0) - 1;
    const isBetween = (before === undefined ? place === 0 : true) && after === place + 1;
    const other = ours.has(place) ? "" : String(headers[place] ?? "").trim();
    const isCalculated = column.kind === "formula";
    const isRenamed = other !== "" && !isCalculated && (column.required || isBetween);
    return [
      {
        needed: !isCalculated && (column.required || isRenamed),
        problem: {
          message: isRenamed
            ? `${table.sheet} has no column "${column.header}"; "${other}" is in its place. Rename it back to ${column.header}.`
            : `${table.sheet} has no column "${column.header}". Put the header back, or add the column under Problems on Home.`,
          table: table.name,
          column: isRenamed ? other : column.header,
          ...(isRenamed ? { rename: { from: other, to: column.header } } : { isColumnMissing: true }),
        },
      },
    ];
  });
}

function problemAt(
  table: AnyTable,
  cells: readonly Cell[],
  readers: readonly Reader[],
  bodyIndex: number,
  column: Column,
  message: string,
): Problem {
  const key = joinKey(
    table.key.map((field) => cells[readers.find((reader) => reader.field === field)?.index ?? -1] ?? ""),
  );
  return {
    message,
    table: table.name,
    row: key.replaceAll("/", "").trim() === "" ? `row ${String(bodyIndex + 1)}` : key,
    column: column.header,
    bodyIndex,
  };
}
