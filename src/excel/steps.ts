import { Expected, type Cell } from "../tables/column";
import { joinKey } from "../tables/defineTable";
import { firstFreeRow, type RowInsert, type RowRemove, type RowRestore, type Stage } from "../workbook/port";
import { toExcel } from "./cellText";
import { MOST_BYTES } from "./readTables";
import { rectanglesOf, type Rectangle } from "./rectangles";

/** Rows that go in one piece: what they held must come back in one round trip. */
const MOST_ROWS_IN_RUN = 2_000;

/** One range's worth of writing. */
export interface Step {
  /** About what it takes on the wire, in the dearer direction. */
  readonly bytes: number;
  queue(context: Excel.RequestContext): Queued;
}

export interface Queued {
  /** After the sync: why the step should not have been made, or undefined where all was as expected. */
  refusal(): string | undefined;
  /** Queues what makes the cells as they were just before the step. */
  putBack(context: Excel.RequestContext): void;
}

/** The steps of one stage: cells that change, rows that come, rows that go (from below, so that none moves another), rows that come back. */
export function stepsOf(stage: Stage): readonly Step[] {
  return [
    ...rectanglesOf(stage.updates).map((rectangle) => updateStep(stage, rectangle)),
    ...insertSteps(stage),
    ...removeSteps(stage),
    ...restoreSteps(stage),
  ];
}

function updateStep(stage: Stage, rectangle: Rectangle): Step {
  const values = rectangle.after.map((row) => row.map(toExcel));
  return {
    bytes: 2 * JSON.stringify(values).length + 600,
    queue: (context) => {
      const body = bodyRange(
        context,
        stage,
        rectangle.bodyIndex,
        rectangle.columnIndex,
        values.length,
        values[0]?.length ?? 0,
      );
      body.load("values,formulas");
      const keys = keyRanges(context, stage, rectangle);
      // A second range for the writing: what was loaded stays as it was before.
      bodyRange(
        context,
        stage,
        rectangle.bodyIndex,
        rectangle.columnIndex,
        values.length,
        values[0]?.length ?? 0,
      ).values = values;
      return {
        refusal: () => {
          for (let r = 0; r < rectangle.keys.length; r++) {
            const key = rectangle.keys[r] ?? "";
            if (keyAt(keys, r) !== key) return changedMeanwhile(key, stage);
            for (let c = 0; c < (rectangle.before[r]?.length ?? 0); c++) {
              const formula: unknown = body.formulas[r]?.[c];
              const value: unknown = body.values[r]?.[c];
              if (typeof formula === "string" && formula.startsWith("=") && formula !== value)
                return `${String(stage.place.headers[rectangle.columnIndex + c])} of ${key} holds a formula, which Quartermaster does not overwrite. Put a value there first.`;
              if (value !== rectangle.before[r]?.[c]) return changedMeanwhile(key, stage);
            }
          }
          return undefined;
        },
        putBack: (again) => {
          bodyRange(
            again,
            stage,
            rectangle.bodyIndex,
            rectangle.columnIndex,
            values.length,
            values[0]?.length ?? 0,
          ).values = asBefore(body);
        },
      };
    },
  };
}

/** New rows: the table is made longer, then they are filled in one piece for each round trip. */
function insertSteps(stage: Stage): readonly Step[] {
  if (stage.inserts.length === 0) return [];
  const added = firstFreeRow(stage.place) + stage.inserts.length - stage.place.bodyRows;
  const formats = [...stage.columnIndexByField]
    .map(([field, columnIndex]) => ({ columnIndex, format: stage.table.columns[field]?.numberFormat ?? "General" }))
    .filter(({ format }) => format !== "General");
  return [
    ...(added > 0 ? [growStep(stage, added)] : []),
    ...inParts(stage.inserts, stage.place.columns).map((part) => fillStep(stage, part)),
    formatStep(stage, formats),
  ];
}

