import type { Chart } from "../../document/sheetState";
import type { ChartData } from "./chartData";

/** The title that was set, else the name of the only series, as Excel titles a new chart; "" where it is switched off. */
export function chartTitle({ properties, name }: Chart, { series }: ChartData): string {
  const isVisible = properties["title/visible"];
  if (isVisible === false) return "";
  const text = properties["title/text"];
  if (typeof text === "string" && text !== "") return text;
  return series.length === 1 ? (series[0]?.name ?? name) : "";
}
