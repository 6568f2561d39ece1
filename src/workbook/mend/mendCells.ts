import { ok, refuse, type Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import { update, type Change } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import { readingIn } from "../freeze/snapshotReading";
import { obstacleOn, type WorkbookSnapshot } from "../freeze/workbookSnapshot";
import { apply } from "../log/apply";
import { Log, type LogRow } from "../log/log";
import type { WorkbookPort } from "../port";
import { mendsIn, mendTrail, type CellMend } from "./cellMend";
import { cellsOf, mendsBackwards, standsAt } from "./mendPlaces";

/** Puts cells right in one go, unless one of them holds something else by now: one round trip to look, one to write. */
export const mendCells = (
  port: WorkbookPort,
  entry: string,
  world: Circumstances,
  mends: readonly CellMend[],
): Promise<Result<string>> => {
  const [first] = mends;
  if (!first) return Promise.resolve(refuse("Choose what to mend."));
  const sentence =
    mends.length === 1
      ? `Mended ${first.header} of ${first.key} in ${first.table}`
      : `Mended ${String(mends.length)} cells in ${[...new Set(mends.map(({ table }) => table))].join(", ")}`;
  return write(port, entry, world, sentence, (book) => {
    const changed = mends.find((mend) => !standsAt(book, mend, mend.bodyIndex));
    return changed ? changedSince(changed, "Look at the problems again.") : ok({ mends, changes: [] });
  });
};

/** Takes the cells back that an entry of the Log mended, in rows that may have been sorted since. */
export function undoMends(
  port: WorkbookPort,
  entry: string,
  world: Circumstances,
  rows: readonly LogRow[],
  known: readonly AnyTable[],
): Promise<Result<string>> {
  const [first] = rows;
  const mends = mendsIn(rows);
  if (!first || !mends)
    return Promise.resolve(refuse("The Log no longer tells enough to undo this.", { table: Log.name }));
  if (first.state !== "Done") return Promise.resolve(refuse(`"${first.what}" was undone already.`));
  return write(port, entry, world, `Undid: ${first.what}`, (book) => {
    const back = mendsBackwards(book, mends, known);
    const changed = mends.find((_, index) => back[index] === undefined);
    if (changed) return changedSince(changed, "Undo the later change first, or correct it by hand.");
    const marks = rows.map((row): Change => update(Log, `${row.entry} / ${String(row.part)}`, { state: "Undone" }));
    return ok({ mends: back.filter((mend) => mend !== undefined), changes: marks });
  });
}

async function write(
  port: WorkbookPort,
  entry: string,
  { now, user }: Circumstances,
  sentence: string,
  planOf: (
    book: WorkbookSnapshot,
  ) => Result<{ readonly mends: readonly CellMend[]; readonly changes: readonly Change[] }>,
): Promise<Result<string>> {
  const book = await port.readWhole();
  if (!book.ok) return book;
  const plan = planOf(book.value);
  if (!plan.ok) return plan;
  const { mends, changes } = plan.value;
  const touched = new Set(mends.map(({ table }) => table));
  for (const sheet of book.value.sheets) {
    const obstacle = sheet.tables.some(({ name }) => touched.has(name)) ? obstacleOn(sheet) : undefined;
    if (obstacle !== undefined) return refuse(obstacle);
  }
  const written = await apply(
    port,
    { sentence, changes },
    readingIn(book.value, [Log]),
    { entry, when: now, by: user },
    {},
    cellsOf(book.value, mends),
    [],
    mendTrail(mends),
  );
  return written.ok ? ok(sentence) : written;
}

const changedSince = ({ table, header, key }: CellMend, then: string): Result<never> =>
  refuse(`${header} of ${key} in ${table} was changed since. ${then}`, { table, row: key, column: header });
