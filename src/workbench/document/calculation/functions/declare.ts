import { CellError, cellError } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { toLogical, toNumber, toText } from "../coerce";
import type { Scope } from "../Evaluator";
import { lift } from "../grid";
import type { Operand } from "../grid";
import { finite } from "../operators";

/** An argument, evaluated when it is first asked for. */
export interface Argument {
  readonly value: Operand;
  /** Left out between two commas, or before the closing parenthesis. */
  readonly isOmitted: boolean;
}

/** A worksheet function. */
export interface Declared {
  readonly least: number;
  readonly most: number;
  /** Takes single values, and arrays value by value. */
  readonly isValueByValue?: boolean;
  call(args: readonly Argument[], scope: Scope): Operand;
}

export type FunctionTable = Readonly<Record<string, Declared>>;

/** A function that takes ranges, arrays and errors as they come. */
export function overOperands(
  least: number,
  most: number,
  rule: (args: readonly Operand[], scope: Scope) => Operand,
): Declared {
  return {
    least,
    most,
    call: (args, scope) =>
      rule(
        args.map((argument) => argument.value),
        scope,
      ),
  };
}

/** A function that decides which of its arguments are evaluated. */
export function lazily(
  least: number,
  most: number,
  rule: (args: readonly Argument[], scope: Scope) => Operand,
): Declared {
  return { least, most, call: rule };
}

interface Kinds {
  n: number;
  s: string;
  b: boolean;
  v: CellValue;
}
type Converted<Letter> = Letter extends keyof Kinds ? Kinds[Letter] : never;
type Arguments<Signature extends string> = Signature extends `${infer Letter}${infer Rest}`
  ? Rest extends `?${infer Further}`
    ? [(Converted<Letter> | undefined)?, ...Arguments<Further>]
    : [Converted<Letter>, ...Arguments<Rest>]
  : [];

/**
 * A function of single values, applied value by value to arrays. The signature has a letter for each argument:
 * n number, s text, b logical, v any; "?" after it makes it optional. The first error among them goes through.
 */
export function overValues<const Signature extends string>(
  signature: Signature,
  rule: (...args: Arguments<Signature>) => CellValue,
): Declared {
  const letters = signature.replaceAll("?", "");
  const least = signature.includes("?") ? signature.indexOf("?") - 1 : letters.length;
  const run = (values: readonly CellValue[]): CellValue => {
    const converted: unknown[] = [];
    for (const [index, value] of values.entries()) {
      if (value === leftOut) {
        converted.push(undefined);
        continue;
      }
      const argument = convert(letters[index], value);
      if (argument instanceof CellError) return argument;
      converted.push(argument);
    }
    // The signature's letters have just converted each argument to its kind.
    const result = rule(...(converted as Arguments<Signature>));
    return typeof result === "number" ? finite(result) : result;
  };
  return {
    least,
    most: letters.length,
    isValueByValue: true,
    call: (args) =>
      lift(
        args.map((argument, index) => (argument.isOmitted && index >= least ? leftOut : argument.value)),
        run,
      ),
  };
}

/** Stands for an optional argument between two commas; never seen outside this file. */
const leftOut = cellError("#N/A", "left out");

function convert(letter: string | undefined, value: CellValue): CellValue {
  if (letter === "n") return toNumber(value);
  if (letter === "s") return toText(value);
  if (letter === "b") return toLogical(value);
  return value;
}
