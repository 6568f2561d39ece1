import { parseAddress } from "../address";
import type { Area } from "../address";
import { isLine } from "../chartProperties";
import { paletteColor } from "../chartPalette";
import type { Chart } from "../sheetState";
import { typeName } from "./chartTypes";
import { dashes, markers, unitsPerPoint } from "./drawingXml";
import { readAxes, readTitle } from "./readAxes";
import { blockOf } from "./seriesBlock";
import type { SeriesReferences } from "./seriesBlock";
import type { XmlElement } from "./xml";
import { attribute, child, children, elements, flag, numberAttribute, text } from "./xml";

/** A chart as it was read: its block by the sheet's name. */
export interface ReadChart extends Pick<Chart, "type" | "seriesBy" | "properties"> {
  readonly source: { readonly sheet: string; readonly area: Area };
}

interface ReadSeries extends SeriesReferences {
  readonly order: number;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Reads a chart's part. Undefined where it is of a type, or shows cells, that we do not keep. */
export function readChart(root: XmlElement): ReadChart | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = elements(plot).filter(({ name }) => name.endsWith("Chart"));
  const axes = readAxes(plot);
  const read = groups.map((group) => readGroup(group, axes.isSecondary(group)));
  const whole = read.flatMap((group) => group ?? []).sort((a, b) => a.order - b.order);
  const [first] = whole;
  const block = blockOf(whole);
  if (!first || !block || read.some((group) => group === undefined)) return undefined;
  return {
    type: first.type,
    source: block.source,
    seriesBy: block.seriesBy,
    properties: {
      ...readTitle(child(chart, "title"), "title"),
      ...(flag(child(chart, "autoTitleDeleted"), "val") ? { "title/visible": false } : {}),
      ...readLegend(child(chart, "legend"), whole.length > 1 || /Pie|Doughnut/.test(first.type)),
      ...axes.properties,
      ...Object.fromEntries(whole.flatMap((one, at) => seriesProperties(one, at, first.type))),
    },
  };
}

function seriesProperties({ type, properties }: ReadSeries, at: number, chartType: string): [string, unknown][] {
  const own = Object.entries(properties);
  if (type !== chartType) own.push(["chartType", type]);
  const isPlain = ([key, value]: [string, unknown]): boolean => key.endsWith("/color") && value === paletteColor(at);
  return own.filter((entry) => !isPlain(entry)).map(([key, value]) => [`series/${String(at)}/${key}`, value]);
}

function readGroup(group: XmlElement, isSecondary: boolean): ReadSeries[] | undefined {
  const series = children(group, "ser").map((node) => readSeries(node, group, isSecondary));
  const known = series.flatMap((one) => one ?? []);
  return known.length === series.length ? known : undefined;
}

function readSeries(node: XmlElement, group: XmlElement, isSecondary: boolean): ReadSeries | undefined {
  const symbol = attribute(child(child(node, "marker"), "symbol"), "val");
  const type = typeName({
    element: group.name,
    direction: attribute(child(group, "barDir"), "val"),
    grouping: attribute(child(group, "grouping"), "val"),
    // Lines without a word on their marks have the usual ones.
    markers: symbol !== "none",
  });
  const values = reference(child(node, "val"));
  if (type === undefined || !values) return undefined;
  const literal = text(child(child(node, "tx"), "v"));
  const gap = numberAttribute(child(group, "gapWidth"), "val") ?? 150;
  const overlap = numberAttribute(child(group, "overlap"), "val");
  return {
    order: numberAttribute(child(node, "order"), "val") ?? 0,
    type,
    values,
    name: reference(child(node, "tx")),
    categories: reference(child(node, "cat")),
    properties: {
      ...(literal ? { name: literal } : {}),
      ...(isSecondary ? { axisGroup: "Secondary" } : {}),
      ...(group.name === "barChart" && gap !== 150 ? { gapWidth: gap } : {}),
      ...(overlap === undefined || overlap === (type.includes("Stacked") ? 100 : 0) ? {} : { overlap }),
      ...(isLine(type) && child(node, "smooth") && flag(child(node, "smooth"), "val", true) ? { smooth: true } : {}),
      ...readShape(child(node, "spPr"), isLine(type)),
      ...(isLine(type) ? readMarker(child(node, "marker"), child(node, "spPr")) : {}),
      ...readLabels(child(node, "dLbls")),
    },
  };
}

