import type { Cell } from "../../tables/column";
import { heldBefore, type SheetCells } from "../../workbook/freeze/frozenCells";
import { isFormula } from "../../workbook/freeze/workbookSnapshot";
import { addressOf } from "../../workbook/pages/sheetPage";
import { toExcel } from "../cellText";
import { formulasOf, valuesOf } from "../loadedCells";
import type { Step } from "../log/step";
import { changedMeanwhile } from "../../workbook/refusals";

/** A step for as many rows as go in one piece: what they held must come back in one round trip. */
export function freezeSteps(cells: SheetCells): readonly Step[] {
  const { area, before, shown, after, spills } = cells;
  const rowBytes = (2 * JSON.stringify([before, after]).length) / Math.max(1, area.rows);
  const most = spills ? area.rows : Math.max(1, Math.floor(MOST_BYTES_IN_STEP / rowBytes));
  return Array.from({ length: Math.ceil(area.rows / most) }, (_, part) => {
    const [from, to] = [part * most, Math.min(area.rows, (part + 1) * most)];
    return freezeStep({
      ...cells,
      area: { ...area, row: area.row + from, rows: to - from },
      before: before.slice(from, to),
      ...(shown && { shown: shown.slice(from, to) }),
      after: after.slice(from, to),
    });
  });
}

const MOST_BYTES_IN_STEP = 1_500_000;

/** Writes values over formulas or formulas over values, and sees that the cells were as they were looked at. */
function freezeStep(cells: SheetCells): Step {
  const { sheet, area, before, shown, after, spills } = cells;
  const rangeIn = (context: Excel.RequestContext): Excel.Range =>
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const contents = after.map((line) => line.map((cell) => (cell === null ? null : asContent(cell, cells.as))));
  return {
    bytes: 2 * JSON.stringify([before, contents]).length + 400,
    queue: (context) => {
      const found = rangeIn(context);
      found.load("values,formulas");
      // A second range for the writing: what was loaded stays as it was before.
      rangeIn(context).formulas = contents;
      return {
        refusal: () =>
          sameCells(formulasOf(found), before, spills) && (!shown || sameCells(valuesOf(found), shown, false))
            ? undefined
            : changedMeanwhile(`${sheet}!${addressOf(area).replaceAll("$", "")}`),
        putBack: (again) => {
          rangeIn(again).formulas = formulasOf(found).map((line, row) =>
            line.map((_, column) => {
              const cell = heldBefore({ ...cells, before: found.formulas }, row, column);
              // What reads alike as value and as formula is a value.
              return cell === found.values[row]?.[column] ? asContent(cell, "values") : cell;
            }),
          );
        },
      };
    },
  };
}

/** Of a spill only the first cell is looked at: how Excel gives the others is its own affair. */
const sameCells = (
  now: readonly (readonly unknown[])[],
  then: readonly (readonly Cell[])[],
  firstOnly: boolean,
): boolean =>
  now.every((line, row) =>
    line.every((cell, column) => (firstOnly && row + column > 0) || cell === then[row]?.[column]),
  );

/** An error is written as Excel spells it, so that it is one again; other texts are guarded, also those among formulas. */
const asContent = (cell: Cell, as: SheetCells["as"]): Cell =>
  (as === "formulas" && isFormula(cell)) || (typeof cell === "string" && errors.has(cell)) ? cell : toExcel(cell);

const errors = new Set(["#CALC!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#REF!", "#SPILL!", "#VALUE!", "#FIELD!"]);
