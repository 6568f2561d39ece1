import type { AnyTable } from "../../tables/defineTable";
import { KeyMap, sameKey } from "../../tables/keys";
import type { AnyRow } from "../../tables/readTable";
import type { MadeRow, Reason } from "./prepareRows";
import type { SourceRow } from "./sourceGrid";

/** A row of the file that takes part, with the list that its reasons for refusal are added to. */
export interface Taking {
  readonly source: SourceRow;
  readonly made: readonly (MadeRow | undefined)[];
  readonly reasons: Reason[];
}

/** Rows of the file that speak of one row of a table. */
export interface Group {
  /** What they say together; of different values the last one. */
  readonly row: AnyRow;
  readonly rows: readonly Taking[];
  readonly disagreements: readonly Disagreement[];
}

/** A row of the file that says something else than an earlier one. */
export interface Disagreement {
  readonly key: string;
  readonly field: string;
  /** The earlier row's number and value. */
  readonly first: number;
  readonly said: unknown;
  readonly says: unknown;
  readonly row: Taking;
}

/** The rows of the file by the key of the row that they make in one table, in the file's order. */
export function groupRows(rows: readonly Taking[], table: AnyTable, index: number): ReadonlyMap<string, Group> {
  const groups = new KeyMap<{ row: AnyRow; rows: Taking[]; disagreements: Disagreement[] }>();
  for (const row of rows) {
    const made = row.made[index];
    if (!made) continue;
    const group = groups.get(made.key);
    if (!group) {
      groups.set(made.key, { row: made.row, rows: [row], disagreements: [] });
      continue;
    }
    const first = group.rows.at(-1)?.source.number ?? 0;
    group.rows.push(row);
    let adds = false;
    for (const [field, says] of Object.entries(made.row)) {
      const said = group.row[field];
      if (holdsAlready(table, field, said, says)) continue;
      adds = true;
      if (said !== undefined) group.disagreements.push({ key: made.key, field, first, said, says, row });
    }
    if (adds) group.row = { ...group.row, ...made.row };
  }
  return groups;
}

/** Whether a field of the workbook holds already what the file says: names of rows are equal as keys are. */
export const holdsAlready = (table: AnyTable, field: string, holds: unknown, says: unknown): boolean =>
  isSame(holds, says) ||
  (typeof holds === "string" &&
    typeof says === "string" &&
    (table.key.includes(field) || table.columns[field]?.linksTo !== undefined) &&
    sameKey(holds, says));

/** Equal as people see it: numbers to the 12 digits that survive a cell. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === "number" &&
    typeof other === "number" &&
    Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other)));
