import { isRound } from "../chartProperties";
import type { ChartProperties } from "../chartProperties";
import { fileType } from "./chartTypes";
import { lineXml, textXml, titleXml, valued } from "./drawingXml";
import { element } from "./xml";

export function axisIds(isSecondary: boolean): { readonly category: number; readonly value: number } {
  return isSecondary ? { category: 3, value: 4 } : { category: 1, value: 2 };
}

/** The axes of a chart: a pair, and a second pair where series stand on one; a pie has none. */
export function axesXml(
  type: string,
  series: readonly { readonly isSecondary: boolean }[],
  properties: ChartProperties,
): string {
  if (isRound(type)) return "";
  const isLying = fileType(type).direction === "bar";
  const places = isLying ? { category: "l", value: "b", opposite: "t" } : { category: "b", value: "l", opposite: "r" };
  const first =
    categoryAxisXml(places.category, false, properties) +
    valueAxisXml(places.value, "axes/valueAxis", false, properties);
  if (!series.some(({ isSecondary }) => isSecondary)) return first;
  return (
    first +
    valueAxisXml(places.opposite, "axes/secondaryValueAxis", true, properties) +
    categoryAxisXml(places.category, true, properties)
  );
}

/** The second category axis is the first again, and not shown. */
function categoryAxisXml(place: string, isSecondary: boolean, properties: ChartProperties): string {
  const path = "axes/categoryAxis";
  const ids = axisIds(isSecondary);
  const isShown = !isSecondary && (properties.flag(`${path}/visible`) ?? true);
  return element(
    "c:catAx",
    {},
    valued("axId", ids.category),
    element("c:scaling", {}, valued("orientation", orientation(path, properties))),
    valued("delete", !isShown),
    valued("axPos", place),
    isSecondary ? "" : gridlinesXml(path, properties.flag(`${path}/majorGridlines/visible`) ?? false, properties),
    isSecondary ? "" : axisTitleXml(path, place === "l", properties),
    numberFormatXml(path, properties),
    valued("majorTickMark", "none"),
    valued("minorTickMark", "none"),
    valued("tickLblPos", "low"),
    element("c:spPr", {}, lineXml("#BFBFBF", 0.75, undefined)),
    textXml(`${path}/format/font`, properties),
    valued("crossAx", ids.value),
    valued("crosses", "autoZero"),
    valued("auto", true),
    valued("lblAlgn", "ctr"),
    valued("lblOffset", 100),
    labelSpacingXml(path, properties),
    valued("noMultiLvlLbl", false),
  );
}

function valueAxisXml(place: string, path: string, isSecondary: boolean, properties: ChartProperties): string {
  const ids = axisIds(isSecondary);
  const bound = (name: "maximum" | "minimum"): string => {
    const value = properties.number(`${path}/${name}`);
    return value === undefined ? "" : valued(name === "maximum" ? "max" : "min", value);
  };
  const step = properties.number(`${path}/majorUnit`);
  const hasGrid = properties.flag(`${path}/majorGridlines/visible`) ?? !isSecondary;
  return element(
    "c:valAx",
    {},
    valued("axId", ids.value),
    element("c:scaling", {}, valued("orientation", orientation(path, properties)), bound("maximum"), bound("minimum")),
    valued("delete", properties.flag(`${path}/visible`) === false),
    valued("axPos", place),
    gridlinesXml(path, hasGrid, properties),
    axisTitleXml(path, place === "l" || place === "r", properties),
    numberFormatXml(path, properties),
    valued("majorTickMark", "none"),
    valued("minorTickMark", "none"),
    valued("tickLblPos", "nextTo"),
    element("c:spPr", {}, element("a:ln", {}, "<a:noFill/>")),
    textXml(`${path}/format/font`, properties),
    valued("crossAx", ids.category),
    valued("crosses", isSecondary ? "max" : "autoZero"),
    valued("crossBetween", "between"),
    step === undefined ? "" : valued("majorUnit", step),
  );
}

/** How many categories there are to a name. */
function labelSpacingXml(path: string, properties: ChartProperties): string {
  const spacing = properties.number(`${path}/tickLabelSpacing`);
  return spacing === undefined ? "" : valued("tickLblSkip", spacing);
}

function orientation(path: string, properties: ChartProperties): string {
  return properties.flag(`${path}/reversePlotOrder`) ? "maxMin" : "minMax";
}

function gridlinesXml(path: string, isVisible: boolean, properties: ChartProperties): string {
  if (!isVisible) return "";
  const line = `${path}/majorGridlines/format/line`;
  const color = properties.text(`${line}/color`) ?? "#E4E4E4";
  const xml = lineXml(color, properties.number(`${line}/weight`) ?? 0.75, properties.text(`${line}/lineStyle`));
  return element("c:majorGridlines", {}, element("c:spPr", {}, xml));
}

/** A text that is set makes the title visible. */
function axisTitleXml(path: string, isTurned: boolean, properties: ChartProperties): string {
  const text = properties.text(`${path}/title/text`);
  if (text === undefined || properties.flag(`${path}/title/visible`) === false) return "";
  return titleXml(text, `${path}/title/format/font`, properties, isTurned);
}

function numberFormatXml(path: string, properties: ChartProperties): string {
  const format = properties.text(`${path}/numberFormat`);
  return element("c:numFmt", { formatCode: format ?? "General", sourceLinked: format === undefined });
}
