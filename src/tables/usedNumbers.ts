import { defineTable, type AnyTable } from "./defineTable";
import { text } from "./kinds";
import type { TableSet } from "./tableSet";

/** Numbers of records that an undo took away: people may have written them down, so none is given again. */
export const UsedNumbers = defineTable({
  name: "UsedNumbers",
  sheet: "Lists",
  help: "Numbers that were given and taken back by Undo; they are not given again.",
  tabColor: "#616161",
  key: ["table", "number"],
  version: 1,
  columns: {
    table: text({ header: "Table", help: "Where the record was.", width: 18 }),
    number: text({ header: "Number", help: "Its number.", width: 18 }),
  },
});

/** All keys that a table's rows have or had: what numbers are given after. */
export const usedKeys = (tables: TableSet, table: AnyTable): readonly string[] => [
  ...tables.read(table).takenKeys,
  ...(tables.has(UsedNumbers)
    ? tables.rows(UsedNumbers).flatMap((row) => (row.table === table.name ? [row.number] : []))
    : []),
];

/** A number that numbering gives, such as PO-2026-0007. */
export const isGivenNumber = (key: string): boolean => /^[A-Z]{2}-\d{4}-\d{4,}$/.test(key);
