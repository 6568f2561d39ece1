import { Lists } from "../../model/company/lists";
import type { Column } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import type { TableMapping } from "./mapping";

/** Whose names a column holds: of the table itself, of one that it links to, or of a list; undefined where it holds none. */
export function namesIn(table: AnyTable, field: string, column: Column, mapping: TableMapping): string | undefined {
  const isKey = table.key.length === 1 && table.key[0] === field && mapping.as === undefined;
  return (
    column.linksTo ??
    (isKey ? table.name : undefined) ??
    (column.kind === "listed" && column.list !== undefined ? wordsOf(column.list) : undefined)
  );
}

/** What a list's words are called among the tables of names. */
export const wordsOf = (list: string): string => `${Lists.name}: ${list}`;

/** The list that a table of names stands for; undefined where it is a table of its own. */
export const listOf = (names: string): string | undefined =>
  names.startsWith(wordsOf("")) ? names.slice(wordsOf("").length) : undefined;
