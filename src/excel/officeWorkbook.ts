import { ok, refuse, type Result } from "../domain/result";
import type { AnyTable } from "../tables/defineTable";
import { plainHeader } from "../tables/readTable";
import type { Reading, WorkbookPort } from "../workbook/port";
import { fileWay, openInBrowser } from "./files";
import { letOpenPane, opensPane } from "./openPane";
import { askFor, readTables, TableSizes } from "./readTables";
import { inExcel, sync } from "./run";
import { inspectTables } from "./inspectWorkbook";
import { watchTables } from "./watch";
import { missingTable } from "../workbook/refusals";

/** The workbook that is open in Excel. `known` are all tables of the product, which may still be on their way. */
export function officeWorkbook(known: readonly AnyTable[] | Promise<readonly AnyTable[]>): WorkbookPort {
  const sizes = new TableSizes();
  // A list that was taken in is on its owner's sheet, and people move tables.
  const sheetOf = new Map<string, string>();
  const noting = async <R extends Reading>(reading: Promise<Result<R>>): Promise<Result<R>> => {
    const read = await reading;
    if (read.ok) for (const [name, { sheet }] of read.value.places) sheetOf.set(name, sheet);
    return read;
  };
  const memorySheet = { isThere: false, isInSight: false };
  let readWhole: WorkbookPort["readWhole"] | undefined;
  return {
    survey: async () => inspectTables(await known, sizes),
    read: (tables, extentOf, watcher = {}, lastRows = 0) =>
      noting(readTables(tables, extentOf, sizes, watcher, undefined, lastRows)),
    // The first page only reads; what else the workbook can be asked is loaded when it is.
    write: async (stages, watcher = {}) =>
      (await import("./log/writeStages")).writeStages(stages, watcher, memorySheet),
    look: async (tables, sheets) =>
      noting((await import("./pages/readSheets")).readSheets(tables, sheets, sizes, memorySheet)),
    readWhole: async (links) => {
      readWhole ??= (await import("./freeze/readWorkbook")).wholeBookReader();
      return readWhole(links);
    },
    goTo: async (sheet, address) => (await import("./navigation")).goTo(sheet, address),
    readList: async (place) => (await import("./takeIn/takeInList")).readList(place),
    takeIn: async (taking) => (await import("./takeIn/takeInList")).takeInList(taking),
    giveBack: async (taken) => (await import("./takeIn/takeInList")).giveListBack(taken),
    renameHeader: async (...asked) => (await import("./renameHeader")).renameHeader(...asked),
    hideSheet: async (sheet) => (await import("./navigation")).hideSheet(sheet),
    setUp: async (tables, watcher = {}) => (await import("./setUpTables")).setUpTables(tables, await known, watcher),
    previewRemoval: async (tables) => (await import("./removeTables")).previewRemoval(tables),
    removeTables: async (tables) => (await import("./removeTables")).removeTables(tables),
    opensPane,
    letOpenPane,
    fileWay,
    openInBrowser,
    watch: async (changed, selected) => watchTables(await known, sheetOf, changed, selected),
    select: (table, bodyIndex, header) => selectCell(table, bodyIndex, header),
  };
}

function selectCell(table: AnyTable, bodyIndex: number | undefined, header: string | undefined): Promise<Result<void>> {
  return inExcel(async (context) => {
    const asked = askFor(context, table);
    await sync(context);
    if (!asked.exists()) return refuse(missingTable(table.name), { table: table.name });
    const place = asked.place();
    const column =
      header === undefined ? 0 : place.headers.findIndex((other) => plainHeader(String(other)) === plainHeader(header));
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    const row = bodyIndex === undefined ? place.row : place.row + 1 + Math.min(bodyIndex, place.bodyRows - 1);
    sheet.getRangeByIndexes(row, place.column + Math.max(column, 0), 1, 1).select();
    await sync(context);
    return ok(undefined);
  });
}
