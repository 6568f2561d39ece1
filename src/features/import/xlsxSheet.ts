import { Unreadable, type SourceCell } from "./sourceCell";
import type { Steps } from "./steps";
import { isoText, serialText, withZeros, type NumberShown } from "./xlsxFormats";
import { attributesOf, damaged, isTrue, localName, type Attributes, type XlsxLibraries } from "./xlsxPackage";

/** What a sheet of a workbook holds. Rows and cells that are not there are holes: a stray cell in the last corner costs nothing. */
export interface WorkbookSheet {
  readonly rows: readonly (readonly SourceCell[])[];
  /** From 1, as people see them. */
  readonly hiddenRows: ReadonlySet<number>;
  /** From 0. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells that a merged cell above them filled. */
  readonly filledByMerge: number;
  /** By column, from 0, the currency in which all of its formatted amounts are shown. */
  readonly currencies: ReadonlyMap<number, string>;
}

export interface SheetContext {
  readonly Parser: XlsxLibraries["Parser"];
  readonly strings: readonly string[];
  readonly formats: readonly NumberShown[];
  readonly from1904: boolean;
  /** More filled cells than this end the reading. */
  readonly mostCells: number;
}

/** Parses a sheet in steps; "too many" where it has more cells than can be read. */
export function* readSheet(xml: string, context: SheetContext): Steps<WorkbookSheet | "too many"> {
  const rows: SourceCell[][] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merges: string[] = [];
  const shownIn = new Map<number, Map<number, string>>();
  let filled = 0;
  let row = -1;
  let column = -1;
  let attributes: Attributes = {};
  let value: string | undefined;
  let formula: string | undefined;
  let inline: string | undefined;
  let phonetic = false;
  let text = "";
  const parser = new context.Parser({});
  parser.on("opentag", (tag) => {
    text = "";
    switch (localName(tag.name)) {
      case "row": {
        const { r, hidden } = attributesOf(tag);
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
        if (isTrue(hidden)) hiddenRows.add(row + 1);
        break;
      }
      case "c":
        attributes = attributesOf(tag);
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        value = formula = inline = undefined;
        break;
      case "f":
        formula = "";
        break;
      case "rPh":
        phonetic = true;
        break;
      case "col": {
        const { min, max, hidden } = attributesOf(tag);
        if (isTrue(hidden))
          for (let at = Number(min); at <= Math.min(Number(max), MOST_COLUMNS); at++) hiddenColumns.add(at - 1);
        break;
      }
      case "mergeCell":
        merges.push(attributesOf(tag).ref ?? "");
    }
  });
  parser.on("text", (piece) => {
    text += piece;
  });
  parser.on("cdata", (piece) => {
    text += piece;
  });
  parser.on("closetag", (tag) => {
    switch (localName(tag.name)) {
      case "v":
        value = text;
        break;
      case "f":
        formula = text;
        break;
      case "t":
        if (!phonetic) inline = (inline ?? "") + text;
        break;
      case "rPh":
        phonetic = false;
        break;
      case "c": {
        const cell = cellOf({ attributes, value, formula, inline }, context);
        if (cell !== "") {
          if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS))
            damaged(new Error(`A cell stands at ${attributes.r ?? "no place"}, outside the sheet.`));
          (rows[row] ??= [])[column] = cell;
          const shown = context.formats[Number(attributes.s ?? "0")];
          if (typeof cell === "number" && typeof shown === "object" && "currency" in shown) {
            const cells = shownIn.get(column);
            if (cells) cells.set(row, shown.currency);
            else shownIn.set(column, new Map([[row, shown.currency]]));
          }
          filled++;
        }
      }
    }
    text = "";
  });
  parser.on("error", damaged);
  for (let from = 0; from < xml.length; from += PIECE) {
    parser.write(xml.slice(from, from + PIECE));
    if (filled > context.mostCells) return "too many";
    yield from / xml.length;
  }
  parser.close();
  return {
    rows,
    hiddenRows,
    hiddenColumns,
    filledByMerge: fillMerged(rows, merges),
    currencies: columnCurrencies(rows, shownIn),
  };
}

