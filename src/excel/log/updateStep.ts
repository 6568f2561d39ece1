import { Expected } from "../../tables/column";
import { joinKey } from "../../tables/defineTable";
import type { Stage } from "../../workbook/port";
import { TEXT_FORMAT, toExcel, toTextCell } from "../cellText";
import { valuesOf } from "../loadedCells";
import type { Rectangle } from "../rectangles";
import { asBefore, bodyRange, rowChanged, textColumns, type Step } from "./step";

/** Changes cells, and sees that they and the keys of their rows were as read. */
export function updateStep(stage: Stage, rectangle: Rectangle): Step {
  const { bodyIndex, columnIndex } = rectangle;
  const texts = [...textColumns(stage)].filter(
    (column) => column >= columnIndex && column < columnIndex + (rectangle.after[0]?.length ?? 0),
  );
  const values = rectangle.after.map((row) =>
    row.map((cell, at) => (texts.includes(columnIndex + at) ? toTextCell(cell) : toExcel(cell))),
  );
  /** Texts stay what they are by the format of their cells, which somebody may have changed. */
  const formatTexts = (context: Excel.RequestContext): void => {
    for (const column of texts)
      bodyRange(context, stage, bodyIndex, column, values.length, 1).numberFormat =
        TEXT_FORMAT as unknown as string[][];
  };
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
      formatTexts(context);
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
            const held = keyAt(keys, r);
            if (held !== key && held !== rectangle.keysAfter[r]) return rowChanged(key, stage);
            for (let c = 0; c < (rectangle.before[r]?.length ?? 0); c++) {
              const formula: unknown = body.formulas[r]?.[c];
              const value: unknown = body.values[r]?.[c];
              if (typeof formula === "string" && formula.startsWith("=") && formula !== value)
                return `${String(stage.place.headers[rectangle.columnIndex + c])} of ${key} holds a formula, which Quartermaster does not overwrite. Put a value there first.`;
              if (value !== rectangle.before[r]?.[c]) return rowChanged(key, stage);
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
          ).values = asBefore(body, (column) => texts.includes(columnIndex + column));
        },
      };
    },
  };
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
      const cell = valuesOf(range)[row]?.[0] ?? "";
      const value = cell === "" ? undefined : column?.fromCell(cell);
      return value instanceof Expected ? "?" : value;
    }),
  );
}
