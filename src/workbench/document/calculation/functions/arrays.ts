import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { compareValues, toLogical, toNumber, toText } from "../coerce";
import { ArrayGrid, gridOfRows, gridRows, isGrid, toGrid, toScalar } from "../grid";
import type { Grid, Operand } from "../grid";
import { Reference } from "../Reference";
import { overOperands } from "./declare";
import type { FunctionTable } from "./declare";

export const arrayFunctions: FunctionTable = {
  FILTER: overOperands(2, 3, filter),
  SORT: overOperands(1, 4, ([source = null, by = 1, order = 1, acrossColumns = false]) => {
    const across = toLogical(toScalar(acrossColumns)) === true;
    const grid = turned(toGrid(source), across);
    const keys = numbers(by ?? 1);
    const orders = numbers(order ?? 1);
    if (keys instanceof CellError) return keys;
    if (orders instanceof CellError) return orders;
    if (keys.some((key) => key < 1 || key > grid.columns))
      return cellError("#VALUE!", "There is no such column to sort by.");
    const rows = gridRows(grid);
    const fields = keys.map((key, index) => ({
      of: (row: number) => rows[row]?.[key - 1] ?? null,
      order: orders[index] ?? orders[0] ?? 1,
    }));
    return turned(gridOfRows(ordered(rows, fields)), across);
  }),
  SORTBY: overOperands(2, 255, ([source = null, ...by]) => {
    const rows = gridRows(toGrid(source));
    const fields: SortKey[] = [];
    for (let index = 0; index < by.length; index += 2) {
      const key = toGrid(by[index] ?? null);
      if (Math.max(key.rows, key.columns) !== rows.length)
        return cellError("#VALUE!", "The ranges are not of the same size.");
      const order = toNumber(toScalar(by[index + 1] ?? 1));
      if (order instanceof CellError) return order;
      fields.push({ of: (row) => (key.columns === 1 ? key.at(row, 0) : key.at(0, row)), order });
    }
    return gridOfRows(ordered(rows, fields));
  }),
  UNIQUE: overOperands(1, 3, ([source = null, byColumn = false, once = false]) => {
    const across = toLogical(toScalar(byColumn)) === true;
    const rows = gridRows(turned(toGrid(source), across));
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(rowKey(row), (counts.get(rowKey(row)) ?? 0) + 1);
    const onlyOnce = toLogical(toScalar(once)) === true;
    const seen = new Set<string>();
    const kept = rows.filter((row) => {
      const key = rowKey(row);
      const first = !seen.has(key);
      seen.add(key);
      return first && (!onlyOnce || counts.get(key) === 1);
    });
    return kept.length > 0 ? turned(gridOfRows(kept), across) : cellError("#CALC!");
  }),
  SEQUENCE: overOperands(1, 4, (args) => {
    const [rows = 1, columns = 1, start = 1, step = 1] = args.map((arg) =>
      arg === null ? 1 : toNumber(toScalar(arg)),
    );
    for (const number of [rows, columns, start, step]) if (number instanceof CellError) return number;
    return sequence(Number(rows), Number(columns), Number(start), Number(step));
  }),
  TAKE: overOperands(2, 3, ([source = null, rows = null, columns = null]) =>
    part(toGrid(source), rows, columns, taken),
  ),
  DROP: overOperands(2, 3, ([source = null, rows = null, columns = null]) =>
    part(toGrid(source), rows, columns, dropped),
  ),
  CHOOSECOLS: overOperands(2, 255, ([source = null, ...chosen]) => chooseColumns(toGrid(source), chosen)),
  CHOOSEROWS: overOperands(2, 255, ([source = null, ...chosen]) => {
    const result = chooseColumns(turned(toGrid(source), true), chosen);
    return isGrid(result) ? turned(result, true) : result;
  }),
  VSTACK: overOperands(1, 254, (args) => stack(args.map(toGrid))),
  HSTACK: overOperands(1, 254, (args) => turned(stack(args.map((arg) => turned(toGrid(arg), true))), true)),
  TRANSPOSE: overOperands(1, 1, ([source = null]) => turned(toGrid(source), true)),
  PERCENTOF: overOperands(2, 2, ([part = null, all = null]) => {
    const [some, whole] = [part, all].map((operand) => numbersIn(operand).reduce((sum, one) => sum + one, 0));
    return whole === 0 || whole === undefined ? cellError("#DIV/0!") : (some ?? 0) / whole;
  }),
  TRIMRANGE: overOperands(1, 3, ([source = null, rows = null, columns = null]) =>
    trimmed(toGrid(source), rows, columns),
  ),
  TOCOL: overOperands(1, 3, ([source = null, ignore = 0, byColumn = false]) => {
    const values = listed(toGrid(source), ignore, toLogical(toScalar(byColumn)) === true);
    return values.length > 0 ? new ArrayGrid(values.length, 1, values) : cellError("#CALC!");
  }),
  TOROW: overOperands(1, 3, ([source = null, ignore = 0, byColumn = false]) => {
    const values = listed(toGrid(source), ignore, toLogical(toScalar(byColumn)) === true);
    return values.length > 0 ? new ArrayGrid(1, values.length, values) : cellError("#CALC!");
  }),
  WRAPROWS: overOperands(2, 3, ([source = null, width = null, pad = cellError("#N/A")]) =>
    wrapped(source, width, toScalar(pad)),
  ),
  WRAPCOLS: overOperands(2, 3, ([source = null, width = null, pad = cellError("#N/A")]) => {
    const rows = wrapped(source, width, toScalar(pad));
    return isGrid(rows) ? turned(rows, true) : rows;
  }),
  EXPAND: overOperands(2, 4, ([source = null, rows = null, columns = null, pad = cellError("#N/A")]) => {
    const grid = toGrid(source);
    const height = rows === null ? grid.rows : toNumber(toScalar(rows));
    const width = columns === null ? grid.columns : toNumber(toScalar(columns));
    if (height instanceof CellError) return height;
    if (width instanceof CellError) return width;
    if (height < grid.rows || width < grid.columns) return cellError("#VALUE!");
    const within = (row: number, column: number): boolean => row < grid.rows && column < grid.columns;
    return built(height, width, (row, column) => (within(row, column) ? grid.at(row, column) : toScalar(pad)));
  }),
};

