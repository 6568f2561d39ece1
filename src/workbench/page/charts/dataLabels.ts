import type { ChartProperties } from "../../document/chartProperties";
import { formatValue } from "../../document/numberFormat";
import type { ChartData } from "./chartData";

export interface DataLabels {
  /** "Center", "InsideEnd", …; undefined where Excel chooses. */
  readonly position: string | undefined;
  /** "" where a point has none. */
  readonly texts: readonly string[];
}

/** What stands at each point of a series, or undefined where the series has no labels. */
export function dataLabels(
  { categories, series }: ChartData,
  properties: ChartProperties,
  at: number,
): DataLabels | undefined {
  const own = `series/${String(at)}`;
  const shown = series[at];
  if (!shown || !properties.flag(`${own}/hasDataLabels`)) return undefined;
  const shows = (what: string) => properties.flag(`${own}/dataLabels/show${what}`);
  const format = properties.text(`${own}/dataLabels/numberFormat`);
  const total = shown.values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  const texts = shown.values.map((value, index) => {
    if (value === null) return "";
    const parts = [
      shows("SeriesName") && shown.name,
      shows("CategoryName") && categories[index],
      (shows("Value") ?? true) && (format === undefined ? shown.texts[index] : formatValue(value, format)),
      shows("Percentage") && total > 0 && formatValue(value / total, "0%"),
    ];
    return parts.filter(Boolean).join(", ");
  });
  return { position: properties.text(`${own}/dataLabels/position`), texts };
}
