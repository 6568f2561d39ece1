import type { SheetCells } from "../freeze/frozenCells";
import { cellAt, cellsIn, isFormula, type WorkbookSnapshot } from "../freeze/workbookSnapshot";
import type { PageArea } from "../pages/sheetPage";

/** Cells of one column that hold the same formula, which names a table. */
export interface NamingFormula {
  readonly sheet: string;
  readonly area: PageArea;
  readonly formula: string;
}

/** The formulas of a workbook that name a table, but for those within a table: where another takes its name, they must be written again. */
export function formulasNaming(book: WorkbookSnapshot, name: string, within: string): readonly NamingFormula[] {
  const names = new RegExp(`(?<![\\w.])${name}\\[`, "i");
  return book.sheets.flatMap((sheet) => {
    const own = sheet.tables.find((table) => table.name === within)?.body;
    const isWithin = (row: number, column: number): boolean =>
      own !== undefined &&
      row >= own.row - 1 &&
      row < own.row + own.rows &&
      column >= own.column &&
      column < own.column + own.columns;
    const found: NamingFormula[] = [];
    for (let column = sheet.area.column; column < sheet.area.column + sheet.area.columns; column++) {
      let last: { formula: string; row: number; rows: number } | undefined;
      const take = (): void => {
        if (!last) return;
        const { formula, row, rows } = last;
        found.push({ sheet: sheet.name, area: { row, column, rows, columns: 1 }, formula });
        last = undefined;
      };
      for (let row = sheet.area.row; row < sheet.area.row + sheet.area.rows; row++) {
        const cell = cellAt(sheet, "formulas", row, column);
        if (!isFormula(cell) || !names.test(cell) || isWithin(row, column)) take();
        else if (last?.formula === cell) last.rows++;
        else {
          take();
          last = { formula: cell, row, rows: 1 };
        }
      }
      take();
    }
    return found;
  });
}

/** What writes formulas again that no longer are what they were; a sheet that went meanwhile needs none. */
export const rewritten = (book: WorkbookSnapshot, formulas: readonly NamingFormula[]): readonly SheetCells[] =>
  formulas.flatMap(({ sheet: name, area, formula }): SheetCells[] => {
    const sheet = book.sheets.find((each) => each.name === name);
    if (!sheet) return [];
    const before = cellsIn(sheet, "formulas", area);
    if (before.every(([cell]) => cell === formula)) return [];
    return [{ sheet: name, area, before, after: before.map(() => [formula]), as: "formulas", spills: false }];
  });
