import type { KeyboardEvent } from "react";
import { contains, MAX_COLUMNS, MAX_ROWS, sameArea } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import type { Bench } from "../bench";
import { beginEdit } from "../editing/edit";
import { openListAtCell } from "../editing/list";
import { clearSelected, typeToday, fillFromEdge, redo, undo } from "../editing/commands";
import { followLink } from "../editing/links";
import { atCell, extendTo, movingCorner, step } from "./movement";
import type { Cell, Cursor, Direction } from "./movement";
import { activate, cursorOf, groundOf, moveOn, select } from "./select";

/** How many rows and columns one page of the grid holds. */
export interface Page {
  readonly rows: number;
  readonly columns: number;
}

/** Keys on the grid while nothing is being typed. */
export function handleGridKey(bench: Bench, event: KeyboardEvent, page: Page): void {
  if (event.nativeEvent.isComposing) return;
  const { document, copied } = bench.getState();
  const sheet = document.activeSheet;
  const control = event.ctrlKey || event.metaKey;
  if (handleShortcut(bench, event)) return;
  const direction = arrows[event.key];
  if (event.altKey && event.key === "ArrowDown") taken(event, () => openListAtCell(bench));
  else if (direction) taken(event, () => moveBy(bench, sheet, direction, control, event.shiftKey));
  else if (event.key === "Tab" && !control) taken(event, () => moveOn(bench, event.shiftKey ? "Left" : "Right"));
  else if (event.key === "Enter" && !control) taken(event, () => moveOn(bench, event.shiftKey ? "Up" : "Down"));
  else if (event.key === "Home" || event.key === "End") taken(event, () => goHomeOrEnd(bench, event, sheet));
  else if (event.key === "PageUp" || event.key === "PageDown") taken(event, () => turnPage(bench, event, sheet, page));
  else if (event.key === "F2") taken(event, () => void beginEdit(bench, { mode: "edit", place: "cell" }));
  else if (event.key === "Delete") taken(event, () => clearSelected(bench));
  else if (event.key === "Backspace")
    taken(event, () => void beginEdit(bench, { mode: "enter", place: "cell", text: "" }));
  else if (event.key === "Escape") {
    if (copied) bench.setState({ copied: null });
  } else if (event.key === " " && (control || event.shiftKey)) taken(event, () => selectWhole(bench, control));
  else if (startsTyping(event, control)) {
    // Not prevented: the letter itself then arrives in the box that this opens, also from an input method.
    beginEdit(bench, { mode: "enter", place: "cell", text: "" });
  }
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
};

function taken(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}

/** Ctrl with a letter or a paging key. Copy, cut and paste arrive as events of the clipboard instead. */
export function handleShortcut(bench: Bench, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const sheet = bench.getState().document.activeSheet;
  const command = {
    z: () => (event.shiftKey ? redo(bench) : undo(bench)),
    y: () => redo(bench),
    a: () => selectAll(bench, sheet),
    d: () => fillFromEdge(bench, "Down"),
    r: () => fillFromEdge(bench, "Right"),
    ";": () => typeToday(bench),
    PageUp: () => turnSheet(bench, -1),
    PageDown: () => turnSheet(bench, 1),
    Enter: () => followLink(bench, cursorOf(bench).active),
  }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!command) return false;
  taken(event, command);
  return true;
}

function moveBy(bench: Bench, sheet: Sheet, direction: Direction, jump: boolean, extend: boolean): void {
  select(bench, step(cursorOf(bench), groundOf(sheet), direction, { jump, extend }), extend ? "corner" : "active");
  bench.setState({ tabColumn: null });
}

function goTo(bench: Bench, sheet: Sheet, cell: Cell, extend: boolean): void {
  const cursor = cursorOf(bench);
  select(
    bench,
    extend ? extendTo(cursor, cell) : atCell(groundOf(sheet), cell.row, cell.column),
    extend ? "corner" : "active",
  );
  bench.setState({ tabColumn: null });
}

function goHomeOrEnd(bench: Bench, event: KeyboardEvent, sheet: Sheet): void {
  const { rows, columns } = groundOf(sheet);
  const { active } = cursorOf(bench);
  const { frozen } = sheet.state;
  const used = sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const control = event.ctrlKey || event.metaKey;
  // Home goes to the first cell that scrolls, as in Excel.
  const home = { row: rows.visible(frozen?.rows ?? 0), column: columns.visible(frozen?.columns ?? 0) };
  const end = { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
  if (event.key === "Home") goTo(bench, sheet, control ? home : { ...home, row: active.row }, event.shiftKey);
  else goTo(bench, sheet, control ? end : { ...end, row: active.row }, event.shiftKey);
}

function turnPage(bench: Bench, event: KeyboardEvent, sheet: Sheet, page: Page): void {
  const { rows, columns } = groundOf(sheet);
  const from: Cell = event.shiftKey ? movingCorner(cursorOf(bench)) : cursorOf(bench).active;
  const sign = event.key === "PageUp" ? -1 : 1;
  const cell = event.altKey
    ? { ...from, column: columns.move(from.column, sign * page.columns) }
    : { ...from, row: rows.move(from.row, sign * page.rows) };
  goTo(bench, sheet, cell, event.shiftKey);
}

/** Ctrl+A: first the table's body, then the table, or the block around the cell; then the sheet. */
function selectAll(bench: Bench, sheet: Sheet): void {
  const { document } = bench.getState();
  const { areas, active } = cursorOf(bench);
  const { row, column } = active;
  const table = document.tableAt(sheet, row, column);
  const steps = table
    ? [...(contains(table.bodyArea, row, column) ? [table.bodyArea] : []), table.area]
    : [sheet.surroundingRegion({ row, column, rows: 1, columns: 1 })].filter((block) => block.rows * block.columns > 1);
  const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const [current] = areas;
  const taken = current ? steps.findIndex((block) => sameArea(block, current)) : -1;
  const isWhole = current !== undefined && sameArea(current, whole);
  select(bench, { areas: [isWhole ? whole : (steps[taken + 1] ?? whole)], active }, "none");
}

function selectWhole(bench: Bench, isColumn: boolean): void {
  const cursor: Cursor = cursorOf(bench);
  const areas = cursor.areas.map((area) =>
    isColumn ? { ...area, row: 0, rows: MAX_ROWS } : { ...area, column: 0, columns: MAX_COLUMNS },
  );
  select(bench, { ...cursor, areas }, "none");
}

function turnSheet(bench: Bench, by: number): void {
  const { document } = bench.getState();
  const shown = document.sheets.filter(({ visibility }) => visibility === "Visible");
  const next = shown[shown.findIndex(({ id }) => id === document.activeSheet.id) + by];
  if (next) activate(bench, next);
}

function startsTyping(event: KeyboardEvent, control: boolean): boolean {
  const isLetter = event.key.length === 1 && !control && !(event.altKey && event.key === " ");
  return isLetter || event.key === "Process" || event.key === "Dead";
}
