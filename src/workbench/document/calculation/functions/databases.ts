import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { readCriterion } from "../criteria";
import { gridRows, toGrid, toScalar } from "../grid";
import type { Operand } from "../grid";
import { overOperands } from "./declare";
import type { Declared, FunctionTable } from "./declare";

/** Functions over a list with headers: DSUM and its like. What counts are the rows that one line of the conditions holds for. */
export const databaseFunctions: FunctionTable = {
  DSUM: overNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  DPRODUCT: overNumbers((numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number),
  ),
  DMAX: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  DMIN: overNumbers((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  DAVERAGE: overNumbers((numbers) => (numbers.length === 0 ? cellError("#DIV/0!") : meanOf(numbers))),
  DVAR: overNumbers((numbers) => varianceOf(numbers, numbers.length - 1)),
  DVARP: overNumbers((numbers) => varianceOf(numbers, numbers.length)),
  DSTDEV: overNumbers((numbers) => rootOf(varianceOf(numbers, numbers.length - 1))),
  DSTDEVP: overNumbers((numbers) => rootOf(varianceOf(numbers, numbers.length))),
  DCOUNT: overMatches((values) => values.filter((value) => typeof value === "number").length),
  DCOUNTA: overMatches((values) => values.filter((value) => value !== null).length),
  DGET: overMatches(([first, ...others]) => {
    if (first === undefined) return cellError("#VALUE!", "No row meets the conditions.");
    return others.length > 0 ? cellError("#NUM!", "More than one row meets the conditions.") : first;
  }),
};

function overNumbers(rule: (numbers: readonly number[]) => CellValue): Declared {
  return overMatches((values) => {
    const error = values.find((value) => value instanceof CellError);
    return error ?? rule(values.filter((value) => typeof value === "number"));
  });
}

/** The values of a column in the rows that meet the conditions; of whole rows, where no column is named, the first cell. */
function overMatches(rule: (values: readonly CellValue[]) => CellValue): Declared {
  return overOperands(3, 3, ([list = null, field = null, conditions = null]) => {
    const [headers = [], ...rows] = gridRows(toGrid(list));
    const column = columnOf(toScalar(field), headers);
    if (column instanceof CellError) return column;
    const lines = conditionLines(conditions, headers);
    return rule(rows.filter((row) => lines.some((line) => line(row))).map((row) => row[column] ?? null));
  });
}

/** A column by its header or by its number, counted from 1. */
function columnOf(field: CellValue, headers: readonly CellValue[]): number | CellError {
  if (field instanceof CellError) return field;
  const at = field === null ? 0 : typeof field === "number" ? Math.trunc(field) - 1 : indexOfHeader(field, headers);
  return at >= 0 && at < headers.length ? at : cellError("#VALUE!", "The list has no such column.");
}

const indexOfHeader = (name: CellValue, headers: readonly CellValue[]): number =>
  headers.findIndex((header) => String(header).toUpperCase() === String(name).toUpperCase());

type Line = (row: readonly CellValue[]) => boolean;

/** Cells of one line all have to hold, of several lines any; a text without a sign is where a cell begins. */
function conditionLines(conditions: Operand, headers: readonly CellValue[]): readonly Line[] {
  const [names = [], ...lines] = gridRows(toGrid(conditions));
  return lines.map((line): Line => {
    const parts = line.flatMap((condition, at) => {
      const column = indexOfHeader(names[at] ?? null, headers);
      if (condition === null || column < 0) return [];
      const isStart = typeof condition === "string" && condition !== "" && !/^[<>=]/.test(condition);
      const { matches } = readCriterion(isStart && Number.isNaN(Number(condition)) ? `${condition}*` : condition);
      return [(row: readonly CellValue[]): boolean => matches(row[column] ?? null)];
    });
    return (row) => parts.every((holds) => holds(row));
  });
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function varianceOf(numbers: readonly number[], divisor: number): number | CellError {
  if (divisor <= 0) return cellError("#DIV/0!");
  const mean = meanOf(numbers);
  return numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / divisor;
}

const rootOf = (variance: number | CellError): CellValue =>
  typeof variance === "number" ? Math.sqrt(variance) : variance;
