import type { Column } from "../../tables/column";
import { neededKeyOf, type AnyTable } from "../../tables/defineTable";
import { likeness } from "./headerLikeness";
import type { ColumnProfile } from "./inspectColumns";
import { columnsOf, type ColumnReading, type FieldSource, type Mapping, type TableMapping } from "./mapping";

/**
 * The mapping that a file's columns suggest: by header, by former header, by words that mean the same, and by what the cells hold.
 * `wanted` names the tables to fill; where it is left out, the tables of which the file names a row.
 */
export function proposeMapping(
  looks: readonly ColumnProfile[],
  targets: readonly AnyTable[],
  wanted?: readonly AnyTable[],
): Mapping {
  const names = namesInFile(looks, targets);
  const proposals = targets.flatMap((table) => {
    if (wanted && !wanted.includes(table)) return [];
    const proposed = proposeTable(table, looks, names);
    return wanted || isWorthwhile({ table, proposed }) ? [{ table, proposed }] : [];
  });
  const tables = (wanted ? proposals : withoutGuesses(proposals)).map(({ proposed }) => proposed);
  return withReadings({ columns: {}, tables }, looks, targets);
}

interface Proposal {
  readonly table: AnyTable;
  readonly proposed: TableMapping;
}

/** The proposals less those that rest on columns which speak of something else in the same file. */
function withoutGuesses(proposals: readonly Proposal[]): readonly Proposal[] {
  // A date, a name and an amount stand in many files: they make a statement only where the file is nothing else.
  const named = proposals.filter(({ table }) => !isStatement(table));
  if (named.length === 0) return proposals;
  // The day of an order is not the day on which it came: what the file does not number has a day of its own.
  const known = new Set(named.filter((each) => !isNumberedByUs(each)).flatMap(dayColumnsOf));
  return named.filter((each) => !isNumberedByUs(each) || dayColumnsOf(each).some((header) => !known.has(header)));
}

const isNumberedByUs = ({ table, proposed }: Proposal): boolean =>
  table.key.some((field) => proposed.fields[field]?.from === "pattern");

const dayColumnsOf = ({ table, proposed }: Proposal): readonly string[] =>
  Object.entries(proposed.fields).flatMap(([field, source]) =>
    table.columns[field]?.kind === "day" ? columnsOf(source) : [],
  );

/** The mapping of one more table, as a user adds it. */
export const proposeTable = (
  table: AnyTable,
  looks: readonly ColumnProfile[],
  names: ReadonlyMap<string, string>,
): TableMapping => {
  const fields = new Map<string, FieldSource>();
  const taken = new Set<string>();
  for (const [field, column] of Object.entries(table.columns)) {
    const found = names.get(nameIn(table, field) ?? "");
    // A vendor that an item has by chance is not its preferred one: links that may be blank go by their own header.
    if (found !== undefined && column.required) {
      fields.set(field, { from: "columns", columns: [found] });
      taken.add(found);
    }
  }
  const pairs = Object.entries(table.columns).flatMap(([field, column]) =>
    fields.has(field) || (column.required && nameIn(table, field) !== undefined)
      ? []
      : looks.map((look) => ({ field, header: look.header, score: score(table, column, look) })),
  );
  for (const { field, header, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (score < (nameIn(table, field) === undefined ? GOOD_ENOUGH : SURE) || fields.has(field)) continue;
    // What may not be blank may come from a column that is used already: an item without a code has its name as both.
    if (taken.has(header) && !table.columns[field]?.required) continue;
    fields.set(field, { from: "columns", columns: [header] });
    taken.add(header);
  }
  fillTheRest(table, fields, names);
  nameByContent(table, fields, looks);
  return {
    table: table.name,
    onlyWhere: tellingColumn(table, fields, looks),
    fields: Object.fromEntries(Object.keys(table.columns).flatMap((field) => pairOf(field, fields.get(field)))),
  };
};

/** For each table with a single key the column of the file that names its rows: found by its own header and by those of the links to it. */
export function namesInFile(
  looks: readonly ColumnProfile[],
  targets: readonly AnyTable[],
): ReadonlyMap<string, string> {
  const candidates = targets.flatMap((table) => {
    const [keyField, ...more] = table.key;
    const key = keyField === undefined ? undefined : table.columns[keyField];
    if (!key || more.length > 0) return [];
    const links = targets.flatMap((other) =>
      Object.values(other.columns)
        .filter((column) => column.linksTo === table.name && column.required)
        .map((column) => ({ other, column })),
    );
    const most = Math.max(...looks.map(({ distinct }) => distinct));
    return looks.map((look) => ({
      table: table.name,
      header: look.header,
      // Of two that are as good, the one that tells more rows apart.
      score:
        Math.max(score(table, key, look), ...links.map(({ other, column }) => score(other, column, look))) +
        (0.01 * look.distinct) / most,
    }));
  });
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { table, header, score } of candidates.sort((a, b) => b.score - a.score)) {
    if (score < SURE || names.has(table) || taken.has(header)) continue;
    names.set(table, header);
    taken.add(header);
  }
  return names;
}

