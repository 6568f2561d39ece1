import type { CellValue } from "../cellValue";
import { cellError } from "../cellValue";

/** A rectangle of values: an array, or cells that a formula refers to. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): CellValue;
}

/** A function that LAMBDA has made. */
export class Lambda {
  constructor(
    readonly parameters: number,
    readonly call: (args: readonly Operand[]) => Operand,
  ) {}
}

/** What an expression gives. */
export type Operand = CellValue | Grid | Lambda;

export class ArrayGrid implements Grid {
  constructor(
    readonly rows: number,
    readonly columns: number,
    /** row by row */
    readonly cells: readonly CellValue[],
  ) {}

  at(row: number, column: number): CellValue {
    return this.cells[row * this.columns + column] ?? null;
  }
}

export function isGrid(operand: Operand): operand is Grid {
  return typeof operand === "object" && operand !== null && "at" in operand;
}

/** A grid of its own from rows that are equally long. */
export function gridOfRows(rows: readonly (readonly CellValue[])[]): ArrayGrid {
  return new ArrayGrid(rows.length, rows[0]?.length ?? 0, rows.flat());
}

export function gridRows(grid: Grid): CellValue[][] {
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.at(row, column)),
  );
}

/** The operand as a grid; a single value is a grid of one. */
export function toGrid(operand: Operand): Grid {
  if (isGrid(operand)) return operand;
  return new ArrayGrid(1, 1, [toScalar(operand)]);
}

/** The operand as one value: of a grid, its first. */
export function toScalar(operand: Operand): CellValue {
  if (operand instanceof Lambda) return cellError("#CALC!", "A LAMBDA stands where a value is needed.");
  return isGrid(operand) ? operand.at(0, 0) : operand;
}

/** Visits every value, row by row; a visit that gives true ends the walk. */
export function eachValue(operand: Operand, visit: (value: CellValue) => boolean | undefined): void {
  if (!isGrid(operand)) {
    visit(toScalar(operand));
    return;
  }
  for (let row = 0; row < operand.rows; row++) {
    for (let column = 0; column < operand.columns; column++) if (visit(operand.at(row, column))) return;
  }
}

/** Applies a rule to values, or value by value to arrays; single rows and columns stretch, what does not fit is #N/A. */
export function lift(args: readonly Operand[], rule: (values: CellValue[]) => CellValue): CellValue | Grid {
  let rows = 1;
  let columns = 1;
  let single = true;
  for (const arg of args) {
    if (!isGrid(arg)) continue;
    single &&= arg.rows === 1 && arg.columns === 1;
    rows = Math.max(rows, arg.rows);
    columns = Math.max(columns, arg.columns);
  }
  if (single) return rule(args.map(toScalar));
  const cells = new Array<CellValue>(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      cells[row * columns + column] = rule(args.map((arg) => stretched(arg, row, column)));
    }
  }
  return new ArrayGrid(rows, columns, cells);
}

const outside = cellError("#N/A", "The arrays in the formula are not of the same size.");

/** One value of an operand that stretches to the size of others. */
export function stretched(operand: Operand, row: number, column: number): CellValue {
  if (!isGrid(operand)) return toScalar(operand);
  const atRow = operand.rows === 1 ? 0 : row;
  const atColumn = operand.columns === 1 ? 0 : column;
  if (atRow >= operand.rows || atColumn >= operand.columns) return outside;
  return operand.at(atRow, atColumn);
}
