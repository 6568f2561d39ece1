import { intersect } from "../../document/address";
import { fixedAddress } from "../../document/xlsx/fixedAddress";
import type { Validation, ValidationRule } from "../../document/sheetState";
import { Arguments, bagOf, flagOf, invalid, oneOf, textOf } from "../Arguments";
import { joined } from "../findCells";
import type { HostContext } from "../HostContext";
import { HostObject } from "../HostObject";
import { HostRefusal, notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";
import type { RangePlace } from "../RangePlace";

export const dataValidation: HostType<RangePlace> = {
  get: {
    ErrorAlert: (place) => {
      const { show, style, title, message } = (commonOf(place) ?? blank).errorAlert;
      return { showAlert: show, style, title, message };
    },
    IgnoreBlanks: (place) => (commonOf(place) ?? blank).ignoreBlanks,
    Prompt: (place) => {
      const { show, title, message } = (commonOf(place) ?? blank).prompt;
      return { showPrompt: show, title, message };
    },
    Rule: (place) => {
      const found = commonOf(place);
      return found && !acceptsAll(found.rule) ? ruleOnWire(found.rule) : {};
    },
    Type: (place) => {
      const kinds = kindsIn(place);
      if (kinds.size > 1) return "Inconsistent";
      const rule = [...kinds][0]?.rule;
      return rule && !acceptsAll(rule) ? rule.type : "None";
    },
    Valid: (place) => {
      const checked = invalidCells(place);
      return checked.length === 0;
    },
  },
  set: {
    ErrorAlert: (place, value) => {
      const { showAlert = true, style = "Stop", title = "", message = "" } = bagOf(value);
      change(place, {
        errorAlert: {
          show: flagOf(showAlert),
          style: oneOf(style, ["Stop", "Warning", "Information"]),
          title: limited(title, 32),
          message: limited(message, 255),
        },
      });
    },
    IgnoreBlanks: (place, value) => change(place, { ignoreBlanks: flagOf(value) }),
    Prompt: (place, value) => {
      const { showPrompt = true, title = "", message = "" } = bagOf(value);
      change(place, {
        prompt: { show: flagOf(showPrompt), title: limited(title, 32), message: limited(message, 255) },
      });
    },
    Rule: (place, value, host) => change(place, { rule: ruleFromWire(value, host) }),
  },
  ask: {
    GetInvalidCells: (place) => areas(place) ?? notThere("invalid cell", "in the range"),
    GetInvalidCellsOrNullObject: (place) => areas(place) ?? null,
  },
  act: {
    Clear: ({ sheet, area }) => {
      sheet.setValidation(area, null);
      return undefined;
    },
  },
};

/** A prompt may stand without a rule; the document wants one, so it gets one that every input passes. */
const anyInput = { type: "Custom", formula: "=TRUE" } satisfies ValidationRule;

const blank: Omit<Validation, "areas"> = {
  rule: anyInput,
  ignoreBlanks: true,
  errorAlert: { show: true, style: "Stop", title: "", message: "" },
  prompt: { show: false, title: "", message: "" },
};

function acceptsAll(rule: ValidationRule): boolean {
  return rule.type === "Custom" && rule.formula === anyInput.formula;
}

/** The validations of the range's cells; undefined stands for cells without one. */
function kindsIn({ sheet, area }: RangePlace): Set<Validation | undefined> {
  const met = sheet.validations.filter(({ areas }) => areas.some((one) => intersect(one, area)));
  const kinds = new Set<Validation | undefined>(met);
  const covered = met
    .flatMap((one) => one.areas)
    .reduce((count, one) => {
      const shared = intersect(one, area);
      return count + (shared ? shared.rows * shared.columns : 0);
    }, 0);
  if (covered < area.rows * area.columns) kinds.add(undefined);
  return kinds;
}

function commonOf(place: RangePlace): Validation | undefined {
  const kinds = kindsIn(place);
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function change(place: RangePlace, patch: Partial<Omit<Validation, "areas">>): void {
  const { areas: _areas, ...before } = commonOf(place) ?? { ...blank, areas: [] };
  for (const area of place.areas) place.sheet.setValidation(area, { ...before, ...patch });
}

function limited(value: unknown, length: number): string {
  const text = textOf(value);
  if (text.length <= length) return text;
  throw invalid(`A text of at most ${length} characters is needed here.`);
}

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const basicRules = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

function ruleFromWire(value: unknown, host: HostContext): ValidationRule {
  const [entry, ...others] = Object.entries(bagOf(value)).filter(([, rule]) => rule !== null && rule !== undefined);
  // An empty rule is how an add-in takes a rule away while it keeps the prompt.
  if (!entry) return anyInput;
  if (others.length > 0) throw invalid("A validation has one rule.");
  const [name, rule] = entry;
  const bag = bagOf(rule);
  if (name === "custom") return { type: "Custom", formula: textOf(bag.formula) };
  if (name === "list") {
    return { type: "List", source: sourceOf(bag.source, host), inCellDropDown: flagOf(bag.inCellDropDown ?? true) };
  }
  const type = Object.entries(basicRules).find(([known]) => known === name)?.[1];
  if (!type) throw invalid(`There is no validation rule "${name}".`);
  const operator = oneOf(bag.operator ?? "Between", operators);
  const second = bag.formula2 === undefined || bag.formula2 === null ? undefined : boundOf(bag.formula2, type, host);
  if ((operator === "Between" || operator === "NotBetween") && second === undefined) {
    throw invalid(`"${operator}" needs two bounds.`);
  }
  return {
    type,
    operator,
    formula1: boundOf(bag.formula1, type, host),
    ...(second !== undefined && { formula2: second }),
  };
}

/** A text or a formula, or cells. */
function sourceOf(source: unknown, host: HostContext): string {
  if (!(source instanceof HostObject)) return textOf(source);
  const { sheet, area } = new Arguments([source]).range(0, host);
  return `=${fixedAddress(sheet.name, area)}`;
}

/** A number, a formula, or a date as an ISO text, which Excel keeps as its serial number. */
function boundOf(value: unknown, type: string, host: HostContext): string | number {
  if (typeof value === "number") return value;
  const text = sourceOf(value, host);
  const day = type === "Date" ? /^(\d{4})-(\d{2})-(\d{2})/.exec(text) : null;
  if (!day) return text;
  const [, year = "", month = "", date = ""] = day;
  const serial = Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000 + 25_569;
  // Excel's calendar has a 29 February 1900 that never was.
  return serial < 61 ? serial - 1 : serial;
}

function ruleOnWire(rule: ValidationRule): Wire {
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  if (rule.type === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  const name = Object.entries(basicRules).find(([, type]) => type === rule.type)?.[0] ?? "decimal";
  const { operator, formula1, formula2 } = rule;
  return { [name]: { operator, formula1, ...(formula2 !== undefined && { formula2 }) } };
}

function invalidCells({ sheet, area }: RangePlace): { row: number; column: number }[] {
  if (area.rows * area.columns > 1_000_000) {
    throw new HostRefusal(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
  return sheet.values(area).flatMap((row, down) =>
    row.flatMap((value, right) => {
      const cell = { row: area.row + down, column: area.column + right };
      if (value === null) return [];
      const input = typeof value === "object" ? value.code : value;
      return sheet.validationProblem(cell.row, cell.column, input) ? [cell] : [];
    }),
  );
}

function areas(place: RangePlace): HostObject | undefined {
  const cells = invalidCells(place);
  return cells.length > 0 ? new HostObject("RangeAreas", { sheet: place.sheet, areas: joined(cells) }) : undefined;
}
