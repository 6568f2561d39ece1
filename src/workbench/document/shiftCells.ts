import type { Area } from "./address";
import { containsArea, formatAddress, intersect, MAX_COLUMNS, MAX_ROWS, requireOnSheet } from "./address";
import type { Book } from "./Book";
import { fillNewRows } from "./calculatedColumns";
import { freeColumnName } from "./columnNames";
import type { CellChangeKind } from "./documentEvent";
import { DocumentRefusal } from "./DocumentRefusal";
import { followMoves, mapKeys, mapLines } from "./followMoves";
import { ColumnCells, setAt } from "./model";
import type { SheetModel, TableModel } from "./model";
import type { AreaMap } from "./rewriteFormula";
import { rewriteColumn } from "./tableReferences";
import { shiftMap } from "./shiftedAreas";
import type { Shift } from "./shiftedAreas";
import { bodyArea } from "./tableState";

/**
 * Inserts blank cells; what was there moves down or right. Tables grow where cells are inserted within them, and their calculated
 * columns fill the new rows.
 */
export function insertCells(book: Book, sheet: SheetModel, area: Area, shift: "Down" | "Right"): void {
  requireOnSheet(area);
  requireShiftAllowed(book, sheet, area, shift);
  requireWholeTables(book, sheet, area, shift);
  requireRoom(sheet, area, shift);
  shiftCells(book, sheet, area, shift);
  if (shift === "Down") {
    for (const table of tablesOn(book, sheet)) {
      const grown = intersect(area, bodyArea(table.state));
      if (grown?.rows === area.rows) fillNewRows(book, sheet, table, area.row, area.rows);
    }
  }
  book.emit({ type: "cellsChanged", sheetId: sheet.id, area, kind: changeKind(area, shift) });
}

/** Deletes cells; what is below or to the right moves up. Tables that lie within are deleted. */
export function deleteCells(book: Book, sheet: SheetModel, area: Area, shift: "Up" | "Left"): void {
  requireOnSheet(area);
  requireShiftAllowed(book, sheet, area, shift);
  requireWholeTables(book, sheet, area, shift);
  const gone = tablesOn(book, sheet).filter(({ state }) => containsArea(area, state.area));
  for (const table of gone) {
    book.changeBook({ tables: book.model.state.tables.filter((other) => other !== table) });
    book.emit({ type: "tableDeleted", tableId: table.id, sheetId: sheet.id, name: table.state.name });
  }
  if (shift === "Up") {
    for (const table of tablesOn(book, sheet))
      if (losesTotals(table.state, area)) book.changeTable(table, { showTotals: false });
  }
  shiftCells(book, sheet, area, shift);
  book.emit({ type: "cellsChanged", sheetId: sheet.id, area, kind: changeKind(area, shift) });
}

/** Moves cells, and all that refers to them, without asking whether tables would allow it. */
export function shiftCells(book: Book, sheet: SheetModel, area: Area, shift: Shift): void {
  const { dependencies } = book.calculator;
  const map = shiftMap(area, shift);
  dropSpills(book, sheet, area, shift);
  dependencies.cellsMoved(sheet);
  if (shift === "Down" || shift === "Up") moveDown(book, sheet, area, shift, map);
  else moveRight(book, sheet, area, shift);
  // Values have new rows, so indexes over the columns no longer hold.
  for (const { values } of sheet.columns) book.calculator.valuesChanged(values);
  adjustColumns(book, sheet, area, shift);
  followMoves(book, sheet, map, { tables: true });
  moveLines(book, sheet, area, shift, map);
}

function moveDown(book: Book, sheet: SheetModel, area: Area, shift: "Down" | "Up", map: AreaMap): void {
  const end = Math.min(area.column + area.columns, sheet.columns.length);
  for (let column = area.column; column < end; column++) {
    const { values, formulas, styles } = sheet.writable(column);
    if (shift === "Down") {
      const above = area.row > 0 ? (styles[area.row - 1] ?? null) : null;
      insertInto(values, area.row, area.rows, null);
      insertInto(formulas, area.row, area.rows, null);
      insertInto(styles, area.row, area.rows, above);
    } else {
      for (const cells of [values, formulas, styles]) cells.splice(area.row, area.rows);
    }
    book.calculator.dependencies.moveDirty(sheet, column, (row) => map({ row, column, rows: 1, columns: 1 })?.row);
  }
}

