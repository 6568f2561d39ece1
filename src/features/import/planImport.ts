import type { Change } from "../../tables/change";
import { keyOf, type AnyTable } from "../../tables/defineTable";
import type { AnyRow, ReadTable } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { groupRows, isSame, spelled, type Disagreement, type Group } from "./groupRows";
import type { MadeRow, PreparedRow, PreparedRows, PreparedTable, Reason } from "./prepareRows";
import type { SourceRow } from "./sourceGrid";

/** A row of the file that does not come in, with every reason. */
export interface RefusedRow {
  readonly source: SourceRow;
  readonly reasons: readonly Reason[];
}

/** A row that stands in the workbook and gets other values. */
export interface ChangedRow {
  readonly key: string;
  readonly changes: readonly { readonly header: string; readonly before: unknown; readonly after: unknown }[];
}

export interface TableOutcome {
  readonly table: AnyTable;
  readonly added: readonly { readonly key: string; readonly row: AnyRow }[];
  readonly changed: readonly ChangedRow[];
  readonly same: number;
  /** Rows of the file that hold nothing for this table. */
  readonly without: number;
  /** Rows of the file that say different things of the same row; the last one counts. */
  readonly disagreements: readonly Disagreement[];
}

/** What bringing a file in would do. */
export interface ImportOutcome {
  readonly tables: readonly TableOutcome[];
  readonly refused: readonly RefusedRow[];
  readonly changes: readonly Change[];
}

/**
 * Holds the rows of a file against the workbook: new, changed, the same, refused. A row of the file that is refused for one table
 * is refused for all, so that no order line comes without its order. Blanks in the file leave what stands in the workbook.
 */
export function planImport(prepared: PreparedRows, tables: TableSet): ImportOutcome {
  const rows = prepared.rows.map((row): Candidate => ({ ...row, reasons: [...row.reasons] }));
  const contexts = prepared.tables.map((target, index) => contextOf(target, index, rows, tables));
  for (const context of contexts) respell(rows, context, contexts);

  let accepted = rows.filter(isAccepted);
  let groups: readonly ReadonlyMap<string, Group>[];
  for (;;) {
    groups = contexts.map(({ index }) => groupRows(accepted, index));
    for (const [index, context] of contexts.entries())
      refuseGroups(context, groups[index] ?? new Map<string, Group>(), groups, contexts, tables);
    const left = accepted.filter(isAccepted);
    // A refused row may have been the only one to bring what another refers to, so the rest is looked at again.
    if (left.length === accepted.length) break;
    accepted = left;
  }

  const outcomes = contexts.map((context, index) =>
    outcomeOf(context, groups[index] ?? new Map<string, Group>(), accepted),
  );
  return {
    tables: outcomes.map(({ outcome }) => outcome),
    refused: rows.filter((row) => !isAccepted(row)).map(({ source, reasons }) => ({ source, reasons })),
    changes: outcomes.flatMap(({ changes }) => changes),
  };
}

interface Candidate extends Omit<PreparedRow, "reasons" | "made"> {
  made: readonly (MadeRow | undefined)[];
  readonly reasons: Reason[];
}

interface Context extends PreparedTable {
  readonly index: number;
  readonly read: ReadTable;
  /** True where each row of the file is meant to be a row of its own, so that a second one with the same key is a mistake. */
  readonly onePerRow: boolean;
  readonly linkFields: readonly { readonly field: string; readonly to: string; readonly header: string }[];
  readonly neededFields: readonly { readonly field: string; readonly header: string }[];
}

const isAccepted = (row: Candidate): boolean => row.reasons.length === 0;

function contextOf(target: PreparedTable, index: number, rows: readonly Candidate[], tables: TableSet): Context {
  const keys = new Set<string>();
  let made = 0;
  for (const row of rows) {
    const one = row.made[index];
    if (!one) continue;
    made++;
    keys.add(one.key);
  }
  const columns = Object.entries(target.table.columns);
  return {
    ...target,
    index,
    read: tables.read(target.table),
    onePerRow: keys.size >= 0.9 * made,
    linkFields: columns.flatMap(([field, { linksTo, header }]) =>
      linksTo === undefined || target.mapping.fields[field] === undefined ? [] : [{ field, to: linksTo, header }],
    ),
    neededFields: columns.flatMap(([field, { required, header }]) => (required ? [{ field, header }] : [])),
  };
}

