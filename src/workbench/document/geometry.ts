import type { Area } from "./address";
import type { Sheet } from "./Sheet";

/** points; of a row that nobody has changed */
export const standardHeight = 15;

/**
 * The width in points of a column of so many characters: 7 pixels a character of the plain font and 5 between
 * columns, four pixels to three points. 8.43 characters are 48 points. Of less than a character, 12 pixels are one.
 */
export function pointsFromCharacters(characters: number): number {
  if (characters <= 0) return 0;
  return (Math.round(characters < 1 ? characters * 12 : characters * 7 + 5) * 3) / 4;
}

export function charactersFromPoints(points: number): number {
  const pixels = (points * 4) / 3;
  if (pixels <= 0) return 0;
  return Math.round((pixels < 12 ? pixels / 12 : (pixels - 5) / 7) * 100) / 100;
}

/** Where cells lie, in points from the sheet's corner. */
export function boxOf(sheet: Sheet, area: Area): { left: number; top: number; width: number; height: number } {
  const { standardWidth, rowHeights, columnWidths, hiddenRows, filteredRows, hiddenColumns } = sheet.state;
  const hidden = new Set([...hiddenRows, ...filteredRows]);
  const height = lengthOf(rowHeights, hidden, standardHeight, (points) => points);
  const width = lengthOf(columnWidths, hiddenColumns, pointsFromCharacters(standardWidth), pointsFromCharacters);
  return {
    left: width(0, area.column),
    top: height(0, area.row),
    width: width(area.column, area.columns),
    height: height(area.row, area.rows),
  };
}

/** The length of lines from one on: only those that differ are looked at, for a sheet has a million rows. */
function lengthOf(
  sizes: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  standard: number,
  toPoints: (size: number) => number,
): (first: number, count: number) => number {
  return (first, count) => {
    const within = (line: number): boolean => line >= first && line < first + count;
    let length = count * standard;
    for (const [line, size] of sizes) if (within(line) && !hidden.has(line)) length += toPoints(size) - standard;
    for (const line of hidden) if (within(line)) length -= standard;
    return length;
  };
}
