import { TableSet } from "../tables/tableSet";
import { entryRows, numbersGivenBy } from "../workbook/log/undo";
import { readTrail } from "../workbook/log/readTrail";
import { Log, tracesIn, type LogRow } from "../workbook/log/log";
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
  { workbook, later }: Pick<SessionWorld, "workbook" | "later">,
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
      const clash = clashOf(done.entry, rows, log);
      if (rows.length === 0) say({ tone: "problem", text: lost(done) });
      else if (rows.some(({ state }) => state === "Writing")) await finishUndo(done.entry);
      else if (clash !== undefined) say({ tone: "problem", text: clash });
    }
  }

  return (done) => {
    if (done.entry === "") return;
    waiting.push(done);
    set(1);
  };
}

const lost = ({ sentence }: Done): string =>
  `"${sentence}" is no longer in the Log: somebody wrote at the same moment and Excel kept theirs, or it was taken back with Ctrl+Z. Look whether its rows are there; if not, do it again.`;

/** The numbers that somebody else's entry gave too, as a sentence. */
function clashOf(entry: string, rows: readonly LogRow[], log: TableSet): string | undefined {
  const given = numbersGivenBy(rows.filter(({ change, state }) => change === "Added" && state === "Done"));
  if (given.length === 0) return undefined;
  const others = log.rows(Log).filter((row) => row.entry !== entry && row.change === "Added" && row.state === "Done");
  for (const { table, number } of given) {
    const other = others.find(
      (row) => row.table === table && tracesIn(row)?.some((trace) => trace.change === "Added" && trace.key === number),
    );
    if (other)
      return `${number} was given twice at the same moment: by ${other.by} ("${other.what}") and by you. Agree on who keeps it, and give the other one the next free number in all its rows.`;
  }
  return undefined;
}
