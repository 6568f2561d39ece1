import type { Area } from "./address";
import { MAX_COLUMNS, MAX_ROWS, requireOnSheet } from "./address";
import type { Book } from "./Book";
import type { StylePatch } from "./cellStyle";
import { DocumentRefusal } from "./DocumentRefusal";
import type { SheetModel } from "./model";
import { isNumberFormat } from "./numberFormat";

/** Lays a patch over the styles of an area; whole columns and rows remember it for cells that come later. */
export function patchStyles(book: Book, sheet: SheetModel, area: Area, patch: StylePatch): void {
  requireOnSheet(area);
  book.requireAllowed(sheet, "allowFormatCells");
  if (patch.numberFormat !== undefined) requireNumberFormat(patch.numberFormat);
  const { styles } = book.model;
  if (area.rows === MAX_ROWS) patchColumns(book, sheet, area, patch);
  else if (area.columns === MAX_COLUMNS) patchRows(book, sheet, area, patch);
  else {
    for (let column = area.column; column < area.column + area.columns; column++) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        const before = sheet.styleId(row, column);
        const after = styles.patched(before, patch);
        if (before !== after) book.setStyleId(sheet, row, column, after);
      }
    }
  }
  book.emit({ type: "formatChanged", sheetId: sheet.id, area });
}

/** Makes the cells plain. */
export function clearFormats(book: Book, sheet: SheetModel, area: Area): void {
  book.requireAllowed(sheet, "allowFormatCells");
  const rows = Math.min(area.row + area.rows, Math.max(0, ...sheet.columns.map((column) => column.length)));
  const end = Math.min(area.column + area.columns, sheet.columns.length);
  const hasLineStyles = sheet.state.rowStyles.size > 0 || sheet.state.columnStyles.size > 0;
  for (let column = area.column; column < end; column++) {
    const { styles } = sheet.writable(column);
    for (let row = area.row; row < rows; row++) styles[row] = hasLineStyles ? 0 : null;
  }
  if (area.rows === MAX_ROWS)
    book.changeSheet(sheet, { columnStyles: without(sheet.state.columnStyles, area.column, area.columns) });
  if (area.columns === MAX_COLUMNS)
    book.changeSheet(sheet, { rowStyles: without(sheet.state.rowStyles, area.row, area.rows) });
  book.emit({ type: "formatChanged", sheetId: sheet.id, area });
}

export function requireNumberFormat(pattern: string): void {
  if (isNumberFormat(pattern)) return;
  throw new DocumentRefusal("InvalidArgument", `"${pattern}" is not a number format.`);
}

function patchColumns(book: Book, sheet: SheetModel, area: Area, patch: StylePatch): void {
  const columnStyles = new Map(sheet.state.columnStyles);
  for (let column = area.column; column < area.column + area.columns; column++) {
    columnStyles.set(column, book.model.styles.patched(columnStyles.get(column) ?? 0, patch));
    const own = sheet.columns[column]?.styles ?? [];
    for (let row = 0; row < own.length; row++) {
      const id = own[row];
      if (id !== undefined && id !== null) book.setStyleId(sheet, row, column, book.model.styles.patched(id, patch));
    }
    for (const [row, id] of sheet.state.rowStyles)
      book.setStyleId(sheet, row, column, book.model.styles.patched(id, patch));
  }
  book.changeSheet(sheet, { columnStyles });
}

function patchRows(book: Book, sheet: SheetModel, area: Area, patch: StylePatch): void {
  const rowStyles = new Map(sheet.state.rowStyles);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (const [column, { styles }] of sheet.columns.entries()) {
      const id = styles[row] ?? sheet.state.columnStyles.get(column);
      if (id !== undefined) book.setStyleId(sheet, row, column, book.model.styles.patched(id, patch));
    }
    rowStyles.set(row, book.model.styles.patched(rowStyles.get(row) ?? 0, patch));
  }
  book.changeSheet(sheet, { rowStyles });
}

function without(styles: ReadonlyMap<number, number>, first: number, count: number): Map<number, number> {
  return new Map([...styles].filter(([key]) => key < first || key >= first + count));
}