/** The mapping with a reading for each column that it uses; readings that are there already stay. */
export function withReadings(mapping: Mapping, looks: readonly ColumnProfile[], targets: readonly AnyTable[]): Mapping {
  const readings: Record<string, ColumnReading> = {};
  for (const look of looks) {
    const uses = usesOf(mapping, look.header, targets);
    if (uses.length === 0) continue;
    const measured = uses.every((kind) => measuredKinds.has(kind));
    readings[look.header] = mapping.columns[look.header] ?? {
      decimal: look.style.decimal,
      dateOrder: look.style.dateOrder,
      blanks: look.strangers
        // Between dates and numbers, words that repeat stand for nothing; a single one may be a slip of the pen.
        .filter((stranger) => stranger.isNothing || (measured && look.kind !== "text" && stranger.count > 1))
        .map((stranger) => stranger.shape),
    };
  }
  return { ...mapping, columns: readings };
}

const GOOD_ENOUGH = 0.65;
/** A wrong name brings in a whole table of wrong rows, or refers to rows that are not there. */
const SURE = 0.8;

const measuredKinds = new Set<Column["kind"]>(["count", "quantity", "money", "percent", "day", "moment", "duration"]);

function score(table: AnyTable, column: Column, look: ColumnProfile): number {
  const fit = fitOf(column, look);
  if (fit === 0) return 0;
  const best = Math.max(
    ...[column.header, ...column.former].map((header) => likeness(header, look.header, table.sheet)),
  );
  return best === 1 ? 1 : best * fit;
}

/** How well a column's cells suit the kind, from 0 (they can't be meant) to 1. */
function fitOf(column: Column, look: ColumnProfile): number {
  switch (column.kind) {
    case "day":
    case "moment":
      return look.kind === "day" || look.kind === "moment" ? 1 : 0;
    case "count":
    case "quantity":
    case "money":
    case "percent":
      return look.kind === "number" ? 1 : 0;
    case "choice":
      return [...look.words].some((word) => column.choices?.some((choice) => choice.toLowerCase() === word)) ? 1 : 0;
    case "flag":
      return look.kind === "flag" ? 1 : 0;
    case "formula":
      return 0;
    case "listed":
      return look.kind === "text" ? 1 : 0.5;
    case "duration":
    case "text":
    case "link":
      return look.kind === "text" ? 1 : look.kind === "number" ? 0.95 : 0.5;
  }
}

/** What no column gives: line numbers are counted, other numbers made of the name and a count, a plain list's choice is its first. */
function fillTheRest(table: AnyTable, fields: Map<string, FieldSource>, names: ReadonlyMap<string, string>): void {
  const refers = Object.values(table.columns).some(({ linksTo, required }) => linksTo !== undefined && required);
  for (const [field, { kind, required, choices }] of Object.entries(table.columns)) {
    const first = choices?.[0];
    // Not for what happened to something: no type of movement is the usual one.
    if (kind === "choice" && required && first !== undefined && !fields.has(field) && !refers)
      fields.set(field, { from: "fixed", text: first });
  }
  numberByContent(table, fields);
  const linked = Object.values(table.columns).find(
    ({ linksTo, required }) => linksTo && required && names.has(linksTo),
  );
  const within = linked?.linksTo === undefined ? undefined : names.get(linked.linksTo);
  if (within === undefined) return;
  for (const [field, column] of Object.entries(table.columns)) {
    if (fields.has(field) || !column.required) continue;
    if (column.kind === "count") fields.set(field, { from: "number", within });
    else if (isName(table, field)) fields.set(field, { from: "pattern", pattern: `{${within}}-{#}` });
  }
}

/**
 * Lines of a statement have no number: they are known by what they say, and those that say the same by their count. So each of
 * two equal lines is a row of its own, and the same statement imported twice changes nothing.
 */
function numberByContent(table: AnyTable, fields: Map<string, FieldSource>): void {
  const [key] = table.key;
  if (!isStatement(table) || key === undefined || fields.has(key)) return;
  const needed = Object.entries(table.columns).filter(([field, { required }]) => required && field !== key);
  const columns = needed.flatMap(([field]) => {
    const source = fields.get(field);
    return source?.from === "columns" ? source.columns.slice(0, 1) : [];
  });
  if (columns.length === needed.length)
    fields.set(key, { from: "pattern", pattern: `${columns.map((column) => `{${column}}`).join(" ")} #{#}` });
}

