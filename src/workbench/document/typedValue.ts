import { parseValue } from "numfmt";
import { mayBeNumber } from "./calculation/coerce";
import { cellError, isErrorCode } from "./cellValue";
import type { CellValue } from "./cellValue";
import { isPercentPattern } from "./numberFormat";

/** A value as typed, with the number format that Excel gives a cell in General for it. */
interface Typed {
  readonly value: CellValue;
  readonly format?: string;
}

/** The number, day, time, logical value or error that a text stands for in a cell of this format; undefined where it is just text. */
export function typedValue(input: string, pattern: string, today: Date): Typed | undefined {
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  const code = text.toUpperCase();
  if (isErrorCode(code)) return { value: cellError(code) };
  if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text)) return { value: inPercent(fifteenDigits(text), pattern) };
  if (/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i.test(text)) return scientific(text);
  const fraction = fractionOf(text, pattern) ?? typedTime(text);
  if (fraction) return fraction;
  if (/^%\s*[\d.]/.test(text)) return typedValue(`${text.slice(1).trim()}%`, pattern, today);
  if (!mayBeNumber(text) || isOnlyText(text)) return undefined;
  const day = dayWithoutYear(text, today);
  if (day) return day;
  const read = parseValue(withWholeYear(text));
  if (typeof read?.v !== "number") return undefined;
  const format = enteredFormat(text, read.z);
  const value = /[%$€£¥]/.test(text) ? read.v : inPercent(read.v, pattern);
  return { value, ...(format ? { format } : {}) };
}

/** What looks like a number or a day to the reader, and is none to an American Excel. */
function isOnlyText(text: string): boolean {
  if (/^\d+ \d+$/.test(text) || /^\d{1,4}\.\d{1,2}\.\d{1,4}$/.test(text)) return true;
  // A time wants a blank before its half of the day: "2:30PM" is a text.
  if (/\d[ap]m?$/i.test(text) || text.includes("\u00a0") || /^[^()]*\([^()]*$/.test(text)) return true;
  // Commas part thousands, and nothing else.
  const isAmount = text.includes(",") && /^[-+$€£¥(\d,.)% ]+$/.test(text);
  return isAmount && !/^[-+$€£¥( ]*\d+(,\d{3})+(\.\d*)?[)€£¥% ]*$/.test(text);
}

/** In a cell of percents 5 is 5%, and 0.5 is 50%: Excel's automatic percent entry. */
function inPercent(value: number, pattern: string): number {
  return isPercentPattern(pattern) && Math.abs(value) >= 1 ? value / 100 : value;
}

/** "0 1/2", "-1 3/16"; in a cell of fractions "1/2", too. */
function fractionOf(text: string, pattern: string): Typed | undefined {
  const mixed = /^([-+]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  const alone = /[?#0]\/[?#\d]/.test(pattern) ? /^([-+]?)()(\d{1,3})\/(\d{1,3})$/.exec(text) : null;
  const [, sign = "", whole = "", above = "", below = ""] = mixed ?? alone ?? [];
  if (below === "" || Number(below) === 0) return undefined;
  const value = Number(whole) + Number(above) / Number(below);
  const places = "?".repeat(below.length);
  return { value: sign === "-" ? -value : value, format: `# ${places}/${places}` };
}

/** "10:30", "10:30:15.5 PM", "7 p", "25:00": more than a day is counted on. */
function typedTime(text: string): Typed | undefined {
  const whole = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(\.\d{1,3})?)?(?: ([ap])m?)?$/i.exec(text);
  const hourOnly = /^(\d{1,2})()()() ([ap])m?$/i.exec(text);
  const [, hours = "", minutes = "", seconds = "", part = "", half = ""] = whole ?? hourOnly ?? [];
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds) + Number(part)];
  if (hours === "" || m > 59 || s >= 60 || h > 9999 || (half !== "" && h > 12)) return undefined;
  const hour = half === "" ? h : (h % 12) + (/p/i.test(half) ? 12 : 0);
  const value = (hour * 3600 + m * 60 + s) / 86_400;
  const suffix = half === "" ? "" : " AM/PM";
  if (h >= 24) return { value, format: "[h]:mm:ss" };
  if (part !== "" && half === "") return { value, format: "mm:ss.0" };
  return { value, format: `${seconds === "" ? "h:mm" : "h:mm:ss"}${suffix}` };
}

/** A year of one digit is one of this century. */
function withWholeYear(text: string): string {
  return text.replace(/^(\d{1,2})([/-])(\d{1,2})\2(\d)$/, "$1/$3/200$4");
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

/** "3/4", "3-4", "2-Jun", "Jun 2": a day of this year. "1/32", "Jun-35", "1/2026": a month of another. */
function dayWithoutYear(text: string, today: Date): Typed | undefined {
  const numbers = /^(\d{1,2})[/-](\d{1,2}|\d{4})$/.exec(text);
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3,9})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})[- ](\d{1,2})$/i.exec(text);
  const month = numbers ? Number(numbers[1]) : monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  const second = numbers?.[2] ?? dayFirst?.[1] ?? monthFirst?.[2] ?? "";
  if (month < 1 || month > 12) return undefined;
  const inThisYear = serialOf(today.getFullYear(), month, Number(second));
  if (second.length <= 2 && inThisYear !== undefined) return { value: inThisYear, format: "d-mmm" };
  if (dayFirst || second.length < 2) return undefined;
  const year = Number(second);
  // Up to 29 is this century, as Windows has it.
  const first = serialOf(second.length === 4 ? year : year + (year < 30 ? 2000 : 1900), month, 1);
  return first === undefined ? undefined : { value: first, format: "mmm-yy" };
}

function serialOf(year: number, month: number, day: number): number | undefined {
  if (day < 1) return undefined;
  const [months, days] = [month, day].map((part) => String(part).padStart(2, "0"));
  const read = parseValue(`${String(year)}-${months ?? ""}-${days ?? ""}`)?.v;
  return typeof read === "number" ? read : undefined;
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
  // Of "2026-01" only the month is shown.
  if (hasDay && !pattern.includes("d")) return "mmm-yy";
  if (hasDay) return /[a-z]/i.test(text) ? "d-mmm-yy" : "m/d/yyyy";
  if (pattern.includes("E")) return "0.00E+00";
  if (pattern.includes("/")) return pattern;
  if (text.includes(",")) return /\.\d/.test(text) ? "#,##0.00" : "#,##0";
  return undefined;
}
