import type { AnyTable } from "../../tables/defineTable";
import { FIRST_LOCATION } from "../../model/company/lists";
import { aliasScore } from "./fieldAliases";
import { isLedger, usualText, type Part } from "./groups";
import type { ColumnProfile } from "./inspectColumns";
import { columnsOf, type FieldSource, type TableMapping } from "./mapping";
import type { Ground } from "./ground";
import { isNeeded } from "./isNeeded";

/** A table's mapping from the columns that were found for it, with what no column gives: usual values, numbers, the day, a place. */
export function completePart(
  part: Part,
  found: ReadonlyMap<string, FieldSource>,
  { looks, locations }: Ground,
  names: ReadonlyMap<string, string>,
): TableMapping {
  const { table } = part;
  const fields = new Map(found);
  const onlyNew = new Set<string>();
  const guess = (field: string, source: FieldSource | undefined): void => {
    if (source === undefined || fields.has(field) || table.columns[field] === undefined) return;
    fields.set(field, source);
    onlyNew.add(field);
  };
  if (part.as === "count") {
    if (!fields.has("date")) fields.set("date", { from: "today" });
    placeOf(fields, locations);
    return mappingOf(part, fields, onlyNew);
  }
  if (table.name === "Levels") placeOf(fields, locations);
  if (table.name === "Items") {
    guess("name", unnamedColumn(looks, fields) ?? fields.get("item"));
    guess("unit", unitBeside(looks, table));
  }
  if (table.name === "Receipts") completeReceipt(fields);
  if (table.name === "Moves") completeMove(fields, guess, looks, locations);
  if (table.name === "Orders") guess("date", otherDays(looks, fields));
  currencyBeside(table, fields, looks);
  numberRows(part, fields, looks, names);
  for (const [field, column] of Object.entries(table.columns)) {
    const text = isNeeded(column) ? usualText(table, field) : undefined;
    if (text !== undefined) guess(field, { from: "fixed", text });
  }
  return mappingOf(part, fields, onlyNew);
}

function mappingOf(part: Part, fields: ReadonlyMap<string, FieldSource>, onlyNew: ReadonlySet<string>): TableMapping {
  const { table } = part;
  const telling = part.isMain
    ? undefined
    : part.where?.map((field) => fields.get(field)).find((source) => source?.from === "columns");
  const isSignedByType =
    table.name === "Moves" &&
    part.as === undefined &&
    (fields.get("type")?.from === "columns" || fields.get("type")?.from === "fixed");
  return {
    table: table.name,
    ...(part.as && { as: part.as }),
    ...(isSignedByType && { signs: "by type" as const }),
    onlyWhere: telling ? (columnsOf(telling)[0] ?? "") : "",
    onlyNew: [...onlyNew],
    // In the table's order, as the page shows them.
    fields: Object.fromEntries(
      Object.keys(table.columns).flatMap((field) => {
        const source = fields.get(field);
        return source ? [[field, source] as const] : [];
      }),
    ),
  };
}

/** A file without places speaks of the only one, or of the first. */
function placeOf(fields: Map<string, FieldSource>, locations: readonly string[]): void {
  if (!fields.has("location")) fields.set("location", { from: "fixed", text: locations[0] ?? FIRST_LOCATION });
}

/** What was counted and not rejected was accepted. */
function completeReceipt(fields: Map<string, FieldSource>): void {
  const counted = fields.get("counted");
  const rejected = fields.get("rejected");
  if (counted?.from !== "columns" || fields.has("accepted")) return;
  const [plus = ""] = counted.columns;
  const [minus = ""] = rejected?.from === "columns" ? rejected.columns : [];
  fields.set("accepted", minus === "" ? counted : { from: "difference", plus, minus });
}

function completeMove(
  fields: Map<string, FieldSource>,
  guess: (field: string, source: FieldSource) => void,
  looks: readonly ColumnProfile[],
  locations: readonly string[],
): void {
  guess("location", { from: "fixed", text: locations[0] ?? FIRST_LOCATION });
  const quantity = fields.get("quantity");
  const header = quantity?.from === "columns" ? (quantity.columns[0] ?? "") : "";
  const look = looks.find((each) => each.header === header);
  if (!look) return;
  if (wentOut.test(header) || looks.some((each) => customers.test(each.header)))
    guess("type", { from: "fixed", text: "Issue" });
  else if (look.negative > 0) guess("type", { from: "sign", column: header });
  else guess("type", { from: "fixed", text: "Receipt" });
}

const wentOut = /sold|sales|issued|used|usage|consum|demand|out\b|verbrauch|absatz|verkauf|vend|vente|consom/i;
const customers = /^(customer|client|kunde|sold to|cliente|lineitem|fulfillment status)\b/i;

/** An order without a day of its own has that on which it was sent, or else is due. */
function otherDays(looks: readonly ColumnProfile[], fields: ReadonlyMap<string, FieldSource>): FieldSource | undefined {
  const sent = fields.get("sentOn");
  const days = looks.filter(({ kind }) => kind === "day" || kind === "moment").map(({ header }) => header);
  const first = sent ? columnsOf(sent) : [];
  const due = days.filter((header) =>
    /promis|sched|due|expect|deliver|termin|prévue|prevista|need|requir/i.test(header),
  );
  const columns = [...new Set([...first, ...due, ...days])].slice(0, 3);
  return columns.length > 0 ? { from: "columns", columns } : undefined;
}

