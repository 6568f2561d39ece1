import { ok, refuse, type Result } from "../../domain/result";
import type { Cell } from "../../tables/column";
import type { AnyTable } from "../../tables/defineTable";
import { readTable, type ReadTable } from "../../tables/readTable";
import { TableSet } from "../../tables/tableSet";
import { halfMadeSheet } from "../pages/drawing";
import { Frozen } from "../freeze/frozenTable";
import { digestOf, isPageRow, Log, tracesIn, type LogRow, type Trace } from "./log";
import type { CellChange, Place, RowRemove, RowRestore, RowUpdate, Stage, WorkbookPort } from "../port";
import { hasWork, othersByIndex } from "./stages";
import { readTrail } from "./readTrail";
import { isMendRow } from "../mend/cellMend";
import { isTakenInRow } from "../takeIn/takingInTrail";
import { entryRows } from "./undo";

/**
 * Whether an entry was written to its end. A batch that Excel did not answer in time may have been done all the same: this
 * waits behind it, so that what it reads comes after.
 */
export async function isWritten(port: WorkbookPort, entry: string): Promise<boolean> {
  const trail = await readTrail(port, entry);
  const rows = trail.ok ? entryRows(new TableSet([trail.value]), entry) : [];
  return rows.length > 0 && rows.every(({ state }) => state === "Done");
}

/**
 * Undoes what entries of the Log left half written: cells that hold what was to be written get back what they held, rows
 * that were added go, rows that were removed come back, and so do sheets. Cells that hold something else are someone's
 * later work and stay.
 */
export async function recover(
  port: WorkbookPort,
  entries: readonly string[],
  known: readonly AnyTable[],
): Promise<Result<void>> {
  const trail = await port.read([Log]);
  if (!trail.ok) return trail;
  const told = entries.flatMap((entry) => entryRows(new TableSet(trail.value.tables), entry));
  // First: it puts the table back that the rest reads.
  const given = await giveHalfTakenBack(port, told, known);
  if (!given.ok) return given;
  const touched = new Set(told.map((row) => row.table));
  const tables = known.filter((table) => touched.has(table.name) && table !== Log);
  const drawn = [...new Set(told.filter(isPageRow).flatMap(({ table, entry }) => [table, halfMadeSheet(entry)]))];
  const look = drawn.length > 0 ? await port.look([Log, ...tables], drawn) : undefined;
  const reading = look ?? (await port.read([Log, ...tables]));
  if (!reading.ok) return reading;
  const set = new TableSet(reading.value.tables);
  const logPlace = reading.value.places.get(Log.name);
  if (!logPlace) return refuse("The sheet Log is missing, so it can't be told what was left half done.");

  const rows = entries.flatMap((entry) => entryRows(set, entry)).filter((row) => row.state === "Writing");
  const thawed = await thawHalfFrozen(port, rows, set);
  if (!thawed.ok) return thawed;
  const unmended = await undoHalfMended(port, rows, known);
  if (!unmended.ok) return unmended;
  // Seldom needed, and no part of what the pane loads first.
  const pages = look?.ok ? { ...(await import("../pages/revertPage")), look: look.value } : undefined;
  // Before any of its name is made again.
  const halfMade = pages?.halfMadeRemovals(rows, pages.look) ?? [];
  const unmade = halfMade.length > 0 ? await port.write(halfMade) : ok(undefined);
  if (!unmade.ok) return refuse(unmade.problem.message);
  const stages = tables.flatMap((table) => {
    const place = reading.value.places.get(table.name);
    return place ? [recoveryStage(table, rows, set, place)] : [];
  });
  const drawnBack = pages?.recoveredDrawings(rows, pages.look) ?? [];
  const written = await port.write([
    ...stages.filter(hasWork),
    ...drawnBack,
    ...[logStage(rows, set, logPlace)].filter(hasWork),
  ]);
  return written.ok ? ok(undefined) : refuse(written.problem.message);
}

/** Formulas that a freeze already took, before it broke off, come back while the list still tells them. */
async function thawHalfFrozen(port: WorkbookPort, log: readonly LogRow[], set: TableSet): Promise<Result<void>> {
  const entries = new Set(
    log.filter(({ table, change }) => table === Frozen.name && change === "Added").map(({ entry }) => entry),
  );
  if (entries.size === 0) return ok(undefined);
  const rows = set.rows(Frozen).filter(({ freeze }) => entries.has(freeze));
  if (rows.length === 0) return ok(undefined);
  const book = await port.readWhole();
  if (!book.ok) return book;
  // Seldom needed, and no part of what the pane loads first.
  const { thawPlan } = await import("../freeze/frozenPlan");
  const plan = thawPlan(book.value, rows);
  if (!plan.ok) return plan;
  const written = await port.write(plan.value.cells);
  return written.ok ? ok(undefined) : refuse(written.problem.message);
}

/** Cells that a mend already wrote, before it broke off, get back what they held. */
async function undoHalfMended(
  port: WorkbookPort,
  log: readonly LogRow[],
  known: readonly AnyTable[],
): Promise<Result<void>> {
  if (!log.some(isMendRow)) return ok(undefined);
  const book = await port.readWhole();
  if (!book.ok) return book;
  // As above.
  const { recoveredCells } = await import("../mend/mendPlaces");
  const written = await port.write(recoveredCells(book.value, log, known));
  return written.ok ? ok(undefined) : refuse(written.problem.message);
}

