import type { AnyTable } from "../../tables/defineTable";

/** The chosen tables and all that their links and formulas speak of, so that no cell leads to nothing. */
export function tablesToSetUp(chosen: readonly AnyTable[], all: readonly AnyTable[]): readonly AnyTable[] {
  const wanted = new Set(chosen);
  // A set hands out what is added while it is walked, so that what the added ones speak of comes along.
  for (const table of wanted)
    for (const name of spokenOf(table)) all.filter((t) => t.name === name).forEach((t) => wanted.add(t));
  return all.filter((table) => wanted.has(table));
}

const spokenOf = (table: AnyTable): readonly string[] =>
  Object.values(table.columns).flatMap((column) => [
    ...(column.linksTo === undefined ? [] : [column.linksTo]),
    ...[...(column.formula ?? "").matchAll(/\b([A-Za-z]\w*)\[/g)].flatMap(([, name]) =>
      name === undefined ? [] : [name],
    ),
  ]);
