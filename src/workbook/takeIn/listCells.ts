import type { Cell } from "../../tables/column";

/** What the cells of a list hold, row by row, its headers first. */
export interface ListCells {
  readonly values: readonly (readonly Cell[])[];
  /** A cell without a formula has its value here. */
  readonly formulas: readonly (readonly Cell[])[];
  readonly numberFormats: readonly (readonly string[])[];
}
