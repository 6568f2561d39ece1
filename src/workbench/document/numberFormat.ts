import { format, isDateFormat, isPercentFormat, isTextFormat, isValidFormat } from "numfmt";
import { CellError } from "./cellValue";
import type { CellValue } from "./cellValue";

/** What a cell shows for a value; a pattern that cannot be read shows the value as General would. */
export function formatValue(value: CellValue, pattern: string): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (pattern === "General" || pattern === "@")) return value;
  const shown = patternOf(pattern);
  // Excel fills a cell with # where a date cannot be shown; the text alone is known here, so one run of them stands.
  if (typeof value === "number" && value < 0 && isDatePattern(shown)) return "########";
  return format(shown, value, { throws: false });
}

export function isDatePattern(pattern: string): boolean {
  return remembered(datePatterns, pattern, isDateFormat);
}

export function isPercentPattern(pattern: string): boolean {
  return isValidFormat(pattern) && isPercentFormat(pattern);
}

/** The cell keeps whatever is entered as text. */
export function isTextPattern(pattern: string): boolean {
  return pattern === "@" || (pattern.includes("@") && isTextFormat(pattern));
}

/** Whether Excel would take this as a number format. */
export function isNumberFormat(pattern: string): boolean {
  return isValidFormat(pattern);
}

const datePatterns = new Map<string, boolean>();
const validPatterns = new Map<string, boolean>();

function patternOf(pattern: string): string {
  return remembered(validPatterns, pattern, isValidFormat) ? pattern : "General";
}

function remembered(known: Map<string, boolean>, pattern: string, ask: (pattern: string) => boolean): boolean {
  let answer = known.get(pattern);
  if (answer === undefined) {
    answer = ask(pattern);
    known.set(pattern, answer);
  }
  return answer;
}
