import type { ChartProperties } from "../chartProperties";
import { element, textElement } from "./xml";

/** Points in the units of drawings: 12,700 to the point. */
export const unitsPerPoint = 12_700;

export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** What Excel calls a line's style, and what drawings call it. */
export const dashes = new Map([
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "lgDashDotDot"],
  ["Dot", "sysDot"],
  ["RoundDot", "sysDash"],
]);

/** What Excel calls a marker's style, and what drawings call it; a circle is the usual one. */
export const markers = new Map([
  ["Square", "square"],
  ["Diamond", "diamond"],
  ["Triangle", "triangle"],
  ["X", "x"],
  ["Star", "star"],
  ["Dot", "dot"],
  ["Dash", "dash"],
  ["Plus", "plus"],
]);

/** An element of charts that holds one value. */
export function valued(name: string, value: string | number | boolean): string {
  return element(`c:${name}`, { val: value });
}

export function solid(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
}

export function lineXml(color: string, points: number, style: string | undefined): string {
  if (style === "None") return element("a:ln", {}, "<a:noFill/>");
  const dash = dashes.get(style ?? "");
  return element(
    "a:ln",
    { w: Math.round(points * unitsPerPoint), cap: "rnd" },
    solid(color),
    dash ? element("a:prstDash", { val: dash }) : "",
    "<a:round/>",
  );
}

/** A title of a chart or of an axis. */
export function titleXml(text: string, font: string, properties: ChartProperties, turned = false): string {
  const run = fontXml("a:rPr", font, properties, { lang: "en-US" });
  return element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:rich",
        {},
        element("a:bodyPr", turned ? { rot: -5_400_000, vert: "horz" } : {}),
        "<a:lstStyle/>",
        element(
          "a:p",
          {},
          element("a:pPr", {}, fontXml("a:defRPr", font, properties, {})),
          element("a:r", {}, run, textElement("a:t", text)),
        ),
      ),
    ),
    valued("overlay", false),
  );
}

/** The font of texts that are not typed into the chart, or nothing where none is set. */
export function textXml(font: string, properties: ChartProperties): string {
  const run = fontXml("a:defRPr", font, properties, {});
  if (run === "<a:defRPr/>") return "";
  const paragraph = element("a:p", {}, element("a:pPr", {}, run), '<a:endParaRPr lang="en-US"/>');
  return element("c:txPr", {}, "<a:bodyPr/>", "<a:lstStyle/>", paragraph);
}

function fontXml(
  name: string,
  path: string,
  properties: ChartProperties,
  more: Readonly<Record<string, string>>,
): string {
  const size = properties.number(`${path}/size`);
  const color = properties.text(`${path}/color`);
  const face = properties.text(`${path}/name`);
  return element(
    name,
    {
      ...more,
      sz: size === undefined ? null : Math.round(size * 100),
      b: properties.flag(`${path}/bold`),
      i: properties.flag(`${path}/italic`),
    },
    color ? solid(color) : "",
    face ? element("a:latin", { typeface: face }) : "",
  );
}
