import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { toNumber } from "../coerce";
import type { Evaluator, Scope } from "../Evaluator";
import { eachValue, gridOfRows, gridRows, isGrid, lift, toGrid, toScalar } from "../grid";
import type { Operand } from "../grid";
import { Reference } from "../Reference";
import { overOperands } from "./declare";
import type { Declared, FunctionTable } from "./declare";

export const aggregateFunctions: FunctionTable = {
  SUM: overNumbers((numbers) => total(numbers)),
  PRODUCT: overNumbers((numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, x) => product * x, 1))),
  SUMSQ: overNumbers((numbers) => numbers.reduce((sum, x) => sum + x * x, 0)),
  AVERAGE: overNumbers(mean),
  MIN: overNumbers((numbers) => extreme(numbers, (x, best) => x < best)),
  MAX: overNumbers((numbers) => extreme(numbers, (x, best) => x > best)),
  MEDIAN: overNumbers((numbers) => quantile(numbers, 0.5)),
  "STDEV.S": overNumbers((numbers) => root(variance(numbers, 1))),
  STDEV: overNumbers((numbers) => root(variance(numbers, 1))),
  "STDEV.P": overNumbers((numbers) => root(variance(numbers, 0))),
  STDEVP: overNumbers((numbers) => root(variance(numbers, 0))),
  "VAR.S": overNumbers((numbers) => variance(numbers, 1)),
  VAR: overNumbers((numbers) => variance(numbers, 1)),
  "VAR.P": overNumbers((numbers) => variance(numbers, 0)),
  VARP: overNumbers((numbers) => variance(numbers, 0)),
  // These count a text in a range as 0 and TRUE as 1.
  AVERAGEA: overAll(mean),
  MAXA: overAll((numbers) => extreme(numbers, (x, best) => x > best)),
  MINA: overAll((numbers) => extreme(numbers, (x, best) => x < best)),
  STDEVA: overAll((numbers) => root(variance(numbers, 1))),
  STDEVPA: overAll((numbers) => root(variance(numbers, 0))),
  VARA: overAll((numbers) => variance(numbers, 1)),
  VARPA: overAll((numbers) => variance(numbers, 0)),
  "RANK.EQ": overOperands(2, 3, (args) => placeAmong(args, (before) => before + 1)),
  // The middle of the places that equal numbers share.
  "RANK.AVG": overOperands(2, 3, (args) => placeAmong(args, (before, equal) => before + (equal + 1) / 2)),
  "MODE.SNGL": overNumbers((numbers) => modes(numbers)[0] ?? noMode),
  "MODE.MULT": overOperands(1, 255, (args) => {
    const numbers = numbersOf(args);
    if (numbers instanceof CellError) return numbers;
    const found = modes(numbers);
    return found.length > 0 ? gridOfRows(found.map((mode) => [mode])) : noMode;
  }),
  COUNT: overOperands(1, 255, (args) => countWhere(args, (value, direct) => isCountable(value, direct))),
  COUNTA: overOperands(1, 255, (args) => countWhere(args, (value) => value !== null)),
  COUNTBLANK: overOperands(1, 1, (args) => countWhere(args, (value) => value === null || value === "")),
  LARGE: overOperands(2, 2, ([range = null, rank = null]) => ranked(range, rank, (a, b) => b - a)),
  SMALL: overOperands(2, 2, ([range = null, rank = null]) => ranked(range, rank, (a, b) => a - b)),
  PERCENTILE: overOperands(2, 2, percentile),
  "PERCENTILE.INC": overOperands(2, 2, percentile),
  "QUARTILE.INC": overOperands(2, 2, quartile),
  QUARTILE: overOperands(2, 2, quartile),
  SUMPRODUCT: overOperands(1, 255, sumProduct),
  SUBTOTAL: overOperands(2, 255, ([code = null, ...ranges], scope) => {
    const number = toNumber(toScalar(code));
    if (typeof number !== "number") return number;
    const options = number > 100 ? { skipHidden: true } : {};
    return subtotal(number % 100, ranges, { ...options, skipErrors: false }, scope);
  }),
  AGGREGATE: overOperands(3, 255, ([code = null, option = null, ...ranges], scope) => {
    const number = toNumber(toScalar(code));
    const options = toNumber(toScalar(option));
    if (typeof number !== "number") return number;
    if (typeof options !== "number") return options;
    const skipErrors = [2, 3, 6, 7].includes(options);
    return subtotal(number, ranges, { skipHidden: options % 2 === 1, skipErrors, keepNested: options > 3 }, scope);
  }),
};

