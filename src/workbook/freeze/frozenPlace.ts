import type { Cell } from "../../tables/column";
import { callsOurFunctions } from "./frozenFormula";
import { markOf } from "./frozenMarks";
import { addressOf, type PageArea } from "../pages/sheetPage";
import { cellAt, cellsIn, isFormula, type BookSheet } from "./workbookSnapshot";

/** Marks of what stands right around free cells, and next in their rows and columns: what was inserted or deleted shows by them. */
export const marksOfSurroundings = (sheet: BookSheet, area: PageArea): readonly string[] => [
  markOf(JSON.stringify(surroundings(sheet, area))),
  markOf(JSON.stringify(neighbours(sheet, area))),
];

/**
 * Whether free cells still stand where they were frozen. They do where the same stands around them, or where they hold what
 * they showed and no other place does. Where all of that is blank, what stands next in their rows and columns tells.
 */
export function standsStill(sheet: BookSheet, area: PageArea, marks: readonly string[]): boolean {
  const count = area.rows * area.columns;
  const around = surroundings(sheet, area);
  const frozen = marks.slice(0, count);
  const isBlank = frozen.every((mark) => mark === BLANK);
  if (markOf(JSON.stringify(around)) === marks[count]) {
    if (!isBlank || around.some((cell) => cell !== "")) return true;
    const next = neighbours(sheet, area);
    return next.some((cell) => cell !== null) && markOf(JSON.stringify(next)) === marks[count + 1];
  }
  return !isBlank && isWhole(sheet, area, frozen) && !standsElsewhere(sheet, area, frozen);
}

const BLANK = markOf("");

/** The cells right around an area, as a freeze leaves them: formulas of ours by what they show. Null is beyond the sheet's edge. */
function surroundings(sheet: BookSheet, { row, column, rows, columns }: PageArea): (Cell | null)[] {
  const ring: (Cell | null)[] = [];
  for (let down = row - 1; down <= row + rows; down++)
    for (let right = column - 1; right <= column + columns; right++) {
      const isInside = down >= row && down < row + rows && right >= column && right < column + columns;
      if (!isInside) ring.push(down < 0 || right < 0 ? null : leftAt(sheet, down, right));
    }
  return ring;
}

/** The nearest cell that is not blank above, below, left and right of an area, each with how far it is; null where there is none. */
function neighbours(sheet: BookSheet, { row, column, rows, columns }: PageArea) {
  const { area: used } = sheet;
  const nearest = (fromRow: number, fromColumn: number, down: number, right: number) => {
    for (let steps = 1; ; steps++) {
      const [atRow, atColumn] = [fromRow + steps * down, fromColumn + steps * right];
      if (atRow < used.row || atRow >= used.row + used.rows) return null;
      if (atColumn < used.column || atColumn >= used.column + used.columns) return null;
      const cell = leftAt(sheet, atRow, atColumn);
      if (cell !== "") return { steps, cell };
    }
  };
  const [bottom, end] = [row + rows - 1, column + columns - 1];
  return [
    nearest(row, column, -1, 0),
    nearest(row, column, 0, -1),
    nearest(bottom, end, 1, 0),
    nearest(bottom, end, 0, 1),
  ];
}

function leftAt(sheet: BookSheet, row: number, column: number): Cell {
  const cell = cellAt(sheet, "formulas", row, column);
  return isFormula(cell) && callsOurFunctions(cell) ? cellAt(sheet, "values", row, column) : cell;
}

const isWhole = (sheet: BookSheet, area: PageArea, marks: readonly string[]): boolean =>
  cellsIn(sheet, "values", area)
    .flat()
    .every((value, index) => markOf(value) === marks[index]);

/** Rows that came or went move cells up or down, columns move them sideways. */
function standsElsewhere(sheet: BookSheet, area: PageArea, marks: readonly string[]): boolean {
  const { area: used } = sheet;
  const places = [
    ...Array.from({ length: used.rows }, (_, down) => ({ ...area, row: used.row + down })),
    ...Array.from({ length: used.columns }, (_, right) => ({ ...area, column: used.column + right })),
  ];
  return places.some(
    (place) =>
      addressOf(place) !== addressOf(area) &&
      markOf(cellAt(sheet, "values", place.row, place.column)) === marks[0] &&
      isWhole(sheet, place, marks),
  );
}
