import type { Area } from "./address";
import { boundingArea, cellArea, intersect, MAX_COLUMNS, MAX_ROWS, requireOnSheet } from "./address";
import type { Book } from "./Book";
import { numberText } from "./calculation/coerce";
import { wildcardSource } from "./calculation/criteria";
import { CellError } from "./cellValue";
import type { CellValue } from "./cellValue";
import type { SheetModel } from "./model";
import { formatValue, isDatePattern, isPercentPattern } from "./numberFormat";

export function values(sheet: SheetModel, area: Area): CellValue[][] {
  requireOnSheet(area);
  const rows = Array.from({ length: area.rows }, () => new Array<CellValue>(area.columns).fill(null));
  for (let right = 0; right < area.columns; right++) {
    const column = sheet.columns[area.column + right]?.values;
    if (!column) continue;
    const count = Math.min(area.rows, column.length - area.row);
    for (let down = 0; down < count; down++) {
      const row = rows[down];
      if (row) row[right] = column[area.row + down] ?? null;
    }
  }
  return rows;
}

export function texts(book: Book, sheet: SheetModel, area: Area): string[][] {
  return each(area, (row, column) => {
    const { numberFormat } = book.model.styles.style(sheet.styleId(row, column));
    return formatValue(sheet.value(row, column), numberFormat);
  });
}

export function formulas(sheet: SheetModel, area: Area): (string | number | boolean)[][] {
  return each(area, (row, column) => {
    const value = sheet.value(row, column);
    return sheet.formula(row, column)?.text ?? (value instanceof CellError ? value.code : (value ?? ""));
  });
}

export function numberFormats(book: Book, sheet: SheetModel, area: Area): string[][] {
  return each(area, (row, column) => book.model.styles.style(sheet.styleId(row, column)).numberFormat);
}

export function editText(book: Book, sheet: SheetModel, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula) return formula.text;
  const value = sheet.value(row, column);
  const { numberFormat, quotePrefix } = book.model.styles.style(sheet.styleId(row, column));
  if (value instanceof CellError) return value.code;
  if (typeof value === "string") return quotePrefix ? `'${value}` : value;
  if (typeof value !== "number") return formatValue(value, "General");
  if (isPercentPattern(numberFormat)) return `${numberText(Number((value * 100).toPrecision(15)))}%`;
  if (!isDatePattern(numberFormat) || value < 0) return numberText(value);
  const day = value >= 1 ? formatValue(value, "m/d/yyyy") : "";
  const hasTime = value % 1 !== 0;
  return [day, hasTime || day === "" ? formatValue(value, "h:mm:ss AM/PM") : ""]
    .filter((part) => part !== "")
    .join(" ");
}

export function usedArea(book: Book, sheet: SheetModel, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  for (const [column, cells] of sheet.columns.entries()) {
    const isUsed = (row: number): boolean =>
      (cells.values[row] ?? null) !== null ||
      (cells.formulas[row] ?? null) !== null ||
      (!valuesOnly && (cells.styles[row] ?? 0) !== 0);
    const length = valuesOnly ? Math.max(cells.values.length, cells.formulas.length) : cells.length;
    let first = 0;
    while (first < length && !isUsed(first)) first++;
    if (first === length) continue;
    let last = length - 1;
    while (!isUsed(last)) last--;
    const area = { row: first, column, rows: last - first + 1, columns: 1 };
    used = used ? boundingArea(used, area) : area;
  }
  for (const { state } of book.model.state.tables) {
    if (state.sheetId === sheet.id && !valuesOnly) used = used ? boundingArea(used, state.area) : state.area;
  }
  return used;
}

export type Direction = "Up" | "Down" | "Left" | "Right";

export function edge(
  sheet: SheetModel,
  row: number,
  column: number,
  direction: Direction,
): { row: number; column: number } {
  const down = direction === "Down" ? 1 : direction === "Up" ? -1 : 0;
  const right = direction === "Right" ? 1 : direction === "Left" ? -1 : 0;
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r < MAX_ROWS && c < MAX_COLUMNS;
  const filled = (r: number, c: number): boolean => inside(r, c) && sheet.value(r, c) !== null;
  let at = { row, column };
  const step = (): { row: number; column: number } => ({ row: at.row + down, column: at.column + right });
  const inBlock = filled(row, column) && filled(step().row, step().column);
  const rowsInUse = sheet.filledRows;
  const beyond = ({ row: r, column: c }: typeof at): boolean =>
    (down > 0 && r >= rowsInUse) || (right > 0 && c >= sheet.columns.length);
  for (let next = step(); inside(next.row, next.column); next = step()) {
    if (inBlock && !filled(next.row, next.column)) return at;
    at = next;
    if (!inBlock && filled(at.row, at.column)) return at;
    // Nothing more can come: the edge of the sheet is next.
    if (beyond(at)) return { row: down > 0 ? MAX_ROWS - 1 : at.row, column: right > 0 ? MAX_COLUMNS - 1 : at.column };
  }
  return at;
}

export function surroundingRegion(sheet: SheetModel, area: Area): Area {
  const limit: Area = {
    row: 0,
    column: 0,
    rows: Math.max(1, sheet.filledRows),
    columns: Math.max(1, sheet.columns.length),
  };
  let region = area;
  for (;;) {
    const wider: Area = {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rows: region.rows + (region.row > 0 ? 2 : 1),
      columns: region.columns + (region.column > 0 ? 2 : 1),
    };
    const rim = intersect(wider, limit);
    const grown = rim && grownTo(sheet, region, rim);
    if (!grown) return region;
    region = grown;
  }
}

/** The region with each side of its rim that holds something. */
function grownTo(sheet: SheetModel, region: Area, rim: Area): Area | undefined {
  let grown: Area | undefined;
  for (let row = rim.row; row < rim.row + rim.rows; row++) {
    const isEdgeRow = row < region.row || row >= region.row + region.rows;
    for (let column = rim.column; column < rim.column + rim.columns; column++) {
      const isEdge = isEdgeRow || column < region.column || column >= region.column + region.columns;
      if (isEdge && sheet.value(row, column) !== null) grown = boundingArea(grown ?? region, cellArea(row, column));
    }
  }
  return grown;
}

export interface FindOptions {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  /** Also look at the text of formulas, as Excel's dialog does by default. */
  readonly inFormulas?: boolean;
}

export function find(
  book: Book,
  sheet: SheetModel,
  text: string,
  area: Area,
  options: FindOptions,
): { row: number; column: number }[] {
  const source = wildcardSource(text);
  const pattern = new RegExp(options.completeMatch ? `^${source}$` : source, options.matchCase ? "u" : "iu");
  const limit: Area = {
    row: 0,
    column: 0,
    rows: Math.max(1, sheet.filledRows),
    columns: Math.max(1, sheet.columns.length),
  };
  const searched = intersect(area, limit);
  const found: { row: number; column: number }[] = [];
  if (!searched) return found;
  for (let row = searched.row; row < searched.row + searched.rows; row++) {
    for (let column = searched.column; column < searched.column + searched.columns; column++) {
      const value = sheet.value(row, column);
      const formula = options.inFormulas ? sheet.formula(row, column) : null;
      if (value === null && !formula) continue;
      const { numberFormat } = book.model.styles.style(sheet.styleId(row, column));
      if (pattern.test(formula?.text ?? formatValue(value, numberFormat))) found.push({ row, column });
    }
  }
  return found;
}

function each<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  requireOnSheet(area);
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => cell(area.row + down, area.column + right)),
  );
}
