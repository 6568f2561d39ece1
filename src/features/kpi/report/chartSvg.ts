import { shortened } from "../../../domain/plainText";
import { formatFigure } from "../formatFigure";
import { escapeHtml } from "./escapeHtml";
import type { ReportChart } from "./reportCharts";

/** A chart as inline SVG: what tells series apart is their shape as well as their colour; a title for screen readers. */
export function chartSvg(chart: ReportChart): string {
  const { drawn, height } = chart.kind === "line" ? lineChart(chart) : barChart(chart);
  const legend = chart.series
    .map(({ name }, of) => {
      const y = height + LEGEND_LINE * (of + 0.5);
      const sign = chart.kind === "line" ? mark(of, EDGE + 6, y) : bar(of, EDGE, y - 5, 12, 10);
      return `${sign}${text(EDGE + 20, y + 4, shortened(name, LONGEST_NAME))}`;
    })
    .join("");
  const whole = height + LEGEND_LINE * chart.series.length + 4;
  return `<svg role="img" viewBox="0 0 ${num(WIDTH)} ${num(whole)}"><title>${escapeHtml(chart.title)}</title>${drawn}${legend}</svg>`;
}

const WIDTH = 640;
const EDGE = 8;
const LEGEND_LINE = 18;
/** As much of a name as a line across the chart holds. */
const LONGEST_NAME = 80;

interface Drawn {
  readonly drawn: string;
  readonly height: number;
}

const LINES = { left: 64, right: 16, top: 16, bottom: 30, height: 224 };
/** More days than these would run into each other. */
const MOST_DAYS = 7;

/** Lines over days, broken where there was nothing to count. */
function lineChart({ series, categories, unit }: ReportChart): Drawn {
  const { ticks, low, high } = scaleOf(series);
  const x = (at: number): number =>
    LINES.left + ((at + 0.5) * (WIDTH - LINES.left - LINES.right)) / Math.max(1, categories.length);
  const y = (value: number): number =>
    LINES.height - LINES.bottom - ((value - low) / (high - low)) * (LINES.height - LINES.top - LINES.bottom);
  const grid = ticks.map(
    (value) =>
      `${rule(LINES.left, y(value), WIDTH - LINES.right, y(value))}${text(LINES.left - 6, y(value) + 4, formatFigure(value, unit), "end")}`,
  );
  const step = Math.ceil(categories.length / MOST_DAYS);
  const days = categories.map((day, at) =>
    at % step === 0 ? text(x(at), LINES.height - LINES.bottom + 16, day, "middle") : "",
  );
  const lines = series.map(({ values }, of) =>
    runsOf(values)
      .map((run) => {
        const points = run.map(({ at, value }) => `${num(x(at))},${num(y(value))}`).join(" ");
        const drawn = run.length > 1 ? `<polyline class="line s${String(of)}" points="${points}"/>` : "";
        return drawn + run.map(({ at, value }) => mark(of, x(at), y(value))).join("");
      })
      .join(""),
  );
  return { drawn: [...grid, ...days, ...lines].join(""), height: LINES.height };
}

const BARS = { name: 20, bar: 12, gap: 3, below: 10, figure: 96 };

/** Bars below the name that they belong to, each with its figure. */
function barChart({ series, categories, unit }: ReportChart): Drawn {
  const [least, most] = extremesOf(series);
  const x = (value: number): number => EDGE + ((value - least) / (most - least || 1)) * (WIDTH - EDGE - BARS.figure);
  const block = BARS.name + series.length * (BARS.bar + BARS.gap) + BARS.below;
  const drawn = categories.map((name, at) => {
    const top = at * block;
    const bars = series.map(({ values }, of) => {
      const value = values[at];
      if (value === undefined) return "";
      const y = top + BARS.name + of * (BARS.bar + BARS.gap);
      const [left, right] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
      return bar(of, left, y, right - left, BARS.bar) + text(right + 6, y + BARS.bar - 2, formatFigure(value, unit));
    });
    const foot = rule(x(0), top + BARS.name - 2, x(0), top + block - BARS.below);
    return text(EDGE, top + BARS.name - 6, shortened(name, LONGEST_NAME)) + foot + bars.join("");
  });
  return { drawn: drawn.join(""), height: block * categories.length };
}

/** Round figures from below the least to above the most. */
function scaleOf(series: ReportChart["series"]) {
  const [least, most] = extremesOf(series);
  const step = roundStep((most - least || 1) / STEPS);
  const [first, last] = [Math.floor(least / step), Math.max(1, Math.ceil(most / step))];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { ticks, low: first * step, high: last * step };
}

const STEPS = 4;

/** The least and the most of all values; nought is among them. */
function extremesOf(series: ReportChart["series"]): readonly [least: number, most: number] {
  const values = series.flatMap((each) => each.values.flatMap((value) => value ?? []));
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** The next round figure: 1, 2, 2.5 or 5 and noughts. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5].find((step) => step * power >= value) ?? 10) * power;
}

interface Point {
  readonly at: number;
  readonly value: number;
}

/** The values that stand next to each other. */
function runsOf(values: readonly (number | undefined)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  values.forEach((value, at) => {
    if (value === undefined) runs.push([]);
    else runs.at(-1)?.push({ at, value });
  });
  return runs;
}

/** A dot, a square or a diamond. */
function mark(of: number, x: number, y: number): string {
  if (of === 0) return `<circle class="mark s0" cx="${num(x)}" cy="${num(y)}" r="4"/>`;
  const turn = of === 2 ? ` transform="rotate(45 ${num(x)} ${num(y)})"` : "";
  return `<rect class="mark s${String(of)}" x="${num(x - 3.5)}" y="${num(y - 3.5)}" width="7" height="7"${turn}/>`;
}

/** Bars of the first series are full, those of the second hollow. */
const bar = (of: number, x: number, y: number, width: number, height: number): string =>
  `<rect class="bar s${String(of)}" x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"/>`;

const rule = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="grid" x1="${num(x1)}" y1="${num(y1)}" x2="${num(x2)}" y2="${num(y2)}"/>`;

const text = (x: number, y: number, words: string, anchor?: "middle" | "end"): string =>
  `<text${anchor ? ` class="${anchor}"` : ""} x="${num(x)}" y="${num(y)}">${escapeHtml(words)}</text>`;

const num = (value: number): string => String(Math.round(value * 10) / 10);
