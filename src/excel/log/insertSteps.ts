import type { Cell } from "../../tables/column";
import { firstFreeRow, type RowInsert, type Stage } from "../../workbook/port";
import { MOST_BYTES } from "../readTables";
import { asBefore, blanked, bodyRange, rowOf, watchBlankRow, type Step } from "./step";

/** New rows: the table is made longer, then they are filled in one piece for each round trip. */
export function insertSteps(stage: Stage): readonly Step[] {
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
      const table = context.workbook.tables.getItem(stage.table.name);
      const whole = table.getRange();
      whole.load("rowIndex,columnIndex,rowCount,columnCount");
      // From its header as it is now, for someone may have put in or taken a column meanwhile; Excel fills the new rows of all.
      const fresh = sheet.getRangeByIndexes(place.row + heightBefore, place.column, added, place.columns);
      const columns = table.getHeaderRowRange().getEntireColumn();
      const below = fresh.getBoundingRect(fresh.getEntireRow().getIntersection(columns));
      below.load("values,formulas,columnIndex,columnCount");
      table.resize(table.getHeaderRowRange().getBoundingRect(fresh.getLastRow().getIntersection(columns)));
      return {
        refusal: () =>
          below.values.every((row) => row.every((cell) => cell === ""))
            ? undefined
            : `Something stands below the table on ${place.sheet}, where its new rows go. Move it, then try again.`,
        putBack: (again) => {
          const region = again.workbook.worksheets.getItem(place.sheet);
          again.workbook.tables
            .getItem(stage.table.name)
            .resize(region.getRangeByIndexes(whole.rowIndex, whole.columnIndex, whole.rowCount, whole.columnCount));
          region.getRangeByIndexes(place.row + heightBefore, below.columnIndex, added, below.columnCount).values =
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
      const [first = []] = values;
      const blankRow = place.blankBody && from === 0 ? watchBlankRow(context, stage, bodyIndex, first) : undefined;
      bodyRange(context, stage, bodyIndex, 0, rows, place.columns).values = values;
      return {
        refusal: () => blankRow?.refusal(),
        putBack: (again) => {
          bodyRange(again, stage, bodyIndex, 0, rows, place.columns).values = values.map((row, index) =>
            index === 0 && blankRow ? blankRow.before() : blanked(row),
          );
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

function shrink(context: Excel.RequestContext, stage: Stage, rows: number): void {
  bodyRange(context, stage, stage.place.bodyRows, 0, rows, stage.place.columns).delete("Up");
}
