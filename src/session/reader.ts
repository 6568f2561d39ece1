import type { StoreApi } from "zustand/vanilla";
import { ok, type Result } from "../domain/result";
import type { AnyTable } from "../tables/defineTable";
import type { ReadTable } from "../tables/readTable";
import { TableSet } from "../tables/tableSet";
import { UsedNumbers } from "../tables/usedNumbers";
import { Log } from "../workbook/log/log";
import type { ReadingWithSheets, Reading, WorkbookPort } from "../workbook/port";
import type { SessionState } from "./session";
import type { Notifications } from "./notifications";

export type Reader = ReturnType<typeof createReader>;

/** Reads the workbook, keeps what was read, and knows what of it has changed since. */
export function createReader(workbook: WorkbookPort, store: StoreApi<SessionState>, notifications: Notifications) {
  /** Counts the marks that tables were given as changed; the latest of each is kept. */
  let marks = 0;
  const lastMark = new Map<string, number>();

  const markStale = (names: Iterable<string>): void => {
    marks++;
    const changed = [...names];
    for (const name of changed) lastMark.set(name, marks);
    store.setState(({ stale, recent }) => ({
      stale: new Set([...stale, ...changed]),
      ...(recent && changed.includes(Log.name) && { recent: { ...recent, rows: 0 } }),
    }));
  };

  /** Reads and keeps what was read. A table that is marked as changed meanwhile stays so: the reading may not show it. */
  async function keeping<R extends Reading>(read: () => Promise<Result<R>>): Promise<Result<R>> {
    const began = marks;
    const reading = await read();
    if (!reading.ok) return reading;
    const answered = new Set(
      reading.value.tables.map(({ table }) => table.name).filter((name) => (lastMark.get(name) ?? 0) <= began),
    );
    store.setState((state) => ({
      tables: state.tables.with(reading.value.tables),
      stale: new Set([...state.stale].filter((name) => !answered.has(name))),
      present: withPresence(state.present, reading.value.tables, reading.value.places),
    }));
    return reading;
  }

  async function load(tables: readonly AnyTable[], recent = 0): Promise<Result<TableSet>> {
    const { tables: have, stale, recent: known } = store.getState();
    const missing = tables.filter((table) => !have.has(table) || stale.has(table.name));
    const lastRows = recent > (known?.rows ?? 0) ? recent : 0;
    if (missing.length === 0 && lastRows === 0) return ok(have.limitedTo(tables));
    const began = marks;
    const reading = await notifications.working("Reading the workbook", (watcher) =>
      keeping(() => workbook.read(missing, lastRows > 0 ? Log : undefined, watcher, lastRows)),
    );
    if (!reading.ok) {
      notifications.formatProblem(reading.problem);
      return reading;
    }
    if (lastRows > 0) {
      const { last, places } = reading.value;
      const isWhole = (places.get(Log.name)?.bodyRows ?? 0) <= lastRows;
      const rows = (lastMark.get(Log.name) ?? 0) > began ? 0 : lastRows;
      store.setState({ recent: { log: new TableSet(last ? [last] : []), rows, isWhole } });
    }
    return ok(store.getState().tables.limitedTo(tables));
  }

  /** Reads again, all that the action needs and where the Log stands. */
  const readFor = (tables: readonly AnyTable[]): Promise<Result<Reading>> =>
    keeping(() => workbook.read(withUsedNumbers(tables), tables.includes(Log) ? undefined : Log));

  /** Numbers that were given and taken back count wherever numbers are given. */
  const withUsedNumbers = (tables: readonly AnyTable[]): readonly AnyTable[] =>
    store.getState().present.has(UsedNumbers.name) ? [...new Set([...tables, UsedNumbers])] : tables;

  /** The same, and what stands on sheets that are to be drawn. */
  const lookFor = (...[tables, sheets]: Parameters<WorkbookPort["look"]>): Promise<Result<ReadingWithSheets>> =>
    keeping(() => workbook.look(withUsedNumbers(tables), sheets));

  return { markStale, load, readFor, lookFor };
}

function withPresence(
  present: ReadonlySet<string>,
  read: readonly ReadTable[],
  places: Reading["places"],
): ReadonlySet<string> {
  const now = new Set(present);
  for (const { table } of read) {
    if (places.has(table.name)) now.add(table.name);
    else now.delete(table.name);
  }
  return now;
}
