import { intersect, MAX_COLUMNS, MAX_ROWS } from "./address";
import type { Area } from "./address";
import type { Sheet } from "./Sheet";

/** The area, of whole rows and columns only what is in use. */
export function withinUse(sheet: Sheet, area: Area): Area {
  if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
  const used = sheet.usedArea(true);
  const fromFirst = used && { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  return (fromFirst && intersect(area, fromFirst)) ?? { ...area, rows: 1, columns: 1 };
}
