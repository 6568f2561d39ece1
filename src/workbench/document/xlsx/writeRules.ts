import { formatAddress } from "../address";
import type { Area } from "../address";
import type { Comparison, ConditionalFormat, ConditionalRule, ScalePoint, Validation } from "../sheetState";
import { toFile } from "./fileFormulas";
import { argb } from "./writeStyles";
import type { StyleWriter } from "./writeStyles";
import { element, textElement } from "./xml";

export const operatorNames: Readonly<Record<Comparison, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
export const validationTypes = {
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
} as const;

/** Several areas as rules name them: "A1:A9 C1". */
function areasText(areas: readonly Area[]): string {
  return areas.map(formatAddress).join(" ");
}

export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  return element("dataValidations", { count: validations.length }, ...validations.map(validationXml));
}

function validationXml({ areas, rule, ignoreBlanks, errorAlert, prompt }: Validation): string {
  const formulas = validationFormulas(rule);
  return element(
    "dataValidation",
    {
      type: validationTypes[rule.type],
      errorStyle: errorAlert.style === "Stop" ? null : errorAlert.style.toLowerCase(),
      operator: "operator" in rule && rule.operator !== "Between" ? operatorNames[rule.operator] : null,
      allowBlank: ignoreBlanks || null,
      // Excel's own reversal: the attribute hides the arrow.
      showDropDown: (rule.type === "List" && !rule.inCellDropDown) || null,
      showInputMessage: prompt.show || null,
      showErrorMessage: errorAlert.show || null,
      errorTitle: errorAlert.title || null,
      error: errorAlert.message || null,
      promptTitle: prompt.title || null,
      prompt: prompt.message || null,
      sqref: areasText(areas),
    },
    ...formulas.map((formula, at) => textElement(`formula${String(at + 1)}`, formula)),
  );
}

function validationFormulas(rule: Validation["rule"]): string[] {
  if (rule.type === "List") {
    return [rule.source.startsWith("=") ? toFile(rule.source, undefined) : `"${rule.source.replaceAll('"', '""')}"`];
  }
  if (rule.type === "Custom") return [toFile(rule.formula, undefined)];
  return [rule.formula1, rule.formula2].filter((formula) => formula !== undefined).map(bound);
}

function bound(formula: string | number): string {
  if (typeof formula === "number") return String(formula);
  return formula.startsWith("=") ? toFile(formula, undefined) : formula;
}

export function conditionalFormatsXml(formats: readonly ConditionalFormat[], styles: StyleWriter): string {
  return formats
    .map(({ areas, rule, stopIfTrue }, at) =>
      element("conditionalFormatting", { sqref: areasText(areas) }, ruleXml(rule, areas, at + 1, stopIfTrue, styles)),
    )
    .join("");
}

function ruleXml(
  rule: ConditionalRule,
  areas: readonly Area[],
  priority: number,
  stops: boolean,
  styles: StyleWriter,
): string {
  const common = { priority, stopIfTrue: stops || null };
  const styled = "style" in rule ? { ...common, dxfId: styles.patch(rule.style) } : common;
  const [first] = areas;
  const cell = first ? formatAddress({ ...first, rows: 1, columns: 1 }) : "A1";
  switch (rule.type) {
    case "CellValue": {
      const formulas = [rule.formula1, rule.formula2].filter((formula) => formula !== undefined);
      const texts = formulas.map((formula) => textElement("formula", bound(formula)));
      return element("cfRule", { type: "cellIs", ...styled, operator: operatorNames[rule.operator] }, ...texts);
    }
    case "Custom":
      return element(
        "cfRule",
        { type: "expression", ...styled },
        textElement("formula", toFile(rule.formula, undefined)),
      );
    case "ContainsText":
      return textRuleXml(rule, cell, styled);
    case "TopBottom":
      return element("cfRule", {
        type: "top10",
        ...styled,
        rank: rule.rank,
        percent: rule.percent || null,
        bottom: rule.bottom || null,
      });
    case "PresetCriteria":
      return presetXml(rule.criterion, cell, styled);
    case "ColorScale": {
      const { points } = rule;
      const colors = points.map(({ color }) => element("color", { rgb: argb(color) }));
      return element(
        "cfRule",
        { type: "colorScale", ...common },
        element("colorScale", {}, ...points.map(pointXml), ...colors),
      );
    }
    case "DataBar": {
      const bar = [pointXml(rule.minimum), pointXml(rule.maximum), element("color", { rgb: argb(rule.color) })];
      return element(
        "cfRule",
        { type: "dataBar", ...common },
        element("dataBar", { showValue: rule.showValue ? null : false }, ...bar),
      );
    }
    case "IconSet":
      return element(
        "cfRule",
        { type: "iconSet", ...common },
        element(
          "iconSet",
          { iconSet: rule.iconSet, reverse: rule.reverse || null, showValue: rule.showValue ? null : false },
          ...rule.thresholds.map(pointXml),
        ),
      );
  }
}

const pointTypes: Readonly<Record<ScalePoint["type"], string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

function pointXml({ type, formula }: Omit<ScalePoint, "color">): string {
  const value = formula === undefined ? null : formula.startsWith("=") ? toFile(formula, undefined) : formula;
  return element("cfvo", {
    type: pointTypes[type],
    val: type === "LowestValue" || type === "HighestValue" ? null : value,
  });
}

function textRuleXml(rule: ConditionalRule & { type: "ContainsText" }, cell: string, styled: object): string {
  const text = `"${rule.text.replaceAll('"', '""')}"`;
  const length = `LEN(${text})`;
  const kinds = {
    Contains: ["containsText", "containsText", `NOT(ISERROR(SEARCH(${text},${cell})))`],
    NotContains: ["notContainsText", "notContains", `ISERROR(SEARCH(${text},${cell}))`],
    BeginsWith: ["beginsWith", "beginsWith", `LEFT(${cell},${length})=${text}`],
    EndsWith: ["endsWith", "endsWith", `RIGHT(${cell},${length})=${text}`],
  } as const;
  const [type, operator, formula] = kinds[rule.operator];
  return element("cfRule", { type, ...styled, operator, text: rule.text }, textElement("formula", formula));
}

function presetXml(criterion: string, cell: string, styled: object): string {
  const simple: Readonly<Record<string, readonly [type: string, formula: string]>> = {
    Blanks: ["containsBlanks", `LEN(TRIM(${cell}))=0`],
    NonBlanks: ["notContainsBlanks", `LEN(TRIM(${cell}))>0`],
    Errors: ["containsErrors", `ISERROR(${cell})`],
    NonErrors: ["notContainsErrors", `NOT(ISERROR(${cell}))`],
  };
  const found = simple[criterion];
  if (found) return element("cfRule", { type: found[0], ...styled }, textElement("formula", found[1]));
  if (criterion === "DuplicateValues") return element("cfRule", { type: "duplicateValues", ...styled });
  if (criterion === "UniqueValues") return element("cfRule", { type: "uniqueValues", ...styled });
  return element("cfRule", {
    type: "aboveAverage",
    ...styled,
    aboveAverage: criterion === "BelowAverage" ? false : null,
  });
}
