import { ok, refuse, type Result } from "../../domain/result";
import { closedBook, closedSheet, shiftedPage, toDraw } from "./drawPages";
import { halfMadeSheet, type Drawing } from "./drawing";
import { isPageRow, Log, type LogRow } from "../log/log";
import { extentIn, filledIn, type Memory } from "./pageState";
import { digestOfSheet, pageTracesIn, type PageTrace } from "./pageLog";
import {
  contentAt,
  contentOfTyped,
  isInPlace,
  reachOf,
  sameTyped,
  typed,
  type Content,
  type SheetState,
  type SheetStates,
} from "./sheetState";
import { addressOf, type PageArea, type PageChart } from "./sheetPage";

/** What takes back the sheets that an entry of the Log drew. Refused where someone changed them since. */
export function pageReversals(rows: readonly LogRow[], look: SheetStates, entry: string): Result<readonly Drawing[]> {
  const drawings: Drawing[] = [];
  const traces = pageTracesIn(rows.filter(isPageRow));
  for (const trace of traces ?? [undefined]) {
    const drawing = trace && undrawing(trace, look, entry);
    if (!drawing)
      return refuse(`The Log no longer tells enough to undo "${rows[0]?.what ?? ""}".`, { table: Log.name });
    if (!drawing.ok) return drawing;
    drawings.push(drawing.value);
  }
  return ok(drawings);
}

/** What makes sheets as they were before entries that broke off; cells that hold someone's later work stay. */
export const recoveredDrawings = (rows: readonly LogRow[], look: SheetStates): readonly Drawing[] =>
  entriesOf(rows).flatMap((entry) =>
    (pageTracesIn(rows.filter((row) => row.entry === entry && isPageRow(row))) ?? [])
      .map((trace) => recovered(trace, look.sheets.get(trace.sheet), entry))
      .filter((drawing) => drawing !== undefined),
  );

/** What takes away the sheets of entries that broke off before they were given their names. */
export const halfMadeRemovals = (rows: readonly LogRow[], look: SheetStates): readonly Drawing[] =>
  entriesOf(rows).flatMap((entry) => {
    const sheet = halfMadeSheet(entry);
    const before = look.sheets.get(sheet);
    return before ? [removal(sheet, before, entry)] : [];
  });

const entriesOf = (rows: readonly LogRow[]): readonly string[] => [...new Set(rows.map(({ entry }) => entry))];

function undrawing(trace: PageTrace, { sheets, closed }: SheetStates, entry: string): Result<Drawing> | undefined {
  const { sheet, called, change, marks, cells } = trace;
  const before = sheets.get(sheet);
  if (change !== "Changed" && closed) return closedBook();
  if (change === "Removed") {
    if (before) return refuse(`There is a sheet ${sheet} again. Rename or delete it, then undo.`);
    return trace.memory && ok(addedAgain(trace, trace.memory, entry));
  }
  if (!before) return refuse(`The sheet ${sheet} is no longer there, so that nothing on it can be undone.`);
  if (before.isProtected) return closedSheet(sheet);
  if (before.mark !== marks[1])
    return refuse(`${sheet} was published again since. Undo the later publication first, or publish it again.`);
  if (!isInPlace(before)) return shiftedPage(sheet, called);
  const { memory } = before;
  if (!memory) return undefined;
  if (change === "Added") {
    const isOurs =
      before.comments === 0 && before.charts.every((name) => memory.charts.some((chart) => chart.name === name));
    return isOurs && digestOfSheet(before) === trace.digest
      ? ok(removal(sheet, before, entry))
      : refuse(`${sheet} was changed since. Delete the sheet by hand if nothing on it is needed.`);
  }
  const changed = cells.find(([row, column, , after]) => !sameTyped(typed(contentAt(before, row, column)), after));
  if (changed) {
    const [row, column] = changed;
    const address = addressOf({ row, column, rows: 1, columns: 1 }).replaceAll("$", "");
    return refuse(`${address} on ${sheet} was changed since. Undo the later change first, or publish it again.`);
  }
  return ok(drawnBack(trace, before, memory, entry));
}

