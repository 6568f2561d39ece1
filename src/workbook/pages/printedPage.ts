import { dayToSerial, isDay } from "../../domain/calendarDay";
import { isMoment, momentToSerial } from "../../domain/moment";
import { singleLine } from "../../domain/plainText";
import type { Cell } from "../../tables/column";
import type { CellStyleName, PageArea, PageCell, SheetPage } from "./sheetPage";

/** What a sheet to print says, from the top: a title, facts, a table, sentences, and lines to sign. */
export interface PrintedPage {
  readonly sheet: string;
  /** What it is, as a sentence names it: "the loan agreement". */
  readonly called: string;
  readonly tabColor: string;
  readonly title: string;
  /** Who it is from, line by line. */
  readonly from?: readonly string[];
  readonly facts?: readonly (readonly [name: string, value: string | undefined])[];
  readonly table?: PrintedTable;
  /** Sentences below the table; each takes a line of its own and wraps. */
  readonly sentences?: readonly string[];
  /** Who signs. */
  readonly signatures?: readonly string[];
  readonly landscape?: boolean;
}

export interface PrintedTable {
  readonly columns: readonly PrintedColumn[];
  /** Undefined leaves the cell blank. */
  readonly rows: readonly (readonly PrintedValue[])[];
}

export interface PrintedColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  /** How its numbers are written; its header then stands at the right. */
  readonly format?: string;
  /** Its days and moments are written as dates of Excel. */
  readonly date?: true;
}

export type PrintedValue = string | number | undefined;

const DAY = "d mmm yyyy";
const MOMENT = "ddd d mmm yyyy hh:mm";
/** About as many characters as a line of 10 points holds for each character of column width. */
const FIT = 1.05;
const LINE_HEIGHT = 14;
/** As wide as a page is where it has no table. */
const TEXT_WIDTHS = [18, 72];

/** A sheet that Excel prints on one page's width, made of what it says. */
export function printedPage(page: PrintedPage): SheetPage {
  const widths = page.table?.columns.map(({ width }) => width) ?? TEXT_WIDTHS;
  const columnWidths = [2, ...widths];
  const cells: PageCell[] = [];
  const looks: { area: PageArea; look: CellStyleName }[] = [];
  const rowHeights = new Map<number, number>([[0, 26]]);
  const width = widths.reduce((sum, each) => sum + each, 0);
  let row = 0;
  const put = (column: number, value: PrintedValue, look: CellStyleName, format?: string): void => {
    if (value === undefined || value === "") return;
    const cell: Cell = typeof value === "string" ? singleLine(value) : value;
    cells.push({ row, column, value: cell, look, ...(format !== undefined && { format }) });
  };
  /** A day or moment as a date; what else stands where those do, as it is. */
  const putDate = (column: number, value: PrintedValue, look: CellStyleName): void => {
    const date = typeof value === "string" ? dateOf(value) : undefined;
    put(column, date?.serial ?? value, look, date?.format);
  };
  const stretch = (look: CellStyleName): void =>
    void looks.push({ area: { row, column: 1, rows: 1, columns: widths.length }, look });

  put(1, page.title, "title");
  row++;
  for (const line of page.from ?? []) {
    if (line === "") continue;
    put(1, line, "strong");
    row++;
  }
  row++;
  for (const [name, value] of page.facts ?? []) {
    if (value === undefined || value === "") continue;
    put(1, name, "label");
    // A date would stand at the right of its column, far from its name.
    putDate(2, value, "text");
    row++;
  }
  if (page.table) {
    row++;
    stretch("header");
    page.table.columns.forEach(({ header, format }, at) =>
      put(at + 1, header, format === undefined ? "header" : "numberHeader"),
    );
    row++;
    for (const line of page.table.rows) {
      stretch("line");
      line.forEach((value, at) => {
        const { format, date } = page.table?.columns[at] ?? {};
        if (date) putDate(at + 1, value, "line");
        else put(at + 1, value, typeof value === "number" ? "lineNumber" : "line", format);
      });
      row++;
    }
  }
  if (page.sentences && page.sentences.length > 0) row++;
  for (const sentence of page.sentences ?? []) {
    for (const part of wrapped(sentence, Math.floor(width * FIT))) {
      put(1, part, "text");
      rowHeights.set(row, LINE_HEIGHT);
      row++;
    }
  }
  for (const signature of page.signatures ?? []) {
    row += 2;
    stretch("header");
    row++;
    put(1, signature, "note");
    row++;
  }
  return {
    sheet: page.sheet,
    called: page.called,
    tabColor: page.tabColor,
    columnWidths,
    rowHeights,
    cells,
    looks,
    choices: [],
    highlights: [],
    charts: [],
    print: {
      area: { row: 0, column: 0, rows: Math.max(1, row), columns: columnWidths.length },
      landscape: page.landscape ?? false,
      footer: page.title,
    },
  };
}

/** A day or moment as Excel holds it and shows it. */
function dateOf(text: string): { readonly serial: number; readonly format: string } | undefined {
  if (isDay(text)) return { serial: dayToSerial(text), format: DAY };
  if (isMoment(text)) return { serial: momentToSerial(text), format: MOMENT };
  return undefined;
}

/** A sentence in lines of so many characters; Excel wraps within one cell only, and these run over several. */
export function wrapped(sentence: string, most: number): readonly string[] {
  const pieces = new RegExp(`.{1,${String(most)}}`, "gsu");
  return sentence.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    // A word that is longer than a line is broken.
    for (const word of paragraph.split(" ").flatMap((each) => each.match(pieces) ?? [each])) {
      if (line !== "" && line.length + 1 + word.length > most) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}
