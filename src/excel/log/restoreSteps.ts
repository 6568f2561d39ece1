import { firstFreeRow, type RowRestore, type Stage } from "../../workbook/port";
import { bodyRange, formatRows, MOST_ROWS_IN_RUN, resize, rowOf, watchBlankRow, type Step } from "./step";

/** Rows that come back to the places that they had, from above: each finds the rows before it in place. */
export function restoreSteps(stage: Stage): readonly Step[] {
  const runs: RowRestore[][] = [];
  for (const row of stage.restores) {
    const run = runs.at(-1);
    if (run && run.length < MOST_ROWS_IN_RUN && run.at(-1)?.bodyIndex === row.bodyIndex - 1) run.push(row);
    else runs.push([row]);
  }
  let rows = firstFreeRow(stage.place) + stage.inserts.length - stage.removes.length;
  return runs.map((run) => {
    const step = restoreStep(stage, run, Math.min(run[0]?.bodyIndex ?? 0, rows), rows);
    rows += run.length;
    return step;
  });
}

function restoreStep(stage: Stage, run: readonly RowRestore[], first: number, rowsBefore: number): Step {
  const { columns, totals } = stage.place;
  const isBlank = rowsBefore === 0;
  const values = run.map(({ cells }) => rowOf(stage, cells));
  // A table without rows has one blank row, which the first one takes.
  const inserted = isBlank ? run.length - 1 : run.length;
  return {
    bytes: JSON.stringify(values).length + 600,
    grows: { table: stage.table.name, rows: inserted },
    queue: (context) => {
      const blankRow = isBlank ? watchBlankRow(context, stage, first, values[0] ?? []) : undefined;
      if (inserted > 0) bodyRange(context, stage, first, 0, inserted, columns).insert("Down");
      formatRows(context, stage, first, run.length);
      bodyRange(context, stage, first, 0, run.length, columns).values = values;
      // What comes below the last row joins the table only where Excel is not told otherwise.
      if (!totals) resize(context, stage, 1 + rowsBefore + run.length);
      return {
        refusal: () => blankRow?.refusal(),
        putBack: (again) => {
          if (blankRow) bodyRange(again, stage, first + inserted, 0, 1, columns).values = [blankRow.before()];
          if (inserted > 0) bodyRange(again, stage, first, 0, inserted, columns).delete("Up");
        },
      };
    },
  };
}
