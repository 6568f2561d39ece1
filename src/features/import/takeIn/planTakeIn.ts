import { refuse, ok, type Problem, type Result } from "../../../domain/result";
import type { Cell } from "../../../tables/column";
import { fieldsOf, type AnyTable } from "../../../tables/defineTable";
import { numbering } from "../../../tables/numbering";
import { plainHeader, readTable } from "../../../tables/readTable";
import { isFormula } from "../../../workbook/freeze/workbookSnapshot";
import type { ListCells } from "../../../workbook/takeIn/listCells";
import { addedHeaders, type ConvertedCell, type ListPlace, type TakingIn } from "../../../workbook/takeIn/takingIn";
import { groupCalled, numberPrefix } from "../groups";
import type { Mapping } from "../mapping";
import type { PreparedRows } from "../prepareRows";

/** A list as it was read from the workbook. */
export interface OwnList {
  readonly place: ListPlace;
  readonly cells: ListCells;
}

/** How a list would become a table of ours, and what is to be said of it before. */
export interface TakeInPlan {
  readonly taking: TakingIn;
  /** Columns that get another name: what they are called, and what they will be. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Columns that stay their owner's. */
  readonly own: readonly string[];
  readonly added: readonly string[];
  /** What is in it and can't be read as the table reads it: it stays, and is listed under Problems. */
  readonly problems: readonly Problem[];
}

/** The table that a list of a group becomes where it is: the one of which each of its rows makes a row. */
export function takeInTarget({ group, tables }: Mapping, targets: readonly AnyTable[]): AnyTable | undefined {
  const parts = groupCalled(group)?.parts;
  const names = parts
    ? parts.filter(({ isMain, as }) => isMain && as === undefined).map(({ table }) => table.name)
    : tables.map(({ table }) => table);
  const mapped = tables.filter(({ table, as }) => names.includes(table) && as === undefined);
  return mapped.length === 1 ? targets.find(({ name }) => name === mapped[0]?.table) : undefined;
}

/** What taking a list in where it is would do. `headerRow` is that of its cells which names the columns, from 1. */
export function planTakeIn(
  prepared: PreparedRows,
  table: AnyTable,
  list: OwnList,
  headerRow: number,
): Result<TakeInPlan> {
  const index = prepared.tables.findIndex((each) => each.table === table && each.mapping.as === undefined);
  const mapping = prepared.tables[index]?.mapping;
  if (!mapping) return refuse("Choose the table that the list becomes.");
  if (headerRow === 0)
    return refuse("The list has no row that names its columns. Write one above it, then choose it again.");
  const fileHeaders = prepared.grid.headers;
  const values = list.cells.values.slice(headerRow - 1);
  const formulas = list.cells.formulas.slice(headerRow - 1);
  const rows = list.place.name === undefined ? lastRowOf(prepared, headerRow) : values.length - 1;
  const headers = Array.from(fileHeaders, (_, column) => values[0]?.[column] ?? "");

  const inPlace = columnsInPlace(table, mapping.fields, fileHeaders);
  const fieldAt = new Map([...inPlace].map(([field, column]) => [column, field]));
  const headersAfter = headers.map((header, column) => headerAfter(table, String(header), fieldAt.get(column)));

  const cells: ConvertedCell[] = [];
  const nextNumber = numbering(numberPrefix(table), prepared.today, []);
  const added = new Map<string, Cell[]>(
    fieldsOf(table)
      .filter((field) => !inPlace.has(field) && mapping.fields[field] !== undefined)
      .map((field) => [field, Array.from({ length: rows }, (): Cell => "")]),
  );
  for (const { source, made } of prepared.rows) {
    const row = source.number - 1 - headerRow;
    const one = made[index];
    if (!one || row >= rows) continue;
    for (const [field, column] of inPlace) {
      const before = values[row + 1]?.[column] ?? "";
      const after = cellFor(table, field, one.row[field]);
      if (after === undefined || isFormula(formulas[row + 1]?.[column] ?? "") || isAsRead(table, field, before, after))
        continue;
      cells.push({ row, column, before, after });
    }
    for (const [field, column] of added)
      column[row] =
        mapping.fields[field]?.from === "next" ? nextNumber() : (cellFor(table, field, one.row[field]) ?? "");
  }
  const { area } = list.place;
  const taking: TakingIn = {
    table,
    place: { ...list.place, area: { ...area, row: area.row + headerRow - 1, rows: rows + 1, columns: headers.length } },
    headers,
    headersAfter,
    cells,
    filled: [...added].map(([field, column]) => ({ field, cells: column })),
  };
  return ok({
    taking,
    renamed: headersAfter.flatMap((to, column) =>
      to === String(headers[column]) ? [] : [{ from: String(headers[column]), to }],
    ),
    own: headersAfter.filter((header, column) => !fieldAt.has(column) && header !== ""),
    added: addedHeaders(taking),
    problems: problemsIn(taking, values.slice(1, rows + 1)),
  });
}

