import { MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Area } from "../address";
import type { Mention, TableMention } from "../Formula";
import { readFormula } from "../Formula";
import type { Model, SheetModel, TableModel } from "../model";
import { bodyArea } from "../tableState";

/** Where a formula stands. */
export interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

export interface SheetArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** The cells that a slice of a table covers now, or why it covers none. */
export function resolveTable(
  model: Model,
  mention: TableMention,
  place: Place,
): SheetArea | "noTable" | "noColumn" | "noRow" | "noPart" {
  const table = tableOf(model, mention, place);
  if (!table) return "noTable";
  const sheet = model.sheet(table.state.sheetId);
  if (!sheet) return "noTable";
  const { columns, body, isOwnRow } = spanOf(table, mention);
  if (!columns) return "noColumn";
  const { row } = place;
  const rows = !isOwnRow
    ? rowSpan(table, mention.sections, body)
    : row >= body.row && row < body.row + body.rows
      ? { row, rows: 1 }
      : "noRow";
  if (typeof rows === "string") return rows;
  return { sheet, area: { row: rows.row, rows: rows.rows, column: columns.column, columns: columns.columns } };
}

interface Span {
  readonly state: TableModel["state"];
  readonly columns: Pick<Area, "column" | "columns"> | undefined;
  readonly body: Area;
  readonly isOwnRow: boolean;
}

/** Where a mention's columns and the table's rows are: the same until the table's state is replaced, and asked for by each cell. */
function spanOf(table: TableModel, mention: TableMention): Span {
  const { state } = table;
  let span = knownSpans.get(mention);
  if (span?.state !== state) {
    const isOwnRow = mention.sections.includes("this row");
    span = { state, columns: columnSpan(table, mention.columns), body: bodyArea(state), isOwnRow };
    knownSpans.set(mention, span);
  }
  return span;
}

const knownSpans = new WeakMap<TableMention, Span>();

/** The table that a slice belongs to: the one named, or the one the formula stands in. */
export function tableOf(model: Model, mention: TableMention, place: Place): TableModel | undefined {
  if (mention.table !== undefined) return model.table(mention.table);
  return model.tableAt(place.sheet.id, place.row, place.column);
}

/** Everything that a formula reads, as far as its text tells; names are followed. */
export function precedents(model: Model, mentions: readonly Mention[], place: Place, depth = 0): SheetArea[] {
  const found: SheetArea[] = [];
  for (const mention of mentions) {
    if (mention.kind === "external") continue;
    if (mention.kind === "cells") {
      const sheets =
        mention.lastSheet === undefined
          ? [mention.sheet === undefined ? place.sheet : model.sheet(mention.sheet)]
          : sheetsBetween(model, mention.sheet ?? "", mention.lastSheet);
      for (const sheet of sheets) if (sheet) found.push({ sheet, area: mention.area });
    } else if (mention.kind === "table") {
      const resolved = resolveTable(model, mention, place);
      if (typeof resolved !== "string") found.push(resolved);
    } else {
      found.push(...namePrecedents(model, mention, place, depth));
    }
  }
  return found;
}

/** The sheets of a reference such as "Jan:Mar!A1", in the order of their tabs. */
export function sheetsBetween(model: Model, first: string, last: string): readonly SheetModel[] {
  const { sheets } = model.state;
  const ends = [first, last].map((name) => sheets.findIndex((sheet) => sheet === model.sheet(name)));
  return ends.includes(-1) ? [] : sheets.slice(Math.min(...ends), Math.max(...ends) + 1);
}

function namePrecedents(model: Model, mention: Mention & { kind: "name" }, place: Place, depth: number): SheetArea[] {
  const scope = mention.sheet === undefined ? place.sheet : model.sheet(mention.sheet);
  const name = model.definedName(mention.name, scope?.id ?? null);
  // Names may name names; a ring of them ends here and shows as an error when it is calculated.
  if (name && depth < 10) return precedents(model, readFormula(name.formula).mentions, place, depth + 1);
  const table = name ? undefined : model.table(mention.name);
  const sheet = table && model.sheet(table.state.sheetId);
  return table && sheet ? [{ sheet, area: bodyArea(table.state) }] : [];
}

function columnSpan({ state }: TableModel, names: readonly string[]): Pick<Area, "column" | "columns"> | undefined {
  if (names.length === 0) return { column: state.area.column, columns: state.area.columns };
  const one = columnOffset(state.columns, names[0] ?? "");
  const other = names.length === 1 ? one : columnOffset(state.columns, names[1] ?? "");
  const [first, last] = one < other ? [one, other] : [other, one];
  return first < 0 ? undefined : { column: state.area.column + first, columns: last - first + 1 };
}

/** Offset of a column by its header, without regard to case; -1 where there is none. */
export function columnOffset(columns: readonly { readonly name: string }[], name: string): number {
  let offsets = knownOffsets.get(columns);
  if (!offsets) knownOffsets.set(columns, (offsets = new Map<string, number>()));
  let offset = offsets.get(name);
  if (offset === undefined) offsets.set(name, (offset = findOffset(columns, name)));
  return offset;
}

/** A table's columns are replaced, never changed in place. */
const knownOffsets = new WeakMap<readonly { readonly name: string }[], Map<string, number>>();

function findOffset(columns: readonly { readonly name: string }[], name: string): number {
  const exact = columns.findIndex((column) => column.name === name);
  if (exact >= 0) return exact;
  const wanted = name.toUpperCase();
  return columns.findIndex((column) => column.name.toUpperCase() === wanted);
}

function rowSpan(
  { state }: TableModel,
  sections: readonly string[],
  body: Area,
): Pick<Area, "row" | "rows"> | "noPart" {
  const all = sections.includes("all");
  const headers = all || sections.includes("headers");
  const totals = all || sections.includes("totals");
  const data = all || sections.includes("data") || sections.length === 0;
  if (!data && ((headers && !state.showHeaders) || (totals && !state.showTotals))) return "noPart";
  const first = headers && state.showHeaders ? state.area.row : data ? body.row : body.row + body.rows;
  const end = totals ? state.area.row + state.area.rows : data ? body.row + body.rows : body.row;
  return { row: first, rows: end - first };
}

/** Whether the area runs over whole columns or rows, and so has no text that changes when cells are inserted in it. */
export function isUnbounded(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}
