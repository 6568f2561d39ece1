import type { Comparison, ScalePoint } from "../../document/sheetState";
import { bagOf, flagOf, listOf, numberOf, oneOf, textOf } from "../Arguments";
import type { SheetPart } from "../HostObject";
import { HostObject } from "../HostObject";
import type { HostType, Wire } from "../HostType";
import { ruleOf, setRule, setStyle, styleOf } from "./conditionalFormat";
import { colorOf } from "./rangeFormat";

const withFormat = {
  Format: (place: SheetPart) => new HostObject("ConditionalRangeFormat", place),
};

export const cellValueConditionalFormat: HostType<SheetPart> = {
  get: {
    Rule: (place) => {
      const { operator, formula1, formula2 } = ruleOf(place, "CellValue");
      return {
        operator: operator.replace(/To$/, orEqual(operator)),
        formula1,
        ...(formula2 !== undefined && { formula2 }),
      };
    },
  },
  set: {
    Rule: (place, value) => {
      const { operator, formula1, formula2 } = bagOf(value);
      setRule(place, {
        ...ruleOf(place, "CellValue"),
        operator: comparisonOf(operator),
        formula1: formulaOf(formula1),
        ...(formula2 !== undefined && { formula2: formulaOf(formula2) }),
      });
    },
  },
  nav: withFormat,
};

export const textConditionalFormat: HostType<SheetPart> = {
  get: {
    Rule: (place) => {
      const { operator, text } = ruleOf(place, "ContainsText");
      return { operator, text };
    },
  },
  set: {
    Rule: (place, value) => {
      const { operator, text } = bagOf(value);
      setRule(place, {
        ...ruleOf(place, "ContainsText"),
        operator: oneOf(operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]),
        text: textOf(text),
      });
    },
  },
  nav: withFormat,
};

export const customConditionalFormat: HostType<SheetPart> = {
  nav: { ...withFormat, Rule: (place) => new HostObject("ConditionalFormatRule", place) },
};

export const conditionalFormatRule: HostType<SheetPart> = {
  get: {
    Formula: (place) => ruleOf(place, "Custom").formula,
    FormulaLocal: (place) => ruleOf(place, "Custom").formula,
  },
  set: { Formula: setFormula, FormulaLocal: setFormula },
};

function setFormula(place: SheetPart, value: unknown): void {
  setRule(place, { ...ruleOf(place, "Custom"), formula: formulaOf(value) });
}

export const topBottomConditionalFormat: HostType<SheetPart> = {
  get: {
    Rule: (place) => {
      const { rank, percent, bottom } = ruleOf(place, "TopBottom");
      return { rank, type: `${bottom ? "Bottom" : "Top"}${percent ? "Percent" : "Items"}` };
    },
  },
  set: {
    Rule: (place, value) => {
      const { rank, type } = bagOf(value);
      const kind = oneOf(type, ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);
      setRule(place, {
        ...ruleOf(place, "TopBottom"),
        rank: numberOf(rank),
        percent: kind.endsWith("Percent"),
        bottom: kind.startsWith("Bottom"),
      });
    },
  },
  nav: withFormat,
};

export const presetCriteriaConditionalFormat: HostType<SheetPart> = {
  get: { Rule: (place) => ({ criterion: ruleOf(place, "PresetCriteria").criterion }) },
  set: {
    Rule: (place, value) =>
      setRule(place, { ...ruleOf(place, "PresetCriteria"), criterion: textOf(bagOf(value).criterion) }),
  },
  nav: withFormat,
};

export const colorScaleConditionalFormat: HostType<SheetPart> = {
  get: {
    Criteria: (place) => {
      const points = ruleOf(place, "ColorScale").points.map((point) => ({ ...point }));
      const [minimum, middle, top] = points;
      return top
        ? { minimum: minimum ?? null, midpoint: middle ?? null, maximum: top }
        : { minimum: minimum ?? null, maximum: middle ?? null };
    },
    ThreeColorScale: (place) => ruleOf(place, "ColorScale").points.length === 3,
  },
  set: {
    Criteria: (place, value) => {
      const { minimum, midpoint, maximum } = bagOf(value);
      const points = [minimum, midpoint, maximum].filter((point) => point !== undefined && point !== null);
      setRule(place, { ...ruleOf(place, "ColorScale"), points: points.map(pointOf) });
    },
  },
};

