import { formatColor } from "numfmt";
import type { CSSProperties } from "react";
import { plainStyle } from "../../document/cellStyle";
import type { Border, CellStyle, Font } from "../../document/cellStyle";
import { CellError } from "../../document/cellValue";
import type { CellValue } from "../../document/cellValue";
import type { ConditionalLook } from "../../document/conditionalLooks";
import { readableOn } from "./color";
import type { Palette } from "./palette";
import type { TableCellLook } from "./tableStyle";
import { cssFont } from "./textWidth";

/** What decides how one cell looks. */
export interface CellContent {
  readonly value: CellValue;
  readonly text: string;
  readonly style: CellStyle;
  readonly conditional: ConditionalLook | undefined;
  readonly table: TableCellLook | undefined;
  readonly isLink: boolean;
}

/** How one cell looks, whatever its place and size. */
export interface CellLook {
  readonly text: string;
  readonly box: CSSProperties;
  readonly letters: CSSProperties;
  readonly align: "left" | "center" | "right";
  readonly wraps: boolean;
  /** Pixels by which the text stands in from its side. */
  readonly indent: number;
  /** CSS shorthand, to measure by. */
  readonly font: string;
  /** Written smaller where its column is too narrow. */
  readonly shrinks: boolean;
  /** Text that Excel lets run over empty cells to its right. */
  readonly runsOver: boolean;
  /** A number, which shows #### rather than a part of itself. */
  readonly isNumber: boolean;
  readonly isGeneral: boolean;
  readonly isError: boolean;
  readonly isLink: boolean;
  readonly hasFill: boolean;
  readonly bar?: { readonly fraction: number; readonly color: string; readonly gradient: boolean };
  readonly icon?: { readonly set: string; readonly index: number };
}

/** The look of a cell: its conditional formats before its own style, that before its table's, that before the sheet's. */
export function cellLook(content: CellContent, palette: Palette, scale: number): CellLook {
  const { value, style, conditional, isLink } = content;
  const font = { ...style.font, ...tableFont(content), ...conditional?.style.font };
  const horizontal = conditional?.style.horizontal ?? style.horizontal;
  const align = alignment(horizontal, value);
  const { fill, color } = colors(content, font, palette);
  const text = conditional?.hidesValue ? "" : content.text;
  const wraps = style.wrap || horizontal === "Justify" || horizontal === "Distributed" || text.includes("\n");
  const underline = font.underline !== "None" || isLink;
  return {
    text,
    align,
    wraps,
    indent: style.indent * 9 * scale,
    font: cssFont(font, scale),
    shrinks: style.shrinkToFit && !wraps,
    runsOver:
      typeof value === "string" &&
      !wraps &&
      !style.shrinkToFit &&
      align === "left" &&
      horizontal !== "Fill" &&
      text !== "",
    isNumber: typeof value === "number",
    isGeneral: style.numberFormat === "General",
    isError: value instanceof CellError,
    isLink,
    hasFill: fill !== null,
    box: {
      ...(fill && { backgroundColor: fill }),
      ...borders(content, palette),
      alignItems: verticals[style.vertical],
      justifyContent: justifications[align],
    },
    letters: {
      font: cssFont(font, scale),
      color,
      ...(align === "center" ? { textAlign: "center" } : { textAlign: align }),
      ...((underline || font.strikethrough) && {
        textDecorationLine: [underline && "underline", font.strikethrough && "line-through"].filter(Boolean).join(" "),
      }),
      ...(font.underline.startsWith("Double") && { textDecorationStyle: "double" }),
      ...(style.indent > 0 && indent(align, style.indent * 9 * scale)),
      ...(style.rotation !== 0 && { transform: `rotate(${-style.rotation}deg)` }),
      ...(wraps && { whiteSpace: "pre-wrap", overflowWrap: "anywhere" }),
    },
    ...(conditional?.bar && { bar: conditional.bar }),
    ...(conditional?.icon && { icon: conditional.icon }),
  };
}

const verticals: Readonly<Record<CellStyle["vertical"], string>> = {
  Top: "flex-start",
  Center: "center",
  Bottom: "flex-end",
  Justify: "flex-start",
  Distributed: "center",
};

const justifications = { left: "flex-start", center: "center", right: "flex-end" } as const;

const automatic = plainStyle.font.color;

function tableFont({ style, table }: CellContent): Partial<Font> {
  return table?.bold && !style.font.bold ? { bold: true } : {};
}

function alignment(horizontal: CellStyle["horizontal"], value: CellValue): CellLook["align"] {
  if (horizontal === "Center" || horizontal === "CenterAcrossSelection" || horizontal === "Distributed")
    return "center";
  if (horizontal === "Right") return "right";
  if (horizontal !== "General") return "left";
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
}

function colors(content: CellContent, font: Font, palette: Palette): { fill: string | null; color: string } {
  const { style, conditional, table, isLink } = content;
  const chosen = numberColor(content) ?? (font.color.toUpperCase() === automatic ? null : font.color);
  if (palette.theme === "contrast") return { fill: null, color: isLink ? palette.link : palette.text };
  const own = conditional?.style.fill ?? style.fill;
  if (own) return { fill: own, color: chosen ?? automatic };
  const fill = table?.fill ?? null;
  const color = chosen ?? (isLink ? palette.link : (table?.color ?? palette.text));
  return { fill, color: palette.theme === "light" ? color : readableOn(fill ?? palette.background, color) };
}

/** "[Red]-0": a format's own colour goes before the font's. */
function numberColor({ value, style }: CellContent): string | null {
  if (
    typeof value !== "number" ||
    !/\[(black|white|red|green|blue|yellow|magenta|cyan|color)/i.test(style.numberFormat)
  ) {
    return null;
  }
  const color = formatColor(style.numberFormat, value, { throws: false });
  if (typeof color !== "string") return null;
  return color.startsWith("#") ? color : (namedColors[color.toLowerCase()] ?? null);
}

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  magenta: "#FF00FF",
  cyan: "#00FFFF",
};

function borders({ style, conditional, table }: CellContent, palette: Palette): CSSProperties {
  const own = { ...style.borders, ...conditional?.style.borders };
  const line = (side: "top" | "right" | "bottom" | "left") => {
    const border = own[side];
    if (border) return borderCss(border, palette);
    const lent = table?.[side];
    return lent ? `1px solid ${lent}` : undefined;
  };
  const [top, right, bottom, left] = [line("top"), line("right"), line("bottom"), line("left")];
  return {
    ...(top && { borderTop: top }),
    ...(right && { borderRight: right }),
    ...(bottom && { borderBottom: bottom }),
    ...(left && { borderLeft: left }),
    ...((top ?? right ?? bottom ?? left) && { zIndex: 1 }),
  };
}

function borderCss({ line, weight, color }: Border, palette: Palette): string {
  const shown = palette.theme !== "light" && color.toUpperCase() === automatic ? palette.text : color;
  const pixels = line === "Double" ? 3 : { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 }[weight];
  const kinds = { Continuous: weight === "Hairline" ? "dotted" : "solid", Dot: "dotted", Double: "double" } as const;
  const kind = line === "Continuous" || line === "Dot" || line === "Double" ? kinds[line] : "dashed";
  return `${pixels}px ${kind} ${shown}`;
}

function indent(align: CellLook["align"], pixels: number): CSSProperties {
  return align === "right" ? { paddingRight: pixels + 3 } : { paddingLeft: pixels + 3 };
}
