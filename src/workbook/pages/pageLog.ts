import type { Cell } from "../../tables/column";
import type { Drawing, Drawn } from "./drawing";
import { digest, LONGEST_DETAILS, PAGE_DETAILS, type LogRow } from "../log/log";
import type { Memory } from "./pageState";
import {
  contentAt,
  contentsOf,
  plainTyped,
  reachOf,
  sameTyped,
  typed,
  type Content,
  type SheetState,
} from "./sheetState";

/** What the Log remembers of a sheet that was drawn. */
export interface PageTrace {
  readonly sheet: string;
  readonly called: string;
  readonly change: LogRow["change"];
  /** The entries that had drawn it before and after. */
  readonly marks: readonly [string, string];
  /** The names of all its charts before. */
  readonly charts: readonly string[];
  /** What was remembered of it before, where that is another now. */
  readonly memory?: Memory;
  /** Of a sheet that was made: tells whether someone changed it since. */
  readonly digest?: string;
  /** Cells that were changed. */
  readonly cells: readonly CellTrace[];
}

/** Before and after are written as one would type them: a text that begins with "=" has an apostrophe in front. */
type CellTrace = readonly [row: number, column: number, before: Cell, after: Cell];

/** The rows of the Log for a drawing. Long ones go on over several rows. */
export function trailOf(drawn: Drawn): Drawing["trail"] {
  const { sheet, before, memory } = drawn;
  const called = (memory ?? before?.memory)?.called ?? sheet;
  const change = !memory ? "Removed" : before?.memory ? "Changed" : "Added";
  const all = JSON.stringify([headOf(drawn), ...cellsOf(drawn)]);
  return Array.from({ length: Math.ceil(all.length / LONGEST_DETAILS) }, (_, part) => ({
    table: sheet,
    change,
    rows: part === 0 ? 1 : 0,
    keys: called,
    // Brackets, for a blank at the end of a cell may be lost.
    details: `${PAGE_DETAILS}[${all.slice(part * LONGEST_DETAILS, (part + 1) * LONGEST_DETAILS)}]`,
  }));
}

/** The sheets that an entry of the Log drew, or undefined where its details were edited and make no sense any more. */
export function pageTracesIn(rows: readonly LogRow[]): readonly PageTrace[] | undefined {
  const traces: PageTrace[] = [];
  for (const sheet of new Set(rows.map(({ table }) => table))) {
    const parts = rows.filter(({ table }) => table === sheet);
    const [first] = parts;
    if (!first) continue;
    try {
      const all = parts.map(({ details = "" }) => details.slice(PAGE_DETAILS.length + 1, -1)).join("");
      const [head, ...cells] = JSON.parse(all) as readonly unknown[]; // What is no list throws, as does what is no JSON.
      if (!isHead(head) || !cells.every(isCellTrace)) return undefined;
      traces.push({ ...head, cells, sheet, called: first.keys ?? sheet, change: first.change });
    } catch {
      return undefined;
    }
  }
  return traces;
}

/** What tells whether someone changed a sheet since it was made; what people chose in its drop-downs does not count. */
export const digestOfSheet = (look: SheetState): string =>
  digestOfContents(contentsOf(look, reachOf(look)), look.memory);

function headOf({ before, memory, mark, values }: Drawn): Omit<PageTrace, keyof Told> {
  // A sheet of which nothing is remembered, in case it is there already, is an empty one of ours.
  if (!before || (memory && !before.memory))
    return { marks: ["", mark], charts: [], digest: digestOfContents(values, memory) };
  const isOther = JSON.stringify(before.memory) !== JSON.stringify(memory);
  return {
    marks: [before.mark, memory ? mark : ""],
    charts: before.charts,
    ...(before.memory && isOther && { memory: before.memory }),
  };
}

/** What the other columns of the Log and the other entries tell. */
type Told = Pick<PageTrace, "sheet" | "called" | "change" | "cells">;

function cellsOf({ before, memory, reach, values }: Drawn): readonly CellTrace[] {
  if (!before || (memory && !before.memory)) return [];
  if (!memory)
    return contentsOf(before, reachOf(before)).flatMap((line, row) =>
      line.flatMap((content, column): CellTrace[] => (content === "" ? [] : [[row, column, typed(content), ""]])),
    );
  return values.flatMap((line, row) =>
    line.flatMap((content, column): CellTrace[] => {
      if (content === null) return [];
      const [was, is] = [typed(contentAt(before, reach.row + row, reach.column + column)), typed(content)];
      return sameTyped(was, is) ? [] : [[row, column, was, is]];
    }),
  );
}

function digestOfContents(contents: readonly (readonly (Content | null)[])[], memory: Memory | undefined): string {
  const isChoice = (row: number, column: number): boolean =>
    memory?.choices.some((choice) => choice.row === row && choice.column === column) === true;
  return digest(
    JSON.stringify(
      contents.flatMap((line, row) =>
        line.flatMap((content, column) =>
          content === null || content === "" || isChoice(row, column) ? [] : [[row, column, plainTyped(content)]],
        ),
      ),
    ),
  );
}

/** Each shape is checked as far as it is used without a look at what comes of it. */
const isHead = (head: unknown): head is Omit<PageTrace, keyof Told> =>
  typeof head === "object" &&
  head !== null &&
  "marks" in head &&
  Array.isArray(head.marks) &&
  head.marks.length === 2 &&
  "charts" in head &&
  Array.isArray(head.charts);

const isCellTrace = (entry: unknown): entry is CellTrace =>
  Array.isArray(entry) &&
  entry.length === 4 &&
  entry.every((part) => ["string", "number", "boolean"].includes(typeof part));
