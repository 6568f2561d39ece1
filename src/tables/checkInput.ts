import { refuse, type Problem, type Result } from "../domain/result";
import { formatNumber } from "../domain/sentence";
import type { Plan } from "./change";
import { Expected, type Column } from "./column";
import type { AnyTable } from "./defineTable";
import { KeySet } from "./keys";
import { LONGEST_TEXT } from "./kinds";
import type { AnyRow } from "./readTable";

/**
 * What of the things that an action is asked with can't be: a number that is none, a day that never was, a price below zero. Each
 * is held against the columns of its name in the tables that the action reads; where one of them takes it, the action may judge.
 */
export function unfitInput(reads: readonly AnyTable[], input: unknown): Problem | undefined {
  // A file's rows name the same few columns over and over.
  const byField = new Map<string, readonly Column[]>();
  for (const [field, value] of entriesIn("", input)) {
    const columns = byField.get(field) ?? reads.flatMap((table) => table.columns[field] ?? []);
    byField.set(field, columns);
    const why = columns[0] === undefined ? unfit(value) : unfitIn(columns, value);
    if (why === undefined) continue;
    const header = columns[0]?.header ?? wordsOf(field);
    return { message: `${header} must be ${why}. Correct it, then try again.`, column: header };
  }
  return undefined;
}

/** The plan, or the refusal that names what in it could not be written: a value that its column does not hold, a row that is there twice. */
export function soundPlan<P extends Plan>(plan: P): Result<P> {
  const added = new Map<AnyTable, KeySet>();
  for (const { table, key, ...change } of plan.changes) {
    if (change.kind === "remove") continue;
    if (change.kind === "insert") {
      const keys = added.get(table) ?? new KeySet();
      added.set(table, keys);
      if (keys.has(key))
        return refuse(`${key} would be added to ${table.sheet} twice. Enter it once.`, { table: table.name });
      keys.add(key);
    }
    for (const [field, value] of Object.entries(change.kind === "insert" ? wholeRow(table, change.row) : change.set)) {
      const column = table.columns[field];
      const why = column && unwritable(column, value);
      if (why !== undefined) return refuse(why, { table: table.name, row: key, column: column?.header ?? field });
    }
  }
  return { ok: true, value: plan };
}

/** A row with each column that must be filled, whether or not it names it: what it leaves out would be blank in the sheet. */
const wholeRow = (table: AnyTable, row: AnyRow): AnyRow => {
  let whole = row;
  for (const field in table.columns)
    if (!(field in row) && table.columns[field]?.required) whole = { ...whole, [field]: undefined };
  return whole;
};

/** Why a value can't stand in a column; what is written must read back. */
function unwritable(column: Column, value: unknown): string | undefined {
  if (value === undefined || (typeof value === "string" && value.trim() === ""))
    return column.required ? `Enter ${column.header.toLowerCase()}.` : undefined;
  const read = column.fromCell(column.toCell(value));
  const why = unfit(value) ?? (read instanceof Expected ? read.expectation : undefined);
  return why === undefined ? undefined : `${column.header} must be ${why}.`;
}

type Leaf = string | number;

/** The texts and numbers that an action is asked with and those of its lists, each by its name; what is deeper, such as a file's rows, is the action's own. */
function* entriesIn(field: string, value: unknown, depth = 0): Generator<readonly [field: string, value: Leaf]> {
  if (typeof value === "string" || typeof value === "number") yield [field, value];
  else if (Array.isArray(value)) for (const each of value) yield* entriesIn(field, each, depth);
  else if (value instanceof Map) for (const each of value.values()) yield* entriesIn(field, each, depth);
  else if (typeof value === "object" && value !== null && depth < DEPTH)
    for (const [name, each] of Object.entries(value)) yield* entriesIn(name, each, depth + 1);
}

/** What is asked, and the parts of its lists. */
const DEPTH = 2;

/** Why none of these columns takes a value; undefined where one does, or may. */
function unfitIn(columns: readonly Column[], value: Leaf): string | undefined {
  const plain = unfit(value);
  if (plain !== undefined) return plain;
  const kinds = typeof value === "number" ? numeric : dated;
  if (!columns.every(({ kind }) => kinds.has(kind))) return undefined;
  if (value === "") return columns.every(({ required }) => required) ? columns[0]?.holds : undefined;
  const reasons = columns.map((column) => misfit(column, value));
  return reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}

/** What a column expects instead of a value; undefined where it holds it. Rules compare days and moments as they are spelt. */
function misfit(column: Column, value: Leaf): string | undefined {
  const read = column.fromCell(column.toCell(value));
  if (read instanceof Expected) return read.expectation;
  return typeof value === "number" || value.startsWith(String(read)) ? undefined : column.holds;
}

/** What no cell holds. */
function unfit(value: unknown): string | undefined {
  if (typeof value === "number" && !(Math.abs(value) <= MOST)) return "a number that can be booked";
  return typeof value === "string" && value.length > LONGEST_TEXT
    ? `a text of at most ${formatNumber(LONGEST_TEXT)} characters`
    : undefined;
}

const numeric: ReadonlySet<string> = new Set(["count", "quantity", "money", "percent"]);
const dated: ReadonlySet<string> = new Set(["day", "moment", "time"]);
/** As columns of amounts and quantities take at most. */
const MOST = 1e12;

/** A name of the code as words: "paidOn" is "Paid on". */
const wordsOf = (field: string): string => {
  const words = field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words === "" ? "What is entered" : words.charAt(0).toUpperCase() + words.slice(1);
};
