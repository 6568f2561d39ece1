import type { Area } from "./address";
import { containsArea, MAX_COLUMNS, MAX_ROWS } from "./address";
import type { AreaMap } from "./rewriteFormula";

export type Shift = "Down" | "Right" | "Up" | "Left";

/** Where areas go when cells are inserted (Down, Right) at an area or it is deleted (Up, Left). */
export function shiftMap(cut: Area, shift: Shift): AreaMap {
  const vertical = shift === "Down" || shift === "Up";
  const inserts = shift === "Down" || shift === "Right";
  return (area) => {
    if (vertical ? area.rows === MAX_ROWS : area.columns === MAX_COLUMNS) return area;
    const inBand = vertical
      ? area.column >= cut.column && area.column + area.columns <= cut.column + cut.columns
      : area.row >= cut.row && area.row + area.rows <= cut.row + cut.rows;
    if (!inBand) return area;
    const span = vertical ? { at: area.row, count: area.rows } : { at: area.column, count: area.columns };
    const by = vertical ? { at: cut.row, count: cut.rows } : { at: cut.column, count: cut.columns };
    const moved = inserts ? inserted(span, by) : deleted(span, by);
    if (!moved) return null;
    if (moved.at === span.at && moved.count === span.count) return area;
    const limit = vertical ? MAX_ROWS : MAX_COLUMNS;
    if (moved.at + moved.count > limit) return null;
    return vertical
      ? { ...area, row: moved.at, rows: moved.count }
      : { ...area, column: moved.at, columns: moved.count };
  };
}

/** Where areas go when cells are cut and pasted: those that lie within follow, those that are overwritten are gone. */
export function moveMap(from: Area, to: Area): AreaMap {
  return (area) => {
    if (containsArea(from, area)) {
      return { ...area, row: area.row + to.row - from.row, column: area.column + to.column - from.column };
    }
    return containsArea({ ...to, rows: from.rows, columns: from.columns }, area) ? null : area;
  };
}

interface Span {
  readonly at: number;
  readonly count: number;
}

function inserted(span: Span, by: Span): Span {
  if (span.at >= by.at) return { at: span.at + by.count, count: span.count };
  if (span.at + span.count > by.at) return { at: span.at, count: span.count + by.count };
  return span;
}

function deleted(span: Span, by: Span): Span | null {
  const end = span.at + span.count;
  const cutEnd = by.at + by.count;
  const lost = Math.max(0, Math.min(end, cutEnd) - Math.max(span.at, by.at));
  if (lost === span.count) return null;
  const before = Math.max(0, Math.min(span.at, cutEnd) - by.at);
  return { at: span.at - before, count: span.count - lost };
}
