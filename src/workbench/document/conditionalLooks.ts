import type { Area } from "./address";
import { contains, intersect } from "./address";
import { factsOf } from "./areaFacts";
import type { AreaFacts } from "./areaFacts";
import type { Book } from "./Book";
import { compareValues, toLogical, toNumber } from "./calculation/coerce";
import { CellError } from "./cellValue";
import type { CellValue } from "./cellValue";
import type { StylePatch } from "./cellStyle";
import type { SheetModel } from "./model";
import { formatValue } from "./numberFormat";
import type { ConditionalFormat, ConditionalRule, ScalePoint } from "./sheetState";
import { compares } from "./validationCheck";

/** What conditional formats make of one cell: a style, and where ruled a bar, an icon or neither. */
export interface ConditionalLook {
  readonly style: StylePatch;
  /** fraction of the cell's width, 0 to 1 */
  readonly bar?: { readonly fraction: number; readonly color: string; readonly gradient: boolean };
  readonly icon?: { readonly set: string; readonly index: number };
  readonly hidesValue?: boolean;
}

/** The looks of an area's cells, by row; undefined where no conditional format applies. */
export function conditionalLooks(book: Book, sheet: SheetModel, area: Area): (ConditionalLook | undefined)[][] {
  book.settle();
  const formats = sheet.state.conditionalFormats.filter(({ areas }) => areas.some((one) => intersect(one, area)));
  const judges = formats.map((format) => ({ format, judge: judgeOf(book, sheet, format) }));
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => {
      const row = area.row + down;
      const column = area.column + right;
      let look: ConditionalLook | undefined;
      for (const { format, judge } of judges) {
        if (!format.areas.some((one) => contains(one, row, column))) continue;
        const found = judge(sheet.value(row, column), row, column);
        if (!found) continue;
        look = look ? combined(look, found) : found;
        if (format.stopIfTrue) break;
      }
      return look;
    }),
  );
}

type Judge = (value: CellValue, row: number, column: number) => ConditionalLook | undefined;

/** The first format that says something about a part of the look has its way. */
function combined(first: ConditionalLook, second: ConditionalLook): ConditionalLook {
  const font = { ...second.style.font, ...first.style.font };
  const borders = { ...second.style.borders, ...first.style.borders };
  return { ...second, ...first, style: { ...second.style, ...first.style, font, borders } };
}

function judgeOf(book: Book, sheet: SheetModel, format: ConditionalFormat): Judge {
  const { rule } = format;
  const [first] = format.areas;
  const evaluate = (formula: string, row: number, column: number): CellValue => {
    if (!first) return null;
    const shift = { rows: row - first.row, columns: column - first.column };
    const found = book.calculator.evaluate(formula, { sheet, row, column }, shift);
    return Array.isArray(found) ? (found[0]?.[0] ?? null) : found;
  };
  switch (rule.type) {
    case "Custom":
      return (_, row, column) =>
        toLogical(evaluate(rule.formula, row, column)) === true ? { style: rule.style } : undefined;
    case "CellValue":
      return (value, row, column) =>
        meetsCellValue(rule, value, (formula) => evaluate(formula, row, column)) ? { style: rule.style } : undefined;
    case "ContainsText":
      return (value) => (meetsText(rule, formatValue(value, "General")) ? { style: rule.style } : undefined);
    case "TopBottom":
    case "PresetCriteria": {
      const facts = factsOf(sheet, format);
      const meets = rule.type === "TopBottom" ? topBottom(rule, facts) : preset(rule.criterion, facts);
      return (value) => (meets(value) ? { style: rule.style } : undefined);
    }
    case "ColorScale":
    case "DataBar":
    case "IconSet": {
      const facts = factsOf(sheet, format);
      const at = (point: Point) =>
        pointValue(point, facts, (formula) => evaluate(formula, first?.row ?? 0, first?.column ?? 0));
      if (rule.type === "ColorScale") return colorScale(rule.points, at);
      return rule.type === "DataBar" ? dataBar(rule, facts, at) : iconSet(rule, at);
    }
  }
}

type Point = Omit<ScalePoint, "color">;

function meetsCellValue(
  rule: ConditionalRule & { type: "CellValue" },
  value: CellValue,
  evaluate: (formula: string) => CellValue,
): boolean {
  if (value === null || value instanceof CellError) return false;
  const read = (formula: string): CellValue => (formula.startsWith("=") ? evaluate(formula) : evaluate(`=${formula}`));
  const first = read(rule.formula1);
  if (first instanceof CellError) return false;
  const second = rule.formula2 === undefined ? undefined : read(rule.formula2);
  if (typeof value === "number" && (typeof first === "number" || first === null)) {
    return compares(value, rule.operator, first ?? 0, typeof second === "number" ? second : undefined);
  }
  const order = compareValues(value, first);
  return compares(order, rule.operator, 0, second === undefined ? undefined : order - compareValues(value, second));
}

