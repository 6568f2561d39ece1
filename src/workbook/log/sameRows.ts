import type { Cell } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import type { Plan } from "../../tables/change";
import type { Problem } from "../../domain/result";
import type { TableSet } from "../../tables/tableSet";
import { digestOf } from "./log";
import { changedMeanwhile } from "../refusals";

/** The first row of a plan that is not what it was when the plan was shown, or undefined where all are. */
export function changedSince(plan: Plan, shown: TableSet, now: TableSet): Problem | undefined {
  for (const { kind, table, key } of plan.changes) {
    if (kind === "insert") continue;
    const before = shown.read(table).rowsByKey.get(key);
    const after = now.read(table).rowsByKey.get(key);
    if (before && after && digestOf(table, before) === digestOf(table, after)) continue;
    return {
      message: changedMeanwhile(`${key} on ${table.sheet}`),
      table: table.name,
      row: key,
    };
  }
  return undefined;
}

/** True where tables hold the same cells as they did: what was planned by them would be planned again. */
export const sameCells = (tables: readonly AnyTable[], shown: TableSet, now: TableSet): boolean =>
  tables.every((table) => {
    const [before, after] = [shown.read(table).grid, now.read(table).grid];
    return (
      before.body.length === after.body.length &&
      isSameRow(before.headers, after.headers) &&
      before.body.every((cells, bodyIndex) => isSameRow(cells, after.body[bodyIndex] ?? []))
    );
  });

const isSameRow = (one: readonly Cell[], other: readonly Cell[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell === other[index]);

/** True where two plans would write the same. */
export const samePlan = (a: Plan, b: Plan): boolean => spelled(a) === spelled(b);

const spelled = (plan: Plan): string =>
  JSON.stringify(plan.changes.map((change) => ({ ...change, table: change.table.name })));
