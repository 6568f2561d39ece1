import { InvalidArgument } from "../science/invalidArgument";
import type { Argument, ValueOf } from "./argument";
import { errorIn, isEmpty, plainValue, type Cells } from "./cell";
import { CellError, Refusal, refused } from "./cellError";
import { filledRows, WHOLE_COLUMN, type Shown } from "./eachRow";

/** A range as rows, without the empty rows at its end and, of a whole column, without its heading. Refused where it is left out. */
export function rowsOf(name: string, cells: Cells, isHeaded = haveHeadings([cells])): readonly (readonly unknown[])[] {
  if (cells === null || cells === undefined) throw new Refusal(refused(name, null, "a range"));
  const isWhole = cells.length >= WHOLE_COLUMN;
  // The desktop's empty cells are zeros: in a whole column zeros at the end are the empty part.
  const used = filledRows(cells, isWhole);
  return cells.slice(isHeaded && isWhole ? 1 : 0, used);
}

/** Whether whole columns side by side begin with headings: all of them or none, or their rows would not be side by side any more. */
export function haveHeadings(ranges: readonly Cells[]): boolean {
  const whole = ranges.flatMap((cells) => (cells && cells.length >= WHOLE_COLUMN ? [cells[0]?.[0]] : []));
  return whole.length > 0 && whole.every((cell) => typeof cell === "string" && errorIn(cell) === undefined);
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

type Arguments = Readonly<Record<string, Argument<unknown>>>;

/** Lists side by side, each a range of one column or row: as long as the longest; what is missing at an end counts as empty. */
export function recordsOf<A extends Arguments>(
  wanted: A,
  given: { readonly [K in keyof A]: Cells },
): { -readonly [K in keyof A]: ValueOf<A[K]> }[] {
  const { columns, length } = columnsOf(wanted, given);
  const entries: readonly (readonly [string, readonly unknown[]])[] = Object.entries(columns);
  return Array.from({ length }, (_, row) => {
    const record: Record<string, unknown> = {};
    for (const [key, values] of entries) record[key] = values[row];
    // Each key was read by its own argument, which the compiler cannot follow through the loop.
    return record as never;
  });
}

/** The same, column by column: of a million rows that is a list for each column instead of a record for each row. */
export function columnsOf<A extends Arguments>(
  wanted: A,
  given: { readonly [K in keyof A]: Cells },
): { readonly length: number; readonly columns: { readonly [K in keyof A]: readonly ValueOf<A[K]>[] } } {
  const isHeaded = haveHeadings(Object.keys(wanted).map((key) => given[key]));
  const read = Object.entries(wanted).map(([key, argument]) => ({
    key,
    argument,
    rows:
      argument.whenLeftOut && isLeftOut(given[key]) ? undefined : inLine(rowsOf(argument.name, given[key], isHeaded)),
  }));
  const length = Math.max(0, ...read.map(({ rows }) => lengthOf(rows)));
  // Of what is wrong, the first row is told.
  let bad: { readonly row: number; readonly refusal: Refusal } | undefined;
  const columns: Record<string, readonly unknown[]> = {};
  for (const { key, argument, rows } of read) {
    if (!rows) {
      columns[key] = new Array<unknown>(length).fill(argument.whenLeftOut?.value);
      continue;
    }
    const until = bad?.row ?? length;
    const values = new Array<unknown>(until);
    const [only] = rows.length === 1 ? rows : [];
    for (let row = 0; row < until; row++) {
      const value = argument.read(only ? only[row] : rows[row]?.[0]);
      values[row] = value;
      if (!(value instanceof CellError)) continue;
      bad = { row, refusal: refusalAt(argument, value, `${argument.name} (row ${String(row + 1)})`) };
      break;
    }
    columns[key] = values;
  }
  if (bad) throw bad.refusal;
  // As in recordsOf.
  return { length, columns: columns as never };
}

/** A range of several rows and columns is read row by row. */
const inLine = (rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  rows.length > 1 && rows[0]?.length !== 1 ? [rows.flat()] : rows;

/** The cells of a range of one column or one row. */
const lengthOf = (rows: readonly (readonly unknown[])[] = []): number =>
  rows.length === 1 ? (rows[0]?.length ?? 0) : rows.length;

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
