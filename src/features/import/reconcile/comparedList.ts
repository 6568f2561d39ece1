import { Expected } from "../../../tables/column";
import { titleOf, type AnyTable } from "../../../tables/defineTable";
import { foldKey } from "../../../tables/keys";
import { parseNumber } from "../../../tables/parseText";
import type { ReadTable } from "../../../tables/readTable";
import { amountText } from "../amountText";
import type { ColumnProfile } from "../inspectColumns";
import type { Source } from "../readSource";
import { cleanText, isBlankCell, Unreadable, type SourceCell } from "../sourceCell";
import type { ListRow } from "./reconcileLists";

/** A list to hold against another one: a table of the workbook or a file, with what tells how its columns are read. */
export interface ComparedList {
  readonly name: string;
  readonly columns: readonly ComparedColumn[];
  readonly rows: readonly ComparedRow[];
  /** The table that it is, for the way to a row. */
  readonly table?: AnyTable;
}

export interface ComparedColumn {
  readonly header: string;
  readonly isNumber: boolean;
  readonly decimal: "." | ",";
}

export interface ComparedRow {
  /** As people see it: the row of a file, the place in a table's body from 0. */
  readonly number: number;
  readonly cells: readonly SourceCell[];
}

/** A table of the workbook as a list: all of its columns, calculated ones and people's own too. */
export function listOfTable(read: ReadTable): ComparedList {
  const kindAt = new Map(
    [...read.columnIndexByField].map(([field, index]) => [index, read.table.columns[field]?.kind]),
  );
  const isNumber = (index: number): boolean => {
    const kind = kindAt.get(index);
    if (kind !== undefined && kind !== "formula") return kind === "money" || kind === "quantity" || kind === "count";
    return read.grid.body.some((row) => typeof row[index] === "number");
  };
  return {
    name: titleOf(read.table),
    columns: read.grid.headers.map((header, index) => ({
      header: String(header),
      isNumber: isNumber(index),
      decimal: ".",
    })),
    rows: [...read.bodyIndexByKey.values()].map((number) => ({ number, cells: read.grid.body[number] ?? [] })),
    table: read.table,
  };
}

/** A file as a list. */
export const listOfFile = ({ name, grid }: Source, looks: readonly ColumnProfile[]): ComparedList => ({
  name,
  columns: grid.headers.map((header, index) => ({
    header,
    isNumber: looks[index]?.kind === "number" && !looks[index].isCode,
    decimal: looks[index]?.style.decimal ?? ".",
  })),
  rows: grid.rows,
});

/** What of a list is compared: the columns, by their places, of its keys and its amounts. */
export interface Compared {
  readonly key: number;
  readonly amount: number;
  /** Amounts count with the other sign, as in the other side's books. */
  readonly flipped: boolean;
}

/** The rows that can be compared, and those that can't, each with why. */
export function rowsToCompare(
  { columns, rows }: ComparedList,
  { key, amount, flipped }: Compared,
): { readonly rows: readonly ListRow[]; readonly left: readonly { readonly number: number; readonly why: string }[] } {
  const found: ListRow[] = [];
  const left: { number: number; why: string }[] = [];
  const decimal = columns[amount]?.decimal ?? ".";
  for (const { number, cells } of rows) {
    const name = cells[key] ?? "";
    const value = amountOf(cells[amount] ?? "", decimal);
    if (isBlankCell(name) || name instanceof Unreadable)
      left.push({ number, why: `${columns[key]?.header ?? ""} is blank or can't be read` });
    else if (value instanceof Expected)
      left.push({
        number,
        why: `${columns[amount]?.header ?? ""} must be ${value.expectation}; it holds "${String(cells[amount] ?? "")}"`,
      });
    else found.push({ key: cleanText(String(name)), amount: flipped ? -value : value, row: number });
  }
  return { rows: found, left };
}

function amountOf(cell: SourceCell, decimal: "." | ","): number | Expected {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return new Expected("an amount");
  const value = parseNumber(amountText(cell)?.digits ?? cell, { decimal, dateOrder: "dmy" });
  return value ?? new Expected("an amount");
}

/** The columns that two lists are likely to be compared by: keys that most values are shared of, and amounts by what they are called. */
export function proposeColumns(
  left: ComparedList,
  right: ComparedList,
): { readonly left: Compared; readonly right: Compared } {
  const [lefts, rights] = [left, right].map((list) => list.columns.map((_, index) => valuesOf(list, index)));
  let best = { shared: -1, left: 0, right: 0 };
  for (const [one, values] of (lefts ?? []).entries())
    for (const [other, others] of (rights ?? []).entries()) {
      let shared = 0;
      for (const value of values) if (others.has(value)) shared++;
      // A column of Yes and No is shared whole, and names nothing: many different values count.
      if (shared > best.shared) best = { shared, left: one, right: other };
    }
  return {
    left: { key: best.left, amount: amountColumn(left, best.left), flipped: false },
    right: { key: best.right, amount: amountColumn(right, best.right), flipped: false },
  };
}

/** So many rows tell which columns belong together. */
const LOOKED_AT = 2000;

function valuesOf({ columns, rows }: ComparedList, index: number): ReadonlySet<string> {
  if (columns[index]?.isNumber) return new Set();
  return new Set(
    rows.slice(0, LOOKED_AT).flatMap(({ cells }) => {
      const cell = cells[index];
      return isBlankCell(cell) ? [] : [foldKey(String(cell))];
    }),
  );
}

function amountColumn({ columns }: ComparedList, key: number): number {
  const numbers = columns
    .map(({ header, isNumber }, index) => ({ header, isNumber, index }))
    .filter(({ isNumber, index }) => isNumber && index !== key);
  return (
    (
      numbers.find(({ header }) => /total|amount|betrag|montant|importe|summe|sum\b|value/i.test(header)) ??
      numbers.find(({ header }) => /qty|quantity|menge|on hand|count/i.test(header)) ??
      numbers.at(-1)
    )?.index ?? key
  );
}
