import { parseValue } from "numfmt";
import { CellError, cellError } from "../cellValue";
import type { CellValue } from "../cellValue";

/** The value as a number: text that reads as one counts, other text is #VALUE!. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) return value;
  const read = numberInText(value);
  return read ?? cellError("#VALUE!", `"${value}" is text where a number is needed.`);
}

/** The number that a text stands for ("12", "5%", "2026-11-24"), or undefined. */
export function numberInText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const plain = Number(trimmed);
  if (Number.isFinite(plain) && /^[-+.\d]/.test(trimmed) && !/^[-+]?0[xob]/i.test(trimmed)) return plain;
  if (!mayBeNumber(trimmed)) return undefined;
  const read = parseValue(trimmed)?.v;
  return typeof read === "number" ? read : undefined;
}

/** Whether a text begins as numbers, days and amounts do, and holds a digit; the full reading is slow. */
export function mayBeNumber(text: string): boolean {
  if (!/^[-+.($€£¥\d]|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text)) return false;
  return text.length < 64 && /\d/.test(text);
}

export function toText(value: CellValue): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

export function toLogical(value: CellValue): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof CellError) return value;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  return cellError("#VALUE!", `"${value}" is text where TRUE or FALSE is needed.`);
}

/** A number as it joins a text: at most 15 digits, in Excel's spelling of powers. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [digits = "", power = "0"] = rounded.toExponential().split("e");
    const exponent = Number(power);
    return `${digits}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const plain = String(rounded);
  return plain.includes("e") ? rounded.toFixed(20).replace(/0+$/, "") : plain;
}

/** Excel's order: numbers, then text, then FALSE and TRUE; text without regard to case; empty equals 0, "" and FALSE. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === "number" && typeof b === "number") return a === b ? 0 : nearlyEqual(a, b) ? 0 : a - b;
  if (a === null) return b === null ? 0 : compareValues(blankLike(b), b);
  if (b === null) return compareValues(a, blankLike(a));
  const byKind = kindOrder(a) - kindOrder(b);
  if (byKind !== 0) return byKind;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return Number(a) - Number(b);
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}

/** Excel shows and compares 15 digits: 0.1 + 0.2 equals 0.3. */
function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) < Math.abs(a) * 1e-15 * 4 && a.toPrecision(15) === b.toPrecision(15);
}

function blankLike(value: CellValue): CellValue {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}

function kindOrder(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3;
}
