import { ok, refuse } from "../../../domain/result";
import { counted, listOf } from "../../../domain/sentence";
import type { Action } from "../../../tables/action";
import { remove } from "../../../tables/change";
import { titleOf, type AnyTable } from "../../../tables/defineTable";
import { sameKey } from "../../../tables/keys";
import { namersOf } from "../../../tables/namers";
import type { TableSet } from "../../../tables/tableSet";

/** Takes a row away; refused with the list of what names it. */
export const removeRecord = (table: AnyTable, known: readonly AnyTable[]): Action<{ readonly key: string }> => ({
  title: "Delete",
  reads: [table, ...known.filter((other) => other !== table && isNamedIn(table, other))],
  plan(tables, { key }) {
    const read = tables.read(table);
    const where = { table: table.name, row: key };
    if (!read.rowsByKey.has(key))
      return refuse(
        `${key} is no longer in ${titleOf(table)}, or its row can't be read. Home lists why under Problems.`,
        where,
      );
    const named = namedBy(table, tables, key);
    if (named.length > 0)
      return refuse(
        `${key} can't be deleted: ${listOf(named.map(({ table: other, keys }) => `${counted(keys.length, "row")} of ${titleOf(other)} (${shorten(keys)})`))} ${named.length === 1 && named[0]?.keys.length === 1 ? "names" : "name"} it. ${wayOut(table)}`,
        where,
      );
    return ok({
      sentence: `Deleted ${table.record?.noun ?? "row"} ${key}`,
      changes: [remove(table, key)],
    });
  },
});

const isNamedIn = (table: AnyTable, other: AnyTable): boolean => namersOf(other, new Set([table.name])).length > 0;

/** The rows that name a row, table by table. */
function namedBy(
  table: AnyTable,
  tables: TableSet,
  key: string,
): readonly { readonly table: AnyTable; readonly keys: readonly string[] }[] {
  return tables.tables.flatMap((read) => {
    const namers = namersOf(read.table, new Set([table.name]));
    const keys = [...read.rowsByKey].flatMap(([other, row]) =>
      namers.some(({ nameIn }) => sameKey(nameIn(row), key)) && !(read.table === table && sameKey(other, key))
        ? [other]
        : [],
    );
    return keys.length === 0 ? [] : [{ table: read.table, keys }];
  });
}

/** What to do with a record that is part of others and is used no more. */
function wayOut({ columns }: AnyTable): string {
  const { active, approved, buy } = columns;
  if (active) return `Set ${active.header} to No instead: it is offered no more, and what names it stays right.`;
  if (buy?.choices?.includes("Stopped"))
    return `Set ${buy.header} to Stopped instead: it is bought no more, and what names it stays right.`;
  if (approved)
    return `Set ${approved.header} to No instead: nothing more is ordered there, and what names it stays right.`;
  return "Give those another one first.";
}

const shorten = (keys: readonly string[]): string =>
  keys.length <= 3 ? keys.join(", ") : `${keys.slice(0, 3).join(", ")} and ${String(keys.length - 3)} more`;
