import type { CellValue } from "../cellValue";
import type { Grid } from "./grid";

/** The same cells of several sheets, below each other. */
export class Sheaf implements Grid {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly grids: readonly Grid[],
  ) {}

  at(row: number, column: number): CellValue {
    let above = 0;
    for (const grid of this.grids) {
      if (row < above + grid.rows) return grid.at(row - above, column);
      above += grid.rows;
    }
    return null;
  }
}
