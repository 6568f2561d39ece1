import type { Area } from "../address";
import type { CellValue } from "../cellValue";
import { paletteColor } from "../chartPalette";
import { ChartProperties, isLine, isRound } from "../chartProperties";
import type { SeriesMarker } from "../chartProperties";
import { chartCells, chartShape } from "../chartShape";
import type { Sheet } from "../Sheet";
import type { Chart } from "../sheetState";
import { withinUse } from "../withinUse";
import { axesXml, axisIds } from "./writeAxes";
import { fileType } from "./chartTypes";
import { chartNamespace, drawingNamespace, lineXml, markers, solid, textXml, titleXml, valued } from "./drawingXml";
import { fixedAddress } from "./fixedAddress";
import { element, escapeText, relationNamespace, textElement, xmlHead } from "./xml";

/** One series as the file wants it. */
interface FileSeries {
  readonly index: number;
  readonly type: string;
  readonly isSecondary: boolean;
  readonly xml: string;
}

/** A chart's part of the file; `source` is the sheet whose cells it shows. */
export function chartXml(chart: Chart, source: Sheet): string {
  const properties = new ChartProperties(chart);
  const area = withinUse(source, chart.source.area);
  const cells = chartCells(area, chartShape(source.values(area), source.texts(area), chart.seriesBy));
  const shown = isRound(chart.type) ? cells.series.slice(0, 1) : cells.series;
  const series = shown.map(({ name, values }, index) => {
    const isSecondary = !isRound(chart.type) && properties.isSecondary(index);
    const type = properties.seriesType(index);
    return { index, type, isSecondary, xml: seriesXml(index, name, cells.categories, values, properties, source) };
  });
  const isTitled = properties.flag("title/visible") !== false;
  return (
    xmlHead +
    element(
      "c:chartSpace",
      { "xmlns:c": chartNamespace, "xmlns:a": drawingNamespace, "xmlns:r": relationNamespace },
      valued("roundedCorners", false),
      element(
        "c:chart",
        {},
        isTitled ? chartTitleXml(properties, series.length) : "",
        valued("autoTitleDeleted", !isTitled),
        element(
          "c:plotArea",
          {},
          "<c:layout/>",
          ...groups(series, properties),
          axesXml(chart.type, series, properties),
        ),
        properties.showsLegend(series.length) ? legendXml(properties) : "",
        valued("plotVisOnly", properties.flag("plotVisibleOnly") ?? true),
        valued("dispBlanksAs", "gap"),
      ),
      areaFormatXml(properties),
      textXml("format/font", properties),
    )
  );
}

/** Without a text of its own, a chart of one series bears the series' name. */
function chartTitleXml(properties: ChartProperties, seriesCount: number): string {
  const text = properties.text("title/text");
  if (text !== undefined) return titleXml(text, "title/format/font", properties);
  return seriesCount === 1 ? element("c:title", {}, valued("overlay", false)) : "";
}

/** Series of one type and one axis stand together. */
function groups(series: readonly FileSeries[], properties: ChartProperties): string[] {
  const together = new Map<string, FileSeries[]>();
  for (const one of series) {
    const key = `${one.type}, ${one.isSecondary ? "secondary" : "primary"}`;
    together.set(key, [...(together.get(key) ?? []), one]);
  }
  return [...together.values()].map((group) => groupXml(group, properties));
}

function groupXml(group: readonly FileSeries[], properties: ChartProperties): string {
  const [first] = group;
  if (!first) return "";
  const { element: name, direction, grouping } = fileType(first.type);
  const own = `series/${String(first.index)}`;
  const isStacked = grouping === "stacked" || grouping === "percentStacked";
  const overlap = properties.number(`${own}/overlap`) ?? (isStacked ? 100 : undefined);
  const isBar = name === "barChart";
  const isPie = name === "pieChart" || name === "doughnutChart";
  const ids = axisIds(first.isSecondary);
  return element(
    `c:${name}`,
    {},
    direction ? valued("barDir", direction) : "",
    grouping ? valued("grouping", grouping) : "",
    valued("varyColors", isPie),
    ...group.map(({ xml }) => xml),
    isBar ? valued("gapWidth", properties.number(`${own}/gapWidth`) ?? 150) : "",
    isBar && overlap !== undefined ? valued("overlap", overlap) : "",
    name === "lineChart" ? valued("marker", true) : "",
    isPie ? valued("firstSliceAng", 0) : "",
    name === "doughnutChart" ? valued("holeSize", 55) : "",
    isPie ? "" : valued("axId", ids.category) + valued("axId", ids.value),
  );
}

function seriesXml(
  index: number,
  name: Area | undefined,
  categories: Area | undefined,
  values: Area,
  properties: ChartProperties,
  sheet: Sheet,
): string {
  const type = properties.seriesType(index);
  const color = properties.seriesColor(index);
  const own = `series/${String(index)}`;
  const isBar = fileType(type).element === "barChart";
  const count = values.rows * values.columns;
  return element(
    "c:ser",
    {},
    valued("idx", index),
    valued("order", index),
    nameXml(properties.text(`${own}/name`), name, sheet),
    isRound(type) ? "" : shapeXml(type, color, own, properties),
    isBar ? valued("invertIfNegative", false) : "",
    isLine(type) ? markerXml(properties.seriesMarker(index)) : "",
    ...(isRound(type) ? Array.from({ length: count }, (_, at) => sliceXml(at)) : []),
    properties.flag(`${own}/hasDataLabels`) ? labelsXml(type, `${own}/dataLabels`, properties) : "",
    categories ? element("c:cat", {}, textsXml(categories, sheet)) : "",
    element("c:val", {}, numbersXml(values, sheet)),
    isLine(type) ? valued("smooth", properties.flag(`${own}/smooth`) ?? false) : "",
  );
}

