import type { Change } from "../../tables/change";
import { keyOf, type AnyTable } from "../../tables/defineTable";
import { KeyMap } from "../../tables/keys";
import { numbering } from "../../tables/numbering";
import type { AnyRow, ReadTable } from "../../tables/readTable";
import type { TableSet } from "../../tables/tableSet";
import { Lists } from "../../model/company/lists";
import { Items, Moves } from "../../model/stock/tables";
import { NewWords, rowOfName } from "./companions";
import { settleCurrencies } from "./currencies";
import { loneTextRows } from "./headingRows";
import { planCounts, type Counted } from "./countRows";
import { spelled } from "./spelled";
import { groupRows, holdsAlready, type Disagreement, type Group } from "./groupRows";
import { isLedger, numberPrefix } from "./groups";
import { lineNumbers, lineRowOf } from "./lineNumbers";
import type { MadeRow, PreparedRow, PreparedRows, PreparedTable, Reason } from "./prepareRows";
import { plainName } from "./sourceCell";
import type { SourceRow } from "./sourceGrid";
import { isNeeded } from "./isNeeded";
import { plainUnit } from "./unitWords";

/** A row of the file that does not come in, or not as it is written, with every reason. */
export interface RefusedRow {
  readonly source: SourceRow;
  readonly reasons: readonly Reason[];
}

/** Of a heading, a remark or a signature any other reason would only say that the rest of it is blank. */
const NO_ROW: Reason = {
  sheet: "",
  column: "",
  value: "",
  message: "Only one of its cells is filled, as in a heading or a remark.",
};

/** What becomes of a row of the file: it makes a row, changes one, says what stands already, joins an earlier one, or is refused. */
export type RowFate = "new" | "changed" | "same" | "merged" | "refused";

/** A row that stands in the workbook and gets other values. */
export interface ChangedRow {
  readonly key: string;
  readonly changes: readonly { readonly header: string; readonly before: unknown; readonly after: unknown }[];
}

export interface TableOutcome {
  readonly table: AnyTable;
  /** The rows are counts of what is on hand. */
  readonly as?: "count";
  readonly added: readonly { readonly key: string; readonly row: AnyRow }[];
  readonly changed: readonly ChangedRow[];
  readonly same: number;
  /** Rows of the file that hold nothing for this table. */
  readonly without: number;
  /** Rows of the file that say different things of the same row; the last one counts. */
  readonly disagreements: readonly Disagreement[];
}

/** Names of the file that the workbook lacks and that make rows along with it. */
export interface MadeAlong {
  readonly table: AnyTable;
  readonly names: readonly string[];
}

/** What importing a file would do. */
export interface ImportOutcome {
  readonly tables: readonly TableOutcome[];
  readonly madeAlong: readonly MadeAlong[];
  readonly refused: readonly RefusedRow[];
  /** Rows that come in without one of their cells, or with another amount than is written. */
  readonly told: readonly RefusedRow[];
  /** By the file's rows, in their order. */
  readonly fates: readonly { readonly source: SourceRow; readonly fate: RowFate }[];
  readonly changes: readonly Change[];
}

/** How many rows of the file became what; together they are all rows below its header. */
export function sumsOf({ fates }: ImportOutcome): Readonly<Record<RowFate, number>> {
  const sums = { new: 0, changed: 0, same: 0, merged: 0, refused: 0 };
  for (const { fate } of fates) sums[fate]++;
  return sums;
}

/**
 * Holds the rows of a file against the workbook: new, changed, the same, merged, refused. A row of the file that is refused for one
 * table is refused for all, so that no order line comes without its order. Blanks in the file leave what stands in the workbook.
 */
