import { cleanText } from "./sourceCell";
import { isKnownUnit, timeUnitOf } from "./unitWords";

/** An amount as people write it, taken apart. */
export interface AmountText {
  /** The number's own signs, a minus before it where it is negative: "-1.234,50". Of a range, the larger. */
  readonly digits: string;
  /** The currency that a word or sign beside it names; absent where it could be several, as $ and kr. */
  readonly currency?: string;
  /** Credit or debit, as banks mark it; which of them is negative depends on whose book it is. */
  readonly mark?: "CR" | "DR";
  /** What it is a price of: "box" of "1.75 / box". */
  readonly per?: string;
  /** What it counts: "bottles" of "24 bottles", "days" of "3 days". */
  readonly unit?: string;
  /** What says that the number is not exact: "ca.", "~", "+". */
  readonly about?: string;
  /** The smaller of a range: "3" of "3-5 days". */
  readonly least?: string;
}

/** Reads signs, brackets, currency words and units around a number, in any order; undefined where more than that stands beside it. */
export function amountText(text: string): AmountText | undefined {
  if (PLAIN.test(text)) return { digits: text };
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return undefined;
  // Full-width digits are digits; "12,-" is how prices without cents are written.
  let rest = cleanText(text)
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/(?<=\d)[.,]-(?![\d-])/, "")
    // "Net 30" are terms of payment.
    .replace(/^net\s+(?=\d)|\s+net$/i, "");
  const [, before, per] =
    /^(.*\d\D{0,5}?)\s*(?:\/|\b(?:per|each|je|pro|par|por)\s)\s*(\p{L}[\p{L}. ]{0,15})$/u.exec(rest) ?? [];
  if (before !== undefined) rest = before.trim();
  const inexact = notExact(rest);
  if (inexact) rest = inexact.rest;
  const [, marked, letters] = /^(.*?\d\)?)\s*(CR|DR|H|S)\.?$/i.exec(rest) ?? [];
  const mark = letters === undefined ? undefined : marks[letters.toUpperCase()];
  if (marked !== undefined && mark && !/^[hs]$/.test(letters ?? "")) rest = marked;
  const counted = mark || per !== undefined ? undefined : unitBehind(rest);
  if (counted) rest = counted.rest;
  const range = counted || inexact ? rangeIn(rest) : undefined;
  if (range) rest = range.most;
  let isNegative = false;
  let currency: string | undefined;
  for (let length = -1; length !== rest.length;) {
    length = rest.length;
    const bare = rest.replace(/^\(\s*(.*?)\s*\)$/, "$1");
    if (bare !== rest) isNegative = true;
    rest = bare;
    if (/^-|-$/.test(rest)) isNegative = true;
    rest = rest.replace(/^[-+]\s*|\s*-$/g, "").trim();
    const [, first, , last] = currencyShape.exec(rest) ?? [];
    const word = first ?? last;
    if (word === undefined || word === "") continue;
    const code = codeOf(word);
    if (code === undefined) return undefined;
    if (code !== "") currency ??= code;
    rest = (first === undefined ? rest.slice(0, -word.length) : rest.slice(word.length)).trim();
  }
  // An opening bracket may stand before the currency: (USD 5).
  if (!/^[\d.,\s'’]+$/.test(rest) && !/^\d+(?:[.,]\d+)?e[-+]?\d+$/i.test(rest)) return undefined;
  return {
    digits: `${isNegative ? "-" : ""}${rest}`,
    ...(currency !== undefined && { currency }),
    ...(mark && { mark }),
    ...(per !== undefined && { per: per.trim() }),
    ...(counted && { unit: counted.unit }),
    ...(inexact && { about: inexact.word }),
    ...(range && { least: range.least }),
  };
}

/** The words and signs by which people say that a number is not exact. */
function notExact(text: string): { readonly rest: string; readonly word: string } | undefined {
  const [, before, behind] = aboutBefore.exec(text) ?? [];
  if (before !== undefined && behind !== undefined) return { rest: behind, word: before };
  const [, number, after] = aboutBehind.exec(text) ?? [];
  return number === undefined || after === undefined ? undefined : { rest: number.trim(), word: after };
}

const aboutBefore =
  /^(~|≈|±|>=?|<=?|≥|≤|(?:ca|circa|c|approx|approximately|about|around|env|environ|aprox|aproximadamente|etwa|ungefähr|rund|over|under|at least|up to|max|min|mind|bis zu|plus de|más de|casi|almost)\b\.?)\s*(?=[\d(])(.+)$/iu;
const aboutBehind = /^(.*\d\)?\s*\p{L}*)\s*(\+|\?|\(?(?:approx|ca|est|circa)\b\.?\)?)$/iu;

/** The word behind a number that says what it counts; a currency or a short form of thousands says something else. */
function unitBehind(text: string): { readonly rest: string; readonly unit: string } | undefined {
  const [, rest, gap, unit = ""] = /^(.*\d)(\s*)(\p{L}[\p{L}²³0-9]*(?:\(s\))?\.?(?: \p{L}+)?)$/u.exec(text) ?? [];
  if (rest === undefined || multiples.test(unit) || (codeOf(unit) !== undefined && unit !== "ft")) return undefined;
  const isKnown = isKnownUnit(unit);
  // "100A" is a code, and two words are a name, unless they are known for a unit.
  if (!isKnown && (gap === "" || unit.includes(" ") || unit.length > 12)) return undefined;
  return { rest: rest.trim(), unit: unit.trim() };
}

const multiples = /^(k|K|M|mio|mn|mln|mill|tsd|bn|mrd)\.?$/;

function rangeIn(text: string): { readonly least: string; readonly most: string } | undefined {
  const [, least, most] = /^(\d[\d.,]*)\s*(?:-|\bto\b|\bbis\b|à|\ba\b)\s*(\d[\d.,]*)$/i.exec(text) ?? [];
  return least === undefined || most === undefined ? undefined : { least, most };
}

/** What a number counts or is the price of one of, as it is written; undefined where it names nothing, or a time. */
export function unitNamed(text: string): string | undefined {
  const amount = amountText(text);
  const unit = amount?.per ?? amount?.unit;
  return unit === undefined || (amount?.per === undefined && timeUnitOf(unit) !== undefined) ? undefined : unit;
}

/** A number that a spreadsheet has shortened: 5.90123E+12 was a barcode. */
export const isShortened = (text: string): boolean => /^\d([.,]\d+)?E\+\d{1,3}$/i.test(text.trim());

const PLAIN = /^-?\d+([.,]\d+)?$/;

/** No amount is longer; descriptions are. */
const LONGEST = 40;

const marks: Readonly<Record<string, "CR" | "DR">> = { CR: "CR", DR: "DR", H: "CR", S: "DR" };

const currencyShape = /^([^\d\s().,+-][^\d\s()+-]*\.?)?(.*?)([^\d\s().,+-][^\d\s()+-]*\.?)?$/u;

const isoCodes = new Set(Intl.supportedValuesOf("currency"));

export const isCurrencyCode = (word: string): boolean => isoCodes.has(word.toUpperCase());

/** The currency that a column's header names: "Amount (EUR)", "Price USD", "Débit euros", "Cost £". */
export function currencyInHeader(header: string): string | undefined {
  const [, code] = /(?:^|[\s([_/-])([A-Z]{3})[)\]]?$/.exec(header.trim()) ?? [];
  // The words of "Total for ALL" and "Price per CUP" are codes by chance.
  if (code !== undefined) return isoCodes.has(code) && !["ALL", "CUP", "TOP"].includes(code) ? code : undefined;
  const [, sign] = /(?:[\s([])?([€£]|euros?)[)\]]?$/i.exec(header.trim()) ?? [];
  return sign === undefined ? undefined : sign === "£" ? "GBP" : "EUR";
}

/** The code of a currency's word or sign; "" where it is one that several use, undefined where it is none. */
function codeOf(word: string): string | undefined {
  const plain = word.toUpperCase();
  if (isoCodes.has(plain)) return plain;
  return signs.get(plain.replace(/\.$/, ""));
}

const signs = new Map(
  Object.entries({
    $: "",
    KR: "",
    RS: "",
    "£": "GBP",
    "€": "EUR",
    "¥": "",
    US$: "USD",
    U$S: "USD",
    A$: "AUD",
    AU$: "AUD",
    C$: "CAD",
    CA$: "CAD",
    CAN$: "CAD",
    NZ$: "NZD",
    HK$: "HKD",
    S$: "SGD",
    NT$: "TWD",
    R$: "BRL",
    MX$: "MXN",
    RM: "MYR",
    FR: "CHF",
    SFR: "CHF",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    TL: "TRY",
    "₩": "KRW",
    "₴": "UAH",
    ZŁ: "PLN",
    KČ: "CZK",
    FT: "HUF",
    LEI: "RON",
    ЛВ: "BGN",
    РУБ: "RUB",
    EURO: "EUR",
    EUROS: "EUR",
  }),
);
