import type { Day } from "../../domain/calendarDay";
import { insert, update, type Change } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { columnsNeeded, parseMapping, type Mapping } from "./mapping";
import { Mappings } from "./tables";

/** A mapping that was used before and fits a file, under the name that the user gave it. */
export interface Kept {
  readonly name: string;
  readonly mapping: Mapping;
}

/** The kept mapping that uses the most columns of a file, all of which the file has; tables that are not there any more are left out. */
export function keptFor(headers: readonly string[], tables: TableSet, targets: readonly AnyTable[]): Kept | undefined {
  const known = new Set(headers);
  const names = new Set(targets.map((table) => table.name));
  let best: Kept | undefined;
  let most = 0;
  for (const { name, mapping: text } of tables.rows(Mappings)) {
    const parsed = parseMapping(text);
    if (!parsed) continue;
    const mapping = { ...parsed, tables: parsed.tables.filter(({ table }) => names.has(table)) };
    const needed = [...columnsNeeded(mapping)];
    if (needed.length <= most || !needed.every((header) => known.has(header))) continue;
    best = { name, mapping };
    most = needed.length;
  }
  return best;
}

/** Keeps a mapping under a name, in place of an earlier one of that name. Nothing where the same was kept today. */
export function keepMapping(
  { name, mapping, source }: Kept & { readonly source?: string },
  tables: TableSet,
  targets: readonly AnyTable[],
  today: Day,
): readonly Change[] {
  const sheetByName = new Map(targets.map((table) => [table.name, table.sheet]));
  const row = {
    name,
    fills: mapping.tables.map(({ table }) => sheetByName.get(table) ?? table).join(", "),
    ...(source !== undefined && { source }),
    usedOn: today,
    // In the order of the declaration, so that the same mapping is the same text.
    mapping: JSON.stringify(parseMapping(JSON.stringify(mapping)) ?? mapping),
  };
  const earlier = tables.find(Mappings, name);
  if (!earlier) return [insert(Mappings, row)];
  if (earlier.mapping === row.mapping && earlier.fills === row.fills && (source ?? earlier.source) === earlier.source)
    return [];
  const { name: _, ...set } = row;
  return [update(Mappings, name, set)];
}
