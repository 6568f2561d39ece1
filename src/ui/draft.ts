import type { TextStyle } from "../domain/formats";
import { Expected, typedValue, type Column } from "../tables/column";
import type { Columns, RowOf } from "../tables/defineTable";
import { sentenceOf } from "../tables/readTable";
import type { Formats } from "../domain/formats";

/** What stands in a form's fields, as typed, by field. */
export type Texts = Readonly<Record<string, string>>;

/** A row as a form gives it: what was left blank is left out. */
export type Filled<C extends Columns> = {
  readonly [F in keyof RowOf<C> as undefined extends RowOf<C>[F] ? never : F]: RowOf<C>[F];
} & {
  readonly [F in keyof RowOf<C> as undefined extends RowOf<C>[F] ? F : never]?: Exclude<RowOf<C>[F], undefined>;
};

/** The row that the texts spell, or a sentence for each field that spells none. What stands in fields that are not shown is not meant. */
export function readTexts<C extends Columns>(
  columns: C,
  texts: Texts,
  style: TextStyle,
  shown: readonly string[] = Object.keys(columns),
): { readonly ok: true; readonly row: Filled<C> } | { readonly ok: false; readonly errors: Texts } {
  const row: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [field, column] of Object.entries(columns)) {
    const text = shown.includes(field) ? (texts[field] ?? "").trim() : "";
    if (text === "") {
      if (column.required) errors[field] = `Enter ${column.header.toLowerCase()}.`;
      if (column.usual !== undefined) row[field] = column.usual;
      continue;
    }
    const value = column.fromText(text, style);
    if (value instanceof Expected) errors[field] = sentenceOf(column, text, value);
    else row[field] = value;
  }
  // Each column filled its own field above, so the row has the columns' shape.
  return Object.keys(errors).length === 0 ? { ok: true, row: row as Filled<C> } : { ok: false, errors };
}

/** The texts of a row, as a form begins with them. A flag that nobody set is No. */
export function textsOf(
  columns: Readonly<Record<string, Column>>,
  row: Readonly<Record<string, unknown>>,
  formats: Formats,
): Texts {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, textOf(column, row[field] ?? column.usual, formats)]),
  );
}

/** What a field begins with: the value, or what it shows where nobody touched it. */
const textOf = (column: Column, value: unknown, formats: Formats): string =>
  value === undefined ? (column.untouched ?? "") : typedValue(column, value, formats);
