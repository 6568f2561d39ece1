import { dayOf } from "../../domain/calendarDay";
import { amountText } from "./amountText";
import { attributesOf, damaged, localName, type XlsxLibraries } from "./xlsxPackage";

/** How a cell's number format shows its number, as far as reading needs it. */
export type NumberShown = "number" | "date" | { readonly zeros: string } | { readonly currency: string };

/** What each cell style of a workbook shows numbers as; a style that is not there shows the number. */
export function readFormats(Parser: XlsxLibraries["Parser"], styles: string | undefined): readonly NumberShown[] {
  if (styles === undefined) return [];
  const codes = new Map<number, string>();
  const shown: NumberShown[] = [];
  let within = "";
  const parser = new Parser({});
  parser.on("opentag", (tag) => {
    const name = localName(tag.name);
    if (name === "cellXfs" || name === "cellStyleXfs") within = name;
    const attributes = attributesOf(tag);
    if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    if (name === "xf" && within === "cellXfs") {
      const id = Number(attributes.numFmtId ?? 0);
      shown.push(shownBy(id, codes.get(id)));
    }
  });
  parser.on("error", damaged);
  parser.write(styles).close();
  return shown;
}

/** A serial of a workbook as a day or a day and time; undefined outside what Excel can show. */
export function serialText(serial: number, from1904: boolean): string | undefined {
  // Excel counts a 29 February 1900 that never was.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  // A serial's fraction of a day is seldom exact: 9:30 arrives as 9:29:59.999.
  const minutes = Math.round(days * 1440);
  if (minutes < 1440 || minutes >= 2_958_466 * 1440) return undefined;
  const text = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16);
}

/** A number under a format of zeros such as 00000 or 000-000, as it is shown; undefined where it is no whole number. */
export function withZeros(value: number, zeros: string): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  const places = zeros.replace(/[^0]/g, "").length;
  const digits = String(value).padStart(places, "0");
  let next = digits.length;
  let text = "";
  // From the right, as Excel does: digits beyond the zeros stand before the first one.
  for (let at = zeros.length - 1; at >= 0; at--)
    text = (zeros[at] === "0" ? (digits[--next] ?? "") : zeros.charAt(at)) + text;
  return digits.slice(0, Math.max(0, next)) + text;
}

/** A date that t="d" writes out, without a zone. */
export function isoText(text: string): string | undefined {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(text) ?? [];
  const date = dayOf(Number(year), Number(month), Number(day));
  return date === undefined ? undefined : time === undefined || time === "00:00" ? date : `${date}T${time}`;
}

/** How a number format shows numbers. */
export const numberShown = (code: string): NumberShown => shownBy(0, code);

function shownBy(id: number, code: string | undefined): NumberShown {
  if (code === undefined) return builtInDates.has(id) ? "date" : "number";
  const currency = currencyShown(code);
  if (currency !== undefined) return { currency };
  const plain = code
    .split(";", 1)
    .join("")
    .replace(/"[^"]*"|\\.|_.|\*./g, (literal) => (/^\\[-\s/.]$/.test(literal) ? literal.slice(1) : ""));
  if (/^0[0\-\s/.]*0$/.test(plain) && !/0\.0|\.0+$/.test(plain)) return { zeros: plain };
  const bare = plain.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[ymd]/i.test(bare.replace(/general/gi, "").replace(/\[[hms]+\]/gi, "")) && !/[#?]/.test(bare)
    ? "date"
    : "number";
}

/** The currency that a format writes beside its numbers: [$USD], [$€-407], "CHF". A mere $ may be one of many. */
function currencyShown(code: string): string | undefined {
  const [, bracketed, quoted, bare] = /\[\$([^\]-]+)(?:-[^\]]*)?\]|"\s*([A-Z]{3}|€|£)\s*"|([€£])/.exec(code) ?? [];
  const word = (bracketed ?? quoted ?? bare)?.trim();
  return word === undefined || !/[0#?]/.test(code) ? undefined : amountText(`1 ${word}`)?.currency;
}

/** The formats that each workbook has without naming them: dates, and dates in the languages of East Asia. */
const builtInDates = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
