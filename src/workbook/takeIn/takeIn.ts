import { ok, refuse, type Result } from "../../domain/result";
import type { Circumstances } from "../../tables/action";
import { update, type Change } from "../../tables/change";
import { fieldsOf, keyOf, titleOf, type AnyTable } from "../../tables/defineTable";
import { TableSet } from "../../tables/tableSet";
import { Contents } from "../contents";
import type { SheetCells } from "../freeze/frozenCells";
import { readingIn } from "../freeze/snapshotReading";
import { cellsIn, isFormula, obstacleOn, type BookSheet, type WorkbookSnapshot } from "../freeze/workbookSnapshot";
import { apply, logStage } from "../log/apply";
import { Log, logRowsOf, type LogRow } from "../log/log";
import { recover } from "../log/recover";
import { stagesOf } from "../log/stages";
import type { Reading, WorkbookPort } from "../port";
import { missingTable, readOnlyWorkbook } from "../refusals";
import { formulasNaming, rewritten, type NamingFormula } from "./namingFormulas";
import { convertedCells, giveBack, sheetOf } from "./giveBack";
import { addedHeaders, bodyRowsOf, type TakenIn, type TakingIn } from "./takingIn";
import { digestOfFilled, takenInBy, takingInTrail } from "./takingInTrail";

/**
 * Makes a list that people keep in the workbook one of our tables, where it is: the blank table of ours gives way, the list gets its
 * name and headers, and what it lacks is added to its right. The Log says first what will be done; what breaks off is taken back.
 */
export async function takeIn(
  port: WorkbookPort,
  entry: string,
  { now, user }: Circumstances,
  taking: TakingIn,
): Promise<Result<string>> {
  const { table, place } = taking;
  const book = await port.readWhole();
  if (!book.ok) return book;
  const before = readingIn(book.value, [table, Contents, Log]);
  const refusal = obstacleTo(taking, book.value, before);
  if (refusal) return refusal;
  const sentence = `Took in ${place.name ?? place.sheet} as ${table.sheet}`;
  const trail = logRowsOf([], [{ trail: takingInTrail(taking) }], { entry, when: now, by: user, what: sentence });
  const logPlace = before.places.get(Log.name);
  if (!logPlace) return refuse(missingTable(Log.name), { table: Log.name });
  const opening = logStage(trail, logPlace);
  if (!opening.ok) return opening;
  const naming = formulasNaming(book.value, table.name, table.name);
  const opened = await port.write([opening.value]);
  if (!opened.ok && opened.problem.state === "refused") return refuse(opened.problem.message);
  const changes = [
    update(Contents, table.name, { sheet: place.sheet }),
    ...trail.map((row) => update(Log, keyOf(Log, row), { state: "Done" })),
  ];
  const done = opened.ok ? await doTakeIn(port, taking, naming, changes) : opened;
  if (done.ok) return ok(sentence);
  const recovered = await recover(port, [entry], [table, Contents]);
  return refuse(
    recovered.ok
      ? `${done.problem.message} Nothing was changed.`
      : `${done.problem.message} What was done so far will be taken back when the pane is opened again.`,
  );
}

async function doTakeIn(
  port: WorkbookPort,
  taking: TakingIn,
  naming: readonly NamingFormula[],
  changes: readonly Change[],
): Promise<Result<void>> {
  const { table } = taking;
  const removed = await port.removeTables([table]);
  if (!removed.ok) return removed;
  const named = await port.takeIn(taking);
  if (!named.ok) return named;
  const completed = await port.setUp([table]);
  if (!completed.ok) return completed;
  const book = await port.readWhole();
  if (!book.ok) return book;
  const sheet = sheetOf(book.value, taking);
  const reading = readingIn(book.value, [Contents, Log]);
  const stages = stagesOf(changes, new TableSet(reading.tables), reading.places);
  if (!stages.ok) return stages;
  const written = await port.write([
    ...(sheet ? [...convertedCells(sheet, taking, "after"), ...filledCells(sheet, taking)] : []),
    ...rewritten(book.value, naming),
    ...stages.value,
  ]);
  return written.ok ? ok(undefined) : refuse(written.problem.message);
}

/** Gives a list that was taken in back to its owner, as it was; refused where later work rests on it. */
export async function undoTakeIn(
  port: WorkbookPort,
  entry: string,
  { now, user }: Circumstances,
  rows: readonly LogRow[],
  known: readonly AnyTable[],
): Promise<Result<string>> {
  const taken = takenInBy(rows, known);
  const [first] = rows;
  if (!first || !taken) return refuse("The Log no longer tells enough to undo this.", { table: Log.name });
  if (first.state !== "Done") return refuse(`"${first.what}" was undone already.`);
  const book = await port.readWhole();
  if (!book.ok) return book;
  const set = new TableSet(readingIn(book.value, known).tables);
  const obstacle = obstacleToUndo(taken, first, book.value, set, known);
  if (obstacle) return obstacle;
  const back = await giveBack(port, taken, known);
  if (!back.ok) return back;
  const after = await port.readWhole();
  if (!after.ok) return after;
  const marks = rows.map((row): Change => update(Log, keyOf(Log, row), { state: "Undone" }));
  const sentence = `Undid: ${first.what}`;
  const written = await apply(
    port,
    { sentence, changes: [update(Contents, taken.table.name, { sheet: taken.table.sheet }), ...marks] },
    readingIn(after.value, [Contents, Log]),
    { entry, when: now, by: user },
    {},
    back.value(after.value),
  );
  return written.ok ? ok(sentence) : written;
}

