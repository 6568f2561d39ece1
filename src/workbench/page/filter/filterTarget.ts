import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import type { FilterCriteria } from "../../document/sheetState";
import type { Table } from "../../document/Table";

/** One column that can be filtered: of a table, or of the filter of the sheet itself. */
export type FilterTarget =
  | { readonly table: Table; readonly offset: number }
  | { readonly table?: undefined; readonly sheet: Sheet; readonly area: Area; readonly offset: number };

export function criteriaOf(target: FilterTarget): FilterCriteria | undefined {
  if (target.table) return target.table.state.filters.get(target.offset);
  return target.sheet.autoFilter?.criteria.get(target.offset);
}

/** Whether the rows were sorted by this column, and which way. */
export function sortOf(target: FilterTarget): "ascending" | "descending" | undefined {
  const field = target.table?.state.sort[0];
  if (field?.column !== target.offset) return undefined;
  return field.ascending ? "ascending" : "descending";
}

/** The cells below the header. */
export function bodyOf(target: FilterTarget): Area {
  if (target.table) {
    const body = target.table.bodyArea;
    return { ...body, column: body.column + target.offset, columns: 1 };
  }
  const { row, column, rows } = target.area;
  return { row: row + 1, column: column + target.offset, rows: Math.max(1, rows - 1), columns: 1 };
}

export function applyCriteria(target: FilterTarget, criteria: FilterCriteria | null): void {
  if (target.table) {
    const column = target.table.columns[target.offset];
    if (column) target.table.filter(column.name, criteria);
    return;
  }
  const others = new Map(target.sheet.autoFilter?.criteria);
  if (criteria) others.set(target.offset, criteria);
  else others.delete(target.offset);
  target.sheet.setAutoFilter(target.area, others);
}

export function sortBy(target: FilterTarget, ascending: boolean): void {
  const field = { column: target.offset, ascending };
  if (target.table) target.table.sort([field]);
  else target.sheet.sort(target.area, [field], true);
}
