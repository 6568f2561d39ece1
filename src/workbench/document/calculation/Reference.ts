import type { Area } from "../address";
import type { CellValue } from "../cellValue";
import type { SheetModel } from "../model";
import type { Grid } from "./grid";

/** Cells that a formula refers to; they are calculated when they are first read. */
export class Reference implements Grid {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  #ready = false;

  constructor(
    readonly sheet: SheetModel,
    /** What is read: whole columns are cut where the sheet's cells end. */
    area: Area,
    /** What was referred to. */
    readonly whole: Area,
    readonly prepare: (sheet: SheetModel, area: Area) => void,
  ) {
    this.row = area.row;
    this.column = area.column;
    this.rows = area.rows;
    this.columns = area.columns;
  }

  at(row: number, column: number): CellValue {
    if (!this.#ready) this.#makeReady();
    return this.sheet.columns[this.column + column]?.values[this.row + row] ?? null;
  }

  /** One column of the cells, to walk without a call for each; index 0 is the sheet's first row. */
  columnValues(column: number): readonly CellValue[] {
    if (!this.#ready) this.#makeReady();
    return this.sheet.columns[this.column + column]?.values ?? [];
  }

  #makeReady(): void {
    this.prepare(this.sheet, this);
    this.#ready = true;
  }
}
