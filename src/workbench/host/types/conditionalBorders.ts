import type { Border, StylePatch } from "../../document/cellStyle";
import { oneOf } from "../Arguments";
import type { SheetPart } from "../HostObject";
import { HostObject } from "../HostObject";
import { notThere } from "../HostRefusal";
import type { HostType } from "../HostType";
import { setStyle, styleOf } from "./conditionalFormat";
import { colorOf } from "./rangeFormat";

/** The borders that a conditional format draws round each cell. */
export const conditionalRangeBorderCollection: HostType<SheetPart> = {
  get: { Count: () => sides.length },
  items: (place) => sides.map((side) => borderObject(place, side)),
  item: (place, args) => borderObject(place, args.choice(0, sides)),
  nav: {
    Bottom: (place) => borderObject(place, "EdgeBottom"),
    Left: (place) => borderObject(place, "EdgeLeft"),
    Right: (place) => borderObject(place, "EdgeRight"),
    Top: (place) => borderObject(place, "EdgeTop"),
  },
  ask: {
    GetItemAt: (place, args) => {
      const side = sides[args.whole(0)];
      return side ? borderObject(place, side) : notThere("border", args.whole(0));
    },
  },
};

type BorderPart = SheetPart & { readonly side: string };

export const conditionalRangeBorder: HostType<BorderPart> = {
  get: {
    Color: (place) => borderOf(place)?.color ?? "#000000",
    SideIndex: ({ side }) => side,
    Style: (place) => borderOf(place)?.line ?? "None",
  },
  set: {
    Color: (place, value) => draw(place, { color: colorOf(value) }),
    Style: (place, value) => {
      const line = oneOf(value, ["None", ...lines]);
      draw(place, line === "None" ? null : { line });
    },
  },
};

/** A conditional format has thin lines only. */
const lines = ["Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

const edges: Readonly<Record<string, keyof NonNullable<StylePatch["borders"]>>> = {
  ...{ EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" },
};

function borderObject(place: SheetPart, side: string): HostObject<"ConditionalRangeBorder"> {
  return new HostObject("ConditionalRangeBorder", { sheet: place.sheet, id: place.id, side });
}

function borderOf(place: BorderPart): Border | null {
  const edge = edges[place.side];
  return (edge && styleOf(place).borders?.[edge]) ?? null;
}

function draw(place: BorderPart, change: Partial<Border> | null): void {
  const edge = edges[place.side] ?? notThere("border", place.side);
  const style = styleOf(place);
  const before = borderOf(place) ?? { line: "Continuous", weight: "Thin", color: "#000000" };
  setStyle(place, { ...style, borders: { ...style.borders, [edge]: change && { ...before, ...change } } });
}