/** Why a list can't be taken in now. */
function obstacleTo(
  { table, place, headers, cells }: TakingIn,
  book: WorkbookSnapshot,
  reading: Reading,
): Extract<Result<never>, { ok: false }> | undefined {
  if (book.readOnly) return refuse(readOnlyWorkbook);
  const ours = reading.tables.find((read) => read.table === table);
  if (!ours || ours.absent) return refuse(missingTable(table.name), { table: table.name });
  if (ours.rowsByKey.size + ours.unreadRows > 0)
    return refuse(
      `${table.sheet} has rows already, and a list can take its place only while it is blank. Copy the rows in instead.`,
      { table: table.name },
    );
  const sheet = book.sheets.find(({ name }) => name === place.sheet);
  const changed = refuse(`${place.name ?? place.sheet} was changed meanwhile. Choose it again.`);
  if (!sheet) return changed;
  const blocked = obstacleOn(sheet);
  if (blocked !== undefined) return refuse(blocked);
  const isTable = place.name === undefined || sheet.tables.some(({ name }) => name === place.name);
  const now = cellsIn(sheet, "formulas", place.area);
  const isSame =
    headers.every((header, index) => now[0]?.[index] === header) &&
    cells.every(({ row, column, before }) => now[row + 1]?.[column] === before);
  return isTable && isSame ? undefined : changed;
}

/** Why a list can't be given back: it was changed through us since, or rows of other tables name what is in it. */
function obstacleToUndo(
  { table, place, headersAfter, filledDigest }: TakenIn,
  { entry, what }: LogRow,
  book: WorkbookSnapshot,
  tables: TableSet,
  known: readonly AnyTable[],
): Extract<Result<never>, { ok: false }> | undefined {
  const log = tables.rows(Log);
  const own = log.map((row) => row.entry).lastIndexOf(entry);
  // An entry that marks others undid them: what they had done is gone.
  const undoing = new Set(log.filter((row) => row.table === Log.name).map((row) => row.entry));
  const later = log.find(
    (row, at) => at > own && row.table === table.name && row.state === "Done" && !undoing.has(row.entry),
  );
  if (later)
    return refuse(`${table.sheet} was changed since: "${later.what}". Undo that first.`, { table: table.name });
  const sheet = book.sheets.find(({ tables: there }) => there.some(({ name }) => name === table.name));
  const found = sheet?.tables.find(({ name }) => name === table.name);
  if (sheet?.name !== place.sheet || !found)
    return refuse(`${table.sheet} is no longer on ${place.sheet}, so "${what}" can't be undone.`, {
      table: table.name,
    });
  const columns = addedHeaders({ table, headersAfter }).flatMap((header) => {
    const field = fieldsOf(table).find((each) => table.columns[each]?.header === header);
    const index = found.headers.indexOf(header);
    if (field === undefined || index < 0) return [];
    const area = { ...found.body, column: found.body.column + index, columns: 1 };
    return [{ header, cells: cellsIn(sheet, "values", area).map(([cell = ""]) => cell) }];
  });
  if (digestOfFilled(columns) !== filledDigest)
    return refuse(
      `The columns that were added to ${table.sheet} were filled in since, and would be lost. Copy what you need to a column of your own and clear them, then undo again.`,
      { table: table.name },
    );
  const { rowsByKey } = tables.read(table);
  for (const other of known) {
    if (other === table || !tables.has(other)) continue;
    const links = Object.entries(other.columns).filter(([, { linksTo }]) => linksTo === table.name);
    const naming = tables
      .rows(other)
      .some((row) => links.some(([field]) => rowsByKey.has(String(row[field as never]))));
    if (links.length > 0 && naming)
      return refuse(`${titleOf(other)} has rows that name what is in ${table.sheet}. Undo what brought them first.`, {
        table: other.name,
      });
  }
  return undefined;
}

function filledCells(sheet: BookSheet, { table, place, filled }: TakingIn): readonly SheetCells[] {
  const found = sheet.tables.find(({ name }) => name === table.name);
  return filled.flatMap(({ field, cells }): SheetCells[] => {
    const index = found?.headers.indexOf(table.columns[field]?.header ?? "") ?? -1;
    if (!found || index < 0) return [];
    const area = { row: place.area.row + 1, column: found.body.column + index, rows: bodyRowsOf(place), columns: 1 };
    const before = cellsIn(sheet, "formulas", area);
    return [
      {
        sheet: sheet.name,
        area,
        before,
        after: before.map(([cell = ""], row) => [isFormula(cell) ? null : (cells[row] ?? "")]),
        as: "values",
        spills: false,
      },
    ];
  });
}
