import { InvalidArgument } from "../science/invalidArgument";
import type { Argument } from "./argument";
import { errorIn, isEmpty, plainValue, type Cells } from "./cell";
import { CellError, Refusal, refused } from "./cellError";
import { WHOLE_COLUMN, type Shown } from "./eachRow";

/** A range as rows, without the empty rows at its end and, of a whole column, without its heading. Refused where it is left out. */
export function rowsOf(name: string, cells: Cells): readonly (readonly unknown[])[] {
  if (cells === null || cells === undefined) throw new Refusal(refused(name, null, "a range"));
  const isWhole = cells.length >= WHOLE_COLUMN;
  let used = cells.length;
  // The desktop's empty cells are zeros: in a whole column zeros at the end are the empty part.
  while (used > 0 && cells[used - 1]?.every((cell) => isEmpty(cell) || (isWhole && cell === 0))) used--;
  const isHeaded = isWhole && typeof cells[0]?.[0] === "string" && errorIn(cells[0][0]) === undefined;
  return cells.slice(isHeaded ? 1 : 0, used);
}

/** All cells of a range as values of one kind, row by row. One bad cell refuses the whole list, with its place. */
export function listOf<T>(argument: Argument<T>, cells: Cells): T[] {
  return rowsOf(argument.name, cells).flatMap((row, index) =>
    row.map((cell, column) => valueAt(argument, cell, () => placeOf(argument.name, cells, index, column))),
  );
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
    cells: argument.whenLeftOut && isLeftOut(given[key]) ? undefined : rowsOf(argument.name, given[key]).flat(),
  }));
  const length = Math.max(0, ...columns.map(({ cells }) => cells?.length ?? 0));
  return Array.from({ length }, (_, row) => {
    const record: Record<string, unknown> = {};
    for (const { key, argument, cells } of columns) {
      record[key] = cells
        ? valueAt(argument, cells[row], () => `${argument.name} (row ${String(row + 1)})`)
        : argument.whenLeftOut?.value;
    }
    // Each key was read by its own argument, which the compiler cannot follow through the loop.
    return record as never;
  });
}

/** An empty cell is undefined, as the receipt date of an order that has not come; 0 as well where the desktop passes it for empty. */
export const maybe = <T>(argument: Argument<T>): Argument<T | undefined> => ({
  name: argument.name,
  whenLeftOut: { value: undefined },
  read(cell) {
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

function valueAt<T>(argument: Argument<T>, cell: unknown, place: () => string = () => argument.name): T {
  const value = argument.read(cell);
  if (!(value instanceof CellError)) return value;
  throw new Refusal(new CellError(value.code, value.sentence.replace(argument.name, place())));
}

function placeOf(name: string, cells: Cells, row: number, column: number): string {
  if (cells?.length === 1 && cells[0]?.length === 1) return name;
  const isWide = (cells?.[0]?.length ?? 0) > 1;
  return `${name} (row ${String(row + 1)}${isWide ? `, column ${String(column + 1)}` : ""})`;
}
