import { ok, refuse, type Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import { update, type Change } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import { TableSet } from "../../tables/tableSet";
import { apply } from "../log/apply";
import { freezePlan, isPlaceOf, thawPlan, type FreezePlan } from "./frozenPlan";
import { Frozen, type FrozenRow } from "./frozenTable";
import { Log, tracesIn, type LogRow } from "../log/log";
import type { WorkbookPort } from "../port";
import { entryRows, rowOfCells } from "../log/undo";
import type { WorkbookSnapshot } from "./workbookSnapshot";
import { readingIn } from "./snapshotReading";

/** What freezing, thawing or undoing one of them has done. */
export interface Shared {
  readonly sentence: string;
  readonly warnings: readonly string[];
}

/** Turns all formulas of ours into values, remembered on the sheet Frozen: one round trip to look, one to write. */
export const freezeForSharing = (port: WorkbookPort, entry: string, world: Circumstances): Promise<Result<Shared>> =>
  share(port, entry, world, (book) => freezePlan(book, entry, world));

/** Brings the formulas back wherever their frozen values stand untouched. */
export const thawAll = (port: WorkbookPort, entry: string, world: Circumstances): Promise<Result<Shared>> =>
  share(port, entry, world, (book, tables) => {
    const rows = tables.rows(Frozen);
    return rows.length === 0 ? refuse("Nothing is frozen.") : thawPlan(book, rows);
  });

/** Undoes a freeze by thawing what it froze, and a thaw by freezing that again. */
export const undoSharing = (
  port: WorkbookPort,
  entry: string,
  world: Circumstances,
  undone: string,
): Promise<Result<Shared>> =>
  share(port, entry, world, (book, tables) => {
    const log = entryRows(tables, undone);
    const [first] = log;
    if (!first) return refuse(`The Log has no entry ${undone}.`);
    if (first.state !== "Done") return refuse(`"${first.what}" was undone already.`);
    const thawed = removedRows(log);
    const plan =
      thawed.length > 0
        ? freezePlan(book, entry, world, (unit) => thawed.some((row) => isPlaceOf(row, unit)))
        : thawPlan(
            book,
            tables.rows(Frozen).filter(({ freeze }) => freeze === undone),
          );
    if (!plan.ok) return plan;
    const marks = log.map((row): Change => update(Log, `${row.entry} / ${String(row.part)}`, { state: "Undone" }));
    return ok({ ...plan.value, sentence: `Undid: ${first.what}`, changes: [...plan.value.changes, ...marks] });
  });

async function share(
  port: WorkbookPort,
  entry: string,
  { now, user }: Circumstances,
  planOf: (book: WorkbookSnapshot, tables: TableSet) => Result<FreezePlan>,
): Promise<Result<Shared>> {
  const book = await port.readWhole();
  if (!book.ok) return book;
  const known: readonly AnyTable[] = [Log, Frozen];
  const reading = readingIn(book.value, known);
  const plan = planOf(book.value, new TableSet(reading.tables));
  if (!plan.ok) return plan;
  const written = await apply(port, plan.value, reading, { entry, when: now, by: user }, {}, plan.value.cells);
  return written.ok ? ok({ sentence: plan.value.sentence, warnings: plan.value.warnings ?? [] }) : written;
}

/** The rows of the list that an entry took away. */
const removedRows = (log: readonly LogRow[]): readonly FrozenRow[] =>
  log
    .filter(({ table }) => table === Frozen.name)
    .flatMap((row) => tracesIn(row) ?? [])
    // A row of the list is read back from its own cells.
    .flatMap((trace) => (trace.change === "Removed" ? [rowOfCells(Frozen, trace.cells) as unknown as FrozenRow] : []));