/** An array made cell by cell. */
export function built(rows: number, columns: number, cell: (row: number, column: number) => CellValue): ArrayGrid {
  const cells: CellValue[] = [];
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) cells.push(cell(row, column));
  return new ArrayGrid(rows, columns, cells);
}

function filter([source = null, include = null, otherwise]: readonly Operand[]): Operand {
  if (source instanceof CellError) return source;
  if (include instanceof CellError) return include;
  const grid = toGrid(source);
  const wanted = toGrid(include);
  const byRow = wanted.columns === 1 && wanted.rows === grid.rows;
  if (!byRow && !(wanted.rows === 1 && wanted.columns === grid.columns)) {
    return cellError("#VALUE!", "The conditions are not as many as the rows to filter.");
  }
  const kept: number[] = [];
  for (let at = 0; at < (byRow ? grid.rows : grid.columns); at++) {
    const keeps = toLogical(byRow ? wanted.at(at, 0) : wanted.at(0, at));
    if (keeps instanceof CellError) return keeps;
    if (keeps) kept.push(at);
  }
  if (kept.length === 0) return otherwise ?? cellError("#CALC!", "No row meets the conditions.");
  if (byRow) return built(kept.length, grid.columns, (row, column) => grid.at(kept[row] ?? 0, column));
  return built(grid.rows, kept.length, (row, column) => grid.at(row, kept[column] ?? 0));
}

interface SortKey {
  readonly of: (row: number) => CellValue;
  readonly order: number;
}

