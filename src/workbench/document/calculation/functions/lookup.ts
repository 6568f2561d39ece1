import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { compareValues, toLogical, toNumber } from "../coerce";
import { wildcardPattern } from "../criteria";
import type { Evaluator, Scope } from "../Evaluator";
import { ArrayGrid, isGrid, lift, toGrid, toScalar } from "../grid";
import type { Grid, Operand } from "../grid";
import { Reference } from "../Reference";
import { lazily, overOperands } from "./declare";
import type { Argument, FunctionTable } from "./declare";

export const lookupFunctions: FunctionTable = {
  XLOOKUP: lazily(3, 6, xlookup),
  XMATCH: overOperands(2, 4, ([wanted = null, range = null, mode = null, direction = null], scope) =>
    positions(wanted, range, matchMode(toScalar(mode)), toScalar(direction), scope),
  ),
  MATCH: lazily(2, 3, ([wanted, range, kind], scope) => {
    const type = kind && !kind.isOmitted ? toNumber(toScalar(kind.value)) : 1;
    if (type instanceof CellError) return type;
    const mode: MatchMode = type === 0 ? "wildcard" : type > 0 ? "sortedUp" : "sortedDown";
    return positions(wanted?.value ?? null, range?.value ?? null, mode, 1, scope);
  }),
  VLOOKUP: lazily(3, 4, (args, scope) => tableLookup(args, scope, false)),
  HLOOKUP: lazily(3, 4, (args, scope) => tableLookup(args, scope, true)),
  LOOKUP: overOperands(2, 3, ([wanted = null, range = null, results = range], scope) => {
    const found = positions(wanted, range, "sortedUp", 1, scope);
    const grid = toGrid(results);
    return lift([found], ([at = null]) => (typeof at === "number" ? along(grid, at - 1) : at));
  }),
  INDEX: lazily(2, 4, index),
};

type MatchMode = "exact" | "wildcard" | "nextSmaller" | "nextLarger" | "sortedUp" | "sortedDown";

function matchMode(mode: CellValue): MatchMode {
  return mode === 2 ? "wildcard" : mode === -1 ? "nextSmaller" : mode === 1 ? "nextLarger" : "exact";
}

function xlookup(args: readonly Argument[], scope: Scope): Operand {
  const [wanted, range, results, otherwise, mode, direction] = args.map((argument) =>
    argument.isOmitted ? undefined : argument,
  );
  const found = positions(
    wanted?.value ?? null,
    range?.value ?? null,
    matchMode(toScalar(mode?.value ?? null)),
    toScalar(direction?.value ?? 1),
    scope,
  );
  const returned = results?.value ?? null;
  if (returned instanceof CellError) return returned;
  const source = toGrid(returned);
  const across = toGrid(range?.value ?? null).rows === 1 && toGrid(range?.value ?? null).columns > 1;
  if (!isGrid(found)) {
    if (typeof found === "number") return slice(source, found - 1, across, scope.evaluator);
    return otherwise && found instanceof CellError && found.code === "#N/A" ? otherwise.value : found;
  }
  const fallback = otherwise ? toScalar(otherwise.value) : undefined;
  return lift([found], ([at = null]) => {
    if (typeof at === "number") return across ? source.at(0, at - 1) : source.at(at - 1, 0);
    return fallback === undefined || !(at instanceof CellError) || at.code !== "#N/A" ? at : fallback;
  });
}

/** The row (or column) of the results that belongs to a position; cells stay cells, so that ranges can be made of them. */
function slice(source: Grid, at: number, across: boolean, evaluator: Evaluator): Operand {
  const { rows, columns } = source;
  if (at >= (across ? columns : rows) && !(source instanceof Reference)) return cellError("#VALUE!");
  if (source instanceof Reference) {
    const { row, column, sheet } = source;
    const part = across ? { row, column: column + at, rows, columns: 1 } : { row: row + at, column, rows: 1, columns };
    return evaluator.reference(sheet, part);
  }
  if (across) return columnOf(source, at);
  return rowOf(source, at);
}

