import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { exactQuantity } from "../../../science/quantity";
import { ListDifferences, type Decision } from "../tables";
import type { Difference, ListRow } from "./reconcileLists";

export interface Decided {
  readonly difference: Difference;
  readonly decision: Decision;
}

/** Keeps in the workbook what was decided about differences of two lists; an earlier decision about the same key gives way. */
export const keepDecisions: Action<{ readonly comparison: string; readonly decided: readonly Decided[] }> = {
  title: "Keep the decisions",
  reads: [ListDifferences],
  plan(tables, { comparison, decided }, { today, user }) {
    if (decided.length === 0) return refuse("Decide about a difference first.");
    const changes = decided.map(({ difference, decision }) => {
      const row = {
        comparison,
        key: difference.key,
        left: sumOf(difference.left),
        right: sumOf(difference.right),
        difference: difference.difference,
        decision,
        decidedOn: today,
        by: user === "" ? undefined : user,
      };
      const key = joinKey([comparison, difference.key]);
      return tables.find(ListDifferences, key) ? update(ListDifferences, key, row) : insert(ListDifferences, row);
    });
    return ok({
      sentence: `Decided ${String(decided.length)} ${decided.length === 1 ? "difference" : "differences"} of ${comparison}`,
      changes,
    });
  },
};

/** What was decided about a difference before; undefined where it was another one then. */
export function earlierDecision(
  tables: TableSet,
  comparison: string,
  { key, difference }: Difference,
): Decision | undefined {
  const row = tables.find(ListDifferences, joinKey([comparison, key]));
  return row && exactQuantity(row.difference - difference) === 0 ? row.decision : undefined;
}

const sumOf = (rows: readonly ListRow[]): number | undefined =>
  rows.length === 0 ? undefined : exactQuantity(rows.reduce((sum, { amount }) => sum + amount, 0));
