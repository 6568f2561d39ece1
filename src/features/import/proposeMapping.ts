import type { Column } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import { plainHeader } from "../../tables/readTable";
import { aliasScore, plainWords } from "./fieldAliases";
import type { Ground } from "./ground";
import { groupCalled, groups, isConfiguration, OTHER, type Group, type Part } from "./groups";
import { likeness } from "./headerLikeness";
import type { ColumnProfile } from "./inspectColumns";
import {
  columnsOf,
  emptyMapping,
  type ColumnReading,
  type FieldSource,
  type Mapping,
  type TableMapping,
} from "./mapping";
import { completePart } from "./completePart";
import { placeIn, placesInHeaders } from "./placesInHeaders";
import { sideOf } from "./debitCredit";
import { readValue, usualReading } from "./readValue";
import { Expected } from "../../tables/column";
import { isNeeded } from "./isNeeded";
import { isCurrencyCode } from "./amountText";
import { hasOwnCurrency } from "./currencies";

/** The mapping that a file's columns suggest, as a file of a group; of the group that suits best where none is given. */
export function proposeMapping(ground: Ground, wanted?: string): Mapping {
  const mapping = wanted === undefined ? rankedProposals(ground)[0] : proposalAs(ground, wanted);
  return mapping ?? proposeOther(ground);
}

/** What the file could be, the likeliest first. */
export const rankedProposals = (ground: Ground): readonly Mapping[] =>
  [...groups.flatMap((group) => candidateOf(group, ground) ?? []), ...otherCandidates(ground)]
    .sort((a, b) => b.score - a.score)
    .map(({ mapping }) => mapping);

/** The mapping as a file of this group, with what of it can be found. */
function proposalAs(ground: Ground, id: string): Mapping {
  const group = groupCalled(id);
  if (!group) return proposeOther(ground);
  return candidateOf({ ...group, unless: NEVER }, ground)?.mapping ?? { ...emptyMapping, group: id };
}

interface Candidate {
  readonly mapping: Mapping;
  readonly score: number;
}

function candidateOf(group: Group, ground: Ground): Candidate | undefined {
  const { looks, targets } = ground;
  const isElse = (header: string): boolean =>
    group.unless?.test(header) === true || (group.unless !== NEVER && group.ofAssets !== true && assets.test(header));
  if (looks.some(({ header }) => isElse(header.replace(/_/g, " ")))) return undefined;
  const names = namesInFile(group, ground);
  const scoreByHeader = new Map<string, number>();
  let guessed = 0;
  let dayOfOrder: FieldSource | undefined;
  let ordered: FieldSource | undefined;
  const filled = new Set<AnyTable>();
  const tables = group.parts.flatMap((part): readonly TableMapping[] => {
    if (part.notBeside?.some((table) => filled.has(table))) return [];
    if (!targets.some(({ name }) => name === part.table.name)) return [];
    const found = matchPart(part, ground, names, group.id);
    // What was ordered came as it was ordered, where the file tells no other quantity.
    if (part.mayStandAlone && !found.fields.has("counted") && ordered) found.fields.set("counted", ordered);
    if (!isGiven(part, found.fields)) return [];
    filled.add(part.table);
    if (part.table.name === "OrderLines") ordered = found.fields.get("quantity");
    // The day of an order is not that on which it came.
    const day = columnOf(found.fields.get("date"));
    if (part.mayStandAlone && day !== undefined && day === columnOf(dayOfOrder)) return [];
    if (part.table.name === "Orders") dayOfOrder = found.fields.get("date");
    for (const [header, score] of found.scores)
      scoreByHeader.set(header, Math.max(score, scoreByHeader.get(header) ?? 0));
    const completed = completePart(part, found.fields, ground, names);
    if (part.isMain)
      for (const [field, column] of Object.entries(part.table.columns))
        if (isNeeded(column) && !part.table.key.includes(field) && !hasColumn(found.fields.get(field))) guessed += 0.3;
    return placesInHeaders(part, completed, ground);
  });
  const mains = group.parts.filter(({ isMain, mayStandAlone }) => isMain ?? mayStandAlone);
  if (!mains.some(({ table }) => tables.some((each) => each.table === table.name))) return undefined;
  // One column tells nothing of what a file is.
  if (scoreByHeader.size < 2 && group.unless !== NEVER) return undefined;
  const told = Math.max(0, ...looks.map((look) => toldOf(group, look)));
  const score = [...scoreByHeader.values()].reduce((sum, each) => sum + each, 0) - guessed + told;
  return { mapping: withReadings({ ...emptyMapping, group: group.id, tables }, looks, targets), score };
}

