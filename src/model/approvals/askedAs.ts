import { optional } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import { sameKey } from "../../tables/keys";
import { text } from "../../tables/kinds";

/** A line of something that needs approval: what it says now, and what it said when approval was last asked. */
export interface AskedLine {
  readonly table: AnyTable;
  readonly key: string;
  readonly askedAs: string | undefined;
  readonly reads: string;
}

/** The column of a line that keeps, word for word, what approval was asked of. */
export const askedAsColumn = optional(
  text({
    header: "Asked as",
    help: "What the line said when approval was asked. It is written then; a line that says something else must be approved again.",
    width: 14,
  }),
);

/** Lines that are not what approval was asked of: changed since, or added. */
export const changedLines = (lines: readonly AskedLine[]): readonly AskedLine[] =>
  lines.filter(({ askedAs, reads }) => askedAs === undefined || !sameKey(askedAs, reads));

/** What counts as a space: reading a cell takes these from its ends. */
const SPACES = [" ", "\u00a0", "\u3000", "\n"] as const;

/** The words and figures of a line as one text, spaces not counted: what a line says. */
export const lineWords = (parts: readonly (string | number | undefined)[]): string =>
  SPACES.reduce((rest: string, space) => rest.replaceAll(space, ""), parts.map((part) => part ?? "").join("|"));

/** The column Check figure: 0 while a line says what approval was asked of, else 1. The cells are those that lineWords is made of. */
export function checkFigureFormula(cells: readonly string[]): string {
  const words = SPACES.reduce(
    (rest, space) => `SUBSTITUTE(${rest},UNICHAR(${String(space.charCodeAt(0))}),"")`,
    cells.join('&"|"&'),
  );
  return `=IF([@[Asked as]]=${words},0,1)`;
}

/** A number of a line in parts of one, such as 10,000, so that no decimal sign is written; half away from zero as Excel's ROUND. */
export const inParts = (value: number, parts: number): number =>
  Math.sign(value) * Math.round(Number((Math.abs(value) * parts).toPrecision(15))) + 0;

/** The same of a cell, as an Excel expression. */
export const inPartsFormula = (cell: string, parts: number): string => `ROUND(N(${cell})*${String(parts)},0)`;

/** The words of a head, with one blank where a cell has several or others, as TRIM leaves them. */
export const headWords = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => part ?? "")
    .join(" / ")
    .replace(/[\u00a0\u3000\n]/g, " ")
    .replace(/ +/g, " ")
    .trim();

/** The same of cells, as an Excel expression. */
export const headWordsFormula = (cells: readonly string[]): string =>
  `TRIM(${SPACES.slice(1).reduce(
    (rest, space) => `SUBSTITUTE(${rest},UNICHAR(${String(space.charCodeAt(0))})," ")`,
    cells.join('&" / "&'),
  )})`;
