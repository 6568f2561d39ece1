import type { ChartProperties } from "../../document/chartProperties";
import { formatValue } from "../../document/numberFormat";
import { axisTicks } from "./chartData";
import type { ChartData } from "./chartData";

/** pixels */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** An axis of figures: its steps, how they are written, and how far along it a value lies, from 0 to 1. */
export interface ValueAxis {
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly title: string | undefined;
  readonly along: (value: number) => number;
}

/** The axis at which some of the series are measured, or undefined where none is. */
export function valueAxis(data: ChartData, properties: ChartProperties, isSecondary: boolean): ValueAxis | undefined {
  const own = data.series.filter((_series, at) => properties.isSecondary(at) === isSecondary);
  if (own.length === 0) return undefined;
  const isStacked = data.series.some(
    (_series, at) => properties.isSecondary(at) === isSecondary && properties.seriesType(at).includes("Stacked"),
  );
  const reached = isStacked
    ? data.categories.map((_category, at) => own.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0))
    : own.flatMap(({ values }) => values.map((value) => value ?? 0));
  const name = isSecondary ? "secondaryValueAxis" : "valueAxis";
  const path = `axes/${name}`;
  const most = properties.number(`${path}/maximum`) ?? Math.max(0, ...reached);
  const steps = axisTicks(properties.number(`${path}/minimum`) ?? Math.min(0, ...reached), most);
  const low = steps[0] ?? 0;
  const high = steps.at(-1) ?? 1;
  const format = properties.text(`${path}/numberFormat`);
  return {
    ticks: steps.map((value) => ({ value, text: format ? formatValue(value, format) : compact.format(value) })),
    title: properties.axisTitle(name),
    along: (value) => (value - low) / (high - low),
  };
}

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });
