import type { Cell } from "../../../tables/column";
import type { PageCell } from "../../../workbook/pages/sheetPage";
import type { Part } from "./layout";
import { words } from "./words";

export interface ListRow {
  readonly what: string;
  readonly first: Cell;
  readonly second: Cell;
}

export interface List {
  readonly title: string;
  readonly headers: readonly [string, string, string];
  /** The sheet to which its title leads. */
  readonly leadsTo: string;
  /** The worst first. */
  readonly rows: readonly ListRow[];
  readonly firstFormat: string;
  readonly secondFormat: string;
}

/** Rows of a list on the page, the last one for "and 3 more". */
export const LIST_ROWS = 6;
/** All rows that a list takes: title, headers, rows. */
export const LIST_HEIGHT = 2 + LIST_ROWS;

/** A list in its columns: what it is about on the left, two figures at the right end. */
export function listPart(
  { title, headers, leadsTo, rows, firstFormat, secondFormat }: List,
  row: number,
  { first, last }: { readonly first: number; readonly last: number },
): Part {
  const columns = last - first + 1;
  const shown = rows.length > LIST_ROWS ? rows.slice(0, LIST_ROWS - 1) : rows;
  const line = (at: number): number => row + 2 + at;
  const rest: readonly PageCell[] =
    rows.length === shown.length
      ? []
      : [
          {
            row: line(LIST_ROWS - 1),
            column: first,
            value: words.lists.more(rows.length - shown.length),
            look: "note",
          },
        ];
  const counted = rows.length === 0 ? title : words.lists.counted(title, rows.length);
  return {
    rowHeights: [[row, 17]],
    looks: [
      { area: { row, column: first, rows: 1, columns }, look: "heading" },
      { area: { row: row + 1, column: first, rows: 1, columns }, look: "header" },
      ...shown.map((_, at) => ({ area: { row: line(at), column: first, rows: 1, columns }, look: "line" as const })),
    ],
    cells: [
      { row, column: first, formula: `=HYPERLINK("#'${leadsTo}'!A1",${textInFormula(counted)})` },
      { row: row + 1, column: first, value: headers[0] },
      { row: row + 1, column: last - 1, value: headers[1], look: "numberHeader" },
      { row: row + 1, column: last, value: headers[2], look: "numberHeader" },
      ...(rows.length === 0
        ? [{ row: line(0), column: first, value: words.lists.none, look: "note" } as const]
        : shown.flatMap((each, at): PageCell[] => [
            { row: line(at), column: first, value: each.what },
            { row: line(at), column: last - 1, value: each.first, look: "lineNumber", format: firstFormat },
            { row: line(at), column: last, value: each.second, look: "lineNumber", format: secondFormat },
          ])),
      ...rest,
    ],
  };
}

/** A text as it stands in a formula. */
export const textInFormula = (text: string): string => `"${text.replaceAll('"', '""')}"`;
