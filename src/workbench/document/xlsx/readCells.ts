import { MAX_COLUMNS, MAX_ROWS, parseAddress } from "../address";
import type { Area } from "../address";
import { cellError, isErrorCode } from "../cellValue";
import type { CellValue } from "../cellValue";
import { readFormula } from "../Formula";
import type { Formula } from "../Formula";
import { setAt } from "../model";
import type { SheetModel } from "../model";
import { translateFormula } from "../rewriteFormula";
import { cellFromFile } from "./fileFormulas";
import type { IsWideName } from "./implicitIntersection";
import { unescapeText, walkXml } from "./xml";

interface RowSettings {
  readonly row: number;
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
  /** How deep it lies in groups. */
  readonly level: number;
}

/** What the cells of a sheet part are read with. */
interface CellReading {
  readonly texts: readonly string[];
  /** The document's number of a style of the file. */
  readonly styleId: (fileStyle: number) => number;
  readonly isWideName: IsWideName;
  readonly tableNameAt: (row: number, column: number) => string | undefined;
  readonly onRow: (settings: RowSettings) => void;
  /** A cell that is on no sheet, as broken programs write it; it is left out. */
  readonly onOutside: () => void;
  /** A cell whose value is none: a text that the file does not hold, a number that is no number. It stays blank. */
  readonly onUnread: () => void;
  /** Takes the room of so many more cells; empty ones above a cell count, because what walks down a column meets them. */
  readonly takeRoom: (cells: number) => void;
  /** A formula whose result covers more than its own cell. */
  readonly onSpill: (row: number, column: number, area: Area) => void;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  formula: string | undefined;
  shared: string | undefined;
  ref: string | undefined;
  isArray: boolean;
}

/** Reads the cells of a sheet part into a model; the part can be large, so it is walked once, without a tree. */
export function readSheetCells(xml: string, sheet: SheetModel, reading: CellReading): void {
  const shared: SharedFormulas = new Map();
  const known: KnownFormulas = new Map();
  let cell: OpenCell | undefined;
  let row = -1;
  let column = -1;
  let text = "";
  let within = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case "row":
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
        reading.onRow(rowSettings(row, attributes));
        break;
      case "c":
        if (row < 0) break;
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        cell = openCell(row, column, attributes);
        break;
      case "f":
        if (!cell) break;
        cell.isArray = attributes.t === "array";
        cell.shared = attributes.t === "shared" ? attributes.si : undefined;
        cell.ref = attributes.ref;
        cell.formula = "";
        within = true;
        text = "";
        break;
      case "v":
      case "t":
        within = cell !== undefined;
        text = "";
        break;
      // The phonetic reading of a text is no part of it.
      case "rPh":
        within = false;
        break;
    }
  };
  const close = (name: string): void => {
    switch (name) {
      case "f":
        if (cell) cell.formula = text;
        within = false;
        break;
      case "v":
        if (cell) cell.value = text;
        within = false;
        break;
      case "t":
        if (cell && within) cell.value = (cell.value ?? "") + text;
        within = false;
        break;
      case "c":
        if (cell) storeCell(sheet, cell, reading, shared, known);
        cell = undefined;
        break;
    }
  };
  walkXml(xml, {
    open,
    close,
    text(part) {
      if (within) text += part;
    },
  });
}

function rowSettings(row: number, attributes: Readonly<Record<string, string>>): RowSettings {
  const isOn = (value: string | undefined): boolean => value === "1" || value === "true";
  const { ht, customHeight, hidden, s, customFormat, outlineLevel } = attributes;
  return {
    row,
    height: ht !== undefined && isOn(customHeight) ? Number(ht) : undefined,
    hidden: isOn(hidden),
    style: s !== undefined && isOn(customFormat) ? Number(s) : undefined,
    // Excel knows seven; what is no number is none.
    level: Math.min(7, Number(outlineLevel) || 0),
  };
}

function openCell(row: number, column: number, attributes: Readonly<Record<string, string>>): OpenCell {
  return {
    row,
    column,
    type: attributes.t ?? "n",
    style: Number(attributes.s ?? 0),
    value: undefined,
    formula: undefined,
    shared: undefined,
    ref: undefined,
    isArray: false,
  };
}

function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code < 65) break;
    column = column * 26 + (code & 31 || 0);
  }
  return column - 1;
}

function storeCell(
  sheet: SheetModel,
  cell: OpenCell,
  reading: CellReading,
  shared: SharedFormulas,
  known: KnownFormulas,
): void {
  const { row, column } = cell;
  if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) {
    reading.onOutside();
    return;
  }
  const cells = sheet.writable(column);
  reading.takeRoom(Math.max(0, row + 1 - cells.length));
  const style = reading.styleId(cell.style);
  if (style !== 0) setAt(cells.styles, row, style);
  const formula = cellFormula(cell, reading, shared, known);
  if (formula) setAt(cells.formulas, row, formula);
  const value = cellValue(cell, reading.texts);
  if (value === undefined) reading.onUnread();
  else if (value !== null) setAt(cells.values, row, value);
  if (!formula || !cell.isArray || cell.ref === undefined) return;
  const area = parseAddress(cell.ref);
  if (area.rows * area.columns > 1) reading.onSpill(row, column, area);
}

function cellFormula(
  cell: OpenCell,
  reading: CellReading,
  shared: SharedFormulas,
  known: KnownFormulas,
): Formula | null {
  const { row, column, shared: group } = cell;
  if (cell.formula === undefined) return null;
  const inFile = cell.formula;
  const master = group === undefined ? undefined : shared.get(group);
  if (inFile === "" && master) {
    return readFormula(translateFormula(master.text, row - master.row, column - master.column));
  }
  if (inFile === "") return null;
  const table = reading.tableNameAt(row, column);
  const key = `${cell.isArray ? "{" : ""}${table ?? ""}|${inFile}`;
  const text = known.get(key) ?? readable(unescapeText(inFile), table, cell.isArray, reading.isWideName);
  known.set(key, text);
  if (group !== undefined) shared.set(group, { text, row, column });
  return readFormula(text);
}

/** By its group: the formula that the other cells of the group repeat. */
type SharedFormulas = Map<string, { readonly text: string; readonly row: number; readonly column: number }>;

/** What formulas of the file read as: a calculated column holds one in every row. */
type KnownFormulas = Map<string, string>;

/** A formula that cannot be read is kept as it is. */
function readable(text: string, table: string | undefined, isArray: boolean, isWideName: IsWideName): string {
  try {
    return cellFromFile(text, table, isArray, isWideName);
  } catch {
    return `=${text}`;
  }
}

/** Undefined where there is something, and it can't be read. */
function cellValue({ type, value }: OpenCell, texts: readonly string[]): CellValue | undefined {
  if (value === undefined) return null;
  switch (type) {
    case "s":
      return texts[Number(value)];
    case "str":
    case "inlineStr":
      return unescapeText(value);
    case "b":
      return value === "1" || value === "true";
    case "e":
      return isErrorCode(value) ? cellError(value) : cellError("#VALUE!");
    case "d":
      return dayValue(value);
    default: {
      const number = Number(value);
      if (value === "") return null;
      return Number.isFinite(number) ? number : undefined;
    }
  }
}

/** An ISO day or moment, as some programs write it, as a serial number. */
function dayValue(text: string): CellValue {
  const moment = Date.parse(text.endsWith("Z") || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(moment) ? text : moment / 86_400_000 + 25_569;
}
