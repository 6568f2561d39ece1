import { intersect } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { namedColors } from "../../document/namedColors";
import { fillPatterns } from "../../document/cellStyle";
import type { Border, CellStyle, FillPattern, StylePatch } from "../../document/cellStyle";
import { flagOf, invalid, numberOf, oneOf, textOf } from "../Arguments";
import { charactersFromPoints, pointsFromCharacters } from "../../document/geometry";
import { HostObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";
import type { RangePlace } from "../RangePlace";
import { StylePlace } from "../StylePlace";

export const rangeFormat: HostType<RangePlace> = {
  get: {
    AutoIndent: (place) => uniform(place, (style) => style.autoIndent),
    ColumnWidth: ({ sheet, area }) => {
      const first = sheet.columnWidth(area.column);
      for (let at = 1; at < area.columns; at++) if (sheet.columnWidth(area.column + at) !== first) return null;
      return pointsFromCharacters(first);
    },
    HorizontalAlignment: (place) => uniform(place, (style) => style.horizontal),
    IndentLevel: (place) => uniform(place, (style) => style.indent),
    ReadingOrder: (place) => uniform(place, (style) => style.readingOrder),
    RowHeight: ({ sheet, area }) => {
      const first = sheet.rowHeight(area.row);
      for (let at = 1; at < area.rows; at++) if (sheet.rowHeight(area.row + at) !== first) return null;
      return first;
    },
    ShrinkToFit: (place) => uniform(place, (style) => style.shrinkToFit),
    TextOrientation: (place) => uniform(place, (style) => style.rotation),
    UseStandardHeight: ({ sheet, area }) => !sheet.state.rowHeights.has(area.row),
    UseStandardWidth: ({ sheet, area }) => !sheet.state.columnWidths.has(area.column),
    VerticalAlignment: (place) => uniform(place, (style) => style.vertical),
    WrapText: (place) => uniform(place, (style) => style.wrap),
  },
  set: {
    AutoIndent: (place, value) => patch(place, { autoIndent: flagOf(value) }),
    ColumnWidth: ({ sheet, areas }, value) => {
      for (const area of areas) sheet.setColumnWidth(area.column, area.columns, charactersFromPoints(numberOf(value)));
    },
    HorizontalAlignment: (place, value) => patch(place, { horizontal: oneOf(value, horizontals) }),
    IndentLevel: (place, value) => patch(place, { indent: numberOf(value) }),
    RowHeight: ({ sheet, areas }, value) => {
      for (const area of areas) sheet.setRowHeight(area.row, area.rows, numberOf(value));
    },
    ReadingOrder: (place, value) => patch(place, { readingOrder: oneOf(value, readingOrders) }),
    ShrinkToFit: (place, value) => patch(place, { shrinkToFit: flagOf(value) }),
    TextOrientation: (place, value) => patch(place, { rotation: numberOf(value) }),
    UseStandardHeight: ({ sheet, area }, value) => {
      if (flagOf(value)) sheet.setRowHeight(area.row, area.rows, null);
    },
    UseStandardWidth: ({ sheet, area }, value) => {
      if (flagOf(value)) sheet.setColumnWidth(area.column, area.columns, null);
    },
    VerticalAlignment: (place, value) => patch(place, { vertical: oneOf(value, verticals) }),
    WrapText: (place, value) => patch(place, { wrap: flagOf(value) }),
  },
  nav: {
    Borders: (place) => new HostObject("RangeBorderCollection", place),
    Fill: (place) => new HostObject("RangeFill", place),
    Font: (place) => new HostObject("RangeFont", place),
    Protection: (place) => new HostObject("FormatProtection", place),
  },
  act: {
    AdjustIndent: (place, args) => {
      const indent = uniform(place, (style) => style.indent);
      patch(place, { indent: Math.max(0, (typeof indent === "number" ? indent : 0) + args.whole(0)) });
      return undefined;
    },
    AutofitColumns: ({ sheet, area }) => {
      sheet.autofitColumns(area);
      return undefined;
    },
    AutofitRows: ({ sheet, area }) => {
      sheet.setRowHeight(area.row, area.rows, null);
      return undefined;
    },
  },
};

export const horizontals = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
export const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
export const readingOrders = ["Context", "LeftToRight", "RightToLeft"] as const;
const underlines = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** Cells, or a named style. */
type Formatted = RangePlace | StylePlace;

export const rangeFont: HostType<Formatted> = {
  get: {
    Bold: (place) => uniform(place, ({ font }) => font.bold),
    Color: (place) => uniform(place, ({ font }) => font.color) ?? "",
    Italic: (place) => uniform(place, ({ font }) => font.italic),
    Name: (place) => uniform(place, ({ font }) => font.name),
    Size: (place) => uniform(place, ({ font }) => font.size),
    Strikethrough: (place) => uniform(place, ({ font }) => font.strikethrough),
    Underline: (place) => uniform(place, ({ font }) => font.underline),
  },
  set: {
    Bold: (place, value) => patch(place, { font: { bold: flagOf(value) } }),
    Color: (place, value) => patch(place, { font: { color: colorOf(value) } }),
    Italic: (place, value) => patch(place, { font: { italic: flagOf(value) } }),
    Name: (place, value) => patch(place, { font: { name: textOf(value) } }),
    Size: (place, value) => patch(place, { font: { size: numberOf(value) } }),
    Strikethrough: (place, value) => patch(place, { font: { strikethrough: flagOf(value) } }),
    Underline: (place, value) => patch(place, { font: { underline: oneOf(value, underlines) } }),
  },
};

export const rangeFill: HostType<Formatted> = {
  get: {
    // Excel says white for a cell without a fill, and "" where fills differ.
    Color: (place) => uniform(place, ({ fill }) => fill ?? "#FFFFFF") ?? "",
    Pattern: (place) => uniform(place, patternOf),
    PatternColor: (place) => uniform(place, ({ pattern }) => pattern?.color ?? "#000000") ?? "",
    PatternTintAndShade: () => 0,
    TintAndShade: () => 0,
  },
  set: {
    Color: (place, value) => patch(place, { fill: value === "" ? null : colorOf(value) }),
    Pattern: (place, value) => {
      const kind = oneOf(value, ["None", "Solid", ...patternWords]);
      if (kind === "None") patch(place, { fill: null, pattern: null });
      else patch(place, { pattern: kind === "Solid" ? null : { kind, color: patternColorOf(place) } });
    },
    PatternColor: (place, value) => {
      const kind = uniform(place, ({ pattern }) => pattern?.kind ?? null);
      const known = patternWords.find((word) => word === kind);
      if (known) patch(place, { pattern: { kind: known, color: colorOf(value) } });
    },
  },
  act: {
    Clear: (place) => {
      patch(place, { fill: null, pattern: null });
      return undefined;
    },
  },
};

const patternWords = Object.keys(fillPatterns) as FillPattern[]; // its keys

const patternOf = ({ fill, pattern }: CellStyle): string => pattern?.kind ?? (fill === null ? "None" : "Solid");

function patternColorOf(place: Formatted): string {
  const color = uniform(place, ({ pattern }) => pattern?.color ?? null);
  return typeof color === "string" ? color : "#000000";
}

export const formatProtection: HostType<RangePlace> = {
  get: {
    FormulaHidden: (place) => uniform(place, (style) => style.formulaHidden),
    Locked: (place) => uniform(place, (style) => style.locked),
  },
  set: {
    FormulaHidden: (place, value) => patch(place, { formulaHidden: flagOf(value) }),
    Locked: (place, value) => patch(place, { locked: flagOf(value) }),
  },
};

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

export const rangeBorderCollection: HostType<Formatted> = {
  get: { Count: () => sides.length },
  items: (range) => sides.map((side) => new HostObject("RangeBorder", { range, side })),
  item: (range, args) => new HostObject("RangeBorder", { range, side: args.choice(0, sides) }),
  ask: {
    GetItemAt: (range, args) => {
      const side = sides[args.whole(0)];
      return side ? new HostObject("RangeBorder", { range, side }) : notThere("border", args.whole(0));
    },
  },
};

interface BorderPlace {
  readonly range: Formatted;
  readonly side: string;
}

export const rangeBorder: HostType<BorderPlace> = {
  get: {
    Color: (place) => borderOf(place)?.color ?? "#000000",
    SideIndex: ({ side }) => side,
    Style: (place) => borderOf(place)?.line ?? "None",
    Weight: (place) => borderOf(place)?.weight ?? "Thin",
  },
  set: {
    Color: (place, value) => draw(place, { color: colorOf(value) }),
    Style: (place, value) => {
      const line = oneOf(value, ["None", ...lines]);
      draw(place, line === "None" ? null : { line });
    },
    Weight: (place, value) => draw(place, { weight: oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]) }),
  },
};

