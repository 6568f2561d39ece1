import { parseAddress } from "../address";
import type { Area } from "../address";
import type { StylePatch } from "../cellStyle";
import type {
  Comparison,
  ConditionalFormat,
  ConditionalRule,
  ScalePoint,
  Validation,
  ValidationRule,
} from "../sheetState";
import { fromFile } from "./fileFormulas";
import { readColor } from "./readStyles";
import { operatorNames, validationTypes } from "./writeRules";
import type { XmlElement } from "./xml";
import { attribute, child, children, flag, numberAttribute, text } from "./xml";

const operators = new Map(Object.entries(operatorNames).map(([ours, theirs]) => [theirs, ours as Comparison])); // its keys are Comparisons
const validationKinds = new Map(Object.entries(validationTypes).map(([ours, theirs]) => [theirs as string, ours]));

/** "A1:A9 C1" as areas. */
function readAreas(sqref: string | undefined): Area[] {
  return (sqref ?? "").split(/\s+/).flatMap(readArea);
}

/** A reference as an area; none where it has gone ("#REF!") or is not one. */
export function readArea(reference: string): Area[] {
  try {
    const { row, column, rows, columns } = parseAddress(reference.trim());
    return [{ row, column, rows, columns }];
  } catch {
    return [];
  }
}

export function readValidation(node: XmlElement): Validation | undefined {
  const rule = readRule(node);
  const areas = readAreas(attribute(node, "sqref"));
  if (!rule || areas.length === 0) return undefined;
  const style = attribute(node, "errorStyle");
  return {
    areas,
    rule,
    ignoreBlanks: flag(node, "allowBlank"),
    errorAlert: {
      show: flag(node, "showErrorMessage"),
      style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
      title: attribute(node, "errorTitle") ?? "",
      message: attribute(node, "error") ?? "",
    },
    prompt: {
      show: flag(node, "showInputMessage"),
      title: attribute(node, "promptTitle") ?? "",
      message: attribute(node, "prompt") ?? "",
    },
  };
}

function readRule(node: XmlElement): ValidationRule | undefined {
  const type = validationKinds.get(attribute(node, "type") ?? "none");
  const formula1 = text(child(node, "formula1"));
  if (type === undefined) return undefined;
  if (type === "List") {
    const quoted = /^"(.*)"$/s.exec(formula1)?.[1];
    const source = quoted === undefined ? fromFile(formula1, undefined) : quoted.replaceAll('""', '"');
    return { type: "List", source, inCellDropDown: !flag(node, "showDropDown") };
  }
  if (type === "Custom") return { type: "Custom", formula: fromFile(formula1, undefined) };
  const second = child(node, "formula2");
  return {
    type: type as Exclude<ValidationRule["type"], "List" | "Custom">, // the others have just gone
    operator: operators.get(attribute(node, "operator") ?? "between") ?? "Between",
    formula1: bound(formula1),
    ...(second ? { formula2: bound(text(second)) } : {}),
  };
}

/** A number, or a formula. */
function bound(formula: string): string | number {
  const number = Number(formula);
  return formula !== "" && Number.isFinite(number) ? number : fromFile(formula, undefined);
}

/** The rules of one `conditionalFormatting` element, each with its priority; kinds that we do not know are left out. */
export function readConditionalFormats(
  node: XmlElement,
  patches: readonly StylePatch[],
  theme: readonly string[],
): { format: Omit<ConditionalFormat, "id">; priority: number }[] {
  const areas = readAreas(attribute(node, "sqref"));
  return children(node, "cfRule").flatMap((rule) => {
    const read = readConditionalRule(rule, patches[numberAttribute(rule, "dxfId") ?? -1] ?? {}, theme);
    if (!read || areas.length === 0) return [];
    const format = { areas, rule: read, stopIfTrue: flag(rule, "stopIfTrue") };
    return [{ format, priority: numberAttribute(rule, "priority") ?? 0 }];
  });
}

function readConditionalRule(
  node: XmlElement,
  style: StylePatch,
  theme: readonly string[],
): ConditionalRule | undefined {
  const formulas = children(node, "formula").map((formula) => fromFile(text(formula), undefined));
  const [formula1 = "=0", formula2] = formulas;
  const textRule = (operator: (ConditionalRule & { type: "ContainsText" })["operator"]): ConditionalRule => ({
    type: "ContainsText",
    operator,
    text: attribute(node, "text") ?? "",
    style,
  });
  const preset = (criterion: string): ConditionalRule => ({ type: "PresetCriteria", criterion, style });
  switch (attribute(node, "type")) {
    case "cellIs": {
      const operator = operators.get(attribute(node, "operator") ?? "equal") ?? "EqualTo";
      return { type: "CellValue", operator, formula1, ...(formula2 === undefined ? {} : { formula2 }), style };
    }
    case "expression":
      return { type: "Custom", formula: formula1, style };
    case "containsText":
      return textRule("Contains");
    case "notContainsText":
      return textRule("NotContains");
    case "beginsWith":
      return textRule("BeginsWith");
    case "endsWith":
      return textRule("EndsWith");
    case "top10":
      return {
        type: "TopBottom",
        rank: numberAttribute(node, "rank") ?? 10,
        percent: flag(node, "percent"),
        bottom: flag(node, "bottom"),
        style,
      };
    case "containsBlanks":
      return preset("Blanks");
    case "notContainsBlanks":
      return preset("NonBlanks");
    case "containsErrors":
      return preset("Errors");
    case "notContainsErrors":
      return preset("NonErrors");
    case "duplicateValues":
      return preset("DuplicateValues");
    case "uniqueValues":
      return preset("UniqueValues");
    case "aboveAverage":
      return preset(flag(node, "aboveAverage", true) ? "AboveAverage" : "BelowAverage");
    default:
      return readScale(node, theme);
  }
}

function readScale(node: XmlElement, theme: readonly string[]): ConditionalRule | undefined {
  const scale = child(node, "colorScale");
  if (scale) {
    const colors = children(scale, "color").map((color) => readColor(color, theme) ?? "#FFFFFF");
    const points = children(scale, "cfvo").map((point, at): ScalePoint => ({
      ...readPoint(point),
      color: colors[at] ?? "#FFFFFF",
    }));
    return { type: "ColorScale", points };
  }
  const bar = child(node, "dataBar");
  if (bar) {
    const [minimum = readPoint(undefined), maximum = readPoint(undefined)] = children(bar, "cfvo").map(readPoint);
    const color = readColor(child(bar, "color"), theme) ?? "#638EC6";
    return { type: "DataBar", color, gradient: true, showValue: flag(bar, "showValue", true), minimum, maximum };
  }
  const icons = child(node, "iconSet");
  if (!icons) return undefined;
  return {
    type: "IconSet",
    iconSet: attribute(icons, "iconSet") ?? "3TrafficLights1",
    reverse: flag(icons, "reverse"),
    showValue: flag(icons, "showValue", true),
    thresholds: children(icons, "cfvo").map(readPoint),
  };
}

const pointTypes: Readonly<Record<string, ScalePoint["type"]>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  formula: "Formula",
  percentile: "Percentile",
};

function readPoint(node: XmlElement | undefined): Omit<ScalePoint, "color"> {
  const type = pointTypes[attribute(node, "type") ?? "min"] ?? "LowestValue";
  const value = attribute(node, "val");
  if (value === undefined) return { type };
  return { type, formula: Number.isFinite(Number(value)) ? value : fromFile(value, undefined) };
}
