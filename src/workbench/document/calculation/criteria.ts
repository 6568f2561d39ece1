import { CellError, isErrorCode } from "../cellValue";
import type { CellValue } from "../cellValue";
import { compareTexts, numberInText } from "./coerce";

/** A condition as SUMIFS and filters take it: ">=5", "<>old", "ab*". */
export interface Criterion {
  readonly matches: (value: CellValue) => boolean;
  /** Set where the condition is plain equality, so that an index can find the rows. */
  readonly equals?: number | string | boolean;
}

/** Reads a condition; an empty cell as condition means 0, as in Excel. */
export function readCriterion(condition: CellValue): Criterion {
  if (condition instanceof CellError)
    return { matches: (value) => value instanceof CellError && value.code === condition.code };
  if (condition === null) return equality(0);
  if (typeof condition !== "string") return equality(condition);
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(condition) ?? [];
  if (operator === "" && operand === "") return { matches: isBlank };
  if (operator === "" || operator === "=") return equalTo(operand, operator === "=");
  if (operator === "<>") {
    if (operand === "") return { matches: (value) => value !== null };
    const same = equalTo(operand, false);
    return { matches: (value) => !same.matches(value) };
  }
  return ordered(operator, operand);
}

/** A pattern with Excel's wildcards (`*`, `?`, `~` before either) that matches whole texts; undefined where there are none. */
export function wildcardPattern(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  return new RegExp(`^${wildcardSource(text)}$`, "isu");
}

/** The source of a regular expression for a text with Excel's wildcards. */
export function wildcardSource(text: string): string {
  return text.replace(/~[*?~]|[*?.+^${}()|[\]\\/]/g, (found) => {
    if (found === "*") return "[^]*";
    if (found === "?") return "[^]";
    const literal = found.startsWith("~") && found.length > 1 ? found.slice(1) : found;
    return literal === "~" ? "~" : `\\${literal}`;
  });
}

function equality(wanted: number | string | boolean): Criterion {
  if (typeof wanted === "number") {
    return { equals: wanted, matches: (value) => value === wanted || numberOfText(value) === wanted };
  }
  return { equals: wanted, matches: (value) => value === wanted };
}

function equalTo(operand: string, blankIsEmptyOnly: boolean): Criterion {
  if (operand === "") return { matches: blankIsEmptyOnly ? (value) => value === null : isBlank };
  const number = numberInText(operand);
  if (number !== undefined) return equality(number);
  if (/^(true|false)$/i.test(operand)) return equality(/^true$/i.test(operand));
  if (isErrorCode(operand)) return { matches: (value) => value instanceof CellError && value.code === operand };
  const pattern = wildcardPattern(operand);
  if (pattern) return { matches: (value) => typeof value === "string" && pattern.test(value) };
  const upper = operand.toUpperCase();
  return { equals: operand, matches: (value) => typeof value === "string" && value.toUpperCase() === upper };
}

function ordered(operator: string, operand: string): Criterion {
  const holds = (order: number): boolean =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  const number = numberInText(operand);
  if (number !== undefined) return { matches: (value) => typeof value === "number" && holds(value - number) };
  return { matches: (value) => typeof value === "string" && holds(compareTexts(value, operand)) };
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

/** COUNTIF counts the text "5" for the condition 5. */
function numberOfText(value: CellValue): number | undefined {
  return typeof value === "string" ? numberInText(value) : undefined;
}
