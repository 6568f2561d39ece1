import { isDay } from "../../domain/calendarDay";
import { isMoment } from "../../domain/moment";
import type { TextStyle } from "../../domain/formats";
import { parseDay, parseMoment, parseNumber } from "../../tables/parseText";
import { amountText, currencyInHeader, isShortened } from "./amountText";
import { decideDateOrder, decideDecimal, type Decision } from "./decideStyle";
import type { Delimiter } from "./delimitedText";
import { cleanText, isBlankCell, Unreadable, type SourceCell } from "./sourceCell";
import type { SourceGrid } from "./sourceGrid";
import { daysOfTerms } from "./termsText";
import type { Steps } from "./steps";
import { isKnownUnit, plainUnit, timeUnitOf } from "./unitWords";

/** A text that stands between a column's dates or numbers, or says that there is nothing. */
export interface Stranger {
  readonly text: string;
  readonly count: number;
  /** Words that say "nothing here": N/A, unknown, or a phrase that is there again and again where no number is. */
  readonly isNothing: boolean;
}

/** What a column of a file holds, by all of its cells. */
export interface ColumnProfile {
  readonly header: string;
  readonly kind: "day" | "moment" | "number" | "flag" | "text" | "blank";
  readonly style: TextStyle;
  readonly dateOrder: Decision<TextStyle["dateOrder"]>;
  readonly decimal: Decision<TextStyle["decimal"]>;
  readonly strangers: readonly Stranger[];
  readonly filled: number;
  /** How many different values it holds. */
  readonly distinct: number;
  /** The first few different values. */
  readonly examples: readonly string[];
  /** The lower-cased values where they are few, for the comparison with choices. */
  readonly words: ReadonlySet<string>;
  /** Numbers below zero, and those above. */
  readonly negative: number;
  readonly positive: number;
  /** The currency that its header or its number format names for all. */
  readonly currency?: string;
  /** Codes of currencies that its amounts name. */
  readonly currencies: readonly string[];
  /** Numbers that name what they count or are the price of: "24 bottles", "1.75 / box". */
  readonly units: readonly string[];
  /** A number that names a unit of time: "2 weeks". */
  readonly timed?: string;
  /** A number that is not exact: "ca. 20". */
  readonly inexact?: string;
  /** A range of numbers: "3-5 days". */
  readonly range?: string;
  /** Shares in percent, which are no amounts. */
  readonly isPercent: boolean;
  /** Whole numbers that are days as Excel counts them, of about our time. */
  readonly isSerial: boolean;
  /** An amount marked CR or DR. */
  readonly marked?: string;
  /** A number that a spreadsheet has shortened. */
  readonly shortened?: string;
  /** Nothing else in the file tells how its open dates and numbers are meant. */
  readonly isOrderOpen: boolean;
  readonly isDecimalOpen: boolean;
  /** Codes rather than figures: digits that begin with a zero, or more of them than anybody counts. */
  readonly isCode: boolean;
}

/** What tells of a file's style beside its columns. */
export interface FileSigns {
  /** The style of the host, where nothing else tells. */
  readonly usual: TextStyle;
  readonly delimiter?: Delimiter;
}

/** Looks at all cells of all columns; one step a column. What no column decides, the others of the file and its delimiter do. */
export function* inspectColumns(grid: SourceGrid, { usual, delimiter }: FileSigns): Steps<readonly ColumnProfile[]> {
  const tallies: Tally[] = [];
  for (let index = 0; index < grid.headers.length; index++) {
    tallies.push(tallyOf(grid, index));
    yield (0.6 * tallies.length) / grid.headers.length;
  }
  // A file is written by one program: what one column decides holds for those that leave it open.
  const fileDecimal =
    firstDecided(tallies.map((tally) => tally.decimal)) ?? decimalBeside(delimiter, tallies) ?? usual.decimal;
  const fileOrder =
    firstDecided(tallies.map((tally) => tally.dateOrder)) ??
    // Who writes a decimal comma writes the day first.
    (firstDecided(tallies.map((tally) => tally.decimal)) === "," ? "dmy" : usual.dateOrder);
  const proved = {
    order: firstDecided(tallies.map((tally) => tally.dateOrder)) !== undefined,
    decimal: delimiter === "," || firstDecided(tallies.map((tally) => tally.decimal)) !== undefined,
  };
  const profiles: ColumnProfile[] = [];
  for (const tally of tallies) {
    profiles.push({
      ...profileOf(tally, fileOrder, fileDecimal, grid.currencies?.get(tally.header)),
      isOrderOpen: tally.dateOrder.mixed || (tally.dateOrder.open !== undefined && !proved.order),
      isDecimalOpen: tally.decimal.mixed || (tally.decimal.open !== undefined && !proved.decimal),
    });
    yield 0.6 + (0.4 * profiles.length) / tallies.length;
  }
  return profiles;
}