function nameXml(literal: string | undefined, cell: Area | undefined, sheet: Sheet): string {
  if (literal !== undefined) return element("c:tx", {}, textElement("c:v", literal));
  return cell ? element("c:tx", {}, textsXml(cell, sheet)) : "";
}

function shapeXml(type: string, color: string, own: string, properties: ChartProperties): string {
  const line = `${own}/format/line`;
  const style = properties.text(`${line}/lineStyle`);
  const weight = properties.number(`${line}/weight`);
  if (isLine(type)) return element("c:spPr", {}, lineXml(color, weight ?? 2.25, style));
  const border = properties.text(`${line}/color`);
  return element("c:spPr", {}, solid(color), border === undefined ? "" : lineXml(border, weight ?? 0.75, style));
}

function markerXml(marker: SeriesMarker | undefined): string {
  const symbol = marker ? (markers.get(marker.style) ?? "circle") : "none";
  if (!marker) return element("c:marker", {}, valued("symbol", symbol));
  const shape = element("c:spPr", {}, solid(marker.fill), lineXml(marker.border, 0.75, undefined));
  return element("c:marker", {}, valued("symbol", symbol), valued("size", marker.size), shape);
}

function sliceXml(at: number): string {
  return element(
    "c:dPt",
    {},
    valued("idx", at),
    valued("bubble3D", false),
    element("c:spPr", {}, solid(paletteColor(at))),
  );
}

const labelPlaces = new Map([
  ["Center", "ctr"],
  ["InsideEnd", "inEnd"],
  ["InsideBase", "inBase"],
  ["OutsideEnd", "outEnd"],
  ["Top", "t"],
  ["Bottom", "b"],
  ["Left", "l"],
  ["Right", "r"],
]);

/** Excel takes a file for damaged that puts labels where its type of chart has no place for them. */
function labelPlace(type: string, asked: string | undefined): string | undefined {
  const place = labelPlaces.get(asked ?? "");
  const { element: name, grouping } = fileType(type);
  const allowed = {
    barChart: grouping === "clustered" ? ["ctr", "inEnd", "inBase", "outEnd"] : ["ctr", "inEnd", "inBase"],
    lineChart: ["t", "b", "l", "r", "ctr"],
    pieChart: ["ctr", "inEnd", "outEnd"],
    areaChart: [],
    doughnutChart: [],
  }[name];
  return place !== undefined && allowed.some((one) => one === place) ? place : undefined;
}

function labelsXml(type: string, path: string, properties: ChartProperties): string {
  const format = properties.text(`${path}/numberFormat`);
  const place = labelPlace(type, properties.text(`${path}/position`));
  return element(
    "c:dLbls",
    {},
    format === undefined ? "" : element("c:numFmt", { formatCode: format, sourceLinked: false }),
    textXml(`${path}/format/font`, properties),
    place === undefined ? "" : valued("dLblPos", place),
    valued("showLegendKey", false),
    valued("showVal", properties.flag(`${path}/showValue`) ?? true),
    valued("showCatName", properties.flag(`${path}/showCategoryName`) ?? false),
    valued("showSerName", properties.flag(`${path}/showSeriesName`) ?? false),
    valued("showPercent", properties.flag(`${path}/showPercentage`) ?? false),
    valued("showBubbleSize", false),
  );
}

function legendXml(properties: ChartProperties): string {
  const places = new Map([
    ["Top", "t"],
    ["Left", "l"],
    ["Right", "r"],
    ["Corner", "tr"],
  ]);
  return element(
    "c:legend",
    {},
    valued("legendPos", places.get(properties.text("legend/position") ?? "") ?? "b"),
    valued("overlay", properties.flag("legend/overlay") ?? false),
    textXml("legend/format/font", properties),
  );
}

function areaFormatXml(properties: ChartProperties): string {
  const border = properties.text("format/border/color") ?? "#D9D9D9";
  return element(
    "c:spPr",
    {},
    solid(properties.text("format/fill/color") ?? "#FFFFFF"),
    lineXml(border, properties.number("format/border/weight") ?? 0.75, properties.text("format/border/lineStyle")),
  );
}

/** Texts with what they were when the file was written, for programs that do not look the cells up. */
function textsXml(area: Area, sheet: Sheet): string {
  return element(
    "c:strRef",
    {},
    `<c:f>${escapeText(fixedAddress(sheet.name, area))}</c:f>`,
    element("c:strCache", {}, ...points(sheet.texts(area).flat(), (text) => (text === "" ? undefined : text))),
  );
}

function numbersXml(area: Area, sheet: Sheet): string {
  const format = sheet.style(area.row, area.column).numberFormat;
  return element(
    "c:numRef",
    {},
    `<c:f>${escapeText(fixedAddress(sheet.name, area))}</c:f>`,
    element("c:numCache", {}, textElement("c:formatCode", format), ...points(sheet.values(area).flat(), numberText)),
  );
}

function numberText(value: CellValue): string | undefined {
  return typeof value === "number" ? String(value) : undefined;
}

function points<T>(cells: readonly T[], show: (cell: T) => string | undefined): string[] {
  const known = cells.map((cell, at) => {
    const text = show(cell);
    return text === undefined ? "" : element("c:pt", { idx: at }, textElement("c:v", text));
  });
  return [valued("ptCount", cells.length), ...known];
}
