import { sayFigure } from "../sayFigure";
import { escapeHtml } from "./escapeHtml";
import type { ReportChart } from "./reportCharts";

const WIDTH = 640;
const HEIGHT = 260;
const PLOT = { left: 64, right: 16, top: 16, bottom: 64 };
const GRID_LINES = 4;
/** More names than these would run into each other. */
const MOST_NAMES = 7;

/** A chart as inline SVG: lines or bars, marked by shape as well as by colour, with a title for screen readers. */
export function chartSvg(chart: ReportChart): string {
  const values = chart.series.flatMap((series) => series.values.flatMap((value) => value ?? []));
  const [low, high] = [Math.min(0, ...values), niceTop(Math.max(0, ...values))];
  const x = (at: number): number =>
    PLOT.left + ((at + 0.5) * (WIDTH - PLOT.left - PLOT.right)) / Math.max(1, chart.categories.length);
  const y = (value: number): number =>
    HEIGHT - PLOT.bottom - ((value - low) / (high - low || 1)) * (HEIGHT - PLOT.top - PLOT.bottom);
  const grid = Array.from({ length: GRID_LINES + 1 }, (_, line) => {
    const value = low + ((high - low) * line) / GRID_LINES;
    return `<line class="grid" x1="${num(PLOT.left)}" x2="${num(WIDTH - PLOT.right)}" y1="${num(y(value))}" y2="${num(y(value))}"/><text class="end" x="${num(PLOT.left - 6)}" y="${num(y(value) + 4)}">${escapeHtml(sayFigure(value, chart.unit))}</text>`;
  }).join("");
  const step = Math.ceil(chart.categories.length / MOST_NAMES);
  const names = chart.categories
    .map((name, at) =>
      at % step === 0
        ? `<text class="middle" x="${num(x(at))}" y="${num(HEIGHT - PLOT.bottom + 16)}">${escapeHtml(short(name, chart.categories.length))}</text>`
        : "",
    )
    .join("");
  const drawn = chart.series
    .map((_, of) => (chart.kind === "line" ? line(chart, of, x, y) : bars(chart, of, x, y)))
    .join("");
  const legend = chart.series
    .map(
      ({ name }, of) =>
        `<g transform="translate(${num(PLOT.left + of * 190)} ${num(HEIGHT - 22)})">${mark(of, 0, 0)}<text x="12" y="4">${escapeHtml(shortened(name, 30))}</text></g>`,
    )
    .join("");
  return `<svg role="img" viewBox="0 0 ${num(WIDTH)} ${num(HEIGHT)}"><title>${escapeHtml(chart.title)}</title>${grid}${names}${drawn}${legend}</svg>`;
}

function line({ series }: ReportChart, of: number, x: (at: number) => number, y: (value: number) => number): string {
  const points = (series[of]?.values ?? []).flatMap((value, at) =>
    value === undefined ? [] : [{ x: x(at), y: y(value) }],
  );
  const path = points.map((point) => `${num(point.x)},${num(point.y)}`).join(" ");
  return `<polyline class="line s${String(of)}" points="${path}"/>${points.map((point) => mark(of, point.x, point.y)).join("")}`;
}

function bars(
  { series, categories }: ReportChart,
  of: number,
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const width = ((WIDTH - PLOT.left - PLOT.right) / Math.max(1, categories.length)) * (0.7 / series.length);
  return (series[of]?.values ?? [])
    .map((value = 0, at) => {
      const left = x(at) + (of - series.length / 2) * width;
      const [top, bottom] = [Math.min(y(0), y(value)), Math.max(y(0), y(value))];
      return `<rect class="bar s${String(of)}" x="${num(left)}" y="${num(top)}" width="${num(width)}" height="${num(bottom - top)}"/>`;
    })
    .join("");
}

/** A dot, a square or a diamond, so that series are told apart without their colour. */
function mark(of: number, x: number, y: number): string {
  if (of === 0) return `<circle class="mark s0" cx="${num(x)}" cy="${num(y)}" r="4"/>`;
  const turn = of === 2 ? ` transform="rotate(45 ${num(x)} ${num(y)})"` : "";
  return `<rect class="mark s${String(of)}" x="${num(x - 3.5)}" y="${num(y - 3.5)}" width="7" height="7"${turn}/>`;
}

/** The next round figure above: 1, 2 or 5 and noughts. */
function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5].find((step) => step * power >= value) ?? 10) * power;
}

const short = (name: string, count: number): string =>
  shortened(name, count > 6 ? 9 : Math.floor(90 / Math.max(1, count)));

const shortened = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

const num = (value: number): string => String(Math.round(value * 10) / 10);