const lines = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;

/** Which border of which cells its side is, in each area. */
function cellsOfSide({ range, side }: BorderPlace): SideCells[] {
  if (range instanceof StylePlace) return edgesOf(side).length > 0 ? [{ place: range, edges: edgesOf(side) }] : [];
  return range.areas.flatMap((area) => cellsIn(range.at(area), side));
}

/** The borders of a named style that a side is: it has none between cells. */
function edgesOf(side: string): readonly (keyof CellStyle["borders"])[] {
  const edges: Readonly<Record<string, keyof CellStyle["borders"]>> = {
    ...{ EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" },
    ...{ DiagonalDown: "diagonalDown", DiagonalUp: "diagonalUp" },
  };
  const edge = edges[side];
  return edge ? [edge] : [];
}

interface SideCells {
  readonly place: Formatted;
  readonly edges: readonly (keyof CellStyle["borders"])[];
}

function cellsIn(range: RangePlace, side: string): SideCells[] {
  const { row, column, rows, columns } = range.area;
  const at = (down: number, right: number, tall: number, wide: number): RangePlace =>
    range.at({ row: row + down, column: column + right, rows: tall, columns: wide });
  switch (oneOf(side, sides) satisfies Side) {
    case "EdgeTop":
      return [{ place: at(0, 0, 1, columns), edges: ["top"] }];
    case "EdgeBottom":
      return [{ place: at(rows - 1, 0, 1, columns), edges: ["bottom"] }];
    case "EdgeLeft":
      return [{ place: at(0, 0, rows, 1), edges: ["left"] }];
    case "EdgeRight":
      return [{ place: at(0, columns - 1, rows, 1), edges: ["right"] }];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { place: at(0, 0, rows, columns - 1), edges: ["right"] },
            { place: at(0, 1, rows, columns - 1), edges: ["left"] },
          ];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { place: at(0, 0, rows - 1, columns), edges: ["bottom"] },
            { place: at(1, 0, rows - 1, columns), edges: ["top"] },
          ];
    case "DiagonalDown":
      return [{ place: range, edges: ["diagonalDown"] }];
    case "DiagonalUp":
      return [{ place: range, edges: ["diagonalUp"] }];
  }
}

