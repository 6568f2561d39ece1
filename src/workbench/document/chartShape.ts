import type { Area } from "./address";
import type { CellValue } from "./cellValue";

/** How a chart reads its block of cells. */
export interface ChartShape {
  /** Each row is a series; else each column is one. */
  readonly byRows: boolean;
  /** The first line across the series names them. */
  readonly hasNames: boolean;
  /** The first line along the series holds the categories. */
  readonly hasCategories: boolean;
}

interface SeriesCells {
  readonly name: Area | undefined;
  readonly values: Area;
}

/**
 * What Excel sees in a block of cells: series lie along the longer side unless told otherwise; a first line of names and
 * a first line of categories are recognised by not being numbers.
 */
export function chartShape(
  values: readonly (readonly CellValue[])[],
  texts: readonly (readonly string[])[],
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartShape {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && columns > rows);
  const across = byRows ? values.map((row) => row[0] ?? null) : (values[0] ?? []);
  const along = byRows ? (values[0] ?? []) : values.map((row) => row[0] ?? null);
  const hasNames =
    along.length > 1 && across.slice(across.length > 1 ? 1 : 0).every((value) => typeof value !== "number");
  // A day is a number, too, but does not show as one.
  const showsAsNumber = (value: CellValue, at: number): boolean =>
    typeof value === "number" && (byRows ? texts[0]?.[at] : texts[at]?.[0]) === String(value);
  const hasCategories =
    across.length > 1 && along.some((value, at) => at >= (hasNames ? 1 : 0) && !showsAsNumber(value, at));
  return { byRows, hasNames, hasCategories };
}

/** Where in the block the categories and each series stand. */
export function chartCells(
  block: Area,
  { byRows, hasNames, hasCategories }: ChartShape,
): { readonly categories: Area | undefined; readonly series: readonly SeriesCells[] } {
  const top = hasNames ? 1 : 0;
  const left = hasCategories ? 1 : 0;
  const [length, count] = byRows ? [block.columns, block.rows] : [block.rows, block.columns];
  const line = (at: number, from: number, cells: number): Area =>
    byRows
      ? { row: block.row + at, column: block.column + from, rows: 1, columns: cells }
      : { row: block.row + from, column: block.column + at, rows: cells, columns: 1 };
  return {
    categories: hasCategories ? line(0, top, length - top) : undefined,
    series: Array.from({ length: count - left }, (_, at) => ({
      name: hasNames ? line(left + at, 0, 1) : undefined,
      values: line(left + at, top, length - top),
    })),
  };
}
