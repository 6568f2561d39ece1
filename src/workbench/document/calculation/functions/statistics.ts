import * as formulajs from "@formulajs/formulajs";
import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { gridOfRows, gridRows, isGrid, lift, toGrid } from "../grid";
import type { Operand } from "../grid";
import { borrowed, borrowedResult, overRanges, toCell } from "./borrowed";
import type { Call } from "./borrowed";
import { overOperands, overValues } from "./declare";
import type { FunctionTable } from "./declare";

/**
 * Functions of @formulajs/formulajs: in the first list they take single values, and arrays value by value; in the
 * second they take ranges. Names with a dot are nested there (NORM.S.INV).
 */
export const statisticFunctions: FunctionTable = {
  "T.DIST": overValues("nnb", studentDistribution),
  BASE: overValues("nnn?", inBase),
  DEC2HEX: overValues("nn?", (number, length) =>
    // Ten hexadecimal digits, of which the first half stand for numbers below zero.
    Math.abs(number) > 2 ** 39 ? cellError("#NUM!") : inBase(number < 0 ? 2 ** 40 + number : number, 16, length),
  ),
  ...borrowed(
    "ACCRINT BIN2DEC BITAND BITOR BITXOR COSH SINH TANH ACOSH ASINH ATANH COMBINA CONVERT CUMIPMT CUMPRINC DB DDB DEC2BIN " +
      "DECIMAL DELTA DOLLARDE DOLLARFR EFFECT ERF ERFC FISHER FISHERINV FV GAMMA GAMMALN GAUSS GESTEP HEX2DEC IPMT ISPMT " +
      "NOMINAL NPER PDURATION PERMUT PHI PMT PPMT PV RATE ROMAN ARABIC RRI SLN SQRTPI STANDARDIZE SYD DAYS360 " +
      "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NORMDIST NORMINV NORMSDIST NORMSINV POISSON.DIST BINOM.DIST BINOM.INV " +
      "EXPON.DIST GAMMA.DIST GAMMA.INV BETA.DIST BETA.INV T.INV T.INV.2T T.DIST.2T CHISQ.DIST CHISQ.INV F.DIST F.INV " +
      "LOGNORM.DIST LOGNORM.INV WEIBULL.DIST NEGBINOM.DIST HYPGEOM.DIST CONFIDENCE.NORM CONFIDENCE.T",
    (call) => ({
      ...overOperands(1, 12, (args) => lift(args, (values) => borrowedResult(call, values))),
      isValueByValue: true,
    }),
  ),
  ...borrowed(
    "AVEDEV DEVSQ GCD GEOMEAN HARMEAN IRR KURT LCM MULTINOMIAL NPV PERCENTILE.EXC PERCENTRANK.EXC " +
      "PERCENTRANK.INC QUARTILE.EXC SKEW TRIMMEAN FREQUENCY",
    (call) => overOperands(1, 255, (args) => overRanges(call, args.map(numbersOnly))),
  ),
  ...borrowed("CORREL COVARIANCE.P COVARIANCE.S INTERCEPT PEARSON RSQ SLOPE STEYX SUMX2MY2 SUMX2PY2 SUMXMY2", (call) =>
    overOperands(2, 2, ([first = null, second = null]) => overPairs(call, [], first, second)),
  ),
  ...borrowed("FORECAST", (call) =>
    overOperands(3, 3, ([x = null, first = null, second = null]) => overPairs(call, [x], first, second)),
  ),
  ...borrowed("GROWTH LINEST MIRR MMULT MUNIT PROB SERIESSUM TREND XIRR XNPV", (call) =>
    overOperands(1, 255, (args) => overRanges(call, args)),
  ),
};

/** Of cells and arrays the numbers, in a column: blanks, texts and logical values in them do not count. An error stays. */
export function numbersOnly(arg: Operand): Operand {
  if (!isGrid(arg)) return arg;
  const counted = gridRows(arg)
    .flat()
    .filter((value) => typeof value === "number" || value instanceof CellError);
  return gridOfRows(counted.map((value) => [value]));
}

/** Two ranges of the same size, value beside value: a pair of which either is no number does not count. */
function overPairs(call: Call, before: readonly Operand[], first: Operand, second: Operand): Operand {
  const [xs, ys] = [first, second].map((range) => gridRows(toGrid(range)).flat());
  if (!xs || xs.length !== ys?.length) return cellError("#N/A", "The ranges are not of the same size.");
  const pairs = xs.map((x, at) => [x, ys[at] ?? null] as const);
  const error = pairs.flat().find((value) => value instanceof CellError);
  if (error !== undefined) return error;
  const counted = pairs.filter(([x, y]) => typeof x === "number" && typeof y === "number");
  if (counted.length === 0) return cellError("#DIV/0!", "There is no pair of numbers.");
  const column = (at: 0 | 1): Operand => gridOfRows(counted.map((pair) => [pair[at]]));
  return overRanges(call, [...before, column(0), column(1)]);
}

/** Student's distribution; formulajs takes its third argument for the number of tails. */
function studentDistribution(x: number, freedom: number, cumulative: boolean): CellValue {
  const n = Math.trunc(freedom);
  if (n < 1) return cellError("#NUM!");
  if (cumulative) {
    const tail = toCell(formulajs.TDISTRT(Math.abs(x), n));
    return typeof tail === "number" && x >= 0 ? 1 - tail : tail;
  }
  const logGamma = (z: number): number => Number(formulajs.GAMMALN(z));
  return (
    Math.exp(logGamma((n + 1) / 2) - logGamma(n / 2)) / Math.sqrt(n * Math.PI) / (1 + (x * x) / n) ** ((n + 1) / 2)
  );
}

/** A number in another base, filled with zeros in front. */
function inBase(number: number, base: number, length = 0): CellValue {
  if (number < 0 || base < 2 || base > 36) return cellError("#NUM!");
  return Math.trunc(number).toString(Math.trunc(base)).toUpperCase().padStart(length, "0");
}
