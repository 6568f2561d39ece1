import { cleanText, isBlankCell, Unreadable, type SourceCell } from "./sourceCell";

/** One row of a file, under the number that a person sees beside it. */
export interface SourceRow {
  readonly number: number;
  readonly cells: readonly SourceCell[];
}

/** What a file holds: named columns and rows. Texts are as written, cells of a workbook keep their numbers. */
export interface SourceGrid {
  readonly headers: readonly string[];
  /** The currency in which a workbook's number format shows the amounts of a column. */
  readonly currencies?: ReadonlyMap<string, string>;
  readonly rows: readonly SourceRow[];
}

/** Rows as they were cut or parsed, from the file's first; rows that a workbook does not hold are holes. */
export type RawRows = readonly (readonly SourceCell[] | undefined)[];

/**
 * The grid of a file's rows under the header in row `headerRow` (from 1; 0 where the file has none).
 * Columns without a name are called by their place, repeated names get a number; blank rows, the header where it
 * stands again, as on each page of a printed list, and what stands above it are passed over.
 */
export function gridOf(raw: RawRows, headerRow: number): SourceGrid {
  const width = raw.reduce<number>((widest, cells) => Math.max(widest, filledWidth(cells ?? [])), 0);
  const named = headerRow === 0 ? [] : withNamesAbove(raw[headerRow - 1] ?? [], raw[headerRow - 2] ?? []);
  const rows: SourceRow[] = [];
  for (let index = headerRow; index < raw.length; index++) {
    const cells = raw[index] ?? [];
    if (filledWidth(cells) > 0 && !isHeaderAgain(cells, named)) rows.push({ number: index + 1, cells });
  }
  return { headers: distinctHeaders(named, headerRow === 0 ? width : filledWidth(named)), rows };
}

/** Columns whose name stands in the header line above, as where a cell is merged over both. A title is one cell, and no name. */
function withNamesAbove(named: readonly SourceCell[], above: readonly SourceCell[]): readonly SourceCell[] {
  const names = above.filter((cell) => !isBlankCell(cell));
  if (names.length < 2 || names.some((cell) => isFigure(String(cell)))) return named;
  const width = Math.max(filledWidth(named), filledWidth(above));
  return Array.from({ length: width }, (_, index) =>
    isBlankCell(named[index]) ? (above[index] ?? "") : (named[index] ?? ""),
  );
}

/**
 * The first row that names about as many columns as the rows around it fill; titles and groups of columns above it fill fewer.
 * 0 where that row holds the same as those below it: the file names no columns.
 */
export function headerRowOf(raw: RawRows): number {
  const first = Array.from(raw.slice(0, LOOKED_AT), (cells) => cells ?? []);
  const filled = first.map((cells) => cells.filter((cell) => !isBlankCell(cell)).length);
  const most = Math.max(0, ...filled);
  const sorted = filled.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  // Less than all, because a column here and there has no name.
  const enough = Math.max(1, most / 2, Math.min(usual - 1, (2 * usual) / 3));
  const full = filled.findIndex((count) => count >= enough);
  const named = first.findIndex((cells, index) => index >= full && (filled[index] ?? 0) >= enough && isWorded(cells));
  const found = named >= 0 && named - full <= 3 ? named : full;
  const header = isHeaderBelow(first, found) ? found + 1 : found;
  return header === full && isLikeThoseBelow(first[header] ?? [], first.slice(header + 1)) ? 0 : header + 1;
}

/** Rows that are looked at for the header: reports begin with a page of titles. */
export const LOOKED_AT = 40;

/** Of two header lines, the second names the columns and the first what they share: words over figures, and more of them. */
function isHeaderBelow(rows: readonly (readonly SourceCell[])[], header: number): boolean {
  const upper = rows[header] ?? [];
  const lower = rows[header + 1] ?? [];
  const filled = (cells: readonly SourceCell[]): number => cells.filter((cell) => !isBlankCell(cell)).length;
  if (filled(lower) <= filled(upper) || lower.some((cell) => !isBlankCell(cell) && isFigure(String(cell))))
    return false;
  // Headings between the rows and notes below them fill a cell or two.
  const below = rows.slice(header + 2).filter((cells) => filled(cells) >= filled(lower) / 2);
  return (
    below.length > 0 &&
    lower.some(
      (cell, index) =>
        !isBlankCell(cell) &&
        below.filter((cells) => isFigure(String(cells[index] ?? ""))).length >= 0.6 * below.length,
    )
  );
}

/** Words, as the names of columns are. */
function isWorded(cells: readonly SourceCell[]): boolean {
  const words = cells.filter((cell) => !isBlankCell(cell)).map((cell) => String(cell).trim().toLowerCase());
  const numbers = words.filter(isFigure).length;
  return numbers <= words.length / 3;
}

/** Figures and dates where those below have figures and dates: a row of the table, and no header. */
function isLikeThoseBelow(cells: readonly SourceCell[], below: readonly (readonly SourceCell[])[]): boolean {
  const figures = cells.flatMap((cell, index) => (isBlankCell(cell) || !isFigure(String(cell)) ? [] : [index]));
  if (figures.length === 0 || figures.length < cells.filter((cell) => !isBlankCell(cell)).length / 4) return false;
  const rows = below.filter((row) => row.some((cell) => !isBlankCell(cell)));
  return (
    rows.length > 0 &&
    figures.every((index) => rows.filter((row) => isFigure(String(row[index] ?? ""))).length >= 0.6 * rows.length)
  );
}

const isFigure = (text: string): boolean =>
  /^[-+(]?\p{Sc}?\s*\d[\d.,\s'’]*\)?\s*(%|\p{Sc}|[A-Z]{3})?$/u.test(text.trim()) ||
  /^\d{1,4}[./-](\d{1,2}|[A-Za-z]{3})[./-]\d{2,4}/.test(text.trim());

function isHeaderAgain(cells: readonly SourceCell[], named: readonly SourceCell[]): boolean {
  const width = filledWidth(named);
  return (
    width > 1 &&
    filledWidth(cells) === width &&
    named.slice(0, width).every((name, index) => String(name).trim() === String(cells[index] ?? "").trim())
  );
}

function filledWidth(cells: readonly SourceCell[]): number {
  let width = cells.length;
  while (width > 0 && isBlankCell(cells[width - 1])) width--;
  return width;
}

function distinctHeaders(named: readonly SourceCell[], width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const cell = named[index] ?? "";
    const name =
      (cell instanceof Unreadable ? "" : cleanText(String(cell)).replace(/\s+/g, " ")) || `Column ${String(index + 1)}`;
    let distinct = name;
    for (let n = 2; taken.has(distinct); n++) distinct = `${name} (${String(n)})`;
    taken.add(distinct);
    return distinct;
  });
}
