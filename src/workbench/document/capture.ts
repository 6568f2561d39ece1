import type { BookState, ColumnCells, Model, SheetModel, TableModel } from "./model";
import type { SheetState } from "./sheetState";
import type { TableState } from "./tableState";

/** A model's whole content at one moment. Columns are shared with the model until they change. */
export interface Capture {
  readonly state: BookState;
  readonly sheets: readonly {
    readonly sheet: SheetModel;
    readonly state: SheetState;
    readonly columns: readonly ColumnCells[];
  }[];
  readonly tables: readonly { readonly table: TableModel; readonly state: TableState }[];
}

export function capture({ state }: Model): Capture {
  for (const { columns } of state.sheets) for (const column of columns) column.shared = true;
  return {
    state,
    sheets: state.sheets.map((sheet) => ({ sheet, state: sheet.state, columns: [...sheet.columns] })),
    tables: state.tables.map((table) => ({ table, state: table.state })),
  };
}

/** Puts a model back to what it was; the capture stays good for another time. */
export function reinstate(model: Model, { state, sheets, tables }: Capture): void {
  model.state = state;
  for (const { sheet, state: sheetState, columns } of sheets) {
    sheet.state = sheetState;
    for (const column of columns) column.shared = true;
    sheet.columns.splice(0, sheet.columns.length, ...columns);
  }
  for (const { table, state: tableState } of tables) table.state = tableState;
}
