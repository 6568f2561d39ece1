import { InvalidArgument } from "../science/invalidArgument";
import type { Argument } from "./argument";
import { errorIn, isEmpty, plainValue, type Cells } from "./cell";
import { CellError, Refusal, refused } from "./cellError";
import { filledRows, WHOLE_COLUMN, type Shown } from "./eachRow";

/** A range as rows, without the empty rows at its end and, of a whole column, without its heading. Refused where it is left out. */
export function rowsOf(name: string, cells: Cells): readonly (readonly unknown[])[] {
  if (cells === null || cells === undefined) throw new Refusal(refused(name, null, "a range"));
  const isWhole = cells.length >= WHOLE_COLUMN;
  // The desktop's empty cells are zeros: in a whole column zeros at the end are the empty part.
  const used = filledRows(cells, isWhole);
  const isHeaded = isWhole && typeof cells[0]?.[0] === "string" && errorIn(cells[0][0]) === undefined;
  return cells.slice(isHeaded ? 1 : 0, used);
}

/** All cells of a range as values of one kind, row by row. One bad cell refuses the whole list, with its place. */
export function listOf<T>(argument: Argument<T>, cells: Cells): T[] {
  const values: T[] = [];
  const rows = rowsOf(argument.name, cells);
  for (let row = 0; row < rows.length; row++) {
    const line = rows[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      const value = argument.read(line[column]);
      if (value instanceof CellError) throw refusalAt(argument, value, placeOf(argument.name, cells, row, column));
      values.push(value);
    }
  }
  return values;
}

/** The value of an argument that is one cell; of a larger range it is refused. */
export function one<T>(argument: Argument<T>, cells: Cells): T {
  if (cells === null || cells === undefined) {
    if (argument.whenLeftOut) return argument.whenLeftOut.value;
    throw new Refusal(refused(argument.name, null, "given"));
  }
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) {
    throw new Refusal(
      refused(argument.name, `${String(cells.length)} x ${String(cells[0]?.length ?? 0)} cells`, "one cell"),
    );
  }
  return valueAt(argument, cells[0]?.[0]);
}

/**
 * Calls a rule for each item of a block, one in each row; a single row or column is one item. A bad row gives its own error,
 * an empty one "".
 */
export function eachItem<T>(argument: Argument<T>, cells: Cells, rule: (values: T[]) => Shown): Shown[][] {
  const rows = rowsOf(argument.name, cells);
  const items = rows.every((row) => row.length === 1) ? [rows.flat()] : rows;
  const answers = items.map((item): Shown[] => {
    if (item.every(isEmpty)) return [""];
    try {
      return [rule(item.map((cell) => valueAt(argument, cell)))];
    } catch (error) {
      if (error instanceof Refusal) return [error.cell];
      if (error instanceof InvalidArgument) return [refused(argument.name, error.value, error.allowed)];
      throw error;
    }
  });
  return answers.length === 0 ? [[""]] : answers;
}

/** Lists side by side, each a range of one column or row: as long as the longest; what is missing at an end counts as empty. */
export function recordsOf<A extends Readonly<Record<string, Argument<unknown>>>>(
  wanted: A,
  given: { readonly [K in keyof A]: Cells },
): { -readonly [K in keyof A]: A[K] extends Argument<infer T> ? T : never }[] {
  const columns = Object.entries(wanted).map(([key, argument]) => ({
    key,
    argument,
    cells: argument.whenLeftOut && isLeftOut(given[key]) ? undefined : flat(rowsOf(argument.name, given[key])),
  }));
  const length = Math.max(0, ...columns.map(({ cells }) => cells?.length ?? 0));
  const records: never[] = [];
  for (let row = 0; row < length; row++) {
    const record: Record<string, unknown> = {};
    for (const { key, argument, cells } of columns) {
      const value = cells ? argument.read(cells[row]) : argument.whenLeftOut?.value;
      if (value instanceof CellError) throw refusalAt(argument, value, `${argument.name} (row ${String(row + 1)})`);
      record[key] = value;
    }
    // Each key was read by its own argument, which the compiler cannot follow through the loop.
    records.push(record as never);
  }
  return records;
}

/** All cells in a row; of a single column without a list for each. */
function flat(rows: readonly (readonly unknown[])[]): readonly unknown[] {
  const cells: unknown[] = [];
  for (const row of rows) for (const cell of row) cells.push(cell);
  return cells;
}

/** An empty cell is undefined, as the receipt date of an order that has not come; 0 as well where the desktop passes it for empty. */
export const maybe = <T>(argument: Argument<T>): Argument<T | undefined> => ({
  name: argument.name,
  whenLeftOut: { value: undefined },
  read(cell) {
    if (typeof cell === "number" && cell !== 0) return argument.read(cell);
    const value = plainValue(cell);
    return errorIn(cell) === undefined && (isEmpty(value) || value === 0) ? undefined : argument.read(cell);
  },
});

/** An empty cell is undefined, and a 0 is a 0: for figures of which nothing may be known. */
export const maybeEmpty = <T>(argument: Argument<T>): Argument<T | undefined> => ({
  name: argument.name,
  whenLeftOut: { value: undefined },
  read: (cell) => (isEmpty(plainValue(cell)) ? undefined : argument.read(cell)),
});

const isLeftOut = (cells: Cells): boolean => cells === null || cells === undefined;

function valueAt<T>(argument: Argument<T>, cell: unknown): T {
  const value = argument.read(cell);
  if (value instanceof CellError) throw refusalAt(argument, value, argument.name);
  return value;
}

const refusalAt = ({ name }: Argument<unknown>, { code, sentence }: CellError, place: string): Refusal =>
  new Refusal(new CellError(code, sentence.replace(name, place)));

function placeOf(name: string, cells: Cells, row: number, column: number): string {
  if (cells?.length === 1 && cells[0]?.length === 1) return name;
  const isWide = (cells?.[0]?.length ?? 0) > 1;
  return `${name} (row ${String(row + 1)}${isWide ? `, column ${String(column + 1)}` : ""})`;
}
