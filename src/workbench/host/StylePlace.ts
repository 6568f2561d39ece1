import type { CellStyle, StylePatch } from "../document/cellStyle";
import { patchStyle } from "../document/cellStyle";
import { styleParts } from "../document/namedStyles";
import type { NamedStyle, StylePart } from "../document/namedStyles";
import type { WorkbookDocument } from "../document/WorkbookDocument";
import { notThere } from "./HostRefusal";

/** A named style, whose font, fill and borders are read and set as those of cells are. */
export class StylePlace {
  constructor(
    readonly document: WorkbookDocument,
    readonly name: string,
  ) {}

  get named(): NamedStyle {
    return this.document.cellStyle(this.name) ?? notThere("style", this.name);
  }

  get style(): CellStyle {
    return this.named.style;
  }

  /** What a style formats it has a say in. */
  patch(patch: StylePatch): void {
    const { named } = this;
    const parts = styleParts.filter((part) => named.parts.has(part) || isOf(part, patch));
    this.document.setCellStyle({ ...named, style: patchStyle(named.style, patch), parts: new Set(parts) });
  }

  setPart(part: StylePart, isIncluded: boolean): void {
    const { named } = this;
    const parts = styleParts.filter((one) => (one === part ? isIncluded : named.parts.has(one)));
    this.document.setCellStyle({ ...named, parts: new Set(parts) });
  }
}

function isOf(
  part: StylePart,
  { font, fill, borders, numberFormat, locked, formulaHidden, ...others }: StylePatch,
): boolean {
  const isAlignment = Object.keys(others).length > 0;
  const isProtection = locked !== undefined || formulaHidden !== undefined;
  return {
    ...{ number: numberFormat !== undefined, font: font !== undefined, fill: fill !== undefined },
    ...{ border: borders !== undefined, alignment: isAlignment, protection: isProtection },
  }[part];
}
