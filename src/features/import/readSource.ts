import { ok, refuse, type Result } from "../../domain/result";
import type { Cell } from "../../tables/column";
import type { Watcher } from "../../workbook/port";
import { decodeText, encodingOf, plainText, type Encoding } from "./decodeText";
import { cutRows, delimiterOf, type Delimiter } from "./delimitedText";
import { kindOf } from "./fileKind";
import { gridOf, headerRowOf, type SourceGrid } from "./sourceGrid";
import { inSlices } from "./steps";
import { readWorkbookFile } from "./workbookFile";

/** What the user hands in: a file's bytes, or cells from the clipboard. */
export type Handed =
  { readonly name: string; readonly bytes: Uint8Array } | { readonly name: string; readonly pasted: string };

/** How the file is to be read; what is left out is found out. */
export interface Reading {
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  readonly sheet?: string;
  /** From 1; 0 where no row names the columns. */
  readonly headerRow?: number;
}

/** A file as it was read, and how. */
export interface Source {
  readonly name: string;
  readonly reading: Reading & { readonly headerRow: number };
  /** The names of a workbook's sheets. */
  readonly sheets: readonly string[];
  /** The first rows as they stand, for the choice of the header. */
  readonly firstRows: readonly (readonly Cell[])[];
  readonly grid: SourceGrid;
  readonly warnings: readonly string[];
}

/** Reads what the user handed in; undefined when it was cancelled. Size is checked before, by checkSize. */
export async function readSource(
  handed: Handed,
  wanted: Reading = {},
  watcher: Watcher = {},
): Promise<Result<Source> | undefined> {
  if ("pasted" in handed) return readText(handed.name, plainText(handed.pasted), wanted, {}, watcher);
  const kind = kindOf(handed.name, handed.bytes);
  if (!kind.ok) return kind;
  if (kind.value === "workbook") {
    const sheet = await readSheet(handed.name, handed.bytes, wanted);
    return watcher.signal?.aborted ? undefined : sheet;
  }
  const encoding = wanted.encoding ?? encodingOf(handed.bytes);
  return readText(handed.name, decodeText(handed.bytes, encoding), wanted, { encoding }, watcher);
}

async function readText(
  name: string,
  text: string,
  wanted: Reading,
  found: Pick<Reading, "encoding">,
  watcher: Watcher,
): Promise<Result<Source> | undefined> {
  const { default: papa } = await import("papaparse");
  const delimiter = wanted.delimiter ?? delimiterOf(papa, text);
  const raw = await inSlices(cutRows(papa, name, text, delimiter), watcher);
  if (!raw?.ok) return raw;
  return sourceOf(name, raw.value, { ...found, delimiter }, wanted.headerRow, {
    endsCut: !text.endsWith("\n") && (raw.value.at(-1)?.length ?? 0) < (raw.value[0]?.length ?? 0),
  });
}

async function readSheet(name: string, bytes: Uint8Array, wanted: Reading): Promise<Result<Source>> {
  const sheets = await readWorkbookFile(name, bytes);
  if (!sheets.ok) return sheets;
  // The sheet with the most rows is the table; the others are covers and notes.
  const fullest = sheets.value.reduce((most, sheet) => (sheet.rows.length > most.rows.length ? sheet : most));
  const sheet = sheets.value.find((candidate) => candidate.name === wanted.sheet) ?? fullest;
  const names = sheets.value.map((candidate) => candidate.name);
  return sourceOf(name, sheet.rows, { sheet: sheet.name }, wanted.headerRow, { sheets: names });
}

function sourceOf(
  name: string,
  raw: readonly (readonly Cell[])[],
  how: Reading,
  wantedHeaderRow: number | undefined,
  { sheets = [], endsCut = false }: { readonly sheets?: readonly string[]; readonly endsCut?: boolean },
): Result<Source> {
  const headerRow = wantedHeaderRow ?? headerRowOf(raw);
  const grid = gridOf(raw, headerRow);
  if (grid.rows.length === 0)
    return refuse(
      grid.headers.length === 0
        ? `${name} has no rows. Choose the file that holds them.`
        : `${name} has a header but no rows below it.`,
    );
  if (grid.headers.length > MOST_COLUMNS)
    return refuse(
      `${name} has ${String(grid.headers.length)} columns; at most ${String(MOST_COLUMNS)} can be matched. Keep those that you need; lists are imported with one row for each thing, not one column.`,
    );
  const warnings = endsCut ? [`The last row of ${name} ends early; the file may be cut off there.`] : [];
  return ok({ name, reading: { ...how, headerRow }, sheets, firstRows: raw.slice(0, 10), grid, warnings });
}

/** More than a person can match, and than drop-downs of a pane can offer. */
const MOST_COLUMNS = 300;
