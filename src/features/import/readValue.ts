import { isDay } from "../../domain/calendarDay";
import { isMoment } from "../../domain/moment";
import type { TextStyle } from "../../domain/formats";
import { Vendors } from "../../model/stock/tables";
import { Expected, type Column } from "../../tables/column";
import { amountText, isShortened } from "./amountText";
import type { ColumnReading } from "./mapping";
import { parseNumber } from "../../tables/parseText";
import { daysOfTerms } from "./termsText";
import { inTimeUnit, timeUnitOf, timeUnitOfHeader } from "./unitWords";
import { LONGEST_KEY, LONGEST_TEXT } from "../../tables/kinds";
import { Unreadable, type SourceCell } from "./sourceCell";

/** How a column is read where nothing else was said. */
export const usualReading: ColumnReading = { decimal: ".", dateOrder: "dmy", blanks: [] };

/** A cell whose row comes in without it, and why. */
export class LeftOut {
  constructor(readonly why: string) {}
}

/** The value of a cell of a file, under the column that it goes to. */
export function readValue(column: Column, cell: SourceCell, reading: ColumnReading, isKey = false): unknown {
  if (cell instanceof Unreadable) return new Expected(`a value that can be read, not ${cell.why}`);
  const named = isKey || column.kind === "link";
  if ((named || isCode(column)) && typeof cell === "string" && !reading.keepsShortened && isShortened(cell))
    return named || column.required || reading.refusesShortened
      ? new Expected("the whole code: a spreadsheet has shortened it")
      : new LeftOut(`${column.header} is left out: a spreadsheet has shortened ${cell}, and its digits are lost.`);
  if (typeof cell === "number") return readNumber(column, cell, reading);
  if (typeof cell === "boolean")
    return column.kind === "flag" ? cell : column.fromText(cell ? "TRUE" : "FALSE", reading);
  if (cell.length > LONGEST_TEXT) return new Expected("a text of at most 32,767 characters");
  if (reading.serials && typeof cell === "string" && column.range?.of === "date" && /^\d{5}(\.\d+)?$/.test(cell))
    return column.fromCell(Number(cell));
  if (named && cell.length > LONGEST_KEY)
    return new Expected("a text of at most 255 characters, as Excel finds no longer one");
  const value = column.fromText(textFor(column, cell, reading), reading);
  return value instanceof Expected ? expectedIn(reading, column, cell, value) : value;
}

/** Codes that are no keys of ours: a barcode, a serial number, what a vendor calls an item. */
export const isCode = ({ kind, header }: Column): boolean =>
  kind === "text" && /\b(barcode|serial|code|number)\b/i.test(header);

function readNumber(column: Column, cell: number, reading: ColumnReading): unknown {
  // 20261124 is a day that was written without signs between.
  if ((column.kind === "day" || column.kind === "moment") && cell > LAST_SERIAL)
    return column.fromText(String(cell), reading);
  if (column.kind === "flag") return column.fromText(flagWords.get(String(cell)) ?? String(cell), reading);
  return column.fromCell(cell);
}

/** A text as the column's own reading takes it. */
function textFor(column: Column, text: string, reading: ColumnReading): string {
  switch (column.kind) {
    case "money":
    case "quantity":
    case "count": {
      const days = column.header === Vendors.columns.termsDays.header ? daysOfTerms(text) : undefined;
      if (days !== undefined) return String(days);
      const amount = amountText(text);
      if (!amount || (amount.about !== undefined && reading.refusesInexact)) return text;
      const digits = reading.takesLeast ? (amount.least ?? amount.digits) : amount.digits;
      const isMinus = amount.mark !== undefined && amount.mark === (reading.minus ?? "CR");
      if (amount.unit !== undefined) return measured(column, digits, amount.unit, reading) ?? text;
      return isMinus ? negated(digits) : digits;
    }
    case "day":
      return withCentury(column, dayPart(text), reading);
    case "flag":
      return flagWords.get(text.toLowerCase()) ?? text;
    case "choice":
      return choiceWords.get(text.toLowerCase())?.find((word) => column.choices?.includes(word)) ?? text;
    default:
      return text;
  }
}

/** The number of an amount with a unit, in the column's own where both are units of time; undefined where the column can't hold such a unit. */
function measured(column: Column, digits: string, unit: string, reading: ColumnReading): string | undefined {
  const [from, to] = [timeUnitOf(unit), timeUnitOfHeader(column.header)];
  if (to === undefined) return from === undefined && column.kind !== "money" ? digits : undefined;
  const amount = parseNumber(digits, reading);
  const value = from === undefined || amount === undefined ? undefined : inTimeUnit(amount, from, to);
  return value === undefined ? undefined : String(value).replace(".", reading.decimal);
}

