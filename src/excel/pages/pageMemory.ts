import { memoryIn, type Memory } from "../../workbook/pages/pageState";
import type { SheetState } from "../../workbook/pages/sheetState";
import { TEXT_FORMAT, toTextCell } from "../cellText";

/**
 * Keeps what the workbook remembers of its pages in the cells of a very hidden sheet: a row a page, found by a name on the
 * page's own sheet. Settings belong to one installation of the add-in, and each of its panes saves a copy that may be old;
 * custom XML is left as it is when somebody presses Ctrl+Z. Cells are merged between co-authors, undone with the page, and
 * kept by every program that opens the file. A name goes with its sheet, so that nothing has to be searched for.
 */
export const MEMORY_SHEET = "QuartermasterPages";
const MEMORY_NAME = "QuartermasterPageMemory";
/** The page's sheet, then the text in pieces. */
const COLUMNS = 16;
/** A cell holds 32,767 characters. */
const MOST_CHARACTERS = 32_000;
const ROW = `='${MEMORY_SHEET}'!$A$1:$P$1`;

/** Whether the sheet is there, and by mistake in sight, as the last look found. */
export interface MemorySheet {
  isThere: boolean;
  isInSight: boolean;
}

/** Where versions before 0.2 kept it: a setting a page. */
const settingOf = (sheet: string): string => `QuartermasterPage.${sheet}`;

/** Queues a look at what is remembered of the page on a sheet. */
export function askForMemory(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
): () => Pick<SheetState, "memory" | "memoryIn"> {
  const row = sheet.names.getItemOrNullObject(MEMORY_NAME).getRangeOrNullObject();
  row.load("values");
  const setting = context.workbook.settings.getItemOrNullObject(settingOf(name));
  setting.load("value");
  return () => ({
    memory:
      (row.isNullObject ? undefined : memoryInCells(row.values[0] ?? [], name)) ??
      (setting.isNullObject ? undefined : memoryIn(setting.value)),
    memoryIn: { cells: !row.isNullObject, settings: !setting.isNullObject },
  });
}

/** A copy of a page has its name too, and a page that was renamed: what is remembered is of another sheet. */
function memoryInCells([sheet, ...pieces]: readonly unknown[], name: string): Memory | undefined {
  return sheet === name ? memoryIn(pieces.join("")) : undefined;
}

/** Queues what makes the hidden sheet, where it is not there yet. */
export function makeMemorySheet(context: Excel.RequestContext): void {
  const sheet = context.workbook.worksheets.add(MEMORY_SHEET);
  sheet.visibility = "VeryHidden";
}

/** Queues what takes the hidden sheet out of sight. */
export function hideMemorySheet(context: Excel.RequestContext): void {
  context.workbook.worksheets.getItem(MEMORY_SHEET).visibility = "VeryHidden";
}

/** Queues what remembers a page; `before` is what its sheet was, undefined for one that is new. */
export function remember(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  before: Pick<SheetState, "memoryIn"> | undefined,
  memory: Memory,
): void {
  const hidden = context.workbook.worksheets.getItem(MEMORY_SHEET);
  if (!before?.memoryIn.cells) {
    // Above the others, whose names move with their rows: nobody has to know how many there are.
    hidden.getRange("A1:P1").insert("Down");
    sheet.names.add(MEMORY_NAME, ROW).visible = false;
  }
  const row = sheet.names.getItem(MEMORY_NAME).getRange();
  row.numberFormat = [Array.from({ length: COLUMNS }, () => TEXT_FORMAT)];
  row.values = [[name, ...piecesOf(JSON.stringify(memory))].map(toTextCell)];
  forgetSetting(context, name, before);
}

/** Queues what forgets a page whose sheet goes; the blank row stays, for the name has to find it until the sheet is gone. */
export function forget(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  before: Pick<SheetState, "memoryIn">,
): void {
  if (before.memoryIn.cells) sheet.names.getItem(MEMORY_NAME).getRange().clear("Contents");
  forgetSetting(context, name, before);
}

function forgetSetting(
  context: Excel.RequestContext,
  name: string,
  before: Pick<SheetState, "memoryIn"> | undefined,
): void {
  if (before?.memoryIn.settings) context.workbook.settings.getItem(settingOf(name)).delete();
}

function piecesOf(text: string): string[] {
  const pieces = Array.from({ length: COLUMNS - 1 }, (_, at) =>
    text.slice(at * MOST_CHARACTERS, (at + 1) * MOST_CHARACTERS),
  );
  if (text.length > pieces.length * MOST_CHARACTERS) throw new Error("A page is larger than can be remembered.");
  return pieces;
}
