import type { CellValue } from "../../document/cellValue";

export interface Series {
  readonly name: string;
  /** null where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/**
 * What a chart shows of its cells, as Excel reads them: series lie along the longer side unless told otherwise; a first
 * row of names and a first column of categories are recognised by not being numbers.
 */
export function chartData(
  values: readonly (readonly CellValue[])[],
  texts: readonly (readonly string[])[],
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartData {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  if (seriesBy === "Rows" || (seriesBy === "Auto" && columns > rows)) {
    return chartData(transpose(values), transpose(texts), "Columns");
  }
  const hasNames = rows > 1 && (values[0] ?? []).slice(columns > 1 ? 1 : 0).every((value) => typeof value !== "number");
  const body = values.slice(hasNames ? 1 : 0);
  const isDateLike = (row: number) => texts[row]?.[0] !== String(values[row]?.[0]);
  const hasCategories =
    columns > 1 && body.some((row, index) => typeof row[0] !== "number" || isDateLike(index + (hasNames ? 1 : 0)));
  const firstSeries = hasCategories ? 1 : 0;
  return {
    categories: body.map((_row, index) =>
      hasCategories ? (texts[index + (hasNames ? 1 : 0)]?.[0] ?? "") : String(index + 1),
    ),
    series: Array.from({ length: columns - firstSeries }, (_, index) => {
      const column = index + firstSeries;
      return {
        name: hasNames ? (texts[0]?.[column] ?? "") : `Series${index + 1}`,
        values: body.map((row) => {
          const value = row[column];
          return typeof value === "number" ? value : null;
        }),
      };
    }),
  };
}

/** Round numbers from below the smallest to above the largest, about five steps apart; a chart's axis begins at 0 where it can. */
export function axisTicks(minimum: number, maximum: number): number[] {
  const low = Math.min(0, minimum);
  const high = Math.max(0, maximum, low + 1e-9);
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function transpose<T>(rows: readonly (readonly T[])[]): T[][] {
  const first = rows[0] ?? [];
  return first.map((_cell, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}
