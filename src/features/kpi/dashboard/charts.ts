import type { PageCell, PageChart } from "../../../workbook/pages/sheetPage";
import { chartColumns, FIRST_DATA_ROW, type Part } from "./layout";

/** A chart with the cells that it shows, wherever they are put. */
export interface ChartData extends Pick<PageChart, "name" | "title" | "kind" | "format" | "bounds"> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: (row: number, column: number) => readonly PageCell[];
}

/** Rows that the charts cover, and the height of each in points. */
export const CHART_ROWS = 10;
const CHART_ROW_HEIGHT = 13.5;

/** Charts side by side, and their figures side by side from `dataColumn` on. */
export function chartsPart(charts: readonly ChartData[], row: number, dataColumn: number): Part {
  const places = chartColumns(charts.length);
  const cells: PageCell[] = [];
  const drawn: PageChart[] = [];
  let column = dataColumn;
  charts.forEach(({ rows, columns, cells: cellsAt, ...chart }, at) => {
    const place = places[at];
    if (!place) return;
    cells.push(...cellsAt(FIRST_DATA_ROW, column));
    drawn.push({
      ...chart,
      data: { row: FIRST_DATA_ROW, column, rows, columns },
      place: { row, column: place.first, rows: CHART_ROWS, columns: place.columns },
    });
    column += columns + 1;
  });
  return {
    cells,
    charts: drawn,
    rowHeights: Array.from({ length: CHART_ROWS }, (_, index) => [row + index, CHART_ROW_HEIGHT] as const),
  };
}