const nothingFound = cellError("#N/A", "What is looked up is not there.");

/** Where each wanted value stands in a row or column, from 1. */
function positions(wanted: Operand, range: Operand, mode: MatchMode, direction: CellValue, scope: Scope): Operand {
  if (range instanceof CellError) return range;
  const grid = toGrid(range);
  if (grid.rows > 1 && grid.columns > 1) return cellError("#VALUE!", "Looking up needs a single row or column.");
  const backwards = direction === -1;
  return lift([wanted], ([value = null]) => {
    if (value instanceof CellError) return value;
    const at = position(value, grid, mode, backwards, scope.evaluator);
    return at < 0 ? nothingFound : at + 1;
  });
}

function position(value: CellValue, grid: Grid, mode: MatchMode, backwards: boolean, evaluator: Evaluator): number {
  const sought = value ?? 0;
  switch (mode) {
    case "wildcard": {
      const pattern = typeof sought === "string" ? wildcardPattern(sought) : undefined;
      if (!pattern) return exactPosition(sought, grid, backwards, evaluator);
      return firstWhere(grid, backwards, (candidate) => typeof candidate === "string" && pattern.test(candidate));
    }
    case "exact":
      return exactPosition(sought, grid, backwards, evaluator);
    case "nextSmaller":
    case "nextLarger": {
      const exact = exactPosition(sought, grid, backwards, evaluator);
      return exact >= 0 ? exact : nearest(sought, grid, mode === "nextSmaller" ? -1 : 1);
    }
    case "sortedUp":
      return sortedPosition(sought, grid, 1);
    case "sortedDown":
      return sortedPosition(sought, grid, -1);
  }
}

function exactPosition(value: CellValue, grid: Grid, backwards: boolean, evaluator: Evaluator): number {
  if (grid instanceof Reference && grid.columns === 1 && grid.rows >= 16) {
    grid.at(0, 0);
    const rows = evaluator.rowIndex(grid.sheet, grid.column, grid.row, grid.rows).rowsOf(value);
    return (backwards ? rows.at(-1) : rows[0]) ?? -1;
  }
  return firstWhere(grid, backwards, (candidate) => {
    if (candidate === null || candidate instanceof CellError) return false;
    return typeof candidate === typeof value && compareValues(candidate, value) === 0;
  });
}

function firstWhere(grid: Grid, backwards: boolean, holds: (value: CellValue) => boolean): number {
  const length = Math.max(grid.rows, grid.columns);
  for (let step = 0; step < length; step++) {
    const at = backwards ? length - 1 - step : step;
    if (holds(along(grid, at))) return at;
  }
  return -1;
}

/** The value nearest on one side: -1 the largest below, 1 the smallest above. */
function nearest(value: CellValue, grid: Grid, side: number): number {
  let best = -1;
  for (let at = 0; at < Math.max(grid.rows, grid.columns); at++) {
    const candidate = along(grid, at);
    if (candidate === null || typeof candidate !== typeof value) continue;
    if (compareValues(candidate, value) * side <= 0) continue;
    if (best < 0 || compareValues(candidate, along(grid, best)) * side < 0) best = at;
  }
  return best;
}

