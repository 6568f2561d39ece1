import type { Area } from "./address";
import { areaSize, contains, containsArea, intersect, requireOnSheet } from "./address";
import type { Book } from "./Book";
import { spillAt } from "./calculation/spill";
import { CellError } from "./cellValue";
import type { CellInput, CellValue } from "./cellValue";
import { DocumentRefusal } from "./DocumentRefusal";
import { parseFormula } from "./Formula";
import type { Formula } from "./Formula";
import { formulasIn, tellFormulas } from "./formulaChanges";
import { interpretInput } from "./interpretInput";
import type { Entered, Written } from "./interpretInput";
import type { SheetModel } from "./model";
import { fillCalculatedColumns } from "./calculatedColumns";
import { shortenOwnTable } from "./rewriteFormula";
import { renameHeaders } from "./tableHeaders";
import { growTables } from "./tableGrowth";

export type Inputs = readonly (readonly CellInput[])[] | CellInput;

/** Writes inputs as a person would type them: tables grow, headers rename, calculated columns fill. */
export function writeCells(book: Book, sheet: SheetModel, area: Area, inputs: Inputs): void {
  requireOnSheet(area);
  const inputAt = reader(area, inputs);
  book.requireUnlocked(sheet, area);
  // Everything is read before anything is written, so that a formula in error leaves nothing half done.
  const written = readAll(book, sheet, area, inputAt);
  requireNoHalfArray(sheet, area, written);
  const before = areaSize(area) === 1 ? sheet.value(area.row, area.column) : null;
  const formulas = formulasIn(sheet, area);
  const grown = growTables(book, sheet, area, written);
  shortenFormulas(book, sheet, area, written);
  for (const [offset, column] of written.entries()) putColumn(book, sheet, area.row, area.column + offset, column);
  renameHeaders(book, sheet, area);
  fillCalculatedColumns(book, sheet, area, written, grown);
  announce(book, sheet, area, before);
  tellFormulas(book, sheet, formulas);
}

/** Puts single values or formulas as they are, without reading them as typed; formats stay. */
export function putCells(book: Book, sheet: SheetModel, area: Area, cells: Written): void {
  for (const [offset, column] of cells.entries()) putColumn(book, sheet, area.row, area.column + offset, column);
}

function reader(area: Area, inputs: Inputs): (row: number, column: number) => CellInput {
  if (!Array.isArray(inputs)) {
    const single = inputs as CellInput; // what is no array of rows is one value
    return () => single;
  }
  const rows: readonly (readonly CellInput[])[] = inputs;
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) {
    throw new DocumentRefusal(
      "InvalidArgument",
      `The values have ${String(rows.length)} rows and ${String(rows[0]?.length ?? 0)} columns; the range has ` +
        `${String(area.rows)} and ${String(area.columns)}.`,
    );
  }
  return (row, column) => rows[row]?.[column] ?? null;
}

function readAll(
  book: Book,
  sheet: SheetModel,
  area: Area,
  inputAt: (row: number, column: number) => CellInput,
): (Entered | undefined)[][] {
  const today = book.clock();
  const { styles } = book.model;
  return Array.from({ length: area.columns }, (_, offset) => {
    const column = area.column + offset;
    const read: (Entered | undefined)[] = [];
    for (let row = 0; row < area.rows; row++) {
      const input = inputAt(row, offset);
      if (input === null) {
        read.push(undefined);
        continue;
      }
      const pattern = typeof input === "string" ? styles.style(sheet.styleId(area.row + row, column)).numberFormat : "";
      read.push(interpretInput(input, pattern, today, book.keepsApostrophe));
    }
    return read;
  });
}

/** A cell that a formula elsewhere fills can be overwritten, but "" in it changes nothing. */
function requireNoHalfArray(sheet: SheetModel, area: Area, written: (Entered | undefined)[][]): void {
  if (sheet.state.spills.size > 0) {
    for (const [offset, column] of written.entries()) {
      for (const [down, entry] of column.entries()) {
        if (entry?.value !== null || entry.formula) continue;
        const row = area.row + down;
        const spill = spillAt(sheet, row, area.column + offset);
        const isAnchor = spill?.row === row && spill.column === area.column + offset;
        if (spill && !isAnchor) column[down] = undefined;
      }
    }
  }
  for (const merge of sheet.state.merges) {
    if (!intersect(merge, area) || containsArea(area, merge)) continue;
    if (areaSize(area) === 1 && contains(area, merge.row, merge.column)) continue;
    throw new DocumentRefusal("InvalidArgument", "Only a part of merged cells would be written.");
  }
}

