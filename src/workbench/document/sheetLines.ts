import type { Area } from "./address";
import { areaSize, contains, intersect, requireOnSheet } from "./address";
import type { Book } from "./Book";
import { DocumentRefusal } from "./DocumentRefusal";
import type { SheetModel } from "./model";
import { formatValue } from "./numberFormat";
import { isPassword } from "./passwordHash";
import type { ProtectionOptions, Visibility } from "./sheetState";

/** points */
export const standardHeight = 15;
const widestColumn = 255;
const highestRow = 409.5;

/** The last visible sheet cannot be hidden; the active one gives way to its neighbour. */
export function setVisibility(book: Book, sheet: SheetModel, visibility: Visibility): void {
  const { sheets, selection } = book.model.state;
  const others = sheets.filter((other) => other !== sheet && other.state.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0) {
    throw new DocumentRefusal("InvalidOperation", "A workbook needs a visible sheet.");
  }
  if (sheet.state.visibility === visibility) return;
  book.changeSheet(sheet, { visibility });
  book.emit({ type: "sheetVisibilityChanged", sheetId: sheet.id });
  const [next] = others;
  if (visibility === "Visible" || selection.sheetId !== sheet.id || !next) return;
  const first = { row: 0, column: 0, rows: 1, columns: 1 };
  book.changeBook({ selection: { sheetId: next.id, areas: [first], activeRow: 0, activeColumn: 0 } });
  book.emit({ type: "sheetActivated", sheetId: next.id });
}

export function setColumnWidth(
  book: Book,
  sheet: SheetModel,
  first: number,
  count: number,
  width: number | null,
): void {
  book.requireAllowed(sheet, "allowFormatColumns");
  if (width !== null && (width < 0 || width > widestColumn)) {
    throw new DocumentRefusal("InvalidArgument", `A column is 0 to ${String(widestColumn)} characters wide.`);
  }
  book.changeSheet(sheet, { columnWidths: withLines(sheet.state.columnWidths, first, count, width) });
  book.emit({ type: "sheetChanged", sheetId: sheet.id });
}

export function setRowHeight(book: Book, sheet: SheetModel, first: number, count: number, height: number | null): void {
  book.requireAllowed(sheet, "allowFormatRows");
  if (height !== null && (height < 0 || height > highestRow)) {
    throw new DocumentRefusal("InvalidArgument", `A row is 0 to ${String(highestRow)} points high.`);
  }
  book.changeSheet(sheet, { rowHeights: withLines(sheet.state.rowHeights, first, count, height) });
  book.emit({ type: "sheetChanged", sheetId: sheet.id });
}

/** Widths by the number of characters, which is what a proportional font comes near to. */
export function autofitColumns(book: Book, sheet: SheetModel, area: Area): void {
  book.requireAllowed(sheet, "allowFormatColumns");
  book.settle();
  const columnWidths = new Map(sheet.state.columnWidths);
  for (let column = area.column; column < Math.min(area.column + area.columns, sheet.columns.length); column++) {
    let widest = 0;
    const end = Math.min(area.row + area.rows, sheet.columns[column]?.values.length ?? 0);
    for (let row = area.row; row < end; row++) {
      const { numberFormat, font } = book.model.styles.style(sheet.styleId(row, column));
      const { length } = formatValue(sheet.value(row, column), numberFormat);
      widest = Math.max(widest, length * (font.size / 11) * (font.bold ? 1.1 : 1));
    }
    if (widest > 0) columnWidths.set(column, Math.min(widestColumn, Math.round((widest + 1.7) * 100) / 100));
  }
  book.changeSheet(sheet, { columnWidths });
  book.emit({ type: "sheetChanged", sheetId: sheet.id });
}

export function setRowsHidden(book: Book, sheet: SheetModel, first: number, count: number, hidden: boolean): void {
  book.requireAllowed(sheet, "allowFormatRows");
  const hiddenRows = new Set(sheet.state.hiddenRows);
  for (let row = first; row < first + count; row++) {
    if (hidden) hiddenRows.add(row);
    else hiddenRows.delete(row);
  }
  book.changeSheet(sheet, { hiddenRows });
  const columns = Math.max(1, sheet.columns.length);
  book.calculator.dependencies.touch(sheet, { row: first, column: 0, rows: count, columns });
  book.emit({ type: "rowsHiddenChanged", sheetId: sheet.id, filtered: false });
}

export function setColumnsHidden(book: Book, sheet: SheetModel, first: number, count: number, hidden: boolean): void {
  book.requireAllowed(sheet, "allowFormatColumns");
  const hiddenColumns = new Set(sheet.state.hiddenColumns);
  for (let column = first; column < first + count; column++) {
    if (hidden) hiddenColumns.add(column);
    else hiddenColumns.delete(column);
  }
  book.changeSheet(sheet, { hiddenColumns });
  book.emit({ type: "sheetChanged", sheetId: sheet.id });
}

export function merge(book: Book, sheet: SheetModel, area: Area, across: boolean): void {
  requireOnSheet(area);
  book.requireAllowed(sheet, "allowFormatCells");
  if (book.model.state.tables.some(({ state }) => state.sheetId === sheet.id && intersect(state.area, area))) {
    throw new DocumentRefusal("InvalidOperation", "Cells of a table cannot be merged.");
  }
  const added = across
    ? Array.from({ length: area.rows }, (_, offset) => ({ ...area, row: area.row + offset, rows: 1 }))
    : [area];
  const wide = added.filter((one) => areaSize(one) > 1);
  for (const one of wide) emptyAllButFirst(book, sheet, one);
  const kept = sheet.state.merges.filter((other) => !intersect(other, area));
  book.changeSheet(sheet, { merges: [...kept, ...wide] });
  book.emit({ type: "formatChanged", sheetId: sheet.id, area });
}

export function unmerge(book: Book, sheet: SheetModel, area: Area): void {
  book.requireAllowed(sheet, "allowFormatCells");
  book.changeSheet(sheet, { merges: sheet.state.merges.filter((other) => !intersect(other, area)) });
  book.emit({ type: "formatChanged", sheetId: sheet.id, area });
}

export function protect(book: Book, sheet: SheetModel, options: ProtectionOptions, password: string | undefined): void {
  if (sheet.state.protection)
    throw new DocumentRefusal("InvalidOperation", `Sheet "${sheet.state.name}" is protected already.`);
  book.changeSheet(sheet, { protection: { options, password: password ?? null } });
  book.emit({ type: "sheetProtectionChanged", sheetId: sheet.id, isProtected: true });
}

export function unprotect(book: Book, sheet: SheetModel, password: string | undefined): void {
  const { protection, name } = sheet.state;
  if (!protection) return;
  if (protection.password !== null && !isPassword(protection.password, password ?? "")) {
    throw new DocumentRefusal("InvalidArgument", `The password of sheet "${name}" is another one.`);
  }
  book.changeSheet(sheet, { protection: null });
  book.emit({ type: "sheetProtectionChanged", sheetId: sheet.id, isProtected: false });
}

function withLines(
  lines: ReadonlyMap<number, number>,
  first: number,
  count: number,
  size: number | null,
): Map<number, number> {
  const changed = new Map(lines);
  for (let line = first; line < first + count; line++) {
    if (size === null) changed.delete(line);
    else changed.set(line, size);
  }
  return changed;
}

function emptyAllButFirst(book: Book, sheet: SheetModel, area: Area): void {
  const first = { row: area.row, column: area.column, rows: 1, columns: 1 };
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!contains(first, row, column) && !sheet.isEmpty(row, column)) book.setCell(sheet, row, column, null, null);
    }
  }
}
