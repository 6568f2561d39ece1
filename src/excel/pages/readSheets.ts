import { ok, type Result } from "../../domain/result";
import type { Cell } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import { Log } from "../../workbook/log/log";
import type { ReadingWithSheets } from "../../workbook/port";
import { Contents } from "../../workbook/contents";
import type { SheetState, SheetStates } from "../../workbook/pages/sheetState";
import type { PageArea } from "../../workbook/pages/sheetPage";
import { formulasOf, valuesOf } from "../loadedCells";
import { readTables, type TableSizes } from "../readTables";
import { askForMemory, MEMORY_SHEET, type MemorySheet } from "./pageMemory";

/** The name, on its own sheet, of the cells that a page takes: it moves with them when people insert rows. */
export const AREA_NAME = "QuartermasterPage";

/** Reads tables, and in the same round trip sees what stands on sheets of pages and where the Log is. */
export async function readSheets(
  tables: readonly AnyTable[],
  sheets: readonly string[],
  sizes: TableSizes,
  memorySheet: MemorySheet,
): Promise<Result<ReadingWithSheets>> {
  let seen = (): Pick<ReadingWithSheets, keyof SheetStates> => ({ closed: false, sheets: new Map() });
  const reading = await readTables(tables, tables.includes(Log) ? undefined : Log, sizes, {}, (context, there) => {
    const { protection } = context.workbook;
    protection.load("protected");
    const hidden = context.workbook.worksheets.getItemOrNullObject(MEMORY_SHEET);
    const home = context.workbook.worksheets.getItemOrNullObject(Contents.sheet);
    home.load("position");
    hidden.load("visibility");
    const asked = sheets
      .filter((name) => there.sheet(name))
      .map((name) => ({ name, look: askForSheet(context, name) }));
    seen = () => {
      memorySheet.isThere = !hidden.isNullObject;
      memorySheet.isInSight = !hidden.isNullObject && hidden.visibility !== "VeryHidden";
      return {
        closed: protection.protected,
        homeAt: home.isNullObject ? undefined : home.position,
        sheets: new Map(
          asked.flatMap(({ name, look }) => {
            const found = look();
            return found ? [[name, found] as const] : [];
          }),
        ),
      };
    };
  });
  return reading.ok ? ok({ ...reading.value, ...seen() }) : reading;
}

/** Queues a look at a sheet; undefined after the sync where it does not stand. */
export function askForSheet(context: Excel.RequestContext, name: string): () => SheetState | undefined {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  sheet.protection.load("protected");
  const area = sheet.names.getItemOrNullObject(AREA_NAME);
  area.load("comment");
  const ours = area.getRangeOrNullObject();
  ours.load("rowIndex,columnIndex,rowCount,columnCount");
  const memory = askForMemory(context, sheet, name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,values,formulas");
  sheet.charts.load("items/name");
  sheet.comments.load("items/id");
  return () =>
    sheet.isNullObject
      ? undefined
      : {
          isProtected: sheet.protection.protected,
          isHidden: sheet.visibility !== "Visible",
          ours: areaIn(ours),
          mark: area.isNullObject ? "" : area.comment,
          ...memory(),
          formulas: used.isNullObject ? [] : fromA1(used, formulasOf(used)),
          values: used.isNullObject ? [] : fromA1(used, valuesOf(used)),
          charts: sheet.charts.items.map((chart) => chart.name),
          comments: sheet.comments.items.length,
        };
}

const areaIn = (range: Excel.Range): PageArea | undefined =>
  range.isNullObject
    ? undefined
    : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };

/** The cells in use, with blanks before them. */
const fromA1 = ({ rowIndex, columnIndex }: Excel.Range, cells: readonly (readonly Cell[])[]): Cell[][] => [
  ...Array.from({ length: rowIndex }, () => []),
  ...cells.map((row) => [...Array.from({ length: columnIndex }, () => ""), ...row]),
];
