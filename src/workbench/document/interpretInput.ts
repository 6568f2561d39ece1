import { parseValue } from "numfmt";
import { mayBeNumber } from "./calculation/coerce";
import { CELL_TEXT_LIMIT, cellError, isErrorCode } from "./cellValue";
import type { CellInput, CellValue } from "./cellValue";
import { DocumentRefusal } from "./DocumentRefusal";
import { functionName } from "./Formula";
import type { Formula } from "./Formula";
import { isTextPattern } from "./numberFormat";
import { typedFormula } from "./typedFormula";

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
  const known = typedValue(input, today);
  if (known) return { ...plain(known.value), ...(known.format ? { numberFormat: known.format } : {}) };
  const signed = /^[+-]./.test(input) && !/^[-+\s]*$/.test(input);
  if (signed) return entered(typedFormula(`=${input}`));
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

interface Typed {
  readonly value: CellValue;
  readonly format?: string;
}

/** The number, day, time, logical value or error that a text stands for; undefined where it is just text. */
function typedValue(input: string, today: Date): Typed | undefined {
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  if (isErrorCode(text.toUpperCase()))
    return { value: cellError(text.toUpperCase() as Parameters<typeof cellError>[0]) }; // just asked
  if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return { value: fifteenDigits(text) };
  if (/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i.test(text)) return scientific(text);
  if (!mayBeNumber(text)) return undefined;
  const day = dayWithoutYear(text, today);
  if (day) return day;
  // "1 2" is no day, whatever the reader makes of it.
  const read = /^\d+ \d+$/.test(text) ? null : parseValue(text);
  if (typeof read?.v !== "number") return undefined;
  const format = enteredFormat(text, read.z);
  return { value: read.v, ...(format ? { format } : {}) };
}

/** Of a longer number Excel keeps 15 digits, and writes zeros for the rest. */
function fifteenDigits(text: string): number {
  let count = 0;
  return Number(
    text.replace(/\d/g, (digit) => {
      if (count > 0 || digit !== "0") count++;
      return count > 15 ? "0" : digit;
    }),
  );
}

function scientific(text: string): Typed | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? { value, format: "0.00E+00" } : undefined;
}

const months = [
  ...["january", "february", "march", "april", "may", "june", "july"],
  ...["august", "september", "october", "november", "december"],
];

/** "3/4", "3-4", "2-Jun", "Jun 2": a day of this year. */
function dayWithoutYear(text: string, today: Date): Typed | undefined {
  const numbers = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3,9})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})[- ](\d{1,2})$/i.exec(text);
  const month = numbers ? Number(numbers[1]) : monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  const day = Number(numbers?.[2] ?? dayFirst?.[1] ?? monthFirst?.[2] ?? 0);
  if (month === 0) return undefined;
  const iso = `${String(today.getFullYear())}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const read = parseValue(iso)?.v;
  if (typeof read === "number" && day >= 1) return { value: read, format: "d-mmm" };
  const monthAndYear = monthFirst ? parseValue(`${monthFirst[1] ?? ""} 1, 20${monthFirst[2] ?? ""}`)?.v : undefined;
  return typeof monthAndYear === "number" ? { value: monthAndYear, format: "mmm-yy" } : undefined;
}

function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  return months.findIndex((month) => month === lower || month.slice(0, 3) === lower) + 1;
}

/** The number format that Excel gives to a cell for what was typed. */
function enteredFormat(text: string, pattern: string | undefined): string | undefined {
  if (pattern === undefined || pattern === "General") return undefined;
  if (pattern.includes("%")) return /\.\d/.test(text) ? "0.00%" : "0%";
  if (/[$€£¥]/.test(text)) {
    const sign = /[$€£¥]/.exec(text)?.[0] ?? "$";
    const number = /\.\d/.test(text) ? "#,##0.00" : "#,##0";
    return sign === "$" ? `$${number}_);[Red]($${number})` : `[$${sign}]${number}`;
  }
  const hasTime = /[hs]/.test(pattern);
  const hasDay = /[yd]/.test(pattern);
  if (hasDay && hasTime) return "m/d/yyyy h:mm";
  if (hasTime) {
    const half = /[ap]\.?m/i.test(text) ? " AM/PM" : "";
    return (text.match(/:/g)?.length ?? 0) > 1 ? `h:mm:ss${half}` : `h:mm${half}`;
  }
  if (hasDay) return /[a-z]/i.test(text) ? (pattern.includes("d") ? "d-mmm-yy" : "mmm-yy") : "m/d/yyyy";
  if (pattern.includes("E")) return "0.00E+00";
  if (pattern.includes("/")) return pattern;
  if (text.includes(",")) return /\.\d/.test(text) ? "#,##0.00" : "#,##0";
  return undefined;
}
