import { refuse, type Result } from "../domain/result";
import type { Columns, RowOf, Table } from "./defineTable";
import type { TableSet } from "./tableSet";

/** The row with this key, or the refusal that says whether it is missing or can't be read. */
export function known<C extends Columns>(tables: TableSet, table: Table<C>, key: string): Result<RowOf<C>> {
  const row = tables.find(table, key);
  if (row) return { ok: true, value: row };
  const where = { table: table.name, row: key };
  if (key === "") return refuse(`Choose a row of ${table.sheet}.`, where);
  return tables.read(table).takenKeys.has(key)
    ? refuse(`${key} in ${table.sheet} can't be read. Put right what Home lists under problems, then try again.`, where)
    : refuse(`${key} is not in ${table.sheet}. Choose one that is, or add it there.`, where);
}
