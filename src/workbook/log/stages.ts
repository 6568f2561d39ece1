import { refuse, ok, type Result } from "../../domain/result";
import { Expected, type Cell } from "../../tables/column";
import type { Change } from "../../tables/change";
import { fieldsOf, keyOf, type AnyTable } from "../../tables/defineTable";
import { KeyMap, KeySet } from "../../tables/keys";
import type { AnyRow, ReadTable } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import type { CellChange, Place, Reading, RowInsert, RowRemove, RowUpdate, Stage } from "../port";
import { missingTable } from "../refusals";
import { findUnwritable } from "./findUnwritable";

/** What a plan's changes mean in cells, given where the rows stand. Refused where a row is not there, is there twice, or is there already. */
export function stagesOf(
  changes: readonly Change[],
  tables: TableSet,
  places: Reading["places"],
): Result<readonly Stage[]> {
  const stages: Stage[] = [];
  for (const [table, own] of byTable(changes)) {
    const read = tables.read(table);
    const place = places.get(table.name);
    if (!place) return refuse(missingTable(table.name), { table: table.name });
    const stage = stageOf(own, read, place);
    if (!stage.ok) return stage;
    if (hasWork(stage.value)) stages.push(stage.value);
  }
  return ok(stages);
}

/** False for a stage that would leave everything as it is. */
export const hasWork = ({ updates, inserts, restores, removes }: Stage): boolean =>
  updates.length + inserts.length + restores.length + removes.length > 0;

function byTable(changes: readonly Change[]): ReadonlyMap<AnyTable, readonly Change[]> {
  const groups = new Map<AnyTable, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.table);
    if (group) group.push(change);
    else groups.set(change.table, [change]);
  }
  return groups;
}

function stageOf(changes: readonly Change[], read: ReadTable, place: Place): Result<Stage> {
  const { table } = read;
  const updates = new KeyMap<AnyRow>();
  const inserts = new KeyMap<AnyRow>();
  const restored = new KeyMap<Restored>();
  const removes = new KeySet();
  for (const change of changes) {
    const where = { table: table.name, row: change.key };
    if (change.kind === "insert") {
      if (inserts.has(change.key) || (read.takenKeys.has(change.key) && !removes.has(change.key)))
        return refuse(`${change.key} is in ${table.sheet} already.`, where);
      inserts.set(change.key, change.row);
      const { bodyIndex, others = {} } = change;
      if (bodyIndex !== undefined) restored.set(change.key, { bodyIndex, others });
      continue;
    }
    if (change.kind === "update" && inserts.has(change.key)) {
      inserts.set(change.key, { ...inserts.get(change.key), ...change.set });
      continue;
    }
    if (read.repeatedKeys.has(change.key))
      return refuse(
        `${change.key} stands in more than one row of ${table.sheet}. Give each row a key of its own first.`,
        where,
      );
    if (!read.rowsByKey.has(change.key))
      return refuse(
        `${change.key} is no longer in ${table.sheet}, or its row can't be read. Look at Problems on Home.`,
        where,
      );
    // As the sheet spells it: the writing looks there for what was read.
    const key = read.takenKeys.spellingOf(change.key) ?? change.key;
    if (change.kind === "remove") removes.add(key);
    else updates.set(key, { ...updates.get(key), ...change.set });
  }
  const written = [...updates, ...inserts];
  const refused = findWithoutColumn(read, written) ?? findUnwritable(table, written);
  if (refused) return refused;
  return ok({
    table,
    place,
    columnIndexByField: read.columnIndexByField,
    updates: [...updates].flatMap(([key, set]) => rowUpdate(read, key, set)),
    inserts: [...inserts].filter(([key]) => !restored.has(key)).map(([key, row]) => rowInsert(read, key, row)),
    restores: [...restored]
      .map(([key, { bodyIndex, others }]) => {
        const { cells } = rowInsert(read, key, inserts.get(key) ?? {});
        return { key, bodyIndex, cells: new Map([...cells, ...othersByIndex(others, read)]) };
      })
      .sort((a, b) => a.bodyIndex - b.bodyIndex),
    removes: [...removes].map((key) => rowRemove(read, place, key)),
  });
}

