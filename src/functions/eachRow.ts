import { InvalidArgument } from "../science/invalidArgument";
import type { Argument, ValueOf } from "./argument";
import { isEmpty, type Cells } from "./cell";
import { CellError, refused } from "./cellError";

/** What a cell can show. */
export type Shown = number | string | boolean | CellError;

type Arguments = Readonly<Record<string, Argument<unknown>>>;
type Values<A extends Arguments> = { -readonly [K in keyof A]: ValueOf<A[K]> };

/** Rows of a whole column: B:B. */
export const WHOLE_COLUMN = 1_048_576;

/**
 * Calls a rule once for each cell of its arguments, as Excel broadcasts: a single cell goes with every row, a row or column
 * with every column or row. A bad cell gives its own error and the rest goes on; a row whose ranges are all empty gives "",
 * and such rows at the end are left off.
 */
export function eachRow<A extends Arguments>(
  wanted: A,
  given: { readonly [K in keyof A]: Cells },
  rule: (values: Values<A>) => Shown,
): Shown[][] {
  const columns = Object.entries(wanted).map(([key, argument]) => column(key, argument, given[key]));
  const ranges = columns.filter(({ cells }) => cells.length > 1 || (cells[0]?.length ?? 0) > 1);
  const height = Math.max(1, ...columns.map(({ cells }) => cells.length));
  const width = Math.max(1, ...columns.map(({ cells }) => cells[0]?.length ?? 0));
  const used = ranges.length === 0 ? 1 : usedRows(ranges, height);
  const answers: Shown[][] = [];
  // One record for all rows: a million of them would take longer than the rule. Each key is written before the rule sees it.
  const values: Record<string, unknown> = {};
  const answerIn = (row: number, col: number): Shown =>
    isBlank(ranges, row, col) ? "" : answerAt(columns, row, col, values, rule);
  for (let row = 0; row < used; row++)
    // A list that grows from nothing takes room for seventeen: of a million rows that is most of the work.
    answers.push(width === 1 ? [answerIn(row, 0)] : Array.from({ length: width }, (_, col) => answerIn(row, col)));
  return answers.length === 0 ? [[""]] : answers;
}

interface Column {
  readonly key: string;
  readonly argument: Argument<unknown>;
  readonly cells: readonly (readonly unknown[])[];
  readonly isSingle: boolean;
  /** The value of an argument that is one cell, read once for all rows. */
  readonly single?: unknown;
}

function column(key: string, argument: Argument<unknown>, cells: Cells): Column {
  if (cells === null || cells === undefined || cells.length === 0) {
    const single = argument.whenLeftOut ? argument.whenLeftOut.value : refused(argument.name, null, "given");
    return { key, argument, cells: [[null]], isSingle: true, single };
  }
  const isSingle = cells.length === 1 && cells[0]?.length === 1;
  return isSingle
    ? { key, argument, cells, isSingle, single: argument.read(cells[0]?.[0]) }
    : { key, argument, cells, isSingle };
}

function isBlank(ranges: readonly Column[], row: number, col: number): boolean {
  for (const range of ranges) if (!isEmpty(cellAt(range, row, col))) return false;
  return ranges.length > 0;
}

function answerAt<A extends Arguments>(
  columns: readonly Column[],
  row: number,
  col: number,
  values: Record<string, unknown>,
  rule: (values: Values<A>) => Shown,
): Shown {
  for (const known of columns) {
    const value = known.isSingle ? known.single : valueAt(known, row, col);
    if (value instanceof CellError) return value;
    values[known.key] = value;
  }
  try {
    // Each key of `wanted` was read by its own argument, which the compiler cannot follow through the loop.
    return rule(values as Values<A>);
  } catch (error) {
    if (error instanceof InvalidArgument) return inCellNames(error, columns);
    throw error;
  }
}

/** Beyond a range that is shorter than the others Excel shows #N/A. */
function valueAt(known: Column, row: number, col: number): unknown {
  const { cells, argument } = known;
  if ((cells.length > 1 && row >= cells.length) || ((cells[0]?.length ?? 0) > 1 && col >= (cells[0]?.length ?? 0))) {
    return new CellError("#N/A", `${argument.name} is shorter than the other ranges.`);
  }
  return argument.read(cellAt(known, row, col));
}

function cellAt({ cells }: Column, row: number, col: number): unknown {
  const line = cells.length === 1 ? cells[0] : cells[row];
  return line?.length === 1 ? line[0] : line?.[col];
}

/** Rows up to the last with something in a range. In a whole column the desktop's empty cells are zeros: these end it too. */
function usedRows(ranges: readonly Column[], height: number): number {
  const tall = ranges.filter(({ cells }) => cells.length > 1);
  if (tall.length === 0) return height;
  const isWhole = height >= WHOLE_COLUMN;
  return Math.max(0, ...tall.map(({ cells }) => filledRows(cells, isWhole)));
}

/** How many rows there are up to the last with something in it. */
export function filledRows(cells: readonly (readonly unknown[])[], isWhole: boolean): number {
  let used = cells.length;
  while (used > 0 && isEmptyRow(cells[used - 1], isWhole)) used--;
  return used;
}

function isEmptyRow(row: readonly unknown[] = [], isWhole: boolean): boolean {
  for (const cell of row) if (!(isEmpty(cell) || (isWhole && cell === 0))) return false;
  return true;
}

/** The science's refusal, with the argument called as the cell calls it. */
function inCellNames(error: InvalidArgument, columns: readonly Column[]): CellError {
  const name = columns.find(({ key }) => key === error.argument)?.argument.name ?? error.argument;
  return refused(name, error.value, error.allowed);
}
