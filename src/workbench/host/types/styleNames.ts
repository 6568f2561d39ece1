import { NORMAL, styleToApply } from "../../document/namedStyles";
import type { HostContext } from "../HostContext";
import { notThere } from "../HostRefusal";
import type { Wire } from "../HostType";
import type { RangePlace } from "../RangePlace";
import { uniform } from "./rangeFormat";

/** The name of the style that all cells of a range have; null where they differ. */
export const styleNameOf = (place: RangePlace): Wire => uniform(place, ({ styleName }) => styleName);

/** Gives the cells of a range a named style. */
export function applyStyle(place: RangePlace, name: string, { document }: HostContext): void {
  const style = document.cellStyle(styleName(name)) ?? notThere("style", name);
  for (const area of place.areas) {
    // Normal takes back what was formatted, too.
    if (style.name === NORMAL) place.sheet.clear(area, "Formats");
    else place.sheet.setStyle(area, styleToApply(style));
  }
}

/** The client's words for Excel's own styles are not always their names. */
export function styleName(word: string): string {
  const special: Readonly<Record<string, string>> = {
    ...{ WholeComma: "Comma [0]", WholeDollar: "Currency [0]", Hlink: "Hyperlink", HlinkTrav: "Followed Hyperlink" },
    ...{ WarningText: "Warning Text", SheetTitle: "Title", CheckCell: "Check Cell", LinkedCell: "Linked Cell" },
    ...{ ExplanatoryText: "Explanatory Text" },
  };
  const known = special[word];
  if (known !== undefined) return known;
  const tint = /^(Accent[1-6])_([246]0)$/.exec(word);
  if (tint) return `${tint[2] ?? ""}% - ${tint[1] ?? ""}`;
  return word.replace(/^Heading([1-4])$/, "Heading $1");
}
