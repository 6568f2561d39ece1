import type { Place, RowRemove, Stage } from "../../workbook/port";
import { asBefore, bodyRange, resize, rowChanged, textColumns, MOST_ROWS_IN_RUN, type Step } from "./step";

/** Rows that go, from below, so that none moves another; neighbours go together. */
export function removeSteps(stage: Stage): readonly Step[] {
  const runs: RowRemove[][] = [];
  for (const row of [...stage.removes].sort((a, b) => b.bodyIndex - a.bodyIndex)) {
    const run = runs.at(-1);
    if (run && run.length < MOST_ROWS_IN_RUN && run[0]?.bodyIndex === row.bodyIndex + 1) run.unshift(row);
    else runs.push([row]);
  }
  let left = stage.place.bodyRows + stage.inserts.length;
  return runs.map((run) => {
    left -= run.length;
    return removeStep(stage, run, left);
  });
}

/** A blank row in our columns; null leaves a cell as it is. */
const emptied = ({ columns }: Place, row: RowRemove | undefined): ("" | null)[] =>
  Array.from({ length: columns }, (_, index) => (row?.cells.has(index) || row?.others.has(index) ? "" : null));

function removeStep(stage: Stage, run: readonly RowRemove[], left: number): Step {
  const { place } = stage;
  const isAll = left === 0;
  const texts = textColumns(stage);
  const first = run[0]?.bodyIndex ?? 0;
  return {
    bytes: 600 + JSON.stringify(run.map((row) => [...row.cells.values()])).length * 3,
    grows: { table: stage.table.name, rows: isAll ? 1 - run.length : -run.length },
    queue: (context) => {
      const range = bodyRange(context, stage, first, 0, run.length, place.columns);
      range.load("values,formulas,numberFormat");
      // Excel keeps one row in a table: the last one is emptied in our columns, not deleted.
      const deleted = isAll ? run.length - 1 : run.length;
      if (deleted > 0) bodyRange(context, stage, first + run.length - deleted, 0, deleted, place.columns).delete("Up");
      // Last, and at one blow: whatever stops Excel before leaves a row that is whole, and after it a blank one.
      if (isAll) bodyRange(context, stage, first, 0, 1, place.columns).values = [emptied(place, run[0])];
      return {
        refusal: () => {
          const changed = run.find((row, r) =>
            [...row.cells, ...row.others].some(([index, cell]) => range.values[r]?.[index] !== cell),
          );
          return changed && rowChanged(changed.key, stage);
        },
        putBack: (again) => {
          // Above the row that was kept: what is inserted below the last row is no part of the table.
          if (deleted > 0) bodyRange(again, stage, first, 0, deleted, place.columns).insert("Down");
          const back = bodyRange(again, stage, first, 0, run.length, place.columns);
          back.numberFormat = range.numberFormat;
          // Their formats are back by then.
          back.values = asBefore(range, (column) => texts.has(column));
          // What comes back below the last row joins the table only where Excel is not told otherwise.
          if (!place.totals) resize(again, stage, 1 + left + run.length);
        },
      };
    },
  };
}
