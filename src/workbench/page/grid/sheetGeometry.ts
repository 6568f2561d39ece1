import { MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import type { SheetState } from "../../document/sheetState";
import { Axis } from "./axis";

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

const known = new WeakMap<Sheet, { state: SheetState; geometry: SheetGeometry }>();

/** The places of a sheet's rows and columns; made anew only where heights, widths or hidden ones have changed. */
export function geometryOf(sheet: Sheet): SheetGeometry {
  const { state } = sheet;
  const earlier = known.get(sheet);
  if (earlier?.state === state) return earlier.geometry;
  const geometry = measure(state, earlier);
  known.set(sheet, { state, geometry });
  return geometry;
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

/** Excel's own rounding for a plain font whose digits are 7 pixels wide; 8.43 characters are 64 pixels. */
export function charactersToPixels(characters: number): number {
  if (characters < 1) return Math.round(characters * 12);
  return Math.trunc(((256 * characters + 18) / 256) * 7) + 5;
}

export function pixelsToCharacters(pixels: number): number {
  const characters = pixels < 12 ? pixels / 12 : (pixels - 5) / 7;
  return Math.round(characters * 100) / 100;
}

export const pointsToPixels = (points: number) => Math.round((points * 4) / 3);
export const pixelsToPoints = (pixels: number) => Math.round(pixels * 75) / 100;

const usualRowPoints = 15;

function measure(
  state: SheetState,
  earlier: { state: SheetState; geometry: SheetGeometry } | undefined,
): SheetGeometry {
  const before = earlier?.state;
  const sameScale = before?.zoom === state.zoom;
  const sameRows =
    sameScale &&
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
    rows: sameRows && earlier ? earlier.geometry.rows : measureRows(state, scale),
    columns: sameColumns && earlier ? earlier.geometry.columns : measureColumns(state, scale),
    frozenRows: state.frozen?.rows ?? 0,
    frozenColumns: state.frozen?.columns ?? 0,
    scale,
  };
}

function measureRows({ rowHeights, hiddenRows, filteredRows }: SheetState, scale: number): Axis {
  const sizes = new Map<number, number>();
  for (const [row, points] of rowHeights) sizes.set(row, Math.round(pointsToPixels(points) * scale));
  for (const row of hiddenRows) sizes.set(row, 0);
  for (const row of filteredRows) sizes.set(row, 0);
  return new Axis(MAX_ROWS, Math.round(pointsToPixels(usualRowPoints) * scale), sizes);
}

function measureColumns({ columnWidths, hiddenColumns, standardWidth }: SheetState, scale: number): Axis {
  const sizes = new Map<number, number>();
  for (const [column, width] of columnWidths) sizes.set(column, Math.round(charactersToPixels(width) * scale));
  for (const column of hiddenColumns) sizes.set(column, 0);
  return new Axis(MAX_COLUMNS, Math.round(charactersToPixels(standardWidth) * scale), sizes);
}
