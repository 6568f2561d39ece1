import {
  extentOf,
  type Look,
  type PageArea,
  type PageChart,
  type PageChoice,
  type PageHighlight,
  type PagePrint,
  type SheetPage,
} from "./sheetPage";

/**
 * All of a page but what its cells hold. The workbook remembers it, so that it knows what people added since, and how
 * the page looked when it is taken back. Short, for all memories of a workbook share 2 MB.
 */
export interface Memory {
  readonly called: string;
  readonly tabColor: string;
  /** A text a row, "x" where the page held something. */
  readonly filled: readonly string[];
  readonly widths: readonly number[];
  readonly heights: readonly (readonly [row: number, points: number])[];
  /** What stretches of cells look like; later ones go over earlier ones. */
  readonly looks: readonly (readonly [Look, readonly Stretch[]])[];
  /** Number formats other than General. */
  readonly formats: readonly (readonly [string, readonly Stretch[]])[];
  readonly choices: readonly PageChoice[];
  readonly highlights: readonly PageHighlight[];
  readonly charts: readonly PageChart[];
  readonly print: PagePrint;
}

export type Stretch = readonly [row: number, column: number, rows: number, columns: number];

/** What is remembered of a page. */
export function memoryOf(page: SheetPage): Memory {
  const { rows, columns } = extentOf(page);
  const filled = Array.from({ length: rows }, () => Array.from({ length: columns }, () => " "));
  for (const cell of page.cells) {
    const line = filled[cell.row];
    if (line && ("formula" in cell || cell.value !== "")) line[cell.column] = "x";
  }
  const looks = page.looks.map(({ area, look }) => [look, stretchOf(area)] as const);
  return {
    called: page.called,
    tabColor: page.tabColor,
    filled: filled.map((line) => line.join("")),
    widths: page.columnWidths,
    heights: [...page.rowHeights],
    looks: grouped([...looks, ...runsOf(page, ({ look }) => look)]),
    formats: grouped(runsOf(page, ({ format }) => format)),
    choices: page.choices,
    highlights: page.highlights,
    charts: page.charts,
    print: page.print,
  };
}

/** What the workbook kept comes back as it was, unless someone else wrote under our key. */
export function memoryIn(text: unknown): Memory | undefined {
  if (typeof text !== "string") return undefined;
  try {
    // The text is ours; what is not of its shape is found out by this check.
    const memory = JSON.parse(text) as Memory;
    return lists.every((list) => Array.isArray(memory[list])) ? memory : undefined;
  } catch {
    return undefined;
  }
}

const lists = ["filled", "widths", "heights", "looks", "formats", "choices", "highlights", "charts"] as const;

/** The cells that the page takes, from A1. */
export const extentIn = ({ filled }: Memory): PageArea => ({
  row: 0,
  column: 0,
  rows: filled.length,
  columns: filled[0]?.length ?? 1,
});

/** The page held something in this cell when it was drawn. */
export const isFilled = (memory: Memory | undefined, row: number, column: number): boolean =>
  memory?.filled[row]?.[column] === "x";

export const areaOfStretch = ([row, column, rows, columns]: Stretch): PageArea => ({ row, column, rows, columns });

const stretchOf = ({ row, column, rows, columns }: PageArea): Stretch => [row, column, rows, columns];

/** Neighbours in a row of which the same is said, as one stretch. */
function runsOf<T>(
  { cells }: SheetPage,
  saidOf: (cell: SheetPage["cells"][number]) => T | undefined,
): readonly (readonly [T, Stretch])[] {
  const runs: (readonly [T, Stretch])[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const said = saidOf(cell);
    if (said === undefined) continue;
    const [last, [row, column, , columns]] = runs.at(-1) ?? [undefined, [-1, 0, 0, 0]];
    const goesOn = last === said && row === cell.row && column + columns === cell.column;
    if (goesOn) runs.pop();
    runs.push([said, goesOn ? [row, column, 1, columns + 1] : [cell.row, cell.column, 1, 1]]);
  }
  return runs;
}

/** Stretches that follow each other and of which the same is said stand together. */
function grouped<T>(runs: readonly (readonly [T, Stretch])[]): readonly (readonly [T, readonly Stretch[]])[] {
  const groups: [T, Stretch[]][] = [];
  for (const [said, stretch] of runs) {
    const last = groups.at(-1);
    if (last?.[0] === said) last[1].push(stretch);
    else groups.push([said, [stretch]]);
  }
  return groups;
}
