import { DocumentRefusal } from "./DocumentRefusal";

/** A rectangle of cells; row and column are zero-based, rows and columns are counts of at least 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Reads "B2", "$A$1:C3", "A:C", "2:5" or any of these after "Sheet!" or "'My sheet'!"; refuses anything else as Excel does. */
export function parseAddress(address: string): Area & { readonly sheet?: string } {
  const bang = address.lastIndexOf("!");
  const area = parseArea(address.slice(bang + 1));
  if (!area) throw new DocumentRefusal("InvalidArgument", `"${address}" is not an address of cells.`);
  return bang < 0 ? area : { ...area, sheet: unquoteSheetName(address.slice(0, bang)) };
}

/** "B2", "A1:C3", "A:C" (whole columns) or "2:5" (whole rows). */
export function formatAddress(area: Area): string {
  const { row, column, rows, columns } = area;
  const left = columnLetters(column);
  const right = columnLetters(column + columns - 1);
  if (rows === MAX_ROWS) return `${left}:${right}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${left}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}${row + rows}`;
}

/** "Sheet1!A1", with the sheet's name quoted where Excel quotes it. */
export function formatSheetAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatAddress(area)}`;
}

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

export function areaSize(area: Area): number {
  return area.rows * area.columns;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Whether `inner` lies wholly within `outer`. */
export function containsArea(outer: Area, inner: Area): boolean {
  return (
    contains(outer, inner.row, inner.column) &&
    contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1)
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The cells that both areas cover, or undefined where they do not meet. */
export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that covers both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Refuses an area that leaves the sheet. */
export function requireOnSheet(area: Area): void {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) {
    throw new DocumentRefusal("InvalidArgument", "The area is not a rectangle of whole cells.");
  }
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) {
    throw new DocumentRefusal("InvalidArgument", "The area reaches beyond the edge of the sheet.");
  }
}

/** A sheet's name as formulas write it: quoted where it holds more than letters, digits, dots and underscores. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([a-z]{1,3}\d+|r\d*c\d*|r|c|true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function unquoteSheetName(prefix: string): string {
  return prefix.startsWith("'") && prefix.endsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}

const cellsPattern = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const columnsPattern = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const rowsPattern = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function parseArea(text: string): Area | undefined {
  const cells = cellsPattern.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return betweenCorners(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = columnsPattern.exec(text);
  if (columns) return betweenCorners(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = rowsPattern.exec(text);
  if (rows) return betweenCorners(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** "A" is 0; letters beyond the sheet give an index beyond it. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function betweenCorners(row: number, column: number, lastRow: number, lastColumn: number): Area | undefined {
  const area = boundingArea(cellArea(row, column), cellArea(lastRow, lastColumn));
  const outside = area.row < 0 || area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS;
  return outside ? undefined : area;
}