function moveRight(book: Book, sheet: SheetModel, area: Area, shift: "Right" | "Left"): void {
  const whole = area.rows === MAX_ROWS;
  if (whole && shift === "Right") {
    if (area.column < sheet.columns.length) {
      sheet.columns.splice(area.column, 0, ...Array.from({ length: area.columns }, () => new ColumnCells()));
    }
  } else if (whole) {
    sheet.columns.splice(area.column, area.columns);
  } else {
    moveRowsRight(sheet, area, shift);
  }
  // Which formulas are due is noted by column: all of this sheet are.
  for (const [column, { formulas }] of sheet.columns.entries()) {
    book.calculator.dependencies.moveDirty(sheet, column, () => undefined);
    for (let row = 0; row < formulas.length; row++) {
      if (formulas[row]) book.calculator.dependencies.markDirty(sheet, column, row);
    }
  }
  book.calculator.dependencies.pending = true;
}

function moveRowsRight(sheet: SheetModel, area: Area, shift: "Right" | "Left"): void {
  const count = sheet.columns.length;
  const end = Math.min(area.row + area.rows, Math.max(0, ...sheet.columns.map((column) => column.length)));
  const take = (from: number, to: number): void => {
    const source: ColumnCells | undefined = sheet.columns[from];
    const target = sheet.writable(to);
    for (let row = area.row; row < end; row++) {
      setAt(target.values, row, source?.values[row] ?? null);
      setAt(target.formulas, row, source?.formulas[row] ?? null);
      setAt(target.styles, row, source?.styles[row] ?? null);
    }
  };
  if (shift === "Right") {
    for (let column = count - 1; column >= area.column; column--) take(column, column + area.columns);
    for (let column = area.column; column < area.column + area.columns; column++) take(MAX_COLUMNS, column);
  } else {
    for (let column = area.column; column < count; column++) take(column + area.columns, column);
  }
}

function insertInto<T>(array: (T | null)[], at: number, count: number, filler: T | null): void {
  if (at >= array.length) return;
  // In parts, because a call takes only so many arguments.
  for (let left = count; left > 0; left -= 10_000) {
    array.splice(at, 0, ...new Array<T | null>(Math.min(left, 10_000)).fill(filler));
  }
}

/** Results that spill over the cells which move are taken back; they spill again when they are calculated. */
function dropSpills(book: Book, sheet: SheetModel, area: Area, shift: Shift): void {
  const vertical = shift === "Down" || shift === "Up";
  const moving: Area = vertical
    ? { ...area, rows: MAX_ROWS - area.row }
    : { ...area, columns: MAX_COLUMNS - area.column };
  for (const [key, covered] of sheet.state.spills) {
    if (!intersect(covered, moving)) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const formula = sheet.formula(row, column);
    if (!formula) continue;
    book.leaveCell(sheet, row, column);
    book.calculator.dependencies.add(sheet, row, column, formula);
  }
}

/** Whole tables' columns come and go with the sheet's. */
function adjustColumns(book: Book, sheet: SheetModel, area: Area, shift: Shift): void {
  if (shift !== "Right" && shift !== "Left") return;
  for (const table of tablesOn(book, sheet)) {
    const { area: at, columns } = table.state;
    const inRows = area.row <= at.row && area.row + area.rows >= at.row + at.rows;
    if (!inRows) continue;
    const offset = area.column - at.column;
    if (shift === "Right" && offset > 0 && offset < at.columns) {
      const names = new Set(columns.map(({ name }) => name.toUpperCase()));
      const nextId = Math.max(0, ...columns.map(({ id }) => id)) + 1;
      const added = Array.from({ length: area.columns }, (_, index) => {
        const name = freeColumnName(names);
        return { id: nextId + index, name, formula: "", totals: "None" as const, totalsLabel: "" };
      });
      book.changeTable(table, { columns: [...columns.slice(0, offset), ...added, ...columns.slice(offset)] });
      if (table.state.showHeaders) {
        for (const [index, { name }] of added.entries()) book.setCell(sheet, at.row, area.column + index, name, null);
      }
    }
    if (shift === "Left") {
      const kept = columns.filter((_, index) => {
        const column = at.column + index;
        return column < area.column || column >= area.column + area.columns;
      });
      if (kept.length === columns.length) continue;
      for (const gone of columns) if (!kept.includes(gone)) rewriteColumn(book, table, gone.name, null);
      book.changeTable(table, { columns: kept });
    }
  }
}

