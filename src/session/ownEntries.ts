import { TableSet } from "../tables/tableSet";
import { entryRows } from "../workbook/log/undo";
import { readTrail } from "../workbook/log/readTrail";
import type { Notifications } from "./notifications";
import type { Done, SessionWorld } from "./session";

/** By then what co-authors wrote in the same seconds has reached this copy of the workbook. */
const SETTLED_MS = 8_000;
/** So often is Excel asked again where it does not answer, because a cell is being edited, say. */
const MOST_TRIES = 5;

/**
 * Looks again, some seconds after each write of ours, whether its entry of the Log is still as it was written. Excel merges what
 * co-authors write cell by cell, without a word: of two who add a row at the same moment one may lose it, and two may be
 * given the same number. A Ctrl+Z takes back what was written, too.
 */
export function watchOwnEntries(
  { workbook, known, later }: Pick<SessionWorld, "workbook" | "known" | "later">,
  { say }: Notifications,
  inTurn: <T>(task: () => Promise<T>) => Promise<T>,
  finishUndo: (entry: string) => Promise<void>,
): (done: Done) => void {
  let waiting: Done[] = [];
  let isSet = false;

  function set(tries: number): void {
    if (!later || isSet) return;
    isSet = true;
    later(() => {
      isSet = false;
      void inTurn(() => lookAgain(tries));
    }, SETTLED_MS);
  }

  async function lookAgain(tries: number): Promise<void> {
    const [oldest] = waiting;
    if (!oldest) return;
    const trail = await readTrail(workbook, oldest.entry);
    if (!trail.ok) {
      if (tries < MOST_TRIES) set(tries + 1);
      return;
    }
    const log = new TableSet([trail.value]);
    const looked = waiting;
    waiting = [];
    for (const done of looked) {
      const rows = entryRows(log, done.entry);
      if (rows.length === 0) say({ tone: "problem", text: lost(done) });
      else if (rows.some(({ state }) => state === "Writing")) await finishUndo(done.entry);
      else for (const text of await clashesIn(done.entry, log)) say({ tone: "problem", text });
    }
  }

  /** What somebody else did to the same rows at the same moment; said once, however many rows it is. */
  async function clashesIn(entry: string, log: TableSet): Promise<ReadonlySet<string>> {
    // Seldom needed, and no part of what the pane loads first.
    const { clashesOf, lostRow } = await import("../workbook/log/clashes");
    const clashes = clashesOf(entry, log, await known);
    const doubtful = clashes.filter((clash) => "table" in clash);
    const told = new Set(clashes.flatMap((clash) => ("sentence" in clash ? [clash.sentence] : [])));
    if (doubtful.length === 0) return told;
    const reading = await workbook.read([...new Set(doubtful.map(({ table }) => table))]);
    if (!reading.ok) return told;
    const tables = new TableSet(reading.value.tables);
    for (const { table, key, by } of doubtful)
      if (!tables.read(table).takenKeys.has(key)) told.add(lostRow(key, table, by));
    return told;
  }

  return (done) => {
    if (done.entry === "") return;
    waiting.push(done);
    set(1);
  };
}

const lost = ({ sentence }: Done): string =>
  `"${sentence}" is no longer in the Log: somebody wrote at the same moment and Excel kept theirs, or it was taken back with Ctrl+Z. Look whether its rows are there; if not, do it again.`;