/** Names that the workbook spells in another case are taken as the workbook spells them. */
function respell(rows: readonly Candidate[], named: Context, contexts: readonly Context[]): void {
  const { read } = named;
  const [keyField] = named.table.key;
  if (named.table.key.length !== 1 || keyField === undefined) return;
  const spellingOf = (name: unknown): string | undefined => {
    const spelling = typeof name === "string" ? read.takenKeys.spellingOf(name) : undefined;
    return spelling === name ? undefined : spelling;
  };
  const places = contexts.map(({ table, linkFields }) => ({
    table,
    fields: [
      ...(table === named.table ? [keyField] : []),
      ...linkFields.filter((link) => link.to === named.table.name).map((link) => link.field),
    ],
  }));
  for (const row of rows) {
    let made = row.made;
    places.forEach(({ table, fields }, index) => {
      for (const field of fields) {
        const one = made[index];
        const spelling = spellingOf(one?.row[field]);
        if (!one || spelling === undefined) continue;
        const respelled: AnyRow = { ...one.row, [field]: spelling };
        made = made.map((other, place) => (place === index ? { key: keyOf(table, respelled), row: respelled } : other));
      }
    });
    row.made = made;
  }
}

/** Adds reasons to the rows of every group that can't be written. */
function refuseGroups(
  context: Context,
  own: ReadonlyMap<string, Group>,
  groups: readonly ReadonlyMap<string, Group>[],
  contexts: readonly Context[],
  tables: TableSet,
): void {
  const isPlanned = (name: string, key: string): boolean =>
    contexts.some((other) => other.table.name === name && groups[other.index]?.has(key));
  const targets = new Map(tables.tables.map((target) => [target.table.name, target]));
  for (const [key, group] of own) {
    const reasons = [...keyReasons(context, key, group), ...linkReasons(context, group, targets, isPlanned)];
    if (reasons.length > 0) for (const row of group.rows) row.reasons.push(...reasons);
    if (context.onePerRow)
      for (const disagreement of group.disagreements)
        disagreement.row.reasons.push(secondReason(context, key, disagreement));
  }
}

/** Why a row can't be told from others, or can't be new. */
function keyReasons(context: Context, key: string, group: Group): readonly Reason[] {
  const { table, read, neededFields } = context;
  const keyField = table.key[0] ?? "";
  if (read.repeatedKeys.has(key))
    return [
      reasonOf(context, keyField, key, `${key} stands in more than one row of ${table.sheet}. Correct that first.`),
    ];
  if (read.rowsByKey.has(key)) return [];
  if (read.takenKeys.has(key))
    return [
      reasonOf(context, keyField, key, `${key} stands in ${table.sheet} and can't be read there. Correct it first.`),
    ];
  return neededFields
    .filter(({ field }) => group.row[field] === undefined)
    .map(({ field, header }) =>
      reasonOf(context, field, "", `${key} is new in ${table.sheet}, and ${header} is blank or has no column.`),
    );
}

/** The links of a row that lead to nothing, in the workbook or in the file. */
const linkReasons = (
  context: Context,
  group: Group,
  targets: ReadonlyMap<string, ReadTable>,
  isPlanned: (table: string, key: string) => boolean,
): readonly Reason[] =>
  context.linkFields.flatMap(({ field, to, header }) => {
    const value = group.row[field];
    const target = targets.get(to);
    if (value === undefined || !target) return [];
    const name = spelled(value);
    if (target.takenKeys.has(name) || isPlanned(to, name)) return [];
    return [
      reasonOf(context, field, value, `${header} "${name}" is not in ${target.table.sheet}. Add it there first.`),
    ];
  });

function secondReason(context: Context, key: string, { field, first, said, says }: Disagreement): Reason {
  const header = context.table.columns[field]?.header ?? field;
  return reasonOf(
    context,
    field,
    says,
    `Row ${String(first)} of the file holds ${key} too, with ${header} "${spelled(said)}". Keep one of the two.`,
  );
}

function reasonOf({ table, mapping }: Context, field: string, value: unknown, message: string): Reason {
  const source = mapping.fields[field];
  return {
    sheet: table.sheet,
    column: source?.from === "columns" ? source.columns.join(", ") : "",
    value: spelled(value),
    message,
  };
}

function outcomeOf(
  { table, read, index }: Context,
  groups: ReadonlyMap<string, Group>,
  accepted: readonly Candidate[],
): { readonly outcome: TableOutcome; readonly changes: readonly Change[] } {
  const added: { key: string; row: AnyRow }[] = [];
  const changed: ChangedRow[] = [];
  const changes: Change[] = [];
  let same = 0;
  for (const [key, { row }] of groups) {
    const existing = read.rowsByKey.get(key);
    if (!existing) {
      added.push({ key, row });
      changes.push({ kind: "insert", table, key, row });
      continue;
    }
    const differing = Object.entries(row).filter(([field, value]) => !isSame(existing[field], value));
    if (differing.length === 0) {
      same++;
      continue;
    }
    changed.push({
      key,
      changes: differing.map(([field, after]) => ({
        header: table.columns[field]?.header ?? field,
        before: existing[field],
        after,
      })),
    });
    changes.push({ kind: "update", table, key, set: Object.fromEntries(differing) });
  }
  return {
    outcome: {
      table,
      added,
      changed,
      same,
      without: accepted.reduce((count, row) => count + (row.made[index] === undefined ? 1 : 0), 0),
      disagreements: [...groups.values()].flatMap((group) => group.disagreements),
    },
    changes,
  };
}
