import type { Cell } from "../../tables/column";
import type { PageArea } from "../pages/sheetPage";
import { cellsIn, isFormula, type WorkbookSnapshot } from "./workbookSnapshot";

/** Cells that are written outside of any row of ours: values over formulas, or formulas over values. */
export interface SheetCells {
  readonly sheet: string;
  readonly area: PageArea;
  /** What the cells held, as formulas; anything else there now is a refusal. */
  readonly before: readonly (readonly Cell[])[];
  /** What they showed, where that matters. */
  readonly shown?: readonly (readonly Cell[])[];
  /** Null leaves a cell as it is. */
  readonly after: readonly (readonly (Cell | null)[])[];
  readonly as: "values" | "formulas";
  /** One formula, in the first cell, fills all of them, before or after. */
  readonly spills: boolean;
}

/** What makes cells as they were before a writing that broke off somewhere in it. */
export const cellsBack = (book: WorkbookSnapshot, written: readonly SheetCells[]): readonly SheetCells[] =>
  written.flatMap((cells): SheetCells[] => {
    const sheet = book.sheets.find(({ name }) => name === cells.sheet);
    if (!sheet) return [];
    const now = cellsIn(sheet, "formulas", cells.area);
    const isAsBefore = cells.spills
      ? now[0]?.[0] === cells.before[0]?.[0]
      : now.every((line, row) => line.every((cell, column) => cell === cells.before[row]?.[column]));
    if (isAsBefore) return [];
    const back = cells.as === "values" ? "formulas" : "values";
    return [
      {
        sheet: cells.sheet,
        area: cells.area,
        before: now,
        after: cells.after.map((line, row) =>
          line.map((cell, column) => (cell === null ? null : heldBefore(cells, row, column))),
        ),
        as: back,
        spills: cells.spills,
      },
    ];
  });

/** What a cell held; the cells that another's formula filled were empty. */
export function heldBefore({ before, spills }: SheetCells, row: number, column: number): Cell {
  const cell = before[row]?.[column] ?? "";
  const filledByAnother = spills && row + column > 0 && isFormula(before[0]?.[0] ?? "");
  return filledByAnother ? "" : cell;
}

/** The area of an address such as "B4:C9", or undefined where someone changed it into something else. */
export function areaOf(address: string): PageArea | undefined {
  const [, left, top, right, bottom] = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(address.trim()) ?? [];
  if (left === undefined || top === undefined) return undefined;
  const row = Number(top) - 1;
  const column = columnIndex(left);
  return { row, column, rows: Number(bottom ?? top) - row, columns: columnIndex(right ?? left) - column + 1 };
}

const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