/** Which column of the list each field is: a second field that reads the same column gets one of its own. */
function columnsInPlace(
  table: AnyTable,
  fields: Mapping["tables"][number]["fields"],
  headers: readonly string[],
): ReadonlyMap<string, number> {
  const inPlace = new Map<string, number>();
  const taken = new Set<number>();
  for (const [field, source] of Object.entries(fields)) {
    const column = source.from === "columns" ? headers.indexOf(source.columns[0] ?? "") : -1;
    if (column < 0 || taken.has(column) || table.columns[field]?.kind === "formula") continue;
    inPlace.set(field, column);
    taken.add(column);
  }
  return inPlace;
}

/** What a column is called afterwards: as ours, or by its own name, which must not be taken for one of ours. */
function headerAfter(table: AnyTable, header: string, field: string | undefined): string {
  const ours = field === undefined ? undefined : table.columns[field]?.header;
  if (ours !== undefined) return ours.toLowerCase() === header.toLowerCase() ? header : ours;
  const isLikeOurs = Object.values(table.columns).some((column) =>
    [column.header, ...column.former].some((each) => plainHeader(each) === plainHeader(header)),
  );
  return isLikeOurs ? `${header} (own)` : header;
}

/** Plain cells end before a row of totals, which stays below. */
function lastRowOf({ rows }: PreparedRows, headerRow: number): number {
  const last = [...rows].reverse().find(({ made }) => made.length > 0);
  return (last?.source.number ?? headerRow) - headerRow;
}

/** The cell of a value; undefined where the row has none, or it could not be read. */
const cellFor = (table: AnyTable, field: string, value: unknown): Cell | undefined =>
  value === undefined ? undefined : table.columns[field]?.toCell(value);

/** Whether a cell is read as the same value as it is. */
function isAsRead(table: AnyTable, field: string, before: Cell, after: Cell): boolean {
  if (before === after) return true;
  const column = table.columns[field];
  return before !== "" && column !== undefined && column.fromCell(before) === column.fromCell(after);
}

/** What Problems will list once it is taken in. */
function problemsIn(
  { table, headersAfter, cells, filled }: TakingIn,
  body: readonly (readonly Cell[])[],
): readonly Problem[] {
  const after = body.map((row) => [...row]);
  for (const { row, column, after: cell } of cells) {
    const line = after[row];
    if (line) line[column] = cell;
  }
  const filledHeaders = filled.map(({ field }) => table.columns[field]?.header ?? "");
  const blank = addedHeaders({ table, headersAfter }).filter((header) => !filledHeaders.includes(header));
  return readTable(table, {
    headers: [...headersAfter, ...filledHeaders, ...blank],
    body: after.map((row, at) => [
      ...row.slice(0, headersAfter.length),
      ...filled.map(({ cells: column }) => column[at] ?? ""),
    ]),
  }).problems;
}
