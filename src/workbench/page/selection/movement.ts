import { boundingArea, cellArea, contains, MAX_COLUMNS, MAX_ROWS, sameArea } from "../../document/address";
import type { Area } from "../../document/address";
import type { Axis } from "../grid/axis";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is selected: one area or more, and the cell in them that takes what is typed. */
export interface Cursor {
  readonly areas: readonly Area[];
  readonly active: Cell;
}

export type Direction = "Up" | "Down" | "Left" | "Right";

/** What movement needs to know of a sheet. */
export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  edge(row: number, column: number, direction: Direction): Cell;
  mergedArea(row: number, column: number): Area | undefined;
}

export const at = (row: number, column: number): Cursor => ({
  areas: [cellArea(row, column)],
  active: { row, column },
});

/** The cursor on one cell, or on the whole of the merged cells that it belongs to. */
export function atCell(ground: Ground, row: number, column: number): Cursor {
  const merged = ground.mergedArea(row, column);
  return merged ? { areas: [merged], active: { row: merged.row, column: merged.column } } : at(row, column);
}

/** Arrow keys: one cell, or with Ctrl to the edge of the data; with Shift the selection grows instead. */
export function step(
  cursor: Cursor,
  ground: Ground,
  direction: Direction,
  { jump, extend }: { jump: boolean; extend: boolean },
): Cursor {
  const from = extend ? movingCorner(cursor) : cursor.active;
  const start = extend ? from : beyondMerge(ground, from, direction);
  const target = jump ? edge(ground, from, direction) : neighbour(ground, start, direction);
  return extend ? extendTo(cursor, target) : atCell(ground, target.row, target.column);
}

/** The last area stretched from the active cell to another cell; whole rows and columns stay whole. */
export function extendTo(cursor: Cursor, target: Cell): Cursor {
  const last = cursor.areas.at(-1) ?? cellArea(cursor.active.row, cursor.active.column);
  const stretched = boundingArea(
    cellArea(cursor.active.row, cursor.active.column),
    cellArea(target.row, target.column),
  );
  const wholeRows = last.columns === MAX_COLUMNS && { column: 0, columns: MAX_COLUMNS };
  const wholeColumns = last.rows === MAX_ROWS && { row: 0, rows: MAX_ROWS };
  return { ...cursor, areas: [...cursor.areas.slice(0, -1), { ...stretched, ...wholeRows, ...wholeColumns }] };
}

/** The corner of the last area that Shift moves: the one that is farthest from the active cell. */
export function movingCorner({ areas, active }: Cursor): Cell {
  const area = areas.at(-1);
  if (!area || !contains(area, active.row, active.column)) return active;
  const bottom = area.row + area.rows - 1;
  const right = area.column + area.columns - 1;
  const row = active.row - area.row >= bottom - active.row && active.row !== area.row ? area.row : bottom;
  const column =
    active.column - area.column >= right - active.column && active.column !== area.column ? area.column : right;
  return {
    row: area.rows === MAX_ROWS ? active.row : row,
    column: area.columns === MAX_COLUMNS ? active.column : column,
  };
}

/** Tab and Enter: to the next cell within a selection of several, else to the neighbour. */
export function advance(cursor: Cursor, ground: Ground, direction: Direction): Cursor {
  const { areas, active } = cursor;
  const first = areas[0];
  const merged = ground.mergedArea(active.row, active.column);
  const isSingle =
    areas.length === 1 && first && (first.rows * first.columns === 1 || (merged && sameArea(first, merged)));
  if (isSingle) return step(cursor, ground, direction, { jump: false, extend: false });
  const index = Math.max(
    0,
    areas.findIndex((area) => contains(area, active.row, active.column)),
  );
  const area = areas[index] ?? cellArea(active.row, active.column);
  const forward = direction === "Down" || direction === "Right";
  const inside =
    direction === "Up" || direction === "Down" ? byColumns(area, active, forward) : byRows(area, active, forward);
  if (inside) return { areas, active: inside };
  const next = areas[(index + (forward ? 1 : areas.length - 1)) % areas.length] ?? area;
  const corner = forward
    ? { row: next.row, column: next.column }
    : { row: next.row + next.rows - 1, column: next.column + next.columns - 1 };
  return { areas, active: corner };
}

function byColumns(area: Area, { row, column }: Cell, forward: boolean): Cell | undefined {
  const next = row + (forward ? 1 : -1);
  if (next >= area.row && next < area.row + area.rows) return { row: next, column };
  const sideways = column + (forward ? 1 : -1);
  if (sideways < area.column || sideways >= area.column + area.columns) return undefined;
  return { row: forward ? area.row : area.row + area.rows - 1, column: sideways };
}

function byRows(area: Area, { row, column }: Cell, forward: boolean): Cell | undefined {
  const next = column + (forward ? 1 : -1);
  if (next >= area.column && next < area.column + area.columns) return { row, column: next };
  const down = row + (forward ? 1 : -1);
  if (down < area.row || down >= area.row + area.rows) return undefined;
  return { row: down, column: forward ? area.column : area.column + area.columns - 1 };
}

function neighbour({ rows, columns }: Ground, { row, column }: Cell, direction: Direction): Cell {
  switch (direction) {
    case "Up":
      return { row: rows.move(row, -1), column };
    case "Down":
      return { row: rows.move(row, 1), column };
    case "Left":
      return { row, column: columns.move(column, -1) };
    case "Right":
      return { row, column: columns.move(column, 1) };
  }
}

/** The edge of the data, or the visible cell next to it where it is hidden. */
function edge(ground: Ground, { row, column }: Cell, direction: Direction): Cell {
  const found = ground.edge(row, column, direction);
  return { row: ground.rows.visible(found.row), column: ground.columns.visible(found.column) };
}

function beyondMerge(ground: Ground, cell: Cell, direction: Direction): Cell {
  const merged = ground.mergedArea(cell.row, cell.column);
  if (!merged) return cell;
  const row = direction === "Down" ? merged.row + merged.rows - 1 : cell.row;
  return { row, column: direction === "Right" ? merged.column + merged.columns - 1 : cell.column };
}
