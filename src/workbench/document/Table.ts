import type { Area } from "./address";
import { requireOnSheet } from "./address";
import type { Book } from "./Book";
import { columnOffset } from "./calculation/resolve";
import type { CellInput } from "./cellValue";
import { uniqueName } from "./columnNames";
import { DocumentRefusal } from "./DocumentRefusal";
import { applyFilters, setTableFilter } from "./filterRows";
import type { SheetModel, TableModel } from "./model";
import type { FilterCriteria } from "./sheetState";
import { deleteCells, insertCells } from "./shiftCells";
import { sortRows } from "./sortRows";
import {
  deleteTableRows,
  forgetTable,
  insertTableRows,
  newColumn,
  renameTableTo,
  resizeTable,
  showHeaders,
  showTotals,
} from "./tableEditing";
import { setColumnName } from "./tableHeaders";
import { rewriteTable } from "./tableReferences";
import { tableToCells } from "./tableToCells";
import { bodyArea } from "./tableState";
import type { SortField, TableColumnState, TableState, TotalsFunction } from "./tableState";
import { writeTotal } from "./tableTotals";
import { clearContents, writeCells } from "./writeCells";

/** The parts of a table's state that `set` changes. */
type TableSettings = Partial<
  Pick<
    TableState,
    | "showTotals"
    | "showHeaders"
    | "showFilterButton"
    | "showBandedRows"
    | "showBandedColumns"
    | "highlightFirstColumn"
    | "highlightLastColumn"
    | "style"
  >
>;

/** One table of a document. It keeps its identity when it is renamed or resized. */
export class Table {
  readonly #book: Book;
  readonly #model: TableModel;

  constructor(book: Book, model: TableModel) {
    this.#book = book;
    this.#model = model;
  }

  get id(): string {
    return this.#model.id;
  }

  get name(): string {
    return this.#model.state.name;
  }

