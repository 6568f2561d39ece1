import type { ConditionalRule } from "../../document/sheetState";

export const ruleNames = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

/** What a conditional format is until its rule is set. Excel's own starting points are not documented. [assumed] */
export const newRules: Readonly<Record<(typeof ruleNames)[number], ConditionalRule>> = {
  Custom: { type: "Custom", formula: "=FALSE", style: {} },
  DataBar: {
    type: "DataBar",
    color: "#638EC6",
    gradient: true,
    showValue: true,
    minimum: { type: "LowestValue" },
    maximum: { type: "HighestValue" },
  },
  ColorScale: {
    type: "ColorScale",
    points: [
      { type: "LowestValue", color: "#F8696B" },
      { type: "Percentile", formula: "50", color: "#FFEB84" },
      { type: "HighestValue", color: "#63BE7B" },
    ],
  },
  IconSet: {
    type: "IconSet",
    iconSet: "ThreeTrafficLights1",
    reverse: false,
    showValue: true,
    thresholds: [
      { type: "Percent", formula: "0" },
      { type: "Percent", formula: "33" },
      { type: "Percent", formula: "67" },
    ],
  },
  TopBottom: { type: "TopBottom", rank: 10, percent: false, bottom: false, style: {} },
  PresetCriteria: { type: "PresetCriteria", criterion: "DuplicateValues", style: {} },
  ContainsText: { type: "ContainsText", operator: "Contains", text: "", style: {} },
  CellValue: { type: "CellValue", operator: "EqualTo", formula1: "=0", style: {} },
};
