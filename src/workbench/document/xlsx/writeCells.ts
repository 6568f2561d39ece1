import { columnLetters, formatAddress } from "../address";
import type { Book } from "../Book";
import { CellError } from "../cellValue";
import type { CellValue } from "../cellValue";
import type { Formula } from "../Formula";
import type { SheetModel } from "../model";
import { cellToFile } from "./fileFormulas";
import { isWideNameIn } from "./wideNames";
import type { StyleWriter } from "./writeStyles";
import { element, escapeText, mainNamespace, textElement, xmlHead } from "./xml";

/** Texts of cells, kept once for the whole file. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  number(text: string): number {
    this.#uses++;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }

  xml(): string {
    const parts = [
      xmlHead,
      `<sst xmlns="${mainNamespace}" count="${String(this.#uses)}" uniqueCount="${String(this.#numbers.size)}">`,
    ];
    for (const text of this.#numbers.keys()) parts.push("<si>", textElement("t", text), "</si>");
    parts.push("</sst>");
    return parts.join("");
  }
}

/** Adds the rows of a sheet with their cells. */
export function writeRows(
  book: Book,
  sheet: SheetModel,
  styles: StyleWriter,
  texts: SharedTexts,
  parts: string[],
): void {
  const { rowHeights, hiddenRows, filteredRows, rowStyles, rowOutline } = sheet.state;
  const lines = [...rowHeights.keys(), ...hiddenRows, ...filteredRows, ...rowStyles.keys(), ...rowOutline.keys()];
  let rows = 0;
  for (const column of sheet.columns) rows = Math.max(rows, column.length);
  for (const line of lines) rows = Math.max(rows, line + 1);
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  const styleNumbers = new Map<number, number>();
  const styleNumber = (id: number): number => {
    let number = styleNumbers.get(id);
    if (number === undefined) {
      number = styles.cell(book.model.styles.style(id));
      styleNumbers.set(id, number);
    }
    return number;
  };
  // Only columns that reach down to the row are looked at: one far cell must not cost a walk over all columns.
  let reaching = [...sheet.columns.entries()];
  let shortest = 0;
  for (let row = 0; row < rows; row++) {
    const cells: string[] = [];
    if (row >= shortest) {
      reaching = reaching.filter(([, { length }]) => length > row);
      shortest = reaching.reduce((least, [, { length }]) => Math.min(least, length), Infinity);
    }
    for (const [column, { values, formulas, styles: ids }] of reaching) {
      const value = values[row] ?? null;
      const formula = formulas[row] ?? null;
      const id = ids[row] ?? null;
      if (value === null && formula === null && id === null) continue;
      const style = styleNumber(id ?? sheet.styleId(row, column));
      cells.push(
        cellXml(book, sheet, row, column, `${letters[column] ?? ""}${String(row + 1)}`, style, value, formula, texts),
      );
    }
    const height = rowHeights.get(row);
    const rowStyle = rowStyles.get(row);
    const hidden = hiddenRows.has(row) || filteredRows.has(row);
    const level = rowOutline.get(row);
    if (cells.length === 0 && height === undefined && rowStyle === undefined && !hidden && level === undefined)
      continue;
    parts.push(
      element(
        "row",
        {
          r: row + 1,
          s: rowStyle === undefined ? null : styleNumber(rowStyle),
          customFormat: rowStyle === undefined ? null : true,
          ht: height ?? null,
          customHeight: height === undefined ? null : true,
          hidden: hidden || null,
          outlineLevel: level ?? null,
        },
        ...cells,
      ),
    );
  }
}

function cellXml(
  book: Book,
  sheet: SheetModel,
  row: number,
  column: number,
  address: string,
  style: number,
  value: CellValue,
  formula: Formula | null,
  texts: SharedTexts,
): string {
  const styled = style === 0 ? "" : ` s="${String(style)}"`;
  const head = `<c r="${address}"${styled}`;
  if (formula) return formulaCellXml(book, sheet, row, column, head, address, value, formula);
  if (typeof value === "number") return `${head}><v>${String(value)}</v></c>`;
  if (typeof value === "string") return `${head} t="s"><v>${String(texts.number(value))}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? "1" : "0"}</v></c>`;
  return value === null ? `${head}/>` : `${head} t="e"><v>${fileError(value)}</v></c>`;
}

function formulaCellXml(
  book: Book,
  sheet: SheetModel,
  row: number,
  column: number,
  head: string,
  address: string,
  value: CellValue,
  formula: Formula,
): string {
  const ownTable = book.model.tableAt(sheet.id, row, column)?.state.name;
  const inFile = fileFormula(book, formula, ownTable);
  const text = escapeText(inFile.text);
  const spill = sheet.state.spills.get(`${String(row)},${String(column)}`);
  const isArray = spill !== undefined || inFile.isDynamic;
  const ref = spill ? formatAddress(spill) : address;
  const dynamic = isArray ? ' cm="1"' : "";
  const f = isArray ? `<f t="array" ref="${ref}">${text}</f>` : `<f>${text}</f>`;
  if (typeof value === "string") return `${head}${dynamic} t="str">${f}<v>${escapeText(value)}</v></c>`;
  if (typeof value === "boolean") return `${head}${dynamic} t="b">${f}<v>${value ? "1" : "0"}</v></c>`;
  if (value instanceof CellError) return `${head}${dynamic} t="e">${f}<v>${fileError(value)}</v></c>`;
  return value === null ? `${head}${dynamic}>${f}</c>` : `${head}${dynamic}>${f}<v>${String(value)}</v></c>`;
}

type InFile = ReturnType<typeof cellToFile>;

/** By the names of the workbook, as what stands for many cells is marked: names are replaced, never changed. */
const fileTexts = new WeakMap<object, WeakMap<Formula, Map<string, InFile>>>();

function fileFormula({ model }: Book, formula: Formula, ownTable: string | undefined): InFile {
  const { names } = model.state;
  const byFormula = fileTexts.get(names) ?? new WeakMap<Formula, Map<string, InFile>>();
  fileTexts.set(names, byFormula);
  const known = byFormula.get(formula) ?? new Map<string, InFile>();
  byFormula.set(formula, known);
  const key = formula.usesOwnTable ? (ownTable ?? "") : "";
  const inFile = known.get(key) ?? cellToFile(formula, ownTable, isWideNameIn(names));
  known.set(key, inFile);
  return inFile;
}

/** Errors that files of old do not know stand there as #VALUE!; Excel finds the right one when it calculates. */
function fileError({ code }: CellError): string {
  return code === "#BUSY!" || code === "#SPILL!" || code === "#CALC!" ? "#VALUE!" : code;
}