/** A formula within a table is kept as Excel shows it there. */
function shortenFormulas(book: Book, sheet: SheetModel, area: Area, written: (Entered | undefined)[][]): void {
  for (const [offset, column] of written.entries()) {
    for (const [down, entry] of column.entries()) {
      const formula = entry?.formula;
      if (!formula?.mentions.some((mention) => mention.kind === "table" && mention.table !== undefined)) continue;
      const own = book.model.tableAt(sheet.id, area.row + down, area.column + offset);
      const text = own ? shortenOwnTable(formula.text, own.state.name) : formula.text;
      if (text !== formula.text) column[down] = asEntered(null, parseFormula(text));
    }
  }
}

function putColumn(
  book: Book,
  sheet: SheetModel,
  row: number,
  column: number,
  entries: readonly (Entered | undefined)[],
): void {
  applyStyles(book, sheet, row, column, entries);
  const values: CellValue[] = [];
  let isPlain = true;
  for (const entry of entries) {
    if (entry && !entry.formula) values.push(entry.value);
    else isPlain = false;
  }
  if (isPlain) {
    book.setValues(sheet, row, column, values);
    return;
  }
  for (const [offset, entry] of entries.entries()) {
    if (entry) book.setCell(sheet, row + offset, column, entry.value, entry.formula);
  }
}

/** The number format that was typed, where the cell had none; the apostrophe, or its end. */
function applyStyles(
  book: Book,
  sheet: SheetModel,
  row: number,
  column: number,
  entries: readonly (Entered | undefined)[],
): void {
  const { styles } = book.model;
  for (const [offset, entry] of entries.entries()) {
    if (!entry) continue;
    const id = sheet.styleId(row + offset, column);
    const style = styles.style(id);
    const wantsFormat = entry.numberFormat !== undefined && style.numberFormat === "General";
    if (!wantsFormat && style.quotePrefix === entry.quotePrefix) continue;
    const numberFormat = wantsFormat ? (entry.numberFormat ?? style.numberFormat) : style.numberFormat;
    const next = styles.idOf({ ...style, numberFormat, quotePrefix: entry.quotePrefix });
    book.setStyleId(sheet, row + offset, column, next);
  }
}

function announce(book: Book, sheet: SheetModel, area: Area, before: CellValue): void {
  const isSingle = areaSize(area) === 1;
  book.emit({
    type: "cellsChanged",
    sheetId: sheet.id,
    area,
    kind: "RangeEdited",
    ...(isSingle ? { details: { before, after: sheet.value(area.row, area.column) } } : {}),
  });
  tellTables(book, sheet, area);
}

/** Tables notice changes in their cells. */
export function tellTables(book: Book, sheet: SheetModel, area: Area): void {
  for (const { id, state } of book.model.state.tables) {
    const met = state.sheetId === sheet.id ? intersect(state.area, area) : undefined;
    if (met) book.emit({ type: "tableChanged", tableId: id, sheetId: sheet.id, area: met, kind: "RangeEdited" });
  }
}

/** Empties cells; formats stay. Cells that a formula elsewhere fills stay, too. */
export function clearContents(book: Book, sheet: SheetModel, area: Area): void {
  book.requireUnlocked(sheet, area);
  const limit = { row: 0, column: 0, rows: Math.max(1, sheet.filledRows), columns: Math.max(1, sheet.columns.length) };
  const filled = intersect(area, limit);
  if (filled) writeBlank(book, sheet, filled);
}

function writeBlank(book: Book, sheet: SheetModel, area: Area): void {
  const formulas = formulasIn(sheet, area);
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (sheet.isEmpty(row, column)) continue;
      const spill = sheet.state.spills.size > 0 ? spillAt(sheet, row, column) : undefined;
      if (spill && !contains(area, spill.row, spill.column)) continue;
      book.setCell(sheet, row, column, null, null);
    }
  }
  renameHeaders(book, sheet, area);
  book.emit({ type: "cellsChanged", sheetId: sheet.id, area, kind: "RangeEdited" });
  tellTables(book, sheet, area);
  tellFormulas(book, sheet, formulas);
}

/** A value as it is, for `putCells`. */
export function asEntered(value: CellValue, formula: Formula | null = null): Entered {
  return { value: value instanceof CellError && formula ? null : value, formula, quotePrefix: false };
}
