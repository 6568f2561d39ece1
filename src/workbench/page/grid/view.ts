import type { Cell } from "../selection/movement";
import type { SheetGeometry } from "./sheetGeometry";

/** What of a sheet is in view: sizes and scroll distances in pixels. */
export interface View {
  readonly geometry: SheetGeometry;
  /** Of the whole grid, with headings. */
  readonly width: number;
  readonly height: number;
  readonly headingWidth: number;
  readonly headingHeight: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

/** One of the up to four parts that frozen panes make of a grid. */
export interface PaneView {
  readonly key: "corner" | "top" | "left" | "body";
  /** Of the part within the grid. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Sheet pixels at the part's left and top edge. */
  readonly fromX: number;
  readonly fromY: number;
  /** Where its rows and cells are measured from, near the view: browsers lose precision far down a long sheet. */
  readonly originX: number;
  readonly originY: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The visible rows to draw, a few more than are in view. */
  readonly rows: readonly number[];
}

export function frozenWidth({ columns, frozenColumns }: SheetGeometry): number {
  return columns.offset(frozenColumns);
}

export function frozenHeight({ rows, frozenRows }: SheetGeometry): number {
  return rows.offset(frozenRows);
}

/** The parts to draw, with a margin that is drawn ahead of scrolling. */
export function panesOf(view: View): PaneView[] {
  const { geometry, headingWidth, headingHeight, width, height, scrollX, scrollY } = view;
  const frozenX = frozenWidth(geometry);
  const frozenY = frozenHeight(geometry);
  const bodyWidth = Math.max(0, width - headingWidth - frozenX);
  const bodyHeight = Math.max(0, height - headingHeight - frozenY);
  const across = [
    { frozen: true, left: headingWidth, width: Math.min(frozenX, width - headingWidth), fromX: 0 },
    { frozen: false, left: headingWidth + frozenX, width: bodyWidth, fromX: frozenX + scrollX },
  ];
  const down = [
    { frozen: true, top: headingHeight, height: Math.min(frozenY, height - headingHeight), fromY: 0 },
    { frozen: false, top: headingHeight + frozenY, height: bodyHeight, fromY: frozenY + scrollY },
  ];
  const panes: PaneView[] = [];
  for (const { frozen: top, ...vertical } of down) {
    for (const { frozen: left, ...horizontal } of across) {
      if (horizontal.width <= 0 || vertical.height <= 0) continue;
      panes.push({
        key: top ? (left ? "corner" : "top") : left ? "left" : "body",
        ...horizontal,
        ...vertical,
        originX: left ? 0 : originOf(horizontal.fromX),
        originY: top ? 0 : originOf(vertical.fromY),
        ...columnsToDraw(geometry, left, horizontal.fromX, horizontal.width),
        rows: rowsToDraw(geometry, top, vertical.fromY, vertical.height),
      });
    }
  }
  return panes;
}

/** The part that shows a cell. */
export function paneKeyOf({ geometry }: View, { row, column }: Cell): PaneView["key"] {
  const isLeft = column < geometry.frozenColumns;
  if (row < geometry.frozenRows) return isLeft ? "corner" : "top";
  return isLeft ? "left" : "body";
}

/** The cell under a point of the grid; beyond its edges the nearest one in view. Undefined parts are headings. */
export function hit(view: View, x: number, y: number): { row: number | undefined; column: number | undefined } {
  const { headingWidth, headingHeight } = view;
  const cell = nearestCell(view, x, y);
  return { row: y < headingHeight ? undefined : cell.row, column: x < headingWidth ? undefined : cell.column };
}

export function nearestCell(view: View, x: number, y: number): Cell {
  const { geometry, headingWidth, headingHeight, scrollX, scrollY, width, height } = view;
  const insideX = Math.min(Math.max(x, headingWidth), width - 1) - headingWidth;
  const insideY = Math.min(Math.max(y, headingHeight), height - 1) - headingHeight;
  return {
    row: geometry.rows.indexAt(insideY < frozenHeight(geometry) ? insideY : insideY + scrollY),
    column: geometry.columns.indexAt(insideX < frozenWidth(geometry) ? insideX : insideX + scrollX),
  };
}

/** How far to scroll so that a cell is wholly in view. */
export function scrollToShow(view: View, { row, column }: Cell): { scrollX: number; scrollY: number } {
  const { geometry } = view;
  const frozenX = frozenWidth(geometry);
  const frozenY = frozenHeight(geometry);
  const bodyWidth = view.width - view.headingWidth - frozenX;
  const bodyHeight = view.height - view.headingHeight - frozenY;
  const left = geometry.columns.offset(column) - frozenX;
  const top = geometry.rows.offset(row) - frozenY;
  const scrollX =
    column < geometry.frozenColumns
      ? view.scrollX
      : inReach(view.scrollX, left, left + geometry.columns.size(column), bodyWidth);
  const scrollY =
    row < geometry.frozenRows ? view.scrollY : inReach(view.scrollY, top, top + geometry.rows.size(row), bodyHeight);
  return { scrollX, scrollY };
}

function inReach(scroll: number, start: number, end: number, room: number): number {
  if (start < scroll || end - start > room) return start;
  return end > scroll + room ? end - room : scroll;
}

const originOf = (pixels: number) => Math.floor(pixels / 50_000) * 50_000;

/** Drawn in blocks, so that scrolling by a few pixels changes nothing. */
const block = 4;

function rowsToDraw({ rows, frozenRows }: SheetGeometry, frozen: boolean, from: number, height: number): number[] {
  if (frozen) return rows.visibleBetween(0, frozenRows - 1);
  const first = rows.indexAt(from);
  const last = rows.indexAt(from + height);
  const start = Math.max(frozenRows, Math.floor(rows.move(first, -block) / block) * block);
  const end = Math.min(rows.count - 1, Math.ceil(rows.move(last, block) / block) * block);
  return rows.visibleBetween(start, end).slice(0, 400);
}

function columnsToDraw(
  { columns, frozenColumns }: SheetGeometry,
  frozen: boolean,
  from: number,
  width: number,
): { firstColumn: number; lastColumn: number } {
  if (frozen) return { firstColumn: 0, lastColumn: frozenColumns - 1 };
  const first = Math.floor(columns.indexAt(from) / block) * block;
  const last = Math.ceil((columns.indexAt(from + width) + 1) / block) * block;
  return { firstColumn: Math.max(frozenColumns, first), lastColumn: Math.min(columns.count - 1, last) };
}
