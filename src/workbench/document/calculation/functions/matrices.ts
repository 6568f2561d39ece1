import { cellError } from "../../cellValue";
import { gridOfRows, gridRows, toGrid } from "../grid";
import type { Operand } from "../grid";
import { overOperands } from "./declare";
import type { FunctionTable } from "./declare";

/** Determinant and inverse of a square of numbers, by elimination with the largest pivot of each column. */
export const matrixFunctions: FunctionTable = {
  MDETERM: overOperands(1, 1, ([square = null]) => {
    const rows = numbersOf(square);
    return rows ? eliminate(rows).determinant : cellError("#VALUE!", "A square of numbers is needed.");
  }),
  MINVERSE: overOperands(1, 1, ([square = null]) => {
    const rows = numbersOf(square);
    if (!rows) return cellError("#VALUE!", "A square of numbers is needed.");
    const size = rows.length;
    const beside = rows.map((row, at) => [
      ...row,
      ...Array.from({ length: size }, (_, column) => Number(at === column)),
    ]);
    const { determinant, reduced } = eliminate(beside);
    return determinant === 0
      ? cellError("#NUM!", "The square has no inverse.")
      : gridOfRows(reduced.map((row) => row.slice(size)));
  }),
};

function numbersOf(operand: Operand): number[][] | undefined {
  const rows = gridRows(toGrid(operand));
  const isSquare = rows.every((row) => row.length === rows.length && row.every((value) => typeof value === "number"));
  return isSquare ? rows.map((row) => row.map(Number)) : undefined;
}

/** Makes the square at the left the unit square; what lies beside it changes with it. */
function eliminate(rows: readonly (readonly number[])[]): { determinant: number; reduced: number[][] } {
  const reduced = rows.map((row) => [...row]);
  let determinant = 1;
  for (let column = 0; column < reduced.length; column++) {
    const at = (row: number): number => reduced[row]?.[column] ?? 0;
    let pivot = column;
    for (let row = column + 1; row < reduced.length; row++) if (Math.abs(at(row)) > Math.abs(at(pivot))) pivot = row;
    const value = at(pivot);
    if (value === 0) return { determinant: 0, reduced };
    const [taken = [], other = []] = [reduced[pivot], reduced[column]];
    reduced[pivot] = other;
    reduced[column] = taken.map((number) => number / value);
    determinant *= pivot === column ? value : -value;
    for (let row = 0; row < reduced.length; row++) {
      const factor = at(row);
      if (row === column || factor === 0) continue;
      reduced[row] = (reduced[row] ?? []).map((number, index) => number - factor * (reduced[column]?.[index] ?? 0));
    }
  }
  return { determinant, reduced };
}