/** A time of day in a column of days says nothing of the day. */
const dayPart = (text: string): string =>
  isMoment(text)
    ? text.slice(0, 10)
    : text.replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[-+]\d{2}:?\d{2}|UTC|GMT)?$/, "");

/** Two digits of a year that lies ahead: 31 is 2031, where a day in the past would be of 1931. */
const withCentury = (column: Column, text: string, { dateOrder }: TextStyle): string =>
  isDay(text) || dateOrder === "ymd" || !looksAhead.test(column.header)
    ? text
    : text.replace(/^(\d{1,2}[./-](?:\d{1,2}|\p{L}{3,9})[./-])(\d{2})$/u, "$120$2");

const looksAhead = /expire|until|valid|warranty|due|promised|renew|ends?$/i;

const negated = (digits: string): string => (digits.startsWith("-") ? digits.slice(1) : `-${digits}`);

/** What was expected, with the way in which the column is read where that is all that is against the cell. */
function expectedIn(reading: ColumnReading, column: Column, cell: string, { expectation }: Expected): Expected {
  const fits = (other: Partial<TextStyle>): boolean => {
    const otherwise = { ...reading, ...other };
    return !(column.fromText(textFor(column, cell, otherwise), otherwise) instanceof Expected);
  };
  if (fits({ dateOrder: reading.dateOrder === "dmy" ? "mdy" : "dmy" }))
    return new Expected(`${expectation} with the ${firstIn[reading.dateOrder]} first`);
  if (fits({ decimal: reading.decimal === "." ? "," : "." }))
    return new Expected(`${expectation} with a decimal ${reading.decimal === "." ? "point" : "comma"}`);
  return new Expected(expectation);
}

const firstIn = { ymd: "year", dmy: "day", mdy: "month" } satisfies Record<TextStyle["dateOrder"], string>;

const flagWords = new Map(
  [
    [
      "Yes",
      "1",
      "ja",
      "oui",
      "sí",
      "si",
      "x",
      "wahr",
      "vrai",
      "verdadero",
      "active",
      "aktiv",
      "actif",
      "activo",
      "enabled",
    ],
    ["No", "0", "nein", "non", "falsch", "faux", "falso", "inactive", "inaktiv", "not-active", "inactif", "disabled"],
  ].flatMap(([word = "", ...others]) => others.map((other) => [other, word] as const)),
);

/** What other systems call the types of movements and modes of travel. */
const choiceWords = new Map<string, readonly string[]>(
  Object.entries({
    Issue: [
      "out",
      "sale",
      "sold",
      "sales",
      "goods issue",
      "delivery note",
      "consumption",
      "consume",
      "usage",
      "used",
      "abgang",
      "entnahme",
      "warenausgang",
      "sortie",
      "salida",
      "verkauf",
      "vente",
      "venta",
      "gi",
    ],
    Receipt: [
      "in",
      "purchase",
      "goods receipt",
      "received",
      "zugang",
      "wareneingang",
      "entrée",
      "entree",
      "entrada",
      "gr",
      "purchase receipt",
      "material receipt",
    ],
    Transfer: ["transfer in", "transfer out", "move", "umlagerung", "transfert", "traslado", "material transfer"],
    Count: [
      "adjustment",
      "stock take",
      "stocktake",
      "inventory",
      "inventur",
      "inventaire",
      "inventario",
      "correction",
      "stock reconciliation",
    ],
    Return: ["returned", "retoure", "retour", "devolución", "customer return"],
    Scrap: ["scrapped", "waste", "damaged", "loss", "schrott", "ausschuss", "rebut", "merma"],
    Hotel: ["lodging", "accommodation"],
    Flight: ["air", "plane", "flug", "vol", "vuelo"],
    Rail: ["train", "bahn", "zug", "tren"],
    Stopped: ["no", "discontinued", "inactive", "not-active", "nein", "non"],
    Yes: ["active", "ja", "oui", "sí", "purchased"],
    Abroad: ["international", "foreign", "ausland"],
    Home: ["domestic", "inland", "national"],
    Material: ["inventory part", "inventory", "stock", "raw material", "rohstoff"],
    Service: ["services", "dienstleistung", "labour", "labor"],
    Supply: ["consumable", "consumables", "supplies", "non-inventory part"],
  }).flatMap(([word, others]) => others.map((other) => [other, [word]] as const)),
);

const LAST_SERIAL = 2_958_465;
