import { isDay } from "../../domain/calendarDay";
import { isMoment } from "../../domain/moment";
import type { Cell, TextStyle } from "../../tables/column";
import { parseMoment, parseNumber } from "../../tables/parseText";
import { decideDateOrder, decideDecimal, type Decision } from "./decideStyle";
import { isBlankCell, type SourceGrid } from "./sourceGrid";
import type { Steps } from "./steps";

/** Texts of one shape that stand between a column's dates or numbers: "See DN-304" and "See DN-12" are one shape. */
export interface Stranger {
  readonly shape: string;
  readonly example: string;
  readonly count: number;
  /** A known way to say "nothing here", in whatever column: N/A, ?, unknown. */
  readonly isNothing: boolean;
}

/** What a column of a file holds, by all of its cells. */
export interface ColumnProfile {
  readonly header: string;
  readonly kind: "day" | "moment" | "number" | "flag" | "text" | "blank";
  readonly style: TextStyle;
  /** What could not be decided from the column, in a sentence. */
  readonly doubts: readonly string[];
  readonly strangers: readonly Stranger[];
  readonly filled: number;
  /** How many different values it holds. */
  readonly distinct: number;
  /** The first few different values. */
  readonly examples: readonly string[];
  /** The lower-cased values where they are few, for the comparison with choices. */
  readonly words: ReadonlySet<string>;
}

/** Looks at all cells of all columns; one step a column. Days that no column decides are read in the order given. */
export function* inspectColumns(grid: SourceGrid, usual: TextStyle): Steps<readonly ColumnProfile[]> {
  const tallies: Tally[] = [];
  for (let index = 0; index < grid.headers.length; index++) {
    tallies.push(tallyOf(grid, index));
    yield (0.6 * tallies.length) / grid.headers.length;
  }
  // A file is written by one program: what one column decides holds for those that leave it open.
  const fileOrder = firstDecided(tallies.map((tally) => tally.dateOrder)) ?? usual.dateOrder;
  const fileDecimal = firstDecided(tallies.map((tally) => tally.decimal)) ?? usual.decimal;
  const looks: ColumnProfile[] = [];
  for (const tally of tallies) {
    looks.push(lookOf(tally, fileOrder, fileDecimal));
    yield 0.6 + (0.4 * looks.length) / tallies.length;
  }
  return looks;
}

/** A text with its numbers made "#", so that texts that differ in numbers only are one. */
export const shapeOf = (text: string): string => text.trim().replace(/\d+/g, "#").replace(/\s+/g, " ");

interface Tally {
  readonly header: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Cells of a workbook that are numbers or flags already. */
  readonly numbers: number;
  readonly flags: number;
  readonly filled: number;
  readonly dateOrder: Decision<TextStyle["dateOrder"]>;
  readonly decimal: Decision<TextStyle["decimal"]>;
}