/** A value whose column the table lacks is never dropped in silence: part of what was meant would not be there. */
function findWithoutColumn(
  { table, columnIndexByField }: ReadTable,
  rows: readonly (readonly [string, AnyRow])[],
): ReturnType<typeof refuse> | undefined {
  for (const [key, row] of rows)
    for (const [field, value] of Object.entries(row)) {
      const column = table.columns[field];
      if (!column || value === undefined || value === "" || columnIndexByField.has(field)) continue;
      return refuse(
        `${table.sheet} has no column "${column.header}", which ${key} needs. Put the header back, or add the column under Problems on Home, then try again.`,
        { table: table.name, row: key, column: column.header },
      );
    }
  return undefined;
}

/** A removed row on its way back: where it stood, and what people had beside it. */
interface Restored {
  readonly bodyIndex: number;
  readonly others: Readonly<Record<string, Cell>>;
}

/** Where people's own cells of a removed row go now; a column that is gone takes nothing. */
export function othersByIndex(others: Readonly<Record<string, Cell>>, read: ReadTable): ReadonlyMap<number, Cell> {
  const ours = new Set(read.columnIndexByField.values());
  return new Map(
    read.grid.headers.flatMap((header, index) => {
      const cell = others[String(header)];
      return cell === undefined || ours.has(index) ? [] : [[index, cell]];
    }),
  );
}

function rowUpdate(read: ReadTable, key: string, set: AnyRow): RowUpdate[] {
  const bodyIndex = read.bodyIndexByKey.get(key) ?? 0;
  const row = read.rowsByKey.get(key) ?? {};
  const cells: CellChange[] = [];
  for (const [field, value] of Object.entries(set)) {
    const columnIndex = read.columnIndexByField.get(field);
    if (columnIndex === undefined) continue;
    const after = cellOf(read.table, field, value);
    // Compared as values: a cell that reads as the same value ("yes" for Yes) is left as its owner wrote it.
    if (cellOf(read.table, field, row[field]) === after) continue;
    cells.push({ field, columnIndex, before: read.grid.body[bodyIndex]?.[columnIndex] ?? "", after });
  }
  cells.sort((a, b) => a.columnIndex - b.columnIndex);
  const keyAfter = keyOf(read.table, { ...row, ...set });
  return cells.length === 0 ? [] : [{ key, bodyIndex, cells, ...(keyAfter !== key && { keyAfter }) }];
}

function rowInsert(read: ReadTable, key: string, row: AnyRow): RowInsert {
  const cells = new Map<number, Cell>();
  for (const field of fieldsOf(read.table)) {
    const columnIndex = read.columnIndexByField.get(field);
    if (columnIndex !== undefined) cells.set(columnIndex, cellOf(read.table, field, row[field]));
  }
  return { key, cells };
}

function rowRemove(read: ReadTable, place: Place, key: string): RowRemove {
  const bodyIndex = read.bodyIndexByKey.get(key) ?? 0;
  const body = read.grid.body[bodyIndex] ?? [];
  const cells = new Map<number, Cell>();
  for (const field of fieldsOf(read.table)) {
    const columnIndex = read.columnIndexByField.get(field);
    if (columnIndex !== undefined) cells.set(columnIndex, body[columnIndex] ?? "");
  }
  const ours = new Set(read.columnIndexByField.values());
  const others = new Map(
    body.flatMap((cell, index) => (ours.has(index) || place.calculated.has(index) ? [] : [[index, cell] as const])),
  );
  return { key, bodyIndex, cells, others };
}

/** The cell of a value. A value that could not be read again is a defect of the rule that made it. */
function cellOf(table: AnyTable, field: string, value: unknown): Cell {
  const column = table.columns[field];
  if (!column) throw new Error(`${table.name} has no field ${field}.`);
  if (value === undefined && column.usual !== undefined) return column.toCell(column.usual);
  if (value === undefined || value === "") {
    if (column.required) throw new Error(`${table.name}.${field} may not be blank.`);
    return "";
  }
  const cell = column.toCell(value);
  const again = column.fromCell(cell);
  if (again instanceof Expected)
    throw new Error(`${table.name}.${field} must be ${again.expectation}, not ${JSON.stringify(value)}.`);
  // As it will be read: a text without the blanks around it, or a later undo would take it for another one.
  return column.toCell(again);
}
