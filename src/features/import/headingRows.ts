import { cleanText, isBlankCell } from "./sourceCell";
import type { SourceGrid, SourceRow } from "./sourceGrid";
import { totalsRows } from "./tableRows";

/** A list cut into sections, whose headings are a column now. */
export interface Sections {
  readonly grid: SourceGrid;
  readonly column: string;
  readonly first: string;
}

/**
 * The grid with a column that holds for each row the heading of its section: rows with one cell alone, "Warehouse A", that stand
 * over full rows. They stay where they are, so that a name without any detail is no row less. Undefined where there are none.
 */
export function withSections(grid: SourceGrid): Sections | undefined {
  const usual = usualWidth(grid);
  if (usual < LEAST_WIDTH) return undefined;
  const isSum = totalsRows(grid);
  const headings = new Map<SourceRow, string>();
  grid.rows.forEach((row, index) => {
    const text = aloneIn(row);
    const below = grid.rows[index + 1];
    if (text === undefined || isSum(row) || !below) return;
    const at = row.cells.findIndex((cell) => !isBlankCell(cell));
    // Where the heading's own column is blank below it, it is that column's word, which is filled down.
    if (filledIn(below) >= usual / 2 && !isBlankCell(below.cells[at])) headings.set(row, text);
  });
  const [first] = headings.values();
  const opens = grid.rows[0] !== undefined && headings.has(grid.rows[0]);
  if (first === undefined || (headings.size < 2 && !opens) || headings.size > grid.rows.length / 3) return undefined;
  let heading = "";
  const rows = grid.rows.map((row): SourceRow => {
    const own = headings.get(row);
    if (own !== undefined) heading = own;
    if (own !== undefined || isSum(row) || filledIn(row) < 2) return row;
    return { ...row, cells: [...grid.headers.map((_, index) => row.cells[index] ?? ""), heading] };
  });
  const column = nameOf([...headings.values()], grid.headers);
  return { grid: { ...grid, headers: [...grid.headers, column], rows }, column, first };
}

/** Tells the rows that fill one cell, with words, where the others fill several: headings, remarks, signatures. */
export function loneTextRows(grid: SourceGrid): (row: SourceRow) => boolean {
  const usual = usualWidth(grid);
  return (row) => usual >= LEAST_WIDTH && aloneIn(row) !== undefined;
}

/** The text of a row that fills no other cell, if it is words. */
function aloneIn(row: SourceRow): string | undefined {
  const filled = row.cells.filter((cell) => !isBlankCell(cell));
  const text = cleanText(String(filled[0] ?? ""));
  return filled.length === 1 && /\p{L}{2}/u.test(text) ? text : undefined;
}

const filledIn = ({ cells }: SourceRow): number => cells.filter((cell) => !isBlankCell(cell)).length;

/** How many cells the rows of the table fill; headings and notes among them fill fewer. */
function usualWidth({ rows }: SourceGrid): number {
  const counts = rows
    .slice(0, LOOKED_AT)
    .map(filledIn)
    .sort((a, b) => a - b);
  return counts[Math.floor(counts.length * 0.75)] ?? 0;
}

const LEAST_WIDTH = 3;
const LOOKED_AT = 500;

/** What the headings tell, as far as their words do: a place, or what the rows have in common. */
function nameOf(headings: readonly string[], headers: readonly string[]): string {
  const name = headings.filter((heading) => PLACE.test(heading)).length * 2 >= headings.length ? "Location" : "Group";
  const isTaken = headers.some((header) => header.toLowerCase() === name.toLowerCase());
  return isTaken ? `${name} (heading)` : name;
}

const PLACE =
  /^(main |central )?(warehouse|store(room)?|stock ?room|location|site|building|floor|room|shelf|bin|branch|depot|lager(ort)?|werk|standort|gebäude|raum|regal|filiale|entrepôt|dépôt|magasin|bâtiment|salle|almac[ée]n|dep[óo]sito|edificio|sala|sucursal)\b/iu;
