import type { Cell } from "../../tables/column";
import type { FrozenRow } from "./frozenTable";

/** A cell of Excel holds 32,767 characters. */
const LONGEST_MARKS = 30_000;
const MARK = 6;

/**
 * The marks of frozen values, cut to what a cell holds. Of a table's column each value once, since rows may be sorted;
 * of free cells one a cell, in their order, and then the marks of what stands around them.
 */
export function partsOfMarks(values: readonly Cell[], around: readonly string[] | undefined): readonly string[] {
  const marks = values.map(markOf);
  const all = (around === undefined ? [...new Set(marks)] : [...marks, ...around]).join("");
  return Array.from({ length: Math.max(1, Math.ceil(all.length / LONGEST_MARKS)) }, (_, part) =>
    all.slice(part * LONGEST_MARKS, (part + 1) * LONGEST_MARKS),
  );
}

export const marksOf = (rows: readonly FrozenRow[]): readonly string[] =>
  [...rows].sort((a, b) => a.part - b.part).flatMap(({ marks }) => marks?.match(/.{6}/g) ?? []);

/** Six letters that tell one value from another: FNV-1a, of a number its 15 digits that Excel keeps. */
export function markOf(value: Cell): string {
  const text = typeof value === "number" ? String(Number(value.toPrecision(15))) : JSON.stringify(value);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // A letter in front keeps Excel from taking the marks for a number.
  return `m${(hash >>> 0)
    .toString(36)
    .padStart(MARK, "0")
    .slice(-(MARK - 1))}`;
}