const noMode = cellError("#N/A", "No number is there twice.");

/** The numbers that are there most often, at least twice, in the order in which they come. */
function modes(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(2, ...counts.values());
  return [...counts].flatMap(([number, count]) => (count === most ? [number] : []));
}

/** The place of a number among others, the greatest first or, with an order other than 0, the least. */
function placeAmong(
  [number = null, among = null, order = 0]: readonly Operand[],
  place: (before: number, equal: number) => number,
): Operand {
  const numbers = numbersOf([among]);
  if (numbers instanceof CellError) return numbers;
  return lift([number, order], ([asked = null, ascending = null]) => {
    const [x, isAscending] = [toNumber(asked), toNumber(ascending)];
    if (typeof x !== "number") return x;
    if (typeof isAscending !== "number") return isAscending;
    const equal = numbers.filter((other) => other === x).length;
    if (equal === 0) return cellError("#N/A", "The number is not among the others.");
    return place(numbers.filter((other) => (isAscending === 0 ? other > x : other < x)).length, equal);
  });
}

function overAll(rule: (numbers: readonly number[]) => CellValue): Declared {
  return overOperands(1, 255, (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      if (!isGrid(arg)) {
        const number = toNumber(toScalar(arg));
        if (typeof number !== "number") return number;
        numbers.push(number);
        continue;
      }
      for (const value of gridRows(arg).flat()) {
        if (value instanceof CellError) return value;
        if (value !== null) numbers.push(typeof value === "string" ? 0 : Number(value));
      }
    }
    return rule(numbers);
  });
}

/** The numbers of the arguments as SUM sees them: text in ranges is passed over, text given directly must be a number. */
function numbersOf(args: readonly Operand[]): number[] | CellError {
  const numbers: number[] = [];
  for (const arg of args) {
    const error = arg instanceof Reference ? takeCells(arg, numbers) : takeValues(arg, numbers);
    if (error) return error;
  }
  return numbers;
}

function overNumbers(rule: (numbers: readonly number[]) => CellValue): Declared {
  return overOperands(1, 255, (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof CellError ? numbers : rule(numbers);
  });
}

function takeCells(reference: Reference, numbers: number[]): CellError | undefined {
  const end = reference.row + reference.rows;
  for (let column = 0; column < reference.columns; column++) {
    const values = reference.columnValues(column);
    for (let row = reference.row; row < Math.min(end, values.length); row++) {
      const value = values[row];
      if (typeof value === "number") numbers.push(value);
      else if (value instanceof CellError) return value;
    }
  }
  return undefined;
}

function takeValues(arg: Operand, numbers: number[]): CellError | undefined {
  if (!isGrid(arg)) {
    const number = toNumber(toScalar(arg));
    if (number instanceof CellError) return number;
    numbers.push(number);
    return undefined;
  }
  let error: CellError | undefined;
  eachValue(arg, (value) => {
    if (typeof value === "number") numbers.push(value);
    else if (value instanceof CellError) error = value;
    return error !== undefined;
  });
  return error;
}

function countWhere(args: readonly Operand[], counts: (value: CellValue, direct: boolean) => boolean): number {
  let count = 0;
  for (const arg of args) {
    const direct = !isGrid(arg);
    // Beyond the cut of whole columns there are only blanks.
    if (arg instanceof Reference && counts(null, false)) {
      count += arg.whole.rows * arg.whole.columns - arg.rows * arg.columns;
    }
    eachValue(arg, (value) => {
      if (counts(value, direct)) count++;
      return false;
    });
  }
  return count;
}

function isCountable(value: CellValue, direct: boolean): boolean {
  if (typeof value === "number") return true;
  return direct && (value === null || typeof toNumber(value) === "number");
}

/** Kahan's sum: a long column of cents adds up to the cent. */
function total(numbers: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const x of numbers) {
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
}

function mean(numbers: readonly number[]): CellValue {
  return numbers.length === 0
    ? cellError("#DIV/0!", "There are no numbers to average.")
    : total(numbers) / numbers.length;
}

function extreme(numbers: readonly number[], better: (x: number, best: number) => boolean): number {
  let best = numbers[0] ?? 0;
  for (const x of numbers) if (better(x, best)) best = x;
  return best;
}

