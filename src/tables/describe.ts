import type { Column } from "./column";
import type { AnyTable } from "./defineTable";

/** What a column holds, in words: "a date", "one of: Yes, No", "the key of a row in Vendors". */
export function describeColumn(column: Column): string {
  const holds = contentOf(column);
  return column.required ? `${holds}; must be filled` : holds;
}

/** The headers of the columns that together name a row. */
export const keyHeaders = (table: AnyTable): readonly string[] =>
  table.key.map((field) => table.columns[field]?.header ?? field);

/** A table in one line of Markdown, for the README of the tables: its name, its key and its columns; calculated ones in italics. */
export function describeTable(table: AnyTable): string {
  const columns = Object.values(table.columns).map(({ header, kind }) => (kind === "formula" ? `_${header}_` : header));
  return `- **${table.name}** (sheet ${table.sheet}; a row is named by ${keyHeaders(table).join(" and ")}): ${columns.join(", ")}`;
}

function contentOf(column: Column): string {
  switch (column.kind) {
    case "text":
      return "text";
    case "count":
      return "a whole number from 0";
    case "quantity":
      return "a number";
    case "money":
      return "an amount";
    case "percent":
      return "a share, such as 5%";
    case "day":
      return "a date";
    case "moment":
      return "a date and time";
    case "duration":
      return "hours and minutes";
    case "choice":
    case "flag":
      return `one of: ${(column.choices ?? []).join(", ")}`;
    case "listed":
      return `a word, best one of the list ${column.list ?? ""}`;
    case "link":
      return `the key of a row in ${column.linksTo ?? ""}`;
    case "formula":
      return "calculated by Excel";
  }
}