interface Tally {
  readonly header: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Numbers of a workbook, as we spell them: with a point, whatever the file's own style. */
  readonly numbers: ReadonlySet<string>;
  readonly filled: number;
  readonly dateOrder: Decision<TextStyle["dateOrder"]>;
  readonly decimal: Decision<TextStyle["decimal"]>;
}

function tallyOf(grid: SourceGrid, index: number): Tally {
  const counts = new Map<string, number>();
  const texts = new Set<string>();
  const numbers = new Set<string>();
  let filled = 0;
  for (const { cells } of grid.rows) {
    const cell: SourceCell = cells[index] ?? "";
    if (isBlankCell(cell)) continue;
    filled++;
    const text = cell instanceof Unreadable ? cell.text : cleanText(String(cell));
    // Numbers of a workbook are spelled by us; they say nothing of the file's own style.
    if (typeof cell === "string" && counts.get(text) === undefined) texts.add(text);
    if (typeof cell === "number") numbers.add(text);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return {
    header: grid.headers[index] ?? "",
    counts,
    numbers,
    filled,
    dateOrder: decideDateOrder(texts),
    decimal: decideDecimal(texts),
  };
}

/** Where commas stand between cells, they are no decimals; where semicolons do, or dates have points, numbers have commas. */
function decimalBeside(delimiter: Delimiter | undefined, tallies: readonly Tally[]): TextStyle["decimal"] | undefined {
  if (delimiter === ";") return ",";
  if (delimiter === ",") return ".";
  const dotted = tallies.some(({ counts }) => {
    const [first = ""] = counts.keys();
    return /^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})$/.test(first);
  });
  return dotted ? "," : undefined;
}

function profileOf(
  tally: Tally,
  fileOrder: TextStyle["dateOrder"],
  fileDecimal: TextStyle["decimal"],
  shownIn: string | undefined,
): Omit<ColumnProfile, "isOrderOpen" | "isDecimalOpen"> {
  const { counts, filled } = tally;
  const style: TextStyle = {
    dateOrder: tally.dateOrder.value ?? fileOrder,
    decimal: tally.decimal.value ?? fileDecimal,
  };
  const other: TextStyle = { ...style, dateOrder: style.dateOrder === "mdy" ? "dmy" : "mdy" };
  const numbers = { negative: 0, positive: 0, codes: 0, percents: 0, serials: 0 };
  const currencies = new Set<string>();
  const units = new Set<string>();
  const isUnit = unitsOf(counts.keys());
  let timed: string | undefined;
  let inexact: string | undefined;
  let range: string | undefined;
  let marked: string | undefined;
  let shortened: string | undefined;
  const isDate = (text: string): boolean =>
    isDay(text) ||
    ((dottedDay.test(text) || !/^[\d.,]+$/.test(text)) &&
      (parseMoment(text, style)?.endsWith("T00:00") === true ||
        parseMoment(text, other)?.endsWith("T00:00") === true)) ||
    // 20261124: a day, or a code that looks like one.
    (/^(19|20)\d{6}$/.test(text) && parseDay(text, style) !== undefined) ||
    // No such day, but a day is meant.
    /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isNumber = (text: string): boolean => {
    if (isShortened(text)) shortened ??= text;
    if (daysOfTerms(text) !== undefined) {
      timed ??= text;
      return true;
    }
    const amount = amountText(text.replace(/\s*%$/, ""));
    if (amount?.unit !== undefined && !isUnit(amount.unit)) return false;
    const value = tally.numbers.has(text) ? Number(text) : amount && parseNumber(amount.digits, style);
    if (value === undefined) return false;
    if (amount?.per !== undefined || (amount?.unit !== undefined && timeUnitOf(amount.unit) === undefined))
      units.add(text);
    else if (amount?.unit !== undefined) timed ??= text;
    if (amount?.about !== undefined) inexact ??= text;
    if (amount?.least !== undefined) range ??= text;
    if (text.endsWith("%")) numbers.percents++;
    if (Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL && /^\d{5}$/.test(text))
      numbers.serials++;
    if (amount?.currency !== undefined) currencies.add(amount.currency);
    if (amount?.mark) marked ??= text;
    if (value < 0) numbers.negative++;
    if (value > 0) numbers.positive++;
    if (/^0\d+$/.test(text) || /^\d{8,}$/.test(text)) numbers.codes++;
    return true;
  };
  const tests = {
    day: isDate,
    moment: (text: string) =>
      isMoment(text) ||
      (text.includes(":") && parseMoment(text.replace(/\s*[-+]\d{2}:?\d{2}$/, ""), style) !== undefined),
    number: isNumber,
    flag: (text: string) => /^(yes|no|true|false|y|n|ja|nein|oui|non|sí)$/i.test(text),
  };
  const fit = <K extends keyof typeof tests>(kind: K) => ({ kind, ...fitOf(counts, tests[kind]) });
  const fits = [fit("day"), fit("moment"), fit("number"), fit("flag")].filter((kind) => kind.share >= 0.5);
  const best = fits.reduce<(typeof fits)[number] | undefined>(
    (most, kind) => (most === undefined || kind.share > most.share ? kind : most),
    undefined,
  );
  const kind = filled === 0 ? "blank" : (best?.kind ?? "text");
  const currency = kind === "number" ? (currencyInHeader(tally.header) ?? shownIn) : undefined;
  return {
    header: tally.header,
    kind,
    style,
    dateOrder: tally.dateOrder,
    decimal: tally.decimal,
    strangers: best?.strangers ?? nothingWords(counts),
    filled,
    distinct: counts.size,
    examples: [...counts.keys()].slice(0, 5),
    words: new Set(counts.size <= 40 ? [...counts.keys()].map((text) => text.toLowerCase()) : []),
    negative: numbers.negative,
    positive: numbers.positive,
    ...(currency !== undefined && { currency }),
    currencies: [...currencies],
    units: [...units],
    ...(timed !== undefined && { timed }),
    ...(inexact !== undefined && { inexact }),
    ...(range !== undefined && { range }),
    isPercent: kind === "number" && numbers.percents >= 0.5 * counts.size,
    isSerial: kind === "number" && numbers.serials === counts.size,
    ...(marked !== undefined && { marked }),
    ...(shortened !== undefined && { shortened }),
    isCode: (kind === "number" || kind === "day") && numbers.codes >= 0.5 * counts.size,
  };
}

