import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { withinUse } from "../../document/withinUse";
import { visibleCells } from "../clipboard/copyCells";

export interface Aggregates {
  /** Cells that hold anything. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** What the status bar says of a selection: of its cells in use that no filter hides. */
export function aggregate(sheet: Sheet, areas: readonly Area[]): Aggregates {
  let [count, numbers, sum, minimum, maximum] = [0, 0, 0, Infinity, -Infinity];
  for (const area of areas) {
    const used = withinUse(sheet, area);
    const values = sheet.values(used);
    const { rows, columns } = visibleCells(sheet, used);
    for (const row of rows) {
      for (const column of columns) {
        const value = values[row - used.row]?.[column - used.column] ?? null;
        if (value === null) continue;
        count += 1;
        if (typeof value !== "number") continue;
        numbers += 1;
        sum += value;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
      }
    }
  }
  return { count, numbers, sum, minimum, maximum };
}
