import { readFormula } from "../Formula";
import type { IsWideName } from "./implicitIntersection";

/** Tells by the formulas of a workbook's names which of them stand for more than one cell. */
export function isWideNameIn(names: readonly { readonly name: string; readonly formula: string }[]): IsWideName {
  const wide = new Set(names.filter(({ formula }) => isWide(formula)).map(({ name }) => name.toUpperCase()));
  return (name) => wide.has(name.toUpperCase());
}

function isWide(text: string): boolean {
  const { root, mentions } = readFormula(text);
  const [mention] = mentions;
  if (root.type === "CallExpression") return mention !== undefined && text.toUpperCase().startsWith("=OFFSET(");
  if (root.type !== "ReferenceIdentifier" || !mention) return false;
  return mention.kind === "table" || (mention.kind === "cells" && mention.area.rows * mention.area.columns > 1);
}