function growStep(stage: Stage, added: number): Step {
  const { place } = stage;
  const heightBefore = place.bodyRows + 1 + (place.totals ? 1 : 0);
  return {
    bytes: 600 + added * place.columns * 6,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheet);
      if (place.totals) {
        sheet.getRangeByIndexes(place.row + 1 + place.bodyRows, place.column, added, place.columns).insert("Down");
        return {
          refusal: () => undefined,
          putBack: (again) => {
            shrink(again, stage, added);
          },
        };
      }
      const below = sheet.getRangeByIndexes(place.row + heightBefore, place.column, added, place.columns);
      below.load("values,formulas");
      context.workbook.tables
        .getItem(stage.table.name)
        .resize(sheet.getRangeByIndexes(place.row, place.column, heightBefore + added, place.columns));
      return {
        refusal: () =>
          below.values.every((row) => row.every((cell) => cell === ""))
            ? undefined
            : `Something stands below the table on ${place.sheet}, where its new rows go. Move it, then try again.`,
        putBack: (again) => {
          const region = again.workbook.worksheets.getItem(place.sheet);
          again.workbook.tables
            .getItem(stage.table.name)
            .resize(region.getRangeByIndexes(place.row, place.column, heightBefore, place.columns));
          region.getRangeByIndexes(place.row + heightBefore, place.column, added, place.columns).values =
            asBefore(below);
        },
      };
    },
  };
}

function fillStep(stage: Stage, { from, rows, values }: InsertPart): Step {
  const { place } = stage;
  const bodyIndex = firstFreeRow(place) + from;
  return {
    bytes: JSON.stringify(values).length + 300,
    queue: (context) => {
      const range = bodyRange(context, stage, bodyIndex, 0, rows, place.columns);
      range.values = values;
      return {
        refusal: () => undefined,
        putBack: (again) => {
          bodyRange(again, stage, bodyIndex, 0, rows, place.columns).values = values.map(blanked);
        },
      };
    },
  };
}

function formatStep(stage: Stage, formats: readonly { readonly columnIndex: number; readonly format: string }[]): Step {
  return {
    bytes: formats.length * 300,
    queue: (context) => {
      for (const { columnIndex, format } of formats) {
        // One format for the whole column: Office takes a single value for a range of any size.
        bodyRange(context, stage, firstFreeRow(stage.place), columnIndex, stage.inserts.length, 1).numberFormat =
          format as unknown as string[][];
      }
      return { refusal: () => undefined, putBack: () => undefined };
    },
  };
}

function removeSteps(stage: Stage): readonly Step[] {
  const runs: RowRemove[][] = [];
  for (const row of [...stage.removes].sort((a, b) => b.bodyIndex - a.bodyIndex)) {
    const run = runs.at(-1);
    if (run && run.length < MOST_ROWS_IN_RUN && run[0]?.bodyIndex === row.bodyIndex + 1) run.unshift(row);
    else runs.push([row]);
  }
  let left = stage.place.bodyRows + stage.inserts.length;
  return runs.map((run) => {
    left -= run.length;
    return removeStep(stage, run, left === 0);
  });
}

function removeStep(stage: Stage, run: readonly RowRemove[], isAll: boolean): Step {
  const { place } = stage;
  const first = run[0]?.bodyIndex ?? 0;
  return {
    bytes: 600 + JSON.stringify(run.map((row) => [...row.cells.values()])).length * 3,
    queue: (context) => {
      const range = bodyRange(context, stage, first, 0, run.length, place.columns);
      range.load("values,formulas");
      // Excel keeps one row in a table: the last one is emptied in our columns, not deleted.
      const deleted = isAll ? run.length - 1 : run.length;
      if (isAll)
        for (const columnIndex of run[0]?.cells.keys() ?? [])
          bodyRange(context, stage, first, columnIndex, 1, 1).values = [[""]];
      if (deleted > 0) bodyRange(context, stage, first + run.length - deleted, 0, deleted, place.columns).delete("Up");
      return {
        refusal: () => {
          const changed = run.find((row, r) =>
            [...row.cells].some(([index, cell]) => range.values[r]?.[index] !== cell),
          );
          return changed && changedMeanwhile(changed.key, stage);
        },
        putBack: (again) => {
          if (deleted > 0)
            bodyRange(again, stage, first + run.length - deleted, 0, deleted, place.columns).insert("Down");
          bodyRange(again, stage, first, 0, run.length, place.columns).values = asBefore(range);
        },
      };
    },
  };
}

