import type { Area } from "./address";
import type { Book } from "./Book";
import type { FormulaBefore } from "./documentEvent";
import type { SheetModel } from "./model";

/** The formulas of an area, before it is written over. */
export function formulasIn(sheet: SheetModel, area: Area): FormulaBefore[] {
  const found: FormulaBefore[] = [];
  for (let column = area.column; column < Math.min(area.column + area.columns, sheet.columns.length); column++) {
    const end = Math.min(area.row + area.rows, sheet.columns[column]?.formulas.length ?? 0);
    for (let row = area.row; row < end; row++) {
      const formula = sheet.formula(row, column);
      if (formula) found.push({ row, column, text: formula.text });
    }
  }
  return found;
}

/** Tells which of these formulas have become others, or none. */
export function tellFormulas(book: Book, sheet: SheetModel, before: readonly FormulaBefore[]): void {
  const formulas = before.filter(({ row, column, text }) => sheet.formula(row, column)?.text !== text);
  if (formulas.length > 0) book.emit({ type: "formulasChanged", sheetId: sheet.id, formulas });
}
