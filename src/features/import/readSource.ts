import { formatNumber } from "../../domain/sentence";
import { withoutGuards } from "../../domain/csv";
import { ok, refuse, type Result } from "../../domain/result";
import type { Watcher } from "../../workbook/port";
import { decodeText, plainText, type Encoding } from "./decodeText";
import { withCodesApart } from "./codesApart";
import { encodingOf, type EncodingFound } from "./findEncoding";
import { cutRows, delimiterOf, type Delimiter } from "./delimitedText";
import { kindOf } from "./fileKind";
import { withSections } from "./headingRows";
import { isRefusedFile } from "./refusedFile";
import { withMonthsAsRows } from "./monthColumns";
import { gridOf, headerRowOf, LOOKED_AT, type RawRows, type SourceGrid } from "./sourceGrid";
import type { SourceCell } from "./sourceCell";
import { inSlices } from "./steps";
import { rowsOfList } from "./takeIn/ownLists";
import type { OwnList } from "./takeIn/planTakeIn";
import { readWorkbookFile } from "./workbookFile";

/** What the user hands in: a file's bytes, cells from the clipboard, or a list of the workbook itself. */
export type Handed =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly pasted: string }
  | { readonly name: string; readonly list: OwnList };

/** How the file is to be read; what is left out is found out. */
export interface Reading {
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  readonly sheet?: string;
  /** From 1; 0 where no row names the columns. */
  readonly headerRow?: number;
  /** Leaves out the rows that the workbook hides. */
  readonly skipHidden?: true;
}

/** A file as it was read, and how. */
export interface Source {
  readonly name: string;
  readonly reading: Reading & { readonly headerRow: number };
  /** The names of a workbook's sheets. */
  readonly sheets: readonly string[];
  /** The first rows as they stand, for the choice of the header. */
  readonly firstRows: readonly (readonly SourceCell[])[];
  readonly grid: SourceGrid;
  /** Rows of the table that the workbook hides, and the headers of columns that it hides. */
  readonly hidden: { readonly rows: number; readonly columns: readonly string[] };
  /** Another encoding in which the file reads as well, with a line of it in both. */
  readonly otherEncoding?: { readonly encoding: Encoding; readonly now: string; readonly then: string };
  /** What was done or found on the way, in sentences. */
  readonly warnings: readonly string[];
}

/** Reads what the user handed in; undefined when it was cancelled. Size is checked before, by checkSize. */
export async function readSource(
  handed: Handed,
  wanted: Reading = {},
  watcher: Watcher = {},
): Promise<Result<Source> | undefined> {
  if ("list" in handed) return sourceOf(handed.name, rowsOfList(handed.list.cells), {}, wanted, {});
  if ("pasted" in handed) return readText(handed.name, plainText(handed.pasted), wanted, {}, watcher);
  const kind = kindOf(handed.name, handed.bytes);
  if (!kind.ok) return kind;
  if (kind.value === "workbook") return readSheetOf(handed.name, handed.bytes, wanted, watcher);
  const found: EncodingFound = wanted.encoding ? { encoding: wanted.encoding } : encodingOf(handed.bytes);
  const text = decodeText(handed.bytes, found.encoding);
  const source = await readText(handed.name, text, wanted, { encoding: found.encoding }, watcher);
  if (!source?.ok || found.other === undefined) return source;
  const samples = { now: lineThatDiffers(text), then: lineThatDiffers(decodeText(handed.bytes, found.other)) };
  return ok({ ...source.value, otherEncoding: { encoding: found.other, ...samples } });
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
  const rows = isRefusedFile(raw.value) ? raw.value.map((cells) => cells.map(unguarded)) : raw.value;
  return sourceOf(name, rows, { ...found, delimiter }, wanted, {
    damagedIn: raw.value.findIndex((cells) => cells.some((cell) => cell.includes("\ufffd"))) + 1,
    endsCut: !text.endsWith("\n") && (raw.value.at(-1)?.length ?? 0) < (raw.value[0]?.length ?? 0),
  });
}

const unguarded = (cell: SourceCell): SourceCell => (typeof cell === "string" ? withoutGuards(cell) : cell);