/** Rows that come back to the places that they had, from above: each finds the rows before it in place. */
function restoreSteps(stage: Stage): readonly Step[] {
  const runs: RowRestore[][] = [];
  for (const row of stage.restores) {
    const run = runs.at(-1);
    if (run && run.length < MOST_ROWS_IN_RUN && run.at(-1)?.bodyIndex === row.bodyIndex - 1) run.push(row);
    else runs.push([row]);
  }
  let rows = firstFreeRow(stage.place) + stage.inserts.length - stage.removes.length;
  return runs.map((run) => {
    const step = restoreStep(stage, run, Math.min(run[0]?.bodyIndex ?? 0, rows), rows === 0);
    rows += run.length;
    return step;
  });
}

function restoreStep(stage: Stage, run: readonly RowRestore[], first: number, isBlank: boolean): Step {
  const { columns } = stage.place;
  const values = run.map(({ cells }) => rowOf(cells, columns));
  // A table without rows has one blank row, which the first one takes.
  const inserted = isBlank ? run.length - 1 : run.length;
  return {
    bytes: JSON.stringify(values).length + 600,
    queue: (context) => {
      if (inserted > 0) bodyRange(context, stage, first, 0, inserted, columns).insert("Down");
      bodyRange(context, stage, first, 0, run.length, columns).values = values;
      return {
        refusal: () => undefined,
        putBack: (again) => {
          if (isBlank) bodyRange(again, stage, first + inserted, 0, 1, columns).values = [blanked(values[0] ?? [])];
          if (inserted > 0) bodyRange(again, stage, first, 0, inserted, columns).delete("Up");
        },
      };
    },
  };
}

/** A whole row for Excel: null leaves a cell as it is, for calculated columns and people's own are none of ours. */
const rowOf = (cells: ReadonlyMap<number, Cell>, columns: number): (Cell | null)[] =>
  Array.from({ length: columns }, (_, columnIndex) => {
    const cell = cells.get(columnIndex);
    return cell === undefined ? null : toExcel(cell);
  });

const blanked = (row: readonly (Cell | null)[]): ("" | null)[] => row.map((cell) => (cell === null ? null : ""));

interface InsertPart {
  readonly from: number;
  readonly rows: number;
  readonly values: (Cell | null)[][];
}

function inParts(inserts: readonly RowInsert[], columns: number): readonly InsertPart[] {
  const parts: { from: number; rows: number; values: (Cell | null)[][] }[] = [];
  let bytes = Infinity;
  inserts.forEach(({ cells }, index) => {
    const row = rowOf(cells, columns);
    const rowBytes = JSON.stringify(row).length + 1;
    if (bytes + rowBytes > MOST_BYTES / 2) {
      parts.push({ from: index, rows: 0, values: [] });
      bytes = 0;
    }
    bytes += rowBytes;
    const part = parts.at(-1);
    if (!part) return;
    part.values.push(row);
    part.rows++;
  });
  return parts;
}

function bodyRange(
  context: Excel.RequestContext,
  { place }: Stage,
  bodyIndex: number,
  columnIndex: number,
  rows: number,
  columns: number,
): Excel.Range {
  return context.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(place.row + 1 + bodyIndex, place.column + columnIndex, rows, columns);
}

function shrink(context: Excel.RequestContext, stage: Stage, rows: number): void {
  bodyRange(context, stage, stage.place.bodyRows, 0, rows, stage.place.columns).delete("Up");
}

function keyRanges(context: Excel.RequestContext, stage: Stage, rectangle: Rectangle) {
  return stage.table.key.map((field) => {
    const range = bodyRange(
      context,
      stage,
      rectangle.bodyIndex,
      stage.columnIndexByField.get(field) ?? 0,
      rectangle.keys.length,
      1,
    );
    range.load("values");
    return { range, column: stage.table.columns[field] };
  });
}

function keyAt(keys: ReturnType<typeof keyRanges>, row: number): string {
  return joinKey(
    keys.map(({ range, column }) => {
      // Office types values as any; a cell is one of ours.
      const cell = range.values[row]?.[0] as Cell;
      const value = cell === "" ? undefined : column?.fromCell(cell);
      return value instanceof Expected ? "?" : value;
    }),
  );
}

const changedMeanwhile = (key: string, { place }: Stage): string =>
  `${key} on ${place.sheet} was changed meanwhile by someone else. Look at it again, then try again.`;

/** What the cells held: formulas as formulas, everything else as the value that it was. */
const asBefore = (range: Excel.Range): Cell[][] =>
  range.formulas.map((row: Cell[], r) =>
    row.map((formula, c) => (formula === range.values[r]?.[c] ? toExcel(formula) : formula)),
  );
