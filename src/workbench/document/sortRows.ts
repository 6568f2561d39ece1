import type { Area } from "./address";
import { intersect } from "./address";
import type { Book } from "./Book";
import { compareForSorting } from "./calculation/functions/arrays";
import type { CellValue } from "./cellValue";
import { DocumentRefusal } from "./DocumentRefusal";
import { parseFormula } from "./Formula";
import type { Formula } from "./Formula";
import type { SheetModel } from "./model";
import { translateFormula } from "./rewriteFormula";
import type { SortField } from "./tableState";
import { tellTables } from "./writeCells";

interface MovedCell {
  readonly value: CellValue;
  readonly formula: Formula | null;
  readonly style: number | null;
}

/** Sorts whole rows of an area; rows that compare equal keep their order, relative references move with their row. */
export function sortRows(
  book: Book,
  sheet: SheetModel,
  area: Area,
  fields: readonly SortField[],
  matchCase: boolean,
): void {
  book.requireUnlocked(sheet, area);
  if (fields.length === 0 || fields.some(({ column }) => column < 0 || column >= area.columns)) {
    throw new DocumentRefusal("InvalidArgument", "There is no such column to sort by.");
  }
  if (sheet.state.merges.some((merge) => intersect(merge, area))) {
    throw new DocumentRefusal("InvalidOperation", "Merged cells cannot be sorted.");
  }
  book.settle();
  const keys = fields.map((field) => ({
    values: columnValues(sheet, area, field.column),
    direction: field.ascending ? 1 : -1,
  }));
  const order = Array.from({ length: area.rows }, (_, row) => row);
  order.sort((a, b) => {
    for (const { values, direction } of keys) {
      const difference = compareCells(values[a] ?? null, values[b] ?? null, direction, matchCase);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  if (order.every((row, at) => row === at)) return;
  for (let offset = 0; offset < area.columns; offset++) reorder(book, sheet, area, area.column + offset, order);
  book.emit({ type: "cellsChanged", sheetId: sheet.id, area, kind: "RangeEdited" });
  book.emit({ type: "rowsSorted", sheetId: sheet.id, area });
  tellTables(book, sheet, area);
}

function compareCells(a: CellValue, b: CellValue, direction: number, matchCase: boolean): number {
  const difference = compareForSorting(a, b, direction);
  if (difference !== 0 || !matchCase || typeof a !== "string" || typeof b !== "string") return difference;
  // Upper case after lower case, where the texts are otherwise the same.
  return (a === b ? 0 : a < b ? 1 : -1) * direction;
}

function columnValues(sheet: SheetModel, area: Area, offset: number): CellValue[] {
  return Array.from({ length: area.rows }, (_, row) => sheet.value(area.row + row, area.column + offset));
}

function reorder(book: Book, sheet: SheetModel, area: Area, column: number, order: readonly number[]): void {
  const cells: MovedCell[] = Array.from({ length: area.rows }, (_, offset) => {
    const row = area.row + offset;
    return {
      value: sheet.value(row, column),
      formula: sheet.formula(row, column),
      style: sheet.columns[column]?.styles[row] ?? null,
    };
  });
  if (cells.every(({ formula }) => formula === null)) {
    book.setValues(
      sheet,
      area.row,
      column,
      order.map((from) => cells[from]?.value ?? null),
    );
  } else {
    for (const [at, from] of order.entries()) {
      const cell = cells[from];
      if (!cell || (from === at && cell.formula === null)) continue;
      if (cell.formula) {
        const moved = parseFormula(translateFormula(cell.formula.text, at - from, 0));
        book.moveFormula(sheet, area.row + at, column, moved, cell.value);
      } else book.setCell(sheet, area.row + at, column, cell.value, null);
    }
  }
  for (const [at, from] of order.entries()) {
    const style = cells[from]?.style ?? null;
    if (style !== (cells[at]?.style ?? null)) book.setStyleId(sheet, area.row + at, column, style ?? 0);
  }
}
