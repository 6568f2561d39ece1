import { ok, type Result } from "../domain/result";
import type { Cell } from "../tables/column";
import type { AnyTable } from "../tables/defineTable";
import { Contents } from "../workbook/contents";
import { Log } from "../workbook/log/log";
import type { Inspection } from "../workbook/port";
import type { TableSizes } from "./readTables";
import { inExcel, sync } from "./run";

/** Sees in one round trip which tables stand in the workbook, made by which version, and what the Log left half done. */
export function inspectTables(known: readonly AnyTable[], sizes: TableSizes): Promise<Result<Inspection>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    const found = known.map((table) => {
      const each = workbook.tables.getItemOrNullObject(table.name);
      each.load("name");
      const range = each.getRange();
      range.load("rowCount,columnCount");
      return { table, each, range };
    });
    const versions = columnsOf(context, Contents, ["table", "version"]);
    const trail = columnsOf(context, Log, ["entry", "state"]);
    await sync(context);
    for (const { table, each, range } of found)
      if (!each.isNullObject) sizes.expect(table, range.rowCount * range.columnCount);
    const versionOf = new Map(pairs(versions));
    return ok({
      present: new Set(found.filter(({ each }) => !each.isNullObject).map(({ table }) => table.name)),
      newer: known.filter((table) => Number(versionOf.get(table.name) ?? 0) > table.version).map((table) => table.name),
      unfinished: [...new Set(pairs(trail).flatMap(([entry, state]) => (state === "Writing" ? [String(entry)] : [])))],
      readOnly: workbook.readOnly,
    });
  });
}

function columnsOf(context: Excel.RequestContext, table: AnyTable, fields: readonly string[]): readonly Excel.Range[] {
  return fields.map((field) => {
    const column = context.workbook.tables
      .getItemOrNullObject(table.name)
      .columns.getItemOrNullObject(table.columns[field]?.header ?? field);
    const range = column.getDataBodyRange();
    range.load("values");
    return range;
  });
}

/** Rows of two columns, or none where one of them is missing. */
function pairs([first, second]: readonly Excel.Range[]): readonly (readonly [Cell, Cell])[] {
  if (!first || !second || first.isNullObject || second.isNullObject) return [];
  // Office types values as any; each is a cell.
  const others = second.values as Cell[][];
  return (first.values as Cell[][]).map((row, index) => [row[0] ?? "", others[index]?.[0] ?? ""]);
}