/** How much the words of a column say that the file is of a group: in and out, issue and receipt. */
function toldOf({ toldBy }: Group, look: ColumnProfile): number {
  const column = toldBy?.table.columns[toldBy.field];
  if (!toldBy || !column || look.words.size === 0 || look.words.size > MOST_TYPES) return 0;
  const read = new Set([...look.words].map((word) => readValue(column, word, usualReading)));
  if ([...read].some((value) => value instanceof Expected)) return 0;
  if (toldBy.surely.some((word) => read.has(word))) return SURELY_TOLD;
  return read.size > 1 ? 1 : 0;
}

/** More than any headers that a file of another group has beside. */
const SURELY_TOLD = 3;
const MOST_TYPES = 12;

/** Tables of no group, each by itself: all that a new row needs must be there, under its own name or one that means the same. */
function otherCandidates(ground: Ground): readonly Candidate[] {
  const { looks, targets } = ground;
  const grouped = new Set(groups.flatMap(({ parts }) => parts.map(({ table }) => table.name)));
  return targets.flatMap((table) => {
    if (grouped.has(table.name) || isConfiguration(table)) return [];
    const part: Part = { table, isMain: true, needs: [] };
    const found = matchPart(part, ground, new Map(), OTHER.id);
    const completed = completePart(part, found.fields, ground, new Map());
    const needed = Object.entries(table.columns).filter(([, column]) => isNeeded(column));
    const own = needed.filter(([field]) => hasColumn(found.fields.get(field)));
    const isWhole =
      needed.every(([field]) => completed.fields[field] !== undefined) && own.length >= Math.min(2, needed.length);
    // A key and what is new of its rows: when claims were paid.
    const isUpdate =
      table.key.every((field) => found.exact.has(field)) &&
      found.exact.size >= 2 &&
      found.exact.size >= looks.length - 1;
    if (!isWhole && !isUpdate) return [];
    const sum = [...found.scores.values()].reduce((total, each) => total + each, 0);
    const score = sum - (isWhole ? 0.3 * (needed.length - own.length) : 0);
    // A weak likeness to one table of many is no proposal.
    if (score < 2) return [];
    return [{ mapping: withReadings({ ...emptyMapping, tables: [completed] }, looks, targets), score: score - 0.5 }];
  });
}

const proposeOther = (ground: Ground): Mapping =>
  otherCandidates(ground).reduce<Candidate | undefined>(
    (best, each) => (best && best.score >= each.score ? best : each),
    undefined,
  )?.mapping ?? emptyMapping;

/** The mapping of one more table, as a user adds it. */
export function proposeTable(table: AnyTable, ground: Ground, group: string): TableMapping {
  const known = groupCalled(group)?.parts.find((part) => part.table === table);
  const part: Part = known ?? { table, isMain: true, needs: [] };
  const names = new Map<string, string>();
  return completePart(part, matchPart(part, ground, names, group).fields, ground, names);
}

export interface PartMatch {
  readonly fields: Map<string, FieldSource>;
  /** How well each header that is used suits. */
  readonly scores: ReadonlyMap<string, number>;
  /** The fields whose column bears our own header. */
  readonly exact: ReadonlySet<string>;
}

