import type { PageChart } from "../../workbook/pages/sheetPage";
import { areaOf } from "./drawCells";

const types = {
  line: "LineMarkers",
  column: "ColumnClustered",
  bar: "BarClustered",
  pareto: "ColumnClustered",
} as const satisfies Readonly<Record<PageChart["kind"], string>>;

/** What tells one series from the next, beside its colour. Bars of the first are full, those of others hollow. */
const seriesLooks = [
  { color: "#0F6CBD", marker: "Circle", line: "Continuous" },
  { color: "#B4530A", marker: "Square", line: "Dash" },
  { color: "#6B2FA0", marker: "Diamond", line: "RoundDot" },
  { color: "#3A6B00", marker: "Triangle", line: "DashDot" },
] as const;
const HOLLOW = "#FFFFFF";

/** Takes charts away by their names, and draws others; charts of people are not named here and stay. */
export function drawCharts(sheet: Excel.Worksheet, gone: readonly string[], come: readonly PageChart[]): void {
  for (const name of gone) sheet.charts.getItem(name).delete();
  for (const chart of come) drawChart(sheet, chart);
}

function drawChart(sheet: Excel.Worksheet, { name, title, kind, data, place, format, bounds }: PageChart): void {
  const chart = sheet.charts.add(types[kind], areaOf(sheet, data), "Columns");
  chart.name = name;
  chart.format.font.size = 9;
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = "#242424";
  chart.legend.position = "Bottom";
  chart.legend.visible = data.columns > 2;
  const { valueAxis, categoryAxis } = chart.axes;
  if (format !== undefined) valueAxis.numberFormat = format;
  if (bounds) {
    valueAxis.minimum = bounds.from;
    valueAxis.maximum = bounds.to;
  }
  valueAxis.majorGridlines.visible = true;
  // Every bar is named; the first stands at the top, as in its table.
  if (kind !== "line") categoryAxis.tickLabelSpacing = 1;
  if (kind === "bar") categoryAxis.reversePlotOrder = true;
  for (let at = 0; at < data.columns - 1; at++) {
    const series = chart.series.getItemAt(at);
    if (kind === "line") drawLine(series, at);
    else if (kind === "pareto" && at > 0) drawShares(chart, series, at);
    else drawBars(series, at);
  }
  const { row, column, rows, columns } = place;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
}

function drawLine(series: Excel.ChartSeries, at: number): void {
  const { color, marker, line } = lookOf(at);
  series.format.line.color = color;
  series.format.line.lineStyle = line;
  series.markerStyle = marker;
  series.markerSize = 6;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function drawBars(series: Excel.ChartSeries, at: number): void {
  const { color } = lookOf(at);
  series.gapWidth = 60;
  series.format.fill.setSolidColor(at === 0 ? color : HOLLOW);
  if (at === 0) return;
  series.format.line.color = color;
  series.format.line.weight = 1.5;
}

/** The line of a Pareto chart, at an axis of its own from nothing to all. */
function drawShares(chart: Excel.Chart, series: Excel.ChartSeries, at: number): void {
  series.chartType = "LineMarkers";
  series.axisGroup = "Secondary";
  drawLine(series, at);
  const axis = chart.axes.getItem("Value", "Secondary");
  axis.minimum = 0;
  axis.maximum = 1;
  axis.numberFormat = "0%";
}

const lookOf = (at: number): (typeof seriesLooks)[number] => seriesLooks[at % seriesLooks.length] ?? seriesLooks[0];
