import type { AnyTable } from "../tables/defineTable";
import { readTable } from "../tables/readTable";
import type { SelectedRow } from "../workbook/port";
import { officeError } from "./officeProblem";
import { sync } from "./run";
import { readingWhatIsThere } from "./whatIsThere";

/** The selection is looked at once it rests for this long: arrows and a mouse that is dragged pass over many cells. */
const REST_MS = 200;
/** A burst of changes, such as a paste or a write of ours, is told once it is quiet for this long. */
const QUIET_MS = 150;
/** Excel takes nothing while someone types into a cell; it is asked again after this long. */
const AGAIN_MS = 1000;

/**
 * Tells which tables were changed, by whomever, and which row is selected. Handlers die with a sheet and are not kept by Excel, so the
 * handlers are of the workbook's own collection of sheets. A change only names tables; a selection reads its one row.
 * `sheetOf` tells on which sheet a table was found, where it was read. Where Excel refuses at first, all tables count as changed once it listens: nobody knows what happened meanwhile.
 */
export async function watchTables(
  known: readonly AnyTable[],
  sheetOf: ReadonlyMap<string, string>,
  changed: (tableNames: readonly string[]) => void,
  selected: (row: SelectedRow | undefined) => void,
): Promise<void> {
  const pending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (names: Iterable<string>): void => {
    for (const name of names) pending.add(name);
    if (pending.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const told = [...pending];
      pending.clear();
      changed(told);
    }, QUIET_MS);
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const look: Look = (...place): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      // The pane may have been closed meanwhile, and Office's client with it.
      if (typeof Excel !== "undefined") void selectedRow(...place).then(selected);
    }, REST_MS);
  };
  const listen = async (isLate: boolean): Promise<void> => {
    try {
      await listenTo(known, sheetOf, tell, look);
      if (isLate) tell(known.map(({ name }) => name));
    } catch (error) {
      if (officeError(error).code === "") throw error;
      setTimeout(() => void listen(true), AGAIN_MS);
    }
  };
  await listen(false);
}

type Look = (worksheetId: string, tables: readonly AnyTable[], address: string) => void;

async function listenTo(
  known: readonly AnyTable[],
  sheetOf: ReadonlyMap<string, string>,
  tell: (tableNames: readonly string[]) => void,
  look: Look,
): Promise<void> {
  const sheetNames = new Map<string, string>();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const tablesOn = (worksheetId: string): readonly AnyTable[] => {
      const sheet = sheetNames.get(worksheetId);
      // A sheet made after the start is not known by name: any table might be on it.
      return known.filter((table) => sheet === undefined || (sheetOf.get(table.name) ?? table.sheet) === sheet);
    };
    // eslint-disable-next-line @typescript-eslint/require-await -- Office wants handlers that answer with a promise.
    worksheets.onChanged.add(async ({ worksheetId }) => {
      tell(tablesOn(worksheetId).map((table) => table.name));
    });
    // eslint-disable-next-line @typescript-eslint/require-await -- As above.
    worksheets.onDeleted.add(async ({ worksheetId }) => {
      tell(tablesOn(worksheetId).map((table) => table.name));
    });
    // eslint-disable-next-line @typescript-eslint/require-await -- As above.
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      look(worksheetId, tablesOn(worksheetId), address);
    });
    await sync(context);
    for (const sheet of worksheets.items) sheetNames.set(sheet.id, sheet.name);
  });
}

/** The row of a table that a selection begins in; undefined where it begins in none, or Excel does not say. One round trip. */
async function selectedRow(
  worksheetId: string,
  tables: readonly AnyTable[],
  address: string,
): Promise<SelectedRow | undefined> {
  // Of whole columns, whole rows and several areas, the first row and the first column count.
  const [, column = "A", row = "1"] =
    /^(?:.*!)?\$?([A-Z]*)\$?(\d*)/i.exec(address)?.map((part) => part || undefined) ?? [];
  try {
    return await Excel.run((context) =>
      readingWhatIsThere(context, (there) =>
        lookAtRow(
          context,
          worksheetId,
          tables.filter(({ name }) => there.table(name)),
          { column, row },
        ),
      ),
    );
  } catch (error) {
    // Excel answers nothing while someone types into a cell, say; nothing is offered then.
    if (officeError(error).code === "") throw error;
    return undefined;
  }
}

async function lookAtRow(
  context: Excel.RequestContext,
  worksheetId: string,
  tables: readonly AnyTable[],
  { column, row }: { readonly column: string; readonly row: string },
): Promise<SelectedRow | undefined> {
  const asked = tables.map((table) => {
    const found = context.workbook.tables.getItemOrNullObject(table.name);
    found.load("showTotals");
    found.worksheet.load("id");
    // Neither the header row nor the body: Excel may say that the table has none.
    const whole = found.getRange();
    whole.load("rowIndex,rowCount");
    const header = whole.getRow(0);
    header.load("values");
    // By address, which is of the table's own sheet: ranges of two sheets have nothing in common, and Excel refuses to look.
    const cell = whole.getIntersectionOrNullObject(`${column}${row}`);
    cell.load("rowIndex");
    const cells = whole.getIntersectionOrNullObject(`${row}:${row}`);
    cells.load("values");
    return { table, found, header, whole, cell, cells };
  });
  await sync(context);
  const hit = asked.find(
    ({ found, whole, cell }) =>
      !found.isNullObject &&
      found.worksheet.id === worksheetId &&
      !cell.isNullObject &&
      cell.rowIndex > whole.rowIndex &&
      cell.rowIndex < whole.rowIndex + whole.rowCount - (found.showTotals ? 1 : 0),
  );
  if (!hit) return undefined;
  const read = readTable(hit.table, { headers: hit.header.values[0] ?? [], body: hit.cells.values });
  const [selected] = read.rowsByKey.values();
  return selected && { table: hit.table, row: selected };
}