/** The columns of a file that fill a part's fields: by our header, by what other systems call it, by words that mean the same. */
function matchPart(part: Part, { looks }: Ground, names: ReadonlyMap<string, string>, group: string): PartMatch {
  const { table } = part;
  const fields = new Map<string, FieldSource>();
  const scores = new Map<string, number>();
  const taken = new Set<string>();
  const exact = new Set<string>();
  const give = (field: string, header: string, score: number): void => {
    fields.set(field, { from: "columns", columns: [header] });
    scores.set(header, Math.max(score, scores.get(header) ?? 0));
    taken.add(header);
    if (score === 1) exact.add(field);
  };
  for (const [field, column] of Object.entries(table.columns)) {
    const named = column.linksTo ?? (isName(table, field) ? table.name : undefined);
    const header = named === undefined ? undefined : names.get(named);
    // A vendor that an order's item has by chance is not its preferred one.
    if (header !== undefined && (isNeeded(column) || group === "items")) give(field, header, 0.95);
  }
  const pairs = Object.entries(table.columns).flatMap(([field, column]) =>
    // As above: what an order names is not a choice that was made for the item.
    fields.has(field) ||
    isSalesPrice(group, field, looks) ||
    (!isNeeded(column) && column.linksTo !== table.name && names.has(column.linksTo ?? "") && group !== "items")
      ? []
      : looks.map((look) => ({ field, header: look.header, score: scoreAmong(part, field, column, look, looks) })),
  );
  for (const { field, header, score } of pairs.sort((a, b) => b.score - a.score)) {
    const enough = table.columns[field]?.linksTo === undefined && !isName(table, field) ? GOOD_ENOUGH : SURE;
    if (score < enough || fields.has(field) || taken.has(header)) continue;
    give(field, header, score);
  }
  debitAndCredit(table, looks, fields, give);
  signBeside(table, looks, fields, taken);
  fallBack(part, looks, fields, taken);
  if (table.name === "People") nameInParts(looks, fields, scores);
  if (table.name === "PerDiemRates" && !fields.has("effective")) yearOfRates(looks, fields);
  const measured = part.as === "count" ? "quantity" : table.name === "Levels" ? "minimum" : undefined;
  const placed =
    measured === undefined || fields.has(measured)
      ? undefined
      : looks.find(({ header, kind }) => kind === "number" && placeIn(header, measured));
  if (placed && measured !== undefined) give(measured, placed.header, 0.9);
  return { fields, scores, exact };
}

/** In a list of items that has a cost, or that a shop sells from, a mere price is what customers pay. */
const isSalesPrice = (group: string, field: string, looks: readonly ColumnProfile[]): boolean =>
  group === "items" &&
  (field === "price" || field === "unitCost") &&
  looks.some(({ header }) => /^(sales |selling |retail )?(price|rate)$/i.test(header)) &&
  !looks.some(({ header }) => field === "unitCost" && /cost|valuation|purchase (price|rate)/i.test(header)) &&
  (field === "price" || looks.some(({ header }) => sold.test(header)));
const sold = /\b(sales|selling|retail|variant|variation|handle|token|gtin|tax|taxable|compare.at)\b/i;

/** First and last name in columns of their own are one name. */
function nameInParts(
  looks: readonly ColumnProfile[],
  fields: Map<string, FieldSource>,
  scores: Map<string, number>,
): void {
  const first = looks.find(({ header, kind }) => kind === "text" && firstName.test(plainWords(header)));
  const last = looks.find((look) => look !== first && look.kind === "text" && lastName.test(plainWords(look.header)));
  if (!first || !last) return;
  fields.set("person", { from: "pattern", pattern: `{${first.header}} {${last.header}}` });
  for (const { header } of [first, last]) scores.set(header, 0.95);
}

const firstName = /^(first ?name|given ?name|forename|vorname|prénom|prenom|nombre|nombre de pila)$/;
const lastName = /^(last ?name|surname|family ?name|nachname|familienname|name|nom|nom de famille|apellidos?)$/;

/** The US government's rates hold from the October before the year that their columns name: "FY26 M&IE". */
function yearOfRates(looks: readonly ColumnProfile[], fields: Map<string, FieldSource>): void {
  const [year] = looks.flatMap(({ header }) => {
    const [, digits] = /^FY\s?(?:20)?(\d{2})\b/i.exec(header) ?? [];
    return digits === undefined ? [] : [2000 + Number(digits)];
  });
  if (year !== undefined) fields.set("effective", { from: "fixed", text: `${String(year - 1)}-10-01` });
}