/** Rows in order of their keys; empty cells come last, equal rows keep their order. */
function ordered(rows: readonly CellValue[][], keys: readonly SortKey[]): CellValue[][] {
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (const { of, order: direction } of keys) {
      const difference = compareForSorting(of(a), of(b), direction);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return order.map((index) => rows[index] ?? []);
}

/** Numbers, text, logical values, errors; empty cells last in either direction. */
export function compareForSorting(a: CellValue, b: CellValue, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const aFails = a instanceof CellError;
  const bFails = b instanceof CellError;
  if (aFails || bFails) return aFails === bFails ? 0 : (aFails ? 1 : -1) * direction;
  return compareValues(a, b) * direction;
}

function rowKey(row: readonly CellValue[]): string {
  return JSON.stringify(row.map((value) => (typeof value === "string" ? value.toUpperCase() : value)));
}

function turned(grid: Grid, turn: boolean): Grid {
  return turn ? built(grid.columns, grid.rows, (row, column) => grid.at(column, row)) : grid;
}

function numbers(operand: Operand): number[] | CellError {
  const found: number[] = [];
  for (const value of gridRows(toGrid(operand)).flat()) {
    const number = toNumber(value);
    if (number instanceof CellError) return number;
    found.push(number);
  }
  return found;
}

function sequence(rows: number, columns: number, start: number, step: number): Operand {
  const height = Math.trunc(rows);
  const width = Math.trunc(columns);
  if (height < 1 || width < 1 || height * width > 10_000_000) return cellError("#CALC!");
  return built(height, width, (row, column) => start + step * (row * width + column));
}

type Span = readonly [from: number, count: number];

function part(grid: Grid, rows: Operand, columns: Operand, cut: (length: number, by: number) => Span): Operand {
  const down = rows === null ? null : toNumber(toScalar(rows));
  const right = columns === null ? null : toNumber(toScalar(columns));
  if (down instanceof CellError) return down;
  if (right instanceof CellError) return right;
  const [row, height] = down === null ? [0, grid.rows] : cut(grid.rows, Math.trunc(down));
  const [column, width] = right === null ? [0, grid.columns] : cut(grid.columns, Math.trunc(right));
  if (height < 1 || width < 1) return cellError("#CALC!");
  return built(height, width, (r, c) => grid.at(row + r, column + c));
}

function taken(length: number, count: number): Span {
  const size = Math.min(Math.abs(count), length);
  return count < 0 ? [length - size, size] : [0, size];
}

function dropped(length: number, count: number): Span {
  const size = Math.max(0, length - Math.abs(count));
  return count < 0 ? [0, size] : [length - size, size];
}

function chooseColumns(grid: Grid, chosen: readonly Operand[]): Operand {
  const columns: number[] = [];
  for (const choice of chosen) {
    const found = numbers(choice);
    if (found instanceof CellError) return found;
    columns.push(...found.map((number) => (number < 0 ? grid.columns + number : number - 1)));
  }
  if (columns.some((column) => column < 0 || column >= grid.columns)) return cellError("#VALUE!");
  return built(grid.rows, columns.length, (row, at) => grid.at(row, columns[at] ?? 0));
}

function stack(grids: readonly Grid[]): Grid {
  const width = Math.max(...grids.map((grid) => grid.columns));
  const missing = cellError("#N/A", "The stacked ranges are not equally wide.");
  return gridOfRows(
    grids.flatMap((grid) =>
      gridRows(grid).map((row) => [...row, ...new Array<CellValue>(width - row.length).fill(missing)]),
    ),
  );
}

function listed(grid: Grid, ignore: Operand, byColumn: boolean): CellValue[] {
  const mode = toNumber(toScalar(ignore));
  const values = gridRows(turned(grid, byColumn)).flat();
  return values.filter((value) => {
    if (value === null) return mode !== 1 && mode !== 3;
    return !(value instanceof CellError) || (mode !== 2 && mode !== 3);
  });
}

function wrapped(source: Operand, width: Operand, pad: CellValue): Operand {
  const columns = toNumber(toScalar(width));
  if (columns instanceof CellError) return columns;
  if (columns < 1) return cellError("#NUM!");
  const values = gridRows(toGrid(source)).flat();
  const rows = Math.ceil(values.length / columns);
  return built(
    rows,
    columns,
    (row, column) => values[row * columns + column] ?? (row * columns + column < values.length ? null : pad),
  );
}

/** The texts of an operand, row by row. */
export function textsOf(operand: Operand): string[] | CellError {
  const texts: string[] = [];
  const grid = operand instanceof Reference ? operand : toGrid(operand);
  for (const value of gridRows(grid).flat()) {
    const text = toText(value);
    if (text instanceof CellError) return text;
    texts.push(text);
  }
  return texts;
}

const numbersIn = (operand: Operand): number[] =>
  gridRows(toGrid(operand))
    .flat()
    .filter((value) => typeof value === "number");

/** Without the blank rows and columns around: 0 keeps them, 1 drops those before, 2 those after, 3 both. */
function trimmed(grid: Grid, rows: Operand, columns: Operand): Operand {
  const [byRows, byColumns] = [rows, columns].map((arg) => (arg === null ? 3 : toNumber(toScalar(arg))));
  if (typeof byRows !== "number") return byRows ?? cellError("#VALUE!");
  if (typeof byColumns !== "number") return byColumns ?? cellError("#VALUE!");
  const kept = within(gridRows(grid), byRows);
  const turnedRows = within(kept[0]?.map((_, at) => kept.map((row) => row[at] ?? null)) ?? [], byColumns);
  if (turnedRows.length === 0) return cellError("#REF!", "All cells are blank.");
  return turned(gridOfRows(turnedRows), true);
}

function within(lines: CellValue[][], sides: number): CellValue[][] {
  const isFilled = (line: readonly CellValue[]): boolean => line.some((value) => value !== null);
  const first = sides === 1 || sides === 3 ? lines.findIndex(isFilled) : 0;
  const last =
    sides === 2 || sides === 3 ? lines.length - 1 - [...lines].reverse().findIndex(isFilled) : lines.length - 1;
  return first < 0 ? [] : lines.slice(first, last + 1);
}
