import * as formulajs from "@formulajs/formulajs";
import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { toNumber } from "../coerce";
import { gridRows, toGrid, toScalar } from "../grid";
import type { Operand } from "../grid";
import { borrowedResult } from "./borrowed";
import { overOperands } from "./declare";
import type { FunctionTable } from "./declare";

/** How likely it is that samples differ by chance alone. */
export const hypothesisTests: FunctionTable = {
  "T.TEST": overOperands(4, 4, ([first = null, second = null, tails = null, kind = null]) => {
    const [tailCount, type] = [toNumber(toScalar(tails)), toNumber(toScalar(kind))];
    if (tailCount instanceof CellError) return tailCount;
    if (type instanceof CellError) return type;
    if (![1, 2].includes(Math.trunc(tailCount)) || ![1, 2, 3].includes(Math.trunc(type))) return cellError("#NUM!");
    const samples = Math.trunc(type) === 1 ? pairsOf(first, second) : [numbersIn(first), numbersIn(second)];
    if (samples instanceof CellError) return samples;
    const [a = [], b = []] = samples;
    const student = Math.trunc(type) === 1 ? paired(a, b) : independent(a, b, Math.trunc(type) === 2);
    if (!student) return cellError("#DIV/0!", "There are too few numbers.");
    const { t, freedom } = student;
    const both = borrowedResult(formulajs.BETA.DIST, [freedom / (freedom + t * t), freedom / 2, 0.5, true]);
    return typeof both === "number" ? (both * Math.trunc(tailCount)) / 2 : both;
  }),
  "F.TEST": overOperands(2, 2, ([first = null, second = null]) => {
    const [a, b] = [numbersIn(first), numbersIn(second)];
    if (a.length < 2 || b.length < 2 || spread(b) === 0 || spread(a) === 0) return cellError("#DIV/0!");
    const tail = borrowedResult(formulajs.FDISTRT, [spread(a) / spread(b), a.length - 1, b.length - 1]);
    return typeof tail === "number" ? 2 * Math.min(tail, 1 - tail) : tail;
  }),
  "CHISQ.TEST": overOperands(2, 2, ([actual = null, expected = null]) => {
    const [found, wanted] = [toGrid(actual), toGrid(expected)];
    const { rows, columns } = found;
    if (rows !== wanted.rows || columns !== wanted.columns || rows * columns < 2) return cellError("#N/A");
    const pairs = pairsOf(found, wanted);
    if (pairs instanceof CellError) return pairs;
    const [a, b] = pairs;
    if (b.includes(0)) return cellError("#DIV/0!");
    const distance = a.reduce((sum, x, at) => sum + (x - (b[at] ?? 1)) ** 2 / (b[at] ?? 1), 0);
    const freedom = rows > 1 && columns > 1 ? (rows - 1) * (columns - 1) : rows * columns - 1;
    return borrowedResult(formulajs.CHIDISTRT, [distance, freedom]);
  }),
};

function numbersIn(operand: Operand): number[] {
  return gridRows(toGrid(operand))
    .flat()
    .filter((value) => typeof value === "number");
}

/** Of two ranges of one size the pairs in which both are numbers. */
function pairsOf(first: Operand, second: Operand): readonly [number[], number[]] | CellError {
  const [a, b] = [gridRows(toGrid(first)).flat(), gridRows(toGrid(second)).flat()];
  if (a.length !== b.length) return cellError("#N/A", "The ranges are not of the same size.");
  const pairs = a.flatMap((x, at) => {
    const y: CellValue = b[at] ?? null;
    return typeof x === "number" && typeof y === "number" ? [[x, y] as const] : [];
  });
  return [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
}

interface Student {
  readonly t: number;
  readonly freedom: number;
}

function paired(a: readonly number[], b: readonly number[]): Student | undefined {
  const differences = a.map((x, at) => x - (b[at] ?? 0));
  const count = differences.length;
  if (count < 2 || spread(differences) === 0) return undefined;
  return { t: mean(differences) / Math.sqrt(spread(differences) / count), freedom: count - 1 };
}

/** Of equal variances pooled, of others by Welch. */
function independent(a: readonly number[], b: readonly number[], isEqual: boolean): Student | undefined {
  const [n, m] = [a.length, b.length];
  if (n < 2 || m < 2) return undefined;
  const [ofA, ofB] = [spread(a) / n, spread(b) / m];
  const pooled = ((n - 1) * spread(a) + (m - 1) * spread(b)) / (n + m - 2);
  const error = isEqual ? pooled * (1 / n + 1 / m) : ofA + ofB;
  if (error === 0) return undefined;
  const freedom = isEqual ? n + m - 2 : error ** 2 / (ofA ** 2 / (n - 1) + ofB ** 2 / (m - 1));
  return { t: (mean(a) - mean(b)) / Math.sqrt(error), freedom };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

/** The variance of a sample. */
function spread(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return numbers.reduce((sum, x) => sum + (x - middle) ** 2, 0) / (numbers.length - 1);
}
