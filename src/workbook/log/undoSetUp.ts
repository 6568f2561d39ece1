import { refuse, type Result } from "../../domain/result";
import { Contents } from "../contents";
import { titleOf, type AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { Log, tracesIn, type LogRow } from "./log";

/** The tables that an entry of the Log made, as the index on Home lists them since; none where it set up nothing. */
export function tablesSetUpBy(rows: readonly LogRow[], known: readonly AnyTable[]): readonly AnyTable[] {
  const names = new Set(
    rows
      .filter(({ table, change }) => table === Contents.name && change === "Added")
      .flatMap((row) => (tracesIn(row) ?? []).map(({ key }) => key)),
  );
  return known.filter(({ name }) => names.has(name));
}

/** Why tables that a set-up made can't go with it: they hold rows that it did not bring. */
export function rowsSinceSetUp(
  made: readonly AnyTable[],
  rows: readonly LogRow[],
  tables: TableSet,
): Extract<Result<never>, { ok: false }> | undefined {
  for (const table of made) {
    if (table === Log || !tables.has(table)) continue;
    const brought = rows.filter((row) => row.table === table.name).reduce((sum, row) => sum + row.rows, 0);
    const { rowsByKey, unreadRows } = tables.read(table);
    if (rowsByKey.size + unreadRows > brought)
      return refuse(
        `${titleOf(table)} has rows that were added since. To take Quartermaster out of this workbook all the same, choose Set up, then Remove.`,
        { table: table.name },
      );
  }
  return undefined;
}
