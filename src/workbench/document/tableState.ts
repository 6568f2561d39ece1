import type { Area } from "./address";
import type { FilterCriteria } from "./sheetState";

export type TotalsFunction =
  "None" | "Average" | "Count" | "CountNumbers" | "Max" | "Min" | "StdDev" | "Sum" | "Var" | "Custom";

export interface TableColumnState {
  /** Stays with the column while it is renamed or moved. */
  readonly id: number;
  readonly name: string;
  /** The formula of a calculated column, "" for none. */
  readonly formula: string;
  readonly totals: TotalsFunction;
  /** The text in the totals row, where there is no function. */
  readonly totalsLabel: string;
}

export interface SortField {
  /** offset within the table or area */
  readonly column: number;
  readonly ascending: boolean;
}

/** Everything of a table that is not in its cells. Replaced, never changed in place. */
export interface TableState {
  readonly name: string;
  readonly sheetId: string;
  /** Headers, body and totals together. */
  readonly area: Area;
  readonly columns: readonly TableColumnState[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** "TableStyleMedium2" and the like. */
  readonly style: string;
  /** By column offset. */
  readonly filters: ReadonlyMap<number, FilterCriteria>;
  readonly sort: readonly SortField[];
}

/** The rows between headers and totals; a table has at least one. */
export function bodyArea(table: TableState): Area {
  const { area, showHeaders, showTotals } = table;
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}