export function planImport(prepared: PreparedRows, tables: TableSet, by: string): ImportOutcome {
  const rows = prepared.rows.map((row): Candidate => ({ ...row, reasons: [...row.reasons], told: [...row.told] }));
  const contexts = prepared.tables.map((target, index) => contextOf(target, index, rows, tables));
  for (const table of tables.tables) respell(rows, table, contexts);
  settleCurrencies(rows, prepared.tables, tables, prepared);
  refuseOtherUnits(rows, contexts, tables);
  numberLines(rows, contexts, tables);
  for (const [at, row] of rows.entries()) keyWithoutNumber(row, at, contexts);

  let accepted = rows.filter(isAccepted);
  let groups: readonly ReadonlyMap<string, Group>[];
  for (;;) {
    groups = contexts.map(({ table, index }) => groupRows(accepted, table, index));
    refuseRepeats(accepted, contexts, groups);
    for (const [index, context] of contexts.entries())
      refuseGroups(context, groups[index] ?? new Map<string, Group>(), groups, contexts, tables, prepared);
    const left = accepted.filter(isAccepted);
    // A refused row may have been the only one to bring what another refers to, so the rest is looked at again.
    if (left.length === accepted.length) break;
    accepted = left;
  }

  const fates = new Fates();
  const isLoneText = loneTextRows(prepared.grid);
  const along = companionsOf(contexts, groups, tables, prepared);
  const words = new NewWords(tables);
  // Moves are read only by an import that fills them.
  let movesNumbering: (() => string) | undefined;
  const nextMove = (): string =>
    (movesNumbering ??= numbering(numberPrefix(Moves), prepared.today, takenWith(tables, groups, contexts, Moves)))();
  const outcomes = contexts.map((context, index) => {
    const own = groups[index] ?? new Map<string, Group>();
    if (tables.has(Lists) && !prepared.mapping.notMade.includes(Lists.name)) addWords(words, context, own);
    return context.mapping.as === "count"
      ? countOutcome(context, own, accepted, tables, { by, nextMove }, fates)
      : outcomeOf(context, own, accepted, fates, prepared, nextMove);
  });
  return {
    tables: outcomes.map(({ outcome }) => outcome),
    madeAlong: [
      ...along.map(({ table, changes }) => ({ table, names: changes.map(({ key }) => key) })),
      ...wordsByList(words),
    ],
    refused: rows
      .filter((row) => !isAccepted(row))
      .map(({ source, reasons }) => ({ source, reasons: isLoneText(source) ? [NO_ROW] : reasons })),
    told: rows.flatMap((row) =>
      isAccepted(row) && row.told.length > 0 ? [{ source: row.source, reasons: row.told }] : [],
    ),
    fates: rows.map((row) => ({ source: row.source, fate: isAccepted(row) ? fates.of(row) : "refused" })),
    changes: [
      ...(outcomes.some(({ changes }) => changes.length > 0) ? words.changes : []),
      ...along.flatMap(({ changes }) => changes),
      ...outcomes.flatMap(({ changes }) => changes),
    ],
  };
}

interface Candidate extends Omit<PreparedRow, "reasons" | "told" | "made"> {
  made: readonly (MadeRow | undefined)[];
  readonly reasons: Reason[];
  readonly told: Reason[];
}

interface Context extends PreparedTable {
  readonly index: number;
  readonly read: ReadTable;
  /** True where each row of the file is meant to be a row of its own, so that a second one with the same key is a mistake. */
  readonly onePerRow: boolean;
  /** The field that Quartermaster numbers. */
  readonly numbered: string | undefined;
  readonly linkFields: readonly { readonly field: string; readonly to: string; readonly header: string }[];
  readonly neededFields: readonly { readonly field: string; readonly header: string }[];
}

const isAccepted = (row: Candidate): boolean => row.reasons.length === 0;

function contextOf(target: PreparedTable, index: number, rows: readonly Candidate[], tables: TableSet): Context {
  const { table, mapping } = target;
  const keys = new Set<string>();
  let made = 0;
  for (const row of rows) {
    const one = row.made[index];
    if (!one) continue;
    made++;
    keys.add(plainName(one.key));
  }
  const columns = Object.entries(table.columns);
  return {
    ...target,
    index,
    read: tables.read(table),
    onePerRow: keys.size >= 0.9 * made && mapping.as === undefined,
    numbered: Object.keys(mapping.fields).find((field) => mapping.fields[field]?.from === "next"),
    linkFields: columns.flatMap(([field, { linksTo, header }]) =>
      linksTo === undefined || mapping.fields[field] === undefined ? [] : [{ field, to: linksTo, header }],
    ),
    neededFields:
      mapping.as === "count"
        ? ["item", "location", "quantity", "date"].map((field) => ({
            field,
            header: table.columns[field]?.header ?? field,
          }))
        : columns.flatMap(([field, column]) => (isNeeded(column) ? [{ field, header: column.header }] : [])),
  };
}

