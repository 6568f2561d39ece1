import { productTables } from "../fixtures/tablesOf";
import type { Area } from "../../src/workbench/document/address";
import type { Sheet } from "../../src/workbench/document/Sheet";
import type { Table } from "../../src/workbench/document/Table";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";
import { Frozen } from "../../src/workbook/freeze/frozenTable";
import { Log } from "../../src/workbook/log/log";
import type { AnyTable } from "../../src/tables/defineTable";
import { UsedNumbers } from "../../src/tables/usedNumbers";
import { renamed } from "./edits";

/** What people see of a workbook, the Log aside: rows by their keys and what stands around the tables, wherever it stands. */
export interface BookState {
  readonly tables: ReadonlyMap<string, TableState>;
  /** What stands on each sheet outside of tables, by the sheet's name. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  readonly log: readonly LogLine[];
}

export interface TableState {
  /** Rows that hold something, by key; cells by header, as "formula or value | number format". */
  readonly rows: ReadonlyMap<string, RowState>;
  /** How many rows hold nothing but formulas. */
  readonly blanks: number;
}
export type RowState = ReadonlyMap<string, string>;

export interface LogLine {
  readonly entry: string;
  readonly state: string;
}

const declared: ReadonlyMap<string, AnyTable> = new Map(
  [...productTables, Frozen, UsedNumbers].map((table: AnyTable) => [table.name, table]),
);

export function stateOf(document: WorkbookDocument): BookState {
  const tables = new Map<string, TableState>();
  const around = new Map<string, readonly string[]>();
  for (const sheet of document.sheets) {
    // What we remember of pages is out of everybody's sight.
    if (sheet.visibility === "VeryHidden") continue;
    const own = document.tablesOf(sheet);
    for (const table of own) if (table.name !== Log.name) tables.set(table.name, tableState(sheet, table));
    around.set(
      sheet.name,
      outside(
        sheet,
        own.map(({ area }) => area),
      ),
    );
  }
  return { tables, around, log: logLines(document) };
}

function tableState(sheet: Sheet, table: Table): TableState {
  const headers = table.columns.map(({ name }) => name);
  const keys = keyColumns(table, headers);
  const formulas = sheet.formulas(table.bodyArea);
  const formats = sheet.numberFormats(table.bodyArea);
  const rows = new Map<string, RowState>();
  let blanks = 0;
  formulas.forEach((cells, r) => {
    const isBlank = cells.every((cell) => cell === "" || isFormula(cell));
    if (isBlank) {
      blanks++;
      return;
    }
    const state = new Map<string, string>();
    cells.forEach((cell, c) => {
      if (cell !== "") state.set(headers[c] ?? "", `${typeof cell} ${plain(cell)} | ${formats[r]?.[c] ?? ""}`);
    });
    let key = keys.map((column) => plain(cells[column] ?? "")).join(" / ");
    while (rows.has(key)) key += "+";
    rows.set(key, state);
  });
  return { rows, blanks };
}

/** Each try has an entry of the Log of its own, by which rows of what is frozen are named. */
const plain = (cell: string | number | boolean): string => String(cell).replace(/^entry-\d+/, "entry");

/** The key's columns; where a header of theirs was renamed, where they were. */
function keyColumns(table: Table, headers: readonly string[]): readonly number[] {
  const known = declared.get(table.name);
  if (!known) return [0];
  return known.key.map((field) => Math.max(0, headers.indexOf(known.columns[field]?.header ?? "")));
}

export const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

function outside(sheet: Sheet, areas: readonly Area[]): readonly string[] {
  const used = sheet.usedArea(true);
  if (!used) return [];
  const found: string[] = [];
  sheet.formulas(used).forEach((cells, r) => {
    cells.forEach((cell, c) => {
      if (cell !== "" && !areas.some((area) => isIn(area, used.row + r, used.column + c))) found.push(String(cell));
    });
  });
  return found.sort();
}

const isIn = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

export function logLines(document: WorkbookDocument): readonly LogLine[] {
  const table = document.table(Log.name);
  const sheet = table && document.sheet(table.sheetId);
  if (!sheet) return [];
  const headers = table.columns.map(({ name }) => name);
  const at = (header: string, otherwise: number) => (headers.includes(header) ? headers.indexOf(header) : otherwise);
  const [entry, state] = [at("Entry", 0), at("State", headers.length - 1)];
  return sheet
    .values(table.bodyArea)
    .map((row) => ({ entry: String(row[entry] ?? ""), state: String(row[state] ?? "") }));
}