/** A list that was half taken in goes back to its owner. */
async function giveHalfTakenBack(
  port: WorkbookPort,
  log: readonly LogRow[],
  known: readonly AnyTable[],
): Promise<Result<void>> {
  const rows = log.filter((row) => row.state === "Writing" && isTakenInRow(row));
  if (rows.length === 0) return ok(undefined);
  // As above.
  const { giveAllBack } = await import("../takeIn/giveBack");
  return giveAllBack(port, rows, known);
}

function recoveryStage(table: AnyTable, log: readonly LogRow[], set: TableSet, place: Place): Stage {
  const read = set.read(table);
  const traces = log.filter((row) => row.table === table.name).flatMap((row) => tracesIn(row) ?? []);
  return {
    table,
    place,
    columnIndexByField: read.columnIndexByField,
    updates: traces.flatMap((trace) => updateBack(trace, read)),
    removes: addedRows(traces, read),
    inserts: [],
    restores: traces.flatMap((trace) => restoreRow(trace, read)).sort((a, b) => a.bodyIndex - b.bodyIndex),
  };
}

function updateBack(trace: Trace, read: ReadTable): RowUpdate[] {
  if (trace.change !== "Changed") return [];
  // A row that gets another key may have it already.
  const key = [trace.keyAfter ?? trace.key, trace.key].find((each) => read.bodyIndexByKey.has(each));
  const bodyIndex = key === undefined ? undefined : read.bodyIndexByKey.get(key);
  if (key === undefined || bodyIndex === undefined) return [];
  const cells = Object.entries(trace.cells).flatMap(([field, [before, after]]): CellChange[] => {
    const columnIndex = read.columnIndexByField.get(field);
    if (columnIndex === undefined || before === after || read.grid.body[bodyIndex]?.[columnIndex] !== after) return [];
    return [{ field, columnIndex, before: after, after: before }];
  });
  cells.sort((a, b) => a.columnIndex - b.columnIndex);
  return cells.length === 0 ? [] : [{ key, keyAfter: trace.key, bodyIndex, cells }];
}

function restoreRow(trace: Trace, read: ReadTable): RowRestore[] {
  if (trace.change !== "Removed" || read.takenKeys.has(trace.key)) return [];
  const cells = Object.entries(trace.cells).flatMap(([field, cell]): [number, Cell][] => {
    const columnIndex = read.columnIndexByField.get(field);
    return columnIndex === undefined ? [] : [[columnIndex, cell]];
  });
  return [
    {
      key: trace.key,
      cells: new Map([...cells, ...othersByIndex(trace.others, read)]),
      bodyIndex: trace.bodyIndex,
    },
  ];
}

/** Rows from the first added one on that are ours: written as the Log says, or made and not yet filled. */
function addedRows(traces: readonly Trace[], read: ReadTable): RowRemove[] {
  const added = traces.filter((trace) => trace.change === "Added");
  // Rows that the same entry removed above have moved the added ones up.
  const removed = traces.filter((trace) => trace.change === "Removed").length;
  const firstAdded = Math.max(0, Math.min(...added.map((trace) => trace.bodyIndex)) - removed);
  const digests = new Map(added.map((trace) => [trace.key, trace.digest]));
  const keyAt = new Map([...read.bodyIndexByKey].map(([key, bodyIndex]) => [bodyIndex, key]));
  const rows: RowRemove[] = [];
  for (let bodyIndex = firstAdded; bodyIndex < read.grid.body.length; bodyIndex++) {
    const key = keyAt.get(bodyIndex) ?? "";
    const cells = ourCells(read, bodyIndex);
    const row = read.rowsByKey.get(key);
    const blank = [...cells.values()].every((cell) => cell === "");
    if (blank || (row && digestOf(read.table, row) === digests.get(key)))
      rows.push({ key, bodyIndex, cells, others: new Map() });
  }
  return rows;
}

function ourCells(read: ReadTable, bodyIndex: number): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [field, columnIndex] of read.columnIndexByField)
    if (read.table.columns[field]?.kind !== "formula")
      cells.set(columnIndex, read.grid.body[bodyIndex]?.[columnIndex] ?? "");
  return cells;
}

/** Marks the entries as undone, and takes away rows that the Log was given and that were not filled any more. */
function logStage(rows: readonly LogRow[], set: TableSet, place: Place): Stage {
  const read = set.read(Log);
  const columnIndex = read.columnIndexByField.get("state") ?? 0;
  const updates = rows.map((row): RowUpdate => {
    const key = `${row.entry} / ${String(row.part)}`;
    return {
      key,
      bodyIndex: read.bodyIndexByKey.get(key) ?? 0,
      cells: [{ field: "state", columnIndex, before: row.state, after: "Undone" }],
    };
  });
  const marksBack = rows
    .filter((row) => row.table === Log.name)
    .flatMap((row) => tracesIn(row) ?? [])
    .flatMap((trace) => updateBack(trace, read));
  const lastFilled = Math.max(
    -1,
    ...[...read.grid.body.keys()].filter((bodyIndex) =>
      [...ourCells(read, bodyIndex).values()].some((cell) => cell !== ""),
    ),
  );
  const removes: RowRemove[] = [];
  for (let bodyIndex = Math.max(lastFilled + 1, 1); bodyIndex < read.grid.body.length; bodyIndex++)
    removes.push({ key: "", bodyIndex, cells: ourCells(read, bodyIndex), others: new Map() });
  return {
    ...emptyStage(place),
    columnIndexByField: read.columnIndexByField,
    updates: [...updates, ...marksBack],
    removes,
  };
}

const emptyStage = (place: Place): Stage => ({
  table: Log,
  place,
  columnIndexByField: readTable(Log, { headers: place.headers, body: [] }).columnIndexByField,
  updates: [],
  inserts: [],
  restores: [],
  removes: [],
});
