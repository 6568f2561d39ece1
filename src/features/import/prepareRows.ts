import { Expected, type Cell } from "../../tables/column";
import { keyOf, neededKeyOf, type AnyTable } from "../../tables/defineTable";
import { sentenceOf, type AnyRow } from "../../tables/readTable";
import { FileCells, signed, valueOf } from "./fileCells";
import { columnsOf, patternParts, type FieldSource, type Mapping, type TableMapping } from "./mapping";
import { numberedWithin, numberHeader, numberingsOf, runningNumbers, type RunningNumber } from "./runningNumbers";
import { isBlankCell, type SourceGrid, type SourceRow } from "./sourceGrid";
import type { Steps } from "./steps";

/** Why a row of the file is refused, in the user's words. */
export interface Reason {
  /** The sheet that the row was meant for. */
  readonly sheet: string;
  /** The column of the file; "" where it is about the whole row. */
  readonly column: string;
  readonly value: string;
  readonly message: string;
}

/** One row of the file, as rows of tables. */
export interface PreparedRow {
  readonly source: SourceRow;
  /** In the order of PreparedRows.tables; undefined where the row makes none. */
  readonly made: readonly (MadeRow | undefined)[];
  readonly reasons: readonly Reason[];
}

export interface MadeRow {
  readonly key: string;
  /** The fields that the file fills; blanks are left out. */
  readonly row: AnyRow;
}

export interface PreparedTable {
  readonly table: AnyTable;
  readonly mapping: TableMapping;
}

/** A file made into rows of tables, before they are held against the workbook. */
export interface PreparedRows {
  readonly name: string;
  readonly grid: SourceGrid;
  readonly mapping: Mapping;
  readonly tables: readonly PreparedTable[];
  readonly rows: readonly PreparedRow[];
  /** The numbers that the mapping gives to rows, by numberHeader. */
  readonly numberings: ReadonlyMap<string, RunningNumber>;
}

/** Makes the rows of a file into rows of tables. Linear; yields after some hundred rows. The mapping must be complete (mappingGaps). */
export function* prepareRows(
  name: string,
  grid: SourceGrid,
  mapping: Mapping,
  targets: readonly AnyTable[],
): Steps<PreparedRows> {
  const tables = mapping.tables.flatMap((tableMapping) => {
    const table = targets.find((target) => target.name === tableMapping.table);
    return table ? [{ table, mapping: tableMapping }] : [];
  });
  const cells = new FileCells(grid, mapping, tables);
  const numberings = new Map(
    numberingsOf(mapping).map(
      (within) => [numberHeader(within), runningNumbers(grid, within, (header) => cells.spelled(header))] as const,
    ),
  );
  const spellings = new Spellings();
  const makers = tables.map((prepared) => makerOf(prepared, cells, numberings, spellings));
  const rows: PreparedRow[] = [];
  for (const [index, source] of grid.rows.entries()) {
    const reasons: Reason[] = [];
    if (
      source.cells.length > grid.headers.length &&
      source.cells.slice(grid.headers.length).some((c) => !isBlankCell(c))
    )
      reasons.push(tooWide(source, grid));
    const made = makers.map((make) => make(index, source, reasons));
    rows.push({ source, made, reasons });
    if (index % 256 === 255) yield index / grid.rows.length;
  }
  return { name, grid, mapping, tables, rows, numberings };
}

type Maker = (rowIndex: number, source: SourceRow, reasons: Reason[]) => MadeRow | undefined;
type FieldReader = (rowIndex: number, source: SourceRow) => Cell;

function makerOf(
  { table, mapping }: PreparedTable,
  cells: FileCells,
  numberings: ReadonlyMap<string, RunningNumber>,
  spellings: Spellings,
): Maker {
  const fields = Object.entries(table.columns).flatMap(([field, column]) => {
    const source = mapping.fields[field];
    if (!source || column.kind === "formula") return [];
    const names = column.linksTo ?? (table.key.length === 1 && table.key[0] === field ? table.name : undefined);
    const read = readerOf(source, cells, numberings);
    return [{ field, column, read, source, names, styleOf: cells.stylesOf(source) }];
  });
  const isWanted = mapping.onlyWhere === "" ? () => true : cells.isFilled(mapping.onlyWhere);
  const keyFields = new Set(neededKeyOf(table));
  return (rowIndex, source, reasons) => {
    if (!isWanted(source)) return undefined;
    const row: Record<string, unknown> = {};
    for (const { field, column, read, source: from, names, styleOf } of fields) {
      const cell = read(rowIndex, source);
      const at = { sheet: table.sheet, column: columnsOf(from).join(", "), value: String(cell) };
      if (cell === "") {
        if (keyFields.has(field))
          reasons.push({
            ...at,
            message: `${at.column} is blank, and ${table.sheet} can't do without ${column.header}.`,
          });
        continue;
      }
      const value = signed(valueOf(column, cell, styleOf(source)), from);
      if (value instanceof Expected) reasons.push({ ...at, message: sentenceOf(column, cell, value) });
      else row[field] = names === undefined ? value : spellings.usual(names, String(value));
    }
    return { key: keyOf(table, row), row };
  };
}

function readerOf(source: FieldSource, cells: FileCells, numberings: ReadonlyMap<string, RunningNumber>): FieldReader {
  const within = numberedWithin(source);
  const number = within && numberings.get(numberHeader(within));
  switch (source.from) {
    case "fixed": {
      const text = source.text.trim();
      return () => text;
    }
    case "columns": {
      const readers = source.columns.map((column) => cells.read(column));
      return (_, row) => {
        for (const read of readers) {
          const cell = read(row);
          if (cell !== "") return cell;
        }
        return "";
      };
    }
    case "number":
      return (rowIndex) => number?.(rowIndex) ?? "";
    case "pattern": {
      const parts = patternParts(source.pattern).map((part): FieldReader => {
        if ("words" in part) return () => part.words;
        if (part.column === "#") return (rowIndex) => number?.(rowIndex) ?? "";
        const read = cells.spelled(part.column);
        return (_, row) => read(row);
      });
      return (rowIndex, row) => {
        const texts = parts.map((read) => String(read(rowIndex, row)));
        return texts.includes("") ? "" : texts.join("");
      };
    }
  }
}

/** Excel's formulas take names for the same whatever their case, so the first spelling in the file is used for all. */
class Spellings {
  readonly #byTable = new Map<string, Map<string, string>>();

  usual(table: string, name: string): string {
    let names = this.#byTable.get(table);
    if (!names) this.#byTable.set(table, (names = new Map<string, string>()));
    const plain = name.toLowerCase();
    const known = names.get(plain);
    if (known !== undefined) return known;
    names.set(plain, name);
    return name;
  }
}

const tooWide = (source: SourceRow, grid: SourceGrid): Reason => ({
  sheet: "",
  column: "",
  value: String(source.cells[grid.headers.length]),
  message: `The row has ${String(source.cells.length)} cells and the header names ${String(grid.headers.length)}. Name the other columns too; where a cell holds the delimiter, put quotation marks around it.`,
});
