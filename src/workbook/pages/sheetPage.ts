import type { Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import type { Cell } from "../../tables/column";
import type { Plan } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";

/** A sheet that we draw, as plain data: what managers read. It stands from A1; rows and columns count from 0. */
export interface SheetPage {
  readonly sheet: string;
  /** What it is, as a sentence names it: "the dashboard". */
  readonly called: string;
  readonly tabColor: string;
  /** A new sheet of it stands right behind Home, before the tables. */
  readonly leads?: true;
  /** Widths in characters, from column A on; the page is as wide as these. */
  readonly columnWidths: readonly number[];
  /** Heights in points, by row, where they are not the usual one. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly PageCell[];
  /** What stretches of cells look like, whether they hold something or not; later ones go over earlier ones. */
  readonly looks: readonly { readonly area: PageArea; readonly look: CellStyleName }[];
  readonly choices: readonly PageChoice[];
  readonly highlights: readonly PageHighlight[];
  readonly charts: readonly PageChart[];
  readonly print: PagePrint;
}

/** An action that draws pages too: which tables it reads, on which sheets it draws, and what it makes of them. Pure. */
export interface Publishing<Input> {
  /** What its button says. */
  readonly title: string;
  readonly reads: readonly AnyTable[];
  sheets(input: Input): readonly string[];
  plan(tables: TableSet, input: Input, circumstances: Circumstances): Result<Publication>;
}

export interface Publication extends Plan {
  /** Made of the tables as they stand after the plan's changes. */
  readonly pages: readonly SheetPage[];
}

export interface PageArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A value, or a native formula. A value is never taken for a formula, whatever it begins with. */
export type PageCell = {
  readonly row: number;
  readonly column: number;
  readonly look?: CellStyleName;
  readonly format?: string;
} & ({ readonly value: Cell } | { readonly formula: string });

/** A cell in which people choose; what they chose stays when the page is drawn again. */
export interface PageChoice {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly help: string;
  /** Where on the page the words stand that may be chosen. */
  readonly from: PageArea;
}

export type Tone = "good" | "warning" | "bad" | "muted";

/** Colours cells by a formula, written for the first cell of the area; the words must tell the same. */
export interface PageHighlight {
  readonly area: PageArea;
  readonly formula: string;
  /** Ink is black on black: what is drawn with cells, such as a QR code. */
  readonly tone: Tone | "ink";
}

/** A chart of cells of the page: their first row names the series, their first column the categories. */
export interface PageChart {
  /** Unlike the others of its page. */
  readonly name: string;
  readonly title: string;
  /** A Pareto chart has columns and, as its second series, a line of shares. */
  readonly kind: "line" | "column" | "bar" | "pareto";
  readonly data: PageArea;
  /** The cells that it covers. */
  readonly place: PageArea;
  /** How the figures at its axis are written. */
  readonly format?: string;
  /** Where its axis begins and ends; else Excel finds out. */
  readonly bounds?: { readonly from: number; readonly to: number };
}

/** It is fitted to one sheet of paper, of the size that is usual where it is printed. */
export interface PagePrint {
  readonly area: PageArea;
  readonly landscape: boolean;
  /** At the left of the foot; date and page number stand at its right. */
  readonly footer: string;
}

/** How cells look, by what they are for. */
export type CellStyleName =
  | "title"
  | "subtitle"
  | "heading"
  | "label"
  | "figure"
  | "target"
  | "state"
  | "text"
  | "wrapped"
  | "strong"
  | "number"
  | "header"
  | "numberHeader"
  | "stateHeader"
  | "row"
  | "note"
  | "card"
  | "aside"
  | "trend"
  | "band"
  | "stripFigure"
  | "stateWide"
  | "line"
  | "lineNumber"
  | "input"
  | Tone;

/** How many rows and columns the page takes: all that it holds, down to the last cell or chart. */
export function extentOf(page: SheetPage): { readonly rows: number; readonly columns: number } {
  const areas = [
    ...page.cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    ...page.looks.map(({ area }) => area),
    ...page.charts.flatMap(({ data, place }) => [data, place]),
    ...page.highlights.map(({ area }) => area),
    page.print.area,
  ];
  return {
    rows: Math.max(1, ...areas.map(({ row, rows }) => row + rows)),
    columns: Math.max(page.columnWidths.length, ...areas.map(({ column, columns }) => column + columns)),
  };
}

/** "$B$3:$D$7" or, of one cell, "$B$3". */
export function addressOf({ row, column, rows, columns }: PageArea): string {
  const first = `$${columnLetters(column)}$${String(row + 1)}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:$${columnLetters(column + columns - 1)}$${String(row + rows)}`;
}

export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
