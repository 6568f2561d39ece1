import type { AnyTable } from "../../tables/defineTable";
import type { ColumnProfile } from "./inspectColumns";
import type { ColumnReading, FieldSource, Mapping, TableMapping } from "./mapping";
import { namesInFile, proposeTable, withReadings } from "./proposeMapping";

/** What a mapping is changed against: the file's columns, and the tables that can be filled. */
export interface MappingGround {
  readonly looks: readonly ColumnProfile[];
  readonly targets: readonly AnyTable[];
}

/** The mapping with another source for a field; none where it is left out. */
export function withSource(
  mapping: Mapping,
  table: string,
  field: string,
  source: FieldSource | undefined,
  ground: MappingGround,
): Mapping {
  return withTable(mapping, table, ground, (old) => {
    const others = Object.entries(old.fields).filter(([other]) => other !== field);
    return { ...old, fields: Object.fromEntries(source ? [...others, [field, source]] : others) };
  });
}

/** The mapping in which a row of the file makes a row of the table only where a column is filled; "" for always. */
export const withOnlyWhere = (mapping: Mapping, table: string, onlyWhere: string, ground: MappingGround): Mapping =>
  withTable(mapping, table, ground, (old) => ({ ...old, onlyWhere }));

/** The mapping with one more table, its fields proposed, or without it. Tables keep the order in which they depend on each other. */
export function withTableChosen(mapping: Mapping, table: AnyTable, chosen: boolean, ground: MappingGround): Mapping {
  const { looks, targets } = ground;
  const proposed = chosen ? [proposeTable(table, looks, namesInFile(looks, targets))] : [];
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
  name: string,
  { looks, targets }: MappingGround,
  change: (old: TableMapping) => TableMapping,
): Mapping {
  const tables = mapping.tables.map((table) => (table.table === name ? change(table) : table));
  return withReadings({ ...mapping, tables }, looks, targets);
}