/** Binary search among values of the same kind: the last that is not beyond the value. */
function sortedPosition(value: CellValue, grid: Grid, order: number): number {
  let low = 0;
  let high = Math.max(grid.rows, grid.columns) - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && typeof along(grid, at) !== typeof value) at++;
    if (at > high) {
      high = middle - 1;
    } else if (compareValues(along(grid, at), value) * order <= 0) {
      found = at;
      low = at + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

function along(grid: Grid, at: number): CellValue {
  return grid.columns === 1 ? grid.at(at, 0) : grid.at(0, at);
}

function tableLookup(args: readonly Argument[], scope: Scope, across: boolean): Operand {
  const [wanted, range, offset, approximate] = args;
  const grid = toGrid(range?.value ?? null);
  const sorted = approximate ? toLogical(toScalar(approximate.value)) : true;
  if (sorted instanceof CellError) return sorted;
  const keys = across ? rowOf(grid, 0) : keyColumn(grid, scope.evaluator);
  const mode: MatchMode = sorted && !(approximate?.isOmitted ?? false) ? "sortedUp" : "wildcard";
  return lift([wanted?.value ?? null, offset?.value ?? null], ([value = null, nth = null]) => {
    if (value instanceof CellError) return value;
    const number = toNumber(nth);
    if (typeof number !== "number") return number;
    if (number < 1) return cellError("#VALUE!", "The column's number begins at 1.");
    if (number > (across ? grid.rows : grid.columns))
      return cellError("#REF!", "The table has fewer columns than that.");
    const at = position(value, keys, mode, false, scope.evaluator);
    if (at < 0) return nothingFound;
    return across ? grid.at(number - 1, at) : grid.at(at, number - 1);
  });
}

function keyColumn(grid: Grid, evaluator: Evaluator): Grid {
  if (!(grid instanceof Reference)) return columnOf(grid, 0);
  const { sheet, row, column, rows } = grid;
  grid.at(0, 0);
  return evaluator.reference(sheet, { row, column, rows, columns: 1 });
}

/** INDEX of cells gives cells, so that `A1:INDEX(…)` works. */
function index([range, atRow, atColumn]: readonly Argument[], { evaluator }: Scope): Operand {
  const source = range?.value ?? null;
  if (source instanceof CellError) return source;
  const grid = toGrid(source);
  const whole = source instanceof Reference ? source.whole : grid;
  const rows = atRow?.value ?? 0;
  const columns = atColumn?.value ?? 0;
  if (isGrid(rows) && rows.rows * rows.columns > 1) {
    return lift([rows, columns], ([r = null, c = null]) => indexed(grid, toNumber(r), toNumber(c) || 1));
  }
  let row = toNumber(toScalar(rows));
  let column = toNumber(toScalar(columns));
  if (row instanceof CellError) return row;
  if (column instanceof CellError) return column;
  if (whole.rows === 1 && atColumn === undefined && whole.columns > 1) [row, column] = [1, row];
  row = Math.trunc(row);
  column = Math.trunc(column);
  if (row < 0 || column < 0) return cellError("#VALUE!");
  if (row > whole.rows || column > whole.columns) return cellError("#REF!", "The range has no such row or column.");
  if (source instanceof Reference) {
    return evaluator.reference(source.sheet, {
      row: row === 0 ? source.row : source.row + row - 1,
      column: column === 0 ? source.column : source.column + column - 1,
      rows: row === 0 ? whole.rows : 1,
      columns: column === 0 ? whole.columns : 1,
    });
  }
  if (row === 0 && column === 0) return grid;
  if (row === 0) return columnOf(grid, column - 1);
  if (column === 0) return rowOf(grid, row - 1);
  return grid.at(row - 1, column - 1);
}

function indexed(grid: Grid, row: number | CellError, column: number | CellError): CellValue {
  if (row instanceof CellError) return row;
  if (column instanceof CellError) return column;
  if (grid.rows === 1 && column === 1) return row > grid.columns ? cellError("#REF!") : grid.at(0, row - 1);
  if (row < 1 || row > grid.rows || column > grid.columns)
    return cellError("#REF!", "The range has no such row or column.");
  return grid.at(Math.trunc(row) - 1, Math.trunc(column) - 1);
}

function rowOf(grid: Grid, row: number): Grid {
  return new ArrayGrid(
    1,
    grid.columns,
    Array.from({ length: grid.columns }, (_, column) => grid.at(row, column)),
  );
}

function columnOf(grid: Grid, column: number): Grid {
  return new ArrayGrid(
    grid.rows,
    1,
    Array.from({ length: grid.rows }, (_, row) => grid.at(row, column)),
  );
}
