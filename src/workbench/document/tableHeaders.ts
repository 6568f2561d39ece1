import type { Area } from "./address";
import { intersect } from "./address";
import type { Book } from "./Book";
import { toText } from "./calculation/coerce";
import type { SheetModel, TableModel } from "./model";
import { uniqueName } from "./columnNames";
import { rewriteColumn } from "./tableReferences";

/** After writing: what stands in header cells are the columns' names, each text and unique; formulas follow. */
export function renameHeaders(book: Book, sheet: SheetModel, area: Area): void {
  for (const table of book.model.state.tables) {
    const { sheetId, showHeaders, area: at } = table.state;
    if (sheetId !== sheet.id || !showHeaders) continue;
    const met = intersect(area, { ...at, rows: 1 });
    if (!met) continue;
    for (let offset = 0; offset < met.columns; offset++) {
      const column = met.column + offset;
      // A header is a text; of a formula its result is left.
      if (sheet.formula(at.row, column)) book.settle();
      const shown = toText(sheet.value(at.row, column));
      setColumnName(book, sheet, table, column - at.column, typeof shown === "string" ? shown : "");
    }
  }
}

/** Gives a column a name (made unique, or made up where it is empty) and writes it into the header cell. */
export function setColumnName(book: Book, sheet: SheetModel, table: TableModel, index: number, wanted: string): void {
  const { columns, area, showHeaders } = table.state;
  const column = columns[index];
  if (!column) return;
  const others = new Set(columns.filter((_, at) => at !== index).map(({ name }) => name.toUpperCase()));
  const name = uniqueName(wanted, others);
  const isFormula = sheet.formula(area.row, area.column + index) !== null;
  if (showHeaders && (isFormula || sheet.value(area.row, area.column + index) !== name)) {
    book.setCell(sheet, area.row, area.column + index, name, null);
  }
  if (name === column.name) return;
  book.changeTable(table, { columns: columns.map((one) => (one === column ? { ...one, name } : one)) });
  rewriteColumn(book, table, column.name, name);
}
