import { keyOf, type AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import type { Choice } from "../choice";

/** For each link and list of a table, by field: the rows that a link may lead to, and the words that a list offers. */
export function recordChoices(
  table: AnyTable,
  tables: TableSet,
  /** The row that is changed: it is not offered where a link can't lead to the row itself. */
  recordKey?: string,
): Readonly<Record<string, readonly Choice[]>> {
  const toOthers = [...(table.expects?.upwards ?? []), ...(table.expects?.toAnother ?? [])];
  return Object.fromEntries(
    Object.entries(table.columns).flatMap(([field, { linksTo, list }]): [string, readonly Choice[]][] => {
      if (linksTo !== undefined) {
        const rows = rowsToChoose(tables, linksTo);
        return [[field, toOthers.includes(field) ? rows.filter(({ key }) => key !== recordKey) : rows]];
      }
      return list === undefined ? [] : [[field, wordsOf(tables, list)]];
    }),
  );
}

/** The rows of a table to choose from, with the name that people know each by. */
export function rowsToChoose(tables: TableSet, name: string): readonly Choice[] {
  const read = tables.tables.find(({ table }) => table.name === name);
  return read ? [...read.rowsByKey.values()].map((row) => choiceOf(read.table, row)) : [];
}

export function choiceOf(table: AnyTable, row: AnyRow): Choice {
  const key = keyOf(table, row);
  return typeof row.name === "string" && row.name !== key ? { key, label: row.name } : { key };
}

/** The words of one drop-down, as the table Lists orders them. */
function wordsOf(tables: TableSet, list: string): readonly Choice[] {
  const lists = tables.tables.find(({ table }) => table.name === LISTS);
  return lists
    ? [...lists.rowsByKey.values()].flatMap((row) =>
        row.list === list && typeof row.item === "string" ? [{ key: row.item }] : [],
      )
    : [];
}

/** The table that holds the words of drop-downs (Column.list). */
export const LISTS = "Lists";
