import type { Area } from "./address";
import type { CellInput } from "./cellValue";
import type { FilterCriteria } from "./sheetState";
import type { SortField, TableColumnState, TableState, TotalsFunction } from "./tableState";

/** One table of a document. It keeps its identity when it is renamed or resized. */
export class Table {
  /** "{00000001-…}"; Excel's ids look so too. */
  readonly id: string = later();

  get name(): string {
    return later();
  }
  /** Refuses what Excel refuses as a name, and one that is in use; formulas follow. */
  rename(_name: string): void {
    later();
  }
  get sheetId(): string {
    return later();
  }
  /** False once it has been deleted or turned into plain cells. */
  get exists(): boolean {
    return later();
  }
  /** All settings, to read. */
  get state(): TableState {
    return later();
  }
  get area(): Area {
    return later();
  }
  get bodyArea(): Area {
    return later();
  }
  get headerArea(): Area | undefined {
    return later();
  }
  get totalsArea(): Area | undefined {
    return later();
  }
  /** Data rows; an empty table has one blank row. */
  get rowCount(): number {
    return later();
  }

  get columns(): readonly TableColumnState[] {
    return later();
  }
  /** By header (case does not matter) or id; undefined where there is none. */
  column(_nameOrId: string | number): TableColumnState | undefined {
    return later();
  }
  /** Offset of a column within the table; refuses one that is not there. */
  columnIndex(_nameOrId: string | number): number {
    return later();
  }
  columnBody(_nameOrId: string | number): Area {
    return later();
  }
  renameColumn(_nameOrId: string | number, _name: string): void {
    later();
  }
  /** Inserts columns at an offset (the end when left out); values with a header row first, then body rows. */
  addColumn(_index?: number, _values?: readonly (readonly CellInput[])[], _name?: string): TableColumnState {
    return later();
  }
  deleteColumns(_index: number, _count: number): void {
    later();
  }
  setTotals(_nameOrId: string | number, _totals: TotalsFunction, _label?: string): void {
    later();
  }

  /** Inserts body rows at an offset (the end when left out) and writes them; cells below move down. */
  addRows(_values: readonly (readonly CellInput[])[] | number, _index?: number): void {
    later();
  }
  /** Deletes body rows; the last one that is left becomes blank instead. */
  deleteRows(_index: number, _count: number): void {
    later();
  }
  /** A new area that overlaps the old one and keeps its header row. */
  resize(_area: Area): void {
    later();
  }

  set(
    _patch: Partial<
      Pick<
        TableState,
        | "showTotals"
        | "showFilterButton"
        | "showBandedRows"
        | "showBandedColumns"
        | "highlightFirstColumn"
        | "highlightLastColumn"
        | "style"
        | "showHeaders"
      >
    >,
  ): void {
    later();
  }

  /** Sorts the body by column offsets and remembers it. */
  sort(_fields: readonly SortField[], _matchCase?: boolean): void {
    later();
  }
  /** `null` takes the column's filter off; rows that do not pass are hidden. */
  filter(_nameOrId: string | number, _criteria: FilterCriteria | null): void {
    later();
  }
  clearFilters(): void {
    later();
  }
  /** Applies the filters again to what the cells hold now. */
  reapplyFilters(): void {
    later();
  }

  /** Deletes the table with its cells' contents. */
  delete(): void {
    later();
  }
  /** Leaves plain cells; formulas that named the table get addresses. */
  convertToRange(): void {
    later();
  }
}

function later(): never {
  throw new Error("This part of the document is being written.");
}
