import type { Area } from "./address";
import { areaSize, contains, formatAddress, intersect, MAX_ROWS, requireOnSheet, sameArea } from "./address";
import type { Book } from "./Book";
import { adoptFormulas, fillNewRows } from "./calculatedColumns";
import { toText } from "./calculation/coerce";
import { clearContents } from "./writeCells";
import { uniqueName } from "./columnNames";
import { DocumentRefusal } from "./DocumentRefusal";
import { applyFilters } from "./filterRows";
import { formatValue } from "./numberFormat";
import type { SheetModel, TableModel } from "./model";
import { numberedName, requireDefinedName } from "./names";
import { insertCells, shiftCells } from "./shiftCells";
import { inheritRow } from "./tableGrowth";
import { rewriteTable } from "./tableReferences";
import { bodyArea } from "./tableState";
import type { TableColumnState } from "./tableState";
import { writeTotals } from "./tableTotals";

/** Makes a table of an area; without headers a header row is inserted, and cells below move down. */
export function createTable(
  book: Book,
  sheet: SheetModel,
  area: Area,
  hasHeaders: boolean,
  wantedName: string | undefined,
  id: string,
): TableModel {
  requireOnSheet(area);
  book.requireAllowed(sheet);
  const { tables } = book.model.state;
  const name = wantedName ?? numberedName("Table", takenNames(book));
  if (wantedName !== undefined) requireTableName(book, wantedName);
  requireFree(book, sheet, area, null);
  let at = area;
  if (!hasHeaders) {
    insertCells(book, sheet, { ...area, rows: 1 }, "Down");
    at = { ...area, rows: area.rows + 1 };
  } else if (area.rows === 1) {
    at = { ...area, rows: 2 };
  }
  const table: TableModel = {
    id,
    state: { ...newTableState(name, sheet, at), columns: takeHeaders(book, sheet, at, hasHeaders) },
  };
  book.changeBook({ tables: [...tables, table] });
  adoptFormulas(book, sheet, table);
  book.emit({ type: "tableAdded", tableId: id, sheetId: sheet.id });
  return table;
}

/** Inserts blank body rows at an offset; only the cells below the table's own columns move down. */
export function insertTableRows(book: Book, sheet: SheetModel, table: TableModel, index: number, count: number): Area {
  book.requireAllowed(sheet, "allowInsertRows");
  const body = bodyArea(table.state);
  if (index < 0 || index > body.rows || count < 1) {
    throw new DocumentRefusal("InvalidArgument", `Table "${table.state.name}" has no row ${String(index)}.`);
  }
  const rows: Area = { ...body, row: body.row + index, rows: count };
  if (rows.row + rows.rows > MAX_ROWS)
    throw new DocumentRefusal("InvalidArgument", "The sheet has not that many rows.");
  const atEnd = index === body.rows;
  const below: Area = { ...table.state.area, row: table.state.area.row + table.state.area.rows, rows: count };
  if (atEnd && !table.state.showTotals && isBlank(book, sheet, below)) {
    book.changeTable(table, { area: { ...table.state.area, rows: table.state.area.rows + count } });
  } else {
    requireTablesBelowWhole(book, sheet, table, rows);
    shiftCells(book, sheet, rows, "Down");
    // Inserting at its lower edge does not widen an area by itself.
    if (atEnd && !table.state.showTotals) {
      book.changeTable(table, { area: { ...table.state.area, rows: table.state.area.rows + count } });
    }
  }
  if (index > 0) inheritRow(book, sheet, { ...body, row: rows.row - 1, rows: 1 }, count);
  fillNewRows(book, sheet, table, rows.row, count);
  if (table.state.filters.size > 0) applyFilters(book, sheet);
  tellRows(book, sheet, table, rows, "RowInserted");
  return rows;
}

/** Deletes body rows, moving up what is below the table; a table that loses all keeps a blank one. */
export function deleteTableRows(book: Book, sheet: SheetModel, table: TableModel, index: number, count: number): void {
  book.requireAllowed(sheet, "allowDeleteRows");
  const body = bodyArea(table.state);
  if (index < 0 || count < 1 || index + count > body.rows) {
    throw new DocumentRefusal("ItemNotFound", `Table "${table.state.name}" has no row ${String(index + count - 1)}.`);
  }
  if (table.state.filters.size > 0 && sheet.state.filteredRows.size > 0 && count > 1) {
    throw new DocumentRefusal("InsertDeleteConflict", "Rows of a filtered table cannot be deleted together.");
  }
  const rows: Area = { ...body, row: body.row + index, rows: count };
  if (count === body.rows) {
    clearContents(book, sheet, { ...rows, rows: 1 });
    if (count > 1) removeRows(book, sheet, table, { ...rows, row: rows.row + 1, rows: count - 1 });
    fillNewRows(book, sheet, table, rows.row, 1);
  } else {
    removeRows(book, sheet, table, rows);
  }
  if (table.state.filters.size > 0) applyFilters(book, sheet);
  tellRows(book, sheet, table, rows, "RowDeleted");
}