/** The cells that a name, categories or values stand in. */
function reference(node: XmlElement | undefined): (Area & { readonly sheet: string }) | undefined {
  const formula = text(
    child(
      elements(node).find(({ name }) => name.endsWith("Ref")),
      "f",
    ),
  );
  try {
    const { sheet, ...area } = parseAddress(formula);
    return sheet === undefined ? undefined : { ...area, sheet };
  } catch {
    // A reference to several areas, to a name or to nothing.
    return undefined;
  }
}

function readShape(node: XmlElement | undefined, isDrawnAsLine: boolean): Record<string, unknown> {
  const line = child(node, "ln");
  const [fill, stroke] = [solidColor(node), solidColor(line)];
  const width = numberAttribute(line, "w");
  const weight = width === undefined ? undefined : width / unitsPerPoint;
  const dash = attribute(child(line, "prstDash"), "val");
  const style = child(line, "noFill") ? "None" : [...dashes].find(([, name]) => name === dash)?.[0];
  const hasLine = isDrawnAsLine || stroke !== undefined;
  return {
    ...(fill !== undefined && !isDrawnAsLine ? { "format/fill/color": fill } : {}),
    ...(stroke === undefined ? {} : { "format/line/color": stroke }),
    ...(hasLine && weight !== undefined && weight !== (isDrawnAsLine ? 2.25 : 0.75)
      ? { "format/line/weight": weight }
      : {}),
    ...(hasLine && style !== undefined ? { "format/line/lineStyle": style } : {}),
  };
}

/** A marker in the colour of its line, a circle of the usual size, has nothing set. */
function readMarker(node: XmlElement | undefined, line: XmlElement | undefined): Record<string, unknown> {
  const symbol = attribute(child(node, "symbol"), "val");
  const style = [...markers].find(([, name]) => name === symbol)?.[0];
  const size = numberAttribute(child(node, "size"), "val");
  const shape = child(node, "spPr");
  const [fill, border] = [solidColor(shape), solidColor(child(shape, "ln"))];
  const usual = solidColor(child(line, "ln"));
  return {
    ...(style === undefined ? {} : { markerStyle: style }),
    ...(size === undefined || size === 5 || symbol === "none" ? {} : { markerSize: size }),
    ...(fill === undefined || fill === usual ? {} : { markerBackgroundColor: fill }),
    ...(border === undefined || border === usual ? {} : { markerForegroundColor: border }),
  };
}

function solidColor(node: XmlElement | undefined): string | undefined {
  const color = attribute(child(child(node, "solidFill"), "srgbClr"), "val");
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

function readLabels(node: XmlElement | undefined): Record<string, unknown> {
  const shows = (name: string): boolean => flag(child(node, name), "val");
  const kinds = {
    showValue: shows("showVal"),
    showCategoryName: shows("showCatName"),
    showSeriesName: shows("showSerName"),
    showPercentage: shows("showPercent"),
  };
  if (!Object.values(kinds).includes(true)) return {};
  const format = child(node, "numFmt");
  return {
    hasDataLabels: true,
    ...Object.fromEntries(
      Object.entries(kinds)
        .filter(([kind, shown]) => shown !== (kind === "showValue"))
        .map(([kind, shown]) => [`dataLabels/${kind}`, shown]),
    ),
    ...(format && !flag(format, "sourceLinked") ? { "dataLabels/numberFormat": attribute(format, "formatCode") } : {}),
  };
}

function readLegend(node: XmlElement | undefined, isUsual: boolean): Record<string, unknown> {
  if (!node) return isUsual ? { "legend/visible": false } : {};
  const places: Readonly<Record<string, string>> = { t: "Top", l: "Left", r: "Right", tr: "Corner" };
  const place = places[attribute(child(node, "legendPos"), "val") ?? "r"];
  return { ...(isUsual ? {} : { "legend/visible": true }), ...(place ? { "legend/position": place } : {}) };
}