function moveLines(book: Book, sheet: SheetModel, area: Area, shift: Shift, map: AreaMap): void {
  const { state } = sheet;
  if ((shift === "Down" || shift === "Up") && area.columns === MAX_COLUMNS) {
    book.changeSheet(sheet, {
      rowHeights: mapKeys(state.rowHeights, map, "row"),
      rowStyles: mapKeys(state.rowStyles, map, "row"),
      hiddenRows: mapLines(state.hiddenRows, map, "row"),
      filteredRows: mapLines(state.filteredRows, map, "row"),
      rowOutline: mapKeys(state.rowOutline, map, "row"),
      rowBreaks: mapLines(state.rowBreaks, map, "row"),
    });
  }
  if ((shift === "Right" || shift === "Left") && area.rows === MAX_ROWS) {
    book.changeSheet(sheet, {
      columnWidths: mapKeys(state.columnWidths, map, "column"),
      columnStyles: mapKeys(state.columnStyles, map, "column"),
      hiddenColumns: mapLines(state.hiddenColumns, map, "column"),
      columnOutline: mapKeys(state.columnOutline, map, "column"),
      columnBreaks: mapLines(state.columnBreaks, map, "column"),
    });
  }
}

function requireShiftAllowed(book: Book, sheet: SheetModel, area: Area, shift: Shift): void {
  const rows = area.columns === MAX_COLUMNS;
  const columns = area.rows === MAX_ROWS;
  const inserts = shift === "Down" || shift === "Right";
  if (rows) book.requireAllowed(sheet, inserts ? "allowInsertRows" : "allowDeleteRows");
  else if (columns) book.requireAllowed(sheet, inserts ? "allowInsertColumns" : "allowDeleteColumns");
  else book.requireAllowed(sheet);
}

/** Refuses where a table, or merged cells, would be torn. */
function requireWholeTables(book: Book, sheet: SheetModel, area: Area, shift: Shift): void {
  const vertical = shift === "Down" || shift === "Up";
  const moving: Area = vertical
    ? { ...area, rows: MAX_ROWS - area.row }
    : { ...area, columns: MAX_COLUMNS - area.column };
  for (const { state } of tablesOn(book, sheet)) {
    const at = state.area;
    const met = intersect(moving, at);
    if (!met) continue;
    const across = vertical
      ? met.column === at.column && met.columns === at.columns
      : met.row === at.row && met.rows === at.rows;
    const cut = intersect(area, at);
    const whole = cut !== undefined && containsArea(area, at);
    const removesHeader = shift === "Up" && cut?.row === at.row && state.showHeaders && !whole;
    const removesBody = shift === "Up" && cut !== undefined && !whole && bodyRowsLeft(state, cut) < 1;
    if (across && !removesHeader && !removesBody) continue;
    throw new DocumentRefusal("InsertDeleteConflict", `This would tear table "${state.name}" (${formatAddress(at)}).`);
  }
  for (const merge of sheet.state.merges) {
    const met = intersect(moving, merge);
    const across = vertical ? met?.columns === merge.columns : met?.rows === merge.rows;
    if (met && !across) throw new DocumentRefusal("InsertDeleteConflict", "This would tear merged cells.");
  }
}

function bodyRowsLeft(state: TableModel["state"], cut: Area): number {
  const keepsTotals = state.showTotals && !losesTotals(state, cut);
  return state.area.rows - (state.showHeaders ? 1 : 0) - (keepsTotals ? 1 : 0) - cut.rows;
}

function losesTotals({ area, showTotals }: TableModel["state"], cut: Area): boolean {
  const last = area.row + area.rows - 1;
  return showTotals && intersect(cut, area) !== undefined && cut.row <= last && last < cut.row + cut.rows;
}

function requireRoom(sheet: SheetModel, area: Area, shift: Shift): void {
  const full = new DocumentRefusal("InsertDeleteConflict", "Cells that are not empty would be pushed off the sheet.");
  if (shift === "Down") {
    for (const column of sheet.columns.slice(area.column, area.column + area.columns)) {
      const length = Math.max(column.values.length, column.formulas.length);
      if (length > area.row && length + area.rows > MAX_ROWS) throw full;
    }
  } else if (sheet.columns.length > area.column && sheet.columns.length + area.columns > MAX_COLUMNS) {
    throw full;
  }
}

function changeKind(area: Area, shift: Shift): CellChangeKind {
  const inserts = shift === "Down" || shift === "Right";
  if (area.columns === MAX_COLUMNS) return inserts ? "RowInserted" : "RowDeleted";
  if (area.rows === MAX_ROWS) return inserts ? "ColumnInserted" : "ColumnDeleted";
  return inserts ? "CellInserted" : "CellDeleted";
}

function tablesOn(book: Book, sheet: SheetModel): readonly TableModel[] {
  return book.model.state.tables.filter(({ state }) => state.sheetId === sheet.id);
}
