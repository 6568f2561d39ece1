import { momentToSerial } from "../../domain/moment";
import { titleOf, type AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { isGivenNumber } from "../../tables/usedNumbers";
import { isPageRow, Log, tracesIn, type LogRow, type Trace } from "./log";
import { numbersGivenBy } from "./undo";

/** What went wrong, as a sentence, or a row that may be lost: only its table tells. */
export type Clash =
  { readonly sentence: string } | { readonly table: AnyTable; readonly key: string; readonly by: string };

/**
 * What two people did to the same rows without seeing each other's, by their entries of the Log: the same number or key
 * given twice, one cell changed from one value to two, the only blank row of a table filled by both.
 */
export function clashesOf(entry: string, log: TableSet, known: readonly AnyTable[]): readonly Clash[] {
  const done = log.rows(Log).filter((row) => row.state === "Done" && !isPageRow(row));
  const ours = done.filter((row) => row.entry === entry);
  const [first] = ours;
  if (!first) return [];
  const others = done.filter((row) => row.entry !== entry && Math.abs(when(row) - when(first)) < DAYS_APART);
  const theirs = others.flatMap((row) => (tracesIn(row) ?? []).map((trace) => ({ row, trace })));
  const clashes: Clash[] = [];
  for (const { table, number } of numbersGivenBy(ours.filter(({ change }) => change === "Added"))) {
    const other = theirs.find(({ row, trace }) => row.table === table && isAdded(trace, number));
    if (other) clashes.push({ sentence: twice(number, other.row) });
  }
  for (const row of ours) {
    const table = known.find(({ name }) => name === row.table);
    const there = theirs.filter((other) => other.row.table === row.table);
    if (!table || there.length === 0) continue;
    for (const trace of tracesIn(row) ?? []) clashes.push(...clashesWith(trace, table, there));
  }
  return clashes;
}

const when = (row: LogRow): number => momentToSerial(row.when);

/** Longer than it takes until co-authors see each other's work, and their clocks may differ. */
const DAYS_APART = 10 / 1440;

interface Theirs {
  readonly row: LogRow;
  readonly trace: Trace;
}

function clashesWith(ours: Trace, table: AnyTable, theirs: readonly Theirs[]): readonly Clash[] {
  if (ours.change === "Removed") return [];
  if (ours.change === "Added") {
    const same = theirs.find(({ trace }) => isAdded(trace, ours.key));
    if (same) return isGivenNumber(ours.key) ? [] : [{ sentence: added(ours.key, table, same.row) }];
    const beside = theirs.find(({ trace }) => trace.change === "Added" && trace.bodyIndex === ours.bodyIndex);
    return beside ? [{ table, key: ours.key, by: beside.row.by }] : [];
  }
  for (const { row, trace } of theirs) {
    if (trace.change !== "Changed" || trace.key !== ours.key) continue;
    const field = Object.entries(ours.cells).find(([name, [before, after]]) => {
      const other = trace.cells[name];
      return other?.[0] === before && other[1] !== after;
    })?.[0];
    const header = field === undefined ? undefined : table.columns[field]?.header;
    if (header !== undefined) return [{ sentence: changed(header, ours.key, table, row) }];
  }
  return [];
}

const isAdded = (trace: Trace, key: string): boolean => trace.change === "Added" && trace.key === key;

const twice = (number: string, { by, what }: LogRow): string =>
  `${number} was given twice at the same moment: by ${by} ("${what}") and by you. Agree on who keeps it, and give the other one the next free number in all its rows.`;

const added = (key: string, table: AnyTable, { by, what }: LogRow): string =>
  `${key} was added to ${titleOf(table)} twice at the same moment: by ${by} ("${what}") and by you. Delete one of the two rows.`;

const changed = (header: string, key: string, table: AnyTable, { by, what }: LogRow): string =>
  `${header} of ${key} in ${titleOf(table)} was changed at the same moment by ${by} ("${what}") and by you, and holds the value of one of you now. Look whether it is right.`;

/** The row was written into the same cells as somebody else's. */
export const lostRow = (key: string, table: AnyTable, by: string): string =>
  `${key} is not in ${titleOf(table)}: ${by} filled the same row at the same moment, and Excel kept theirs. Undo the action in History if it is still offered, then do it again.`;
