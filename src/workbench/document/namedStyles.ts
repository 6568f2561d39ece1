import { patchStyle, plainStyle } from "./cellStyle";
import type { Border, Borders, CellStyle, StylePatch } from "./cellStyle";

/** The parts of a cell's format that a named style may have a say in. */
export const styleParts = ["number", "alignment", "font", "border", "fill", "protection"] as const;
export type StylePart = (typeof styleParts)[number];

/** A format under a name, which cells keep while they have it. */
export interface NamedStyle {
  readonly name: string;
  /** Excel's number of a style that every workbook has; null for people's own. */
  readonly builtIn: number | null;
  readonly style: CellStyle;
  readonly parts: ReadonlySet<StylePart>;
}

/** The name of the style that cells have which were given none. */
export const NORMAL = "Normal";

/** What cells get with a style: its parts, and its name. Normal makes them plain. */
export function styleToApply({ name, style, parts }: NamedStyle): StylePatch {
  const has = (part: StylePart): boolean => parts.has(part);
  return {
    styleName: name,
    ...(has("number") && { numberFormat: style.numberFormat }),
    ...(has("alignment") && {
      ...{ horizontal: style.horizontal, vertical: style.vertical, wrap: style.wrap, indent: style.indent },
      ...{ rotation: style.rotation, shrinkToFit: style.shrinkToFit, readingOrder: style.readingOrder },
      autoIndent: style.autoIndent,
    }),
    ...(has("font") && { font: style.font }),
    ...(has("border") && { borders: style.borders }),
    ...(has("fill") && { fill: style.fill, pattern: style.pattern }),
    ...(has("protection") && { locked: style.locked, formulaHidden: style.formulaHidden }),
  };
}

/** A style of Excel's own by its name, over a workbook's plain one; undefined where Excel has none of this name. */
export function builtInStyle(name: string, plain: CellStyle): NamedStyle | undefined {
  const found = builtIns.find((one) => one.name.toUpperCase() === name.toUpperCase());
  if (!found) return undefined;
  const { font, fill, borders, numberFormat } = found.patch;
  const parts = found.name === NORMAL ? styleParts : styleParts.filter((part) => partOf(part) !== undefined);
  return {
    name: found.name,
    builtIn: found.number,
    style: { ...patchStyle(plain, found.patch), styleName: found.name },
    parts: new Set(parts),
  };

  function partOf(part: StylePart): unknown {
    return { number: numberFormat, font, fill, border: borders, alignment: undefined, protection: undefined }[part];
  }
}

export const builtInNames = (): readonly string[] => builtIns.map(({ name }) => name);

const line = (color: string, weight: Border["weight"] = "Thin", style: Border["line"] = "Continuous"): Border => ({
  line: style,
  weight,
  color,
});
const box = (border: Border): Partial<Borders> => ({ top: border, bottom: border, left: border, right: border });

/** Of the theme that Office has had since 2023. */
const dark = "#0E2841";
const accents = ["#156082", "#E97132", "#196B24", "#0F9ED5", "#A02B93", "#4EA72E"];

interface BuiltIn {
  readonly name: string;
  readonly number: number;
  readonly patch: StylePatch;
}

const own = (number: number, name: string, patch: StylePatch): BuiltIn => ({ name, number, patch });

const builtIns: readonly BuiltIn[] = [
  own(0, NORMAL, {}),
  own(3, "Comma", { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' }),
  own(4, "Currency", { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' }),
  own(5, "Percent", { numberFormat: "0%" }),
  own(6, "Comma [0]", { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' }),
  own(7, "Currency [0]", { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' }),
  own(8, "Hyperlink", { font: { color: "#467886", underline: "Single" } }),
  own(9, "Followed Hyperlink", { font: { color: "#96607D", underline: "Single" } }),
  own(10, "Note", { fill: "#FFFFCC", borders: box(line("#B2B2B2")) }),
  own(11, "Warning Text", { font: { color: "#FF0000" } }),
  own(15, "Title", { font: { name: "Aptos Display", size: 18, color: dark } }),
  own(16, "Heading 1", { font: { size: 15, bold: true, color: dark }, borders: { bottom: line("#156082", "Thick") } }),
  own(17, "Heading 2", { font: { size: 13, bold: true, color: dark }, borders: { bottom: line("#45B0E1", "Thick") } }),
  own(18, "Heading 3", { font: { bold: true, color: dark }, borders: { bottom: line("#45B0E1", "Medium") } }),
  own(19, "Heading 4", { font: { bold: true, color: dark } }),
  own(20, "Input", { font: { color: "#3F3F76" }, fill: "#FFCC99", borders: box(line("#7F7F7F")) }),
  own(21, "Output", { font: { bold: true, color: "#3F3F3F" }, fill: "#F2F2F2", borders: box(line("#3F3F3F")) }),
  own(22, "Calculation", { font: { bold: true, color: "#FA7D00" }, fill: "#F2F2F2", borders: box(line("#7F7F7F")) }),
  own(23, "Check Cell", {
    font: { bold: true, color: "#FFFFFF" },
    fill: "#A5A5A5",
    borders: box(line("#3F3F3F", "Thick", "Double")),
  }),
  own(24, "Linked Cell", { font: { color: "#FA7D00" }, borders: { bottom: line("#FF8001", "Thick", "Double") } }),
  own(25, "Total", {
    font: { bold: true },
    borders: { top: line("#156082"), bottom: line("#156082", "Thick", "Double") },
  }),
  own(26, "Good", { font: { color: "#006100" }, fill: "#C6EFCE" }),
  own(27, "Bad", { font: { color: "#9C0006" }, fill: "#FFC7CE" }),
  own(28, "Neutral", { font: { color: "#9C5700" }, fill: "#FFEB9C" }),
  ...accents.flatMap((color, at) => {
    const accent = `Accent${String(at + 1)}`;
    const tints = [80, 60, 40].map((tint, step) =>
      own(30 + 4 * at + step, `${String(100 - tint)}% - ${accent}`, { fill: lighter(color, tint / 100) }),
    );
    return [own(29 + 4 * at, accent, { font: { color: "#FFFFFF" }, fill: color }), ...tints];
  }),
  own(53, "Explanatory Text", { font: { italic: true, color: "#7F7F7F" } }),
];

function lighter(color: string, by: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * by)
        .toString(16)
        .padStart(2, "0")
        .toUpperCase(),
    )
    .join("")}`;
}

/** A style of people's own as it is made: plain, and with a say in everything. */
export const newNamedStyle = (name: string, plain = plainStyle): NamedStyle => ({
  name,
  builtIn: null,
  style: { ...plain, styleName: name },
  parts: new Set(styleParts),
});