/** Where a statement leaves the payee blank, its text says what it was. */
function fallBack(
  part: Part,
  looks: readonly ColumnProfile[],
  fields: Map<string, FieldSource>,
  taken: Set<string>,
): void {
  const { vendor } = part.table.columns;
  const source = fields.get("vendor");
  if (part.table.name !== "CardLines" || !vendor || source?.from !== "columns") return;
  const rows = Math.max(...looks.map(({ filled }) => filled));
  const first = looks.find(({ header }) => header === source.columns[0]);
  const next = looks
    .filter(({ header, kind }) => kind === "text" && !taken.has(header))
    .map((look) => ({ look, score: scoreOf(part, "vendor", vendor, look) }))
    .reduce((best, each) => (each.score > best.score ? each : best), { look: first, score: SURE });
  if (!first || !next.look || next.look === first || first.filled === rows) return;
  fields.set("vendor", { from: "columns", columns: [first.header, next.look.header] });
  taken.add(next.look.header);
}

/** Debit and credit in columns of their own are one amount: what was spent less what came back. */
function debitAndCredit(
  table: AnyTable,
  looks: readonly ColumnProfile[],
  fields: Map<string, FieldSource>,
  give: (field: string, header: string, score: number) => void,
): void {
  if (table.columns.amount?.kind !== "money") return;
  const isFigure = ({ kind }: ColumnProfile): boolean => kind === "number" || kind === "blank";
  const plus = looks.find((look) => isFigure(look) && debit.test(plainWords(look.header)));
  const minus = looks.find((look) => isFigure(look) && look !== plus && credit.test(plainWords(look.header)));
  const amount = fields.get("amount");
  const own = amount?.from === "columns" ? amount.columns[0] : undefined;
  if (!plus || !minus || (own !== undefined && own !== plus.header && own !== minus.header)) return;
  give("amount", plus.header, 1);
  give("amount", minus.header, 1);
  fields.set("amount", { from: "difference", plus: plus.header, minus: minus.header });
}

/** A column that only says debit or credit gives amounts their sign. */
function signBeside(
  table: AnyTable,
  looks: readonly ColumnProfile[],
  fields: Map<string, FieldSource>,
  taken: Set<string>,
): void {
  const amount = fields.get("amount");
  if (table.name !== "CardLines" || amount?.from !== "columns") return;
  const own = looks.find(({ header }) => header === amount.columns[0]);
  const signs = looks.find(
    ({ header, words, filled }) =>
      !taken.has(header) && words.size > 0 && filled === own?.filled && [...words].every((word) => sideOf(word)),
  );
  if (!signs || (own?.negative ?? 0) > 0) return;
  fields.set("amount", { ...amount, signedBy: signs.header });
  taken.add(signs.header);
}

const debit =
  /^(debits?|debit amount|dr|withdrawals?|withdrawal amount|paid out|money out|payments?|soll|belastung|lastschrift|ausgaben?|ausgang|débits?|debits?|debe|cargos?|salidas?|gastos|dare|addebiti?|uscite|af)( \(?[a-z€£$]{1,5}\)?)?$/;
const credit =
  /^(credits?|credit amount|cr|deposits?|deposit amount|paid in|money in|receipts|haben|gutschrift|einnahmen?|eingang|crédits?|haber|abonos?|ingresos?|entradas?|avere|accrediti?|entrate|bij)( \(?[a-z€£$]{1,5}\)?)?$/;

/** For each table whose rows the group's parts name, the column of the file that names them. */
function namesInFile(group: Group, { looks }: Ground): ReadonlyMap<string, string> {
  const most = Math.max(1, ...looks.map(({ distinct }) => distinct));
  const candidates = group.parts.flatMap((part) =>
    Object.entries(part.table.columns).flatMap(([field, column]) => {
      const own = isName(part.table, field) && part.isMain ? part.table.name : undefined;
      const table = own ?? (isNeeded(column) || group.id === "items" ? column.linksTo : undefined);
      if (table === undefined || table === "Locations" || (table === part.table.name && own === undefined)) return [];
      return looks.map((look) => ({
        table,
        header: look.header,
        // Of two that are as good, the one that tells more rows apart.
        score: scoreAmong(part, field, column, look, looks) + (0.01 * look.distinct) / most,
      }));
    }),
  );
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { table, header, score } of candidates.sort((a, b) => b.score - a.score)) {
    if (score < SURE || names.has(table) || taken.has(header)) continue;
    names.set(table, header);
    taken.add(header);
  }
  // A list of things that have no codes: their names tell them apart.
  const items = group.parts.find(({ table, isMain }) => table.name === "Items" && isMain);
  const nameColumn = items?.table.columns.name;
  if (items && nameColumn && !names.has("Items")) {
    const best = looks
      .map((look) => ({ look, score: taken.has(look.header) ? 0 : scoreOf(items, "name", nameColumn, look) }))
      .reduce((most, each) => (each.score > most.score ? each : most), { look: looks[0], score: 0 });
    if (best.look && best.score >= SURE) names.set("Items", best.look.header);
  }
  return names;
}