function tallyOf(grid: SourceGrid, index: number): Tally {
  const counts = new Map<string, number>();
  let numbers = 0;
  let flags = 0;
  let filled = 0;
  for (const { cells } of grid.rows) {
    const cell: Cell = cells[index] ?? "";
    if (isBlankCell(cell)) continue;
    filled++;
    if (typeof cell === "number") numbers++;
    else if (typeof cell === "boolean") flags++;
    const text = String(cell).trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  // Numbers of a workbook are spelled by us, with a point; they say nothing of the file's own style.
  const texts = numbers + flags === filled ? [] : [...counts.keys()];
  return {
    header: grid.headers[index] ?? "",
    counts,
    numbers,
    flags,
    filled,
    dateOrder: decideDateOrder(texts),
    decimal: decideDecimal(texts),
  };
}

function lookOf(tally: Tally, fileOrder: TextStyle["dateOrder"], fileDecimal: TextStyle["decimal"]): ColumnProfile {
  const { counts, filled } = tally;
  const style: TextStyle = {
    dateOrder: tally.dateOrder.value ?? fileOrder,
    decimal: tally.decimal.value ?? fileDecimal,
  };
  const tests = {
    day: (text: string) =>
      isDay(text) ||
      ((dottedDay.test(text) || !/^[\d.,]+$/.test(text)) && parseMoment(text, style)?.endsWith("T00:00") === true),
    moment: (text: string) => isMoment(text) || (text.includes(":") && parseMoment(text, style) !== undefined),
    number: (text: string) => parseNumber(text.replace(/\s*%$/, ""), style) !== undefined,
    flag: (text: string) => /^(yes|no|true|false|y|n)$/i.test(text),
  };
  const fit = <K extends keyof typeof tests>(kind: K) => ({ kind, ...fitOf(counts, tests[kind]) });
  const fits = [fit("day"), fit("moment"), fit("number"), fit("flag")].filter((kind) => kind.share >= 0.5);
  const best = fits.reduce<(typeof fits)[number] | undefined>(
    (most, kind) => (most === undefined || kind.share > most.share ? kind : most),
    undefined,
  );
  const kind = filled === 0 ? "blank" : (best?.kind ?? "text");
  const examples = [...counts.keys()].slice(0, 5);
  return {
    header: tally.header,
    kind,
    style,
    doubts: doubtsOf(tally, kind, style),
    strangers: best?.strangers ?? nothingWords(counts),
    filled,
    distinct: counts.size,
    examples,
    words: new Set(counts.size <= 40 ? [...counts.keys()].map((text) => text.toLowerCase()) : []),
  };
}

/** 20.11.2026 and 2026.11.20; other digits with dots are amounts or versions. */
const dottedDay = /^(\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})|\d{4}\.\d{1,2}\.\d{1,2})$/;

/** No date or number is longer; product names are. */
const LONGEST = 32;

/** How well the values fit a kind. Values that differ count, not rows, because a word for "nothing" may fill half of them. */
function fitOf(
  counts: ReadonlyMap<string, number>,
  test: (text: string) => boolean,
): { readonly share: number; readonly strangers: readonly Stranger[] } {
  let fitting = 0;
  const shapes = new Map<string, { example: string; count: number }>();
  for (const [text, count] of counts) {
    if (text.length <= LONGEST && test(text)) {
      fitting++;
      continue;
    }
    const shape = shapeOf(text);
    const known = shapes.get(shape);
    if (known) known.count += count;
    else shapes.set(shape, { example: text, count });
  }
  const share = counts.size === 0 ? 0 : fitting / counts.size;
  const strangers = [...shapes]
    .map(([shape, { example, count }]) => ({ shape, example, count, isNothing: isNothing(example) }))
    .sort((a, b) => b.count - a.count);
  return { share, strangers };
}

const nothingWords = (counts: ReadonlyMap<string, number>): readonly Stranger[] =>
  [...counts]
    .filter(([text]) => isNothing(text))
    .map(([text, count]) => ({ shape: shapeOf(text), example: text, count, isNothing: true }));

const isNothing = (text: string): boolean =>
  /^(\?+|-+|\.+|#n\/a|n\/?a|null|nil|none|nan|unknown|tb[acd]|not (captured|known|available|applicable))$/i.test(text);

function doubtsOf(tally: Tally, kind: ColumnProfile["kind"], style: TextStyle): readonly string[] {
  const doubts: string[] = [];
  if (kind === "day" || kind === "moment") {
    if (tally.dateOrder.mixed) doubts.push("Some of its dates have the month first and some the day first.");
    else if (tally.dateOrder.open)
      doubts.push(
        `Nothing in it tells days from months; ${tally.dateOrder.open} is read with the ${style.dateOrder === "mdy" ? "month" : "day"} first.`,
      );
  }
  if (kind === "number" && tally.decimal.mixed) doubts.push("Some of its numbers have decimal commas and some points.");
  return doubts;
}

const firstDecided = <T>(decisions: readonly Decision<T>[]): T | undefined =>
  decisions.find((decision) => decision.value !== undefined && !decision.mixed)?.value;
