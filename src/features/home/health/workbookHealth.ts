import type { Day } from "../../../domain/calendarDay";
import { Frozen } from "../../../workbook/freeze/frozenTable";
import { readingIn } from "../../../workbook/freeze/snapshotReading";
import type { WorkbookSnapshot } from "../../../workbook/freeze/workbookSnapshot";
import type { AnyTable } from "../../../tables/defineTable";
import { TableSet } from "../../../tables/tableSet";
import { dataProblems } from "../dataTodo";
import { contradictions } from "./contradictions";
import type { Finding } from "./finding";
import { nearTwins } from "./nearTwins";
import { replacedFormulas } from "./replacedFormulas";
import { createSafeMends } from "./safeMend";
import { beforeLinked, unsoundRows } from "./unsoundRows";

/** What is wrong in the data: rows that can't be read or contradict others, links to nothing; with the mends that are safe. */
export function wrongRows(tables: TableSet): readonly Finding[] {
  const mendOf = createSafeMends(tables);
  return dataProblems(tables).map((problem) => {
    const mend = mendOf(problem);
    return { problem, ...(mend && { mend }) };
  });
}

/** What can be read and is doubtful all the same: not as the tables expect it, or nearly the same as something else. */
export function doubtfulRows(tables: TableSet, today: Day): readonly Finding[] {
  const known = tables.tables.map(({ table }) => table);
  const problems = tables.tables.flatMap((read) => [
    ...unsoundRows(read, today),
    ...beforeLinked(read, tables),
    ...nearTwins(read, known),
  ]);
  return [...problems, ...contradictions(tables)].map((problem) => ({ problem }));
}

/** Formulas of ours that were typed over. */
export function formulaFindings(book: WorkbookSnapshot, known: readonly AnyTable[]): readonly Finding[] {
  const frozen = new TableSet(readingIn(book, [Frozen]).tables).rows(Frozen);
  const columns = new Set(frozen.map(({ table, column }) => JSON.stringify([table, column])));
  return replacedFormulas(book, known, (table, header) => columns.has(JSON.stringify([table, header])));
}
