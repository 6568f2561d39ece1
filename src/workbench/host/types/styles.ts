import type { CellStyle, StylePatch } from "../../document/cellStyle";
import { newNamedStyle } from "../../document/namedStyles";
import type { StylePart } from "../../document/namedStyles";
import { flagOf, invalid, numberOf, oneOf, textOf } from "../Arguments";
import type { HostContext } from "../HostContext";
import { HostObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType, Wire } from "../HostType";
import { StylePlace } from "../StylePlace";
import { horizontals, readingOrders, verticals } from "./rangeFormat";
import { styleName } from "./styleNames";

/** Named styles: formats that cells keep the name of. */
export const styleCollection: HostType<null> = {
  items: (_, { document }) => document.cellStyles.map(({ name }) => styleObject(name, document)),
  item: (_, args, host) => find(args.text(0), host) ?? notThere("style", args.text(0)),
  ask: {
    GetCount: (_, _args, { document }) => document.cellStyles.length,
    GetItemAt: (_, args, { document }) => {
      const found = document.cellStyles[args.whole(0)];
      return found ? styleObject(found.name, document) : notThere("style", args.whole(0));
    },
    GetItemOrNullObject: (_, args, host) => find(args.text(0), host) ?? null,
  },
  act: {
    Add: (_, args, { document }) => {
      const name = args.text(0);
      if (name === "" || name.length > 255) throw invalid("A style has a name of 1 to 255 characters.");
      if (document.cellStyle(name)) throw invalid(`There is a style "${name}" already.`);
      document.setCellStyle(newNamedStyle(name, document.book.model.styles.plain));
      return undefined;
    },
  },
};

const read =
  (pick: (style: CellStyle) => Wire) =>
  ({ style: own }: StylePlace): Wire =>
    pick(own);
const write =
  (patchOf: (value: unknown) => StylePatch) =>
  (place: StylePlace, value: unknown): void => {
    place.patch(patchOf(value));
  };
const includes =
  (part: StylePart) =>
  ({ named }: StylePlace): boolean =>
    named.parts.has(part);
const include =
  (part: StylePart) =>
  (place: StylePlace, value: unknown): void => {
    place.setPart(part, flagOf(value));
  };

export const style: HostType<StylePlace> = {
  get: {
    AutoIndent: read(({ autoIndent }) => autoIndent),
    BuiltIn: ({ named }) => named.builtIn !== null,
    FormulaHidden: read(({ formulaHidden }) => formulaHidden),
    HorizontalAlignment: read(({ horizontal }) => horizontal),
    IncludeAlignment: includes("alignment"),
    IncludeBorder: includes("border"),
    IncludeFont: includes("font"),
    IncludeNumber: includes("number"),
    IncludePatterns: includes("fill"),
    IncludeProtection: includes("protection"),
    IndentLevel: read(({ indent }) => indent),
    Locked: read(({ locked }) => locked),
    Name: ({ named }) => named.name,
    NumberFormat: read(({ numberFormat }) => numberFormat),
    NumberFormatLocal: read(({ numberFormat }) => numberFormat),
    ReadingOrder: read(({ readingOrder }) => readingOrder),
    ShrinkToFit: read(({ shrinkToFit }) => shrinkToFit),
    TextOrientation: read(({ rotation }) => rotation),
    VerticalAlignment: read(({ vertical }) => vertical),
    WrapText: read(({ wrap }) => wrap),
  },
  set: {
    AutoIndent: write((value) => ({ autoIndent: flagOf(value) })),
    FormulaHidden: write((value) => ({ formulaHidden: flagOf(value) })),
    HorizontalAlignment: write((value) => ({ horizontal: oneOf(value, horizontals) })),
    IncludeAlignment: include("alignment"),
    IncludeBorder: include("border"),
    IncludeFont: include("font"),
    IncludeNumber: include("number"),
    IncludePatterns: include("fill"),
    IncludeProtection: include("protection"),
    IndentLevel: write((value) => ({ indent: numberOf(value) })),
    Locked: write((value) => ({ locked: flagOf(value) })),
    NumberFormat: write((value) => ({ numberFormat: textOf(value) })),
    NumberFormatLocal: write((value) => ({ numberFormat: textOf(value) })),
    ReadingOrder: write((value) => ({ readingOrder: oneOf(value, readingOrders) })),
    ShrinkToFit: write((value) => ({ shrinkToFit: flagOf(value) })),
    // The client sends textOrientation under this name.
    Orientation: write((value) => ({ rotation: numberOf(value) })),
    VerticalAlignment: write((value) => ({ vertical: oneOf(value, verticals) })),
    WrapText: write((value) => ({ wrap: flagOf(value) })),
  },
  nav: {
    Borders: (place) => new HostObject("RangeBorderCollection", place),
    Fill: (place) => new HostObject("RangeFill", place),
    Font: (place) => new HostObject("RangeFont", place),
  },
  act: {
    Delete: ({ document, name }) => {
      document.deleteCellStyle(name);
      return undefined;
    },
  },
};

const styleObject = (name: string, document: HostContext["document"]): HostObject<"Style"> =>
  new HostObject("Style", new StylePlace(document, name));

function find(word: string, { document }: HostContext): HostObject | undefined {
  const found = document.cellStyle(styleName(word));
  return found && styleObject(found.name, document);
}
