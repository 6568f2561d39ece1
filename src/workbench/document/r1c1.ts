import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { columnLetters } from "./address";

/** A formula of this cell with references as distances from it: "=B2*2" in C2 is "=RC[-1]*2". */
export function formulaToR1C1(text: string, row: number, column: number): string {
  return translateFormulaToR1C1(text, anchor(row, column));
}

/** The other way round. */
export function formulaFromR1C1(text: string, row: number, column: number): string {
  return translateFormulaToA1(text, anchor(row, column));
}

const anchor = (row: number, column: number) => `${columnLetters(column)}${String(row + 1)}`;
