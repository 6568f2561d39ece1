import { currencyCodeOf, currencyRemedy } from "../domain/currencies";
import { dayToSerial, isDay, serialToDay, type Day } from "../domain/calendarDay";
import { isMoment, momentToSerial, serialToMoment, type Moment } from "../domain/moment";
import { isTimeOfDay, shareToTime, timeToShare, type TimeOfDay } from "../domain/timeOfDay";
import type { TextStyle } from "../domain/formats";
import { formatNumber } from "../domain/sentence";
import { Expected, type About, type Cell, type CellRange, type Column, type Field, type Kind } from "./column";
import { parseDay, parseMoment, parseNumber, parseTime } from "./parseText";

/** Words of any kind, trimmed. A number in the cell is taken as the code that it spells. */
export const text = (about: About): Column<string, "text"> => words("text", about, "text", "text", {});

/** Words of several lines, such as a message. */
export const paragraph = (about: About): Column<string, "text"> => ({ ...text(about), field: "paragraph" });

/** The ISO 4217 code of a currency, in capitals however it is typed; a sign such as € is refused with the code that is meant. */
export const currency = (about: About): Column<string, "text"> => {
  const read = (cell: Cell): string | Expected => {
    const written = String(cell);
    return currencyCodeOf(written) ?? new Expected("a currency's ISO code", currencyRemedy(written));
  };
  return { ...text(about), fromCell: read, fromText: read };
};

/** A whole number from 0; of days, months and the like no more than LONGEST tells. */
export const count = (about: About, most = MOST): Column<number, "count"> =>
  number("count", about, "#,##0", "a whole number from 0", isCount, { of: "whole", least: 0, most });

/** A number from 0 of units that may be parts of one; at most six decimals are kept. */
export const quantity = (about: About, most = MOST): Column<number, "quantity"> =>
  number("quantity", about, "General", "a number from 0", (value) => value >= 0, { of: "decimal", least: -MOST, most });

/** A quantity that may be negative: what a movement adds or takes. */
export const signedQuantity = (about: About): Column<number, "quantity"> =>
  number("quantity", about, "General", "a number", () => true);

/** An amount or a price in units of the row's or the company's currency; domain/money makes it exact. */
export const money = (about: About): Column<number, "money"> =>
  number("money", about, "#,##0.00##", "an amount from 0", (value) => value >= 0);

/** An amount that may be negative, such as a refund. */
export const signedMoney = (about: About): Column<number, "money"> =>
  number("money", about, "#,##0.00##", "an amount", () => true);

/** A share as a fraction: 95% is 0.95. A text "95%" is read as 0.95, and so is a bare "95". */
export const percent = (about: About): Column<number, "percent"> => ({
  ...number("percent", about, "0.0%", SHARE, isShare, { of: "decimal", least: 0, most: 1 }),
  fromText: (text, style) => {
    const bare = parseNumber(text.replace(/%\s*$/, ""), style);
    if (bare === undefined) return new Expected(SHARE);
    const share = /%\s*$/.test(text) || bare > 1 ? bare / 100 : bare;
    return isShare(share) ? share : new Expected(SHARE);
  },
  show: (value, formats) => formats.percent(value),
  typed: (value, formats) => `${formats.typed(value * 100)}%`,
});

/** A calendar day: the cell holds Excel's serial, the row "2026-11-24". Of a moment it takes the day. */
export const day = (about: About): Column<Day, "day"> => ({
  ...common("day", about, 12, "yyyy-mm-dd", "a date", "date"),
  range: DATES,
  fromCell: (cell) => (typeof cell === "number" ? serialToDay(cell) : undefined) ?? new Expected("a date"),
  toCell: dayToSerial,
  show: (value, formats) => formats.day(value),
  // As the browser's own field takes it, whatever its language shows.
  typed: (value) => value,
  asRead: (cell) => `INT(${cell})`,
  fromText: (text, style) => {
    const day = isDay(text) ? text : (parseDay(text, style) ?? parseMoment(text, style)?.slice(0, DAY_LENGTH));
    if (day === undefined) return new Expected("a date");
    return serialToDay(dayToSerial(day)) ?? new Expected(`a date ${SINCE_1900}`);
  },
});

