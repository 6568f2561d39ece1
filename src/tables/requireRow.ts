import { shortened } from "../domain/plainText";
import { refuse, type Result } from "../domain/result";
import { titleOf, type Columns, type RowOf, type Table } from "./defineTable";
import type { TableSet } from "./tableSet";

/** The row with this key, or the refusal that says whether it is missing or can't be read. */
export function requireRow<C extends Columns>(tables: TableSet, table: Table<C>, key: string): Result<RowOf<C>> {
  const row = tables.find(table, key);
  if (row) return { ok: true, value: row };
  const where = { table: table.name, row: key };
  const named = shortened(key, 60);
  if (key === "") return refuse(`Choose a row of ${titleOf(table)}.`, where);
  return tables.read(table).takenKeys.has(key)
    ? refuse(
        `${named} in ${titleOf(table)} can't be read. Put right what Home lists under problems, then try again.`,
        where,
      )
    : refuse(`${named} is not in ${titleOf(table)}. Choose one that is, or add it there.`, where);
}
