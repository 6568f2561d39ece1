import { csvText } from "../../../domain/csv";
import type { TableSet } from "../../../tables/tableSet";
import { claimStates, type ClaimState, type LineState } from "../../../model/expenses/claimState";
import { chosenColumns, costCentresIn, handOverFields, type HandedOver, type HandOverColumn } from "./handOverColumns";

/** The rows of a hand-over as they were written: its lines, claim by claim, and the advances that these claims settle. */
export function handedOverRows(tables: TableSet, number: string): readonly HandedOver[] {
  return rowsFor(tables, number, claimStates(tables).values(), ({ line }) => line.handOver === number);
}

/** The rows that claims would give: what is looked at before it is written. */
export const rowsToHandOver = (tables: TableSet, claims: readonly ClaimState[]): readonly HandedOver[] =>
  rowsFor(tables, "", claims, ({ line, approved }) => line.handedOverOn === undefined && approved !== 0);

/**
 * The file for finance: one row a line under the chosen headings, as comma-separated text. Text that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export function handOverFile(tables: TableSet, rows: readonly HandedOver[]): string {
  const columns = chosenColumns(tables);
  const cells = rows.map((row) => cellsOf(row, columns));
  return csvText([columns.map(({ heading }) => heading), ...cells]);
}

/** The cells of a row under the chosen columns. */
export const cellsOf = (row: HandedOver, columns: readonly HandOverColumn[]): readonly string[] =>
  columns.map(({ field }) => handOverFields[field](row) ?? "");

/** The hand-overs that were made, the latest first. */
export function handOversIn(states: Iterable<ClaimState>): readonly { readonly number: string; readonly on: string }[] {
  const days = new Map<string, string>();
  for (const { lines } of states)
    for (const { line } of lines)
      if (line.handOver !== undefined && line.handedOverOn !== undefined) days.set(line.handOver, line.handedOverOn);
  return [...days].map(([number, on]) => ({ number, on })).sort((one, other) => (one.number < other.number ? 1 : -1));
}

function rowsFor(
  tables: TableSet,
  number: string,
  claims: Iterable<ClaimState>,
  isOf: (line: LineState) => boolean,
): readonly HandedOver[] {
  const costCentres = costCentresIn(tables);
  return [...claims].flatMap((state) => {
    const lines = state.lines.filter(isOf);
    if (lines.length === 0) return [];
    const costCentre = costCentres.get(state.department ?? "");
    const rows: HandedOver[] = lines.map((line) => ({ number, state, line, costCentre }));
    if (state.advance > 0) rows.push({ number, state, line: undefined, costCentre });
    return rows;
  });
}
