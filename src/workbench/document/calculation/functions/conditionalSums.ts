import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { readCriterion } from "../criteria";
import type { Criterion } from "../criteria";
import type { Evaluator, Scope } from "../Evaluator";
import { isGrid, lift, toGrid } from "../grid";
import type { Grid, Operand } from "../grid";
import { Reference } from "../Reference";
import { overOperands } from "./declare";
import type { Declared, FunctionTable } from "./declare";

export const conditionalSumFunctions: FunctionTable = {
  SUMIFS: overMany("sum"),
  AVERAGEIFS: overMany("average"),
  MINIFS: overMany("min"),
  MAXIFS: overMany("max"),
  COUNTIFS: overOperands(2, 254, (args, scope) => overConditions(args, scope, null, "count")),
  COUNTIF: overOperands(2, 2, (args, scope) => overConditions(args, scope, null, "count")),
  SUMIF: overOperands(2, 3, ([range = null, condition = null, sum = range], scope) =>
    overConditions([range, condition], scope, sameShape(sum, range, scope.evaluator), "sum"),
  ),
  AVERAGEIF: overOperands(2, 3, ([range = null, condition = null, sum = range], scope) =>
    overConditions([range, condition], scope, sameShape(sum, range, scope.evaluator), "average"),
  ),
};

type Gathering = "sum" | "average" | "min" | "max" | "count";

function overMany(gathering: Gathering): Declared {
  return overOperands(3, 255, ([values = null, ...conditions], scope) =>
    overConditions(conditions, scope, values, gathering),
  );
}

/** Pairs of range and condition; a condition that is an array gives an array of results. */
function overConditions(pairs: readonly Operand[], scope: Scope, values: Operand, gathering: Gathering): Operand {
  const ranges: Grid[] = [];
  const conditions: Operand[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const range = pairs[index] ?? null;
    if (range instanceof CellError) return range;
    if (!isGrid(range)) return cellError("#VALUE!", "A condition needs a range of cells before it.");
    ranges.push(range);
    conditions.push(pairs[index + 1] ?? null);
  }
  if (values instanceof CellError) return values;
  const [first] = ranges;
  if (!first) return cellError("#VALUE!");
  const sizes = isGrid(values) ? [...ranges, values] : ranges;
  if (sizes.some((grid) => height(grid) !== height(first) || grid.columns !== first.columns)) {
    return cellError("#VALUE!", "The ranges are not of the same size.");
  }
  const gathered = isGrid(values) ? values : null;
  return lift(conditions, (wanted) => gather(ranges, wanted.map(readCriterion), gathered, gathering, scope.evaluator));
}

function gather(
  ranges: readonly Grid[],
  criteria: readonly Criterion[],
  values: Grid | null,
  gathering: Gathering,
  evaluator: Evaluator,
): CellValue {
  const result = new Gathered();
  const rows = candidateRows(ranges, criteria, evaluator);
  const columns = ranges[0]?.columns ?? 0;
  const take = (row: number): void => {
    for (let column = 0; column < columns; column++) {
      let meets = true;
      for (let index = 0; index < ranges.length && meets; index++) {
        meets = criteria[index]?.matches(ranges[index]?.at(row, column) ?? null) ?? false;
      }
      if (meets) result.add(values ? values.at(row, column) : 1);
    }
  };
  if (rows) for (const row of rows) take(row);
  else for (let row = 0; row < Math.max(...ranges.map((range) => range.rows)); row++) take(row);
  return result.as(gathering);
}

/** The rows that can meet the conditions, from the index of the most telling one; undefined: look at all. */
function candidateRows(
  ranges: readonly Grid[],
  criteria: readonly Criterion[],
  evaluator: Evaluator,
): readonly number[] | undefined {
  let fewest: readonly number[] | undefined;
  for (const [index, range] of ranges.entries()) {
    const wanted = criteria[index]?.equals;
    if (wanted === undefined || !(range instanceof Reference) || range.columns !== 1 || range.rows < 16) continue;
    range.at(0, 0);
    const found = evaluator.rowIndex(range.sheet, range.column, range.row, range.rows).rowsMeeting(wanted);
    if (!fewest || found.length < fewest.length) fewest = found;
    if (fewest.length < 16) break;
  }
  return fewest;
}

class Gathered {
  #count = 0;
  #numbers = 0;
  #sum = 0;
  #min = Infinity;
  #max = -Infinity;
  #error: CellError | undefined;

  add(value: CellValue): void {
    this.#count++;
    if (value instanceof CellError) this.#error ??= value;
    if (typeof value !== "number") return;
    this.#numbers++;
    this.#sum += value;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  as(gathering: Gathering): CellValue {
    if (gathering === "count") return this.#count;
    if (this.#error) return this.#error;
    if (gathering === "sum") return this.#sum;
    if (gathering === "average") {
      return this.#numbers > 0 ? this.#sum / this.#numbers : cellError("#DIV/0!", "No cell meets the conditions.");
    }
    if (this.#numbers === 0) return 0;
    return gathering === "min" ? this.#min : this.#max;
  }
}

/** SUMIF takes its sum range's first cell, and the size of the other range. */
function sameShape(sum: Operand, range: Operand, evaluator: Evaluator): Operand {
  if (!(sum instanceof Reference) || !isGrid(range)) return isGrid(sum) ? sum : toGrid(sum);
  const shape = range instanceof Reference ? range.whole : range;
  const { row, column } = sum;
  return evaluator.reference(sum.sheet, { row, column, rows: shape.rows, columns: shape.columns });
}

function height(grid: Grid): number {
  return grid instanceof Reference ? grid.whole.rows : grid.rows;
}
