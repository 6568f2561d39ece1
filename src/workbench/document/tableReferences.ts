import type { Book } from "./Book";
import { columnOffset } from "./calculation/resolve";
import { rewriteFormulas } from "./formulaRewriting";
import type { TableModel } from "./model";
import { renameColumn, renameTable } from "./rewriteFormula";

/** Formulas that named a column name it again, or become #REF! when it has gone (null). */
export function rewriteColumn(book: Book, table: TableModel, before: string, after: string | null): void {
  const tableName = table.state.name;
  rewriteFormulas(
    book,
    ({ mentions }, place) =>
      mentions.some((mention) => {
        if (
          mention.kind !== "table" ||
          columnOffset(
            mention.columns.map((name) => ({ name })),
            before,
          ) < 0
        )
          return false;
        if (mention.table === undefined) return place.tableId === table.id;
        return mention.table.toUpperCase() === tableName.toUpperCase();
      }),
    (text, place) => renameColumn(text, tableName, place.tableId === table.id, before, after),
  );
}

/** Formulas that named a table name it again, or become #REF! when it has gone (null). */
export function rewriteTable(book: Book, before: string, after: string | null): void {
  const wanted = before.toUpperCase();
  rewriteFormulas(
    book,
    ({ mentions }) =>
      mentions.some((mention) => {
        if (mention.kind === "table") return mention.table?.toUpperCase() === wanted;
        return mention.kind === "name" && mention.name.toUpperCase() === wanted;
      }),
    (text) => renameTable(text, before, after),
  );
}
