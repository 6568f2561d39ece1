import { CellError, cellError, CELL_TEXT_LIMIT } from "../../cellValue";
import type { CellValue } from "../../cellValue";
import { formatValue } from "../../numberFormat";
import { numberInText, toLogical, toNumber, toText } from "../coerce";
import { wildcardSource } from "../criteria";
import { gridOfRows, toGrid, toScalar } from "../grid";
import type { Operand } from "../grid";
import { textsOf } from "./arrays";
import { overOperands, overValues } from "./declare";
import type { FunctionTable } from "./declare";
import { roundBy } from "./maths";

export const textFunctions: FunctionTable = {
  LEFT: overValues("sn?", (text, count = 1) => (count < 0 ? cellError("#VALUE!") : text.slice(0, Math.trunc(count)))),
  RIGHT: overValues("sn?", (text, count = 1) => {
    if (count < 0) return cellError("#VALUE!");
    return text.slice(Math.max(0, text.length - Math.trunc(count)));
  }),
  MID: overValues("snn", (text, start, count) => {
    if (start < 1 || count < 0) return cellError("#VALUE!");
    return text.slice(Math.trunc(start) - 1, Math.trunc(start) - 1 + Math.trunc(count));
  }),
  LEN: overValues("s", (text) => text.length),
  LOWER: overValues("s", (text) => text.toLowerCase()),
  UPPER: overValues("s", (text) => text.toUpperCase()),
  PROPER: overValues("s", (text) =>
    text.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  ),
  TRIM: overValues("s", (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: overValues("s", (text) =>
    Array.from(text)
      .filter((character) => character >= " ")
      .join(""),
  ),
  EXACT: overValues("ss", (a, b) => a === b),
  REPT: overValues("sn", (text, count) => {
    const times = Math.trunc(count);
    return times < 0 || text.length * times > CELL_TEXT_LIMIT ? cellError("#VALUE!") : text.repeat(times);
  }),
  FIND: overValues("ssn?", (sought, text, start = 1) => {
    const at = start < 1 ? -1 : text.indexOf(sought, Math.trunc(start) - 1);
    return at < 0 ? cellError("#VALUE!", `"${sought}" is not in the text.`) : at + 1;
  }),
  SEARCH: overValues("ssn?", (sought, text, start = 1) => {
    const from = Math.trunc(start) - 1;
    const at = from < 0 ? -1 : text.slice(from).search(new RegExp(wildcardSource(sought), "iu"));
    return at < 0 ? cellError("#VALUE!", `"${sought}" is not in the text.`) : at + from + 1;
  }),
  SUBSTITUTE: overValues("sssn?", substitute),
  REPLACE: overValues("snns", (text, start, count, by) => {
    if (start < 1 || count < 0) return cellError("#VALUE!");
    return text.slice(0, Math.trunc(start) - 1) + by + text.slice(Math.trunc(start) - 1 + Math.trunc(count));
  }),
  CONCAT: overOperands(1, 254, (args) => joined("", args, false)),
  CONCATENATE: overOperands(1, 255, (args) => joined("", args, false)),
  TEXTJOIN: overOperands(3, 254, ([separator = null, skipBlank = null, ...rest]) => {
    const between = toText(toScalar(separator));
    if (between instanceof CellError) return between;
    const skips = toLogical(toScalar(skipBlank));
    return skips instanceof CellError ? skips : joined(between, rest, skips);
  }),
  TEXTSPLIT: overOperands(2, 6, textSplit),
  TEXTBEFORE: overValues("ssn?", (text, separator, nth = 1) => cut(text, separator, nth, (at) => text.slice(0, at))),
  TEXTAFTER: overValues("ssn?", (text, separator, nth = 1) =>
    cut(text, separator, nth, (at) => text.slice(at + separator.length)),
  ),
  TEXT: overValues("vs", (value, pattern) => {
    const number = typeof value === "string" ? numberInText(value) : value;
    return formatValue(number ?? value, pattern);
  }),
  VALUE: overValues("v", (value) => (typeof value === "boolean" ? cellError("#VALUE!") : toNumber(value))),
  NUMBERVALUE: overValues("ss?s?", (text, decimal = ".", group = ",") => {
    const plain = text.replaceAll(group, "").replaceAll(" ", "").replace(decimal, ".");
    return plain === "" ? 0 : (numberInText(plain) ?? cellError("#VALUE!"));
  }),
  FIXED: overValues("nn?b?", (number, digits = 2, plain = false) => inDigits(number, digits, !plain)),
  DOLLAR: overValues("nn?", (number, digits = 2) => {
    const text = `$${inDigits(Math.abs(number), digits, true)}`;
    return number < 0 ? `(${text})` : text;
  }),
  CHAR: overValues("n", (code) =>
    code < 1 || code > 255 ? cellError("#VALUE!") : String.fromCharCode(Math.trunc(code)),
  ),
  UNICHAR: overValues("n", (code) =>
    code < 1 || code > 0x10_ff_ff ? cellError("#VALUE!") : String.fromCodePoint(Math.trunc(code)),
  ),
  CODE: overValues("s", (text) => (text === "" ? cellError("#VALUE!") : text.charCodeAt(0))),
  UNICODE: overValues("s", (text) => {
    const code = text.codePointAt(0);
    const isHalf = code !== undefined && code >= 0xd800 && code <= 0xdfff;
    return code === undefined || isHalf ? cellError("#VALUE!") : code;
  }),
};

/** Rounded half away from zero, also to tens and hundreds, as the United States write it. */
function inDigits(number: number, digits: number, useGrouping: boolean): string {
  const rounded = roundBy(number, digits, (x) => Math.sign(x) * Math.floor(Math.abs(x) + 0.5));
  const shown = Math.max(0, Math.trunc(digits));
  return new Intl.NumberFormat("en", {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
    useGrouping,
  }).format(rounded);
}

function joined(separator: string, args: readonly Operand[], skipBlank: boolean): CellValue {
  const texts: string[] = [];
  for (const arg of args) {
    const found = textsOf(arg);
    if (found instanceof CellError) return found;
    for (const text of found) if (!skipBlank || text !== "") texts.push(text);
  }
  const whole = texts.join(separator);
  return whole.length > CELL_TEXT_LIMIT ? cellError("#VALUE!", "The text would be longer than a cell holds.") : whole;
}

function substitute(text: string, old: string, by: string, nth?: number): CellValue {
  if (old === "") return text;
  if (nth === undefined) return text.replaceAll(old, () => by);
  if (nth < 1) return cellError("#VALUE!");
  const parts = text.split(old);
  const at = Math.trunc(nth);
  if (at >= parts.length) return text;
  return parts.slice(0, at).join(old) + by + parts.slice(at).join(old);
}

function cut(text: string, separator: string, nth: number, take: (at: number) => string): CellValue {
  const count = Math.trunc(nth);
  let at = count < 0 ? text.length + 1 : -1;
  for (let step = 0; step < Math.abs(count); step++) {
    at = count < 0 ? (at <= 0 ? -1 : text.lastIndexOf(separator, at - 1)) : text.indexOf(separator, at + 1);
    if (at < 0) return cellError("#N/A", `"${separator}" is not in the text.`);
  }
  return count === 0 ? cellError("#VALUE!") : take(at);
}

function textSplit([text = null, columns = null, rows = null, skipBlank = null, , pad]: readonly Operand[]): Operand {
  const whole = toText(toScalar(text));
  if (whole instanceof CellError) return whole;
  const across = columns === null ? [] : textsOf(columns);
  const down = rows === null ? [] : textsOf(rows);
  if (across instanceof CellError) return across;
  if (down instanceof CellError) return down;
  const skips = toLogical(toScalar(skipBlank)) === true;
  const split = (part: string, by: readonly string[]): string[] => {
    const parts =
      by.length === 0
        ? [part]
        : part.split(new RegExp(by.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")));
    return skips ? parts.filter((one) => one !== "") : parts;
  };
  const table = split(whole, down).map((line) => split(line, across));
  const width = Math.max(...table.map((line) => line.length), 1);
  const filler = pad === undefined ? cellError("#N/A") : toScalar(pad);
  return toGrid(gridOfRows(table.map((line) => [...line, ...new Array<CellValue>(width - line.length).fill(filler)])));
}
