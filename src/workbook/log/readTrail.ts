import { ok, refuse, type Result } from "../../domain/result";
import type { ReadTable } from "../../tables/readTable";
import { TableSet } from "../../tables/tableSet";
import type { WorkbookPort } from "../port";
import { Log, tracesIn } from "./log";
import { entryRows } from "./undo";

/** The end of the Log, from an entry on: the Log grows for ever, and what is undone is mostly near its end. */
export async function readTrail(port: WorkbookPort, entry: string): Promise<Result<ReadTable>> {
  for (let rows = 1_000; ; rows *= 10) {
    const reading = await port.read([], Log, {}, rows);
    if (!reading.ok) return reading;
    const { last, places } = reading.value;
    if (!last) return refuse("The sheet Log is missing, so that nothing can be undone.", { table: Log.name });
    if ((places.get(Log.name)?.bodyRows ?? 0) <= rows || tellsAllOf(entry, last)) return ok(last);
  }
}

/** The first of an entry's rows is there, and what it says of other rows of the Log can be looked up. */
function tellsAllOf(entry: string, last: ReadTable): boolean {
  const rows = entryRows(new TableSet([last]), entry);
  return (
    rows[0]?.part === 1 &&
    rows
      .filter(({ table }) => table === Log.name)
      .every((row) => tracesIn(row)?.every(({ key }) => last.takenKeys.has(key)))
  );
}
