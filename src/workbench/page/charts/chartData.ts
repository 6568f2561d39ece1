import type { Area } from "../../document/address";
import type { CellValue } from "../../document/cellValue";
import { chartCells, chartShape } from "../../document/chartShape";

export interface Series {
  readonly name: string;
  /** null where the cell holds no number. */
  readonly values: readonly (number | null)[];
  /** The same as the cells show them. */
  readonly texts: readonly string[];
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** What a chart shows of its cells. */
export function chartData(
  values: readonly (readonly CellValue[])[],
  texts: readonly (readonly string[])[],
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartData {
  const shape = chartShape(values, texts, seriesBy);
  const block = { row: 0, column: 0, rows: values.length, columns: values[0]?.length ?? 0 };
  const { categories, series } = chartCells(block, shape);
  const length = (shape.byRows ? block.columns : block.rows) - (shape.hasNames ? 1 : 0);
  return {
    categories: categories
      ? eachCell(categories, (row, column) => texts[row]?.[column] ?? "")
      : Array.from({ length }, (_, index) => String(index + 1)),
    series: series.map(({ name, values: cells }, index) => ({
      name: name ? (texts[name.row]?.[name.column] ?? "") : `Series${index + 1}`,
      values: eachCell(cells, (row, column) => {
        const value = values[row]?.[column];
        return typeof value === "number" ? value : null;
      }),
      texts: eachCell(cells, (row, column) => texts[row]?.[column] ?? ""),
    })),
  };
}

/** Round numbers from below the smallest to above the largest, about five steps apart. */
export function axisTicks(minimum: number, maximum: number): number[] {
  const low = minimum;
  const high = Math.max(maximum, low + 1e-9);
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  // What is a step but for the inexactness of fractions is one.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Of one line of cells. */
function eachCell<T>({ row, column, rows, columns }: Area, read: (row: number, column: number) => T): T[] {
  return Array.from({ length: rows * columns }, (_, at) =>
    read(row + (columns > 1 ? 0 : at), column + (columns > 1 ? at : 0)),
  );
}