/** The texts that cells share, in their order. */
export function* readSharedStrings(Parser: XlsxLibraries["Parser"], xml: string | undefined): Steps<readonly string[]> {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text = "";
  let whole = "";
  let phonetic = false;
  const parser = new Parser({});
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    if (name === "si") whole = "";
    if (name === "rPh") phonetic = true;
    text = "";
  });
  parser.on("text", (piece) => {
    text += piece;
  });
  parser.on("closetag", (tag) => {
    const name = localName(tag.name);
    if (name === "t" && !phonetic) whole += text;
    if (name === "rPh") phonetic = false;
    if (name === "si") strings.push(unescaped(whole));
    text = "";
  });
  parser.on("error", damaged);
  for (let from = 0; from < xml.length; from += PIECE) {
    parser.write(xml.slice(from, from + PIECE));
    yield from / xml.length;
  }
  parser.close();
  return strings;
}

/** Characters that are parsed at a time. */
const PIECE = 128 * 1024;

/** Of a sheet of Excel. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

interface RawCell {
  readonly attributes: Attributes;
  readonly value: string | undefined;
  readonly formula: string | undefined;
  readonly inline: string | undefined;
}

function cellOf({ attributes, value, formula, inline }: RawCell, context: SheetContext): SourceCell {
  const { t: type = "n", s: style = "0" } = attributes;
  if (inline !== undefined) return unescaped(inline);
  if (value === undefined || (value === "" && type !== "str"))
    return formula === undefined ? "" : new Unreadable(`=${formula}`, "a formula whose result the file does not hold");
  switch (type) {
    case "s":
      return context.strings[Number(value)] ?? new Unreadable(value, "a text that the file does not hold");
    case "str":
    case "inlineStr":
      return unescaped(value);
    case "b":
      return value === "1" || value === "true";
    case "e":
      return new Unreadable(value, "an error");
    case "d":
      return isoText(value) ?? new Unreadable(value, "no date");
    default:
      return numberCell(Number(value), value, context.formats[Number(style)] ?? "number", context.from1904);
  }
}

function numberCell(number: number, text: string, shown: NumberShown, from1904: boolean): SourceCell {
  if (!Number.isFinite(number)) return new Unreadable(text, "no number");
  if (shown === "number") return number;
  if (shown === "date") return serialText(number, from1904) ?? number;
  return "zeros" in shown ? (withZeros(number, shown.zeros) ?? number) : number;
}

/** The column, from 0, of an address such as "AB12". */
function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** A cell that is merged downwards says the same of each of its rows. */
function fillMerged(rows: SourceCell[][], merges: readonly string[]): number {
  let filled = 0;
  for (const merge of merges) {
    const [, first = "", firstRow = "", lastRow = ""] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/i.exec(merge) ?? [];
    const column = columnOf(first);
    const value = rows[Number(firstRow) - 1]?.[column];
    if (value === undefined) continue;
    for (let row = Number(firstRow); row < Math.min(Number(lastRow), rows.length); row++) {
      const cells = rows[row];
      if (!cells) continue;
      cells[column] = value;
      filled++;
    }
  }
  return filled;
}

/** The currency of each column; where its cells are in several, the cells say so themselves. */
function columnCurrencies(
  rows: SourceCell[][],
  shownIn: ReadonlyMap<number, ReadonlyMap<number, string>>,
): ReadonlyMap<number, string> {
  const currencies = new Map<number, string>();
  for (const [column, cells] of shownIn) {
    const [first, ...others] = new Set(cells.values());
    if (first !== undefined && others.length === 0) currencies.set(column, first);
    else
      for (const [row, currency] of cells) {
        const own = rows[row];
        if (own) own[column] = `${currency} ${String(own[column])}`;
      }
  }
  return currencies;
}

/** Signs that XML can't hold are written _x000D_ and so on. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
