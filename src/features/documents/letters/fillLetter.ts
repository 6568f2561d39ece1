import type { Formats } from "../../../domain/formats";
import type { MailDraft } from "../../../domain/mail";
import type { Letter } from "../../../model/documents/tables";
import { showValue } from "../../../tables/column";
import type { AnyTable } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";
import type { TableSet } from "../../../tables/tableSet";

/** What a letter knows beside the columns of its record, by the word in braces. */
export type LetterFacts = Readonly<Record<string, string>>;

export interface FilledLetter {
  readonly mail: MailDraft;
  /** What stands in braces and is no column: left as it is, for the writer to see. */
  readonly unknown: readonly string[];
}

/** Fills a letter from a record: {Vendor} is its column, {Vendor.Contact} a column of the row that it links to. */
export function fillLetter(
  letter: Letter,
  tables: TableSet,
  table: AnyTable,
  row: AnyRow,
  facts: LetterFacts,
  formats: Formats,
): FilledLetter {
  const unknown = new Set<string>();
  const fill = (text: string): string =>
    text.replace(/\{([^{}]+)\}/g, (braces, inside: string) => {
      const said = known(facts, inside.trim()) ?? valueAt(tables, table, row, inside.split("."), formats);
      if (said === undefined) unknown.add(inside.trim());
      return said ?? braces;
    });
  const paragraphs = (text: string): string =>
    fill(text)
      .split("¶")
      .map((part) => part.trim())
      .join("\n\n");
  return {
    mail: { to: fill(letter.to ?? ""), subject: fill(letter.subject), body: paragraphs(letter.text) },
    unknown: [...unknown],
  };
}

const known = (facts: LetterFacts, name: string): string | undefined =>
  Object.hasOwn(facts, name) ? facts[name] : undefined;

/** The value of a column, or of a column of the row that it links to; "" where it is blank, undefined where there is no such column. */
function valueAt(
  tables: TableSet,
  table: AnyTable,
  row: AnyRow | undefined,
  [header = "", ...rest]: readonly string[],
  formats: Formats,
): string | undefined {
  const wanted = header.trim().toLowerCase();
  const found = Object.entries(table.columns).find(([, column]) => column.header.toLowerCase() === wanted);
  if (!found || found[1].kind === "formula") return undefined;
  const [field, column] = found;
  const value = row?.[field];
  if (rest.length === 0) return value === undefined ? "" : showValue(column, value, formats);
  const target = tables.tables.find(({ table: { name } }) => name === column.linksTo);
  if (!target) return undefined;
  return valueAt(
    tables,
    target.table,
    typeof value === "string" ? target.rowsByKey.get(value) : undefined,
    rest,
    formats,
  );
}
