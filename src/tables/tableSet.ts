import type { Problem } from "../domain/result";
import type { AnyTable, Columns, RowOf, Table } from "./defineTable";
import { absentTable, type ReadTable } from "./readTable";

/** The tables that an action was given to read, all as of one moment. */
export class TableSet {
  readonly #byName: ReadonlyMap<string, ReadTable>;

  constructor(reads: Iterable<ReadTable>) {
    this.#byName = new Map([...reads].map((read) => [read.table.name, read]));
  }

  /** All readable rows, in the sheet's order. */
  rows<C extends Columns>(table: Table<C>): readonly RowOf<C>[] {
    // readTable filled each row from this same declaration, so the row has its shape.
    return [...this.read(table).rowsByKey.values()] as unknown as readonly RowOf<C>[];
  }

  /** The row with this key, or undefined. Parts of a compound key are joined with joinKey. */
  find<C extends Columns>(table: Table<C>, key: string): RowOf<C> | undefined {
    // As above.
    return this.read(table).rowsByKey.get(key) as unknown as RowOf<C> | undefined;
  }

  /** Rows of a table by what a function says of each; the rows of one group keep the sheet's order. */
  groupBy<C extends Columns>(
    table: Table<C>,
    groupOf: (row: RowOf<C>) => string | undefined,
  ): ReadonlyMap<string, readonly RowOf<C>[]> {
    const groups = new Map<string, RowOf<C>[]>();
    for (const row of this.rows(table)) {
      const group = groupOf(row);
      if (group === undefined) continue;
      const rows = groups.get(group);
      if (rows) rows.push(row);
      else groups.set(group, [row]);
    }
    return groups;
  }

  /** The table as it was read; a table that no one read is one without rows. */
  read(table: AnyTable): ReadTable {
    return this.#byName.get(table.name) ?? absentTable(table);
  }

  has(table: AnyTable): boolean {
    return this.#byName.has(table.name);
  }

  get tables(): readonly ReadTable[] {
    return [...this.#byName.values()];
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
}