/** A local date and time: the cell holds Excel's serial, the row "2026-11-24T09:30". */
export const moment = (about: About): Column<Moment, "moment"> => ({
  ...common("moment", about, 17, "yyyy-mm-dd hh:mm", "a date and time", "datetime"),
  range: DATES,
  fromCell: (cell) => (typeof cell === "number" ? serialToMoment(cell) : undefined) ?? new Expected("a date and time"),
  toCell: momentToSerial,
  show: (value, formats) => formats.moment(value),
  typed: (value) => value,
  asRead: (cell) => cell,
  fromText: (text, style) => {
    const moment = isMoment(text) ? text : parseMoment(text, style);
    if (moment === undefined) return new Expected("a date and time");
    return serialToMoment(momentToSerial(moment)) ?? new Expected(`a date and time ${SINCE_1900}`);
  },
});

/** A time of day: the cell holds the part of a day that Excel keeps, the row "09:30"; 24:00 is the midnight at its end. */
export const time = (about: About): Column<TimeOfDay, "time"> => ({
  ...common("time", about, 9, "hh:mm", TIME, "time"),
  range: { of: "decimal", least: 0, most: 1 },
  fromCell: (cell) =>
    (typeof cell === "number" ? shareToTime(cell) : typeof cell === "string" ? parseTime(cell) : undefined) ??
    new Expected(TIME),
  toCell: timeToShare,
  show: (value, formats) => formats.time(value),
  // As the browser's own field takes it, which knows no 24:00.
  typed: (value) => (value === "24:00" ? "00:00" : value),
  asRead: (cell) => cell,
  fromText: (text) => (isTimeOfDay(text) ? text : parseTime(text)) ?? new Expected(TIME),
});

/** One of the words given; upper and lower case are taken alike. */
export function choice<const C extends readonly [string, ...string[]]>(
  about: About,
  choices: C,
): Column<C[number], "choice"> {
  const exact = new Map<string, C[number]>(choices.map((word) => [word, word]));
  const byLowerCase = new Map<string, C[number]>(choices.map((word) => [word.toLowerCase(), word]));
  const expectation = `one of: ${choices.join(", ")}`;
  const read = (word: string): C[number] | Expected =>
    exact.get(word) ?? byLowerCase.get(word.trim().toLowerCase()) ?? new Expected(expectation);
  return {
    ...common("choice", about, 14, "@", expectation, "select"),
    choices,
    fromCell: (cell) => read(String(cell)),
    toCell: (word) => word,
    fromText: read,
    show: (word) => word,
    typed: (word) => word,
    asRead: trimmed,
  };
}

/** A word that the user's list on the sheet Lists suggests; words beside the list are taken too. */
export const listed = (about: About, list: string): Column<string, "listed"> =>
  words("listed", about, `a word, preferably one of the list ${list}`, "suggest", { list });

/** The key of a row in another table. */
export const link = (about: About, linksTo: string): Column<string, "link"> =>
  words("link", about, `the key of a row in ${linksTo}`, "search", { linksTo });

/** Yes or No. Typed into a form or a file it may be another word, such as TRUE; a cell holds the one that formulas look for. */
export const flag = (about: About): Column<boolean, "flag"> => {
  const expectation = "Yes or No";
  const write = (value: boolean): string => (value ? "Yes" : "No");
  const meant = (word: string): boolean | undefined => flagWords.get(word.trim().toLowerCase());
  const fromCell = (cell: Cell): boolean | Expected => {
    if (cell === "Yes") return true;
    if (cell === "No") return false;
    const value = meant(String(cell));
    if (value !== undefined && /^(yes|no)$/i.test(String(cell).trim())) return value;
    return new Expected(expectation, value === undefined ? undefined : `Write ${write(value)}.`);
  };
  return {
    ...common("flag", about, 9, "@", expectation, "checkbox"),
    choices: ["Yes", "No"],
    untouched: "No",
    fromCell,
    toCell: write,
    fromText: (text) => meant(text) ?? new Expected(expectation),
    show: write,
    typed: write,
    asRead: (cell) => cell,
  };
};

