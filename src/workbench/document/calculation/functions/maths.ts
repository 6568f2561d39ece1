import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { toNumber } from "../coerce";
import { gridOfRows, toScalar } from "../grid";
import { overOperands, overValues } from "./declare";
import type { FunctionTable } from "./declare";

export const mathsFunctions: FunctionTable = {
  ABS: overValues("n", Math.abs),
  ACOS: overValues("n", Math.acos),
  ASIN: overValues("n", Math.asin),
  ATAN: overValues("n", Math.atan),
  ATAN2: overValues("nn", (x, y) => (x === 0 && y === 0 ? cellError("#DIV/0!") : Math.atan2(y, x))),
  COS: overValues("n", Math.cos),
  SIN: overValues("n", Math.sin),
  TAN: overValues("n", Math.tan),
  DEGREES: overValues("n", (radians) => (radians * 180) / Math.PI),
  RADIANS: overValues("n", (degrees) => (degrees * Math.PI) / 180),
  PI: overOperands(0, 0, () => Math.PI),
  EXP: overValues("n", Math.exp),
  LN: overValues("n", (x) => (x > 0 ? Math.log(x) : cellError("#NUM!"))),
  LOG10: overValues("n", (x) => (x > 0 ? Math.log10(x) : cellError("#NUM!"))),
  LOG: overValues("nn?", (x, base = 10) => (x > 0 && base > 0 ? logarithm(x, base) : cellError("#NUM!"))),
  SQRT: overValues("n", (x) => (x >= 0 ? Math.sqrt(x) : cellError("#NUM!", "A negative number has no square root."))),
  POWER: overValues("nn", (base, exponent) => (base === 0 && exponent < 0 ? cellError("#DIV/0!") : base ** exponent)),
  SIGN: overValues("n", Math.sign),
  INT: overValues("n", Math.floor),
  TRUNC: overValues("nn?", (x, digits = 0) => roundBy(x, digits, Math.trunc)),
  ROUND: overValues("nn", (x, digits) => roundBy(x, digits, halfAwayFromZero)),
  ROUNDUP: overValues("nn", (x, digits) => roundBy(x, digits, (y) => Math.sign(y) * Math.ceil(Math.abs(y)))),
  ROUNDDOWN: overValues("nn", (x, digits) => roundBy(x, digits, Math.trunc)),
  MROUND: overValues("nn", (x, multiple) => {
    if (multiple === 0) return 0;
    return x * multiple < 0 ? cellError("#NUM!") : halfAwayFromZero(x / multiple) * multiple;
  }),
  CEILING: overValues("nn", (x, step) =>
    step === 0 ? 0 : x > 0 && step < 0 ? cellError("#NUM!") : stepped(x, step, Math.ceil),
  ),
  "CEILING.MATH": overValues("nn?n?", (x, step = 1, mode = 0) => {
    const away = mode !== 0 && x < 0;
    return stepped(x, Math.abs(step), away ? Math.floor : Math.ceil);
  }),
  FLOOR: overValues("nn", (x, step) => {
    if (step === 0) return x === 0 ? 0 : cellError("#DIV/0!");
    return x > 0 && step < 0 ? cellError("#NUM!") : stepped(x, step, Math.floor);
  }),
  "FLOOR.MATH": overValues("nn?n?", (x, step = 1, mode = 0) => {
    const toZero = mode !== 0 && x < 0;
    return stepped(x, Math.abs(step), toZero ? Math.ceil : Math.floor);
  }),
  "CEILING.PRECISE": overValues("nn?", (x, step = 1) => stepped(x, Math.abs(step), Math.ceil)),
  "FLOOR.PRECISE": overValues("nn?", (x, step = 1) => stepped(x, Math.abs(step), Math.floor)),
  MOD: overValues("nn", (x, divisor) =>
    divisor === 0 ? cellError("#DIV/0!") : clean(x - divisor * Math.floor(clean(x / divisor))),
  ),
  QUOTIENT: overValues("nn", (x, divisor) => (divisor === 0 ? cellError("#DIV/0!") : Math.trunc(x / divisor))),
  EVEN: overValues("n", (x) => Math.sign(x) * Math.ceil(Math.abs(x) / 2) * 2),
  ODD: overValues("n", (x) => (x === 0 ? 1 : Math.sign(x) * (Math.ceil((Math.abs(x) + 1) / 2) * 2 - 1))),
  ISEVEN: overValues("n", (x) => Math.trunc(x) % 2 === 0),
  ISODD: overValues("n", (x) => Math.trunc(x) % 2 !== 0),
  FACT: overValues("n", (x) => (x < 0 ? cellError("#NUM!") : factorial(Math.trunc(x)))),
  COMBIN: overValues("nn", (n, k) =>
    k < 0 || n < k ? cellError("#NUM!") : combinations(Math.trunc(n), Math.trunc(k)),
  ),
  RAND: overOperands(0, 0, (_, { evaluator }) => evaluator.random()),
  RANDARRAY: overOperands(0, 5, (args, { evaluator }) => {
    const [rows = 1, columns = 1, least = 0, most = 1, whole = 0] = args.map((arg) =>
      arg === null ? undefined : toNumber(toScalar(arg)),
    );
    for (const number of [rows, columns, least, most, whole]) if (number instanceof CellError) return number;
    const [low, high] = [Number(least), Number(most)];
    const [down, across] = [Math.trunc(Number(rows)), Math.trunc(Number(columns))];
    if (down < 1 || across < 1 || low > high) return cellError("#VALUE!");
    const isWhole = whole !== 0;
    if (isWhole && Math.ceil(low) > Math.floor(high)) return cellError("#VALUE!");
    const one = (): number => {
      if (!isWhole) return low + evaluator.random() * (high - low);
      return Math.ceil(low) + Math.floor(evaluator.random() * (Math.floor(high) - Math.ceil(low) + 1));
    };
    return gridOfRows(Array.from({ length: down }, () => Array.from({ length: across }, one)));
  }),
  RANDBETWEEN: {
    least: 2,
    most: 2,
    call: (args, scope) =>
      overValues("nn", (low, high): CellValue => {
        const first = Math.ceil(low);
        const count = Math.floor(high) - first + 1;
        return count < 1 ? cellError("#NUM!") : first + Math.floor(scope.evaluator.random() * count);
      }).call(args, scope),
  },
};

function halfAwayFromZero(x: number): number {
  return Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
}

/** Rounds as Excel does, by the number's 15 decimal digits: 1.005 to two digits is 1.01. */
export function roundBy(x: number, digits: number, rule: (scaled: number) => number): number {
  const places = Math.trunc(digits);
  if (places > 300) return x;
  return shifted(rule(clean(shifted(x, places))), -places);
}

/** Times a power of ten, by the decimal text, which adds no error of its own. */
function shifted(x: number, places: number): number {
  const [digits = "0", power = "0"] = x.toExponential().split("e");
  return Number(`${digits}e${String(Number(power) + places)}`);
}

function stepped(x: number, step: number, rule: (ratio: number) => number): number {
  return step === 0 ? 0 : clean(rule(clean(x / step)) * step);
}

function clean(x: number): number {
  return Number(x.toPrecision(15));
}

function logarithm(x: number, base: number): CellValue {
  return base === 1 ? cellError("#DIV/0!") : clean(Math.log(x) / Math.log(base));
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return product;
}

function combinations(n: number, k: number): number {
  let result = 1;
  for (let index = 1; index <= Math.min(k, n - k); index++) result = (result * (n - index + 1)) / index;
  return Math.round(result);
}