/** Names that people take for the same are spelled as the workbook spells them. */
function respell(rows: readonly Candidate[], named: ReadTable, contexts: readonly Context[]): void {
  const [keyField, ...more] = named.table.key;
  if (more.length > 0 || keyField === undefined) return;
  const places = contexts.map(({ table, linkFields, mapping }) => ({
    table,
    fields: [
      ...(table === named.table && mapping.as === undefined ? [keyField] : []),
      ...linkFields.filter((link) => link.to === named.table.name).map((link) => link.field),
    ],
  }));
  if (places.every(({ fields }) => fields.length === 0)) return;
  const usual = new Map<string, string>();
  for (const key of named.takenKeys) usual.set(plainName(key), key);
  if (usual.size === 0) return;
  const spellingOf = (name: unknown): string | undefined => {
    const spelling = typeof name === "string" ? usual.get(plainName(name)) : undefined;
    return spelling === name ? undefined : spelling;
  };
  for (const row of rows) {
    let made = row.made;
    places.forEach(({ table, fields }, index) => {
      for (const field of fields) {
        const one = made[index];
        const spelling = spellingOf(one?.row[field]);
        if (!one || spelling === undefined) continue;
        const respelled: AnyRow = { ...one.row, [field]: spelling };
        made = made.map((other, place) =>
          place === index ? { ...one, key: keyOf(table, respelled), row: respelled } : other,
        );
      }
    });
    row.made = made;
  }
  if (named.table.name !== "Orders" && named.table.name !== "Items") return;
  const part = named.table.name === "Orders" ? "order" : "item";
  for (const row of rows)
    row.made = row.made.map((one) => {
      const spelling = spellingOf(one?.lineOf?.[part]);
      return one?.lineOf && spelling !== undefined ? { ...one, lineOf: { ...one.lineOf, [part]: spelling } } : one;
    });
}

/** Refuses rows whose numbers are of another unit than the item is counted in: two boxes are not two bottles. */
function refuseOtherUnits(rows: readonly Candidate[], contexts: readonly Context[], tables: TableSet): void {
  const items = contexts.find(({ table }) => table === Items);
  const isUnitKept = items?.mapping.onlyNew.includes("unit") ?? true;
  // An item is counted in one unit: in that of the first row of the file that is about it.
  const saidFirst = new KeyMap<string>();
  for (const { made } of rows) {
    const own = items && made[items.index]?.row;
    const name = spelled(own?.item);
    if (own && !saidFirst.has(name)) saidFirst.set(name, spelled(own.unit));
  }
  for (const row of rows) {
    if (row.made.every((one) => one?.measured === undefined)) continue;
    const [item = ""] = row.made.flatMap((one) => {
      const name = one && (spelled(one.row.item) || (one.lineOf?.item ?? ""));
      return name ? [name] : [];
    });
    const known = tables.has(Items) ? tables.find(Items, item)?.unit : undefined;
    const said = saidFirst.get(item);
    const unit = (isUnitKept ? [known, said] : [said, known]).find((one) => one !== undefined && one !== "") ?? "";
    for (const [index, one] of row.made.entries()) {
      const context = contexts[index];
      const { measured } = one ?? {};
      if (!measured || !context || unit === "" || plainUnit(unit) === plainUnit(measured.unit)) continue;
      row.reasons.push(
        reasonOf(
          context,
          measured.field,
          measured.cell,
          `It holds "${measured.cell}", and ${item} is counted in ${unit}. Convert it, or take the numbers of the column whatever unit they name.`,
        ),
      );
    }
  }
}

