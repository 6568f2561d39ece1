import type { Cell } from "../../tables/column";
import { LONGEST_DETAILS, type LogRow } from "../log/log";
import type { Drawing } from "../pages/drawing";

/**
 * One cell of a table of ours that is put right where it stands. Its row may be one that can't be read, or the cell one that
 * Excel calculates, so that no change of a row could say it.
 */
export interface CellMend {
  /** The table's name. */
  readonly table: string;
  readonly header: string;
  readonly bodyIndex: number;
  /** The row's key as it is spelt once the cell is mended. */
  readonly key: string;
  /** What the cell holds, as a formula where it is one. */
  readonly before: Cell;
  readonly after: Cell;
  /** Whether `after` is written as a formula; a text that begins with "=" stays a text otherwise. */
  readonly isFormula: boolean;
}

/** How the details of the Log begin where single cells were mended. */
const MEND_DETAILS = "cells";

export const isMendRow = ({ details }: Pick<LogRow, "details">): boolean => details?.startsWith(MEND_DETAILS) === true;

/** What the rows of the Log tell of mended cells. Long ones go on over several rows. */
export function mendTrail(mends: readonly CellMend[]): Drawing["trail"] {
  const parts: { table: string; keys: Set<string>; json: string[]; length: number }[] = [];
  for (const { table, header, bodyIndex, key, before, after, isFormula } of mends) {
    const json = JSON.stringify([header, bodyIndex, key, before, after, isFormula]);
    let part = parts.at(-1);
    if (part?.table !== table || part.length + json.length > LONGEST_DETAILS)
      parts.push((part = { table, keys: new Set(), json: [], length: 0 }));
    part.keys.add(key);
    part.json.push(json);
    part.length += json.length + 1;
  }
  return parts.map(({ table, keys, json }) => {
    const which = [...keys].join(", ");
    return {
      table,
      change: "Changed",
      rows: keys.size,
      keys: which.length > 300 ? `${which.slice(0, 296)} ...` : which,
      details: `${MEND_DETAILS}[${json.join(",")}]`,
    };
  });
}

/** The cells that rows of the Log tell of, or undefined where their details were edited and make no sense any more. */
export function mendsIn(rows: readonly LogRow[]): readonly CellMend[] | undefined {
  const mends: CellMend[] = [];
  for (const { table, details = "" } of rows.filter(isMendRow)) {
    let entries: unknown;
    try {
      entries = JSON.parse(details.slice(MEND_DETAILS.length));
    } catch {
      return undefined;
    }
    if (!Array.isArray(entries) || !entries.every(isEntry)) return undefined;
    for (const [header, bodyIndex, key, before, after, isFormula] of entries)
      mends.push({ table, header, bodyIndex, key, before, after, isFormula });
  }
  return mends;
}

type Entry = readonly [header: string, bodyIndex: number, key: string, before: Cell, after: Cell, isFormula: boolean];

const isEntry = (entry: unknown): entry is Entry =>
  Array.isArray(entry) &&
  entry.length === 6 &&
  typeof entry[0] === "string" &&
  Number.isInteger(entry[1]) &&
  typeof entry[2] === "string" &&
  [entry[3], entry[4]].every((cell) => ["string", "number", "boolean"].includes(typeof cell)) &&
  typeof entry[5] === "boolean";
