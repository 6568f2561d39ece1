import { chartCells, chartShape } from "../../document/chartShape";
import type { Area } from "../../document/address";
import { fixedAddress } from "../../document/xlsx/fixedAddress";
import { boxOf } from "../../document/geometry";
import type { Sheet } from "../../document/Sheet";
import { withinUse } from "../../document/withinUse";
import type { WorkbookDocument } from "../../document/WorkbookDocument";
import type { CellValue } from "../../document/cellValue";
import { toWire } from "../cellsOnWire";
import type { Arguments } from "../Arguments";
import { numberOf, oneOf, textOf } from "../Arguments";
import type { ChartPart } from "../HostObject";
import { registrations } from "../eventTable";
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
    ...registrations("ChartCollection"),
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
  ask: {
    Activate: (part, _args, { document }) => {
      chartOf(part);
      document.activate(part.sheet);
      document.activateChart(part);
      return undefined;
    },
    GetDataTable: (part) => new HostObject("ChartDataTable", partOf(part, "dataTable")),
    GetDataTableOrNullObject: (part) => new HostObject("ChartDataTable", partOf(part, "dataTable")),
    ...registrations("Chart"),
  },
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
  get: { Count: (part, { document }) => seriesOf(part, document).length },
  items: (part, { document }) => seriesOf(part, document).map((_, at) => series(part, at)),
  ask: {
    GetCount: (part, _args, { document }) => seriesOf(part, document).length,
    GetItemAt: (part, args, { document }) => {
      const at = args.whole(0);
      return seriesOf(part, document)[at] ? series(part, at) : notThere("series", at);
    },
  },
};

const keptOfSeries = keptPart(
  {
    BubbleScale: 100,
    DoughnutHoleSize: 50,
    Explosion: 0,
    Filtered: false,
    FirstSliceAngle: 0,
    InvertIfNegative: false,
    SecondPlotSize: 75,
    ShowLeaderLines: true,
    ShowShadow: false,
    SplitType: "SplitByPosition",
    SplitValue: 0,
    VaryByCategories: false,
    AxisGroup: "Primary",
    ChartType: null,
    GapWidth: 150,
    HasDataLabels: false,
    MarkerBackgroundColor: "",
    MarkerForegroundColor: "",
    MarkerSize: 5,
    MarkerStyle: "Automatic",
    Overlap: 0,
    Smooth: false,
  },
  {
    DataLabels: "ChartDataLabels",
    Format: "ChartSeriesFormat",
    Points: "ChartPointsCollection",
    Trendlines: "ChartTrendlineCollection",
    XErrorBars: "ChartErrorBars",
    YErrorBars: "ChartErrorBars",
  },
  {
    AxisGroup: ["Primary", "Secondary"],
    BubbleScale: [0, 300],
    DoughnutHoleSize: [10, 90],
    Explosion: [0, 400],
    FirstSliceAngle: [0, 360],
    GapWidth: [0, 500],
    MarkerSize: [2, 72],
    Overlap: [-100, 100],
    SecondPlotSize: [5, 200],
  },
);

export const chartSeries: HostType<ChartPart> = {
  ...keptOfSeries,
  ask: {
    GetDimensionDataSourceString: (part, args, { document }) => {
      const place = sourceOf(part, args, document);
      return place ? fixedAddress(place.sheet.name, place.area) : "";
    },
    GetDimensionDataSourceType: (part, args, { document }) =>
      sourceOf(part, args, document) ? "LocalRange" : "Unknown",
    GetDimensionValues: (part, args, { document }) => {
      const dimension = args.choice(0, ["Categories", "Values", "XValues", "YValues"]);
      return dimension === "Categories" ? categoriesOf(part, document) : valuesOf(part, document).map(toWire);
    },
  },
  get: { ...keptOfSeries.get, Name: (part, { document }) => kept(part, "name") ?? seriesName(part, document) },
  set: {
    ...keptOfSeries.set,
    Name: (part, value) => {
      const { properties } = chartOf(part);
      changeChart(part, { properties: { ...properties, [`${part.path}/name`]: textOf(value) } });
    },
  },
};

/** One entry for each series. */
export const chartLegendEntryCollection: HostType<ChartPart> = {
  items: (part, { document }) => seriesOf(part, document).map((_, at) => legendEntry(part, at)),
  ask: {
    GetCount: (part, _args, { document }) => seriesOf(part, document).length,
    GetItemAt: (part, args, { document }) => {
      const at = args.whole(0);
      return seriesOf(part, document)[at] ? legendEntry(part, at) : notThere("legend entry", at);
    },
  },
};

const keptOfEntry = keptPart({ Visible: true });

export const chartLegendEntry: HostType<ChartPart> = {
  ...keptOfEntry,
  get: { ...keptOfEntry.get, Index: ({ path }) => Number(path.split("/").at(-1)) },
};

function legendEntry(part: ChartPart, at: number): HostObject<"ChartLegendEntry"> {
  return new HostObject("ChartLegendEntry", partOf(part, String(at)));
}

