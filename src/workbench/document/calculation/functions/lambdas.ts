import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { toNumber } from "../coerce";
import { ArrayGrid, gridOfRows, gridRows, Lambda, stretched, toGrid, toScalar } from "../grid";
import type { Operand } from "../grid";
import { built } from "./arrays";
import { lazily, overOperands } from "./declare";
import type { FunctionTable } from "./declare";

export const lambdaFunctions: FunctionTable = {
  MAP: overOperands(2, 254, (args) => {
    const rule = args.at(-1);
    if (!(rule instanceof Lambda)) return noLambda;
    const grids = args.slice(0, -1).map(toGrid);
    const rows = Math.max(...grids.map((grid) => grid.rows));
    const columns = Math.max(...grids.map((grid) => grid.columns));
    return built(rows, columns, (row, column) =>
      toScalar(rule.call(grids.map((grid) => stretched(grid, row, column)))),
    );
  }),
  REDUCE: overOperands(2, 3, (args) => {
    const { start, source, rule } = folding(args);
    if (!rule) return noLambda;
    let result: Operand = start;
    for (const value of gridRows(toGrid(source)).flat()) result = rule.call([result, value]);
    return result;
  }),
  SCAN: overOperands(2, 3, (args) => {
    const { start, source, rule } = folding(args);
    if (!rule) return noLambda;
    let result: CellValue = toScalar(start);
    const grid = toGrid(source);
    return built(
      grid.rows,
      grid.columns,
      (row, column) => (result = toScalar(rule.call([result, grid.at(row, column)]))),
    );
  }),
  BYROW: overOperands(2, 2, ([source = null, rule = null]) => {
    if (!(rule instanceof Lambda)) return noLambda;
    return gridOfRows(gridRows(toGrid(source)).map((row) => [toScalar(rule.call([gridOfRows([row])]))]));
  }),
  BYCOL: overOperands(2, 2, ([source = null, rule = null]) => {
    if (!(rule instanceof Lambda)) return noLambda;
    const grid = toGrid(source);
    const column = (at: number): ArrayGrid => built(grid.rows, 1, (row) => grid.at(row, at));
    return built(1, grid.columns, (_, at) => toScalar(rule.call([column(at)])));
  }),
  MAKEARRAY: overOperands(3, 3, ([rows = null, columns = null, rule = null]) => {
    const height = toNumber(toScalar(rows));
    const width = toNumber(toScalar(columns));
    if (height instanceof CellError) return height;
    if (width instanceof CellError) return width;
    if (!(rule instanceof Lambda)) return noLambda;
    return built(height, width, (row, column) => toScalar(rule.call([row + 1, column + 1])));
  }),
  ISOMITTED: lazily(1, 1, ([argument]) => argument?.value === null),
};

const noLambda = cellError("#VALUE!", "The last argument has to be a LAMBDA.");

function folding(args: readonly Operand[]): { start: Operand; source: Operand; rule: Lambda | undefined } {
  const rule = args.at(-1);
  const [start = null, source = null] = args.length === 3 ? args : [null, args[0] ?? null];
  return { start, source, rule: rule instanceof Lambda ? rule : undefined };
}
