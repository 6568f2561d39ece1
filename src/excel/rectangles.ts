import type { Cell } from "../tables/column";
import type { RowUpdate } from "../workbook/port";

/** Changed cells that lie side by side and below each other, so that one range takes them. */
export interface Rectangle {
  readonly bodyIndex: number;
  readonly columnIndex: number;
  /** The keys of its rows, and those that they get where these change: another rectangle may have written them. */
  readonly keys: string[];
  readonly keysAfter: string[];
  readonly before: Cell[][];
  readonly after: Cell[][];
}

/** Gathers updates into rectangles: neighbouring columns first, then neighbouring rows with the same columns. */
export function rectanglesOf(updates: readonly RowUpdate[]): readonly Rectangle[] {
  const rectangles: Rectangle[] = [];
  const open = new Map<string, Rectangle>();
  for (const update of [...updates].sort((a, b) => a.bodyIndex - b.bodyIndex)) {
    for (const run of runsOf(update)) {
      const shape = `${String(run.columnIndex)}x${String(run.after[0]?.length)}`;
      const above = open.get(shape);
      if (above && above.bodyIndex + above.keys.length === update.bodyIndex) {
        above.keys.push(...run.keys);
        above.keysAfter.push(...run.keysAfter);
        above.before.push(...run.before);
        above.after.push(...run.after);
      } else {
        open.set(shape, run);
        rectangles.push(run);
      }
    }
  }
  return rectangles;
}

function runsOf({ key, keyAfter = key, bodyIndex, cells }: RowUpdate): readonly Rectangle[] {
  const runs: Rectangle[] = [];
  let end = -1;
  for (const { columnIndex, before, after } of cells) {
    if (columnIndex !== end)
      runs.push({ bodyIndex, columnIndex, keys: [key], keysAfter: [keyAfter], before: [[]], after: [[]] });
    runs.at(-1)?.before[0]?.push(before);
    runs.at(-1)?.after[0]?.push(after);
    end = columnIndex + 1;
  }
  return runs;
}
