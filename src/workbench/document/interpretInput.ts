import { CELL_TEXT_LIMIT } from "./cellValue";
import type { CellInput, CellValue } from "./cellValue";
import { DocumentRefusal } from "./DocumentRefusal";
import { functionName } from "./Formula";
import type { Formula } from "./Formula";
import { isTextPattern } from "./numberFormat";
import { typedFormula } from "./typedFormula";
import { typedValue } from "./typedValue";

/** What an input makes of a cell. */
export interface Entered {
  readonly value: CellValue;
  readonly formula: Formula | null;
  readonly quotePrefix: boolean;
  /** The number format that Excel would choose for what was typed; undefined leaves General. */
  readonly numberFormat?: string;
}

/** What is written over an area: by column, then row; undefined leaves a cell as it is. */
export type Written = readonly (readonly (Entered | undefined)[])[];

/** Reads an input as Excel reads what is typed into a cell of this number format. */
export function interpretInput(
  input: Exclude<CellInput, null>,
  pattern: string,
  today: Date,
  keepsApostrophe = false,
): Entered {
  if (typeof input !== "string") return plain(requireFinite(input));
  if (input.length > CELL_TEXT_LIMIT) {
    throw new DocumentRefusal("InvalidArgument", `A cell holds at most ${String(CELL_TEXT_LIMIT)} characters.`);
  }
  if (input === "") return plain(null);
  if (input.startsWith("'") && !(keepsApostrophe && isTextPattern(pattern)))
    return { ...plain(input.slice(1)), quotePrefix: true };
  if (isTextPattern(pattern)) return plain(input);
  if (input.startsWith("=") && input.length > 1) return entered(typedFormula(input));
  const known = typedValue(input, pattern, today);
  if (known) return { ...plain(known.value), ...(known.format ? { numberFormat: known.format } : {}) };
  const signed = /^[+-]./.test(input) && !/^[-+\s]*$/.test(input);
  if (signed) return entered(typedFormula(`=${input}`));
  // As in Lotus 1-2-3: "@SUM(A1:A3)".
  if (/^@[a-z][\w.]*\(.*\)$/i.test(input)) return entered(typedFormula(`=${input.slice(1)}`));
  return plain(input);
}

function plain(value: CellValue): Entered {
  return { value, formula: null, quotePrefix: false };
}

/** Formulas whose result is a day or a time show it as one. */
const dayFunctions: Readonly<Record<string, string>> = {
  TODAY: "m/d/yyyy",
  DATE: "m/d/yyyy",
  NOW: "m/d/yyyy h:mm",
  TIME: "h:mm AM/PM",
};

function entered(formula: Formula): Entered {
  const { root } = formula;
  const numberFormat = root.type === "CallExpression" ? dayFunctions[functionName(root)] : undefined;
  return { value: null, formula, quotePrefix: false, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function requireFinite(input: number | boolean): number | boolean {
  if (typeof input === "boolean" || Number.isFinite(input)) return input;
  throw new DocumentRefusal("InvalidArgument", "A cell cannot hold a number that is not finite.");
}
