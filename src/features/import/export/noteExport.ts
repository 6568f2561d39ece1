import { ok } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { titleOf, type AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { fileTableOf, type FileTable } from "../../../tables/fileTable";
import { Log } from "../../../workbook/log/log";
import { Exports } from "../tables";
import { changesFile, changesSince } from "./changesSince";

/** The file for another system: what changed since the last one, all rows where there was none. */
export function handOverFile(tables: TableSet, table: AnyTable): FileTable {
  const read = tables.read(table);
  const last = tables.find(Exports, table.name);
  return last ? changesFile(read, changesSince(tables, table, last)) : fileTableOf(read);
}

/** Notes in the workbook up to where a table is handed over, so that the next file begins there. */
export const noteExport = (table: AnyTable): Action<void> => ({
  title: "Save for another system",
  reads: [table, Exports, Log],
  plan(tables, _, { now, user }) {
    const { rows } = handOverFile(tables, table);
    const row = {
      table: table.name,
      savedAt: now,
      by: user === "" ? undefined : user,
      rows: rows.length,
      upTo: tables.rows(Log).at(-1)?.entry,
    };
    return ok({
      sentence: `Saved ${String(rows.length)} ${rows.length === 1 ? "row" : "rows"} of ${titleOf(table)} for another system`,
      changes: [tables.find(Exports, table.name) ? update(Exports, table.name, row) : insert(Exports, row)],
    });
  },
});
