import { boxOf } from "../geometry";
import type { Sheet } from "../../document/Sheet";
import { numberOf, oneOf, textOf } from "../Arguments";
import type { ChartPart } from "../HostObject";
import { HostObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import { changeChart, chartOf, kept, keptPart, partOf } from "./keptPart";

export const chartCollection: HostType<Sheet> = {
  get: { Count: ({ charts }) => charts.length },
  items: (sheet) => sheet.charts.map(({ id }) => chartObject(sheet, id)),
  item: (sheet, args) => find(sheet, args.text(0)) ?? notThere("chart", args.text(0)),
  ask: {
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, args) => find(sheet, args.text(0)) ?? notThere("chart", args.text(0)),
    GetItemAt: (sheet, args) => {
      const found = sheet.charts[args.whole(0)];
      return found ? chartObject(sheet, found.id) : notThere("chart", args.whole(0));
    },
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)) ?? null,
  },
  act: {
    Add: (sheet, args, host) => {
      const source = args.range(1, host, sheet);
      const number = freeNumber(sheet);
      const chart = {
        id: `{00000000-${number.toString(16).toUpperCase().padStart(4, "0")}-0000-0000-${sheet.id.slice(10, 14)}00000000}`,
        name: `Chart ${number}`,
        type: args.text(0),
        source: { sheetId: source.sheet.id, area: source.area },
        seriesBy: args.choice(2, ["Auto", "Columns", "Rows"], "Auto"),
        // Where Excel puts a new chart: its usual size, near the top.
        position: { left: 200, top: 80, width: 360, height: 216 },
        properties: {},
      } as const;
      sheet.setCharts([...sheet.charts, chart]);
      return chartObject(sheet, chart.id);
    },
  },
};

const keptOfChart = keptPart(
  { Style: 2, DisplayBlanksAs: "NotPlotted", PlotVisibleOnly: true, ShowDataLabelsOverMaximum: true },
  {
    Axes: "ChartAxes",
    DataLabels: "ChartDataLabels",
    Format: "ChartAreaFormat",
    Legend: "ChartLegend",
    PlotArea: "ChartPlotArea",
    Series: "ChartSeriesCollection",
    Title: "ChartTitle",
  },
);

export const chart: HostType<ChartPart> = {
  get: {
    ...keptOfChart.get,
    ChartType: (part) => chartOf(part).type,
    Height: (part) => chartOf(part).position.height,
    Id: ({ id }) => id,
    Left: (part) => chartOf(part).position.left,
    Name: (part) => chartOf(part).name,
    PlotBy: (part) => (chartOf(part).seriesBy === "Rows" ? "Rows" : "Columns"),
    Top: (part) => chartOf(part).position.top,
    Width: (part) => chartOf(part).position.width,
  },
  set: {
    ...keptOfChart.set,
    ChartType: (part, value) => changeChart(part, { type: textOf(value) }),
    Height: (part, value) => place(part, "height", value),
    Left: (part, value) => place(part, "left", value),
    Name: (part, value) => changeChart(part, { name: textOf(value) }),
    PlotBy: (part, value) => changeChart(part, { seriesBy: oneOf(value, ["Rows", "Columns"]) }),
    Top: (part, value) => place(part, "top", value),
    Width: (part, value) => place(part, "width", value),
  },
  nav: { ...keptOfChart.nav, Worksheet: ({ sheet }) => new HostObject("Worksheet", sheet) },
  act: {
    Delete: (part) => {
      chartOf(part);
      part.sheet.setCharts(part.sheet.charts.filter(({ id }) => id !== part.id));
      return undefined;
    },
    SetData: (part, args, host) => {
      const { sheet, area } = args.range(0, host, part.sheet);
      const seriesBy = args.choice(1, ["Auto", "Columns", "Rows"], "Auto");
      changeChart(part, { source: { sheetId: sheet.id, area }, seriesBy });
      return undefined;
    },
    SetPosition: (part, args, host) => {
      const start = args.range(0, host, part.sheet);
      const from = boxOf(part.sheet, start.area);
      const { position } = chartOf(part);
      const end = args.raw(1) === undefined ? undefined : boxOf(part.sheet, args.range(1, host, part.sheet).area);
      const size = end
        ? { width: end.left + end.width - from.left, height: end.top + end.height - from.top }
        : { width: position.width, height: position.height };
      changeChart(part, { position: { left: from.left, top: from.top, ...size } });
      return undefined;
    },
  },
};

/** The series follow the chart's cells; what is set on one is kept by its position. */
export const chartSeriesCollection: HostType<ChartPart> = {
  get: { Count: (part) => seriesCount(part) },
  items: (part) => Array.from({ length: seriesCount(part) }, (_, at) => series(part, at)),
  ask: {
    GetCount: (part) => seriesCount(part),
    GetItemAt: (part, args) => {
      const at = args.whole(0);
      return at >= 0 && at < seriesCount(part) ? series(part, at) : notThere("series", at);
    },
  },
};

const keptOfSeries = keptPart(
  { AxisGroup: "Primary", ChartType: null, GapWidth: 150, HasDataLabels: false, Overlap: 0, Smooth: false },
  { DataLabels: "ChartDataLabels", Format: "ChartSeriesFormat" },
);

export const chartSeries: HostType<ChartPart> = {
  ...keptOfSeries,
  get: { ...keptOfSeries.get, Name: (part, { document }) => kept(part, "name") ?? seriesName(part, document) },
  set: {
    ...keptOfSeries.set,
    Name: (part, value) => {
      const { properties } = chartOf(part);
      changeChart(part, { properties: { ...properties, [`${part.path}/name`]: textOf(value) } });
    },
  },
};

function chartObject(sheet: Sheet, id: string): HostObject<"Chart"> {
  return new HostObject("Chart", { sheet, id, path: "" });
}

function find(sheet: Sheet, key: string): HostObject | undefined {
  const found = sheet.charts.find(({ id, name }) => id === key || name.toUpperCase() === key.toUpperCase());
  return found && chartObject(sheet, found.id);
}

function freeNumber({ charts }: Sheet): number {
  const taken = charts.map(({ name }) => Number(/^Chart (\d+)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...taken) + 1;
}

function place(part: ChartPart, side: "left" | "top" | "width" | "height", value: unknown): void {
  changeChart(part, { position: { ...chartOf(part).position, [side]: numberOf(value) } });
}

function series(part: ChartPart, at: number): HostObject<"ChartSeries"> {
  return new HostObject("ChartSeries", partOf(part, String(at)));
}

function byRows(part: ChartPart): boolean {
  const { seriesBy, source } = chartOf(part);
  // Excel takes the longer side for the categories.
  return seriesBy === "Rows" || (seriesBy === "Auto" && source.area.columns > source.area.rows);
}

function seriesCount(part: ChartPart): number {
  const { rows, columns } = chartOf(part).source.area;
  const lines = byRows(part) ? rows : columns;
  return Math.max(1, lines - 1);
}

/** The text at the head of the series' cells. */
function seriesName(part: ChartPart, document: { sheet(id: string): Sheet | undefined }): string {
  const { source } = chartOf(part);
  const at = Number(part.path.split("/").at(-1)) + 1;
  const { row, column } = source.area;
  const sheet = document.sheet(source.sheetId);
  return (byRows(part) ? sheet?.text(row + at, column) : sheet?.text(row, column + at)) ?? "";
}
