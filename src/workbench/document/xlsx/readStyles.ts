import type { Border, BorderLine, Borders, BorderWeight, CellStyle, FillPattern, Font, StylePatch } from "../cellStyle";
import { fillPatterns, plainStyle } from "../cellStyle";
import { namedColors } from "../namedColors";
import { NORMAL, styleParts } from "../namedStyles";
import type { NamedStyle, StylePart } from "../namedStyles";
import { builtInFormats } from "./writeStyles";
import type { XmlElement } from "./xml";
import { attribute, child, children, elements, flag, numberAttribute } from "./xml";

/** The styles of a file: of cells by their number, and of conditional formats. */
export interface FileStyles {
  readonly cells: readonly CellStyle[];
  readonly patches: readonly StylePatch[];
  /** All but the plain one. */
  readonly named: readonly NamedStyle[];
}

/** Reads the styles part; `theme` are the colours of the file's theme, "#RRGGBB". */
export function readStyles(root: XmlElement | undefined, theme: readonly string[]): FileStyles {
  const formats = new Map(builtInFormats);
  for (const format of children(child(root, "numFmts"), "numFmt")) {
    const number = numberAttribute(format, "numFmtId");
    if (number !== undefined) formats.set(number, attribute(format, "formatCode") ?? "General");
  }
  const fonts = elements(child(root, "fonts")).map((font) => ({ ...plainStyle.font, ...readFont(font, theme) }));
  const fills = elements(child(root, "fills")).map((fill) => readFill(fill, theme));
  const borders = elements(child(root, "borders")).map((border) => ({
    ...plainStyle.borders,
    ...readBorders(border, theme),
  }));
  const styleOf = (xf: XmlElement, styleName: string): CellStyle => {
    const style: CellStyle = {
      ...plainStyle,
      styleName,
      numberFormat: formats.get(numberAttribute(xf, "numFmtId") ?? 0) ?? "General",
      font: fonts[numberAttribute(xf, "fontId") ?? 0] ?? plainStyle.font,
      ...fills[numberAttribute(xf, "fillId") ?? 0],
      borders: borders[numberAttribute(xf, "borderId") ?? 0] ?? plainStyle.borders,
      quotePrefix: flag(xf, "quotePrefix"),
    };
    return { ...style, ...readAlignment(child(xf, "alignment")), ...readProtection(child(xf, "protection")) };
  };
  const bases = elements(child(root, "cellStyleXfs"));
  const named = children(child(root, "cellStyles"), "cellStyle").flatMap((node): (NamedStyle & { xf: number })[] => {
    const number = numberAttribute(node, "xfId") ?? 0;
    const [name, base] = [attribute(node, "name"), bases[number]];
    if (name === undefined || !base) return [];
    const parts = styleParts.filter((part) => flag(base, applies[part], true));
    const builtIn = numberAttribute(node, "builtinId") ?? null;
    return [{ name, builtIn, style: styleOf(base, name), parts: new Set(parts), xf: number }];
  });
  const nameOf = new Map(named.map(({ xf, name }) => [xf, name]));
  const cells = elements(child(root, "cellXfs")).map((xf) =>
    styleOf(xf, nameOf.get(numberAttribute(xf, "xfId") ?? 0) ?? NORMAL),
  );
  const patches = elements(child(root, "dxfs")).map((dxf) => readPatch(dxf, theme));
  return {
    cells: cells.length > 0 ? cells : [plainStyle],
    patches,
    named: named.filter(({ name }) => name !== NORMAL).map(({ xf: _xf, ...one }) => one),
  };
}

/** The attributes by which a style says that it has no say in a part. */
const applies: Readonly<Record<StylePart, string>> = {
  number: "applyNumberFormat",
  alignment: "applyAlignment",
  font: "applyFont",
  border: "applyBorder",
  fill: "applyFill",
  protection: "applyProtection",
};

/** The theme's colours in the order in which files count them. */
export function readTheme(root: XmlElement | undefined): string[] {
  const scheme = child(child(root, "themeElements"), "clrScheme");
  const named = elements(scheme).map((entry) => {
    const [color] = elements(entry);
    return themeColor(attribute(color, "lastClr") ?? attribute(color, "val") ?? "000000");
  });
  // Files count light before dark; the scheme lists dark first.
  const [dark1 = "#000000", light1 = "#FFFFFF", dark2 = "#0E2841", light2 = "#E8E8E8", ...accents] = named;
  return [light1, dark1, light2, dark2, ...accents];
}

/** "1F497D", or a name: colours of the system are those of a plain Windows where the file does not say what they were. */
function themeColor(value: string): string {
  if (/^[0-9a-f]{6}$/i.test(value)) return `#${value.toUpperCase()}`;
  const system: Readonly<Record<string, string>> = { window: "#FFFFFF", windowText: "#000000", highlight: "#0078D7" };
  return system[value] ?? namedColors.get(value.toLowerCase()) ?? "#000000";
}

/** A colour element as "#RRGGBB"; undefined where it says "automatic". */
export function readColor(node: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const rgb = attribute(node, "rgb");
  if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
  const themed = numberAttribute(node, "theme");
  if (themed !== undefined) return tinted(theme[themed] ?? "#000000", numberAttribute(node, "tint") ?? 0);
  const indexed = numberAttribute(node, "indexed");
  return indexed === undefined ? undefined : indexedColors[indexed];
}

