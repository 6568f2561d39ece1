import { ok, type Result } from "../domain/result";
import type { Cell } from "../tables/column";
import type { Memory, SheetLook } from "../workbook/drawing";
import { Log } from "../workbook/log";
import type { Look } from "../workbook/port";
import { extentOf, type PageArea, type SheetPage } from "../workbook/sheetPage";
import { askFor } from "./readTables";
import { inExcel, sync } from "./run";

/** The name, on its own sheet, of the cells that a page takes: it moves with them when people insert rows. */
export const AREA_NAME = "QuartermasterPage";
/** The hidden copy that stands beside a sheet while it is drawn. */
export const copyName = (sheet: string): string => `~${sheet.slice(0, 30)}`;
/** The setting that remembers what a page held. */
export const memoryKey = (sheet: string): string => `QuartermasterPage.${sheet}`;

/** Sees in one round trip what stands on the sheets of pages, and where the Log is. */
export function lookAtSheets(pages: readonly SheetPage[]): Promise<Result<Look>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    workbook.worksheets.load("items/name");
    const log = askFor(context, Log);
    const asked = pages.map((page) => askForSheet(context, page));
    await sync(context);
    const obstacle = log.exists() ? log.obstacle() : undefined;
    return ok({
      readOnly: workbook.readOnly,
      closed: workbook.protection.protected,
      log: log.exists() ? log.place() : undefined,
      logObstacle: obstacle,
      sheets: new Map(
        asked.flatMap(({ page, seen }) => {
          const look = seen();
          return look ? [[page.sheet, look] as const] : [];
        }),
      ),
    });
  });
}

function askForSheet(context: Excel.RequestContext, page: SheetPage) {
  const sheet = context.workbook.worksheets.getItemOrNullObject(page.sheet);
  sheet.load("name");
  sheet.protection.load("protected");
  const ours = sheet.names.getItemOrNullObject(AREA_NAME).getRangeOrNullObject();
  ours.load("rowIndex,columnIndex,rowCount,columnCount");
  const copy = context.workbook.worksheets.getItemOrNullObject(copyName(page.sheet));
  copy.load("visibility");
  const oursInCopy = copy.names.getItemOrNullObject(AREA_NAME).getRangeOrNullObject();
  oursInCopy.load("rowIndex,columnIndex,rowCount,columnCount");
  const memory = context.workbook.settings.getItemOrNullObject(memoryKey(page.sheet));
  memory.load("value");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,values,formulas");
  sheet.charts.load("items/name");
  const { rows, columns } = extentOf(page);
  const widths = Array.from({ length: columns }, (_, column) => sheet.getCell(0, column).format);
  const heights = Array.from({ length: rows }, (_, row) => sheet.getCell(row, 0).format);
  for (const width of widths) width.load("columnWidth");
  for (const height of heights) height.load("rowHeight");
  return {
    page,
    seen: (): SheetLook | undefined =>
      sheet.isNullObject
        ? undefined
        : {
            isProtected: sheet.protection.protected,
            // A sheet that lost its mark in the middle of drawing has it in its copy still.
            ours: areaIn(ours) ?? areaIn(oursInCopy),
            isMarked: !ours.isNullObject,
            hasCopy: !copy.isNullObject && copy.visibility === "Hidden" && !oursInCopy.isNullObject,
            memory: memory.isNullObject ? undefined : memoryIn(memory.value),
            formulas: used.isNullObject ? [] : fromA1(used, used.formulas),
            values: used.isNullObject ? [] : fromA1(used, used.values),
            widths: widths.map(({ columnWidth }) => columnWidth),
            heights: heights.map(({ rowHeight }) => rowHeight),
            charts: sheet.charts.items.map(({ name }) => name),
            sheets: context.workbook.worksheets.items.map(({ name }) => name),
          },
  };
}

const areaIn = (range: Excel.Range): PageArea | undefined =>
  range.isNullObject
    ? undefined
    : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };

/** The cells in use, with blanks before them. Office types cells as any; each is a cell. */
const fromA1 = ({ rowIndex, columnIndex }: Excel.Range, cells: readonly (readonly Cell[])[]): Cell[][] => [
  ...Array.from({ length: rowIndex }, () => []),
  ...cells.map((row) => [...Array.from({ length: columnIndex }, () => ""), ...row]),
];

/** What we kept comes back as it was, unless someone else wrote under our key. */
function memoryIn(value: unknown): Memory | undefined {
  if (typeof value !== "string") return undefined;
  try {
    // The text is ours; what is not of its shape is found out by these checks.
    const memory = JSON.parse(value) as Partial<Memory>;
    const { filled, charts, printed } = memory;
    return Array.isArray(filled) && Array.isArray(charts) && printed ? { filled, charts, printed } : undefined;
  } catch {
    return undefined;
  }
}
