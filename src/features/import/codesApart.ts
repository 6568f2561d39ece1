import { cleanText, isBlankCell, type SourceCell } from "./sourceCell";
import { loneTextRows } from "./headingRows";
import type { SourceGrid, SourceRow } from "./sourceGrid";
import { totalsRows } from "./tableRows";

/** A column whose cells hold a code and a name, "[OFF-101] Paper", with one of them as it stands. */
interface Split {
  readonly column: string;
  readonly example: string;
  /** The column that holds the names now; undefined where the file has one that holds the same. */
  readonly names: string | undefined;
}

/** The grid with codes in their column, and the names that stood behind them in one of their own; and where that was so. */
export function withCodesApart(grid: SourceGrid): { readonly grid: SourceGrid; readonly splits: readonly Split[] } {
  const splits: Split[] = [];
  const [isSum, isLone] = [totalsRows(grid), loneTextRows(grid)];
  const listed = grid.rows.filter((row) => !isSum(row) && !isLone(row));
  let { headers, rows } = grid;
  for (const [index, column] of grid.headers.entries()) {
    const coded = listed.filter(({ cells }) => parts(cells[index]));
    const filled = listed.filter(({ cells }) => !isBlankCell(cells[index]));
    if (coded.length < 2 || coded.length < MOST * filled.length) continue;
    const example = String(coded[0]?.cells[index]);
    const isNamed = grid.headers.some((_, other) => other !== index && holdsNames(coded, index, other));
    const names = isNamed ? undefined : `${column} (name)`;
    const width = headers.length;
    if (names !== undefined) headers = [...headers, names];
    rows = rows.map((row) => {
      const found = parts(row.cells[index]);
      if (!found) return row;
      const cells = [...row.cells];
      cells[index] = found.code;
      if (names !== undefined) {
        while (cells.length < width) cells.push("");
        cells[width] = found.name;
      }
      return { ...row, cells };
    });
    splits.push({ column, example, names });
  }
  return { grid: splits.length === 0 ? grid : { ...grid, headers, rows }, splits };
}

/** Nearly all: a service among the goods of an export has no code. */
const MOST = 0.9;

/** Whether another column holds the names of coded rows too. */
function holdsNames(coded: readonly SourceRow[], index: number, other: number): boolean {
  const same = coded.filter(({ cells }) => cleanText(String(cells[other] ?? "")) === parts(cells[index])?.name);
  return same.length >= MOST * coded.length;
}

function parts(cell: SourceCell | undefined): { readonly code: string; readonly name: string } | undefined {
  if (typeof cell !== "string") return undefined;
  const [, bracketed, plain, name] = CODED.exec(cleanText(cell)) ?? [];
  const code = bracketed ?? plain;
  return code === undefined || name === undefined ? undefined : { code, name };
}

/** "[FURN 7777] Office chair", as Odoo writes it, or "OFF-101 - Paper A4": a code has a digit or brackets, a name a letter. */
const CODED = /^(?:\[\s*([^[\]]{1,40}?)\s*\]|((?=[A-Z\d._/-]*\d)[A-Z\d][A-Z\d._/-]{2,30})\s+[-–—|:]\s)\s*(\p{L}.*)$/u;
