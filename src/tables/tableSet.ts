import { counted, forCount, listOf } from "../domain/sentence";
import type { Problem } from "../domain/result";
import { titleOf, type AnyTable, type Columns, type RowOf, type Table } from "./defineTable";
import { KeyMap, KeySet } from "./keys";
import { absentTable, type AnyRow, type ReadTable } from "./readTable";

/**
 * The tables that an action was given to read, all as of one moment. A key is found however it is spelt, and a link reads
 * as the row spells its key that it leads to, so that rules may compare and count links as plain texts. To read a table
 * that was not asked for is a defect and throws: a rule would take it for an empty one.
 */
export class TableSet {
  readonly #byName: ReadonlyMap<string, ReadTable>;
  readonly #asked: ReadonlyMap<string, AnyTable>;
  readonly #rows = new Map<string, readonly AnyRow[]>();
  readonly #respelt = new Map<string, ReadonlyMap<AnyRow, AnyRow>>();
  readonly #spellings = new Map<string, KeySet>();

  /** `asked` are the tables that may be read; what was not read of them is without rows. */
  constructor(reads: Iterable<ReadTable>, asked: Iterable<AnyTable> = []) {
    this.#byName = new Map([...reads].map((read) => [read.table.name, read]));
    const read = [...this.#byName.values()].map(({ table }) => table);
    this.#asked = new Map([...asked, ...read].map((table) => [table.name, table]));
  }

  /** These tables and no others, for whoever asked for them. */
  limitedTo(asked: readonly AnyTable[]): TableSet {
    return new TableSet(
      asked.flatMap(({ name }) => this.#byName.get(name) ?? []),
      asked,
    );
  }

  /** The same tables, some of them as they read now. */
  with(reads: Iterable<ReadTable>): TableSet {
    return new TableSet([...this.#byName.values(), ...reads], this.#asked.values());
  }

  /** All readable rows, in the sheet's order. */
  rows<C extends Columns>(table: Table<C>): readonly RowOf<C>[] {
    let rows = this.#rows.get(table.name);
    if (!rows) {
      const read = this.read(table);
      const respelt = this.#respeltRows(read);
      const asRead = [...read.rowsByKey.values()];
      rows = respelt.size === 0 ? asRead : asRead.map((row) => respelt.get(row) ?? row);
      this.#rows.set(table.name, rows);
    }
    // readTable filled each row from this same declaration, so the row has its shape.
    return rows as unknown as readonly RowOf<C>[];
  }

  /** The row with this key, or undefined. Parts of a compound key are joined with joinKey. */
  find<C extends Columns>(table: Table<C>, key: string): RowOf<C> | undefined {
    const read = this.read(table);
    const row = read.rowsByKey.get(key);
    const respelt = this.#respeltRows(read);
    // As above.
    return (row && respelt.size > 0 ? (respelt.get(row) ?? row) : row) as unknown as RowOf<C> | undefined;
  }

  /** Rows of a table by what a function says of each, a key or a name; the rows of one group keep the sheet's order. */
  groupBy<C extends Columns>(
    table: Table<C>,
    groupOf: (row: RowOf<C>) => string | undefined,
  ): ReadonlyMap<string, readonly RowOf<C>[]> {
    const groups = new KeyMap<RowOf<C>[]>();
    let last: string | undefined;
    let rows: RowOf<C>[] | undefined;
    for (const row of this.rows(table)) {
      const group = groupOf(row);
      if (group === undefined) continue;
      // Lines of one record stand below each other.
      if (group !== last) rows = groups.get(group);
      last = group;
      if (rows) rows.push(row);
      else groups.set(group, (rows = [row]));
    }
    return groups;
  }

  /** The table as it was read; one that was asked for and is not in the workbook is without rows. */
  read(table: AnyTable): ReadTable {
    const read = this.#byName.get(table.name);
    if (read) return read;
    if (!this.#asked.has(table.name)) throw new Error(`${table.name} is read without being declared. Add it to reads.`);
    return absentTable(table);
  }

  has(table: AnyTable): boolean {
    return this.#byName.has(table.name);
  }

  get tables(): readonly ReadTable[] {
    return [...this.#byName.values()];
  }

  /** Why figures and actions may not go by these tables: the columns that they lack. Empty where all is well. */
  unreadable(tables: Iterable<AnyTable>): readonly Problem[] {
    return [...new Set(tables)].flatMap((table) => this.#byName.get(table.name)?.unreadable ?? []);
  }

  /** What figures that are made of these tables leave out: "1 row of Moves is not counted." Undefined where they count all. */
  notCounted(tables: Iterable<AnyTable>): string | undefined {
    const left = [...new Set(tables)].flatMap((table) => {
      const read = this.#byName.get(table.name);
      return read && read.unreadRows > 0 && read.unreadable.length === 0 ? [read] : [];
    });
    if (left.length === 0) return undefined;
    const rows = left.reduce((sum, { unreadRows }) => sum + unreadRows, 0);
    const which = left.map(({ unreadRows, table }) => `${counted(unreadRows, "row")} of ${titleOf(table)}`);
    return `${listOf(which)} ${forCount(rows, "is", "are")} not counted, as ${forCount(rows, "it", "they")} can't be read. Home lists why under Problems.`;
  }

  /** What could not be read, and the links that lead to nothing, table by table. */
  get problems(): readonly Problem[] {
    return this.tables.flatMap((read) => [...read.problems, ...this.#brokenLinks(read)]);
  }

  #brokenLinks(read: ReadTable): readonly Problem[] {
    return Object.entries(read.table.columns).flatMap(([field, column]) => {
      const target = column.linksTo === undefined ? undefined : this.#byName.get(column.linksTo);
      if (!target) return [];
      return [...read.rowsByKey]
        .map(([key, row]) => ({ key, link: row[field] }))
        .filter(({ link }) => typeof link === "string" && !target.takenKeys.has(link))
        .map(({ key, link }) => ({
          message: `${column.header} "${String(link)}" is not in ${target.table.sheet}. Add it there or correct it here.`,
          table: read.table.name,
          row: key,
          column: column.header,
          bodyIndex: read.bodyIndexByKey.get(key) ?? 0,
        }));
    });
  }

  /** The rows in which a link is spelt otherwise than the key that it leads to, with that key in its place. */
  #respeltRows(read: ReadTable): ReadonlyMap<AnyRow, AnyRow> {
    const known = this.#respelt.get(read.table.name);
    if (known) return known;
    const respelt = new Map<AnyRow, AnyRow>();
    for (const { field, target } of linksOf(read.table)) {
      const spellings = this.#spellingsOf(target);
      // Lines of one record stand below each other.
      let lastSound: unknown;
      for (const row of read.rowsByKey.values()) {
        const link = row[field];
        if (typeof link !== "string" || link === lastSound) continue;
        const spelling = spellings.spellingOf(link);
        if (spelling === undefined || spelling === link) lastSound = link;
        else respelt.set(row, { ...(respelt.get(row) ?? row), [field]: spelling });
      }
    }
    this.#respelt.set(read.table.name, respelt);
    return respelt;
  }

  /** How the keys of a table are spelt: by its own rows, or by the first link to each where the table was not read. */
  #spellingsOf(target: string): KeySet {
    const read = this.#byName.get(target);
    if (read) return read.takenKeys;
    const known = this.#spellings.get(target);
    if (known) return known;
    const spellings = new KeySet();
    for (const { table, rowsByKey } of this.#byName.values()) {
      for (const link of linksOf(table)) {
        if (link.target !== target) continue;
        let last: unknown;
        for (const row of rowsByKey.values()) {
          const value = row[link.field];
          if (typeof value === "string" && value !== last) spellings.add(value);
          last = value;
        }
      }
    }
    this.#spellings.set(target, spellings);
    return spellings;
  }
}

const linksOf = (table: AnyTable): readonly { readonly field: string; readonly target: string }[] =>
  Object.entries(table.columns).flatMap(([field, { linksTo }]) =>
    linksTo === undefined ? [] : [{ field, target: linksTo }],
  );
