import type { Cell } from "../../tables/column";
import { callsOurFunctions, inPlainSpelling, shiftRows } from "./frozenFormula";
import type { PageArea } from "../pages/sheetPage";
import { cellAt, isFormula, type BookSheet, type BookTable, type WorkbookSnapshot } from "./workbookSnapshot";

/** Cells that share one formula of ours: a table's column, cells below each other, or one cell with what it spills. */
export interface FormulaUnit {
  readonly sheet: BookSheet;
  readonly table?: BookTable;
  readonly column?: string;
  readonly area: PageArea;
  /** As the first cell of the area reads, or would read. */
  readonly formula: string;
  /** Rows of the area, from 0, that hold it; a row of a column may hold something of its own. */
  readonly rows: readonly number[];
  readonly spills: boolean;
}

/** Every formula of the workbook that calls our functions, each cell in one unit. */
export const unitsIn = (book: WorkbookSnapshot): readonly FormulaUnit[] =>
  book.sheets.flatMap((sheet) => {
    const columns = sheet.tables.flatMap((table) => columnUnits(sheet, table));
    const taken = new Set(
      columns.flatMap(({ area, rows }) => rows.map((row) => `${String(area.row + row)} ${String(area.column)}`)),
    );
    return [...columns, ...freeUnits(sheet, taken)];
  });

function columnUnits(sheet: BookSheet, table: BookTable): FormulaUnit[] {
  return table.headers.flatMap((header, index): FormulaUnit[] => {
    const area = { ...table.body, column: table.body.column + index, columns: 1 };
    let formula: string | undefined;
    const rows: number[] = [];
    for (let row = 0; row < area.rows; row++) {
      const own = ourFormulaAt(sheet, area.row + row, area.column);
      if (own === undefined) continue;
      formula ??= shiftRows(own, -row);
      if (formula !== undefined && shiftRows(formula, row) === own) rows.push(row);
    }
    return formula === undefined || rows.length === 0
      ? []
      : [{ sheet, table, column: header, area, formula, rows, spills: false }];
  });
}

function freeUnits(sheet: BookSheet, taken: ReadonlySet<string>): FormulaUnit[] {
  const units: FormulaUnit[] = [];
  const runs: { formula: string; from: number; rows: number[]; column: number }[] = [];
  for (let column = sheet.area.column; column < sheet.area.column + sheet.area.columns; column++) {
    let run: { formula: string; from: number; rows: number[] } | undefined;
    for (let row = sheet.area.row; row < sheet.area.row + sheet.area.rows; row++) {
      const own = taken.has(`${String(row)} ${String(column)}`) ? undefined : ourFormulaAt(sheet, row, column);
      const spill = sheet.spills.find((area) => area.row === row && area.column === column);
      if (own === undefined || spill) {
        run = undefined;
        if (own !== undefined && spill)
          units.push({ sheet, area: spill, formula: own, rows: rowsOf(spill), spills: true });
        continue;
      }
      if (run && shiftRows(run.formula, row - run.from) === own) {
        run.rows.push(row - run.from);
        continue;
      }
      run = { formula: own, from: row, rows: [0] };
      runs.push({ ...run, column });
    }
  }
  for (const { formula, from, rows, column } of runs)
    units.push({ sheet, area: { row: from, column, rows: rows.length, columns: 1 }, formula, rows, spills: false });
  return units;
}

const rowsOf = (area: PageArea): number[] => Array.from({ length: area.rows }, (_, row) => row);

function ourFormulaAt(sheet: BookSheet, row: number, column: number): string | undefined {
  const cell: Cell = cellAt(sheet, "formulas", row, column);
  // A text that begins with "=" reads the same as value and as formula.
  if (!isFormula(cell) || cell === cellAt(sheet, "values", row, column)) return undefined;
  return callsOurFunctions(cell) ? inPlainSpelling(cell) : undefined;
}
