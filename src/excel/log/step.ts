import type { Cell } from "../../tables/column";
import type { Place, Stage } from "../../workbook/port";
import { TEXT_FORMAT, toExcel, toTextCell } from "../cellText";
import { formulasOf } from "../loadedCells";
import { changedMeanwhile } from "../../workbook/refusals";

/** One range's worth of writing. */
export interface Step {
  /** About what it takes on the wire, in the dearer direction. */
  readonly bytes: number;
  /** The table that the step makes longer or, below 0, shorter, and by how many rows. */
  readonly grows?: { readonly table: string; readonly rows: number };
  queue(context: Excel.RequestContext): Queued;
}

export interface Queued {
  /** After the sync: why the step should not have been made, or undefined where all was as expected. */
  refusal(): string | undefined;
  /**
   * After the sync: queues what Excel should have done of itself and did not, and says whether there was anything. Later
   * steps of the batch have moved its rows by so many.
   */
  complete?(context: Excel.RequestContext, moved: number): boolean;
  /** Queues what makes the cells as they were just before the step. */
  putBack(context: Excel.RequestContext): void;
}

/** Rows that go in one piece: what they held must come back in one round trip. */
export const MOST_ROWS_IN_RUN = 2_000;

/** A range within a table's body, by the place that was read. */
export function bodyRange(
  context: Excel.RequestContext,
  { place }: Stage,
  bodyIndex: number,
  columnIndex: number,
  rows: number,
  columns: number,
): Excel.Range {
  return context.workbook.worksheets
    .getItem(place.sheet)
    .getRangeByIndexes(place.row + 1 + bodyIndex, place.column + columnIndex, rows, columns);
}

/**
 * A whole row for Excel, whose columns of ours have their formats: null leaves a cell as it is, for calculated columns and people's
 * own are none of ours.
 */
export function rowOf(
  stage: Stage,
  cells: ReadonlyMap<number, Cell>,
  texts: ReadonlySet<number> = textColumns(stage),
): (Cell | null)[] {
  return Array.from({ length: stage.place.columns }, (_, columnIndex) => {
    const cell = cells.get(columnIndex);
    if (cell === undefined) return null;
    return texts.has(columnIndex) ? toTextCell(cell) : toExcel(cell);
  });
}

/** The columns of a table that are formatted as text. */
export const textColumns = ({ table, columnIndexByField }: Stage): ReadonlySet<number> =>
  new Set(
    [...columnIndexByField].flatMap(([field, columnIndex]) =>
      table.columns[field]?.numberFormat === TEXT_FORMAT ? [columnIndex] : [],
    ),
  );

/** Queues the number formats of our columns for new rows, before anything is written into them. */
export function formatRows(context: Excel.RequestContext, stage: Stage, bodyIndex: number, rows: number): void {
  for (const [field, columnIndex] of stage.columnIndexByField) {
    const format = stage.table.columns[field]?.numberFormat ?? "General";
    // One format for the whole column: Office takes a single value for a range of any size.
    if (format !== "General")
      bodyRange(context, stage, bodyIndex, columnIndex, rows, 1).numberFormat = format as unknown as string[][];
  }
}

/** Makes a table so many rows high, its header included. */
export function resize(context: Excel.RequestContext, stage: Stage, height: number): void {
  context.workbook.tables
    .getItem(stage.table.name)
    .resize(bodyRange(context, stage, -1, 0, height, stage.place.columns));
}

export const rowChanged = (key: string, { place }: Stage): string => changedMeanwhile(`${key} on ${place.sheet}`);

export const tableChanged = ({ sheet }: Place): string => changedMeanwhile(sheet);

/** The one row of an empty table, which new rows may take only while no one has typed into it. */
export function watchBlankRow(
  context: Excel.RequestContext,
  stage: Stage,
  bodyIndex: number,
  row: readonly (Cell | null)[],
): Pick<Queued, "refusal"> & { readonly before: () => (Cell | null)[] } {
  const range = bodyRange(context, stage, bodyIndex, 0, 1, row.length);
  range.load("values,formulas");
  const ours = (cells: readonly Cell[]): (Cell | null)[] =>
    row.map((cell, column) => (cell === null ? null : (cells[column] ?? "")));
  return {
    refusal: () =>
      ours(range.values[0] ?? []).every((cell) => cell === null || cell === "") ? undefined : tableChanged(stage.place),
    before: () => ours(asBefore(range)[0] ?? []),
  };
}

/** What the cells held: formulas as formulas, everything else as the value that it was; some columns are formatted as text. */
export const asBefore = (range: Excel.Range, isText: (column: number) => boolean = () => false): Cell[][] =>
  formulasOf(range).map((row, r) =>
    row.map((formula, c) =>
      formula !== range.values[r]?.[c] ? formula : isText(c) ? toTextCell(formula) : toExcel(formula),
    ),
  );