/** The days that a list of a company's speaks of, as Excel counts them: 2000-01-01 to 2049-12-31. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 54_788;

/** Which words behind the numbers of a column are units: those that are known, and those that come again and again, as names do not. */
function unitsOf(texts: Iterable<string>): (unit: string) => boolean {
  const others = new Map<string, number>();
  for (const text of texts) {
    const unit = amountText(text)?.unit;
    if (unit !== undefined && !isKnownUnit(unit)) others.set(plainUnit(unit), (others.get(plainUnit(unit)) ?? 0) + 1);
  }
  const sum = [...others.values()].reduce((total, count) => total + count, 0);
  const areUnits = sum >= 2 * others.size;
  return (unit) => areUnits || isKnownUnit(unit);
}

/** 20.11.2026 and 2026.11.20; other digits with dots are amounts or versions. */
const dottedDay = /^(\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})|\d{4}\.\d{1,2}\.\d{1,2})$/;

/** No date or number is longer; product names are. */
const LONGEST = 40;

/** How well the values fit a kind. Values that differ count, not rows, because a word for "nothing" may fill half of them. */
function fitOf(
  counts: ReadonlyMap<string, number>,
  test: (text: string) => boolean,
): { readonly share: number; readonly strangers: readonly Stranger[] } {
  let fitting = 0;
  const strangers: Stranger[] = [];
  for (const [text, count] of counts) {
    if (text.length <= LONGEST && test(text)) fitting++;
    else strangers.push({ text, count, isNothing: isNothing(text) || isPhrase(text, count) });
  }
  // A word for "nothing" is no sign against the kind.
  const nothings = strangers.filter((stranger) => isNothing(stranger.text)).length;
  const share = fitting === 0 ? 0 : fitting / Math.max(1, counts.size - nothings);
  return { share, strangers: strangers.sort((a, b) => b.count - a.count) };
}

const nothingWords = (counts: ReadonlyMap<string, number>): readonly Stranger[] =>
  [...counts].filter(([text]) => isNothing(text)).map(([text, count]) => ({ text, count, isNothing: true }));

const isNothing = (text: string): boolean =>
  /^(\?+|-+|\.+|n\/a|na|null|nil|none|nan|unknown|tb[acd]|k\.?\s?a\.?|s\/d)$/i.test(text) ||
  (!/\d/.test(text) &&
    text.length <= LONGEST &&
    /^(n\/a|not|no|never|none|pending|outstanding)\b|\b(not|never) (captured|known|available|recorded|given)\b/i.test(
      text,
    ));

/** Words without a figure that fill many rows of a column of dates or numbers. */
const isPhrase = (text: string, count: number): boolean =>
  count >= MANY && text.length <= 60 && /^[^\d#=]+$/.test(text);

const MANY = 20;

const firstDecided = <T>(decisions: readonly Decision<T>[]): T | undefined =>
  decisions.find((decision) => decision.value !== undefined && !decision.mixed)?.value;
