import type { Cell } from "../../tables/column";

/** One row of a file, under the number that a person sees beside it. */
export interface SourceRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** What a file holds: named columns and rows. Texts are as written, cells of a workbook keep their numbers. */
export interface SourceGrid {
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
}

/**
 * The grid of a file's rows under the header in row `headerRow` (from 1; 0 where the file has none).
 * Columns without a name are called by their place, repeated names get a number; blank rows, the header where it
 * stands again, as on each page of a printed list, and what stands above it are passed over.
 */
export function gridOf(raw: readonly (readonly Cell[])[], headerRow: number): SourceGrid {
  const width = raw.reduce((widest, cells) => Math.max(widest, filledWidth(cells)), 0);
  const named = headerRow === 0 ? [] : (raw[headerRow - 1] ?? []);
  const rows: SourceRow[] = [];
  for (let index = headerRow; index < raw.length; index++) {
    const cells = raw[index] ?? [];
    if (filledWidth(cells) > 0 && !isHeaderAgain(cells, named)) rows.push({ number: index + 1, cells });
  }
  return { headers: distinctHeaders(named, headerRow === 0 ? width : filledWidth(named)), rows };
}

/** The first row that names about as many columns as the rows around it fill; titles and groups of columns above it fill fewer. */
export function headerRowOf(raw: readonly (readonly Cell[])[]): number {
  const filled = raw.slice(0, 30).map((cells) => cells.filter((cell) => !isBlankCell(cell)).length);
  const most = Math.max(0, ...filled);
  const sorted = filled.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  // Less than all, because a column here and there has no name.
  const enough = Math.max(1, most / 2, Math.min(usual - 1, (2 * usual) / 3));
  return filled.findIndex((count) => count >= enough) + 1;
}

function isHeaderAgain(cells: readonly Cell[], named: readonly Cell[]): boolean {
  const width = filledWidth(named);
  return (
    width > 1 &&
    filledWidth(cells) === width &&
    named.slice(0, width).every((name, index) => String(name).trim() === String(cells[index] ?? "").trim())
  );
}

export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === "" || (typeof cell === "string" && cell.trim() === "");

function filledWidth(cells: readonly Cell[]): number {
  let width = cells.length;
  while (width > 0 && isBlankCell(cells[width - 1])) width--;
  return width;
}

function distinctHeaders(named: readonly Cell[], width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const name =
      String(named[index] ?? "")
        .replace(/\s+/g, " ")
        .trim() || `Column ${String(index + 1)}`;
    let distinct = name;
    for (let n = 2; taken.has(distinct); n++) distinct = `${name} (${String(n)})`;
    taken.add(distinct);
    return distinct;
  });
}