function variance(numbers: readonly number[], lessOne: number): CellValue {
  if (numbers.length - lessOne < 1) return cellError("#DIV/0!", "There are too few numbers.");
  const average = total(numbers) / numbers.length;
  return total(numbers.map((x) => (x - average) ** 2)) / (numbers.length - lessOne);
}

function root(value: CellValue): CellValue {
  return typeof value === "number" ? Math.sqrt(value) : value;
}

/** Interpolates between ranks, as PERCENTILE.INC does. */
function quantile(numbers: readonly number[], fraction: number): CellValue {
  if (numbers.length === 0 || fraction < 0 || fraction > 1) return cellError("#NUM!");
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = fraction * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? 0;
  return low + (high - low) * (at - Math.floor(at));
}

function percentile([range = null, fraction = null]: readonly Operand[]): CellValue {
  const numbers = numbersOf([toGrid(range)]);
  const at = toNumber(toScalar(fraction));
  if (numbers instanceof CellError) return numbers;
  return typeof at === "number" ? quantile(numbers, at) : at;
}

function quartile([range = null, quarter = null]: readonly Operand[]): CellValue {
  const at = toNumber(toScalar(quarter));
  return typeof at === "number" ? percentile([range, Math.trunc(at) / 4]) : at;
}

function ranked(range: Operand, rank: Operand, order: (a: number, b: number) => number): Operand {
  const numbers = numbersOf([range]);
  if (numbers instanceof CellError) return numbers;
  const sorted = [...numbers].sort(order);
  const at = toNumber(toScalar(rank));
  if (typeof at !== "number") return at;
  return sorted[Math.ceil(at) - 1] ?? cellError("#NUM!", "There are not that many numbers.");
}

function sumProduct(args: readonly Operand[]): CellValue {
  const grids = args.map(toGrid);
  const [first] = grids;
  if (!first) return 0;
  const { rows, columns } = first;
  if (grids.some((grid) => grid.rows !== rows || grid.columns !== columns)) {
    return cellError("#VALUE!", "The ranges are not of the same size.");
  }
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let product = 1;
      for (const grid of grids) {
        const value = grid.at(row, column);
        if (value instanceof CellError) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

interface Skipping {
  readonly skipHidden?: boolean;
  readonly skipErrors: boolean;
  readonly keepNested?: boolean;
}

const subtotalNames: readonly string[] = [
  ...["", "AVERAGE", "COUNT", "COUNTA", "MAX", "MIN", "PRODUCT", "STDEV.S", "STDEV.P", "SUM", "VAR.S", "VAR.P"],
  ...["MEDIAN", "MODE.SNGL", "LARGE", "SMALL", "PERCENTILE.INC", "QUARTILE.INC"],
];

/** Rows that a filter hides never count; other subtotals in the ranges are passed over. */
function subtotal(code: number, ranges: readonly Operand[], skipping: Skipping, scope: Scope): Operand {
  const rule = aggregateFunctions[subtotalNames[code] ?? ""];
  if (!rule) return cellError("#VALUE!", "There is no subtotal of this number.");
  const takesRank = code >= 14;
  const over = takesRank ? ranges.slice(0, 1) : ranges;
  const values = over.flatMap((range) => countedValues(range, skipping, scope.evaluator));
  const column = { rows: values.length, columns: 1, at: (row: number) => values[row] ?? null };
  const args = takesRank ? [column, ranges[1] ?? null] : [column];
  return rule.call(
    args.map((value) => ({ value, isOmitted: false })),
    scope,
  );
}

function countedValues(range: Operand, skipping: Skipping, evaluator: Evaluator): CellValue[] {
  const values: CellValue[] = [];
  const grid = toGrid(range);
  for (let row = 0; row < grid.rows; row++) {
    if (grid instanceof Reference && evaluator.isRowHidden(grid.sheet, grid.row + row, skipping.skipHidden ?? false))
      continue;
    for (let column = 0; column < grid.columns; column++) {
      const value = grid.at(row, column);
      if (skipping.skipErrors && value instanceof CellError) continue;
      if (grid instanceof Reference && !skipping.keepNested) {
        const formula = grid.sheet.formula(grid.row + row, grid.column + column);
        if (formula && (formula.calls.has("SUBTOTAL") || formula.calls.has("AGGREGATE"))) continue;
      }
      values.push(value);
    }
  }
  return values;
}
