import { shortened, wellFormed } from "../../domain/plainText";
import { ok, refuse, type Result } from "../../domain/result";
import type { Cell } from "../../tables/column";
import { LONGEST_TEXT } from "../../tables/kinds";
import { extentIn, filledIn, memoryOf } from "./pageState";
import type { Drawing, Drawn } from "./drawing";
import { trailOf } from "./pageLog";
import {
  contentAt,
  contentsOf,
  Formula,
  isInPlace,
  reachOf,
  type Content,
  type SheetState,
  type SheetStates,
} from "./sheetState";
import { addressOf, type PageChart, type SheetPage } from "./sheetPage";
import { protectedSheet, protectedWorkbook } from "../refusals";

/** Decides how pages are drawn over what stands there; refused where something of a person's own would be lost. */
export function drawingsOf(pages: readonly SheetPage[], look: SheetStates, entry: string): Result<readonly Drawing[]> {
  const drawings: Drawing[] = [];
  for (const page of pages) {
    const drawing = drawingOf(page, look, entry);
    if (!drawing.ok) return drawing;
    drawings.push(drawing.value);
  }
  return ok(drawings);
}

/** The drawing of what is asked for, with what the Log tells of it. */
export function toDraw({ before, memory, ...rest }: Drawn & Pick<Drawing, "entry">): Drawing {
  const charts = chartsOver(before?.charts ?? [], before?.memory?.charts ?? [], memory?.charts ?? []);
  const drawn = { ...rest, before, memory };
  return { ...drawn, ...charts, trail: trailOf(drawn) };
}

/** The drawing that makes the sheet as it was `held` before another one was done. */
export function backOf(drawing: Drawing, held: SheetState | undefined): Drawing {
  const { sheet, entry, reach, chartsToRemove, chartsToAdd } = drawing;
  const back = { sheet, entry, mark: held?.mark ?? "", reach, trail: [] };
  if (!held) return { ...back, before: undefined, memory: undefined, values: [], chartsToRemove: [], chartsToAdd: [] };
  const charts = held.memory?.charts ?? [];
  if (!drawing.memory) {
    const all = reachOf(held);
    const values = contentsOf(held, all);
    return {
      ...back,
      before: undefined,
      memory: held.memory,
      reach: all,
      values,
      chartsToRemove: [],
      chartsToAdd: charts,
    };
  }
  const contents = contentsOf(held, reach);
  const wasFilled = filledIn(held.memory);
  return {
    ...back,
    before: { ...held, memory: drawing.memory, memoryIn: { cells: true, settings: false } },
    // What was not remembered can't be drawn again: such a page keeps its new looks.
    memory: held.memory ?? drawing.memory,
    values: contents.map((line, row) =>
      line.map((content, column) =>
        (drawing.values[row]?.[column] ?? null) === null && !wasFilled(row, column) ? null : content,
      ),
    ),
    chartsToRemove: chartsToAdd.map(({ name }) => name),
    chartsToAdd: charts.filter(({ name }) => chartsToRemove.includes(name)),
  };
}

/** Why a sheet can't be made or taken away. */
export const closedBook = (): Result<never> => refuse(protectedWorkbook);

export const closedSheet = (sheet: string): Result<never> => refuse(protectedSheet(sheet));

export const shiftedPage = (sheet: string, called: string): Result<never> =>
  refuse(
    `Rows or columns were inserted into or deleted from ${called} on ${sheet}. Undo that, or rename the sheet to keep it and publish again.`,
  );

function drawingOf(page: SheetPage, { sheets, closed, homeAt }: SheetStates, entry: string): Result<Drawing> {
  const { sheet } = page;
  const before = sheets.get(sheet);
  const memory = memoryOf(page);
  const { rows, columns } = extentIn(memory);
  const content = contentOf(page, rows, columns);
  const asked = { sheet, before, memory, entry, mark: entry };
  if (!before) {
    if (closed) return closedBook();
    const drawing = toDraw({ ...asked, reach: { row: 0, column: 0, rows, columns }, values: content });
    return ok(page.leads && homeAt !== undefined ? { ...drawing, position: homeAt + 1 } : drawing);
  }

  const { ours } = before;
  if (before.isProtected) return closedSheet(sheet);
  // What is remembered of it moves to a sheet that may have to be made.
  if (closed && !before.memoryIn.cells) return closedBook();
  // A copy of a page, or one that was renamed, bears our mark but is not remembered by this name: it is a person's.
  if (!ours || !before.memory)
    return refuse(`There is a sheet named ${sheet} that Quartermaster did not make. Rename it, then publish again.`);
  if (!isInPlace(before)) return shiftedPage(sheet, page.called);
  const reach = { row: 0, column: 0, rows: Math.max(rows, ours.rows), columns: Math.max(columns, ours.columns) };
  const wasFilled = filledIn(before.memory);
  const values: (Content | null)[][] = [];
  for (let row = 0; row < reach.rows; row++) {
    const line: (Content | null)[] = [];
    for (let column = 0; column < reach.columns; column++) {
      const wanted = content[row]?.[column] ?? "";
      const isTheirs = (before.formulas[row]?.[column] ?? "") !== "" && !wasFilled(row, column);
      const isNewGround = row >= ours.rows || column >= ours.columns;
      if (isTheirs && (wanted !== "" || (isNewGround && row < rows && column < columns)))
        return refuse(
          `Something of your own stands in ${addressOf({ row, column, rows: 1, columns: 1 }).replaceAll("$", "")} on ${sheet}, where ${page.called} goes. Move it, then publish again.`,
        );
      line.push(isTheirs ? null : isChosen(page, before, row, column) ? contentAt(before, row, column) : wanted);
    }
    values.push(line);
  }
  return ok(toDraw({ ...asked, reach, values }));
}

/** Charts of ours that go and come; one that stands as it is wanted stays, and with it what people did to it. */
function chartsOver(
  standing: readonly string[],
  drawn: readonly PageChart[],
  wanted: readonly PageChart[],
): Pick<Drawing, "chartsToRemove" | "chartsToAdd"> {
  const kept = wanted.filter(
    (chart) => standing.includes(chart.name) && drawn.some((other) => JSON.stringify(other) === JSON.stringify(chart)),
  );
  const ours = new Set([...drawn, ...wanted].filter((chart) => !kept.includes(chart)).map(({ name }) => name));
  for (const { name } of kept) ours.delete(name);
  return {
    chartsToRemove: standing.filter((name) => ours.has(name)),
    chartsToAdd: wanted.filter((chart) => !kept.includes(chart)),
  };
}

function contentOf(page: SheetPage, rows: number, columns: number): Content[][] {
  const content = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Content => ""));
  for (const cell of page.cells) {
    const row = content[cell.row];
    if (row) row[cell.column] = "formula" in cell ? new Formula(cell.formula) : drawable(cell.value);
  }
  return content;
}

/** What is drawn may be put together of several texts: no more of it than a cell holds, with line breaks as cells have them. */
const drawable = (value: Cell): Cell =>
  typeof value === "string" ? shortened(wellFormed(value).replace(/\r\n?/g, "\n"), LONGEST_TEXT) : value;

/** A person has chosen something here, and it can still be chosen. */
function isChosen(page: SheetPage, before: SheetState, row: number, column: number): boolean {
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
