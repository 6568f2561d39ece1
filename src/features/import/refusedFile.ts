import type { RefusedRow } from "./planImport";
import type { PreparedRows } from "./prepareRows";
import { csvText } from "../../domain/csv";
import type { Cell } from "../../tables/column";
import { Unreadable, type SourceCell } from "./sourceCell";
import type { RawRows } from "./sourceGrid";

/**
 * The refused rows as the text of a .csv file: the columns of the file, its row numbers, and why. Cells that Excel would take for formulas
 * get an apostrophe in front; imported again, it is taken off, and numbers within an order stay what they were.
 */
export function refusedFile({ grid, numberings: all }: PreparedRows, refused: readonly RefusedRow[]): string {
  const numberings = [...all]
    .filter(([header]) => !grid.headers.includes(header))
    .map(([header, numberOf]) => ({ header, numberOf }));
  const indexOf = new Map(grid.rows.map((row, index) => [row, index]));
  const header = [...grid.headers, ...numberings.map((numbering) => numbering.header), ...addedHeaders];
  const lines = refused.map(({ source, reasons }) => [
    ...grid.headers.map((_, index) => shown(source.cells[index] ?? "")),
    ...numberings.map(({ numberOf }) => numberOf(indexOf.get(source) ?? -1) ?? ""),
    source.number,
    [...new Set(reasons.map((reason) => reason.message))].join(" "),
  ]);
  return csvText([header, ...lines]);
}

const shown = (cell: SourceCell): Cell => (cell instanceof Unreadable ? String(cell) : cell);

/** True of the rows of a file that was saved so. */
export const isRefusedFile = (rows: RawRows): boolean =>
  rows.slice(0, 1).some((cells) => addedHeaders.every((header, index) => cells?.at(index - 2) === header));

const addedHeaders = ["Row", "Why refused"];
