import { contains, containsArea, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { act, say, showRefusal } from "../bench";
import type { Bench } from "../bench";
import { beginEdit } from "./edit";
import { cursorOf } from "../selection/select";

/** What keys, menus and buttons do with what is selected. */

export function undo(bench: Bench): void {
  inDocument(bench, (document) => document.undo());
}

export function redo(bench: Bench): void {
  inDocument(bench, (document) => document.redo());
}

export function clearSelected(bench: Bench): void {
  const { areas } = cursorOf(bench);
  act(bench, ({ activeSheet: sheet }) => {
    for (const area of areas) sheet.clear(area, "Contents");
  });
}

/** Ctrl+; types today's date, as the machine's calendar has it, into the cell; Enter takes it. */
export function typeToday(bench: Bench): void {
  const now = new Date();
  beginEdit(bench, {
    mode: "enter",
    place: "cell",
    text: `${now.getMonth() + 1}/${now.getDate()}/${now.getFullYear()}`,
  });
}

/** Ctrl+D and Ctrl+R: the first row, or column, of the selection over the rest of it; of a single cell its neighbour. */
export function fillFromEdge(bench: Bench, direction: "Down" | "Right"): void {
  act(bench, ({ activeSheet: sheet }) => {
    for (const area of cursorOf(bench).areas) {
      const isDown = direction === "Down";
      const isSingle = (isDown ? area.rows : area.columns) === 1;
      const edge = isDown ? { ...area, rows: 1 } : { ...area, columns: 1 };
      const before = isDown ? { ...edge, row: area.row - 1 } : { ...edge, column: area.column - 1 };
      const from = isSingle ? before : edge;
      if (from.row >= 0 && from.column >= 0) sheet.copy(from, area, "All");
    }
  });
}

export type RowsOrColumns = "rows" | "columns";

/** Whole rows or columns where they are selected; in a table its own rows and columns; else cells that others make room for. */
export function insertAt(bench: Bench, what: RowsOrColumns): void {
  changeStructure(bench, what, (sheet, area) => sheet.insertCells(area, what === "rows" ? "Down" : "Right"), "insert");
}

export function deleteAt(bench: Bench, what: RowsOrColumns): void {
  changeStructure(bench, what, (sheet, area) => sheet.deleteCells(area, what === "rows" ? "Up" : "Left"), "delete");
}

export function setHidden(bench: Bench, what: RowsOrColumns, hidden: boolean): void {
  const { areas } = cursorOf(bench);
  act(bench, ({ activeSheet: sheet }) => {
    for (const area of areas) {
      if (what === "rows") sheet.setRowsHidden(area.row, area.rows, hidden);
      else sheet.setColumnsHidden(area.column, area.columns, hidden);
    }
  });
}

function changeStructure(
  bench: Bench,
  what: RowsOrColumns,
  change: (sheet: Sheet, area: Area) => void,
  kind: "insert" | "delete",
): void {
  const area = cursorOf(bench).areas[0];
  if (!area) return;
  act(bench, (document) => {
    const sheet = document.activeSheet;
    const isWhole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
    const table = document.tablesOf(sheet).find((candidate) => containsArea(candidate.area, area));
    if (!table || isWhole) {
      change(
        sheet,
        what === "rows" ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS },
      );
      return;
    }
    const body = table.bodyArea;
    if (what === "columns") {
      const offset = area.column - table.area.column;
      if (kind === "delete") table.deleteColumns(offset, area.columns);
      else for (let count = 0; count < area.columns; count += 1) table.addColumn(offset);
    } else if (contains(body, area.row, area.column)) {
      const offset = area.row - body.row;
      if (kind === "insert") table.addRows(area.rows, offset);
      else table.deleteRows(offset, Math.min(area.rows, body.rows - offset));
    } else say(bench, "Microsoft Excel", "Table rows can be inserted and deleted between the headers and the totals.");
  });
}

function inDocument(bench: Bench, operation: (document: ReturnType<Bench["getState"]>["document"]) => void): void {
  try {
    operation(bench.getState().document);
  } catch (problem) {
    showRefusal(bench, problem);
  }
}
