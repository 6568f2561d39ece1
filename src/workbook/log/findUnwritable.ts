import { refuse, type Problem } from "../../domain/result";
import { LONGEST_KEY, LONGEST_TEXT } from "../../tables/kinds";
import type { AnyTable } from "../../tables/defineTable";
import type { AnyRow } from "../../tables/readTable";

/** The first text among rows that a cell would not hold as it is, or that no formula would find; undefined where there is none. */
export function findUnwritable(
  table: AnyTable,
  rows: readonly (readonly [string, AnyRow])[],
): { readonly ok: false; readonly problem: Problem } | undefined {
  for (const [key, row] of rows)
    for (const [field, value] of Object.entries(row)) {
      if (typeof value !== "string") continue;
      const sentence = faultOf(table, field, value, key);
      if (sentence !== undefined)
        return refuse(sentence, { table: table.name, row: key, column: table.columns[field]?.header ?? field });
    }
  return undefined;
}

function faultOf(table: AnyTable, field: string, text: string, key: string): string | undefined {
  const column = table.columns[field];
  const header = column?.header ?? field;
  if (column?.required && text !== "" && text.trim() === "")
    return `${header} of ${key} is only blanks. Enter ${header.toLowerCase()}.`;
  if (text.length > LONGEST_TEXT)
    return `${header} of ${key} is longer than the 32,767 characters that a cell holds. Shorten it.`;
  if (text.length > LONGEST_KEY && (column?.linksTo !== undefined || table.key.includes(field)))
    return `${header} "${text.slice(0, 20)}..." has ${String(text.length)} characters; Excel's formulas find names of at most 255. Shorten it.`;
  if (UNWRITABLE.test(text))
    return `${header} of ${key} holds a sign that no cell can hold. Delete what can't be seen in it, or type it again.`;
  return undefined;
}

/** Control characters, and halves of letters of UTF-16, which a workbook's file can't hold. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cs}\p{Cc}]/u;
