import type { Area } from "./address";
import { intersect } from "./address";
import type { Book } from "./Book";
import { readFormula } from "./Formula";
import type { SheetModel, TableModel } from "./model";
import { translateFormula } from "./rewriteFormula";
import { bodyArea } from "./tableState";
import type { GrownRows } from "./tableGrowth";
import type { Written } from "./interpretInput";

/**
 * After writing: new rows get the formulas of calculated columns, and a formula entered in a column of a table that has
 * none but this, or that is calculated already, fills the column.
 */
export function fillCalculatedColumns(
  book: Book,
  sheet: SheetModel,
  area: Area,
  written: Written,
  grown: readonly GrownRows[],
): void {
  if (!book.autoCorrect.fillsFormulas) return;
  for (const { table, row, rows } of grown) fillNewRows(book, sheet, table, row, rows);
  for (const table of book.model.state.tables) {
    const body = bodyArea(table.state);
    const met = table.state.sheetId === sheet.id ? intersect(area, body) : undefined;
    if (!met) continue;
    for (let column = met.column; column < met.column + met.columns; column++) {
      const entries = (written[column - area.column] ?? []).slice(met.row - area.row, met.row - area.row + met.rows);
      const text = commonFormula(entries, met.row, body.row);
      if (text !== undefined) considerFilling(book, sheet, table, column, met, text);
      else if (met.rows === body.rows && entries.every((entry) => entry && !entry.formula)) {
        setColumnFormula(book, table, column, "");
      }
    }
  }
}

/** Columns of a new table that hold one formula throughout are calculated columns from now on. */
export function adoptFormulas(book: Book, sheet: SheetModel, table: TableModel): void {
  const body = bodyArea(table.state);
  for (let column = body.column; column < body.column + body.columns; column++) {
    const entries = Array.from({ length: body.rows }, (_, offset) => {
      const formula = sheet.formula(body.row + offset, column);
      return formula ? { value: null, formula, quotePrefix: false } : undefined;
    });
    const text = commonFormula(entries, body.row, body.row);
    if (text !== undefined) setColumnFormula(book, table, column, text);
  }
}

/** Writes the calculated columns' formulas into rows where these columns are still empty. */
export function fillNewRows(book: Book, sheet: SheetModel, table: TableModel, row: number, rows: number): void {
  if (!book.autoCorrect.fillsFormulas) return;
  const { area, columns } = table.state;
  const body = bodyArea(table.state);
  for (const [offset, { formula }] of columns.entries()) {
    if (formula === "") continue;
    for (let at = row; at < row + rows; at++) {
      if (!sheet.isEmpty(at, area.column + offset)) continue;
      const text = translateFormula(formula, at - body.row, 0);
      book.setCell(sheet, at, area.column + offset, null, readFormula(text));
    }
  }
}

/** Fills the whole body of a column with a formula as it reads in the first row, and remembers it for new rows. */
function fillColumn(book: Book, sheet: SheetModel, table: TableModel, column: number, formula: string): void {
  const body = bodyArea(table.state);
  for (let row = body.row; row < body.row + body.rows; row++) {
    const text = translateFormula(formula, row - body.row, 0);
    if (sheet.formula(row, column)?.text !== text) book.setCell(sheet, row, column, null, readFormula(text));
  }
  setColumnFormula(book, table, column, formula);
}

/** The one formula that all entries hold, as it would read in the first body row; undefined where they differ. */
function commonFormula(entries: Written[number], row: number, firstRow: number): string | undefined {
  let common: string | undefined;
  for (const [offset, entry] of entries.entries()) {
    const own = entry?.formula?.text;
    if (own === undefined) return undefined;
    const text = translateFormula(own, firstRow - row - offset, 0);
    if (text.includes("#REF!") && !own.includes("#REF!")) return undefined;
    if (common !== undefined && common !== text) return undefined;
    common = text;
  }
  return common;
}

function considerFilling(
  book: Book,
  sheet: SheetModel,
  table: TableModel,
  column: number,
  written: Area,
  formula: string,
): void {
  const body = bodyArea(table.state);
  const known = table.state.columns[column - table.state.area.column]?.formula ?? "";
  if (known === formula) return;
  const others: number[] = [];
  for (let row = body.row; row < body.row + body.rows; row++) {
    if (row < written.row || row >= written.row + written.rows) others.push(row);
  }
  const allEmpty = others.every((row) => sheet.isEmpty(row, column));
  const allCalculated =
    known !== "" &&
    others.every((row) => sheet.formula(row, column)?.text === translateFormula(known, row - body.row, 0));
  if (allEmpty || allCalculated) fillColumn(book, sheet, table, column, formula);
}

function setColumnFormula(book: Book, table: TableModel, column: number, formula: string): void {
  const { columns, area } = table.state;
  const at = column - area.column;
  if (columns[at]?.formula === formula) return;
  book.changeTable(table, { columns: columns.map((one, index) => (index === at ? { ...one, formula } : one)) });
}
