import { intersect } from "../../document/address";
import type { StylePatch } from "../../document/cellStyle";
import type { ConditionalFormat, ConditionalRule } from "../../document/sheetState";
import { flagOf, numberOf } from "../Arguments";
import type { SheetPart } from "../HostObject";
import { HostObject, rangeObject } from "../HostObject";
import { HostRefusal, notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import type { RangePlace } from "../RangePlace";
import { newRules, ruleNames } from "./newRules";

export const conditionalFormatCollection: HostType<RangePlace> = {
  items: (place) => formatsOn(place).map(({ id }) => part(place, id)),
  item: (place, args) => find(place, args.text(0)) ?? notThere("conditional format", args.text(0)),
  ask: {
    GetCount: (place) => formatsOn(place).length,
    GetItemAt: (place, args) => {
      const format = formatsOn(place)[args.whole(0)];
      return format ? part(place, format.id) : notThere("conditional format", args.whole(0));
    },
    GetItemOrNullObject: (place, args) => find(place, args.text(0)) ?? null,
  },
  act: {
    Add: (place, args) => {
      const type = args.choice(0, ruleNames);
      const id = place.sheet.addConditionalFormat({ areas: [...place.areas], rule: newRules[type], stopIfTrue: false });
      return part(place, id);
    },
    ClearAll: (place) => {
      const gone = new Set(formatsOn(place).map(({ id }) => id));
      place.sheet.setConditionalFormats(place.sheet.conditionalFormats.filter(({ id }) => !gone.has(id)));
      return undefined;
    },
  },
};

export const conditionalFormat: HostType<SheetPart> = {
  get: {
    Id: ({ id }) => id,
    Priority: ({ sheet, id }) => sheet.conditionalFormats.findIndex((format) => format.id === id),
    StopIfTrue: (place) => formatOf(place).stopIfTrue,
    Type: (place) => formatOf(place).rule.type,
  },
  set: {
    Priority: ({ sheet, id }, value) => {
      const format = formatOf({ sheet, id });
      const others = sheet.conditionalFormats.filter((other) => other.id !== id);
      sheet.setConditionalFormats([...others.slice(0, numberOf(value)), format, ...others.slice(numberOf(value))]);
    },
    StopIfTrue: (place, value) => changeFormat(place, { stopIfTrue: flagOf(value) }),
  },
  nav: {
    ...both("CellValue", (place) => new HostObject("CellValueConditionalFormat", place), "CellValue"),
    ...both("ColorScale", (place) => new HostObject("ColorScaleConditionalFormat", place), "ColorScale"),
    ...both("Custom", (place) => new HostObject("CustomConditionalFormat", place), "Custom"),
    ...both("DataBar", (place) => new HostObject("DataBarConditionalFormat", place), "DataBar"),
    ...both("IconSet", (place) => new HostObject("IconSetConditionalFormat", place), "IconSet"),
    ...both("Preset", (place) => new HostObject("PresetCriteriaConditionalFormat", place), "PresetCriteria"),
    ...both("TextComparison", (place) => new HostObject("TextConditionalFormat", place), "ContainsText"),
    ...both("TopBottom", (place) => new HostObject("TopBottomConditionalFormat", place), "TopBottom"),
  },
  ask: {
    GetRange: (place) => {
      const [area, ...others] = formatOf(place).areas;
      if (!area || others.length > 0) return notThere("single range of conditional format", place.id);
      return rangeObject(place.sheet, area);
    },
    GetRangeOrNullObject: (place) => {
      const [area, ...others] = formatOf(place).areas;
      return area && others.length === 0 ? rangeObject(place.sheet, area) : null;
    },
    GetRanges: (place) => new HostObject("RangeAreas", { sheet: place.sheet, areas: formatOf(place).areas }),
  },
  act: {
    Delete: ({ sheet, id }) => {
      formatOf({ sheet, id });
      sheet.setConditionalFormats(sheet.conditionalFormats.filter((format) => format.id !== id));
      return undefined;
    },
  },
};

/** The rule of a conditional format; refuses when it has become one of another type. */
export function ruleOf<Type extends ConditionalRule["type"]>(
  place: SheetPart,
  type: Type,
): Extract<ConditionalRule, { type: Type }> {
  const { rule } = formatOf(place);
  if (!isOfType(rule, type))
    throw new HostRefusal("InvalidOperation", `The conditional format is of type ${rule.type}.`);
  return rule;
}

export function setRule(place: SheetPart, rule: ConditionalRule): void {
  changeFormat(place, { rule });
}

/** The look that a rule gives, for the rules that give one. */
export function styleOf(place: SheetPart): StylePatch {
  const { rule } = formatOf(place);
  return "style" in rule ? rule.style : {};
}

export function setStyle(place: SheetPart, style: StylePatch): void {
  const { rule } = formatOf(place);
  if (!("style" in rule)) throw new HostRefusal("InvalidOperation", `A ${rule.type} has no format.`);
  changeFormat(place, { rule: { ...rule, style } });
}

function isOfType<Type extends ConditionalRule["type"]>(
  rule: ConditionalRule,
  type: Type,
): rule is Extract<ConditionalRule, { type: Type }> {
  return rule.type === type;
}

/** The part itself, refused on a format of another type, and its twin that is a null object there. */
function both(
  name: string,
  make: (place: SheetPart) => HostObject,
  type: ConditionalRule["type"],
): Record<string, (place: SheetPart) => HostObject | null> {
  return {
    [name]: (place) => {
      ruleOf(place, type);
      return make(place);
    },
    [`${name}OrNullObject`]: (place) => (formatOf(place).rule.type === type ? make(place) : null),
  };
}

function part({ sheet }: RangePlace, id: string): HostObject<"ConditionalFormat"> {
  return new HostObject("ConditionalFormat", { sheet, id });
}

function formatsOn({ sheet, area }: RangePlace): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ areas }) => areas.some((one) => intersect(one, area)));
}

function find(place: RangePlace, id: string): HostObject | undefined {
  return formatsOn(place).some((format) => format.id === id) ? part(place, id) : undefined;
}

function formatOf({ sheet, id }: SheetPart): ConditionalFormat {
  return sheet.conditionalFormats.find((format) => format.id === id) ?? notThere("conditional format", id);
}

function changeFormat({ sheet, id }: SheetPart, patch: Partial<ConditionalFormat>): void {
  formatOf({ sheet, id });
  sheet.setConditionalFormats(
    sheet.conditionalFormats.map((format) => (format.id === id ? { ...format, ...patch } : format)),
  );
}
