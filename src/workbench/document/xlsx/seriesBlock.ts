import { boundingArea, sameArea } from "../address";
import type { Area } from "../address";
import type { Chart } from "../sheetState";

type OnSheet = Area & { readonly sheet: string };

/** The cells that a file names for one series. */
export interface SeriesReferences {
  readonly name: OnSheet | undefined;
  readonly categories: OnSheet | undefined;
  readonly values: OnSheet;
}

/**
 * The one block of cells that a chart's series make up: lines side by side, the categories beside the first of them, the
 * names at their heads. Undefined where the series lie otherwise.
 */
export function blockOf(
  series: readonly SeriesReferences[],
):
  | { readonly source: { readonly sheet: string; readonly area: Area }; readonly seriesBy: Chart["seriesBy"] }
  | undefined {
  const [first] = series;
  if (!first) return undefined;
  const { sheet } = first.values;
  const byRows = first.values.columns > 1 || first.name?.row === first.values.row;
  const step = (area: Area, lines: number, along: number): Area =>
    byRows
      ? { ...area, row: area.row + lines, column: area.column + along }
      : { ...area, row: area.row + along, column: area.column + lines };
  const all = series.flatMap(({ name, categories, values }) => [values, name ?? [], categories ?? []].flat());
  const isBlock = series.every(({ name, categories, values }, at) => {
    const head = { ...step(values, 0, -1), rows: 1, columns: 1 };
    return (
      (byRows ? values.rows : values.columns) === 1 &&
      sameArea(values, step(first.values, at, 0)) &&
      // A name may be typed into the chart itself.
      (name === undefined || sameArea(name, head)) &&
      (categories === undefined ? first.categories === undefined : sameArea(categories, step(first.values, -1, 0)))
    );
  });
  if (!isBlock || all.some((area) => area.sheet !== sheet)) return undefined;
  const isNamed = series.some(({ name }) => name !== undefined);
  const corner = isNamed && first.categories ? { ...step(first.values, -1, -1), rows: 1, columns: 1 } : first.values;
  const { row, column, rows, columns } = [corner, ...all].reduce<Area>(boundingArea, first.values);
  return { source: { sheet, area: { row, column, rows, columns } }, seriesBy: byRows ? "Rows" : "Columns" };
}
