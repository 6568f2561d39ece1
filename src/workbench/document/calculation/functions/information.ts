import { CellError, cellError } from "../../cellValue";
import type { CellValue, ErrorCode } from "../../cellValue";
import { isGrid, toScalar } from "../grid";
import { Reference } from "../Reference";
import { lazily, overOperands } from "./declare";
import type { Declared, FunctionTable } from "./declare";
import { lift } from "../grid";

export const informationFunctions: FunctionTable = {
  ISBLANK: about((value) => value === null),
  ISERROR: about((value) => value instanceof CellError),
  ISERR: about((value) => value instanceof CellError && value.code !== "#N/A"),
  ISNA: about((value) => value instanceof CellError && value.code === "#N/A"),
  ISNUMBER: about((value) => typeof value === "number"),
  ISTEXT: about((value) => typeof value === "string"),
  ISNONTEXT: about((value) => typeof value !== "string"),
  ISLOGICAL: about((value) => typeof value === "boolean"),
  ISREF: lazily(1, 1, ([argument]) => argument?.value instanceof Reference),
  ISFORMULA: overOperands(1, 1, ([cell]) =>
    cell instanceof Reference ? cell.sheet.formula(cell.row, cell.column) !== null : cellError("#VALUE!"),
  ),
  FORMULATEXT: overOperands(1, 1, ([cell]) => {
    const formula = cell instanceof Reference ? cell.sheet.formula(cell.row, cell.column) : null;
    return formula?.text ?? cellError("#N/A", "The cell holds no formula.");
  }),
  NA: overOperands(0, 0, () => cellError("#N/A")),
  N: ofFirstCell((value) => {
    if (value instanceof CellError) return value;
    return typeof value === "number" ? value : value === true ? 1 : 0;
  }),
  T: ofFirstCell((value) => (typeof value === "string" || value instanceof CellError ? value : "")),
  TYPE: overOperands(1, 1, ([argument = null]) => {
    if (isGrid(argument) && argument.rows * argument.columns > 1) return 64;
    const value = toScalar(argument);
    if (value instanceof CellError) return 16;
    return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
  }),
  "ERROR.TYPE": about((value) =>
    value instanceof CellError ? (errorNumbers[value.code] ?? 15) : cellError("#N/A", "This is not an error."),
  ),
  SHEET: overOperands(0, 1, ([cell], { place, evaluator }) => {
    const sheet = cell instanceof Reference ? cell.sheet : place.sheet;
    return evaluator.model.state.sheets.indexOf(sheet) + 1;
  }),
  SHEETS: overOperands(0, 0, (_, { evaluator }) => evaluator.model.state.sheets.length),
};

/** A question to each value, errors included. */
function about(rule: (value: CellValue) => CellValue): Declared {
  return { ...overOperands(1, 1, (args) => lift(args, ([value = null]) => rule(value))), isValueByValue: true };
}

/** The same of a range's first cell alone, and of an array's values one by one. */
function ofFirstCell(rule: (value: CellValue) => CellValue): Declared {
  return overOperands(1, 1, ([cells = null]) =>
    cells instanceof Reference ? rule(cells.at(0, 0)) : lift([cells], ([value = null]) => rule(value)),
  );
}

const errorNumbers: Partial<Record<ErrorCode, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#SPILL!": 9,
  "#CALC!": 14,
};
