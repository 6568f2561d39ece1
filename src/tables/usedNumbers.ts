import { insert, type Change } from "./change";
import { defineTable, type AnyTable } from "./defineTable";
import { text } from "./kinds";
import type { TableSet } from "./tableSet";

/** Numbers of records that were taken away: people may have written them down, so none is given again. */
export const UsedNumbers = defineTable({
  name: "UsedNumbers",
  sheet: "Lists",
  help: "Numbers of records that were removed or undone; they are not given again.",
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

interface UsedNumber {
  readonly table: string;
  readonly number: string;
}

/** The numbers of the rows that changes take away. */
export const numbersRemoved = (changes: readonly Change[]): readonly UsedNumber[] =>
  changes.flatMap(({ kind, table, key }) =>
    kind === "remove" && isGivenNumber(key) ? [{ table: table.name, number: key }] : [],
  );

/** What notes that numbers were given, where it is not noted yet: the highest of each series, above which the next ones are given. */
export function notesOf(
  numbers: readonly UsedNumber[],
  tables: TableSet,
  planned: readonly Change[] = [],
): readonly Change[] {
  if (!tables.has(UsedNumbers)) return [];
  const highest = new Map<string, UsedNumber>();
  for (const each of numbers) {
    const series = `${each.table} ${each.number.slice(0, each.number.lastIndexOf("-"))}`;
    const before = highest.get(series);
    if (!before || runningOf(each) > runningOf(before)) highest.set(series, each);
  }
  const noted = tables.read(UsedNumbers).takenKeys;
  const own = new Set(planned.filter(({ table }) => table === UsedNumbers).map(({ key }) => key));
  return [...highest.values()]
    .map((row) => insert(UsedNumbers, row))
    .filter(({ key }) => !noted.has(key) && !own.has(key));
}

const runningOf = ({ number }: UsedNumber): number => Number(number.slice(number.lastIndexOf("-") + 1));
