import type { Cell } from "../../tables/column";
import { choice, count, moment, text } from "../../tables/kinds";
import { optional } from "../../tables/column";
import { defineTable, fieldsOf, type RowOf } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import type { Drawing } from "../pages/drawing";
import { firstFreeRow, type Stage } from "../port";

/** The trail of every write, which people can read and from which a write is undone. Append only, but for the state. */
export const Log = defineTable({
  name: "QuartermasterLog",
  sheet: "Log",
  help: "Every change that Quartermaster made, newest last. Undo one from Home > History.",
  tabColor: "#616161",
  key: ["entry", "part"],
  version: 1,
  columns: {
    entry: text({ header: "Entry", help: "One number for all that one action wrote.", width: 14 }),
    part: count({ header: "Part", help: "Counts the rows of one entry.", width: 7 }),
    when: moment({ header: "When", help: "When it was written, on the clock of the one who wrote it." }),
    by: text({ header: "By", help: "Who wrote it.", width: 18 }),
    what: text({ header: "What", help: "What was done.", width: 60 }),
    table: text({ header: "Table", help: "The table that was changed.", width: 16 }),
    change: choice({ header: "Change", help: "What happened to the rows." }, ["Added", "Changed", "Removed"]),
    rows: count({ header: "Rows", help: "How many rows.", width: 8 }),
    keys: optional(text({ header: "Which", help: "The rows, by their key.", width: 40 })),
    details: optional(text({ header: "Details", help: "Cells before and after, from which Undo works.", width: 30 })),
    state: choice({ header: "State", help: "Writing stands only while it is written." }, ["Writing", "Done", "Undone"]),
  },
});

export type LogRow = RowOf<typeof Log.columns>;

/** What the Log remembers of a row: cells as the sheet holds them, by field. */
export type Trace =
  | { readonly change: "Added"; readonly key: string; readonly digest: string; readonly bodyIndex: number }
  | {
      readonly change: "Changed";
      readonly key: string;
      readonly cells: Readonly<Record<string, readonly [Cell, Cell]>>;
      /** Its key since, where that was changed. */
      readonly keyAfter?: string;
    }
  | {
      readonly change: "Removed";
      readonly key: string;
      readonly cells: Readonly<Record<string, Cell>>;
      readonly bodyIndex: number;
      /** What people had written beside it in columns of their own, by header. */
      readonly others: Readonly<Record<string, Cell>>;
    };

/** The rows of the Log for what is written and drawn, in state Writing. Long entries go on over several rows. */
export function logRowsOf(
  stages: readonly Stage[],
  drawings: readonly Pick<Drawing, "trail">[],
  about: Pick<LogRow, "entry" | "when" | "by" | "what">,
): readonly LogRow[] {
  const rows: LogRow[] = [];
  for (const stage of stages) {
    for (const change of ["Added", "Changed", "Removed"] as const) {
      const traces = tracesOf(stage, change);
      for (const part of inParts(traces)) {
        rows.push({
          ...about,
          part: rows.length + 1,
          table: stage.table.name,
          change,
          rows: part.keys.length,
          keys: shorten(part.keys.join(", ")),
          details: `[${part.json.join(",")}]`,
          state: "Writing",
        });
      }
    }
  }
  for (const part of drawings.flatMap(({ trail }) => trail))
    rows.push({ ...about, ...part, part: rows.length + 1, state: "Writing" });
  return rows;
}

/** How the details begin where a whole sheet was drawn. */
export const PAGE_DETAILS = "page";

export const isPageRow = ({ details }: LogRow): boolean => details?.startsWith(PAGE_DETAILS) === true;

/** The traces in one row of the Log, or undefined where its details were edited and make no sense any more. */
export function tracesIn(row: LogRow): readonly Trace[] | undefined {
  let entries: unknown;
  try {
    entries = JSON.parse(row.details ?? "");
  } catch {
    return undefined;
  }
  if (!Array.isArray(entries)) return undefined;
  const traces = entries.map((entry: unknown) => (Array.isArray(entry) ? traceOf[row.change](entry) : undefined));
  return traces.every((trace) => trace !== undefined) ? traces : undefined;
}