async function readSheetOf(
  name: string,
  bytes: Uint8Array,
  wanted: Reading,
  watcher: Watcher,
): Promise<Result<Source> | undefined> {
  const [{ unzipSync }, { SaxesParser }] = await Promise.all([import("fflate"), import("saxes")]);
  const libraries = { unzip: unzipSync, Parser: SaxesParser };
  const file = await inSlices(readWorkbookFile(libraries, name, bytes, wanted.sheet), watcher);
  if (!file?.ok) return file;
  const { names, sheet } = file.value;
  return sourceOf(name, sheet.rows, { sheet: file.value.name }, wanted, { sheets: names, sheet });
}

interface Found {
  readonly sheets?: readonly string[];
  readonly endsCut?: boolean;
  /** The first row with a letter that can't be read; 0 where there is none. */
  readonly damagedIn?: number;
  readonly sheet?: {
    readonly hiddenRows: ReadonlySet<number>;
    readonly hiddenColumns: ReadonlySet<number>;
    readonly filledByMerge: number;
    readonly currencies: ReadonlyMap<number, string>;
  };
}

function sourceOf(
  name: string,
  raw: RawRows,
  how: Reading,
  wanted: Reading,
  { sheets = [], endsCut = false, damagedIn = 0, sheet }: Found,
): Result<Source> {
  const headerRow = wanted.headerRow ?? headerRowOf(raw);
  const named = gridOf(raw, headerRow);
  const currencies = new Map(
    named.headers.flatMap((header, index) => {
      const currency = sheet?.currencies.get(index);
      return currency === undefined ? [] : [[header, currency] as const];
    }),
  );
  const listed = currencies.size === 0 ? named : { ...named, currencies };
  const byMonth = withMonthsAsRows(name, listed);
  const sections = withSections(byMonth ?? listed);
  const { grid: whole, splits } = withCodesApart(sections?.grid ?? byMonth ?? listed);
  const isHidden = (number: number): boolean => sheet?.hiddenRows.has(number) === true;
  const hiddenRows = whole.rows.filter(({ number }) => isHidden(number)).length;
  const grid = wanted.skipHidden ? { ...whole, rows: whole.rows.filter(({ number }) => !isHidden(number)) } : whole;
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
  if (grid.rows.length > MOST_ROWS)
    return refuse(
      `${name} has ${formatNumber(grid.rows.length)} rows; at most ${formatNumber(MOST_ROWS)} can be imported at once. Export a shorter period, or split the file.`,
    );
  return ok({
    name,
    reading: { ...how, headerRow, ...(wanted.skipHidden && { skipHidden: true }) },
    sheets,
    firstRows: Array.from(raw.slice(0, LOOKED_AT), (cells) =>
      // Cells that a workbook does not hold are holes.
      Array.from(cells ?? [], (cell: SourceCell | undefined) => cell ?? ""),
    ),
    grid,
    hidden: { rows: hiddenRows, columns: grid.headers.filter((_, index) => sheet?.hiddenColumns.has(index)) },
    warnings: [
      ...(endsCut ? [`The last row of ${name} ends early; the file may be cut off there.`] : []),
      ...(damagedIn > 0
        ? [
            `Some letters of ${name} can't be read and show as \ufffd, first in row ${String(damagedIn)}. Export it again as UTF-8, or correct them after the import.`,
          ]
        : []),
      ...(how.encoding === "UTF-8 and Windows-1252"
        ? [
            `Some lines of ${name} are UTF-8 and some Windows-1252, as where files were put together; each is read as what it is.`,
          ]
        : []),
      ...(byMonth
        ? [`Columns of ${name} are months: each of their figures is a row here, dated at the month's end.`]
        : []),
      ...(sections
        ? [
            `Rows with one cell alone, such as “${sections.first}”, may be headings over those below: the column ${sections.column} holds them.`,
          ]
        : []),
      ...splits.map(
        ({ column, example, names }) =>
          `${column} holds a code and a name, such as “${example}”: ${names === undefined ? "the code is taken" : `the name is in the column ${names}`}.`,
      ),
      ...(sheet && sheet.filledByMerge > 0
        ? [`Merged cells hold for each of their rows: ${formatNumber(sheet.filledByMerge)} cells were filled.`]
        : []),
    ],
  });
}

const lineThatDiffers = (text: string): string =>
  text
    .split("\n")
    .find((line) => /[^\n -~]/.test(line))
    ?.slice(0, 80) ?? "";

/** More than a person can match, and than drop-downs of a pane can offer. */
const MOST_COLUMNS = 300;

/** More than Excel writes in a few minutes with each row checked and kept in the Log. */
const MOST_ROWS = 250_000;
