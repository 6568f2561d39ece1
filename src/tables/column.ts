import type { Formats, TextStyle } from "../domain/formats";

/** What a cell holds when it is read: blank is "", errors are their text ("#N/A"), dates are serials. */
export type Cell = string | number | boolean;

/** Why a cell or a text is not a value of the column: what the column expects, as the end of "… must be", and where it is known what was meant, the way out. */
export class Expected {
  constructor(
    readonly expectation: string,
    readonly remedy?: string,
  ) {}
}

export type Kind =
  | "text"
  | "count"
  | "quantity"
  | "money"
  | "percent"
  | "day"
  | "moment"
  | "time"
  | "choice"
  | "listed"
  | "link"
  | "flag"
  | "formula";

/** What a form asks for a value with. */
export type Field =
  "text" | "paragraph" | "number" | "date" | "datetime" | "time" | "checkbox" | "select" | "search" | "suggest";

/** The numbers that cells of a column hold: days and moments are serials. */
export interface CellRange {
  readonly of: "whole" | "decimal" | "date";
  readonly least: number;
  readonly most: number;
}

/** One column of a table, declared once: header and format in the sheet, field in the form, words of the error, match in an import. */
export interface Column<T = unknown, K extends Kind = Kind> {
  readonly kind: K;
  readonly header: string;
  /** Headers that this column bore in earlier versions; a sheet that still has one is read all the same. */
  readonly former: readonly string[];
  readonly help: string;
  readonly required: boolean;
  /** Width in characters of the workbook's standard font. */
  readonly width: number;
  readonly numberFormat: string;
  /** What it holds, as the end of "… must be": "a date", "one of: Yes, No". */
  readonly holds: string;
  readonly field: Field;
  /** What numbers its cells hold; left out where they hold texts. */
  readonly range?: CellRange;
  /** What a form begins with where nothing was entered: a box that must be ticked or not is not ticked. */
  readonly untouched?: string;
  /** The value of a cell that is not blank. */
  fromCell(cell: Cell): T | Expected;
  /** The cell of a value; strings are always meant as text, never as a formula. */
  toCell(value: T): Cell;
  /** The value of a text that is not blank. */
  fromText(text: string, style: TextStyle): T | Expected;
  /** The value as people read it. */
  show(value: T, formats: Formats): string;
  /** The value as people would type it: `fromText` reads it back. */
  typed(value: T, formats: Formats): string;
  /** A cell, as a formula names it, as reading takes it: a day without its time, a text without outer spaces. */
  asRead(cell: string): string;
  /** What a blank cell stands for, where it stands for a value. */
  readonly usual?: T;
  /** The only words that the column takes (choice and flag). */
  readonly choices?: readonly string[];
  /** The name of the list on the sheet Lists that the drop-down offers (listed). */
  readonly list?: string;
  /** The name of the table whose key the column holds (link). */
  readonly linksTo?: string;
  /** The name of the table whose rows a text names, where it names one: a requester, say. Other words are taken too. */
  readonly names?: string;
  /** The formula that Excel calculates (formula); our rows neither read nor write it. */
  readonly formula?: string;
}

export interface About {
  readonly header: string;
  readonly help: string;
  readonly former?: readonly string[];
  readonly width?: number;
  readonly names?: string;
}

/** The cell may be blank; the row then holds undefined. */
export function optional<T, K extends Kind>(column: Column<T, K>): Column<T | undefined, K> {
  return {
    ...column,
    required: false,
    untouched: "",
    toCell: (value) => (value === undefined ? "" : column.toCell(value)),
    show: (value, formats) => (value === undefined ? BLANK : column.show(value, formats)),
    typed: (value, formats) => (value === undefined ? "" : column.typed(value, formats)),
  };
}

/** A value of a row as people read it; a dash where the cell is blank. */
export const showValue = (column: Column, value: unknown, formats: Formats): string =>
  value === undefined || value === "" ? BLANK : column.show(value, formats);

/** A value of a row as people would type it. */
export const typedValue = (column: Column, value: unknown, formats: Formats): string =>
  value === undefined ? "" : column.typed(value, formats);

const BLANK = "–";

/** The cell may be blank, and then stands for the usual value; the column's help says so. */
export function usually<T, K extends Kind>(column: Column<T, K>, usual: T): Column<T, K> & { readonly usual: T } {
  return {
    ...column,
    required: false,
    usual,
    help: `${column.help} Blank is ${String(column.toCell(usual))}.`,
  };
}
