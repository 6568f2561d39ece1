import { ok, refuse, type Result } from "../domain/result";
import type { Cell } from "../tables/column";
import { addressOf, extentOf, type PageArea, type PageChart, type SheetPage } from "./sheetPage";

/** A sheet that stands where a page would. */
export interface SheetLook {
  readonly isProtected: boolean;
  /** The cells that were ours when it was last drawn, wherever people moved them; undefined where it is no sheet of ours. */
  readonly ours: PageArea | undefined;
  readonly memory: Memory | undefined;
  /** The sheet itself says which cells are ours; it loses that mark in the middle of being drawn. */
  readonly isMarked: boolean;
  /** A hidden copy stands beside it: a machine broke off while it was drawn. */
  readonly hasCopy: boolean;
  /** What the cells hold from A1 on; formulas as they are written. */
  readonly formulas: readonly (readonly Cell[])[];
  readonly values: readonly (readonly Cell[])[];
  /** Widths and heights in points, as many as the page has columns and rows. */
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly charts: readonly string[];
  /** The names of all sheets of the workbook. */
  readonly sheets: readonly string[];
}

/** What the workbook remembers of a page, so that it knows what people added since. */
export interface Memory {
  /** A text a row, "x" where the page held something. */
  readonly filled: readonly string[];
  readonly charts: readonly PageChart[];
  readonly printed: PageArea;
}

/** What is done to one sheet. */
export interface Drawing {
  readonly page: SheetPage;
  readonly before: SheetLook | undefined;
  /** All cells that are or become ours. */
  readonly reach: PageArea;
  /** What `reach` will hold; null leaves a cell as it is. */
  readonly values: readonly (readonly (Cell | Formula | null)[])[];
  readonly memory: Memory;
  readonly chartsToRemove: readonly string[];
  readonly chartsToAdd: readonly PageChart[];
}

/** A native formula, told apart from a text that begins with "=". */
export class Formula {
  constructor(readonly text: string) {}
}

/** Decides how a page is drawn over what stands there; refused where something of a person's own would be lost. */
export function drawingOf(page: SheetPage, before: SheetLook | undefined): Result<Drawing> {
  const { rows, columns } = extentOf(page);
  const content = contentOf(page, rows, columns);
  const memory: Memory = {
    filled: content.map((row) => row.map((cell) => (cell === "" ? " " : "x")).join("")),
    charts: page.charts,
    printed: page.print.area,
  };
  const drawing = { page, before, memory };
  if (!before)
    return ok({
      ...drawing,
      reach: { row: 0, column: 0, rows, columns },
      values: content,
      chartsToRemove: [],
      chartsToAdd: page.charts,
    });

  const { ours } = before;
  if (before.isProtected)
    return refuse(`The sheet ${page.sheet} is protected. Unprotect it (Review > Unprotect Sheet), then try again.`);
  if (!ours)
    return refuse(
      `There is a sheet named ${page.sheet} that Quartermaster did not make. Rename it, then publish again.`,
    );
  if (ours.row > 0 || ours.column > 0 || (before.memory && before.memory.filled.length !== ours.rows))
    return refuse(
      `Rows or columns were inserted into or deleted from ${page.called} on ${page.sheet}. Undo that, or rename the sheet to keep it and publish anew.`,
    );
  const reach = { row: 0, column: 0, rows: Math.max(rows, ours.rows), columns: Math.max(columns, ours.columns) };
  const values: (Cell | Formula | null)[][] = [];
  for (let row = 0; row < reach.rows; row++) {
    const line: (Cell | Formula | null)[] = [];
    for (let column = 0; column < reach.columns; column++) {
      const wanted = content[row]?.[column] ?? "";
      const isTheirs = (before.formulas[row]?.[column] ?? "") !== "" && !wasFilled(before, row, column);
      const isNewGround = row >= ours.rows || column >= ours.columns;
      if (isTheirs && (wanted !== "" || (isNewGround && row < rows && column < columns)))
        return refuse(
          `Something of your own stands in ${addressOf({ row, column, rows: 1, columns: 1 }).replaceAll("$", "")} on ${page.sheet}, where ${page.called} goes. Move it, then publish again.`,
        );
      line.push(isTheirs || isChosen(page, before, row, column) ? null : wanted);
    }
    values.push(line);
  }
  const changed = (chart: PageChart, others: readonly PageChart[]): boolean =>
    !others.some((other) => JSON.stringify(other) === JSON.stringify(chart));
  const drawn = before.memory?.charts ?? [];
  return ok({
    ...drawing,
    reach,
    values,
    chartsToRemove: drawn
      .filter((chart) => before.charts.includes(chart.name) && changed(chart, page.charts))
      .map(({ name }) => name),
    chartsToAdd: page.charts.filter((chart) => !before.charts.includes(chart.name) || changed(chart, drawn)),
  });
}

function contentOf(page: SheetPage, rows: number, columns: number): (Cell | Formula)[][] {
  const content = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Cell | Formula => ""));
  for (const cell of page.cells) {
    const row = content[cell.row];
    if (row) row[cell.column] = "formula" in cell ? new Formula(cell.formula) : cell.value;
  }
  return content;
}

/** Whether the page filled a cell when it was last drawn; without a memory all that stands in our cells is ours. */
function wasFilled({ ours, memory }: SheetLook, row: number, column: number): boolean {
  if (memory) return memory.filled[row]?.[column] === "x";
  return ours !== undefined && row < ours.rows && column < ours.columns;
}

/** A person has chosen something here, and it can still be chosen. */
function isChosen(page: SheetPage, before: SheetLook, row: number, column: number): boolean {
  const choice = page.choices.find((one) => one.row === row && one.column === column);
  const chosen = before.values[row]?.[column] ?? "";
  if (!choice || chosen === "") return false;
  const { from } = choice;
  return page.cells.some(
    (cell) =>
      "value" in cell &&
      cell.value === chosen &&
      cell.row >= from.row &&
      cell.row < from.row + from.rows &&
      cell.column >= from.column &&
      cell.column < from.column + from.columns,
  );
}