export const dataBarConditionalFormat: HostType<SheetPart> = {
  get: {
    AxisColor: (place) => lookOf(place, "axisColor", "#000000"),
    AxisFormat: (place) => lookOf(place, "axisFormat", "Automatic"),
    BarDirection: (place) => lookOf(place, "barDirection", "Context"),
    LowerBoundRule: (place) => ({ ...ruleOf(place, "DataBar").minimum }),
    ShowDataBarOnly: (place) => !ruleOf(place, "DataBar").showValue,
    UpperBoundRule: (place) => ({ ...ruleOf(place, "DataBar").maximum }),
  },
  set: {
    AxisColor: (place, value) => setLook(place, "axisColor", colorOrNone(value)),
    AxisFormat: (place, value) => setLook(place, "axisFormat", oneOf(value, ["Automatic", "None", "CellMidPoint"])),
    BarDirection: (place, value) =>
      setLook(place, "barDirection", oneOf(value, ["Context", "LeftToRight", "RightToLeft"])),
    LowerBoundRule: (place, value) =>
      setRule(place, { ...ruleOf(place, "DataBar"), minimum: boundOf(value, "LowestValue") }),
    ShowDataBarOnly: (place, value) => setRule(place, { ...ruleOf(place, "DataBar"), showValue: !flagOf(value) }),
    UpperBoundRule: (place, value) =>
      setRule(place, { ...ruleOf(place, "DataBar"), maximum: boundOf(value, "HighestValue") }),
  },
  nav: {
    NegativeFormat: (place) => new HostObject("ConditionalDataBarNegativeFormat", place),
    PositiveFormat: (place) => new HostObject("ConditionalDataBarPositiveFormat", place),
  },
};

/** Of bars below zero, which Excel draws in red unless it is told otherwise. */
export const conditionalDataBarNegativeFormat: HostType<SheetPart> = {
  get: {
    BorderColor: (place) => lookOf(place, "negativeBorder", ""),
    FillColor: (place) => lookOf(place, "negativeFill", "#FF0000"),
    MatchPositiveBorderColor: (place) => lookOf(place, "negativeBorderMatches", true),
    MatchPositiveFillColor: (place) => lookOf(place, "negativeFillMatches", false),
  },
  set: {
    BorderColor: (place, value) => setLook(place, "negativeBorder", colorOrNone(value)),
    FillColor: (place, value) => setLook(place, "negativeFill", colorOf(value)),
    MatchPositiveBorderColor: (place, value) => setLook(place, "negativeBorderMatches", flagOf(value)),
    MatchPositiveFillColor: (place, value) => setLook(place, "negativeFillMatches", flagOf(value)),
  },
};

const lookOf = (place: SheetPart, name: string, otherwise: string | boolean): Wire =>
  ruleOf(place, "DataBar").looks?.[name] ?? otherwise;

function setLook(place: SheetPart, name: string, value: string | boolean): void {
  const rule = ruleOf(place, "DataBar");
  setRule(place, { ...rule, looks: { ...rule.looks, [name]: value } });
}

const colorOrNone = (value: unknown): string => (value === "" ? "" : colorOf(value));

export const conditionalDataBarPositiveFormat: HostType<SheetPart> = {
  get: {
    BorderColor: (place) => lookOf(place, "border", ""),
    FillColor: (place) => ruleOf(place, "DataBar").color,
    GradientFill: (place) => ruleOf(place, "DataBar").gradient,
  },
  set: {
    BorderColor: (place, value) => setLook(place, "border", colorOrNone(value)),
    FillColor: (place, value) => setRule(place, { ...ruleOf(place, "DataBar"), color: colorOf(value) }),
    GradientFill: (place, value) => setRule(place, { ...ruleOf(place, "DataBar"), gradient: flagOf(value) }),
  },
};

