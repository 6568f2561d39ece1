import type { Capture } from "../capture";
import type { CellValue } from "../cellValue";
import type { Formula } from "../Formula";
import type { BookState, ColumnCells } from "../model";
import type { SheetState } from "../sheetState";
import type { TableState } from "../tableState";

/** What a copy holds, apart from the objects that stand for it there: sheets and tables by their ids. */
export interface Content {
  readonly book: Omit<BookState, "sheets" | "tables" | "selection">;
  /** In the order of their tabs. */
  readonly sheets: ReadonlyMap<string, SheetContent>;
  readonly tables: ReadonlyMap<string, TableState>;
}

export interface SheetContent {
  readonly state: SheetState;
  readonly columns: readonly ColumnCells[];
}

export function contentOf({ state, sheets, tables }: Capture): Content {
  return {
    book: state,
    sheets: new Map(sheets.map(({ sheet, state: own, columns }) => [sheet.id, { state: own, columns }])),
    tables: new Map(tables.map(({ table, state: own }) => [table.id, own])),
  };
}

/** What somebody has put into a cell; results of formulas are nobody's. */
export interface CellInput {
  readonly value: CellValue;
  readonly formula: Formula | null;
  readonly style: number | null;
}

export function inputAt({ state, columns }: SheetContent, row: number, column: number): CellInput {
  const cells = columns[column];
  const formula = cells?.formulas[row] ?? null;
  const isResult = formula !== null || isSpilled(state, row, column);
  return { value: isResult ? null : (cells?.values[row] ?? null), formula, style: cells?.styles[row] ?? null };
}

export function sameInput(a: CellInput, b: CellInput): boolean {
  return a.formula?.text === b.formula?.text && Object.is(a.value, b.value) && a.style === b.style;
}

/** The cells that hold something else than before, or look otherwise. */
export function editedCells(before: SheetContent, now: SheetContent): { row: number; column: number }[] {
  const edited: { row: number; column: number }[] = [];
  for (let column = 0; column < Math.max(before.columns.length, now.columns.length); column++) {
    const [was, is] = [before.columns[column], now.columns[column]];
    // Columns are shared until one of the copies writes into them.
    if (was === is) continue;
    for (let row = 0; row < Math.max(was?.length ?? 0, is?.length ?? 0); row++)
      if (!sameInput(inputAt(before, row, column), inputAt(now, row, column))) edited.push({ row, column });
  }
  return edited;
}

/** Whether somebody changed the sheet or a table on it; which cells its formulas fill is nobody's doing. */
export function isChanged(id: string, before: Content, now: Content): boolean {
  const [was, is] = [before.sheets.get(id), now.sheets.get(id)];
  if (!was || !is) return was !== is;
  const keys = Object.keys(was.state) as (keyof SheetState)[]; // of this very type
  if (keys.some((key) => key !== "spills" && was.state[key] !== is.state[key])) return true;
  const tables = new Set([...tablesOn(id, before), ...tablesOn(id, now)].map(([table]) => table));
  if ([...tables].some((table) => before.tables.get(table) !== now.tables.get(table))) return true;
  return editedCells(was, is).length > 0;
}

export function tablesOn(sheetId: string, { tables }: Content): [string, TableState][] {
  return [...tables].filter(([, table]) => table.sheetId === sheetId);
}

function isSpilled({ spills }: SheetState, row: number, column: number): boolean {
  for (const area of spills.values()) {
    const inRows = row >= area.row && row < area.row + area.rows;
    if (inRows && column >= area.column && column < area.column + area.columns) return true;
  }
  return false;
}
