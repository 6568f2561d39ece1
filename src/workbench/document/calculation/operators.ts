import { CellError, cellError } from "../cellValue";
import type { CellValue } from "../cellValue";
import { compareValues, toNumber, toText } from "./coerce";

type BinaryRule = (a: CellValue, b: CellValue) => CellValue;

/** Excel's operators on single values; the first error of the two goes through. */
export const binaryRules: ReadonlyMap<string, BinaryRule> = new Map<string, BinaryRule>([
  ["+", arithmetic(sum)],
  ["-", arithmetic((a, b) => sum(a, -b))],
  ["*", arithmetic((a, b) => a * b)],
  ["/", arithmetic((a, b) => (b === 0 ? cellError("#DIV/0!") : a / b))],
  ["^", arithmetic(power)],
  ["&", concatenate],
  ["=", comparison((order) => order === 0)],
  ["<>", comparison((order) => order !== 0)],
  ["<", comparison((order) => order < 0)],
  [">", comparison((order) => order > 0)],
  ["<=", comparison((order) => order <= 0)],
  [">=", comparison((order) => order >= 0)],
]);

export function negate(value: CellValue): CellValue {
  const number = toNumber(value);
  return typeof number === "number" ? -number : number;
}

export function percent(value: CellValue): CellValue {
  const number = toNumber(value);
  return typeof number === "number" ? number / 100 : number;
}

/** A result that is no number as Excel shows it. */
export function finite(value: number): CellValue {
  return Number.isFinite(value) ? value : cellError("#NUM!");
}

function arithmetic(rule: (a: number, b: number) => CellValue): BinaryRule {
  return (a, b) => {
    const x = typeof a === "number" ? a : toNumber(a);
    if (typeof x !== "number") return x;
    const y = typeof b === "number" ? b : toNumber(b);
    if (typeof y !== "number") return y;
    const result = rule(x, y);
    return typeof result === "number" ? finite(result) : result;
  };
}

/** Excel takes a sum for 0 where nothing but rounding is left of it: 0.1 + 0.2 - 0.3. */
function sum(a: number, b: number): number {
  const result = a + b;
  return Math.abs(result) < Math.abs(a) * 2.3e-16 * 4 ? 0 : result;
}

function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent === 0) return cellError("#NUM!");
  if (base === 0 && exponent < 0) return cellError("#DIV/0!");
  return base ** exponent;
}

function concatenate(a: CellValue, b: CellValue): CellValue {
  const x = toText(a);
  if (typeof x !== "string") return x;
  const y = toText(b);
  return typeof y === "string" ? x + y : y;
}

function comparison(holds: (order: number) => boolean): BinaryRule {
  return (a, b) => {
    if (a instanceof CellError) return a;
    if (b instanceof CellError) return b;
    return holds(compareValues(a, b));
  };
}