  /** Refuses what Excel refuses as a name, and one that is in use; formulas follow. */
  rename(name: string): void {
    this.#edit(() => {
      renameTableTo(this.#book, this.#model, name);
    });
  }

  get sheetId(): string {
    return this.#model.state.sheetId;
  }

  /** False once it has been deleted or turned into plain cells. */
  get exists(): boolean {
    return this.#book.model.state.tables.includes(this.#model);
  }

  /** All settings, to read. */
  get state(): TableState {
    return this.#model.state;
  }

  get area(): Area {
    return this.#model.state.area;
  }

  get bodyArea(): Area {
    return bodyArea(this.#model.state);
  }

  get headerArea(): Area | undefined {
    return this.state.showHeaders ? { ...this.area, rows: 1 } : undefined;
  }

  get totalsArea(): Area | undefined {
    return this.state.showTotals ? { ...this.area, row: this.area.row + this.area.rows - 1, rows: 1 } : undefined;
  }

  /** Data rows; an empty table has one blank row. */
  get rowCount(): number {
    return this.bodyArea.rows;
  }

  get columns(): readonly TableColumnState[] {
    return this.#model.state.columns;
  }

  /** By header (case does not matter) or id; undefined where there is none. */
  column(nameOrId: string | number): TableColumnState | undefined {
    return this.columns[this.#offset(nameOrId)];
  }

  /** Offset of a column within the table; refuses one that is not there. */
  columnIndex(nameOrId: string | number): number {
    const offset = this.#offset(nameOrId);
    if (offset >= 0) return offset;
    throw new DocumentRefusal("ItemNotFound", `Table "${this.name}" has no column "${String(nameOrId)}".`);
  }

  columnBody(nameOrId: string | number): Area {
    return { ...this.bodyArea, column: this.area.column + this.columnIndex(nameOrId), columns: 1 };
  }

  /** A name that another column has gets a number behind it, as in Excel. */
  renameColumn(nameOrId: string | number, name: string): void {
    this.#edit((sheet) => {
      const index = this.columnIndex(nameOrId);
      this.#book.requireUnlocked(sheet, { ...this.area, column: this.area.column + index, rows: 1, columns: 1 });
      setColumnName(this.#book, sheet, this.#model, index, name);
      this.#restyled();
    });
  }

  /** Inserts a column at an offset (the end when left out); values with a header row first, then body rows. */
  addColumn(index = this.columns.length, values?: readonly (readonly CellInput[])[], name?: string): TableColumnState {
    return this.#edit((sheet) => {
      if (index < 0 || index > this.columns.length) {
        throw new DocumentRefusal("InvalidArgument", `Table "${this.name}" has no column ${String(index)}.`);
      }
      const area: Area = { ...this.area, column: this.area.column + index, columns: 1 };
      requireOnSheet(area);
      if (index < this.columns.length && index > 0) insertCells(this.#book, sheet, area, "Right");
      else this.#addAtEdge(sheet, area, index);
      if (name !== undefined) setColumnName(this.#book, sheet, this.#model, index, name);
      if (values) this.#writeColumn(sheet, area, values);
      return this.columns[index] ?? newColumn(0, "");
    });
  }

  deleteColumns(index: number, count: number): void {
    this.#edit((sheet) => {
      const gone = this.columns.slice(index, index + count);
      if (index < 0 || gone.length !== count) {
        throw new DocumentRefusal("ItemNotFound", `Table "${this.name}" has no column ${String(index + count - 1)}.`);
      }
      if (count === this.columns.length) {
        this.delete();
        return;
      }
      deleteCells(this.#book, sheet, { ...this.area, column: this.area.column + index, columns: count }, "Left");
      this.#restyled();
    });
  }

  /** What the totals row shows for a column; a label only where there is no function. */
  setTotals(nameOrId: string | number, totals: TotalsFunction, label = ""): void {
    this.#edit((sheet) => {
      const index = this.columnIndex(nameOrId);
      this.#changeColumn(index, { totals, totalsLabel: totals === "None" ? label : "" });
      writeTotal(this.#book, sheet, this.#model, index);
      this.#restyled();
    });
  }

  /** Inserts body rows at an offset (the end when left out) and writes them; cells below move down. */
  addRows(values: readonly (readonly CellInput[])[] | number, index = this.rowCount): void {
    this.#edit((sheet) => {
      const count = typeof values === "number" ? values : values.length;
      if (typeof values !== "number" && values.some((row) => row.length !== this.columns.length)) {
        throw new DocumentRefusal(
          "InvalidArgument",
          `A row of table "${this.name}" has ${String(this.columns.length)} values.`,
        );
      }
      // A person who asks for a blank row below a blank one gets it.
      const rows =
        typeof values !== "number" && this.#isEmpty(sheet)
          ? this.#fromBlankRow(sheet, count)
          : insertTableRows(this.#book, sheet, this.#model, index, count);
      if (typeof values !== "number") writeCells(this.#book, sheet, rows, values);
    });
  }

  /** Deletes body rows; the last one that is left becomes blank instead. */
  deleteRows(index: number, count: number): void {
    this.#edit((sheet) => {
      deleteTableRows(this.#book, sheet, this.#model, index, count);
    });
  }

  /** A new area that overlaps the old one and keeps its header row. */
  resize(area: Area): void {
    this.#edit((sheet) => {
      resizeTable(this.#book, sheet, this.#model, area);
    });
  }

  set(patch: TableSettings): void {
    this.#edit((sheet) => {
      this.#book.requireAllowed(sheet);
      const { showTotals: totals, showHeaders: headers, ...rest } = patch;
      if (totals !== undefined) showTotals(this.#book, sheet, this.#model, totals);
      if (headers !== undefined) showHeaders(this.#book, sheet, this.#model, headers);
      this.#book.changeTable(this.#model, rest);
      this.#restyled();
    });
  }

  /** Sorts the body by column offsets and remembers it. */
  sort(fields: readonly SortField[], matchCase = false): void {
    this.#edit((sheet) => {
      sortRows(this.#book, sheet, this.bodyArea, fields, matchCase);
      this.#book.changeTable(this.#model, { sort: fields });
      this.reapplyFilters();
    });
  }

  /** `null` takes the column's filter off; rows that do not pass are hidden. */
  filter(nameOrId: string | number, criteria: FilterCriteria | null): void {
    this.#edit((sheet) => {
      setTableFilter(this.#book, sheet, this.#model, this.columnIndex(nameOrId), criteria);
    });
  }

  clearFilters(): void {
    this.#edit((sheet) => {
      this.#book.requireAllowed(sheet, "allowAutoFilter");
      this.#book.changeTable(this.#model, { filters: new Map() });
      applyFilters(this.#book, sheet);
      this.#book.emit({ type: "tableFiltered", tableId: this.id, sheetId: this.sheetId });
    });
  }

  /** Applies the filters again to what the cells hold now. */
  reapplyFilters(): void {
    this.#edit((sheet) => {
      applyFilters(this.#book, sheet);
    });
  }

  /** Deletes the table with its cells' contents. */
  delete(): void {
    this.#edit((sheet) => {
      this.#book.requireAllowed(sheet);
      const { area } = this;
      rewriteTable(this.#book, this.name, null);
      forgetTable(this.#book, this.#model);
      clearContents(this.#book, sheet, area);
      applyFilters(this.#book, sheet);
    });
  }

  /** Leaves plain cells; formulas that named the table get addresses. */
  convertToRange(): void {
    this.#edit((sheet) => {
      this.#book.requireAllowed(sheet);
      tableToCells(this.#book, sheet, this.#model);
      forgetTable(this.#book, this.#model);
      applyFilters(this.#book, sheet);
    });
  }

  /** Its only row is the blank one of a table without rows, which the first row that is added takes the place of. */
  #isEmpty(sheet: SheetModel): boolean {
    const { bodyArea } = this;
    return (
      bodyArea.rows === 1 &&
      this.columns.every((_, at) => isBlank(sheet, { ...bodyArea, column: bodyArea.column + at }))
    );
  }

  #fromBlankRow(sheet: SheetModel, count: number): Area {
    if (count > 1) insertTableRows(this.#book, sheet, this.#model, 1, count - 1);
    return this.bodyArea;
  }

  #addAtEdge(sheet: SheetModel, area: Area, index: number): void {
    const free = !this.#book.model.state.tables.some(({ state }) => state !== this.state && state.sheetId === sheet.id);
    const blank = free && isBlank(sheet, area);
    if (index === 0 || !blank) insertCells(this.#book, sheet, area, "Right");
    const taken = new Set(this.columns.map((column) => column.name.toUpperCase()));
    const id = Math.max(0, ...this.columns.map((column) => column.id)) + 1;
    const added = newColumn(id, uniqueName("", taken));
    const columns = index === 0 ? [added, ...this.columns] : [...this.columns, added];
    // Inserting at its edge moves the table or leaves it alone, but does not widen it.
    const column = index === 0 ? area.column : this.area.column;
    this.#book.changeTable(this.#model, { area: { ...this.area, column, columns: columns.length }, columns });
    if (this.state.showHeaders) this.#book.setCell(sheet, area.row, area.column, added.name, null);
  }

  #writeColumn(sheet: SheetModel, area: Area, values: readonly (readonly CellInput[])[]): void {
    const target: Area = { ...area, rows: values.length };
    if (values.length > this.area.rows) {
      throw new DocumentRefusal(
        "InvalidArgument",
        `A column of table "${this.name}" has ${String(this.area.rows)} cells.`,
      );
    }
    writeCells(this.#book, sheet, target, values);
  }

  #changeColumn(index: number, patch: Partial<TableColumnState>): void {
    const columns = this.columns.map((column, at) => (at === index ? { ...column, ...patch } : column));
    this.#book.changeTable(this.#model, { columns });
  }

  #restyled(): void {
    if (this.exists) this.#book.emit({ type: "tableRestyled", tableId: this.id, sheetId: this.sheetId });
  }

  #offset(nameOrId: string | number): number {
    if (typeof nameOrId === "number") return this.columns.findIndex(({ id }) => id === nameOrId);
    return columnOffset(this.columns, nameOrId);
  }

  #edit<T>(change: (sheet: SheetModel) => T): T {
    const sheet = this.#book.model.sheet(this.sheetId);
    if (!sheet || !this.exists) throw new DocumentRefusal("ItemNotFound", `Table "${this.name}" no longer exists.`);
    return this.#book.edit(() => change(sheet));
  }
}

function isBlank(sheet: SheetModel, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) if (!sheet.isEmpty(row, area.column)) return false;
  return true;
}
