import { paletteColor } from "./chartPalette";
import type { Chart } from "./sheetState";

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
