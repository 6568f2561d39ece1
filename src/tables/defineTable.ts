import type { Column } from "./column";

export type Columns = Readonly<Record<string, Column>>;

/** The row that a table's columns describe; what Excel calculates is no part of it. */
export type RowOf<C extends Columns> = {
  readonly [F in keyof C as C[F] extends { readonly kind: "formula" } ? never : F]: C[F] extends Column<infer T>
    ? T
    : never;
};

/** A row to be added: what may be blank may be left out. */
export type NewRow<C extends Columns> = Partial<RowOf<C>> & Pick<RowOf<C>, RequiredField<C>>;

type RequiredField<C extends Columns> = {
  [F in keyof RowOf<C>]: undefined extends RowOf<C>[F] ? never : C[F] extends { readonly usual: unknown } ? never : F;
}[keyof RowOf<C>];

/** A rule that colours rows for people. `{Header}` in the formula stands for that column's cell in the row. */
export interface Highlight {
  readonly formula: string;
  /** The column that is coloured; the whole row where it is left out. */
  readonly column?: string;
  readonly tone: "bad" | "warning" | "good" | "muted";
}

export interface Table<C extends Columns = Columns> {
  /** The table's name in the workbook, as formulas write it. */
  readonly name: string;
  readonly sheet: string;
  /** One line that stands above the table. */
  readonly help: string;
  readonly tabColor: string;
  /** The fields that together name a row, once each. */
  readonly key: readonly string[];
  readonly version: number;
  readonly columns: C;
  readonly highlights: readonly Highlight[];
  readonly undo?: UndoRules;
  readonly expects?: Expectations;
  /** How a row is entered by hand; a table whose rows come of actions has none. */
  readonly record?: RecordForm;
}

/** How a row is called and entered by hand. */
export interface RecordForm {
  /** What one row is: "item", "vendor". */
  readonly noun: string;
  /** Fields that few rows need; the form folds them. */
  readonly folded?: readonly string[];
  /** Pairs of fields of which the first must not be more, or later, than the second, such as Min and Max. */
  readonly ordered?: readonly (readonly [string, string])[];
}

/** What a sound row is like. One that is not is listed under Problems; it can be read, and counts all the same. */
export interface Expectations {
  /** Pairs of fields of which the second is not below, or before, the first where both are filled. */
  readonly ascending?: readonly (readonly [string, string])[];
  /** Pairs of days of which the second comes less than so many days after the first. */
  readonly within?: readonly (readonly [string, string, number])[];
  /** Fields that are above 0 where they are filled, such as a rate. */
  readonly aboveZero?: readonly string[];
  /** Days that do not come before a day of the row that a link leads to, such as a receipt's before its order's. */
  readonly notBefore?: readonly { readonly field: string; readonly link: string; readonly linked: string }[];
  /** Links to rows of the same table that lead upwards, such as a manager: no row comes back to itself by them. */
  readonly upwards?: readonly string[];
  /** Links to another row of the same table, such as who stands in for somebody: never to the row itself. */
  readonly toAnother?: readonly string[];
  /** Texts that name a time zone. */
  readonly zones?: readonly string[];
  /** Days and moments of what has happened: none of them is still to come. */
  readonly past?: readonly string[];
}

/** What must hold of a table's rows where a change to them is undone; links are minded without being named here. */
export interface UndoRules {
  /** Fields that a row fills in this order: an earlier one is not cleared while a later one is filled. */
  readonly stages?: readonly string[];
  /** The field of a decision, and the one that tells who made it: nobody else undoes it. */
  readonly decision?: { readonly field: string; readonly by: string };
  /** Fields that, once filled, rest on a decision that another table holds about the row. */
  readonly builtOnDecision?: readonly string[];
  /** Texts that name a row of one of these tables. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Fields that together are the key of a row of another table, by that table. */
  readonly namesTogether?: Readonly<Record<string, readonly string[]>>;
  /** The row that a link leads to: from the day on which it fills one of these fields, ours stay, and so does the row itself. */
  readonly settled?: {
    readonly link: string;
    readonly by: readonly string[];
    readonly fields: readonly string[];
  };
  /** Rows of one record, by its link, that fill this field one after the other, by their numbers: the last goes first. */
  readonly sequence?: { readonly link: string; readonly field: string };
  /** A sum that does not fall below zero, such as the stock of an item at a location. */
  readonly balance?: { readonly sum: string; readonly by: readonly string[] };
}

/** Any table, where its columns do not matter to the reader. */
export type AnyTable = Table;

/** Declares a workbook table once: the sheet, reading and writing, the words of errors, forms, imports and help all come from it. */
export function defineTable<const C extends Columns>(
  table: Omit<Table<C>, "key" | "highlights"> & {
    readonly key: (keyof C & string) | readonly (keyof C & string)[];
    readonly highlights?: readonly Highlight[];
  },
): Table<C> {
  return { ...table, key: typeof table.key === "string" ? [table.key] : table.key, highlights: table.highlights ?? [] };
}

/** The name of a row as people say it: its key, the parts of a compound key joined by " / ". */
export function keyOf(table: AnyTable, row: Readonly<Record<string, unknown>>): string {
  return joinKey(table.key.map((field) => row[field]));
}

/** The name of a row from the parts of its key, in the order of the table's key; a part that is blank is left out, and so are spaces around one. */
export function joinKey(parts: readonly unknown[]): string {
  let name: string | undefined;
  parts.map(String).forEach((text, at) => {
    if (parts[at] !== undefined) name = name === undefined ? text.trim() : `${name} / ${text.trim()}`;
  });
  return name ?? "";
}

/** The fields without which a row has no name; the other parts of a key may be blank. */
export const neededKeyOf = (table: AnyTable): readonly string[] =>
  table.key.filter((field) => table.columns[field]?.required);

/** The fields that rows hold: all columns but the calculated ones. */
export const fieldsOf = (table: AnyTable): readonly string[] =>
  Object.keys(table.columns).filter((field) => table.columns[field]?.kind !== "formula");

export const headersOf = (table: AnyTable): readonly string[] =>
  Object.values(table.columns).map((column) => column.header);

/** A table's name as people read it: "Order lines". Its sheet may hold several tables. */
export const titleOf = (table: AnyTable): string =>
  table.name
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replace(/^Kpi/, "KPI");