function meetsText(rule: ConditionalRule & { type: "ContainsText" }, shown: string): boolean {
  const text = shown.toUpperCase();
  const wanted = rule.text.toUpperCase();
  if (rule.operator === "Contains") return text.includes(wanted);
  if (rule.operator === "NotContains") return !text.includes(wanted);
  return rule.operator === "BeginsWith" ? text.startsWith(wanted) : text.endsWith(wanted);
}

function topBottom(
  rule: ConditionalRule & { type: "TopBottom" },
  { sorted }: AreaFacts,
): (value: CellValue) => boolean {
  const count = rule.percent ? Math.max(1, Math.floor((sorted.length * rule.rank) / 100)) : rule.rank;
  const last = Math.min(count, sorted.length);
  const limit = rule.bottom ? sorted[last - 1] : sorted[sorted.length - last];
  if (limit === undefined) return () => false;
  return (value) => typeof value === "number" && (rule.bottom ? value <= limit : value >= limit);
}

function preset(criterion: string, facts: AreaFacts): (value: CellValue) => boolean {
  switch (criterion) {
    case "Blanks":
      return (value) => value === null || value === "";
    case "NonBlanks":
      return (value) => value !== null && value !== "";
    case "Errors":
      return (value) => value instanceof CellError;
    case "NonErrors":
      return (value) => !(value instanceof CellError);
    case "DuplicateValues":
      return (value) => value !== null && facts.count(value) > 1;
    case "UniqueValues":
      return (value) => value !== null && facts.count(value) === 1;
    case "AboveAverage":
      return (value) => typeof value === "number" && value > facts.mean;
    case "BelowAverage":
      return (value) => typeof value === "number" && value < facts.mean;
    default:
      return () => false;
  }
}

/** Where a point of a scale lies among the numbers. */
function pointValue(point: Point, facts: AreaFacts, evaluate: (formula: string) => CellValue): number {
  const formula = point.formula ?? "0";
  const found = toNumber(formula.startsWith("=") ? evaluate(formula) : Number(formula));
  const given = typeof found === "number" ? found : 0;
  switch (point.type) {
    case "LowestValue":
      return facts.lowest;
    case "HighestValue":
      return facts.highest;
    case "Percent":
      return facts.lowest + ((facts.highest - facts.lowest) * given) / 100;
    case "Percentile":
      return facts.sorted[Math.round(((facts.sorted.length - 1) * given) / 100)] ?? 0;
    default:
      return given;
  }
}

function colorScale(points: readonly ScalePoint[], valueOf: (point: Point) => number): Judge {
  const stops = points.map((point) => ({ at: valueOf(point), color: point.color }));
  return (value) => {
    if (typeof value !== "number") return undefined;
    const above = stops.findIndex(({ at }) => value <= at);
    const high = stops[above] ?? stops.at(-1);
    const low = stops[above - 1] ?? high;
    if (!high || !low) return undefined;
    const span = high.at - low.at;
    return { style: { fill: mix(low.color, high.color, span > 0 ? (value - low.at) / span : 1) } };
  };
}

/** A colour between two, "#RRGGBB". */
function mix(from: string, to: string, fraction: number): string {
  const share = Math.max(0, Math.min(1, fraction));
  const part = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}

function dataBar(
  rule: ConditionalRule & { type: "DataBar" },
  facts: AreaFacts,
  valueOf: (point: Point) => number,
): Judge {
  const low = rule.minimum.type === "LowestValue" ? Math.min(0, facts.lowest) : valueOf(rule.minimum);
  const high = valueOf(rule.maximum);
  return (value) => {
    if (typeof value !== "number") return undefined;
    const fraction = high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0;
    const { color, gradient } = rule;
    return { style: {}, bar: { fraction, color, gradient }, hidesValue: !rule.showValue };
  };
}

function iconSet(rule: ConditionalRule & { type: "IconSet" }, valueOf: (point: Point) => number): Judge {
  const limits = rule.thresholds.map(valueOf);
  return (value) => {
    if (typeof value !== "number") return undefined;
    let index = 0;
    for (const [at, limit] of limits.entries()) if (at > 0 && value >= limit) index = at;
    const shown = rule.reverse ? limits.length - 1 - index : index;
    return { style: {}, icon: { set: rule.iconSet, index: shown }, hidesValue: !rule.showValue };
  };
}
