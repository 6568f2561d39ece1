import { refuse, type Result } from "../../domain/result";
import type { Change } from "../../tables/change";
import type { Day } from "../../domain/calendarDay";
import { keyOf, type AnyTable } from "../../tables/defineTable";
import { namersOf } from "../../tables/namers";
import type { AnyRow } from "../../tables/readTable";
import { foldKey, sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { tablesAfter } from "../../tables/tablesAfter";
import { tracesIn, type LogRow } from "./log";

type RowChange<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** The tables that must be read before an entry of the Log is undone: they may hold what depends on it. */
export function dependentTables(rows: readonly LogRow[], known: readonly AnyTable[]): readonly AnyTable[] {
  const touched = new Set(rows.map(({ table }) => table));
  const namesOf = (change: LogRow["change"]) =>
    new Set(rows.filter((row) => row.change === change).map(({ table }) => table));
  const [added, changed] = [namesOf("Added"), namesOf("Changed")];
  const renamed = rows.filter((row) => tracesIn(row)?.some((trace) => trace.change === "Changed" && trace.keyAfter));
  const named = new Set([...added, ...renamed.map(({ table }) => table)]);
  const decided = known
    .filter((table) => changed.has(table.name) && table.undo?.decision)
    .flatMap(({ undo }) => Object.values(undo?.names ?? {}).flat());
  const settling = known.filter(({ name }) => touched.has(name)).flatMap((table) => settledBy(table)?.parent ?? []);
  const mayHold = new Set([...decided, ...settling]);
  return known.filter((table) => mayHold.has(table.name) || namersOf(table, named).length > 0);
}

/** Why changes that undo something would leave the records wrong, or undefined where they may be made. */
export function obstacleToUndo(
  changes: readonly Change[],
  tables: TableSet,
  user: string,
  /** The day of what is undone. */
  since: Day,
): Extract<Result<never>, { ok: false }> | undefined {
  return (
    orphans(changes, tables) ??
    clearedStage(changes, tables) ??
    settledRow(changes, tables, since) ??
    followedRow(changes, tables) ??
    foreignDecision(changes, tables, user) ??
    negativeBalance(changes, tables)
  );
}

/** Rows that would name a row which is gone. */
function orphans(changes: readonly Change[], tables: TableSet) {
  const gone = new Map<string, Set<string>>();
  for (const { table, key } of changes.filter((change) => isKeyGone(change, tables)))
    gone.set(table.name, (gone.get(table.name) ?? new Set()).add(foldKey(key)));
  if (gone.size === 0) return undefined;
  const dependents = tablesAfter(tables, changes).tables.flatMap(({ table, rowsByKey }) => {
    const namers = namersOf(table, new Set(gone.keys()));
    if (namers.length === 0) return [];
    return [...rowsByKey].flatMap(([key, row]) => {
      const named = namers
        .map(({ target, nameIn }) => ({ target, name: nameIn(row) }))
        .find(({ target, name }) => gone.get(target)?.has(foldKey(name)));
      return named ? [{ table, key, named: named.name }] : [];
    });
  });
  const [first] = dependents;
  if (!first) return undefined;
  const lists = [...new Set(dependents.map(({ table }) => table))].map((table) => {
    const keys = dependents.filter((each) => each.table === table).map(({ key }) => key);
    return `${listOf(keys)} in ${table.sheet}`;
  });
  const one = dependents.length === 1;
  return refusal(
    `${first.named} can't be taken back: ${lists.join(" and ")} ${one ? "belongs" : "belong"} to it since. Undo or remove ${one ? "that" : "those"} first.`,
    first.table,
    first.key,
  );
}

/** Whether no row has the change's key any more: its row goes, or gets another key back. */
function isKeyGone(change: Change, tables: TableSet): boolean {
  if (change.kind !== "update") return change.kind === "remove";
  const row = tables.read(change.table).rowsByKey.get(change.key);
  return row !== undefined && !sameKey(keyOf(change.table, { ...row, ...change.set }), change.key);
}

/** A row of a record that was sent, paid or closed since, in what was settled by that. */
function settledRow(changes: readonly Change[], tables: TableSet, since: Day) {
  const after = tablesAfter(tables, changes);
  for (const change of changes) {
    const { table, key } = change;
    const rule = settledBy(table);
    const records = rule && after.tables.find((read) => read.table.name === rule.parent);
    if (!records || (change.kind === "update" && !rule.fields.some((field) => field in change.set))) continue;
    const row = change.kind === "insert" ? change.row : (tables.read(table).rowsByKey.get(key) ?? {});
    const named = textOf(row[rule.link]);
    const record = records.rowsByKey.get(named) ?? {};
    const by = rule.by.find((field) => textOf(record[field]) >= since);
    if (by !== undefined)
      return refusal(
        `${named} has gone on since: "${headerOf(records.table, by)}" is ${textOf(record[by])}. Undo that first.`,
        table,
        key,
      );
  }
  return undefined;
}

/** A row that would go while a later one of its record builds on it, such as the state before in a log of states. */
function followedRow(changes: readonly Change[], tables: TableSet) {
  const gone = changes.filter(({ kind, table }) => kind === "remove" && table.undo?.sequence);
  for (const table of new Set(gone.map((change) => change.table))) {
    const sequence = table.undo?.sequence;
    if (!sequence) continue;
    const rows = tables.read(table).rowsByKey;
    const isPart = (row: AnyRow | undefined): row is AnyRow => textOf(row?.[sequence.field]) !== "";
    const removed = new Set(gone.filter((change) => change.table === table).map(({ key }) => key));
    const last = new Map<string, string>();
    for (const [key, row] of rows) {
      const record = foldKey(textOf(row[sequence.link]));
      if (isPart(row) && !removed.has(key) && isLater(key, last.get(record) ?? "")) last.set(record, key);
    }
    for (const key of removed) {
      const row = rows.get(key);
      if (!isPart(row)) continue;
      const record = textOf(row[sequence.link]);
      const later = last.get(foldKey(record)) ?? "";
      if (isLater(later, key))
        return refusal(`${record} has gone on since: ${later} in ${table.sheet}. Undo that first.`, table, later);
    }
  }
  return undefined;
}

/** Whether a number was given later than another: of numbers 10 is, behind 9. */
const isLater = (number: string, other: string): boolean => byNumber.compare(number, other) > 0;
const byNumber = new Intl.Collator("en", { numeric: true });

/** An earlier step of a record that would go while a later one stands. */
function clearedStage(changes: readonly Change[], tables: TableSet) {
  for (const change of updatesIn(changes)) {
    const { table, key, set } = change;
    const stages = table.undo?.stages ?? [];
    const row = tables.read(table).rowsByKey.get(key) ?? {};
    const at = stages.findIndex((field) => field in set && set[field] === undefined && row[field] !== undefined);
    const later =
      at < 0 ? undefined : stages.slice(at + 1).find((field) => (field in set ? set[field] : row[field]) !== undefined);
    if (later !== undefined)
      return refusal(
        `${key} has gone on since: "${headerOf(table, later)}" is ${String(row[later])}. Undo that first.`,
        table,
        key,
      );
  }
  return undefined;
}

/** A decision that somebody else made, or on which something was built since. */
function foreignDecision(changes: readonly Change[], tables: TableSet, user: string) {
  for (const { table, key, set } of updatesIn(changes)) {
    const decision = table.undo?.decision;
    if (!decision || !(decision.field in set)) continue;
    const row = tables.read(table).rowsByKey.get(key) ?? {};
    if (row[decision.field] === undefined) continue;
    const decider = textOf(row[decision.by]);
    if (decider !== "" && foldKey(decider) !== foldKey(user))
      return refusal(`${key} was decided by ${decider}, who alone can undo that.`, table, key);
    for (const [field, targets] of Object.entries(table.undo.names ?? {}))
      for (const target of tables.tables.filter((read) => targets.includes(read.table.name))) {
        const named = textOf(row[field]);
        const built = (target.table.undo?.builtOnDecision ?? []).find(
          (each) => target.rowsByKey.get(named)?.[each] !== undefined,
        );
        if (built !== undefined)
          return refusal(
            `${named} has gone on since it was decided: "${headerOf(target.table, built)}" is ${String(target.rowsByKey.get(named)?.[built])}. Undo that first.`,
            table,
            key,
          );
      }
  }
  return undefined;
}

/** A sum, such as stock on hand, that would fall below zero. */
function negativeBalance(changes: readonly Change[], tables: TableSet) {
  for (const table of new Set(changes.map((change) => change.table))) {
    const balance = table.undo?.balance;
    if (!balance) continue;
    const before = sumsOf(tables, table, balance);
    const after = sumsOf(
      tablesAfter(
        tables,
        changes.filter((change) => change.table === table),
      ),
      table,
      balance,
    );
    for (const [group, sum] of after)
      if (sum < 0 && sum < (before.get(group) ?? 0))
        return refusal(
          `That would leave ${String(sum)} of ${group}. Undo first what took from it since.`,
          table,
          group,
        );
  }
  return undefined;
}

function sumsOf(
  tables: TableSet,
  table: AnyTable,
  { sum, by }: { readonly sum: string; readonly by: readonly string[] },
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of tables.read(table).rowsByKey.values()) {
    const group = by.map((field) => textOf(row[field])).join(" at ");
    // Quantities are kept to six decimals; sums of them are compared so.
    sums.set(group, Math.round(((sums.get(group) ?? 0) + Number(row[sum] ?? 0)) * 1e6) / 1e6);
  }
  return sums;
}

const updatesIn = (changes: readonly Change[]) =>
  changes.filter((change): change is RowChange<"update"> => change.kind === "update");

/** The rule by which a row's record settles it, with the record's table. */
function settledBy({ columns, undo }: AnyTable) {
  const parent = undo?.settled && columns[undo.settled.link]?.linksTo;
  return undo?.settled && parent !== undefined ? { ...undo.settled, parent } : undefined;
}

/** What a cell of a row says; only texts name other rows. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const headerOf = (table: AnyTable, field: string): string => table.columns[field]?.header ?? field;

const listOf = (keys: readonly string[]): string =>
  keys.length <= 3 ? keys.join(", ") : `${keys.slice(0, 3).join(", ")} and ${String(keys.length - 3)} more`;

const refusal = (message: string, table: AnyTable, row: string) => refuse(message, { table: table.name, row });
