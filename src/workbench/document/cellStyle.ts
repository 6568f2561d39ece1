export type BorderLine = "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  /** "#RRGGBB" */
  readonly color: string;
}

export interface Font {
  readonly name: string;
  /** points */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  /** "#RRGGBB" */
  readonly color: string;
}

export interface Borders {
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly right: Border | null;
  readonly diagonalDown: Border | null;
  readonly diagonalUp: Border | null;
}

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

/** The patterns of a fill, with the file format's words. */
export const fillPatterns = {
  ...{ Gray50: "mediumGray", Gray75: "darkGray", Gray25: "lightGray", Horizontal: "darkHorizontal" },
  ...{ Vertical: "darkVertical", Down: "darkDown", Up: "darkUp", Checker: "darkGrid", SemiGray75: "darkTrellis" },
  ...{ LightHorizontal: "lightHorizontal", LightVertical: "lightVertical", LightDown: "lightDown" },
  ...{ LightUp: "lightUp", Grid: "lightGrid", CrissCross: "lightTrellis", Gray16: "gray125", Gray8: "gray0625" },
} as const;
export type FillPattern = keyof typeof fillPatterns;

/** Everything about how one cell looks and behaves, beside its content. */
export interface CellStyle {
  /** Of the named style that the cell was given; what was formatted since stays. */
  readonly styleName: string;
  readonly numberFormat: string;
  readonly font: Font;
  /** The fill's colour, "#RRGGBB", or null for none. */
  readonly fill: string | null;
  /** What is drawn over the fill's colour, or null for nothing. */
  readonly pattern: { readonly kind: FillPattern; readonly color: string } | null;
  readonly borders: Borders;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  /** degrees, -90 to 90 */
  readonly rotation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: "Context" | "LeftToRight" | "RightToLeft";
  /** Texts that are spread evenly are indented too. Not kept in files. */
  readonly autoIndent: boolean;
  /** Cannot be edited while the sheet is protected. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** The text was typed with a leading apostrophe. */
  readonly quotePrefix: boolean;
}

export interface StylePatch extends Partial<Omit<CellStyle, "font" | "borders">> {
  readonly font?: Partial<Font>;
  readonly borders?: Partial<Borders>;
}

export const plainStyle: CellStyle = {
  styleName: "Normal",
  numberFormat: "General",
  font: {
    name: "Aptos Narrow",
    size: 11,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: "None",
    color: "#000000",
  },
  fill: null,
  pattern: null,
  borders: { top: null, bottom: null, left: null, right: null, diagonalDown: null, diagonalUp: null },
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
};

/** The style with the patch laid over it; font and borders are merged part by part. */
export function patchStyle(style: CellStyle, patch: StylePatch): CellStyle {
  const { font, borders, ...rest } = patch;
  return {
    ...style,
    ...rest,
    font: font ? { ...style.font, ...font } : style.font,
    borders: borders ? { ...style.borders, ...borders } : style.borders,
  };
}

/** The styles of a document, each kept once; cells hold its number. 0 is the plain style. */
export class StyleTable {
  readonly #styles: CellStyle[] = [plainStyle];
  readonly #ids = new Map<string, number>([[styleKey(plainStyle), 0]]);
  readonly #patched = new Map<StylePatch, Map<number, number>>();

  /** The style of cells that have none: a file may have another plain font. Before anything else has got a style. */
  set plain(style: CellStyle) {
    this.#styles[0] = Object.freeze(style);
    this.#ids.clear();
    this.#ids.set(styleKey(style), 0);
  }

  get plain(): CellStyle {
    return this.style(0);
  }

  style(id: number): CellStyle {
    return this.#styles[id] ?? plainStyle;
  }

  idOf(style: CellStyle): number {
    const key = styleKey(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#styles.length;
    this.#styles.push(Object.freeze(style));
    this.#ids.set(key, id);
    return id;
  }

  /** The number of a style after a patch; remembered while one patch goes over many cells. */
  patched(id: number, patch: StylePatch): number {
    let results = this.#patched.get(patch);
    if (!results) {
      this.#patched.clear();
      results = new Map();
      this.#patched.set(patch, results);
    }
    let result = results.get(id);
    if (result === undefined) {
      result = this.idOf(patchStyle(this.style(id), patch));
      results.set(id, result);
    }
    return result;
  }
}

function styleKey(style: CellStyle): string {
  const { font, borders } = style;
  return JSON.stringify([
    style.styleName,
    style.numberFormat,
    [font.name, font.size, font.bold, font.italic, font.strikethrough, font.underline, font.color],
    [style.fill, style.pattern && [style.pattern.kind, style.pattern.color]],
    [borders.top, borders.bottom, borders.left, borders.right, borders.diagonalDown, borders.diagonalUp].map(
      (border) => border && [border.line, border.weight, border.color],
    ),
    style.horizontal,
    style.vertical,
    style.wrap,
    style.indent,
    style.rotation,
    [style.shrinkToFit, style.readingOrder, style.autoIndent],
    style.locked,
    style.formulaHidden,
    style.quotePrefix,
  ]);
}
