import type { Area } from "./address";
import type { Book } from "./Book";
import { readCriterion } from "./calculation/criteria";
import type { CellValue } from "./cellValue";
import { formatValue } from "./numberFormat";
import type { SheetModel, TableModel } from "./model";
import type { FilterCriteria } from "./sheetState";
import { bodyArea } from "./tableState";

/** Hides the rows that do not pass the criteria of a table's, or the sheet's own, filter; shows the others. */
export function applyFilters(book: Book, sheet: SheetModel): void {
  book.settle();
  const hidden = new Set<number>();
  for (const table of book.model.state.tables) {
    if (table.state.sheetId === sheet.id) hideRows(book, sheet, bodyArea(table.state), table.state.filters, hidden);
  }
  const { autoFilter, filteredRows } = sheet.state;
  if (autoFilter) {
    const body = { ...autoFilter.area, row: autoFilter.area.row + 1, rows: autoFilter.area.rows - 1 };
    hideRows(book, sheet, body, autoFilter.criteria, hidden);
  }
  const same = hidden.size === filteredRows.size && [...hidden].every((row) => filteredRows.has(row));
  if (same) return;
  book.changeSheet(sheet, { filteredRows: hidden });
  // SUBTOTAL and AGGREGATE pass over hidden rows.
  const lines = { row: 0, column: 0, rows: Math.max(1, sheet.filledRows), columns: Math.max(1, sheet.columns.length) };
  book.calculator.dependencies.touch(sheet, lines);
  book.emit({ type: "rowsHiddenChanged", sheetId: sheet.id, filtered: true });
}

export function setTableFilter(
  book: Book,
  sheet: SheetModel,
  table: TableModel,
  column: number,
  criteria: FilterCriteria | null,
): void {
  book.requireAllowed(sheet, "allowAutoFilter");
  const filters = new Map(table.state.filters);
  if (criteria) filters.set(column, criteria);
  else filters.delete(column);
  book.changeTable(table, { filters });
  applyFilters(book, sheet);
  book.emit({ type: "tableFiltered", tableId: table.id, sheetId: sheet.id });
}

function hideRows(
  book: Book,
  sheet: SheetModel,
  body: Area,
  filters: ReadonlyMap<number, FilterCriteria>,
  hidden: Set<number>,
): void {
  for (const [offset, criteria] of filters) {
    const column = body.column + offset;
    const values = Array.from({ length: body.rows }, (_, row) => sheet.value(body.row + row, column));
    const passes = passing(criteria, values, (value, row) => {
      const { numberFormat } = book.model.styles.style(sheet.styleId(body.row + row, column));
      return formatValue(value, numberFormat);
    });
    for (const [row, value] of values.entries()) if (!passes(value, row)) hidden.add(body.row + row);
  }
}

function passing(
  criteria: FilterCriteria,
  values: readonly CellValue[],
  textOf: (value: CellValue, row: number) => string,
): (value: CellValue, row: number) => boolean {
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set(criteria.values?.map((text) => text.toUpperCase()));
      return (value, row) => wanted.has(textOf(value, row).toUpperCase());
    }
    case "Custom": {
      const first = readCriterion(criteria.criterion1 ?? "");
      if (criteria.criterion2 === undefined) return (value) => first.matches(value);
      const second = readCriterion(criteria.criterion2);
      if (criteria.operator === "Or") return (value) => first.matches(value) || second.matches(value);
      return (value) => first.matches(value) && second.matches(value);
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return amongExtremes(criteria, values);
    case "Dynamic":
      return dynamic(criteria, values);
  }
}

function amongExtremes(criteria: FilterCriteria, values: readonly CellValue[]): (value: CellValue) => boolean {
  const numbers = values.filter((value) => typeof value === "number");
  const count = Number(criteria.criterion1 ?? 10);
  const wanted = criteria.filterOn.endsWith("Percent")
    ? Math.max(1, Math.floor((numbers.length * count) / 100))
    : count;
  const isTop = criteria.filterOn.startsWith("Top");
  const sorted = numbers.sort((a, b) => (isTop ? b - a : a - b));
  const limit = sorted[Math.min(wanted, sorted.length) - 1];
  if (limit === undefined) return () => false;
  return (value) => typeof value === "number" && (isTop ? value >= limit : value <= limit);
}

function dynamic(criteria: FilterCriteria, values: readonly CellValue[]): (value: CellValue) => boolean {
  const numbers = values.filter((value) => typeof value === "number");
  const mean = numbers.reduce((sum, x) => sum + x, 0) / Math.max(1, numbers.length);
  if (criteria.criterion1 === "AboveAverage") return (value) => typeof value === "number" && value > mean;
  if (criteria.criterion1 === "BelowAverage") return (value) => typeof value === "number" && value < mean;
  return () => true;
}
