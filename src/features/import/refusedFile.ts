import type { RefusedRow } from "./planImport";
import type { PreparedRows } from "./prepareRows";
import type { SourceCell } from "./sourceCell";

/**
 * The refused rows as the text of a .csv file: the columns of the file, its row numbers, and why. Cells that Excel would take for formulas
 * get an apostrophe in front; imported again, it is taken off, and numbers within an order stay what they were.
 */
export function refusedFile({ grid, numberings: all }: PreparedRows, refused: readonly RefusedRow[]): string {
  const numberings = [...all]
    .filter(([header]) => !grid.headers.includes(header))
    .map(([header, numberOf]) => ({ header, numberOf }));
  const indexOf = new Map(grid.rows.map((row, index) => [row.number, index]));
  const header = [...grid.headers, ...numberings.map((numbering) => numbering.header), "Row", "Why refused"];
  const lines = refused.map(({ source, reasons }) => [
    ...grid.headers.map((_, index) => source.cells[index] ?? ""),
    ...numberings.map(({ numberOf }) => numberOf(indexOf.get(source.number) ?? -1) ?? ""),
    source.number,
    [...new Set(reasons.map((reason) => reason.message))].join(" "),
  ]);
  // The mark tells Excel that it is UTF-8.
  return `\ufeff${[header, ...lines].map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function quoted(cell: SourceCell): string {
  const text = typeof cell === "number" || typeof cell === "boolean" ? String(cell) : harmless(String(cell));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number may begin with a sign; anything else that begins like a formula is made text. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text;