/** The mapping with a reading for each column that it uses; readings that are there already stay. */
export function withReadings(mapping: Mapping, looks: readonly ColumnProfile[], targets: readonly AnyTable[]): Mapping {
  const readings: Record<string, ColumnReading> = {};
  for (const look of looks) {
    const uses = usesOf(mapping, look.header, targets);
    if (uses.length === 0) continue;
    const measured = uses.every(Boolean);
    readings[look.header] = mapping.columns[look.header] ?? {
      decimal: look.style.decimal,
      dateOrder: look.style.dateOrder,
      blanks: measured
        ? look.strangers.filter((stranger) => stranger.isNothing).map((stranger) => stranger.text.toLowerCase())
        : [],
      ...(look.isSerial && dated.test(look.header) && { serials: true as const }),
      ...currencyOfAmounts(look, looks, mapping, targets),
    };
  }
  return { ...mapping, columns: readings };
}

/** What says the currency of a column's amounts where they don't: its header or format, or a column beside it that no field takes. */
function currencyOfAmounts(
  { header, currency }: ColumnProfile,
  looks: readonly ColumnProfile[],
  mapping: Mapping,
  targets: readonly AnyTable[],
): Pick<ColumnReading, "currency" | "currencyIn"> {
  const uses = mapping.tables.flatMap(({ table: name, fields }) => {
    const table = targets.find((target) => target.name === name);
    return Object.entries(fields).flatMap(([field, from]) =>
      table?.columns[field]?.kind === "money" && columnsOf(from).includes(header) ? [{ table, field }] : [],
    );
  });
  if (uses.length === 0) return {};
  if (currency !== undefined) return { currency };
  if (uses.every(({ table, field }) => hasOwnCurrency(table, field))) return {};
  const beside = looks.find(
    (look) =>
      currencyHeader.test(plainWords(look.header)) && look.words.size > 0 && [...look.words].every(isCurrencyCode),
  );
  return beside ? { currencyIn: beside.header } : {};
}

const currencyHeader = /^(currency|currency code|curr|ccy|währung|waehrung|devise|moneda|divisa|valuta)$/;

const GOOD_ENOUGH = 0.72;
/** A wrong name imports a whole table of wrong rows, or refers to rows that are not there. */
const SURE = 0.8;
const NEVER = /(?!)/;
/** Lists of what is lent and returned, which one group alone is about. */
const assets = /\basset (tag|no|number|id)\b|check-?out type/i;

/** As scoreOf, with what the other columns say: beside a column of codes, "Item" is what an item is called. */
function scoreAmong(
  part: Part,
  field: string,
  column: Column,
  look: ColumnProfile,
  looks: readonly ColumnProfile[],
): number {
  // Numbers of orders, whatever their column is called.
  if ((column.linksTo === "Orders" || (part.table.name === "Orders" && field === "order")) && isOrderId(look))
    return 0.95;
  const isItem = column.linksTo === "Items" || (part.table.name === "Items" && field === "item");
  const isItemName = part.table.name === "Items" && field === "name";
  if ((!isItem && !isItemName) || !thing.test(plainWords(look.header))) return scoreOf(part, field, column, look);
  const hasCodes = looks.some(
    ({ header, filled }) =>
      header !== look.header &&
      codeOfThing.test(plainWords(header)) &&
      aliasScore("Items", "item", header) > 0 &&
      filled >= 0.9 * look.filled,
  );
  if (!hasCodes) return scoreOf(part, field, column, look);
  return isItemName ? 0.95 : 0;
}

const isOrderId = ({ header, examples }: ColumnProfile): boolean =>
  /^(id|name|number|no|nr)$/.test(plainWords(header)) &&
  examples.length > 0 &&
  examples.every((text) => /^(PO|PUR-ORD|PUR|BE|BST|BC|CMD|OC|PC)[-_/ ]?\d[\w-]*$|^PUR-ORD-/i.test(text));

