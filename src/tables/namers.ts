import { joinKey, type AnyTable } from "./defineTable";
import type { AnyRow } from "./readTable";

/** A way in which rows of a table name rows of another one. */
export interface Namer {
  /** The table whose rows are named. */
  readonly target: string;
  readonly fields: readonly string[];
  /** The key that a row names; "" where it names none. */
  readonly nameIn: (row: AnyRow) => string;
}

/** How rows of a table name rows of these tables: by links, by texts that are declared to, by several fields together. */
export function namersOf(table: AnyTable, targets: ReadonlySet<string>): readonly Namer[] {
  const single = Object.entries(table.columns).flatMap(([field, { linksTo, names }]) =>
    [linksTo, names, ...(table.undo?.names?.[field] ?? [])].flatMap((target): readonly Namer[] =>
      target === undefined ? [] : [{ target, fields: [field], nameIn: (row) => textOf(row[field]) }],
    ),
  );
  const joined = Object.entries(table.undo?.namesTogether ?? {}).map(([target, fields]): Namer => ({
    target,
    fields,
    nameIn: (row) => joinKey(fields.map((field) => row[field])),
  }));
  return [...single, ...joined].filter(({ target }) => targets.has(target));
}

/** What a cell of a row says; only texts name other rows. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