/** Reports leave the column of names without a header. */
function unnamedColumn(
  looks: readonly ColumnProfile[],
  fields: ReadonlyMap<string, FieldSource>,
): FieldSource | undefined {
  const taken = new Set([...fields.values()].flatMap(columnsOf));
  const found = looks.find(
    ({ header, kind, filled, distinct }) =>
      /^Column \d+$/.test(header) && kind === "text" && distinct >= 0.8 * filled && !taken.has(header),
  );
  return found && { from: "columns", columns: [found.header] };
}

/** A file without a column of units may name them in its numbers. */
function unitBeside(looks: readonly ColumnProfile[], table: AnyTable): FieldSource | undefined {
  const columns = [...looks]
    .filter(({ kind, units, header }) => kind === "number" && units.length > 0 && isMeasured(header))
    .sort((a, b) => b.units.length - a.units.length)
    .map(({ header }) => header);
  return columns.length === 0 ? undefined : { from: "unit", columns, otherwise: usualText(table, "unit") ?? "" };
}

/** True of columns that tell quantities or prices of items; a weight or a size is in another unit. */
const isMeasured = (header: string): boolean =>
  measuredFields.some(([table, field]) => aliasScore(table, field, header) > 0);

const measuredFields = [
  ["Counts", "quantity"],
  ["Moves", "quantity"],
  ["OrderLines", "quantity"],
  ["Levels", "minimum"],
  ["Levels", "maximum"],
  ["Items", "unitCost"],
  ["VendorItems", "price"],
  ["OrderLines", "price"],
] as const;

/** A currency that stands beside the amounts themselves. */
function currencyBeside(table: AnyTable, fields: Map<string, FieldSource>, looks: readonly ColumnProfile[]): void {
  const amount = fields.get("amount");
  if (fields.has("currency") || table.columns.currency?.kind !== "text" || amount?.from !== "columns") return;
  const [column = ""] = amount.columns;
  const ofAll = looks.find(({ header }) => header === column)?.currency;
  if (ofAll !== undefined) fields.set("currency", { from: "fixed", text: ofAll });
  else if ((looks.find(({ header }) => header === column)?.currencies.length ?? 0) > 0)
    fields.set("currency", { from: "currency", column });
}

/** Rows that the file does not number: lines of an order, rows of a ledger, lines of a statement, lists of rates. */
function numberRows(
  part: Part,
  fields: Map<string, FieldSource>,
  looks: readonly ColumnProfile[],
  names: ReadonlyMap<string, string>,
): void {
  const { table } = part;
  const line = table.columns.line;
  if (line?.kind === "count" && line.required && table.columns.order && !fields.has("line")) {
    const order = fields.get("order");
    const item = fields.get("item");
    if (order)
      fields.set("line", {
        from: "line",
        order: columnsOf(order)[0] ?? "",
        item: item ? (columnsOf(item)[0] ?? "") : (names.get("Items") ?? ""),
      });
  }
  const key = table.key.length === 1 ? table.key[0] : undefined;
  if (key === undefined || fields.has(key) || table.columns[key]?.kind !== "text") return;
  const needed = Object.entries(table.columns).filter(([field, column]) => isNeeded(column) && field !== key);
  if (isStatement(table)) {
    const columns = needed.flatMap(([field]) => {
      const source = fields.get(field);
      return source ? columnsOf(source).slice(0, 2) : [];
    });
    fields.set(key, { from: "pattern", pattern: `${columns.map((column) => `{${column}}`).join(" ")} #{#}` });
  } else if (table.name === "PerDiemRates") {
    nameByContent(table, key, fields, looks);
  } else if (isLedger(table) || numbered.has(table.name)) fields.set(key, { from: "next" });
}

/** Tables whose rows Quartermaster numbers. */
const numbered = new Set(["Expenses", "Trips", "Claims", "Advances"]);

/** What must be known of a row is a day, an amount and whose words they are, and nothing that it belongs to. */
const isStatement = (table: AnyTable): boolean => table.name === "CardLines";

/** Rates have no names: they are known by what they are about, their day and a count. */
function nameByContent(
  table: AnyTable,
  key: string,
  fields: Map<string, FieldSource>,
  looks: readonly ColumnProfile[],
): void {
  const longest = Math.max(...looks.map(({ filled }) => filled));
  const filled = Object.entries(table.columns).flatMap(([field, { kind }]) => {
    const source = fields.get(field);
    const look = looks.find(({ header }) => source?.from === "columns" && header === source.columns[0]);
    return look?.filled === longest ? [{ kind, header: look.header }] : [];
  });
  const day = filled.find(({ kind }) => kind === "day");
  const effective = fields.get("effective");
  const dayText = day ? `{${day.header}}` : effective?.from === "fixed" ? effective.text : undefined;
  if (dayText === undefined) return;
  const about = filled.find(({ kind }) => kind === "text");
  fields.set(key, { from: "pattern", pattern: `${about ? `{${about.header}} ` : ""}${dayText} {#}` });
}
