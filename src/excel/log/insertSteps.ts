import type { Cell } from "../../tables/column";
import { firstFreeRow, type RowInsert, type Stage } from "../../workbook/port";
import { MOST_BYTES } from "../readTables";
import { asBefore, bodyRange, formatRows, resize, rowOf, textColumns, watchBlankRow, type Step } from "./step";

/** New rows, in one piece for each round trip. */
export function insertSteps(stage: Stage): readonly Step[] {
  if (stage.inserts.length === 0) return [];
  const { place } = stage;
  // The one blank row of an empty table is filled by itself: Excel lengthens a table only for what lies wholly below it.
  const [first, ...others] = stage.inserts;
  const [atTop, below] = place.blankBody && first ? [[first], others] : [[], stage.inserts];
  return [
    ...inParts(stage, atTop).map((part) => fillBlankRow(stage, part)),
    ...inParts(stage, below).map((part) =>
      place.totals ? fillAboveTotals(stage, part, atTop.length) : appendStep(stage, part, atTop.length),
    ),
  ];
}

function fillBlankRow(stage: Stage, { values }: InsertPart): Step {
  const [row = []] = values;
  return {
    bytes: JSON.stringify(values).length + 300,
    queue: (context) => {
      const blankRow = watchBlankRow(context, stage, 0, row);
      formatRows(context, stage, 0, 1);
      bodyRange(context, stage, 0, 0, 1, stage.place.columns).values = [row];
      return {
        refusal: () => blankRow.refusal(),
        putBack: (again) => {
          bodyRange(again, stage, 0, 0, 1, stage.place.columns).values = [blankRow.before()];
        },
      };
    },
  };
}

function fillAboveTotals(stage: Stage, { from, rows, values }: InsertPart, inBlankRow: number): Step {
  const { place } = stage;
  const bodyIndex = place.bodyRows + from;
  return {
    bytes: JSON.stringify(values).length + 600,
    grows: { table: stage.table.name, rows },
    queue: (context) => {
      bodyRange(context, stage, bodyIndex, 0, rows, place.columns).insert("Down");
      const first = firstFreeRow(place) + inBlankRow + from;
      formatRows(context, stage, first, rows);
      bodyRange(context, stage, first, 0, rows, place.columns).values = values;
      return {
        refusal: () => undefined,
        putBack: (again) => {
          bodyRange(again, stage, bodyIndex, 0, rows, place.columns).delete("Up");
        },
      };
    },
  };
}

/**
 * Writes rows directly below the table, which grows by itself: two people who add rows at once both keep theirs, while
 * one of two resizes may be lost. Where Excel is told not to grow tables, or not to fill their formulas, we do it.
 */
function appendStep(stage: Stage, { from, rows, values }: InsertPart, inBlankRow: number): Step {
  const { place } = stage;
  const bodyIndex = firstFreeRow(place) + inBlankRow + from;
  const height = bodyIndex + rows + 1;
  return {
    bytes: 2 * JSON.stringify(values).length + 900,
    grows: { table: stage.table.name, rows },
    queue: (context) => {
      const below = bodyRange(context, stage, bodyIndex, 0, rows, place.columns);
      below.load("values,formulas");
      formatRows(context, stage, bodyIndex, rows);
      bodyRange(context, stage, bodyIndex, 0, rows, place.columns).values = values;
      const grown = context.workbook.tables.getItem(stage.table.name).getRange();
      grown.load("rowCount");
      const calculated = calculatedColumns(stage).map((column) => ({
        ...column,
        last: bodyRange(context, stage, bodyIndex + rows - 1, column.columnIndex, 1, 1),
      }));
      for (const { last } of calculated) last.load("formulas");
      return {
        refusal: () =>
          below.values.every((row) => row.every((cell) => cell === ""))
            ? undefined
            : `Something stands below the table on ${place.sheet}, where its new rows go. Move it, then try again.`,
        complete: (again, moved) => {
          const isShort = grown.rowCount < height;
          if (isShort) resize(again, stage, height + moved);
          const blank = calculated.filter(({ last }) => last.formulas[0]?.[0] === "");
          for (const { columnIndex, formula } of blank)
            // One formula for the whole column: Office takes a single value for a range of any size.
            bodyRange(again, stage, bodyIndex + moved, columnIndex, rows, 1).formulas =
              formula as unknown as string[][];
          return isShort || blank.length > 0;
        },
        putBack: (again) => {
          resize(again, stage, height - rows);
          bodyRange(again, stage, bodyIndex, 0, rows, place.columns).values = asBefore(below);
        },
      };
    },
  };
}

/** Columns of ours that Excel calculates in the rows there are; frozen ones are left as they are. */
const calculatedColumns = ({ table, place, columnIndexByField }: Stage) =>
  [...columnIndexByField].flatMap(([field, columnIndex]) => {
    const formula = table.columns[field]?.formula;
    return formula !== undefined && place.calculated.has(columnIndex) ? [{ columnIndex, formula }] : [];
  });

interface InsertPart {
  readonly from: number;
  readonly rows: number;
  readonly values: (Cell | null)[][];
}

function inParts(stage: Stage, inserts: readonly RowInsert[]): readonly InsertPart[] {
  const parts: { from: number; rows: number; values: (Cell | null)[][] }[] = [];
  const texts = textColumns(stage);
  let bytes = Infinity;
  inserts.forEach(({ cells }, index) => {
    const row = rowOf(stage, cells, texts);
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
