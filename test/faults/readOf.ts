import type { AnyTable } from "../../src/tables/defineTable";
import { readTable, type ReadTable } from "../../src/tables/readTable";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";

/** A table of ours as its rows stand in the document. */
export function readOf(document: WorkbookDocument, table: AnyTable): ReadTable {
  const found = document.table(table.name);
  const sheet = found && document.sheet(found.sheetId);
  if (!sheet) throw new Error(`There is no table ${table.name}.`);
  const [headers = [], ...body] = sheet
    .values(found.area)
    .map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "object" ? cell.code : cell)));
  return readTable(table, { headers, body });
}