export const iconSetConditionalFormat: HostType<SheetPart> = {
  get: {
    Criteria: (place) =>
      ruleOf(place, "IconSet").thresholds.map((threshold) => ({ ...threshold, operator: "GreaterThanOrEqual" })),
    ReverseIconOrder: (place) => ruleOf(place, "IconSet").reverse,
    ShowIconOnly: (place) => !ruleOf(place, "IconSet").showValue,
    Style: (place) => ruleOf(place, "IconSet").iconSet,
  },
  set: {
    Criteria: (place, value) => {
      // The first icon has no threshold of its own; Excel takes an empty object there.
      const thresholds = listOf(value).map((criterion) =>
        boundOf({ type: "Percent", formula: "0", ...bagOf(criterion) }, "Percent"),
      );
      setRule(place, { ...ruleOf(place, "IconSet"), thresholds });
    },
    ReverseIconOrder: (place, value) => setRule(place, { ...ruleOf(place, "IconSet"), reverse: flagOf(value) }),
    ShowIconOnly: (place, value) => setRule(place, { ...ruleOf(place, "IconSet"), showValue: !flagOf(value) }),
    Style: (place, value) => setRule(place, { ...ruleOf(place, "IconSet"), iconSet: textOf(value) }),
  },
};

export const conditionalRangeFormat: HostType<SheetPart> = {
  get: { NumberFormat: (place) => styleOf(place).numberFormat ?? null },
  set: { NumberFormat: (place, value) => setStyle(place, { ...styleOf(place), numberFormat: textOf(value) }) },
  nav: {
    Borders: (place) => new HostObject("ConditionalRangeBorderCollection", place),
    Fill: (place) => new HostObject("ConditionalRangeFill", place),
    Font: (place) => new HostObject("ConditionalRangeFont", place),
  },
};

export const conditionalRangeFill: HostType<SheetPart> = {
  get: { Color: (place) => styleOf(place).fill ?? "" },
  set: { Color: (place, value) => setStyle(place, { ...styleOf(place), fill: colorOf(value) }) },
  act: {
    Clear: (place) => {
      const { fill: _fill, ...rest } = styleOf(place);
      setStyle(place, rest);
      return undefined;
    },
  },
};

export const conditionalRangeFont: HostType<SheetPart> = {
  get: {
    Bold: (place) => fontPart(place, "bold"),
    Color: (place) => fontPart(place, "color") ?? "",
    Italic: (place) => fontPart(place, "italic"),
    Strikethrough: (place) => fontPart(place, "strikethrough"),
    Underline: (place) => fontPart(place, "underline"),
  },
  set: {
    Bold: (place, value) => setFont(place, { bold: flagOf(value) }),
    Color: (place, value) => setFont(place, { color: colorOf(value) }),
    Italic: (place, value) => setFont(place, { italic: flagOf(value) }),
    Strikethrough: (place, value) => setFont(place, { strikethrough: flagOf(value) }),
    Underline: (place, value) => setFont(place, { underline: oneOf(value, ["None", "Single", "Double"]) }),
  },
  act: {
    Clear: (place) => {
      const { font: _font, ...rest } = styleOf(place);
      setStyle(place, rest);
      return undefined;
    },
  },
};

type Font = NonNullable<ReturnType<typeof styleOf>["font"]>;

function fontPart(place: SheetPart, name: keyof Font): Wire {
  return styleOf(place).font?.[name] ?? null;
}

function setFont(place: SheetPart, font: Font): void {
  const style = styleOf(place);
  setStyle(place, { ...style, font: { ...style.font, ...font } });
}

/** Here Excel says GreaterThanOrEqual, in a validation GreaterThanOrEqualTo. */
const comparisons: Readonly<Record<string, Comparison>> = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqual: "GreaterThanOrEqualTo",
  LessThanOrEqual: "LessThanOrEqualTo",
};

function comparisonOf(value: unknown): Comparison {
  return comparisons[oneOf(value, Object.keys(comparisons))] ?? "EqualTo";
}

function orEqual(operator: Comparison): string {
  return operator.endsWith("OrEqualTo") ? "" : "To";
}

function formulaOf(value: unknown): string {
  const text = typeof value === "number" ? String(value) : textOf(value);
  return text.startsWith("=") ? text : `=${text}`;
}

const pointTypes = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;

function pointOf(value: unknown): ScalePoint {
  return { ...boundOf(value, "LowestValue"), color: colorOf(bagOf(value).color) };
}

function boundOf(value: unknown, automatic: (typeof pointTypes)[number]): Omit<ScalePoint, "color"> {
  const { type, formula } = bagOf(value);
  const known = type === "Automatic" || type === undefined ? automatic : oneOf(type, pointTypes);
  if (formula === undefined || formula === null || formula === "") return { type: known };
  return { type: known, formula: typeof formula === "number" ? String(formula) : textOf(formula) };
}
