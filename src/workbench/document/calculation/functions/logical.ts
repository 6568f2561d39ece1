import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { compareValues, toLogical, toNumber } from "../coerce";
import { ArrayGrid, eachValue, isGrid, lift, stretched, toScalar } from "../grid";
import type { Operand } from "../grid";
import { lazily, overOperands, overValues } from "./declare";
import type { Argument, Declared, FunctionTable } from "./declare";

export const logicalFunctions: FunctionTable = {
  IF: valueByValue(2, 3, ([condition, whenTrue, whenFalse]) => choose(condition?.value ?? null, whenTrue, whenFalse)),
  IFS: valueByValue(2, 254, ifs),
  IFERROR: valueByValue(2, 2, ([tried, otherwise]) => instead(tried, otherwise, () => true)),
  IFNA: valueByValue(2, 2, ([tried, otherwise]) => instead(tried, otherwise, (error) => error.code === "#N/A")),
  SWITCH: lazily(3, 254, switchOver),
  CHOOSE: lazily(2, 255, ([index, ...choices]) => {
    const number = toNumber(toScalar(index?.value ?? null));
    if (typeof number !== "number") return number;
    return choices[Math.trunc(number) - 1]?.value ?? cellError("#VALUE!", "CHOOSE has no choice of this number.");
  }),
  AND: overOperands(1, 255, (args) => combine(args, true, (all, next) => all && next)),
  OR: overOperands(1, 255, (args) => combine(args, false, (any, next) => any || next)),
  XOR: overOperands(1, 255, (args) => combine(args, false, (odd, next) => odd !== next)),
  NOT: overValues("b", (value) => !value),
  TRUE: overOperands(0, 0, () => true),
  FALSE: overOperands(0, 0, () => false),
};

function valueByValue(...declaration: Parameters<typeof lazily>): Declared {
  return { ...lazily(...declaration), isValueByValue: true };
}

/** One condition evaluates one branch; an array of conditions takes from both, value by value. */
function choose(condition: Operand, whenTrue: Argument | undefined, whenFalse: Argument | undefined): Operand {
  const branch = (holds: boolean): Operand => {
    const chosen = holds ? whenTrue : whenFalse;
    if (!chosen) return false;
    return chosen.isOmitted ? 0 : chosen.value;
  };
  if (!isGrid(condition) || (condition.rows === 1 && condition.columns === 1)) {
    const holds = toLogical(toScalar(condition));
    return holds instanceof CellError ? holds : branch(holds);
  }
  const yes = branch(true);
  const no = branch(false);
  return lift([condition, yes, no], ([value = null, first = null, second = null]) => {
    const holds = toLogical(value);
    return holds instanceof CellError ? holds : holds ? first : second;
  });
}

function ifs(args: readonly Argument[]): Operand {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const condition = args[index]?.value ?? null;
    if (isGrid(condition) && condition.rows * condition.columns > 1) {
      const rest = args.slice(index + 2);
      const otherwise = rest.length > 1 ? ifs(rest) : noneHolds;
      return lift(
        [condition, args[index + 1]?.value ?? null, otherwise],
        ([value = null, first = null, second = null]) => {
          const holds = toLogical(value);
          return holds instanceof CellError ? holds : holds ? first : second;
        },
      );
    }
    const holds = toLogical(toScalar(condition));
    if (holds instanceof CellError) return holds;
    if (holds) return args[index + 1]?.value ?? null;
  }
  return noneHolds;
}

const noneHolds = cellError("#N/A", "None of the conditions holds.");

function instead(
  tried: Argument | undefined,
  otherwise: Argument | undefined,
  applies: (error: CellError) => boolean,
): Operand {
  const value = tried?.value ?? null;
  const fails = (one: CellValue): boolean => one instanceof CellError && one.code !== "#BUSY!" && applies(one);
  if (!isGrid(value)) return fails(toScalar(value)) ? (otherwise?.value ?? null) : value;
  let failures = 0;
  eachValue(value, (one) => {
    if (fails(one)) failures++;
    return failures > 0;
  });
  if (failures === 0) return value;
  const other = otherwise?.value ?? null;
  if (value.rows === 1 && value.columns === 1) return other;
  const cells: CellValue[] = [];
  for (let row = 0; row < value.rows; row++) {
    for (let column = 0; column < value.columns; column++) {
      const one = value.at(row, column);
      cells.push(fails(one) ? stretched(other, row, column) : one);
    }
  }
  return new ArrayGrid(value.rows, value.columns, cells);
}

function switchOver([subject, ...cases]: readonly Argument[]): Operand {
  const wanted = toScalar(subject?.value ?? null);
  if (wanted instanceof CellError) return wanted;
  for (let index = 0; index + 1 < cases.length; index += 2) {
    const candidate = toScalar(cases[index]?.value ?? null);
    if (candidate instanceof CellError) return candidate;
    if (compareValues(candidate, wanted) === 0) return cases[index + 1]?.value ?? null;
  }
  const hasDefault = cases.length % 2 === 1;
  return hasDefault ? (cases.at(-1)?.value ?? null) : cellError("#N/A", "SWITCH has no case for this value.");
}

/** Text in ranges is passed over; nothing logical at all is #VALUE!. */
function combine(args: readonly Operand[], start: boolean, rule: (so: boolean, next: boolean) => boolean): CellValue {
  let result = start;
  let count = 0;
  let error: CellError | undefined;
  for (const arg of args) {
    eachValue(arg, (value) => {
      if (value === null || (typeof value === "string" && isGrid(arg))) return false;
      const logical = toLogical(value);
      if (logical instanceof CellError) {
        error = logical;
        return true;
      }
      result = rule(result, logical);
      count++;
      return false;
    });
    if (error) return error;
  }
  return count > 0 ? result : cellError("#VALUE!", "There is nothing true or false in the arguments.");
}
