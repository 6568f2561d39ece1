import { fillPatterns } from "../cellStyle";
import type { Border, CellStyle, StylePatch } from "../cellStyle";
import type { NamedStyle, StylePart } from "../namedStyles";
import { element, mainNamespace, xmlHead } from "./xml";

/** Number formats that every Excel knows by number. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  ...([
    [0, "General"],
    [1, "0"],
    [2, "0.00"],
    [3, "#,##0"],
    [4, "#,##0.00"],
    [9, "0%"],
    [10, "0.00%"],
  ] as const),
  ...([
    [11, "0.00E+00"],
    [12, "# ?/?"],
    [13, "# ??/??"],
    [14, "m/d/yyyy"],
    [15, "d-mmm-yy"],
    [16, "d-mmm"],
  ] as const),
  ...([
    [17, "mmm-yy"],
    [18, "h:mm AM/PM"],
    [19, "h:mm:ss AM/PM"],
    [20, "h:mm"],
    [21, "h:mm:ss"],
  ] as const),
  ...([
    [22, "m/d/yyyy h:mm"],
    [37, "#,##0_);(#,##0)"],
    [38, "#,##0_);[Red](#,##0)"],
  ] as const),
  ...([
    [39, "#,##0.00_);(#,##0.00)"],
    [40, "#,##0.00_);[Red](#,##0.00)"],
    [45, "mm:ss"],
    [46, "[h]:mm:ss"],
  ] as const),
  ...([
    [47, "mm:ss.0"],
    [48, "##0.0E+0"],
    [49, "@"],
  ] as const),
]);
const builtInNumbers = new Map([...builtInFormats].map(([number, pattern]) => [pattern, number]));
const firstOwnFormat = 164;

/** Collects the styles that a file uses, each once, and writes them as the file's styles part. */
export class StyleWriter {
  readonly #formats = new Map<string, number>();
  readonly #fonts = new Map<string, number>();
  readonly #fills = new Map<string, number>([
    ['<fill><patternFill patternType="none"/></fill>', 0],
    ['<fill><patternFill patternType="gray125"/></fill>', 1],
  ]);
  readonly #borders = new Map<string, number>();
  readonly #cells = new Map<string, number>();
  readonly #patches = new Map<string, number>();
  readonly #known = new WeakMap<CellStyle, number>();
  readonly #named = new Map<string, number>();
  readonly #bases: string[] = [];
  readonly #styleElements: string[] = [];
  readonly #styleOf: (name: string) => NamedStyle | undefined;

  constructor(plain: CellStyle, styleOf: (name: string) => NamedStyle | undefined) {
    this.#styleOf = styleOf;
    this.cell(plain);
  }

  /** The number by which cells of the file name their named style; one that nobody knows is the plain one. */
  named(name: string): number {
    const known = this.#named.get(name);
    if (known !== undefined) return known;
    const style = this.#styleOf(name);
    if (!style) return 0;
    const number = this.#bases.length;
    this.#named.set(name, number);
    const off = (part: StylePart): false | null => (style.parts.has(part) ? null : false);
    const { attributes, children } = this.#xf(style.style);
    this.#bases.push(
      element(
        "xf",
        {
          ...attributes,
          ...{ applyNumberFormat: off("number"), applyAlignment: off("alignment"), applyFont: off("font") },
          ...{ applyBorder: off("border"), applyFill: off("fill"), applyProtection: off("protection") },
        },
        ...children,
      ),
    );
    this.#styleElements.push(element("cellStyle", { name, xfId: number, builtinId: style.builtIn }));
    return number;
  }

  /** The number by which a cell of the file names its style. */
  cell(style: CellStyle): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const xfId = this.named(style.styleName);
    const { attributes, children } = this.#xf(style);
    const { numFmtId, fontId, fillId, borderId } = attributes;
    const applied = {
      ...{ applyNumberFormat: numFmtId !== 0 || null, applyFont: fontId !== 0 || null },
      ...{ applyFill: fillId !== 0 || null, applyBorder: borderId !== 0 || null },
      ...{ applyAlignment: children[0] !== "" || null, applyProtection: children[1] !== "" || null },
    };
    const quotePrefix = style.quotePrefix || null;
    const number = numbered(this.#cells, element("xf", { ...attributes, xfId, ...applied, quotePrefix }, ...children));
    this.#known.set(style, number);
    return number;
  }

  /** What a format says, in a cell's and in a named style. */
  #xf(style: CellStyle) {
    const format = this.#format(style.numberFormat);
    const font = numbered(this.#fonts, fontXml("font", style.font));
    const fill = style.fill === null && !style.pattern ? 0 : numbered(this.#fills, fillXml(style));
    const border = numbered(this.#borders, bordersXml(style.borders));
    const alignment = alignmentXml(style);
    const protection =
      style.locked && !style.formulaHidden
        ? ""
        : element("protection", { locked: style.locked, hidden: style.formulaHidden });
    return {
      attributes: { numFmtId: format, fontId: font, fillId: fill, borderId: border },
      children: [alignment, protection],
    };
  }

  /** The number of a conditional format's style. */
  patch(patch: StylePatch): number {
    return numbered(
      this.#patches,
      patchXml(patch, (pattern) => this.#format(pattern)),
    );
  }

  xml(): string {
    const formats = [...this.#formats].map(([formatCode, numFmtId]) => element("numFmt", { numFmtId, formatCode }));
    const list = (name: string, parts: ReadonlyMap<string, number>): string =>
      element(name, { count: parts.size }, ...parts.keys());
    return (
      xmlHead +
      element(
        "styleSheet",
        { xmlns: mainNamespace },
        formats.length > 0 ? element("numFmts", { count: formats.length }, ...formats) : "",
        list("fonts", this.#fonts),
        list("fills", this.#fills),
        list("borders", this.#borders),
        element("cellStyleXfs", { count: this.#bases.length }, ...this.#bases),
        list("cellXfs", this.#cells),
        element("cellStyles", { count: this.#styleElements.length }, ...this.#styleElements),
        list("dxfs", this.#patches),
        element("tableStyles", {
          count: 0,
          defaultTableStyle: "TableStyleMedium2",
          defaultPivotStyle: "PivotStyleLight16",
        }),
      )
    );
  }

  #format(pattern: string): number {
    const builtIn = builtInNumbers.get(pattern);
    if (builtIn !== undefined) return builtIn;
    let number = this.#formats.get(pattern);
    if (number === undefined) {
      number = firstOwnFormat + this.#formats.size;
      this.#formats.set(pattern, number);
    }
    return number;
  }
}

function numbered(parts: Map<string, number>, part: string): number {
  let number = parts.get(part);
  if (number === undefined) {
    number = parts.size;
    parts.set(part, number);
  }
  return number;
}

/** "#RRGGBB" as files write colours. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

function fontXml(name: string, font: Partial<CellStyle["font"]>): string {
  const underlines = {
    None: "none",
    Single: "single",
    Double: "double",
    SingleAccountant: "singleAccounting",
    DoubleAccountant: "doubleAccounting",
  };
  const toggle = (tag: string, on: boolean | undefined): string =>
    on === undefined || (!on && name === "font" && font.name !== undefined) ? "" : element(tag, on ? {} : { val: 0 });
  return element(
    name,
    {},
    toggle("b", font.bold),
    toggle("i", font.italic),
    toggle("strike", font.strikethrough),
    font.underline === undefined || (font.underline === "None" && font.name !== undefined)
      ? ""
      : element("u", { val: underlines[font.underline] }),
    font.size === undefined ? "" : element("sz", { val: font.size }),
    font.color === undefined ? "" : element("color", { rgb: argb(font.color) }),
    font.name === undefined ? "" : element("name", { val: font.name }),
    font.name === undefined ? "" : element("family", { val: 2 }),
  );
}

/** The colour of a plain fill stands in front, and that of one with a pattern behind it. */
function fillXml({ fill, pattern }: CellStyle): string {
  const behind = fill === null ? { indexed: 64 } : { rgb: argb(fill) };
  const [front, back] = pattern ? [{ rgb: argb(pattern.color) }, behind] : [behind, { indexed: 64 }];
  return element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: pattern ? fillPatterns[pattern.kind] : "solid" },
      element("fgColor", front),
      element("bgColor", back),
    ),
  );
}

function bordersXml(borders: Partial<CellStyle["borders"]>): string {
  const { left, right, top, bottom, diagonalDown, diagonalUp } = borders;
  const side = (name: string, border: Border | null | undefined): string =>
    border
      ? element(name, { style: lineStyle(border) }, element("color", { rgb: argb(border.color) }))
      : element(name, {});
  return element(
    "border",
    { diagonalDown: diagonalDown ? true : null, diagonalUp: diagonalUp ? true : null },
    ...[
      side("left", left),
      side("right", right),
      side("top", top),
      side("bottom", bottom),
      side("diagonal", diagonalDown ?? diagonalUp),
    ],
  );
}

function lineStyle({ line, weight }: Border): string {
  if (line === "Double") return "double";
  if (line === "Continuous") return weight.toLowerCase() === "hairline" ? "hair" : weight.toLowerCase();
  if (line === "Dot") return "dotted";
  if (line === "SlantDashDot") return "slantDashDot";
  const heavy = weight === "Medium" || weight === "Thick";
  if (line === "Dash") return heavy ? "mediumDashed" : "dashed";
  const dashes = line === "DashDot" ? "DashDot" : "DashDotDot";
  return heavy ? `medium${dashes}` : dashes.charAt(0).toLowerCase() + dashes.slice(1);
}

function alignmentXml(style: CellStyle): string {
  const horizontal = style.horizontal === "CenterAcrossSelection" ? "centerContinuous" : style.horizontal.toLowerCase();
  const attributes = {
    horizontal: style.horizontal === "General" ? null : horizontal,
    vertical: style.vertical === "Bottom" ? null : style.vertical.toLowerCase(),
    wrapText: style.wrap || null,
    indent: style.indent || null,
    // Files count downward angles from 91.
    textRotation: style.rotation === 0 ? null : style.rotation < 0 ? 90 - style.rotation : style.rotation,
    shrinkToFit: style.shrinkToFit || null,
    readingOrder: { Context: null, LeftToRight: 1, RightToLeft: 2 }[style.readingOrder],
  };
  return Object.values(attributes).every((value) => value === null) ? "" : element("alignment", attributes);
}

function patchXml(patch: StylePatch, formatNumber: (pattern: string) => number): string {
  const { font, fill, borders, numberFormat } = patch;
  return element(
    "dxf",
    {},
    font ? fontXml("font", font) : "",
    numberFormat === undefined
      ? ""
      : element("numFmt", { numFmtId: formatNumber(numberFormat), formatCode: numberFormat }),
    // The fill of a conditional format is its background, not its foreground.
    fill
      ? element("fill", {}, element("patternFill", { patternType: "solid" }, element("bgColor", { rgb: argb(fill) })))
      : "",
    borders ? bordersXml(borders) : "",
  );
}
