import type { PageChart } from "../workbook/sheetPage";
import { areaOf } from "./drawCells";

const types = {
  line: "LineMarkers",
  column: "ColumnClustered",
  bar: "BarClustered",
  pareto: "ColumnClustered",
} as const satisfies Readonly<Record<PageChart["kind"], string>>;

const seriesColors = ["#0F6CBD", "#8A8886", "#C239B3", "#498205"];

/** Takes charts away by their names, and draws others; charts of people are not named here and stay. */
export function drawCharts(sheet: Excel.Worksheet, gone: readonly string[], come: readonly PageChart[]): void {
  for (const name of gone) sheet.charts.getItem(name).delete();
  for (const chart of come) drawChart(sheet, chart);
}

function drawChart(sheet: Excel.Worksheet, { name, title, kind, data, place, format }: PageChart): void {
  const chart = sheet.charts.add(types[kind], areaOf(sheet, data), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = "#242424";
  chart.legend.position = "Bottom";
  chart.legend.visible = data.columns > 2;
  if (format !== undefined) chart.axes.valueAxis.numberFormat = format;
  chart.axes.valueAxis.majorGridlines.visible = true;
  // The first category stands at the top of a bar chart, as in its table.
  if (kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
  for (let at = 0; at < data.columns - 1; at++) {
    const series = chart.series.getItemAt(at);
    const color = seriesColors[at % seriesColors.length] ?? "#0F6CBD";
    if (kind === "line") series.format.line.color = color;
    else series.format.fill.setSolidColor(color);
  }
  if (kind === "pareto") {
    const shares = chart.series.getItemAt(1);
    shares.chartType = "LineMarkers";
    shares.axisGroup = "Secondary";
    shares.format.line.color = "#C239B3";
    const shareAxis = chart.axes.getItem("Value", "Secondary");
    shareAxis.minimum = 0;
    shareAxis.maximum = 1;
    shareAxis.numberFormat = "0%";
  }
  const { row, column, rows, columns } = place;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
}