/** The palette of Excel 2003, whose first eight colours come twice; 64 and 65 are the system's, and say nothing. */
const indexedColors = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)
  .split(" ")
  .map((digits) => `#${digits}`);

/** Lighter with a positive tint, darker with a negative one. */
function tinted(color: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(changed).toString(16).padStart(2, "0").toUpperCase();
  };
  return tint === 0 ? color : `#${channel(1)}${channel(3)}${channel(5)}`;
}

function readFont(font: XmlElement | undefined, theme: readonly string[]): Partial<Font> {
  const toggle = (name: string): boolean | undefined => {
    const node = child(font, name);
    return node && flag(node, "val", true);
  };
  const underline = child(font, "u");
  const underlines: Readonly<Record<string, Font["underline"]>> = {
    none: "None",
    single: "Single",
    double: "Double",
    singleAccounting: "SingleAccountant",
    doubleAccounting: "DoubleAccountant",
  };
  return defined<Font>({
    name: attribute(child(font, "name"), "val"),
    size: numberAttribute(child(font, "sz"), "val"),
    bold: toggle("b"),
    italic: toggle("i"),
    strikethrough: toggle("strike"),
    underline: underline && (underlines[attribute(underline, "val") ?? "single"] ?? "Single"),
    color: readColor(child(font, "color"), theme),
  });
}

function readFill(node: XmlElement, theme: readonly string[]): Pick<CellStyle, "fill" | "pattern"> {
  const filled = child(node, "patternFill");
  const type = attribute(filled, "patternType") ?? "none";
  const [front, back] = ["fgColor", "bgColor"].map((name) => readColor(child(filled, name), theme) ?? null);
  const kind = Object.entries(fillPatterns).find(([, word]) => word === type)?.[0] as FillPattern | undefined; // a key
  if (kind) return { fill: back ?? null, pattern: { kind, color: front ?? "#000000" } };
  return { fill: type === "none" ? null : (front ?? null), pattern: null };
}

/** The fill of a conditional format is its background. */
function readPatchFill(node: XmlElement, theme: readonly string[]): string | undefined {
  const filled = child(node, "patternFill");
  return readColor(child(filled, "bgColor"), theme) ?? readColor(child(filled, "fgColor"), theme);
}

function readBorders(border: XmlElement, theme: readonly string[]): Partial<Borders> {
  const side = (name: string): Border | undefined => readBorder(child(border, name), theme);
  const diagonal = side("diagonal");
  return defined<Borders>({
    left: side("left"),
    right: side("right"),
    top: side("top"),
    bottom: side("bottom"),
    diagonalDown: flag(border, "diagonalDown") ? diagonal : undefined,
    diagonalUp: flag(border, "diagonalUp") ? diagonal : undefined,
  });
}

const lines: Readonly<Record<string, readonly [BorderLine, BorderWeight]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function readBorder(node: XmlElement | undefined, theme: readonly string[]): Border | undefined {
  const style = lines[attribute(node, "style") ?? "none"];
  if (!style) return undefined;
  const [line, weight] = style;
  return { line, weight, color: readColor(child(node, "color"), theme) ?? "#000000" };
}

function readAlignment(node: XmlElement | undefined): Partial<CellStyle> {
  if (!node) return {};
  const rotation = numberAttribute(node, "textRotation") ?? 0;
  const horizontal = attribute(node, "horizontal") ?? "general";
  const vertical = attribute(node, "vertical") ?? "bottom";
  return {
    horizontal: (horizontal === "centerContinuous"
      ? "CenterAcrossSelection"
      : capital(horizontal)) as CellStyle["horizontal"], // the schema's words, capitalised
    vertical: capital(vertical) as CellStyle["vertical"], // as above
    wrap: flag(node, "wrapText"),
    indent: numberAttribute(node, "indent") ?? 0,
    rotation: rotation > 90 ? 90 - Math.min(rotation, 180) : rotation,
    shrinkToFit: flag(node, "shrinkToFit"),
    readingOrder:
      ([undefined, "LeftToRight", "RightToLeft"] as const)[numberAttribute(node, "readingOrder") ?? 0] ?? "Context",
  };
}

function readProtection(node: XmlElement | undefined): Partial<CellStyle> {
  return node ? { locked: flag(node, "locked", true), formulaHidden: flag(node, "hidden") } : {};
}

function readPatch(dxf: XmlElement, theme: readonly string[]): StylePatch {
  const font = child(dxf, "font");
  const fill = child(dxf, "fill");
  const border = child(dxf, "border");
  const format = attribute(child(dxf, "numFmt"), "formatCode");
  const color = fill && readPatchFill(fill, theme);
  return {
    ...(font ? { font: readFont(font, theme) } : {}),
    ...(color ? { fill: color } : {}),
    ...(border ? { borders: readBorders(border, theme) } : {}),
    ...(format === undefined ? {} : { numberFormat: format }),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The members that have a value. */
function defined<Whole extends object>(parts: { [Key in keyof Whole]: Whole[Key] | undefined }): Partial<Whole> {
  // Only members without a value are left out, so the rest are the whole's own.
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<Whole>;
}