function borderOf(place: BorderPlace): Border | null {
  const [first] = cellsOfSide(place);
  const edge = first?.edges[0];
  if (!first || !edge) return null;
  const { place: cells } = first;
  if (cells instanceof StylePlace) return cells.style.borders[edge];
  return cells.sheet.style(cells.area.row, cells.area.column).borders[edge];
}

function draw(place: BorderPlace, change: Partial<Border> | null): void {
  const before = borderOf(place) ?? { line: "Continuous", weight: "Thin", color: "#000000" };
  const border: Border | null = change && { ...before, ...change };
  for (const { place: cells, edges } of cellsOfSide(place)) {
    patch(cells, { borders: Object.fromEntries(edges.map((edge) => [edge, border])) });
  }
}

/** "#rrggbb", "rrggbb" or the name of a colour of HTML. */
export function colorOf(value: unknown): string {
  const text = textOf(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = namedColors.get(text.toLowerCase());
  if (named !== undefined) return named;
  throw invalid(`"${text}" is not a colour.`);
}

function patch(place: Formatted, style: StylePatch): void {
  if (place instanceof StylePlace) place.patch(style);
  else for (const area of place.areas) place.sheet.setStyle(area, style);
}

/** What all cells have in common, or null. */
export function uniform(place: Formatted, pick: (style: CellStyle) => Wire): Wire {
  if (place instanceof StylePlace) return pick(place.style);
  const [first, ...others] = place.areas.map((area) => uniformIn(place.sheet, area, pick));
  return others.every((other) => other === first) ? (first ?? null) : null;
}

/** Beyond what is in use one cell stands for all. */
function uniformIn(sheet: Sheet, area: Area, pick: (style: CellStyle) => Wire): Wire {
  const first = pick(sheet.style(area.row, area.column));
  const used = sheet.usedArea(false);
  const seen = (used && intersect(used, area)) ?? { ...area, rows: 1, columns: 1 };
  for (let row = seen.row; row < seen.row + seen.rows; row++) {
    for (let column = seen.column; column < seen.column + seen.columns; column++) {
      if (pick(sheet.style(row, column)) !== first) return null;
    }
  }
  const last = pick(sheet.style(area.row + area.rows - 1, area.column + area.columns - 1));
  return last === first ? first : null;
}
