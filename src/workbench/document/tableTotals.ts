import type { Book } from "./Book";
import { parseFormula } from "./Formula";
import type { SheetModel, TableModel } from "./model";
import type { TableColumnState, TotalsFunction } from "./tableState";
import { writeStructured } from "./structuredReference";

const subtotalCodes: Partial<Record<TotalsFunction, number>> = {
  Average: 101,
  Count: 103,
  CountNumbers: 102,
  Max: 104,
  Min: 105,
  StdDev: 107,
  Sum: 109,
  Var: 110,
};

/** Writes the totals row: the first column says "Total", the last adds up, unless something else was chosen before. */
export function writeTotals(book: Book, sheet: SheetModel, table: TableModel): void {
  const { columns } = table.state;
  if (columns.every(({ totals, totalsLabel }) => totals === "None" && totalsLabel === "")) {
    const last = columns.length - 1;
    const chosen = columns.map((column, index): TableColumnState => {
      if (index === last) return { ...column, totals: sumsUp(sheet, table, index) ? "Sum" : "Count" };
      return index === 0 ? { ...column, totalsLabel: "Total" } : column;
    });
    book.changeTable(table, { columns: chosen });
  }
  for (let index = 0; index < columns.length; index++) writeTotal(book, sheet, table, index);
}

/** Writes one cell of the totals row as its column wants it; a formula of one's own stays. */
export function writeTotal(book: Book, sheet: SheetModel, table: TableModel, index: number): void {
  const { area, columns, showTotals } = table.state;
  const column = columns[index];
  if (!showTotals || !column || column.totals === "Custom") return;
  const row = area.row + area.rows - 1;
  const code = subtotalCodes[column.totals];
  if (code === undefined) {
    book.setCell(sheet, row, area.column + index, column.totalsLabel === "" ? null : column.totalsLabel, null);
    return;
  }
  const reference = writeStructured({ table: "", sections: [], columns: [column.name] });
  const formula = parseFormula(`=SUBTOTAL(${String(code)},${reference})`);
  book.setCell(sheet, row, area.column + index, null, formula);
}

function sumsUp(sheet: SheetModel, { state: { area } }: TableModel, index: number): boolean {
  for (let row = area.row + 1; row < area.row + area.rows - 1; row++) {
    if (typeof sheet.value(row, area.column + index) === "string") return false;
  }
  return true;
}
