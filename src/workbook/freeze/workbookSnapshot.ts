import type { Cell } from "../../tables/column";
import type { PageArea } from "../pages/sheetPage";
import { filteredSheet, protectedSheet } from "../refusals";

/** All that the workbook holds, ours or not, as of one moment. */
export interface WorkbookSnapshot {
  readonly readOnly: boolean;
  readonly sheets: readonly BookSheet[];
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** The used range; without rows where the sheet is blank. */
  readonly area: PageArea;
  readonly values: readonly (readonly Cell[])[];
  /** Formulas as people read them; a cell without one holds its value. */
  readonly formulas: readonly (readonly Cell[])[];
  readonly tables: readonly BookTable[];
  /** What our functions in free cells spill over, each area from its own cell on. */
  readonly spills: readonly PageArea[];
  /** How many comments people left. */
  readonly comments: number;
  /** Links out of the workbook that lie on cells (Insert > Link); empty unless they were asked for. */
  readonly links: readonly BookLink[];
}

export interface BookLink {
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

export interface BookTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** The rows between the headers and the totals. */
  readonly body: PageArea;
  readonly totals: boolean;
  readonly filtered: boolean;
}

/** The content of one cell of a sheet; "" outside of what is used. */
export function cellAt(sheet: BookSheet, what: "values" | "formulas", row: number, column: number): Cell {
  return sheet[what][row - sheet.area.row]?.[column - sheet.area.column] ?? "";
}

/** The contents of an area of a sheet. */
export const cellsIn = (sheet: BookSheet, what: "values" | "formulas", area: PageArea): Cell[][] =>
  Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => cellAt(sheet, what, area.row + down, area.column + right)),
  );

export const isFormula = (cell: Cell | null): cell is string => typeof cell === "string" && cell.startsWith("=");

/** Why nothing can be written to a sheet now. */
export function obstacleOn({ name, protected: isProtected, tables }: BookSheet): string | undefined {
  if (isProtected) return protectedSheet(name);
  if (tables.some(({ filtered }) => filtered)) return filteredSheet(name);
  return undefined;
}
