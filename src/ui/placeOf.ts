import type { Problem } from "../domain/result";
import type { AnyTable } from "../tables/defineTable";
import { tablesOf, type Feature } from "./feature";

/** The cell that a problem is about, as the session shows it; undefined where it names none of our tables. */
export function placeOf(
  problem: Problem,
  features: readonly Feature[],
): { readonly table: AnyTable; readonly bodyIndex?: number; readonly column?: string } | undefined {
  const table = tablesOf(features).find(({ name }) => name === problem.table);
  if (!table) return undefined;
  return {
    table,
    ...(problem.bodyIndex === undefined ? {} : { bodyIndex: problem.bodyIndex }),
    ...(problem.column === undefined ? {} : { column: problem.column }),
  };
}
