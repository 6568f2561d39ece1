import { act } from "../bench";
import type { Bench } from "../bench";
import { cellId } from "../grid/Cell";
import { columnLetters } from "../../document/address";
import { cursorOf } from "../selection/select";

/** Opens the active cell's list of choices: those of its validation, else the texts above and below it in its column. */
export function openList(bench: Bench, x: number, y: number): void {
  const { document } = bench.getState();
  const { row, column } = cursorOf(bench).active;
  const choices = document.activeSheet.validationList(row, column) ?? textsAround(bench);
  if (choices.length === 0) return;
  const width = activeCell(bench)?.offsetWidth ?? 120;
  bench.setState({ popup: { kind: "list", choices, x, y, width }, edit: null });
}

/** As Alt+Down does: the filter of a header cell, else the list of choices. */
export function openListAtCell(bench: Bench): void {
  const cell = activeCell(bench);
  const filter = cell?.querySelector<HTMLElement>("[aria-haspopup=dialog]");
  if (filter) filter.click();
  else if (cell) openList(bench, cell.getBoundingClientRect().left, cell.getBoundingClientRect().bottom);
}

/** As Shift+F10 and the menu key do. */
export function openMenuAtCell(bench: Bench): void {
  const box = activeCell(bench)?.getBoundingClientRect();
  if (box) bench.setState({ popup: { kind: "cells", x: box.left, y: box.bottom } });
}

/** Enters a choice as if it had been typed. */
export function choose(bench: Bench, choice: string): void {
  const { row, column } = cursorOf(bench).active;
  bench.setState({ popup: null });
  act(bench, (document) => document.activeSheet.enter(row, column, choice));
}

/** null where the active cell is out of view. */
function activeCell(bench: Bench): HTMLElement | null {
  const { row, column } = cursorOf(bench).active;
  return window.document.getElementById(cellId(`${columnLetters(column)}${row + 1}`));
}

const reach = 500;

/** The different texts of the block of cells above and below, as Excel offers them where there is no validation. */
function textsAround(bench: Bench): string[] {
  const sheet = bench.getState().document.activeSheet;
  const { row, column } = cursorOf(bench).active;
  const found = new Set<string>();
  for (const direction of [-1, 1]) {
    for (let next = row + direction; next >= 0 && Math.abs(next - row) < reach; next += direction) {
      const value = sheet.value(next, column);
      if (value === null) break;
      if (typeof value === "string") found.add(value);
    }
  }
  return [...found].sort((a, b) => a.localeCompare(b));
}