/** What two states differ in, as sentences; none where people would see the same. */
export function differences(expected: Omit<BookState, "log">, found: BookState): readonly string[] {
  const wrong: string[] = [];
  for (const [name, { rows, blanks }] of expected.tables) {
    const now = found.tables.get(name);
    if (!now) {
      wrong.push(`${name} is gone`);
      continue;
    }
    if (now.blanks !== blanks) wrong.push(`${name} has ${String(now.blanks)} blank rows, not ${String(blanks)}`);
    for (const key of new Set([...rows.keys(), ...now.rows.keys()])) {
      const [one, other] = [rows.get(key), now.rows.get(key)];
      if (!one) wrong.push(`${name} has ${key} more`);
      else if (!other) wrong.push(`${name} lacks ${key}`);
      else
        for (const header of new Set([...one.keys(), ...other.keys()]))
          if (one.get(header) !== other.get(header))
            wrong.push(
              `${name}, ${key}, ${header}: ${other.get(header) ?? "blank"}, not ${one.get(header) ?? "blank"}`,
            );
    }
  }
  for (const name of found.tables.keys()) if (!expected.tables.has(name)) wrong.push(`${name} is there more`);
  for (const id of new Set([...expected.around.keys(), ...found.around.keys()])) {
    const [one, other] = [expected.around.get(id), found.around.get(id)];
    if (!one || !other) wrong.push(`a sheet is ${one ? "gone" : "there more"} (${(one ?? other)?.[0] ?? id})`);
    else if (one.join("\n") !== other.join("\n"))
      wrong.push(`cells around the tables differ: ${firstApart(one, other)}`);
  }
  return wrong;
}

function firstApart(one: readonly string[], other: readonly string[]): string {
  const missing = one.find((cell) => !other.includes(cell));
  const more = other.find((cell) => !one.includes(cell));
  return `lacks ${missing ?? "nothing"}, has ${more ?? "nothing"} more`;
}

/**
 * What there should be where ours was written beside theirs; undefined where it may not be written, because they have
 * changed the very cells, or taken the row away.
 */
export function together(before: BookState, ours: BookState, theirs: BookState): Omit<BookState, "log"> | undefined {
  const tables = new Map<string, TableState>();
  for (const name of new Set([...theirs.tables.keys(), ...ours.tables.keys()])) {
    const merged = mergedTable(before.tables.get(name), ours.tables.get(name), theirs.tables.get(name));
    if (!merged) return undefined;
    tables.set(name, merged);
  }
  const around = new Map(theirs.around);
  for (const [id, cells] of ours.around) {
    const [was, now] = [before.around.get(id), theirs.around.get(id)];
    if (!was) around.set(id, cells);
    else if (now && was.join("\n") !== cells.join("\n")) around.set(id, [...minus(now, was), ...cells].sort());
  }
  for (const id of before.around.keys()) if (!ours.around.has(id)) around.delete(id);
  return { tables, around };
}

/** A list without one of each of another's. */
function minus(list: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...list];
  for (const cell of taken) {
    const at = left.indexOf(cell);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** The new keys of rows that were renamed, by their old ones: a row with one other cell stands where the old one did not stay. */
function newKeysIn(before: TableState, ours: TableState): ReadonlyMap<string, string> {
  const added = [...ours.rows].filter(([key]) => !before.rows.has(key));
  const found = new Map<string, string>();
  for (const [key, was] of before.rows) {
    if (added.length === 0 || ours.rows.has(key)) continue;
    const renamed = added.find(([, row]) => row.size === was.size && countOther(row, was) === 1);
    if (renamed) found.set(key, renamed[0]);
  }
  return found;
}

const countOther = (row: RowState, was: RowState): number =>
  [...row].filter(([header, cell]) => was.get(header) !== cell).length;

function mergedTable(before?: TableState, ours?: TableState, theirs?: TableState): TableState | undefined {
  if (!theirs || !before) return theirs ?? ours;
  if (!ours) return undefined;
  const rows = new Map(theirs.rows);
  const theirHeaders = new Set([...theirs.rows.values()].flatMap((row) => [...row.keys()]));
  // A cell is the same, whatever they call its column.
  const nowCalled = (header: string): string => (theirHeaders.has(renamed(header)) ? renamed(header) : header);
  const newKeys = newKeysIn(before, ours);
  const given = new Set(newKeys.values());
  for (const key of new Set([...before.rows.keys(), ...ours.rows.keys()])) {
    if (given.has(key)) continue;
    const newKey = newKeys.get(key) ?? key;
    const [was, will, now] = [before.rows.get(key), ours.rows.get(newKey), theirs.rows.get(key)];
    if (was && will) {
      const changed = [...new Set([...was.keys(), ...will.keys()])].filter(
        (header) => was.get(header) !== will.get(header),
      );
      if (changed.length === 0) continue;
      if (!now || changed.some((header) => was.get(header) !== now.get(nowCalled(header)))) return undefined;
      const row = new Map(now);
      for (const header of changed) {
        const cell = will.get(header);
        if (cell === undefined) row.delete(nowCalled(header));
        else row.set(nowCalled(header), cell);
      }
      rows.delete(key);
      rows.set(newKey, row);
    } else if (was) {
      if (!now || [...was].some(([header, cell]) => now.get(nowCalled(header)) !== cell)) return undefined;
      rows.delete(key);
    } else if (will) {
      if (now) return undefined;
      rows.set(key, will);
    }
  }
  // A table keeps one row where it has none.
  const blanks =
    rows.size === 0 ? Math.max(1, theirs.blanks) : theirs.rows.size === 0 ? theirs.blanks - 1 : theirs.blanks;
  return { rows, blanks };
}
