import { ok, refuse, type Problem, type Result } from "../../domain/result";
import { insert, type Plan } from "../../tables/change";
import { readTable, type ReadTable } from "../../tables/readTable";
import { TableSet } from "../../tables/tableSet";
import type { Drawing } from "../pages/drawing";
import type { SheetCells } from "../freeze/frozenCells";
import { Log, logRowsOf, type LogRow } from "./log";
import { firstFreeRow, type Place, type Reading, type Stage, type Watcher, type WorkbookPort } from "../port";
import { isWritten, recover } from "./recover";
import { stagesOf } from "./stages";
import { readOnlyWorkbook } from "../refusals";

/**
 * Writes a plan: the Log says what will be written, the rows follow, the Log says it is done, all in one go.
 * It is written whole or not at all; what breaks off half-way is undone at once. `cells` stand outside of our rows,
 * `drawings` are made of whole sheets; `told` is what the Log says of cells that no row of a plan tells of.
 */
export async function apply(
  port: WorkbookPort,
  plan: Plan,
  reading: Reading,
  about: Pick<LogRow, "entry" | "when" | "by">,
  watcher: Watcher = {},
  cells: readonly SheetCells[] = [],
  drawings: readonly Drawing[] = [],
  told: Drawing["trail"] = [],
): Promise<Result<void>> {
  const obstacle = obstacleTo(plan, reading);
  if (obstacle) return { ok: false, problem: obstacle };
  const stages = stagesOf(plan.changes, new TableSet(reading.tables), reading.places);
  if (!stages.ok) return stages;
  if (stages.value.length + drawings.length + told.length === 0)
    return refuse("Nothing to change: there are no changes to save.");
  const logPlace = reading.places.get(Log.name);
  if (!logPlace)
    return refuse("The sheet Log is missing. Open Home and set up again; nothing is written without a trail.", {
      table: Log.name,
    });

  const trail = logRowsOf(stages.value, [...drawings, { trail: told }], { ...about, what: plan.sentence });
  for (let place = logPlace, tries = 1; ; tries++) {
    const opening = logStage(trail, place);
    if (!opening.ok) return opening;
    const written = await port.write(
      [opening.value, ...stages.value, ...cells, ...drawings, closingStage(opening.value, trail)],
      watcher,
    );
    if (written.ok) return ok(undefined);
    const { message, state, moved } = written.problem;
    if (state === "broken") {
      if (await isWritten(port, about.entry)) return ok(undefined);
      const cellsRecovered = await putCellsBack(port, cells);
      const recovered = cellsRecovered.ok ? await recover(port, [about.entry], tablesOf(plan)) : cellsRecovered;
      return refuse(
        recovered.ok
          ? `${message} Nothing was changed.`
          : `${message} What was written so far will be undone when the pane is opened again.`,
      );
    }
    // Somebody else's entry made the Log longer meanwhile: ours goes below it.
    const again = moved === Log && tries < MOST_TRIES ? await port.read([], Log) : undefined;
    const placeNow = again?.ok ? again.value.places.get(Log.name) : undefined;
    if (!placeNow) return refuse(message);
    place = placeNow;
  }
}

/** So often is a write tried while other people's entries in the Log come before ours. */
const MOST_TRIES = 5;

async function putCellsBack(port: WorkbookPort, cells: readonly SheetCells[]): Promise<Result<void>> {
  if (cells.length === 0) return ok(undefined);
  const book = await port.readWhole();
  if (!book.ok) return book;
  const { cellsBack } = await import("../freeze/frozenCells");
  const back = await port.write(cellsBack(book.value, cells));
  return back.ok ? ok(undefined) : refuse(back.problem.message);
}

const tablesOf = (plan: Plan) => [...new Set(plan.changes.map((change) => change.table))];

/** Why a plan can't be written now: a file for reading only, a protected sheet, a filter. */
function obstacleTo(plan: Plan, reading: Reading): Problem | undefined {
  if (reading.readOnly)
    return {
      message: readOnlyWorkbook,
    };
  for (const table of [...tablesOf(plan), Log]) {
    const message = reading.obstacles.get(table.name);
    if (message !== undefined) return { message, table: table.name };
  }
  return undefined;
}

/** The stage that adds rows to the Log. */
export function logStage(rows: readonly LogRow[], place: Place): Result<Stage> {
  const [problem] = logWithoutRows(place).problems;
  if (problem) return { ok: false, problem };
  const stages = stagesOf(
    rows.map((row) => insert(Log, row)),
    new TableSet([logWithoutRows(place)]),
    new Map([[Log.name, place]]),
  );
  if (!stages.ok) return stages;
  const stage = stages.value[0];
  if (!stage) throw new Error("A plan that changes something left no row for the Log.");
  return ok(stage);
}

/** Only where the Log stands was read: what it holds does not matter to a new entry. */
const logWithoutRows = (place: Place): ReadTable => readTable(Log, { headers: place.headers, body: [] });

/** Turns the state of the entry's rows from Writing to Done, as the last thing that is written. */
export function closingStage(opening: Stage, rows: readonly LogRow[]): Stage {
  const columnIndex = opening.columnIndexByField.get("state") ?? 0;
  return {
    ...opening,
    inserts: [],
    restores: [],
    updates: opening.inserts.map(({ key }, index) => ({
      key,
      bodyIndex: firstFreeRow(opening.place) + index,
      cells: [{ field: "state", columnIndex, before: rows[index]?.state ?? "Writing", after: "Done" }],
    })),
  };
}
