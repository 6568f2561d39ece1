import { boundingArea, cellArea, contains, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { act } from "../bench";
import type { Bench } from "../bench";
import { canPoint, commitEdit, pointAt } from "../editing/edit";
import { atCell, extendTo } from "../selection/movement";
import type { Cell, Cursor } from "../selection/movement";
import { cursorOf, groundOf, select } from "../selection/select";
import { pixelsToCharacters, pixelsToPoints } from "./units";
import { hit, nearestCell } from "./view";
import type { View } from "./view";

/** What the pressed pointer is doing. */
export type Drag =
  | { readonly kind: "cells" | "rows" | "columns" }
  /** Writes addresses into the formula that is being typed. */
  | { readonly kind: "point"; readonly from: Cell }
  | { readonly kind: "fill"; readonly from: Area; readonly to: Area }
  | { readonly kind: "resize"; readonly axis: "row" | "column"; readonly index: number; readonly size: number };

export interface Press {
  readonly x: number;
  readonly y: number;
  readonly target: Element;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** A press of the pointer on the grid; null where nothing is dragged from here. */
export function beginDrag(bench: Bench, sheet: Sheet, view: View, press: Press): Drag | null {
  const handle = press.target.closest<HTMLElement>("[data-resize]");
  if (handle) return beginResize(bench, view, handle);
  const { edit } = bench.getState();
  const cell = nearestCell(view, press.x, press.y);
  if (edit && canPoint(edit)) {
    pointAt(bench, cellArea(cell.row, cell.column));
    return { kind: "point", from: cell };
  }
  if (!commitEdit(bench, "stay")) return null;
  bench.setState({ popup: null, tabColumn: null });
  if (press.target.closest("[data-fill-handle]")) {
    const from = cursorOf(bench).areas.at(-1);
    return from ? { kind: "fill", from, to: from } : null;
  }
  const place = hit(view, press.x, press.y);
  const kind = place.row === undefined ? "columns" : place.column === undefined ? "rows" : "cells";
  const isCorner = place.row === undefined && place.column === undefined;
  const cursor = isCorner ? everything(cursorOf(bench)) : wholeOr(kind, cell, sheet);
  const before = cursorOf(bench);
  if (isCorner) select(bench, cursor, "none");
  else if (press.shiftKey) select(bench, shiftTo(before, kind, cell), "none");
  else if (press.ctrlKey) select(bench, { ...cursor, areas: [...before.areas, ...cursor.areas] }, "none");
  else select(bench, cursor, kind === "cells" ? "active" : "none");
  return isCorner ? null : { kind };
}

export function continueDrag(bench: Bench, view: View, drag: Drag, x: number, y: number): Drag {
  const cell = nearestCell(view, x, y);
  switch (drag.kind) {
    case "cells":
    case "rows":
    case "columns":
      extendSelection(bench, drag.kind, cell);
      return drag;
    case "point":
      pointAt(bench, boundingArea(cellArea(drag.from.row, drag.from.column), cellArea(cell.row, cell.column)));
      return drag;
    case "fill":
      return { ...drag, to: fillTarget(drag.from, cell) };
    case "resize": {
      const { geometry, headingWidth, headingHeight, scrollX, scrollY } = view;
      const isColumn = drag.axis === "column";
      const axis = isColumn ? geometry.columns : geometry.rows;
      const frozen = drag.index < (isColumn ? geometry.frozenColumns : geometry.frozenRows);
      const pixels = isColumn ? x - headingWidth + (frozen ? 0 : scrollX) : y - headingHeight + (frozen ? 0 : scrollY);
      return { ...drag, size: Math.max(0, Math.round(pixels - axis.offset(drag.index))) };
    }
  }
}

export function endDrag(bench: Bench, view: View, drag: Drag): void {
  if (drag.kind === "fill" && drag.to !== drag.from) {
    const done = act(bench, (document) => document.activeSheet.fill(drag.from, drag.to));
    if (done) select(bench, { ...cursorOf(bench), areas: [drag.to] }, "none");
  }
  if (drag.kind === "resize") resize(bench, view, drag);
}

/** Widths that show everything, for the column or for all columns that are selected with it. */
export function autofit(bench: Bench, column: number): void {
  act(bench, (document) => {
    for (const { column: first, columns } of withSelection(cursorOf(bench).areas, "column", column)) {
      document.activeSheet.autofitColumns({ row: 0, rows: MAX_ROWS, column: first, columns });
    }
  });
}

function beginResize(bench: Bench, { geometry }: View, handle: HTMLElement): Drag | null {
  if (!commitEdit(bench, "stay")) return null;
  const axis = handle.dataset.resize === "row" ? "row" : "column";
  const index = Number(handle.dataset.index);
  return { kind: "resize", axis, index, size: (axis === "row" ? geometry.rows : geometry.columns).size(index) };
}

function resize(bench: Bench, { geometry }: View, { axis, index, size }: Drag & { kind: "resize" }): void {
  const before = axis === "row" ? geometry.rows.size(index) : geometry.columns.size(index);
  if (before === size) return;
  const pixels = size / geometry.scale;
  act(bench, ({ activeSheet: sheet }) => {
    for (const area of withSelection(cursorOf(bench).areas, axis, index)) {
      if (axis === "row" && size === 0) sheet.setRowsHidden(area.row, area.rows, true);
      else if (axis === "row") sheet.setRowHeight(area.row, area.rows, pixelsToPoints(pixels));
      else if (size === 0) sheet.setColumnsHidden(area.column, area.columns, true);
      else sheet.setColumnWidth(area.column, area.columns, pixelsToCharacters(pixels));
    }
  });
}

/** The whole rows or columns that are selected, where the one in question is among them; else it alone. */
function withSelection(areas: readonly Area[], axis: "row" | "column", index: number): readonly Area[] {
  const whole = areas.filter((area) => (axis === "row" ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS));
  const covers = whole.some((area) => (axis === "row" ? contains(area, index, 0) : contains(area, 0, index)));
  return covers ? whole : [axis === "row" ? cellArea(index, 0) : cellArea(0, index)];
}

function wholeOr(kind: "cells" | "rows" | "columns", { row, column }: Cell, sheet: Sheet): Cursor {
  if (kind === "cells") return atCell(groundOf(sheet), row, column);
  if (kind === "rows")
    return { areas: [{ row, column: 0, rows: 1, columns: MAX_COLUMNS }], active: { row, column: 0 } };
  return { areas: [{ row: 0, column, rows: MAX_ROWS, columns: 1 }], active: { row: 0, column } };
}

function everything({ active }: Cursor): Cursor {
  return { areas: [{ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }], active };
}

function shiftTo(cursor: Cursor, kind: "cells" | "rows" | "columns", cell: Cell): Cursor {
  const { row, column } = cursor.active;
  if (kind === "cells") return extendTo({ ...cursor, areas: [cellArea(row, column)] }, cell);
  const whole = boundingArea(cellArea(row, column), cellArea(cell.row, cell.column));
  const area = kind === "rows" ? { ...whole, column: 0, columns: MAX_COLUMNS } : { ...whole, row: 0, rows: MAX_ROWS };
  return { ...cursor, areas: [area] };
}

function extendSelection(bench: Bench, kind: "cells" | "rows" | "columns", cell: Cell): void {
  const cursor = cursorOf(bench);
  const last = cursor.areas.at(-1);
  const target = {
    row: kind === "columns" ? cursor.active.row : cell.row,
    column: kind === "rows" ? cursor.active.column : cell.column,
  };
  const next = extendTo(cursor, target);
  const stretched = next.areas.at(-1);
  const same = last && stretched && JSON.stringify(last) === JSON.stringify(stretched);
  if (!same) select(bench, next, "none");
}

/** The fill handle stretches in one direction: the one in which the pointer is farther away. */
function fillTarget(from: Area, { row, column }: Cell): Area {
  const below = row - (from.row + from.rows - 1);
  const above = from.row - row;
  const right = column - (from.column + from.columns - 1);
  const left = from.column - column;
  const farthest = Math.max(below, above, right, left);
  if (farthest <= 0) return from;
  if (farthest === below) return { ...from, rows: from.rows + below };
  if (farthest === above) return { ...from, row, rows: from.rows + above };
  return farthest === right
    ? { ...from, columns: from.columns + right }
    : { ...from, column, columns: from.columns + left };
}