/** What makes a sheet as it was, as far as the broken entry got; undefined where it did nothing to it. */
function recovered(trace: PageTrace, before: SheetState | undefined, entry: string): Drawing | undefined {
  const { sheet, change, marks, cells } = trace;
  if (change === "Removed") {
    if (!trace.memory || before?.memory) return undefined;
    return before ? rememberedAgain(trace, before, trace.memory, entry) : addedAgain(trace, trace.memory, entry);
  }
  if (!before) return undefined;
  if (change === "Added") return unmade(sheet, before, entry, marks[1]);
  if (before.mark === marks[0]) return undefined;
  const holds = cells.filter(([row, column, , after]) => sameTyped(typed(contentAt(before, row, column)), after));
  const memory = trace.memory ?? before.memory;
  if (!memory) return undefined;
  const back = drawnBack({ ...trace, cells: holds }, before, memory, entry);
  return before.isProtected && holds.length === 0
    ? // It was protected before we came, and nothing drawn on it.
      { ...back, reach: { ...back.reach, rows: 0 }, values: [], chartsToRemove: [], chartsToAdd: [] }
    : { ...back, ...chartsBack(trace, before.charts, memory.charts) };
}

/** A sheet that was to go is still there, but was forgotten first. */
const rememberedAgain = ({ sheet, marks }: PageTrace, before: SheetState, memory: Memory, entry: string): Drawing => ({
  ...toDraw({ sheet, before, memory, entry, mark: marks[0], reach: { ...extentIn(memory), rows: 0 }, values: [] }),
  chartsToRemove: [],
  chartsToAdd: [],
});

/** What takes a sheet away that an entry made, as far as it got. */
const unmade = (sheet: string, before: SheetState, entry: string, mark: string): Drawing | undefined =>
  before.mark === entry || before.mark === mark ? removal(sheet, before, entry) : undefined;

const removal = (sheet: string, before: SheetState, entry: string): Drawing =>
  toDraw({ sheet, before, memory: undefined, entry, mark: "", reach: reachOf(before), values: [] });

/** How far charts were drawn again can't be told: where they were to become others, all that we had are drawn as they were. */
function chartsBack(
  { charts, memory }: PageTrace,
  standing: readonly string[],
  drawn: readonly PageChart[],
): Pick<Drawing, "chartsToRemove" | "chartsToAdd"> {
  const back = drawn.filter(({ name }) => charts.includes(name) && (memory !== undefined || !standing.includes(name)));
  return {
    // A chart may have been left under the name that Excel gave it.
    chartsToRemove: standing.filter((name) => !charts.includes(name) || back.some((chart) => chart.name === name)),
    chartsToAdd: back,
  };
}

function drawnBack(trace: PageTrace, before: SheetState, known: Memory, entry: string): Drawing {
  const memory = trace.memory ?? known;
  const [old, now] = [extentIn(memory), extentIn(before.memory ?? known)];
  const rows = Math.max(old.rows, now.rows);
  const reach: PageArea = { row: 0, column: 0, rows, columns: Math.max(old.columns, now.columns) };
  // Cells of ours that are as they were are written too: with their looks they would lose what makes a text of "=1".
  const wasFilled = filledIn(memory);
  const held = (row: number, column: number) => (wasFilled(row, column) ? contentAt(before, row, column) : null);
  const values = gridOf(trace, reach, held);
  return toDraw({ sheet: trace.sheet, before, memory, entry, mark: trace.marks[0], reach, values });
}

function addedAgain(trace: PageTrace, memory: Memory, entry: string): Drawing {
  const reach = extentIn(memory);
  const values = gridOf(trace, reach, () => "");
  return toDraw({ sheet: trace.sheet, before: undefined, memory, entry, mark: trace.marks[0], reach, values });
}

function gridOf<T>(
  { cells }: PageTrace,
  { rows, columns }: PageArea,
  otherwise: (row: number, column: number) => T,
): (Content | T)[][] {
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): Content | T => otherwise(row, column)),
  );
  for (const [row, column, before] of cells) {
    const line = grid[row];
    if (line) line[column] = contentOfTyped(before);
  }
  return grid;
}
