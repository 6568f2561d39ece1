import type { Cell } from "../../tables/column";
import type { Memory } from "./pageState";
import type { PageArea } from "./sheetPage";

/** A sheet that stands where a page would. */
export interface SheetState {
  readonly isProtected: boolean;
  readonly isHidden: boolean;
  /** The cells that were ours when it was last drawn, wherever people moved them; undefined where it is no sheet of ours. */
  readonly ours: PageArea | undefined;
  /** The entry of the Log that drew it last. */
  readonly mark: string;
  readonly memory: Memory | undefined;
  /** Where there is room for it: settings are those of versions before 0.2, from where it moves when the page is drawn again. */
  readonly memoryIn: { readonly cells: boolean; readonly settings: boolean };
  /** What the cells hold from A1 on; formulas as they are written. */
  readonly formulas: readonly (readonly Cell[])[];
  readonly values: readonly (readonly Cell[])[];
  readonly charts: readonly string[];
  /** How many comments people wrote on it. */
  readonly comments: number;
}

/** What was seen of the sheets on which pages are to be drawn. */
export interface SheetStates {
  /** The workbook's structure is protected: no sheet can be added or taken away. */
  readonly closed: boolean;
  /** The place of the sheet Home among all, counted from 0, where there is one. */
  readonly homeAt?: number | undefined;
  /** By name; a sheet that does not stand is absent. */
  readonly sheets: ReadonlyMap<string, SheetState>;
}

/** What a cell holds. */
export type Content = Cell | Formula;

/** A native formula, told apart from a text that begins with "=". */
export class Formula {
  constructor(readonly text: string) {}
}

/** What a cell of a sheet holds. */
export function contentAt({ formulas, values }: SheetState, row: number, column: number): Content {
  const formula = formulas[row]?.[column] ?? "";
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[column]
    ? new Formula(formula)
    : formula;
}

/** All cells that hold something or are ours. */
export const reachOf = ({ formulas, memory }: SheetState): PageArea => ({
  row: 0,
  column: 0,
  rows: Math.max(formulas.length, memory?.rows ?? 1),
  columns: Math.max(...formulas.map((line) => line.length), memory?.columns ?? 1),
});

export const contentsOf = (look: SheetState, { rows, columns }: PageArea): Content[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => contentAt(look, row, column)),
  );

/** The page stands where it was drawn, no row or column more or less. */
export const isInPlace = ({ ours, memory }: SheetState): boolean =>
  ours?.row === 0 && ours.column === 0 && (!memory || (memory.rows === ours.rows && memory.columns === ours.columns));

/** As one would type it. */
export function typed(content: Content): Cell {
  if (content instanceof Formula) return content.text;
  return typeof content === "string" && /^['=]/.test(content) ? `'${content}` : content;
}

export function contentOfTyped(cell: Cell): Content {
  if (typeof cell !== "string") return cell;
  if (cell.startsWith("=")) return new Formula(cell);
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** True where two cells, as typed, say the same: Excel keeps 15 digits, and may space and prefix a formula its own way. */
export const sameTyped = (a: Cell, b: Cell): boolean => plain(a) === plain(b);

/** A content as it is compared with others. */
export const plainTyped = (content: Content): Cell => plain(typed(content));

function plain(cell: Cell): Cell {
  if (typeof cell === "number") return Number(cell.toPrecision(15));
  return typeof cell === "string" && cell.startsWith("=")
    ? cell.replace(/\s|_xlfn\.|_xlws\./g, "").toUpperCase()
    : cell;
}
