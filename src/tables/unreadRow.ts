import { refuse, type Problem, type Result } from "../domain/result";
import { titleOf, type AnyTable } from "./defineTable";
import { foldKey } from "./keys";
import type { TableSet } from "./tableSet";

/** The lines of a record: their table, and the field that leads to it. */
export interface LinesOf {
  readonly table: AnyTable;
  readonly link: string;
}

/**
 * Refuses a record of which a line can't be read, or has the key of another: what it says is in no sum and in no approval.
 * Linear in the lines once, and in nothing where all can be read.
 */
export function linesRead(tables: TableSet, { table, link }: LinesOf): (record: string) => Result<undefined> {
  const { bodyIndexByKey, columnIndexByField, grid, problems } = tables.read(table);
  const unread = new Map<string, Problem>();
  if (problems.length > 0) {
    const counted = new Set(bodyIndexByKey.values());
    const place = columnIndexByField.get(link) ?? -1;
    for (const problem of problems) {
      const { bodyIndex } = problem;
      if (bodyIndex === undefined || counted.has(bodyIndex)) continue;
      const name = foldKey(String(grid.body[bodyIndex]?.[place] ?? ""));
      if (!unread.has(name)) unread.set(name, problem);
    }
  }
  return (record) => {
    const problem = unread.get(foldKey(record));
    if (!problem) return { ok: true, value: undefined };
    const { message, ...where } = problem;
    return refuse(`A line of ${record} can't be counted: ${message} Correct it in ${titleOf(table)}.`, where);
  };
}
