import type { CellValue } from "./cellValue";
import { ArrayGrid } from "./calculation/grid";
import type { Grid } from "./calculation/grid";
import type { ExternalMention } from "./Formula";

/** Another workbook that formulas of this one lead to, with what its cells held when they were last read. */
export class ExternalBook {
  constructor(
    /** By which formulas name it: "[1]" */
    readonly number: string,
    /** The part as the file has it, which is written as it came. */
    readonly xml: string,
    /** Where the workbook is, and may be, with the words by which the part names that. */
    readonly targets: readonly { readonly id: string; readonly type: string; readonly address: string }[],
    private readonly sheets: ReadonlyMap<string, ReadonlyMap<string, CellValue>>,
  ) {}

  /** What is kept of the cells; undefined for a sheet of which nothing is. */
  cells({ sheet, area }: ExternalMention): Grid | undefined {
    const kept = this.sheets.get(sheet.toUpperCase());
    if (!kept) return undefined;
    const rows = Math.min(area.rows, mostRows);
    const cells = Array.from({ length: rows * area.columns }, (_, at) => {
      const [down, right] = [Math.floor(at / area.columns), at % area.columns];
      return kept.get(`${String(area.row + down)},${String(area.column + right)}`) ?? null;
    });
    return new ArrayGrid(rows, area.columns, cells);
  }
}

/** Of whole columns; files keep only cells that formulas read. */
const mostRows = 20_000;