/** Gives a table another area: it overlaps the old one and keeps the header row. */
export function resizeTable(book: Book, sheet: SheetModel, table: TableModel, area: Area): void {
  requireOnSheet(area);
  book.requireAllowed(sheet);
  const { state } = table;
  const fixed = (state.showHeaders ? 1 : 0) + (state.showTotals ? 1 : 0);
  if (area.row !== state.area.row || !intersect(area, state.area) || area.rows <= fixed) {
    throw new DocumentRefusal(
      "InvalidArgument",
      `Table "${state.name}" has to keep its header row and overlap its old place.`,
    );
  }
  requireFree(book, sheet, area, table);
  if (sameArea(area, state.area)) return;
  const grownRows = area.rows - state.area.rows;
  if (state.showTotals && grownRows !== 0) {
    throw new DocumentRefusal("InvalidOperation", "A table with a totals row is resized by its rows.");
  }
  const end = bodyArea(state).row + bodyArea(state).rows;
  const taken = new Set<string>();
  const nextId = Math.max(0, ...state.columns.map(({ id }) => id)) + 1;
  const columns = Array.from({ length: area.columns }, (_, offset): TableColumnState => {
    const column = area.column + offset;
    const known = state.columns[column - state.area.column];
    if (known) {
      taken.add(known.name.toUpperCase());
      return known;
    }
    const shown = toText(sheet.value(area.row, column));
    return newColumn(nextId + offset, uniqueName(typeof shown === "string" ? shown : "", taken));
  });
  book.changeTable(table, { area, columns });
  for (const [offset, { name }] of columns.entries()) {
    const column = area.column + offset;
    if (state.showHeaders && sheet.value(area.row, column) !== name) book.setCell(sheet, area.row, column, name, null);
  }
  if (grownRows > 0) {
    inheritRow(book, sheet, { ...area, row: end - 1, rows: 1 }, grownRows);
    fillNewRows(book, sheet, table, end, grownRows);
  }
  book.emit({ type: "tableRestyled", tableId: table.id, sheetId: sheet.id });
}

/** Shows or hides the totals row; it takes the row below, whose cells move down where they are not empty. */
export function showTotals(book: Book, sheet: SheetModel, table: TableModel, show: boolean): void {
  const { state } = table;
  if (state.showTotals === show) return;
  const below: Area = { ...state.area, row: state.area.row + state.area.rows, rows: 1 };
  if (show) {
    if (!isBlank(book, sheet, below)) {
      requireTablesBelowWhole(book, sheet, table, below);
      shiftCells(book, sheet, below, "Down");
    }
    book.changeTable(table, { showTotals: true, area: { ...state.area, rows: state.area.rows + 1 } });
    writeTotals(book, sheet, table);
  } else {
    const totals: Area = { ...below, row: below.row - 1 };
    clearContents(book, sheet, totals);
    book.changeTable(table, { showTotals: false, area: { ...state.area, rows: state.area.rows - 1 } });
  }
}

/** Shows or hides the header row, which keeps its place. */
export function showHeaders(book: Book, sheet: SheetModel, table: TableModel, show: boolean): void {
  const { state } = table;
  if (state.showHeaders === show) return;
  if (show) {
    if (state.area.row === 0) throw new DocumentRefusal("InvalidOperation", "There is no row above the table.");
    const headers: Area = { ...state.area, row: state.area.row - 1, rows: 1 };
    if (!isBlank(book, sheet, headers))
      throw new DocumentRefusal("InvalidOperation", "The row above the table is not empty.");
    book.changeTable(table, {
      showHeaders: true,
      area: { ...state.area, row: headers.row, rows: state.area.rows + 1 },
    });
    for (const [offset, { name }] of state.columns.entries())
      book.setCell(sheet, headers.row, headers.column + offset, name, null);
  } else {
    const headers: Area = { ...state.area, rows: 1 };
    book.requireUnlocked(sheet, headers);
    // First: while it is the table's header row, emptying it would rename the columns.
    book.changeTable(table, {
      showHeaders: false,
      area: { ...state.area, row: state.area.row + 1, rows: state.area.rows - 1 },
    });
    clearContents(book, sheet, headers);
  }
}

export function renameTableTo(book: Book, table: TableModel, name: string): void {
  if (name === table.state.name) return;
  requireTableName(book, name, table);
  const before = table.state.name;
  rewriteTable(book, before, name);
  book.changeTable(table, { name });
  book.emit({ type: "tableRestyled", tableId: table.id, sheetId: table.state.sheetId });
}

