import type { AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import type { PreparedRows } from "./prepareRows";
import { plainName } from "./sourceCell";
import { spelled } from "./spelled";

/** Names that are probably one: they differ in nothing but signs and spaces. */
export interface NearTwins {
  readonly table: AnyTable;
  /** The name to keep: the workbook's own, else the one that is in most rows of the file. */
  readonly name: string;
  /** The other spellings in the file. */
  readonly others: readonly string[];
}

/** Names in the file that are nearly those of the workbook, or of each other. Joining them is the user's to decide. Linear in the rows. */
export function nearTwins({ rows, tables: targets }: PreparedRows, tables: TableSet): readonly NearTwins[] {
  const counts = new Map<string, KeyMap<number>>();
  for (const { made } of rows)
    targets.forEach(({ table, mapping }, index) => {
      const row = made[index]?.row;
      if (!row) return;
      for (const [field, { linksTo }] of Object.entries(table.columns)) {
        const isKey = table.key.length === 1 && table.key[0] === field && mapping.as === undefined;
        const names = linksTo ?? (isKey ? table.name : undefined);
        if (names === undefined || row[field] === undefined) continue;
        const name = spelled(row[field]);
        const own = counts.get(names) ?? new KeyMap<number>();
        own.set(name, (own.get(name) ?? 0) + 1);
        counts.set(names, own);
      }
    });
  return [...counts].flatMap(([name, names]) => {
    const read = tables.tables.find(({ table }) => table.name === name);
    return read ? twinsOf(read.table, names, read.takenKeys) : [];
  });
}

function twinsOf(table: AnyTable, names: KeyMap<number>, known: Iterable<string>): readonly NearTwins[] {
  const knownByLetters = new Map([...known].map((name) => [lettersOf(name), name]));
  const groups = new Map<string, string[]>();
  for (const name of names.keys()) {
    const letters = lettersOf(name);
    if (letters === "") continue;
    const group = groups.get(letters);
    if (group) group.push(name);
    else groups.set(letters, [name]);
  }
  return [...groups].flatMap(([letters, group]) => {
    const [most = ""] = [...group].sort((a, b) => (names.get(b) ?? 0) - (names.get(a) ?? 0));
    const kept = knownByLetters.get(letters) ?? most;
    const others = group.filter((name) => plainName(name) !== plainName(kept));
    return others.length === 0 ? [] : [{ table, name: kept, others }];
  });
}

/** A name without signs, spaces and accents. */
const lettersOf = (name: string): string =>
  plainName(name)
    .normalize("NFD")
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
