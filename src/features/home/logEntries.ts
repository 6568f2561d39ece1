import type { TableSet } from "../../tables/tableSet";
import { UsedNumbers } from "../../tables/usedNumbers";
import { Contents } from "../../workbook/contents";
import { Frozen } from "../../workbook/freeze/frozenTable";
import { Log, type LogRow } from "../../workbook/log/log";

/** One change of the workbook as people see it: all that one action wrote. */
export interface LogEntry extends Pick<LogRow, "entry" | "when" | "by" | "what" | "state"> {
  /** Rows of data that it added, changed or removed. */
  readonly rows: number;
  /** Names of the tables that it touched. */
  readonly tables: readonly string[];
  /** What was written can be taken back by Undo. */
  readonly canUndo: boolean;
}

/** What Quartermaster notes for itself beside a change; nobody made it, and nobody undoes it. */
const isBookkeeping = ({ table, keys }: LogRow): boolean =>
  own.has(table) || (table === Contents.name && (keys ?? "").split(", ").every((key) => own.has(key)));
const own: ReadonlySet<string> = new Set([Log.name, Frozen.name, UsedNumbers.name]);

/** The entries of the Log or of its end, newest first; the oldest of an end may have rows before it, and is left out. */
export function logEntries(log: TableSet, isWhole: boolean): readonly LogEntry[] {
  const entries = log.has(Log) ? [...log.groupBy(Log, (row) => row.entry).values()] : [];
  return entries
    .slice(isWhole || entries.length < 2 ? 0 : 1)
    .flatMap((all) => {
      const rows = all.filter((row) => !isBookkeeping(row));
      const [first] = rows;
      if (!first) return [];
      return [
        {
          entry: first.entry,
          when: first.when,
          by: first.by,
          what: first.what,
          state: first.state,
          rows: rows.reduce((sum, row) => sum + row.rows, 0),
          tables: [...new Set(rows.map((row) => row.table))],
          canUndo: first.state === "Done",
        },
      ];
    })
    .reverse();
}
