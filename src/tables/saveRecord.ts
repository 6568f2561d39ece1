import { ok, refuse, type Problem, type Result } from "../domain/result";
import type { Action } from "./action";
import type { Change, Plan } from "./change";
import { keyOf, titleOf, type AnyTable } from "./defineTable";
import type { AnyRow } from "./readTable";
import type { TableSet } from "./tableSet";
import { upwardFault } from "./upwardLinks";

/** A row as a form gives it: fields that were left blank are left out. */
export interface SaveRecord {
  /** The row that is changed; left out for a new one. Its key stays as it is. */
  readonly key?: string;
  readonly row: AnyRow;
}

/** Adds or changes one row of a table: its key once in Excel's sense, its links to rows that are there. */
export const saveRecord = (table: AnyTable, known: readonly AnyTable[]): Action<SaveRecord> => ({
  title: "Save",
  reads: [table, ...linkedTables(table, known)],
  plan(tables, { key, row }) {
    const spelt = speltAsLinked(table, tables, row);
    if (!spelt.ok) return spelt;
    const [fault] = Object.entries(recordFaults(table, spelt.value));
    if (fault)
      return refuse(fault[1], { table: table.name, row: keyOf(table, row), column: headerOf(table, fault[0]) });
    const circle = upwardFault(table, tables.read(table).rowsByKey, spelt.value);
    if (circle)
      return refuse(circle.message, { table: table.name, row: circle.key, column: headerOf(table, circle.field) });
    return key === undefined ? added(table, tables, spelt.value) : changed(table, tables, key, spelt.value);
  },
});

/** The other tables whose rows this one's rows name. */
export const linkedTables = (table: AnyTable, known: readonly AnyTable[]): readonly AnyTable[] => {
  const names = new Set(Object.values(table.columns).map(({ linksTo }) => linksTo));
  return known.filter((other) => other !== table && names.has(other.name));
};

/** What is wrong with a row of which each field by itself is right, by field: a Min above its Max. */
export function recordFaults({ columns, record }: AnyTable, row: AnyRow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (record?.ordered ?? []).flatMap(([first, second]) => {
      const [low, high] = [row[first], row[second]];
      if (low === undefined || high === undefined || !isAfter(low, high)) return [];
      const isDay = columns[second]?.kind === "day";
      return [
        [
          second,
          `${columns[second]?.header ?? second} can't be ${isDay ? "before" : "below"} ${columns[first]?.header ?? first}. Correct one of them.`,
        ] as const,
      ];
    }),
  );
}

const isAfter = (one: unknown, other: unknown): boolean =>
  (typeof one === "number" && typeof other === "number" && one > other) ||
  (typeof one === "string" && typeof other === "string" && one > other);

function added(table: AnyTable, tables: TableSet, row: AnyRow): Result<Plan> {
  const key = keyOf(table, row);
  const { takenKeys } = tables.read(table);
  const spelling = takenKeys.spellingOf(key);
  if (spelling !== undefined) return { ok: false, problem: keyIsTaken(table, key, spelling) };
  return ok({
    sentence: `Added ${nounOf(table)} ${nameOf(table, key, row)}`,
    changes: [{ kind: "insert", table, key, row }],
  });
}

/** That a key is there already; upper and lower case are alike in Excel. */
function keyIsTaken(table: AnyTable, key: string, spelling: string): Problem {
  const field = table.key[0] ?? "";
  return {
    message: `${spelling} is in ${titleOf(table)} already${spelling === key ? "" : ", as upper and lower case are alike in Excel"}. Open it there, or enter another ${headerOf(table, field).toLowerCase()}.`,
    table: table.name,
    row: spelling,
    column: headerOf(table, field),
  };
}

function changed(table: AnyTable, tables: TableSet, key: string, row: AnyRow): Result<Plan> {
  const before = tables.read(table).rowsByKey.get(key);
  if (!before)
    return refuse(
      `${key} is no longer in ${titleOf(table)}, or its row can't be read. Home lists why under Problems.`,
      {
        table: table.name,
        row: key,
      },
    );
  const fields = Object.entries(table.columns).filter(
    ([field, column]) =>
      column.kind !== "formula" && !table.key.includes(field) && (row[field] ?? column.usual) !== before[field],
  );
  if (fields.length === 0) return refuse("There are no changes to save.");
  const set = Object.fromEntries(fields.map(([field]) => [field, row[field]]));
  const change: Change = { kind: "update", table, key, set };
  return ok({
    sentence: `Changed ${nounOf(table)} ${nameOf(table, key, { ...before, ...set })}: ${fields.map(([, { header }]) => header).join(", ")}`,
    changes: [change],
  });
}

/** The row with its links as the tables that they lead to spell them; refused where one leads nowhere. */
function speltAsLinked(table: AnyTable, tables: TableSet, row: AnyRow): Result<AnyRow> {
  const spelt: Record<string, unknown> = { ...row };
  for (const [field, { header, linksTo }] of Object.entries(table.columns)) {
    const link = row[field];
    const target = tables.tables.find((read) => read.table.name === linksTo);
    if (typeof link !== "string" || !target) continue;
    const spelling = target.takenKeys.spellingOf(link);
    // A row that names itself is on its way; whether it may is looked at below.
    const isItself = target.table === table && link === row[table.key[0] ?? ""];
    if (spelling === undefined && !isItself)
      return refuse(`${link} is not in ${titleOf(target.table)}. Choose one that is, or add it there.`, {
        table: table.name,
        row: keyOf(table, row),
        column: header,
      });
    spelt[field] = spelling ?? link;
  }
  return ok(spelt);
}

const nounOf = (table: AnyTable): string => table.record?.noun ?? "row";

const headerOf = (table: AnyTable, field: string): string => table.columns[field]?.header ?? field;

/** "A-1 Gloves": the key, and the name where the row has one beside it. */
const nameOf = (table: AnyTable, key: string, row: AnyRow): string =>
  typeof row.name === "string" && !table.key.includes("name") ? `${key} ${row.name}` : key;
