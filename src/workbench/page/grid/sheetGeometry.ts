import { MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import type { SheetState } from "../../document/sheetState";
import { autoRowHeights } from "./autoHeights";
import { Axis } from "./axis";
import { charactersToPixels, pointsToPixels } from "./units";

export interface SheetGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** 1 at a zoom of 100%. */
  readonly scale: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Known {
  readonly state: SheetState;
  readonly heights: ReadonlyMap<number, number>;
  readonly geometry: SheetGeometry;
}

const known = new WeakMap<Sheet, Known>();
const remeasured = new WeakSet<Sheet>();

/** The places of a sheet's rows and columns; made again only where heights, widths or hidden ones have changed. */
export function geometryOf(sheet: Sheet): SheetGeometry {
  const { state } = sheet;
  const earlier = known.get(sheet);
  const isMeasured = remeasured.has(sheet);
  if (earlier?.state === state && isMeasured) return earlier.geometry;
  const measured = autoRowHeights(sheet);
  const heights = earlier && sameHeights(earlier.heights, measured) ? earlier.heights : measured;
  const geometry = measure(state, heights, earlier);
  known.set(sheet, { state, heights, geometry });
  remeasured.add(sheet);
  return geometry;
}

/** Cells of a sheet have changed: rows that take their height from their text are measured again. */
export function remeasure(sheet: Sheet): void {
  remeasured.delete(sheet);
}

export function boxOf({ rows, columns }: SheetGeometry, area: Area): Box {
  const left = columns.offset(area.column);
  const top = rows.offset(area.row);
  return {
    left,
    top,
    width: columns.offset(area.column + area.columns) - left,
    height: rows.offset(area.row + area.rows) - top,
  };
}

const usualRowPoints = 15;

function measure(state: SheetState, heights: ReadonlyMap<number, number>, earlier: Known | undefined): SheetGeometry {
  const before = earlier?.state;
  const sameScale = before?.zoom === state.zoom;
  const sameRows =
    sameScale &&
    earlier?.heights === heights &&
    before.rowHeights === state.rowHeights &&
    before.hiddenRows === state.hiddenRows &&
    before.filteredRows === state.filteredRows;
  const sameColumns =
    sameScale &&
    before.columnWidths === state.columnWidths &&
    before.hiddenColumns === state.hiddenColumns &&
    before.standardWidth === state.standardWidth;
  const scale = state.zoom / 100;
  return {
    rows: sameRows ? earlier.geometry.rows : measureRows(state, heights, scale),
    columns: sameColumns && earlier ? earlier.geometry.columns : measureColumns(state, scale),
    frozenRows: state.frozen?.rows ?? 0,
    frozenColumns: state.frozen?.columns ?? 0,
    scale,
  };
}

function measureRows(
  { rowHeights, hiddenRows, filteredRows }: SheetState,
  heights: ReadonlyMap<number, number>,
  scale: number,
): Axis {
  const sizes = new Map<number, number>();
  for (const [row, points] of heights) sizes.set(row, Math.round(pointsToPixels(points) * scale));
  for (const [row, points] of rowHeights) sizes.set(row, Math.round(pointsToPixels(points) * scale));
  for (const row of hiddenRows) sizes.set(row, 0);
  for (const row of filteredRows) sizes.set(row, 0);
  return new Axis(MAX_ROWS, Math.round(pointsToPixels(usualRowPoints) * scale), sizes);
}

function sameHeights(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([row, points]) => b.get(row) === points);
}

function measureColumns({ columnWidths, hiddenColumns, standardWidth }: SheetState, scale: number): Axis {
  const sizes = new Map<number, number>();
  for (const [column, width] of columnWidths) sizes.set(column, Math.round(charactersToPixels(width) * scale));
  for (const column of hiddenColumns) sizes.set(column, 0);
  return new Axis(MAX_COLUMNS, Math.round(charactersToPixels(standardWidth) * scale), sizes);
}