const thing = /^(item|article|artikel|product|produkt|produit|producto|artículo|articulo)$/;
const codeOfThing = /sku|code|código|codigo|\b(no|nr|number|id|#|réf|ref|référence|referencia)$|nummer|-nr$/;

function scoreOf(part: Part, field: string, column: Column, look: ColumnProfile): number {
  const { table } = part;
  const fit = fitOf(column, look);
  if (fit === 0) return 0;
  // Terms such as "due on receipt" are no number of days.
  if (field === "termsDays" && look.strangers.some(({ isNothing }) => !isNothing)) return 0;
  const plain = plainHeader(look.header);
  const toldBy = groups.find((group) => group.toldBy?.table === table && group.toldBy.field === field);
  if (toldBy && part.as !== "count" && toldOf(toldBy, look) > 0) return 0.95;
  const called = part.as === "count" ? "Counts" : table.name;
  const alias = aliasScore(called, field, look.header);
  // The header of a count's column is that of a move, which says less.
  if (part.as !== "count" && [column.header, ...column.former].some((header) => plainHeader(header) === plain))
    return alias === -1 ? 0.9 : 1;
  // Where a vendor has a number and a name, people know it by its name.
  const isNumber = table.name === "Vendors" && field === "vendor" && look.kind === "number";
  if (alias !== 0) return Math.max(0, alias * (fit < 0.5 ? 0.5 : isNumber ? 0.85 : 1));
  if (part.as === "count") return 0;
  const best = Math.max(
    ...[column.header, ...column.former].map((header) => likeness(header, look.header, table.sheet)),
  );
  return Math.min(0.97, best) * fit;
}

/** How well a column's cells suit the kind, from 0 (they can't be meant) to 1. */
function fitOf(column: Column, look: ColumnProfile): number {
  const { choices, range, list, formula } = column;
  if (formula !== undefined) return 0;
  if (range?.of === "date")
    return look.kind === "day" || look.kind === "moment" || (look.isSerial && dated.test(look.header)) ? 1 : 0;
  if (range) return look.kind === "number" && !look.isCode && (!look.isPercent || column.kind === "percent") ? 1 : 0;
  if (choices) {
    const isRead = (word: string): boolean => !(readValue(column, word, usualReading) instanceof Expected);
    const words = [...look.words];
    if (column.field === "select") return words.some(isRead) ? 1 : 0;
    return look.kind === "flag" || (words.length > 0 && words.every(isRead)) ? 1 : 0;
  }
  if (list !== undefined) return look.kind === "text" ? 1 : 0.5;
  return look.kind === "text" || look.isCode ? 1 : look.kind === "number" ? 0.95 : look.kind === "blank" ? 0 : 0.4;
}

/** Headers whose whole numbers are days that a spreadsheet has written as it counts them. */
const dated = /date|datum|fecha|jour|tag$|\bon$|\bday$|due|termin|until|expir|data$/i;

const isGiven = (part: Part, fields: ReadonlyMap<string, FieldSource>): boolean =>
  part.needs.every((any) => any.some((field) => fields.has(field) || (field === "amount" && fields.has("debit"))));

const columnOf = (source: FieldSource | undefined): string | undefined =>
  source?.from === "columns" ? source.columns[0] : undefined;

const hasColumn = (source: FieldSource | undefined): boolean => source !== undefined && columnsOf(source).length > 0;

/** Of each use of a column of the file, whether numbers or days are read from it. */
const usesOf = (mapping: Mapping, header: string, targets: readonly AnyTable[]): readonly boolean[] =>
  mapping.tables.flatMap(({ table, fields, onlyWhere }) => {
    const columns = targets.find(({ name }) => name === table)?.columns ?? {};
    const uses = Object.entries(fields).flatMap(([field, source]) =>
      // That a number names its unit says nothing of how it is read.
      source.from !== "unit" && columnsOf(source).includes(header) ? [columns[field]?.range !== undefined] : [],
    );
    return uses.length === 0 && onlyWhere === header ? [true] : uses;
  });

export const isName = (table: AnyTable, field: string): boolean => table.key.length === 1 && table.key[0] === field;