/** A short fingerprint of what a row's own columns hold: it tells whether someone changed the row since. */
export function digestOf(table: Stage["table"], row: AnyRow): string {
  const cells = fieldsOf(table).map((field) => {
    const value = row[field];
    return value === undefined ? "" : (table.columns[field]?.toCell(value) ?? "");
  });
  return digest(JSON.stringify(cells));
}

/** A cell holds 32,767 characters; some room is left for what JSON escapes. */
export const LONGEST_DETAILS = 30_000;

/** Each shape is checked by hand: a library for it would be a tenth of what the pane loads before its first page. */
const traceOf: Readonly<Record<LogRow["change"], (entry: readonly unknown[]) => Trace | undefined>> = {
  Added: ([key, digest, bodyIndex]) =>
    typeof key === "string" && typeof digest === "string" && typeof bodyIndex === "number"
      ? { change: "Added", key, digest, bodyIndex }
      : undefined,
  Changed: ([key, cells, keyAfter]) =>
    typeof key === "string" && isRecordOf(cells, isPair)
      ? { change: "Changed", key, cells, ...(typeof keyAfter === "string" && { keyAfter }) }
      : undefined,
  // Entries of before people's own cells were kept end with the place.
  Removed: ([key, cells, bodyIndex, others = {}]) =>
    typeof key === "string" && isRecordOf(cells, isCell) && typeof bodyIndex === "number" && isRecordOf(others, isCell)
      ? { change: "Removed", key, cells, bodyIndex, others }
      : undefined,
};

const isCell = (value: unknown): value is Cell => ["string", "number", "boolean"].includes(typeof value);

const isPair = (value: unknown): value is readonly [Cell, Cell] =>
  Array.isArray(value) && value.length === 2 && value.every(isCell);

const isRecordOf = <T>(value: unknown, isOne: (each: unknown) => each is T): value is Readonly<Record<string, T>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isOne);

function tracesOf(stage: Stage, change: "Added" | "Changed" | "Removed"): readonly { key: string; json: string }[] {
  const fieldOf = new Map([...stage.columnIndexByField].map(([field, index]) => [index, field]));
  const byField = (cells: ReadonlyMap<number, Cell>): Record<string, Cell> =>
    Object.fromEntries([...cells].map(([index, value]) => [fieldOf.get(index) ?? "", value]));
  const beside = (cells: ReadonlyMap<number, Cell>): readonly Record<string, Cell>[] => {
    const filled = [...cells].filter(([, value]) => value !== "");
    if (filled.length === 0) return [];
    return [Object.fromEntries(filled.map(([index, value]) => [String(stage.place.headers[index] ?? ""), value]))];
  };
  switch (change) {
    case "Added":
      return [
        ...stage.inserts.map((row, index) => ({ ...row, bodyIndex: firstFreeRow(stage.place) + index })),
        ...stage.restores,
      ].map(({ key, cells, bodyIndex }) => {
        const ours = fieldsOf(stage.table).map((field) => cells.get(stage.columnIndexByField.get(field) ?? -1) ?? "");
        return { key, json: JSON.stringify([key, digest(JSON.stringify(ours)), bodyIndex]) };
      });
    case "Changed":
      return stage.updates.map(({ key, keyAfter, cells }) => ({
        key,
        json: JSON.stringify([
          key,
          Object.fromEntries(cells.map(({ field, before, after }) => [field, [before, after]])),
          ...(keyAfter === undefined ? [] : [keyAfter]),
        ]),
      }));
    case "Removed":
      return stage.removes.map(({ key, cells, bodyIndex, others }) => ({
        key,
        json: JSON.stringify([key, byField(cells), bodyIndex, ...beside(others)]),
      }));
  }
}

function inParts(traces: readonly { key: string; json: string }[]): readonly { keys: string[]; json: string[] }[] {
  const parts: { keys: string[]; json: string[] }[] = [];
  let length = Infinity;
  for (const { key, json } of traces) {
    if (length + json.length > LONGEST_DETAILS) {
      parts.push({ keys: [], json: [] });
      length = 2;
    }
    length += json.length + 1;
    parts.at(-1)?.keys.push(key);
    parts.at(-1)?.json.push(json);
  }
  return parts;
}

const shorten = (keys: string): string => (keys.length > 300 ? `${keys.slice(0, 296)} ...` : keys);

/** FNV-1a in two lanes, 64 bits in all: rows are told apart, nothing is kept secret by it. */
export function digest(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + i), 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