/** What must be known of a row is a day, an amount and whose words they are, and nothing that it belongs to. */
function isStatement({ key, columns }: AnyTable): boolean {
  const [name] = key;
  if (key.length !== 1 || name === undefined || columns[name]?.kind !== "text") return false;
  const needed = Object.entries(columns).flatMap(([field, { required, kind }]) =>
    required && field !== name ? [kind] : [],
  );
  return (
    ["day", "money", "text"].every((kind) => needed.some((each) => each === kind)) &&
    needed.every((kind) => kind === "day" || kind === "money" || kind === "text")
  );
}

/**
 * Rows that nothing names, but of which all else is there and each has its day, as a list of rates: they are named by what
 * they are about, their day and a count.
 */
function nameByContent(table: AnyTable, fields: Map<string, FieldSource>, looks: readonly ColumnProfile[]): void {
  const key = table.key.length === 1 ? table.key[0] : undefined;
  const column = key === undefined ? undefined : table.columns[key];
  if (key === undefined || column?.kind !== "text" || fields.has(key)) return;
  const required = Object.entries(table.columns).filter(([field, each]) => field !== key && each.required);
  if (!required.every(([field, { linksTo }]) => linksTo === undefined && fields.get(field)?.from === "columns")) return;
  const longest = Math.max(...looks.map(({ filled }) => filled));
  const filled = Object.entries(table.columns).flatMap(([field, { kind }]) => {
    const source = fields.get(field);
    const look = looks.find(({ header }) => source?.from === "columns" && header === source.columns[0]);
    return look?.filled === longest ? [{ kind, header: look.header }] : [];
  });
  const day = filled.find(({ kind }) => kind === "day");
  if (!day) return;
  const about = filled.find(({ kind }) => kind === "text");
  fields.set(key, { from: "pattern", pattern: `${about ? `{${about.header}} ` : ""}{${day.header}} {#}` });
}

/** The column that tells whether a row of the file has a row for the table: one that it can't do without and that is blank here and there. */
function tellingColumn(
  table: AnyTable,
  fields: ReadonlyMap<string, FieldSource>,
  looks: readonly ColumnProfile[],
): string {
  const longest = Math.max(...looks.map(({ filled }) => filled));
  const isMadeUp = table.key.some((field) => fields.get(field)?.from === "pattern");
  for (const [field, column] of Object.entries(table.columns)) {
    const source = fields.get(field);
    const look = looks.find(({ header }) => source?.from === "columns" && header === source.columns[0]);
    if (!look || !column.required) continue;
    const nothing = !measuredKinds.has(column.kind) ? 0 : look.strangers.reduce((sum, { count }) => sum + count, 0);
    // A delivery whose number we make up took place only where its day is known.
    if (look.filled - nothing < longest || (isMadeUp && column.kind === "day")) return look.header;
  }
  return "";
}

/** The file names a row of the table and holds a fair part of what it can't do without; what we would number must have its day. */
function isWorthwhile({ table, proposed }: Proposal): boolean {
  const { fields } = proposed;
  const needed = Object.entries(table.columns).filter(([, column]) => column.required);
  const given = needed.filter(([field]) => fields[field] !== undefined);
  if (!neededKeyOf(table).every((field) => fields[field] !== undefined) || given.length <= needed.length / 3)
    return false;
  return !isNumberedByUs({ table, proposed }) || given.some(([, column]) => column.kind === "day");
}

const usesOf = (mapping: Mapping, header: string, targets: readonly AnyTable[]): readonly Column["kind"][] =>
  mapping.tables.flatMap(({ table, fields, onlyWhere }) => {
    const columns = targets.find(({ name }) => name === table)?.columns ?? {};
    const kinds = Object.entries(fields).flatMap(([field, source]) =>
      columnsOf(source).includes(header) ? [columns[field]?.kind ?? "text"] : [],
    );
    return kinds.length === 0 && onlyWhere === header ? ["day" as const] : kinds;
  });

const isName = (table: AnyTable, field: string): boolean => table.key.length === 1 && table.key[0] === field;

/** The table whose rows a field names: the one that it is the key of, or links to. */
const nameIn = (table: AnyTable, field: string): string | undefined =>
  table.columns[field]?.linksTo ?? (isName(table, field) ? table.name : undefined);

const pairOf = (field: string, source: FieldSource | undefined): readonly [string, FieldSource][] =>
  source === undefined ? [] : [[field, source]];