/** Gives the rows that are about lines of orders the numbers of those lines. */
function numberLines(rows: readonly Candidate[], contexts: readonly Context[], tables: TableSet): void {
  if (!contexts.some(({ mapping }) => mapping.fields.line?.from === "line")) return;
  const asked = rows.map((row) =>
    isAccepted(row)
      ? lineRowOf(row.made.map((one, index) => ({ table: contexts[index]?.table.name ?? "", one })))
      : undefined,
  );
  const numbers = lineNumbers(asked, tables);
  rows.forEach((row, index) => {
    const line = numbers[index];
    if (line === undefined) return;
    row.made = row.made.map((one, place) => {
      const context = contexts[place];
      if (!one?.lineOf || !context) return one;
      const numberedRow: AnyRow = { ...one.row, line };
      return { ...one, row: numberedRow, key: keyOf(context.table, numberedRow) };
    });
  });
}

/** Rows that are numbered when they are written stand for themselves until then. */
function keyWithoutNumber(row: Candidate, at: number, contexts: readonly Context[]): void {
  if (!contexts.some(({ numbered, mapping }) => numbered !== undefined || mapping.as === "count")) return;
  row.made = row.made.map((one, index) => {
    const context = contexts[index];
    if (!one || !context) return one;
    if (context.mapping.as === "count")
      return { ...one, key: `${spelled(one.row.item)} at ${spelled(one.row.location)}` };
    return context.numbered === undefined ? one : { ...one, key: `Row ${String(at)}` };
  });
}

/** A second row of the file with a key that an earlier one has is refused, unless it brings something of its own. */
function refuseRepeats(
  accepted: readonly Candidate[],
  contexts: readonly Context[],
  groups: readonly ReadonlyMap<string, Group>[],
): void {
  for (const row of accepted) {
    let repeated:
      { readonly context: Context; readonly key: string; readonly first: { readonly source: SourceRow } } | undefined;
    const isOnlyRepeat = contexts.every((context) => {
      const one = row.made[context.index];
      if (!one) return true;
      const first = groups[context.index]?.get(one.key)?.rows[0];
      if (first === undefined || first === row) return false;
      // Several places within a location add up; the very same row twice does not.
      if (context.mapping.as === "count" && !isSameText(first.source, row.source)) return false;
      repeated ??= { context, key: one.key, first };
      return true;
    });
    if (!isOnlyRepeat || !repeated) continue;
    const { context, key, first } = repeated;
    row.reasons.push(
      reasonOf(
        context,
        context.table.key[0] ?? "",
        key,
        `Row ${String(first.source.number)} of the file holds ${key} already. Keep one of the two.`,
      ),
    );
  }
}

const isSameText = (one: SourceRow, other: SourceRow): boolean =>
  one.cells.length === other.cells.length &&
  one.cells.every((cell, index) => String(cell) === String(other.cells[index]));

/** Adds reasons to the rows of every group that can't be written. */
function refuseGroups(
  context: Context,
  own: ReadonlyMap<string, Group>,
  groups: readonly ReadonlyMap<string, Group>[],
  contexts: readonly Context[],
  tables: TableSet,
  prepared: PreparedRows,
): void {
  const isPlanned = (name: string, key: string): boolean =>
    contexts.some(
      (other) => other.table.name === name && other.mapping.as === undefined && groups[other.index]?.has(key),
    ) ||
    (!prepared.mapping.notMade.includes(name) && isMade(name, key, tables));
  const targets = new Map(tables.tables.map((target) => [target.table.name, target]));
  for (const [key, group] of own) {
    const reasons = [...keyReasons(context, key, group), ...linkReasons(context, group, targets, isPlanned)];
    if (reasons.length > 0) for (const row of group.rows) row.reasons.push(...reasons);
    if (context.onePerRow)
      for (const disagreement of group.disagreements)
        if (disagreement.row.reasons.length === 0)
          disagreement.row.reasons.push(secondReason(context, key, disagreement));
  }
}

const isMade = (name: string, key: string, tables: TableSet): boolean => {
  const table = tables.tables.find((read) => read.table.name === name)?.table;
  return table !== undefined && rowOfName(table, key) !== undefined;
};

