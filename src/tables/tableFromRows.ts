import { headersOf, type AnyTable } from "./defineTable";
import { readTable, type AnyRow, type ReadTable } from "./readTable";

/** A table as it reads once it holds these rows: through cells, as a workbook would give it back. */
export const tableFromRows = (table: AnyTable, rows: readonly AnyRow[]): ReadTable =>
  readTable(table, {
    headers: headersOf(table),
    body: rows.map((row) =>
      Object.entries(table.columns).map(([field, column]) =>
        row[field] === undefined || column.kind === "formula" ? "" : column.toCell(row[field]),
      ),
    ),
  });