/** One point for each value of the series. */
export const chartPointsCollection: HostType<ChartPart> = {
  get: { Count: (part, { document }) => valuesOf(seriesAbove(part), document).length },
  items: (part, { document }) => valuesOf(seriesAbove(part), document).map((_, at) => point(part, at)),
  ask: {
    GetCount: (part, _args, { document }) => valuesOf(seriesAbove(part), document).length,
    GetItemAt: (part, args, { document }) => {
      const at = args.whole(0);
      return at >= 0 && at < valuesOf(seriesAbove(part), document).length ? point(part, at) : notThere("point", at);
    },
  },
};

const keptOfPoint = keptPart(
  {
    HasDataLabel: false,
    MarkerBackgroundColor: "",
    MarkerForegroundColor: "",
    MarkerSize: 5,
    MarkerStyle: "Automatic",
  },
  { DataLabel: "ChartDataLabel", Format: "ChartPointFormat" },
  { MarkerSize: [2, 72] },
);

export const chartPoint: HostType<ChartPart> = {
  ...keptOfPoint,
  get: {
    ...keptOfPoint.get,
    Value: (part, { document }) => {
      const value = valuesOf(seriesAbove(seriesAbove(part)), document)[Number(part.path.split("/").at(-1))];
      return value === undefined ? null : toWire(value);
    },
  },
};

/** The part above: of "series/0/points" the series. */
function seriesAbove(part: ChartPart): ChartPart {
  return { ...part, path: part.path.slice(0, part.path.lastIndexOf("/")) };
}

function point(part: ChartPart, at: number): HostObject<"ChartPoint"> {
  return new HostObject("ChartPoint", partOf(part, String(at)));
}

function valuesOf(part: ChartPart, document: WorkbookDocument): CellValue[] {
  const cells = seriesOf(part, document)[Number(part.path.split("/").at(-1))];
  const sheet = document.sheet(chartOf(part).source.sheetId);
  return cells && sheet ? sheet.values(cells.values).flat() : [];
}

const dimensions = ["Categories", "Values", "XValues", "YValues", "BubbleSizes"] as const;

/** The cells of one dimension of a series; undefined where it has none. */
function sourceOf(
  part: ChartPart,
  args: Arguments,
  document: WorkbookDocument,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const dimension = args.choice(0, dimensions);
  const sheet = document.sheet(chartOf(part).source.sheetId);
  const along = dimension === "Categories" || dimension === "XValues";
  const cells = seriesOf(part, document)[Number(part.path.split("/").at(-1))];
  const area = along ? categoryCells(part, document) : dimension === "BubbleSizes" ? undefined : cells?.values;
  return sheet && area && { sheet, area };
}

function categoriesOf(part: ChartPart, document: WorkbookDocument): string[] {
  const sheet = document.sheet(chartOf(part).source.sheetId);
  const categories = categoryCells(part, document);
  return categories && sheet ? sheet.texts(categories).flat() : [];
}

function categoryCells(part: ChartPart, document: WorkbookDocument): Area | undefined {
  const { source, seriesBy } = chartOf(part);
  const sheet = document.sheet(source.sheetId);
  if (!sheet) return undefined;
  const area = withinUse(sheet, source.area);
  return chartCells(area, chartShape(sheet.values(area), sheet.texts(area), seriesBy)).categories;
}

function chartObject(sheet: Sheet, id: string): HostObject<"Chart"> {
  return new HostObject("Chart", { sheet, id, path: "" });
}

function find(sheet: Sheet, key: string): HostObject | undefined {
  const found = sheet.charts.find(({ id, name }) => id === key || name.toUpperCase() === key.toUpperCase());
  return found && chartObject(sheet, found.id);
}

function freeNumber({ charts }: Sheet): number {
  // By their ids too: one that was renamed keeps its number.
  const taken = charts.flatMap(({ id, name }) => [
    Number(/^Chart (\d+)$/.exec(name)?.[1] ?? 0),
    Number.parseInt(id.slice(10, 14), 16) || 0,
  ]);
  return Math.max(0, ...taken) + 1;
}

function place(part: ChartPart, side: "left" | "top" | "width" | "height", value: unknown): void {
  changeChart(part, { position: { ...chartOf(part).position, [side]: numberOf(value) } });
}

function series(part: ChartPart, at: number): HostObject<"ChartSeries"> {
  return new HostObject("ChartSeries", partOf(part, String(at)));
}

function seriesOf(part: ChartPart, document: WorkbookDocument): ReturnType<typeof chartCells>["series"] {
  const { source, seriesBy } = chartOf(part);
  const sheet = document.sheet(source.sheetId);
  if (!sheet) return [];
  const area = withinUse(sheet, source.area);
  return chartCells(area, chartShape(sheet.values(area), sheet.texts(area), seriesBy)).series;
}

/** The text at the head of the series' cells. */
function seriesName(part: ChartPart, document: WorkbookDocument): string {
  const at = Number(part.path.split("/").at(-1));
  const head = seriesOf(part, document)[at]?.name;
  const sheet = document.sheet(chartOf(part).source.sheetId);
  return head && sheet ? sheet.text(head.row, head.column) : `Series${String(at + 1)}`;
}
