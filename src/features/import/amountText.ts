import { cleanText } from "./sourceCell";

/** An amount as people write it, taken apart. */
export interface AmountText {
  /** The number's own signs, a minus before it where it is negative: "-1.234,50". */
  readonly digits: string;
  /** The currency that a word or sign beside it names; absent where it could be several, as $ and kr. */
  readonly currency?: string;
  /** Credit or debit, as banks mark it; which of them is negative depends on whose book it is. */
  readonly mark?: "CR" | "DR";
  /** What the amount is for one of: "1.75 / box". */
  readonly unit?: string;
}

/** Reads signs, brackets, currency words and units around a number, in any order; undefined where more than that stands beside it. */
export function amountText(text: string): AmountText | undefined {
  if (PLAIN.test(text)) return { digits: text };
  let rest = cleanText(text).replace(/[\u2010-\u2015\u2212]/g, "-");
  if (rest.length > LONGEST || !/\d/.test(rest)) return undefined;
  const [, before, unit] =
    /^(.*\d\D{0,5}?)\s*(?:\/|\b(?:per|each|je|pro|par|por)\s)\s*(\p{L}[\p{L}. ]{0,15})$/u.exec(rest) ?? [];
  if (before !== undefined) rest = before.trim();
  const [, marked, letters] = /^(.*?\d\)?)\s*(CR|DR|H|S)\.?$/i.exec(rest) ?? [];
  const mark = letters === undefined ? undefined : marks[letters.toUpperCase()];
  if (marked !== undefined && mark && !/^[hs]$/.test(letters ?? "")) rest = marked;
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
    ...(unit !== undefined && { unit: unit.trim() }),
  };
}

/** A number that a spreadsheet has shortened: 5.90123E+12 was a barcode. */
export const isShortened = (text: string): boolean => /^\d([.,]\d+)?E\+\d{1,3}$/i.test(text.trim());

const PLAIN = /^-?\d+([.,]\d+)?$/;

/** No amount is longer; descriptions are. */
const LONGEST = 40;

const marks: Readonly<Record<string, "CR" | "DR">> = { CR: "CR", DR: "DR", H: "CR", S: "DR" };

const currencyShape = /^([^\d\s().,+-][^\d\s()+-]*\.?)?(.*?)([^\d\s().,+-][^\d\s()+-]*\.?)?$/u;

const isoCodes = new Set(Intl.supportedValuesOf("currency"));

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
