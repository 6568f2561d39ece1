import type { AnyTable } from "../../tables/defineTable";
import { KeyMap, sameKey } from "../../tables/keys";
import { Lists } from "../../model/company/lists";
import { createTwinFinder } from "../../science/twinNames";
import { listOf, namesIn } from "./nameTables";
import type { TableSet } from "../../tables/tableSet";
import type { PreparedRows } from "./prepareRows";
import { plainName } from "./sourceCell";
import { spelled } from "./spelled";

/** Names that are probably one: they differ in little more than signs, spaces, letters in another form and legal forms. */
export interface NearTwins {
  /** The table that holds the names; Lists for the words of a list. */
  readonly table: AnyTable;
  /** Of a list's words, the list. */
  readonly list?: string;
  /** The name to keep: the workbook's own, else the one that is in most rows of the file. */
  readonly name: string;
  /** The other spellings in the file. */
  readonly others: readonly string[];
}

/**
 * Names in the file that are nearly those of the workbook, or of each other, and of which the user has not said yet whether they
 * are one. Linear in the rows.
 */
export function nearTwins(
  { rows, tables: targets, mapping: { joins } }: PreparedRows,
  tables: TableSet,
): readonly NearTwins[] {
  const counts = new Map<string, KeyMap<number>>();
  const count = (names: string, name: string): void => {
    const own = counts.get(names) ?? new KeyMap<number>();
    own.set(name, (own.get(name) ?? 0) + 1);
    counts.set(names, own);
  };
  for (const [index, { table, mapping }] of targets.entries()) {
    const naming = Object.entries(table.columns).flatMap(([field, column]) => {
      const names = namesIn(table, field, column, mapping);
      return names === undefined ? [] : [{ field, names }];
    });
    for (const { made } of rows) {
      const row = made[index]?.row;
      if (row) for (const { field, names } of naming) if (row[field] !== undefined) count(names, spelled(row[field]));
    }
  }
  return [...counts].flatMap(([names, own]) => {
    const list = listOf(names);
    const read = tables.tables.find(({ table }) => table.name === (list === undefined ? names : Lists.name));
    if (!read) return [];
    const known =
      list === undefined
        ? read.takenKeys
        : tables.rows(Lists).flatMap((row) => (sameKey(row.list, list) ? [row.item] : []));
    return twinsOf(own, known).flatMap(({ name, others: all }) => {
      const others = all.filter((other) => joins[names]?.[other] !== other);
      return others.length === 0 ? [] : [{ table: read.table, ...(list !== undefined && { list }), name, others }];
    });
  });
}

function twinsOf(names: KeyMap<number>, known: Iterable<string>): readonly Pick<NearTwins, "name" | "others">[] {
  const twinOf = createTwinFinder();
  // The name that stands for each that was seen: the first of its kind.
  const keptFor = new KeyMap<string>();
  const plainKept = new Set<string>();
  const keep = (name: string): string | undefined => {
    const plain = plainName(name);
    if (plainKept.has(plain)) return undefined;
    plainKept.add(plain);
    const twin = twinOf(name);
    const kept = twin === undefined ? name : (keptFor.get(twin) ?? twin);
    keptFor.set(name, kept);
    return kept === name ? undefined : kept;
  };
  for (const name of known) keep(name);
  const groups = new Map<string, string[]>();
  for (const name of [...names.keys()].sort((a, b) => (names.get(b) ?? 0) - (names.get(a) ?? 0))) {
    const kept = keep(name);
    if (kept !== undefined) groups.set(kept, [...(groups.get(kept) ?? []), name]);
  }
  return [...groups].map(([name, others]) => ({ name, others }));
}
