import type { Area } from "../address";
import type { CellValue } from "../cellValue";
import type { Model, SheetModel } from "../model";
import type { Operand } from "./grid";
import type { Reference } from "./Reference";
import type { RowIndex } from "./rowIndex";
import type { Place } from "./resolve";

/** What expressions and functions ask of the calculator. */
export interface Evaluator {
  readonly model: Model;
  /** The moment of this calculation. */
  readonly now: Date;
  random(): number;
  /** Cells, whole columns cut to what is filled; they are calculated when they are first read. */
  reference(sheet: SheetModel, area: Area): Reference;
  /** The result of one cell, calculated first where it has to be. */
  cell(sheet: SheetModel, row: number, column: number): CellValue;
  /** What the formula in this cell spills over, or undefined. */
  spillArea(sheet: SheetModel, row: number, column: number): Area | undefined;
  /** The rows of a value in one column of cells, prepared once while the column does not change. */
  rowIndex(sheet: SheetModel, column: number, row: number, rows: number): RowIndex;
  isCustom(name: string): boolean;
  /** The answer of an add-in's function, or #BUSY! until there is one. */
  callCustom(name: string, args: readonly Operand[], place: Place): Operand;
  /** Whether a filter or a hand hides the row. */
  isRowHidden(sheet: SheetModel, row: number, byHandToo: boolean): boolean;
}

/** Where an expression is evaluated, and what LET and LAMBDA have named. */
export interface Scope {
  readonly place: Place;
  readonly evaluator: Evaluator;
  readonly locals: Operand[];
  /** For a rule that is written for another cell: how far this cell is from that one. */
  readonly shift?: { readonly rows: number; readonly columns: number };
}
