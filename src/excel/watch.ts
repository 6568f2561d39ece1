import type { AnyTable } from "../tables/defineTable";
import { officeError } from "./officeProblem";
import { sync } from "./run";

/** A burst of changes, such as a paste or a write of ours, is told once it is quiet for this long. */
const QUIET_MS = 150;
/** Excel takes nothing while someone types into a cell; it is asked again after this long. */
const AGAIN_MS = 1000;

/**
 * Tells which tables were changed, by whomever. Handlers die with a sheet and are not kept by Excel, so the one
 * handler is the workbook's own collection of sheets, and it only names tables: nothing is read or written from it.
 * Where Excel refuses at first, all tables count as changed once it listens: nobody knows what happened meanwhile.
 */
export async function watchTables(
  known: readonly AnyTable[],
  changed: (tableNames: readonly string[]) => void,
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
  const listen = async (isLate: boolean): Promise<void> => {
    try {
      await listenTo(known, tell);
      if (isLate) tell(known.map(({ name }) => name));
    } catch (error) {
      if (officeError(error).code === "") throw error;
      setTimeout(() => void listen(true), AGAIN_MS);
    }
  };
  await listen(false);
}

async function listenTo(known: readonly AnyTable[], tell: (tableNames: readonly string[]) => void): Promise<void> {
  const sheetNames = new Map<string, string>();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    // eslint-disable-next-line @typescript-eslint/require-await -- Office wants handlers that answer with a promise.
    worksheets.onChanged.add(async ({ worksheetId }) => {
      const sheet = sheetNames.get(worksheetId);
      // A sheet made after the start is not known by name: any table might be on it.
      tell(known.filter((table) => sheet === undefined || table.sheet === sheet).map((table) => table.name));
    });
    // eslint-disable-next-line @typescript-eslint/require-await -- As above.
    worksheets.onDeleted.add(async ({ worksheetId }) => {
      const sheet = sheetNames.get(worksheetId);
      tell(known.filter((table) => sheet === undefined || table.sheet === sheet).map((table) => table.name));
    });
    await sync(context);
    for (const sheet of worksheets.items) sheetNames.set(sheet.id, sheet.name);
  });
}
