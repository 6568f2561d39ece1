import { insert, type Change } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { UNIT_LIST, usualPlural } from "../../model/stock/units";
import { Lists } from "../../model/company/lists";
import { isConfiguration, usualText } from "./groups";
import { usualReading } from "./readValue";
import { plainName } from "./sourceCell";
import { Expected } from "../../tables/column";
import { isNeeded } from "./isNeeded";

/**
 * The row that a name alone makes in a table: an item called by its code, an approved vendor, a location. Undefined where a row
 * needs more than a name and what is usual.
 */
export function rowOfName(table: AnyTable, name: string): AnyRow | undefined {
  const [key, ...more] = table.key;
  if (key === undefined || more.length > 0 || isConfiguration(table)) return undefined;
  const row: Record<string, unknown> = { [key]: name };
  for (const [field, column] of Object.entries(table.columns)) {
    if (!isNeeded(column) || field === key || column.kind === "formula") continue;
    if (field === "name" && column.kind === "text") {
      row[field] = name;
      continue;
    }
    const text = usualText(table, field);
    const value = text === undefined ? undefined : column.fromText(text, usualReading);
    if (value === undefined || value instanceof Expected) return undefined;
    row[field] = value;
  }
  return row;
}

/** Words of drop-downs (units, categories) that a file brings and the lists lack. */
export class NewWords {
  readonly #added = new Map<string, { readonly list: string; readonly item: string }>();
  readonly #known: ReadonlySet<string>;

  constructor(tables: TableSet) {
    this.#known = new Set(tables.has(Lists) ? tables.rows(Lists).map(({ list, item }) => wordKey(list, item)) : []);
  }

  add(list: string, item: string): void {
    const key = wordKey(list, item);
    if (!this.#known.has(key) && !this.#added.has(key)) this.#added.set(key, { list, item });
  }

  get words(): readonly { readonly list: string; readonly item: string }[] {
    return [...this.#added.values()];
  }

  get changes(): readonly Change[] {
    return this.words.map((word) =>
      insert(Lists, { ...word, plural: word.list === UNIT_LIST ? usualPlural(word.item) : undefined }),
    );
  }
}

const wordKey = (list: string, item: string): string => `${list}\u001f${plainName(item)}`;