/** A native Excel or OPS formula, the same in each row, such as `=[@Qty]*[@[Unit cost]]`. */
export const formula = (
  about: About & { readonly formula: string; readonly numberFormat: string },
): Column<never, "formula"> => ({
  ...common("formula", about, 12, about.numberFormat, "calculated by Excel", "text"),
  required: false,
  formula: about.formula,
  fromCell: () => new Expected("calculated"),
  toCell: () => "",
  fromText: () => new Expected("calculated"),
  show: () => "",
  typed: () => "",
  asRead: (cell) => cell,
});

/** A moment begins with its day, as 2026-11-24. */
const DAY_LENGTH = 10;

/** Excel knows no earlier days, and one that never was before March. */
const SINCE_1900 = "from March 1900 on";

const TIME = "a time of day such as 09:30";

const SHARE = "a percentage from 0% to 100%";

/** More than anybody counts or pays: what is more is a barcode in the wrong column, or a slip of the pen. */
const MOST = 1e12;

/** The longest time that a column of each unit holds: a century, and of what is kept free around a meeting a month. */
export const LONGEST = { years: 100, months: 1200, days: 36_525, hours: 876_600, minutes: 52_596_000, buffer: 44_640 };

/** Serial 61 is 1 March 1900, before which Excel's calendar is a day off. */
const DATES: CellRange = { of: "date", least: 61, most: 2_958_465 };

const trimmed = (cell: string): string => `TRIM(${cell})`;

const flagWords = new Map([
  ["yes", true],
  ["y", true],
  ["true", true],
  ["1", true],
  ["no", false],
  ["n", false],
  ["false", false],
  ["0", false],
]);

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
const isShare = (value: number): boolean => value >= 0 && value <= 1;

function common<K extends Kind>(
  kind: K,
  about: About,
  width: number,
  numberFormat: string,
  holds: string,
  field: Field,
) {
  return {
    kind,
    header: about.header,
    former: about.former ?? [],
    help: about.help,
    ...(about.names !== undefined && { names: about.names }),
    required: true,
    width: about.width ?? Math.max(width, about.header.length + 3),
    numberFormat,
    holds,
    field,
  };
}

function words<K extends "text" | "listed" | "link">(
  kind: K,
  about: About,
  holds: string,
  field: Field,
  more: { readonly list?: string; readonly linksTo?: string },
): Column<string, K> {
  return {
    ...common(kind, about, 16, "@", holds, field),
    ...more,
    fromCell: (cell) =>
      typeof cell === "string" && isErrorText(cell) ? new Expected("text, not an error") : String(cell).trim(),
    toCell: (value) => value,
    fromText: (value) => value,
    show: (value) => value,
    typed: (value) => value,
    asRead: trimmed,
  };
}

function number<K extends "count" | "quantity" | "money" | "percent">(
  kind: K,
  about: About,
  numberFormat: string,
  expectation: string,
  allowed: (value: number) => boolean,
  range: CellRange = { of: "decimal", least: -MOST, most: MOST },
): Column<number, K> {
  const { least, most } = range;
  const check = (value: number): number | Expected => {
    if (!allowed(value)) return new Expected(expectation);
    if (value > most) return new Expected(`${expectation}, at most ${formatNumber(most)}`);
    return value < least ? new Expected(`${expectation}, at least ${formatNumber(least)}`) : value;
  };
  return {
    ...common(kind, about, 11, numberFormat, expectation, "number"),
    range,
    fromCell: (cell) => (typeof cell === "number" ? check(cell) : new Expected(expectation)),
    toCell: (value) => value,
    fromText: (value: string, style: TextStyle) => {
      const read = parseNumber(value, style);
      return read === undefined ? new Expected(expectation) : check(read);
    },
    show: (value, formats) => formats.quantity(value),
    typed: (value, formats) => formats.typed(value),
    asRead: (cell) => cell,
  };
}

/** What a cell holds at most, in characters. */
export const LONGEST_TEXT = 32_767;

/** What SUMIFS, COUNTIFS and MATCH look for at most, in characters: no formula finds a row by a longer key. */
export const LONGEST_KEY = 255;

/** True for the text that Office gives for a cell with an error. */
export const isErrorText = (cell: string): boolean =>
  cell.startsWith("#") &&
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/.test(
    cell,
  );
