import type { Problem } from "../../../domain/result";
import { titleOf, type AnyTable } from "../../../tables/defineTable";
import type { ReadTable } from "../../../tables/readTable";
import { problemIn } from "./finding";
import { createTwinFinder } from "../../../science/twinNames";

/**
 * Names in one table that are hardly told apart: the keys of tables that others link to, what people call their rows, and the
 * words of each list. Linear in the rows.
 */
export function nearTwins(read: ReadTable, known: readonly AnyTable[]): readonly Problem[] {
  return namingFields(read.table, known).flatMap((field) => {
    const column = read.table.columns[field];
    if (!column) return [];
    // Words of different lists may be the same.
    const others = read.table.key.filter((other) => other !== field && read.table.key.includes(field));
    const finders = new Map<string, (name: string) => string | undefined>();
    return [...read.rowsByKey].flatMap(([key, row]) => {
      const name = row[field];
      if (typeof name !== "string") return [];
      const group = JSON.stringify(others.map((other) => row[other]));
      let twinOf = finders.get(group);
      if (!twinOf) finders.set(group, (twinOf = createTwinFinder()));
      const twin = twinOf(name);
      return twin === undefined
        ? []
        : [
            problemIn(
              read,
              key,
              column,
              `${column.header} "${name}" is nearly "${twin}" in another row of ${titleOf(read.table)}. If they are one, keep one of them and use it everywhere.`,
            ),
          ];
    });
  });
}

function namingFields(table: AnyTable, known: readonly AnyTable[]): readonly string[] {
  const isLinkedTo = known.some(({ columns }) => Object.values(columns).some(({ linksTo }) => linksTo === table.name));
  const isList = known.some(({ columns }) => Object.values(columns).some(({ list }) => list !== undefined));
  return Object.entries(table.columns).flatMap(([field, { kind }]) => {
    if (kind !== "text") return [];
    const isName = isLinkedTo && (field === "name" || (table.key.length === 1 && table.key[0] === field));
    const isWord = isList && table.name === "Lists" && field === table.key.at(-1);
    return isName || isWord ? [field] : [];
  });
}
