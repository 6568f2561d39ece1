import type { Column } from "./column";
import type { AnyTable } from "./defineTable";

/** What a column holds, in words: "a date", "one of: Yes, No", "the key of a row in Vendors". */
export function describeColumn(column: Column): string {
  const { holds, required, usual } = column;
  if (usual !== undefined) return `${holds}; blank is ${String(column.toCell(usual))}`;
  return required ? `${holds}; must be filled` : holds;
}

/** The headers of the columns that together name a row. */
export const keyHeaders = (table: AnyTable): readonly string[] =>
  table.key.map((field) => table.columns[field]?.header ?? field);

/** A table in one line of Markdown, for the README of the tables: its name, its key and its columns; calculated ones in italics. */
export function describeTable(table: AnyTable): string {
  const columns = Object.values(table.columns).map(({ header, kind }) => (kind === "formula" ? `_${header}_` : header));
  return `- **${table.name}** (sheet ${table.sheet}; a row is named by ${keyHeaders(table).join(" and ")}): ${columns.join(", ")}`;
}