/** Why a row can't be told from others, or can't be new. */
function keyReasons(context: Context, key: string, group: Group): readonly Reason[] {
  const { table, read, neededFields, numbered, mapping } = context;
  const keyField = table.key[0] ?? "";
  const isCount = mapping.as === "count";
  if (!isCount && numbered === undefined) {
    if (read.repeatedKeys.has(key))
      return [
        reasonOf(context, keyField, key, `${key} stands in more than one row of ${table.sheet}. Correct that first.`),
      ];
    const existing = read.rowsByKey.get(key);
    if (existing) {
      const differing = Object.entries(group.row).find(
        ([field, value]) => !holdsAlready(table, field, existing[field], value),
      );
      if (!isLedger(table) || !differing) return [];
      const [field, value] = differing;
      return [
        reasonOf(
          context,
          field,
          value,
          `${key} stands in ${table.sheet} with another ${table.columns[field]?.header ?? field}, and rows there are never changed. Give the row a number of its own.`,
        ),
      ];
    }
    if (read.takenKeys.has(key))
      return [
        reasonOf(context, keyField, key, `${key} stands in ${table.sheet} and can't be read there. Correct it first.`),
      ];
  }
  return neededFields
    .filter(({ field }) => group.row[field] === undefined && field !== numbered)
    .map(({ field, header }) => {
      const source = mapping.fields[field];
      const column = source?.from === "columns" ? source.columns.join(", ") : "";
      return reasonOf(
        context,
        field,
        "",
        column === ""
          ? `${isCount || numbered !== undefined ? "A new row" : key} needs ${header} in ${table.sheet}, and the file has no column for it.`
          : `${column} is blank, and a new row of ${table.sheet} can't do without ${header}.`,
      );
    });
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

/** Rows of tables that links name and nobody has yet, table by table. */
function companionsOf(
  contexts: readonly Context[],
  groups: readonly ReadonlyMap<string, Group>[],
  tables: TableSet,
  { mapping }: PreparedRows,
): readonly { readonly table: AnyTable; readonly changes: readonly (Change & { readonly kind: "insert" })[] }[] {
  const namesByTable = new Map<AnyTable, Set<string>>();
  for (const context of contexts)
    for (const { row } of groups[context.index]?.values() ?? [])
      for (const { field, to } of context.linkFields) {
        const name = row[field];
        const target = tables.tables.find((read) => read.table.name === to);
        if (typeof name !== "string" || !target || target.takenKeys.has(name) || mapping.notMade.includes(to)) continue;
        if (contexts.some((other) => other.table.name === to && groups[other.index]?.has(name))) continue;
        let names = namesByTable.get(target.table);
        if (!names) namesByTable.set(target.table, (names = new Set()));
        names.add(name);
      }
  return [...namesByTable].map(([table, names]) => ({
    table,
    changes: [...names].flatMap((key) => {
      const row = rowOfName(table, key);
      return row ? [{ kind: "insert" as const, table, key, row }] : [];
    }),
  }));
}

function addWords(words: NewWords, { table }: Context, groups: ReadonlyMap<string, Group>): void {
  const listed = Object.entries(table.columns).filter(([, { kind, list }]) => kind === "listed" && list !== undefined);
  if (listed.length === 0) return;
  for (const { row } of groups.values())
    for (const [field, { list }] of listed) {
      const word = row[field];
      if (typeof word === "string" && list !== undefined) words.add(list, word);
    }
}

const wordsByList = (words: NewWords): readonly MadeAlong[] => {
  const [first] = words.changes;
  return first ? [{ table: first.table, names: words.words.map(({ list, item }) => `${list}: ${item}`) }] : [];
};

/** Keys that new numbers must not take: those in the workbook, and those that the file itself brings. */
function takenWith(
  tables: TableSet,
  groups: readonly ReadonlyMap<string, Group>[],
  contexts: readonly Context[],
  table: AnyTable,
): Iterable<string> {
  return [
    ...tables.read(table).takenKeys,
    ...contexts.flatMap((context) =>
      context.table === table && context.numbered === undefined ? [...(groups[context.index]?.keys() ?? [])] : [],
    ),
  ];
}

/** What becomes of each row of the file, from what it does in each table: the most that it does anywhere. */
class Fates {
  readonly #fates = new Map<object, RowFate>();

  note(rows: readonly object[], first: "new" | "changed" | "same"): void {
    rows.forEach((row, index) => {
      const fate = index === 0 ? first : "merged";
      const known = this.#fates.get(row);
      if (known === undefined || rank[fate] < rank[known]) this.#fates.set(row, fate);
    });
  }

  of(row: object): RowFate {
    return this.#fates.get(row) ?? "same";
  }
}

const rank = { new: 0, changed: 1, merged: 3, same: 2, refused: 4 } satisfies Record<RowFate, number>;

interface Planned {
  readonly outcome: TableOutcome;
  readonly changes: readonly Change[];
}

function outcomeOf(
  context: Context,
  groups: ReadonlyMap<string, Group>,
  accepted: readonly Candidate[],
  fates: Fates,
  prepared: PreparedRows,
  nextMove: () => string,
): Planned {
  const { table, read, index, numbered, mapping } = context;
  const onlyNew = new Set(mapping.onlyNew);
  const standing = numbered === undefined ? undefined : new ByContent(context);
  const next = table === Moves ? nextMove : numbering(numberPrefix(table), prepared.today, read.takenKeys);
  const added: { key: string; row: AnyRow }[] = [];
  const changed: ChangedRow[] = [];
  const changes: Change[] = [];
  let same = 0;
  for (const [key, { row, rows }] of groups) {
    const existing = standing ? standing.take(row) : read.rowsByKey.get(key);
    if (!existing) {
      const number = numbered === undefined ? key : next();
      const whole = numbered === undefined ? row : { ...row, [numbered]: number };
      added.push({ key: number, row: whole });
      changes.push({ kind: "insert", table, key: number, row: whole });
      fates.note(rows, "new");
      continue;
    }
    const differing = standing
      ? []
      : Object.entries(row).filter(
          ([field, value]) => !onlyNew.has(field) && !holdsAlready(table, field, existing[field], value),
        );
    if (differing.length === 0) {
      same++;
      fates.note(rows, "same");
      continue;
    }
    fates.note(rows, "changed");
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
      without: withoutRows(accepted, index),
      disagreements: [...groups.values()].flatMap((group) => group.disagreements),
    },
    changes,
  };
}

