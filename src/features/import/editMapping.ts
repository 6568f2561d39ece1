import type { AnyTable } from "../../tables/defineTable";
import type { ColumnReading, FieldSource, Mapping, TableMapping } from "./mapping";
import { proposeTable, withReadings } from "./proposeMapping";
import type { Ground } from "./ground";
import { wordsOf } from "./nameTables";
import type { NearTwins } from "./twins";

/** The mapping with another source for a field; none where it is left out. */
export function withSource(
  mapping: Mapping,
  index: number,
  field: string,
  source: FieldSource | undefined,
  ground: Ground,
): Mapping {
  return withTable(mapping, index, ground, (old) => {
    const others = Object.entries(old.fields).filter(([other]) => other !== field);
    return {
      ...old,
      fields: Object.fromEntries(source ? [...others, [field, source]] : others),
      // What the user chose holds for all rows.
      onlyNew: old.onlyNew.filter((other) => other !== field),
    };
  });
}

/** The mapping in which a row of the file makes a row of the table only where a column is filled; "" for always. */
export const withOnlyWhere = (mapping: Mapping, index: number, onlyWhere: string, ground: Ground): Mapping =>
  withTable(mapping, index, ground, (old) => ({ ...old, onlyWhere }));

/** The mapping with one more table, its fields proposed, or without it. Tables keep the order in which they depend on each other. */
export function withTableChosen(mapping: Mapping, table: AnyTable, chosen: boolean, ground: Ground): Mapping {
  const { looks, targets } = ground;
  const proposed = chosen ? [proposeTable(table, ground, mapping.group)] : [];
  const others = mapping.tables.filter((other) => other.table !== table.name);
  const order = new Map(targets.map((target, index) => [target.name, index]));
  const tables = [...others, ...proposed].sort((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0));
  return withReadings({ ...mapping, tables }, looks, targets);
}

/** The mapping that reads a column of the file in another way. */
export const withReading = (mapping: Mapping, header: string, reading: ColumnReading): Mapping => ({
  ...mapping,
  columns: { ...mapping.columns, [header]: reading },
});

function withTable(
  mapping: Mapping,
  index: number,
  { looks, targets }: Ground,
  change: (old: TableMapping) => TableMapping,
): Mapping {
  const tables = mapping.tables.map((table, at) => (at === index ? change(table) : table));
  return withReadings({ ...mapping, tables }, looks, targets);
}

/** The mapping that lets in only rows which hold one of these values in a column; every row where none is given. */
export function withFilter({ filter: _, ...mapping }: Mapping, filter: Mapping["filter"]): Mapping {
  return filter ? { ...mapping, filter } : mapping;
}

/** The mapping that takes names of the file for those that they are twins of, or for themselves. */
export const withJoins = (mapping: Mapping, twins: readonly NearTwins[], apart?: "apart"): Mapping =>
  twins.reduce<Mapping>((joined, { table, list, name, others }) => {
    const names = list === undefined ? table.name : wordsOf(list);
    return {
      ...joined,
      joins: {
        ...joined.joins,
        [names]: {
          ...joined.joins[names],
          ...Object.fromEntries(others.map((other) => [other, apart ? other : name])),
        },
      },
    };
  }, mapping);

/** The mapping that makes the rows of a table that the file names and the workbook lacks, or does not. */
export const withMade = (mapping: Mapping, table: AnyTable, made: boolean): Mapping => ({
  ...mapping,
  notMade: [...mapping.notMade.filter((name) => name !== table.name), ...(made ? [] : [table.name])],
});
