import type { XmlElement } from "./xml";
import { attribute, child, children, elements, flag, numberAttribute, text } from "./xml";

type Properties = Readonly<Record<string, unknown>>;

/** The axes of a plot: what was set on them, and which groups of series stand on the second pair. */
export function readAxes(plot: XmlElement | undefined): {
  readonly properties: Properties;
  readonly isSecondary: (group: XmlElement) => boolean;
} {
  const axes = elements(plot).filter(({ name }) => name.endsWith("Ax"));
  const idOf = (axis: XmlElement): string | undefined => attribute(child(axis, "axId"), "val");
  const values = axes.filter(({ name }) => name === "valAx");
  const first = values.find((axis) => attribute(child(axis, "crosses"), "val") !== "max") ?? values[0];
  const second = values.find((axis) => axis !== first);
  const category = axes.find(
    (axis) => axis.name !== "valAx" && idOf(axis) === attribute(child(first, "crossAx"), "val"),
  );
  return {
    properties: {
      ...readAxis(category, "axes/categoryAxis", false),
      ...readAxis(first, "axes/valueAxis", true),
      ...readAxis(second, "axes/secondaryValueAxis", false),
    },
    isSecondary: (group) =>
      second !== undefined && children(group, "axId").some((node) => attribute(node, "val") === idOf(second)),
  };
}

/** A title of the chart or of an axis; one without a text of its own is made by Excel. */
export function readTitle(node: XmlElement | undefined, path: string): Properties {
  const rich = child(child(node, "tx"), "rich");
  const words = children(rich, "p")
    .map((paragraph) =>
      children(paragraph, "r")
        .map((run) => text(child(run, "t")))
        .join(""),
    )
    .join("\n");
  if (words === "") return {};
  const run = child(children(rich, "p").flatMap((paragraph) => children(paragraph, "r"))[0], "rPr");
  const size = numberAttribute(run, "sz");
  const color = attribute(child(child(run, "solidFill"), "srgbClr"), "val");
  const font = `${path}/format/font`;
  return {
    [`${path}/text`]: words,
    ...(size === undefined ? {} : { [`${font}/size`]: size / 100 }),
    ...(attribute(run, "b") === undefined ? {} : { [`${font}/bold`]: flag(run, "b") }),
    ...(color === undefined ? {} : { [`${font}/color`]: `#${color.toUpperCase()}` }),
  };
}

function readAxis(node: XmlElement | undefined, path: string, usuallyGridded: boolean): Properties {
  if (!node) return {};
  const scaling = child(node, "scaling");
  const numbers = {
    maximum: numberAttribute(child(scaling, "max"), "val"),
    minimum: numberAttribute(child(scaling, "min"), "val"),
    majorUnit: numberAttribute(child(node, "majorUnit"), "val"),
    tickLabelSpacing: numberAttribute(child(node, "tickLblSkip"), "val"),
  };
  const format = child(node, "numFmt");
  const isGridded = child(node, "majorGridlines") !== undefined;
  const properties: Properties = {
    ...numbers,
    visible: flag(child(node, "delete"), "val") ? false : undefined,
    reversePlotOrder: attribute(child(scaling, "orientation"), "val") === "maxMin" ? true : undefined,
    numberFormat: format && !flag(format, "sourceLinked") ? attribute(format, "formatCode") : undefined,
    "majorGridlines/visible": isGridded === usuallyGridded ? undefined : isGridded,
  };
  const set = Object.entries(properties).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(set.map(([key, value]) => [`${path}/${key}`, value])),
    ...readTitle(child(node, "title"), `${path}/title`),
  };
}
