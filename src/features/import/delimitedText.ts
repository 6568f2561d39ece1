import type { ParseResult } from "papaparse";
import { ok, refuse, type Result } from "../../domain/result";
import type { Steps } from "./steps";

/** The library, which readSource loads when there is a text to read. */
export type PapaParse = Pick<typeof import("papaparse"), "parse" | "Parser">;

export const delimiters = ["\t", ",", ";", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The rows of a delimited text, each as the texts of its cells. */
export function* cutRows(
  { Parser }: PapaParse,
  name: string,
  text: string,
  delimiter: Delimiter,
): Steps<Result<readonly (readonly string[])[]>> {
  const parser = new Parser({ delimiter, newline: "\n" });
  const rows: string[][] = [];
  let from = 0;
  let size = CHUNK;
  while (from < text.length) {
    const last = from + size >= text.length;
    // The typings leave the answer open; it is the same as that of papa.parse. Its cursor counts from the text's beginning.
    const { data, errors, meta } = parser.parse(text.slice(from, from + size), from, !last) as ParseResult<string[]>;
    const quote = errors.find((error) => error.type === "Quotes");
    if (quote) return brokenQuote(name, rows.length + (quote.row ?? 0) + 1, quote.code);
    for (const row of data) rows.push(row);
    if (last) break;
    // A row longer than the piece leaves the cursor where it was: take more at once.
    size = meta.cursor > from ? CHUNK : size * 2;
    from = meta.cursor;
    yield from / text.length;
  }
  if (text.endsWith("\n") && rows.at(-1)?.join("") === "") rows.pop();
  return ok(rows);
}

/**
 * The delimiter that cuts the first rows into the same number of cells as their header; a comma where none does.
 * Of two that do, the one that makes more cells.
 */
export function delimiterOf({ parse }: PapaParse, text: string): Delimiter {
  // Excel's own word for it, in the first line.
  const said = /^sep=(.)\n/.exec(text)?.[1];
  const declared = delimiters.find((delimiter) => delimiter === said);
  if (declared !== undefined) return declared;
  const sample = text.slice(0, 65_536);
  let best: { delimiter: Delimiter; regular: number; width: number } = { delimiter: ",", regular: 0, width: 1 };
  for (const delimiter of delimiters) {
    const { data } = parse<string[]>(sample, { delimiter, newline: "\n", preview: 40, skipEmptyLines: true });
    // The sample may end within a row.
    const rows = sample.length < text.length && data.length < 40 ? data.slice(0, -1) : data;
    const width = Math.max(0, ...rows.slice(0, 10).map((row) => row.length));
    if (width < 2) continue;
    const regular = rows.filter((row) => row.length === width).length / rows.length;
    if (regular > best.regular + 0.01 || (regular > best.regular - 0.01 && width > best.width))
      best = { delimiter, regular, width };
  }
  return best.delimiter;
}

/** Characters that are cut into cells at a time. */
const CHUNK = 512 * 1024;

const brokenQuote = (name: string, row: number, code: string) =>
  code === "MissingQuotes"
    ? refuse(
        `${name} is cut off: a quotation mark that opens in row ${String(row)} is never closed. Export it again, or close the mark.`,
      )
    : refuse(
        `Row ${String(row)} of ${name} has a quotation mark in the middle of a quoted cell. Write it twice ("") or remove it, then choose the file again.`,
      );
