import { columnsOf, patternParts, type FieldSource, type Mapping } from "./mapping";
import type { SourceGrid, SourceRow } from "./sourceGrid";

/** Gives a row of the file (by its index) its number among the rows that hold the same in some columns; undefined where those are blank. */
export type RunningNumber = (rowIndex: number) => number | undefined;

/** The column under which a saved file of refused rows keeps its numbers, so that they stay what they were. */
export const numberHeader = (within: readonly string[]): string => `Number within ${within.join(" + ")}`;

/** The columns within which a source numbers rows; undefined where it numbers none. */
export function numberedWithin(source: FieldSource): readonly string[] | undefined {
  if (source.from === "number") return [source.within];
  if (source.from !== "pattern") return undefined;
  const numbers = patternParts(source.pattern).some((part) => "column" in part && part.column === "#");
  return numbers ? columnsOf(source) : undefined;
}

/** All numberings that a mapping asks for, once each. */
export function numberingsOf(mapping: Mapping): readonly (readonly string[])[] {
  const byHeader = new Map<string, readonly string[]>();
  for (const { fields } of mapping.tables)
    for (const source of Object.values(fields)) {
      const within = numberedWithin(source);
      if (within) byHeader.set(numberHeader(within), within);
    }
  return [...byHeader.values()];
}

/** Numbers the rows of a file from 1. All rows count, refused ones too: a number must not depend on what else is wrong. */
export function runningNumbers(
  grid: SourceGrid,
  within: readonly string[],
  spelled: (header: string) => (row: SourceRow) => string,
): RunningNumber {
  const kept = grid.headers.indexOf(numberHeader(within));
  if (kept >= 0)
    return (rowIndex) => {
      const number = Number(grid.rows[rowIndex]?.cells[kept]);
      return Number.isInteger(number) && number > 0 ? number : undefined;
    };
  const columns = within.map(spelled);
  const counts = new Map<string, number>();
  const numbers = grid.rows.map((row) => {
    const group = columns.map((read) => read(row));
    if (group.every((text) => text === "")) return undefined;
    // A unit separator: no cell of a file holds it.
    const key = group.join("\u001f").toLowerCase();
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return number;
  });
  return (rowIndex) => numbers[rowIndex];
}
