import { ok, refuse, type Result } from "../domain/result";
import type { AnyTable } from "../tables/defineTable";
import { askFor, loadAccess } from "./readTables";
import { inExcel, sync } from "./run";
import { readOnlyWorkbook } from "../workbook/refusals";

/** Gives a column of a table another header; what the column holds stays. */
export const renameHeader = (table: AnyTable, from: string, to: string): Promise<Result<void>> =>
  inExcel(async (context) => {
    const access = loadAccess(context);
    const asked = askFor(context, table);
    await sync(context);
    if (access.readOnly) return refuse(readOnlyWorkbook);
    const index = asked.exists() ? asked.place().headers.findIndex((header) => String(header).trim() === from) : -1;
    if (index < 0)
      return refuse(`${table.sheet} has no column "${from}" any more. Look at it again.`, { table: table.name });
    const obstacle = asked.obstacle();
    if (obstacle !== undefined) return refuse(obstacle, { table: table.name });
    const header = context.workbook.tables.getItem(table.name).getHeaderRowRange().getCell(0, index);
    header.values = [[to]];
    await sync(context);
    return ok(undefined);
  });