const withoutRows = (accepted: readonly Candidate[], index: number): number =>
  accepted.reduce((count, row) => count + (row.made[index] === undefined ? 1 : 0), 0);

/** The rows that stand in a table whose rows Quartermaster numbers, by what they say: the same row twice is two rows. */
class ByContent {
  readonly #rows = new Map<string, AnyRow[]>();
  readonly #fields: readonly string[];

  constructor({ mapping, numbered, read }: Context) {
    this.#fields = Object.keys(mapping.fields).filter(
      (field) => field !== numbered && !mapping.onlyNew.includes(field),
    );
    for (const row of read.rowsByKey.values()) {
      const content = this.#contentOf(row);
      const rows = this.#rows.get(content);
      if (rows) rows.push(row);
      else this.#rows.set(content, [row]);
    }
  }

  /** A row that says the same and was not taken yet. */
  take(row: AnyRow): AnyRow | undefined {
    return this.#rows.get(this.#contentOf(row))?.shift();
  }

  #contentOf(row: AnyRow): string {
    return this.#fields
      .map((field) => {
        const value = row[field];
        return typeof value === "number" ? value.toPrecision(12) : spelled(value).toLowerCase();
      })
      .join("\u001f");
  }
}

function countOutcome(
  context: Context,
  groups: ReadonlyMap<string, Group>,
  accepted: readonly Candidate[],
  tables: TableSet,
  numbers: { readonly by: string; readonly nextMove: () => string },
  fates: Fates,
): Planned {
  const counts = [...groups.values()].map(({ row, rows }): Counted & { readonly rows: readonly object[] } => ({
    item: spelled(row.item),
    location: spelled(row.location),
    date: spelled(row.date),
    counted: rows.reduce((sum, { made }) => sum + Number(made[context.index]?.row.quantity ?? 0), 0),
    rows,
  }));
  const plan = planCounts(counts, tables, numbers);
  const same = new Set<Counted>(plan.same);
  for (const count of counts) fates.note(count.rows, same.has(count) ? "same" : "new");
  return {
    outcome: {
      table: context.table,
      as: "count",
      added: plan.added,
      changed: [],
      same: plan.same.length,
      without: withoutRows(accepted, context.index),
      disagreements: [],
    },
    changes: plan.changes,
  };
}