/** Takes a table out of the book; its cells stay. */
export function forgetTable(book: Book, table: TableModel): void {
  const { sheetId, name } = table.state;
  book.changeBook({ tables: book.model.state.tables.filter((other) => other !== table) });
  book.emit({ type: "tableDeleted", tableId: table.id, sheetId, name });
}

export function newColumn(id: number, name: string): TableColumnState {
  return { id, name, formula: "", totals: "None", totalsLabel: "" };
}

function newTableState(name: string, sheet: SheetModel, area: Area): Omit<TableModel["state"], "columns"> {
  return {
    ...{ name, sheetId: sheet.id, area, showHeaders: true, showTotals: false, showFilterButton: true },
    ...{ showBandedRows: true, showBandedColumns: false, highlightFirstColumn: false, highlightLastColumn: false },
    ...{ style: "TableStyleMedium2", filters: new Map(), sort: [] },
  };
}

/** Headers become texts, each once: numbers and dates as they are shown, empty ones "Column1". */
function takeHeaders(book: Book, sheet: SheetModel, area: Area, hasHeaders: boolean): TableColumnState[] {
  const taken = new Set<string>();
  return Array.from({ length: area.columns }, (_, offset) => {
    const column = area.column + offset;
    const { numberFormat } = book.model.styles.style(sheet.styleId(area.row, column));
    const shown = hasHeaders ? formatValue(sheet.value(area.row, column), numberFormat) : "";
    const name = uniqueName(shown, taken);
    if (sheet.value(area.row, column) !== name) book.setCell(sheet, area.row, column, name, null);
    return newColumn(offset + 1, name);
  });
}

function removeRows(book: Book, sheet: SheetModel, table: TableModel, rows: Area): void {
  requireTablesBelowWhole(book, sheet, table, rows);
  shiftCells(book, sheet, rows, "Up");
}

/** Refuses where another table below would be torn by moving only this table's columns. */
function requireTablesBelowWhole(book: Book, sheet: SheetModel, table: TableModel, rows: Area): void {
  const moving: Area = { ...rows, rows: MAX_ROWS - rows.row };
  for (const other of book.model.state.tables) {
    const at = other.state.area;
    if (other === table || other.state.sheetId !== sheet.id) continue;
    const met = intersect(moving, at);
    if (!met || (met.column === at.column && met.columns === at.columns)) continue;
    throw new DocumentRefusal(
      "InsertDeleteConflict",
      `Table "${other.state.name}" (${formatAddress(at)}) is in the way.`,
    );
  }
  for (const merge of sheet.state.merges) {
    const met = intersect(moving, merge);
    if (met && areaSize(met) !== areaSize(merge))
      throw new DocumentRefusal("InsertDeleteConflict", "Merged cells are in the way.");
  }
}

function isBlank(book: Book, sheet: SheetModel, area: Area): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = area.row; row < area.row + area.rows; row++) if (!sheet.isEmpty(row, column)) return false;
  }
  return !book.model.state.tables.some(({ state }) => state.sheetId === sheet.id && intersect(state.area, area));
}

function requireFree(book: Book, sheet: SheetModel, area: Area, own: TableModel | null): void {
  for (const table of book.model.state.tables) {
    if (table === own || table.state.sheetId !== sheet.id || !intersect(table.state.area, area)) continue;
    throw new DocumentRefusal("InvalidArgument", `Table "${table.state.name}" already has some of these cells.`);
  }
  if (sheet.state.merges.some((merge) => intersect(merge, area))) {
    throw new DocumentRefusal("InvalidArgument", "A table cannot hold merged cells.");
  }
  for (const key of sheet.state.spills.keys()) {
    const [row = -1, column = -1] = key.split(",").map(Number);
    if (contains(area, row, column))
      throw new DocumentRefusal("InvalidArgument", "A table cannot hold a formula that spills.");
  }
}

function requireTableName(book: Book, name: string, own?: TableModel): void {
  requireDefinedName(name);
  const others = takenNames(book).filter((taken) => taken !== own?.state.name);
  if (!others.some((taken) => taken.toUpperCase() === name.toUpperCase())) return;
  // Excel's vague answer for a name that is taken (office-js issue 551).
  throw new DocumentRefusal("InvalidArgument", `The name "${name}" is in use already.`);
}

function takenNames(book: Book): string[] {
  const { tables, names } = book.model.state;
  return [...tables.map(({ state }) => state.name), ...names.map(({ name }) => name)];
}

function tellRows(
  book: Book,
  sheet: SheetModel,
  table: TableModel,
  area: Area,
  kind: "RowInserted" | "RowDeleted",
): void {
  book.emit({ type: "tableChanged", tableId: table.id, sheetId: sheet.id, area, kind });
  const cellKind = kind === "RowInserted" ? "CellInserted" : "CellDeleted";
  book.emit({ type: "cellsChanged", sheetId: sheet.id, area, kind: cellKind });
}
