import { paletteColor } from "./chartPalette";
import type { Chart } from "./sheetState";

/** What stands at the points of a line; its size in points. */
export interface SeriesMarker {
  readonly style: string;
  readonly size: number;
  readonly fill: string;
  readonly border: string;
}

/** What was set on a chart through Excel's interface, by path: "title/text", "series/0/axisGroup". */
export class ChartProperties {
  readonly #chart: Pick<Chart, "type" | "properties">;

  constructor(chart: Pick<Chart, "type" | "properties">) {
    this.#chart = chart;
  }

  text(path: string): string | undefined {
    const value = this.#chart.properties[path];
    return typeof value === "string" && value !== "" ? value : undefined;
  }

  number(path: string): number | undefined {
    const value = this.#chart.properties[path];
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  }

  flag(path: string): boolean | undefined {
    const value = this.#chart.properties[path];
    return typeof value === "boolean" ? value : undefined;
  }

  /** Series may be of types of their own: a line over columns. */
  seriesType(index: number): string {
    return this.text(`series/${String(index)}/chartType`) ?? this.#chart.type;
  }

  seriesColor(index: number): string {
    const format = `series/${String(index)}/format`;
    const [line, fill] = [this.text(`${format}/line/color`), this.text(`${format}/fill/color`)];
    const set = isLine(this.seriesType(index)) ? (line ?? fill) : (fill ?? line);
    return set ?? paletteColor(index);
  }

  /** Undefined where the series has none. Without a word on its style it is a circle. */
  seriesMarker(index: number): SeriesMarker | undefined {
    const own = `series/${String(index)}`;
    const set = this.text(`${own}/markerStyle`);
    const style = set === undefined || set === "Automatic" ? undefined : set;
    const type = this.seriesType(index);
    if (!isLine(type) || style === "None" || (style === undefined && !type.startsWith("LineMarkers"))) return undefined;
    const color = this.seriesColor(index);
    return {
      style: style ?? "Circle",
      size: this.number(`${own}/markerSize`) ?? 5,
      fill: this.text(`${own}/markerBackgroundColor`) ?? color,
      border: this.text(`${own}/markerForegroundColor`) ?? color,
    };
  }

  /** Of a line, or around bars; undefined where nothing was set. */
  seriesLineStyle(index: number): string | undefined {
    return this.text(`series/${String(index)}/format/line/lineStyle`);
  }

  /** What bars are drawn round with; undefined where they have no edge. */
  seriesEdge(index: number): { readonly color: string; readonly weight: number } | undefined {
    const line = `series/${String(index)}/format/line`;
    const color = this.text(`${line}/color`);
    if (isLine(this.seriesType(index)) || color === undefined || this.text(`${line}/lineStyle`) === "None")
      return undefined;
    return { color, weight: this.number(`${line}/weight`) ?? 0.75 };
  }

  isSecondary(index: number): boolean {
    return this.text(`series/${String(index)}/axisGroup`) === "Secondary";
  }

  /** An axis's title: its text alone shows it, as in Excel. */
  axisTitle(axis: string): string | undefined {
    return this.flag(`axes/${axis}/title/visible`) === false ? undefined : this.text(`axes/${axis}/title/text`);
  }

  /** A legend tells several series, or the parts of a pie, apart; for one series there is none unless it is asked for. */
  showsLegend(seriesCount: number): boolean {
    return this.flag("legend/visible") ?? (seriesCount > 1 || isRound(this.#chart.type));
  }
}

export function isLine(type: string): boolean {
  return type.startsWith("Line");
}

/** Pies and doughnuts: one series, a colour for each of its values, no axes. */
export function isRound(type: string): boolean {
  return /Pie|Doughnut/.test(type);
}
