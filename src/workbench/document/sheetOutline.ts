import type { Area } from "./address";
import type { Book } from "./Book";
import { DocumentRefusal } from "./DocumentRefusal";
import type { SheetModel } from "./model";
import { setColumnsHidden, setRowsHidden } from "./sheetLines";

/** Excel has eight levels, of which the first is what is in no group. */
const MOST_LEVELS = 7;

export type OutlineAxis = "rows" | "columns";

/** How deep each line lies in groups; lines in none are not listed. */
export const outlineOf = ({ state }: SheetModel, axis: OutlineAxis): ReadonlyMap<number, number> =>
  axis === "rows" ? state.rowOutline : state.columnOutline;

/** Puts the lines of an area into a group, or takes them out of the innermost one. */
export function changeGroup(book: Book, sheet: SheetModel, area: Area, axis: OutlineAxis, by: 1 | -1): void {
  book.requireAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const outline = new Map(outlineOf(sheet, axis));
  const lines = linesOf(area, axis).filter((line) => by === 1 || outline.has(line));
  if (lines.length === 0)
    throw new DocumentRefusal("InvalidOperation", "There is no group to take these lines out of.");
  for (const line of lines) {
    const level = (outline.get(line) ?? 0) + by;
    if (level > MOST_LEVELS) throw new DocumentRefusal("InvalidOperation", "Groups lie at most eight levels deep.");
    if (level === 0) outline.delete(line);
    else outline.set(line, level);
  }
  book.changeSheet(sheet, axis === "rows" ? { rowOutline: outline } : { columnOutline: outline });
  book.emit({ type: "sheetChanged", sheetId: sheet.id });
}

/** Hides or shows the lines of the groups that an area meets. */
export function showGroup(book: Book, sheet: SheetModel, area: Area, axis: OutlineAxis, isShown: boolean): void {
  const outline = outlineOf(sheet, axis);
  for (const line of linesOf(area, axis)) if (outline.has(line)) setHidden(book, sheet, axis, line, !isShown);
}

/** Shows the lines up to a level, of which 1 is what is in no group, and hides the deeper ones; 0 leaves all as they are. */
export function showLevels(book: Book, sheet: SheetModel, axis: OutlineAxis, levels: number): void {
  if (levels === 0) return;
  for (const [line, level] of outlineOf(sheet, axis)) setHidden(book, sheet, axis, line, level >= levels);
}

function setHidden(book: Book, sheet: SheetModel, axis: OutlineAxis, line: number, hidden: boolean): void {
  if (axis === "rows") setRowsHidden(book, sheet, line, 1, hidden);
  else setColumnsHidden(book, sheet, line, 1, hidden);
}

function linesOf(area: Area, axis: OutlineAxis): readonly number[] {
  const [first, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  return Array.from({ length: count }, (_, at) => first + at);
}
