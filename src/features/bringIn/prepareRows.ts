import { Expected, type Cell, type Column, type TextStyle } from "../../tables/column";
import { keyOf, type AnyTable } from "../../tables/defineTable";
import { sentenceOf, type AnyRow } from "../../tables/readTable";
import { shapeOf } from "./lookAtColumns";
import { columnsOf, patternParts, usualStyle, type FieldSource, type Mapping, type TableMapping } from "./mapping";
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
}

/** Makes the rows of a file into rows of tables. Linear; yields after some hundred rows. The mapping must be complete (mappingGaps). */
export function* prepareRows(
  name: string,
  grid: SourceGrid,
  mapping: Mapping,
  targets: readonly AnyTable[],
): Steps<PreparedRows> {
  const numberings = new Map(
    numberingsOf(mapping).map((within) => [numberHeader(within), runningNumbers(grid, within)] as const),
  );
  const cells = new FileCells(grid, mapping);
  const spellings = new Spellings();
  const tables = mapping.tables.flatMap((tableMapping) => {
    const table = targets.find((target) => target.name === tableMapping.table);
    return table ? [{ table, mapping: tableMapping }] : [];
  });
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
  return { name, grid, mapping, tables, rows };
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
  const keyFields = new Set(table.key);
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

/** The value of a cell of a file, under the column that it goes to. */
function valueOf(column: Column, cell: Cell, style: TextStyle): unknown {
  if (typeof cell !== "string") return column.fromCell(cell);
  if (cell.length > LONGEST_TEXT) return new Expected("a text of at most 32,767 characters");
  return column.fromText(cell, style);
}

const signed = (value: unknown, source: FieldSource): unknown =>
  source.from === "columns" && source.negated && typeof value === "number" && value !== 0 ? -value : value;

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
        const read = cells.read(part.column);
        return (_, row) => read(row);
      });
      return (rowIndex, row) => {
        const texts = parts.map((read) => String(read(rowIndex, row)));
        return texts.includes("") ? "" : texts.join("");
      };
    }
  }
}

/** The cells of a file's columns, with the words that mean "nothing here" taken for blanks. */
class FileCells {
  readonly #readers = new Map<string, (row: SourceRow) => Cell>();

  constructor(
    readonly grid: SourceGrid,
    readonly mapping: Mapping,
  ) {}

  read(header: string): (row: SourceRow) => Cell {
    const known = this.#readers.get(header);
    if (known) return known;
    const index = this.grid.headers.indexOf(header);
    const blanks = new Set(this.mapping.columns[header]?.blanks ?? []);
    const isBlankByText = new Map<string, boolean>();
    const read = ({ cells }: SourceRow): Cell => {
      const cell = cells[index] ?? "";
      if (typeof cell !== "string") return cell;
      const text = plainCell(cell);
      if (blanks.size === 0 || text === "") return text;
      let blank = isBlankByText.get(text);
      if (blank === undefined) {
        blank = blanks.has(shapeOf(text));
        isBlankByText.set(text, blank);
      }
      return blank ? "" : text;
    };
    this.#readers.set(header, read);
    return read;
  }

  isFilled(header: string): (row: SourceRow) => boolean {
    const read = this.read(header);
    return (row) => read(row) !== "";
  }

  /** The style of the column that a source's value comes from; a value typed by the user is in the usual one. */
  stylesOf(source: FieldSource): (row: SourceRow) => TextStyle {
    if (source.from !== "columns") return () => usualStyle;
    const candidates = source.columns.map((column) => ({
      read: this.read(column),
      style: this.mapping.columns[column] ?? usualStyle,
    }));
    const only = candidates[0];
    if (only && candidates.length === 1) return () => only.style;
    return (row) => candidates.find(({ read }) => read(row) !== "")?.style ?? usualStyle;
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

/** Trimmed; an apostrophe before what could be a formula is how exports keep it text, and no part of it. */
const plainCell = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, "");

const LONGEST_TEXT = 32_767;

const tooWide = (source: SourceRow, grid: SourceGrid): Reason => ({
  sheet: "",
  column: "",
  value: String(source.cells[grid.headers.length]),
  message: `The row has ${String(source.cells.length)} cells and the header names ${String(grid.headers.length)}. A delimiter within a cell needs quotation marks around it.`,
});
