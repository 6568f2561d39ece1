import { formatNumber } from "../../domain/sentence";
import { ok, refuse, type Result } from "../../domain/result";
import type { Steps } from "./steps";
import { readFormats } from "./xlsxFormats";
import { DamagedPart, openPackage, type SheetPart, type XlsxLibraries, type XlsxPackage } from "./xlsxPackage";
import { readSharedStrings, readSheet, type WorkbookSheet } from "./xlsxSheet";

/** A workbook's sheets by name, and the rows of the one that was read. */
export interface WorkbookFile {
  readonly names: readonly string[];
  readonly name: string;
  readonly sheet: WorkbookSheet;
}

/** Filled cells that are read at most: a pane has one thread and the memory of a browser's page. */
export const MOST_CELLS = 4_000_000;

/** Reads the wanted sheet of an .xlsx file, or the one whose rows are the table: of the visible ones the fullest. */
export function* readWorkbookFile(
  libraries: XlsxLibraries,
  name: string,
  bytes: Uint8Array,
  wanted?: string,
): Steps<Result<WorkbookFile>> {
  try {
    return yield* readParts(libraries, name, bytes, wanted);
  } catch (error) {
    if (error instanceof DamagedPart) return refuseDamaged(name);
    throw error;
  }
}

const refuseDamaged = (name: string) =>
  refuse(
    `${name} is damaged, and not all of its rows can be read. Open it in Excel, check it, save it again and choose that.`,
  );

function* readParts(
  libraries: XlsxLibraries,
  name: string,
  bytes: Uint8Array,
  wanted?: string,
): Steps<Result<WorkbookFile>> {
  const parts = openPackage(libraries, bytes);
  if (!parts || parts.sheets.length === 0) return refuseDamaged(name);
  const { Parser } = libraries;
  const context = {
    Parser,
    strings: yield* readSharedStrings(Parser, parts.part(parts.sharedStrings)),
    formats: readFormats(Parser, parts.part(parts.styles)),
    from1904: parts.from1904,
    mostCells: MOST_CELLS,
  };
  let best: { part: SheetPart; sheet: WorkbookSheet; rows: number } | undefined;
  for (const part of candidates(parts, wanted)) {
    const sheet = yield* readSheet(parts.part(part.path) ?? "", context);
    if (sheet === "too many")
      return refuse(
        `${part.name} in ${name} has more than ${formatNumber(MOST_CELLS)} cells; that is more than can be imported at once. Split it, or save a shorter period.`,
      );
    // Covers and notes have rows too, but of one cell.
    const rows = sheet.rows.reduce((sum, cells) => sum + (Object.keys(cells).length > 1 ? 1 : 0), 0);
    if (!best || rows > best.rows) best = { part, sheet, rows };
  }
  if (!best) return refuse(`${name} has no sheet with rows. Choose the file that holds them.`);
  return ok({ names: parts.sheets.map((part) => part.name), name: best.part.name, sheet: best.sheet });
}

/** The sheets to look at: large workbooks have theirs by the size of its XML, because parsing them all takes long. */
function candidates({ sheets }: XlsxPackage, wanted: string | undefined): readonly SheetPart[] {
  const named = sheets.find(({ name }) => name === wanted);
  if (named) return [named];
  const visible = sheets.filter(({ hidden }) => !hidden);
  const shown = visible.length > 0 ? visible : sheets;
  const size = shown.reduce((sum, part) => sum + part.size, 0);
  if (size <= LOOKED_THROUGH) return shown;
  return [shown.reduce((most, part) => (part.size > most.size ? part : most))];
}

const LOOKED_THROUGH = 20 * 1024 * 1024;
