import type { FileCells } from "./fileCells";
import type { Mapping } from "./mapping";
import { cleanText, isBlankCell, type SourceCell } from "./sourceCell";
import type { SourceGrid, SourceRow } from "./sourceGrid";

/** The file's rows as the mapping takes them: blank cells of columns that are filled down hold what stands above them. */
export function filledDown(grid: SourceGrid, columns: readonly string[]): SourceGrid {
  if (columns.length === 0) return grid;
  const indexes = columns.map((header) => grid.headers.indexOf(header)).filter((index) => index >= 0);
  const above = new Map<number, SourceCell>();
  const isSum = totalsRows(grid);
  const rows = grid.rows.map((row): SourceRow => {
    if (isSum(row)) return row;
    let cells: SourceCell[] | undefined;
    for (const index of indexes) {
      const cell = row.cells[index];
      if (!isBlankCell(cell)) above.set(index, cell ?? "");
      else if (above.has(index)) (cells ??= [...row.cells])[index] = above.get(index) ?? "";
    }
    return cells ? { ...row, cells } : row;
  });
  return { ...grid, rows };
}

/**
 * The columns that are meant to be filled down: those at the left that are blank together, as in lists of orders with their lines,
 * and those that are filled only in the first of the rows that share a code, as in lists of variants.
 */
export function columnsToFillDown(grid: SourceGrid): readonly string[] {
  const isSum = totalsRows(grid);
  const rows = grid.rows.filter((row) => !isSum(row));
  const [first] = rows;
  if (!first || rows.length < 2) return [];
  const isBlank = (row: SourceRow, index: number): boolean => isBlankCell(row.cells[index]);
  const leading = rows.filter((row) => isBlank(row, 0));
  if (leading.length > 0 && !isBlank(first, 0)) {
    let width = 1;
    while (
      width < grid.headers.length &&
      !isBlank(first, width) &&
      leading.every((row) => isBlank(row, width)) &&
      rows.every((row) => isBlank(row, width) === isBlank(row, 0))
    )
      width++;
    const hasMore = leading.every((row) => row.cells.slice(width).some((cell) => !isBlankCell(cell)));
    // A date that is blank in one line is a gap; a heading that stands over many lines is none.
    const isGroup =
      width >= 2 || (leading.length >= 0.3 * rows.length && leading.length >= 2 && isWord(first.cells[0]));
    return hasMore && isGroup ? grid.headers.slice(0, width) : [];
  }
  return variantColumns(grid, rows);
}

function variantColumns(grid: SourceGrid, rows: readonly SourceRow[]): readonly string[] {
  let repeats = 0;
  const blank = grid.headers.map(() => 0);
  const filled = grid.headers.map(() => 0);
  for (const [index, row] of rows.entries()) {
    const code = String(row.cells[0] ?? "");
    const isRepeat = index > 0 && code !== "" && code === String(rows[index - 1]?.cells[0] ?? "");
    if (isRepeat) repeats++;
    grid.headers.forEach((_, column) => {
      const isBlank = isBlankCell(row.cells[column]);
      if (isRepeat && isBlank) blank[column] = (blank[column] ?? 0) + 1;
      if (!isRepeat && !isBlank) filled[column] = (filled[column] ?? 0) + 1;
    });
  }
  const firsts = rows.length - repeats;
  if (repeats === 0) return [];
  return grid.headers.filter(
    (_, column) =>
      column > 0 &&
      blank[column] === repeats &&
      (filled[column] ?? 0) >= 0.9 * firsts &&
      isWord(rows[0]?.cells[column]),
  );
}

const isWord = (cell: SourceCell | undefined): boolean =>
  typeof cell === "string" && /\p{L}/u.test(cell) && !/^\d{4}-\d\d/.test(cell);

/** Tells the rows that sum up others: they name a total, and leave blank what the others fill. */
export function totalsRows({ rows }: SourceGrid): (row: SourceRow) => boolean {
  const counts = rows
    .slice(0, 500)
    .map(filledCells)
    .sort((a, b) => a - b);
  // Of a report, less than half of the rows may be the table's own: the rest are headings and sums.
  const usual = counts[Math.floor(counts.length * 0.75)] ?? 0;
  return (row) => {
    const words: string[] = [];
    let figures = 0;
    for (const cell of row.cells) {
      if (isBlankCell(cell)) continue;
      const text = cleanText(String(cell));
      if (/\p{L}/u.test(text)) words.push(text);
      else figures++;
      if (words.length > 2) return false;
    }
    const [first = ""] = words;
    if (first.length > 60) return false;
    if (exactTotal.test(first)) return words.length + figures < usual;
    return words.length === 1 && figures > 0 && words.length + figures < usual && startsTotal.test(first);
  };
}

const filledCells = ({ cells }: SourceRow): number =>
  cells.reduce<number>((sum, cell) => sum + (isBlankCell(cell) ? 0 : 1), 0);

const total =
  "(grand|sub|report|overall|page)?[ -]?(totals?|sum|subtotal|summe|gesamt(summe|betrag)?|zwischensumme|endsumme|total g[ée]n[ée]ral|sous-total|totaux|somme|suma|razem|totale|(opening|closing|ending|beginning) balance|(anfangs|end)saldo|balance (b/f|c/f)|saldo (inicial|final)|solde (initial|final))";
const exactTotal = new RegExp(`^${total}[\\s:.]*(\\(?\\d[\\d.,]*\\)?( \\p{L}+)?)?$`, "iu");
const startsTotal = new RegExp(`^${total}\\b`, "iu");

/** Why a row of the file takes no part; undefined where it does. */
export function refusalOf(
  grid: SourceGrid,
  mapping: Mapping,
  cells: FileCells,
): (row: SourceRow) => { readonly column: string; readonly value: string; readonly message: string } | undefined {
  const isSum = totalsRows(grid);
  const { filter } = mapping;
  const filtered = filter && { read: cells.read(filter.column), values: new Set(filter.values) };
  return (row) => {
    if (isSum(row)) return { column: "", value: "", message: "It is a row of totals: it sums up other rows." };
    if (filter && filtered) {
      const value = String(filtered.read(row));
      if (!filtered.values.has(value))
        return {
          column: filter.column,
          value,
          message: `You left out rows whose ${filter.column} is ${value === "" ? "blank" : `"${value}"`}.`,
        };
    }
    const extra = row.cells.slice(grid.headers.length).find((cell) => !isBlankCell(cell));
    if (extra === undefined) return undefined;
    return {
      column: "",
      value: String(extra),
      message: `The row has ${String(row.cells.length)} cells and the header names ${String(grid.headers.length)}. Name the other columns too; where a cell holds the delimiter, put quotation marks around it.`,
    };
  };
}
