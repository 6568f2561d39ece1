import type { CellStyle } from "../../document/cellStyle";
import type { Sheet } from "../../document/Sheet";
import { charactersToPixels } from "./units";
import { cssFont, textWidth } from "./textWidth";

/**
 * Rows are measured so far down: titles, notes and the first rows of tables. Measuring all of a long sheet would make
 * each change of a format slow; beyond, a row without a height of its own has the usual one.
 */
export const measuredRows = 200;
const measuredColumns = 60;

/** Points of the rows, among the first ones, that large letters or wrapped text make higher than usual, as Excel does by itself. */
export function autoRowHeights(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  const used = sheet.usedArea(false);
  if (!used) return heights;
  const rows = Math.min(used.row + used.rows, measuredRows);
  const columns = Math.min(used.column + used.columns, measuredColumns);
  for (let row = 0; row < rows; row += 1) {
    let height = usualPoints;
    for (let column = 0; column < columns; column += 1) {
      height = Math.max(height, cellHeight(sheet, row, column));
    }
    if (height > usualPoints) heights.set(row, Math.min(height, highestPoints));
  }
  return heights;
}

const usualPoints = 15;
/** Excel's limit of a row. */
const highestPoints = 409.5;

/** Excel's own heights for Calibri: 18.75 for 14 points, 21 for 16, 23.25 for 18. */
const linePoints = (size: number) => Math.ceil(size * 1.31 * (4 / 3)) * 0.75;

function cellHeight(sheet: Sheet, row: number, column: number): number {
  const style = sheet.style(row, column);
  const line = linePoints(style.font.size);
  if (!style.wrap || sheet.mergedArea(row, column)) return line;
  return line * linesOf(sheet.text(row, column), style, charactersToPixels(sheet.columnWidth(column)) - 6);
}

/** How many lines a text takes when it is broken between words. */
function linesOf(text: string, style: CellStyle, width: number): number {
  const font = cssFont(style.font, 1);
  const space = textWidth(" ", font);
  return text.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, font, space, width), 0);
}

function linesOfParagraph(paragraph: string, font: string, space: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = textWidth(word, font);
    if (used > 0 && used + space + needed > width) {
      lines += 1;
      used = 0;
    }
    // A word that is wider than the column is broken itself.
    lines += Math.max(0, Math.ceil(needed / Math.max(1, width)) - 1);
    used = needed > width ? needed % Math.max(1, width) : used + (used > 0 ? space : 0) + needed;
  }
  return lines;
}
