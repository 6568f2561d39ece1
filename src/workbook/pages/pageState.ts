import {
  extentOf,
  type CellStyleName,
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
  /** The cells that it takes, from A1. */
  readonly rows: number;
  readonly columns: number;
  /** Where it held something. */
  readonly filled: readonly Stretch[];
  readonly widths: readonly number[];
  readonly heights: readonly (readonly [row: number, points: number])[];
  /** What stretches of cells look like; later ones go over earlier ones. */
  readonly looks: Said<CellStyleName>;
  /** Number formats other than General. */
  readonly formats: Said<string>;
  readonly choices: readonly PageChoice[];
  readonly highlights: readonly PageHighlight[];
  readonly charts: readonly PageChart[];
  readonly print: PagePrint;
}

/** Cells side by side, and as many times below each other as is said: a border goes around each of them. */
export type Stretch = readonly [row: number, column: number, rows: number, columns: number, times: number];

type Said<T> = readonly (readonly [T, readonly Stretch[]])[];

/** What is remembered of a page. */
export function memoryOf(page: SheetPage): Memory {
  const looks = page.looks.map(({ area, look }) => [look, area] as const);
  const filled = runsOf(page, (cell) => ("formula" in cell || cell.value !== "" ? "filled" : undefined));
  return {
    called: page.called,
    tabColor: page.tabColor,
    ...extentOf(page),
    filled: gathered(filled).flatMap(([, stretches]) => stretches),
    widths: page.columnWidths,
    heights: [...page.rowHeights],
    looks: gathered([...looks, ...runsOf(page, ({ look }) => look)]),
    formats: gathered(runsOf(page, ({ format }) => format)),
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

/** The cells that the page takes. */
export const extentIn = ({ rows, columns }: Memory): PageArea => ({ row: 0, column: 0, rows, columns });

/** Tells of a cell whether the page held something in it when it was drawn. */
export function filledIn(memory: Memory | undefined): (row: number, column: number) => boolean {
  const held = new Set<string>();
  for (const area of memory?.filled.flatMap(areasOf) ?? [])
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        held.add(`${String(row)},${String(column)}`);
  return (row, column) => held.has(`${String(row)},${String(column)}`);
}

export const areasOf = ([row, column, rows, columns, times]: Stretch): readonly PageArea[] =>
  Array.from({ length: times }, (_, at) => ({ row: row + at * rows, column, rows, columns }));

/** Neighbours in a row of which the same is said, together. */
function runsOf<T>(
  { cells }: SheetPage,
  saidOf: (cell: SheetPage["cells"][number]) => T | undefined,
): readonly (readonly [T, PageArea])[] {
  const runs: (readonly [T, PageArea])[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const said = saidOf(cell);
    if (said === undefined) continue;
    const { row, column } = cell;
    const [last, area] = runs.at(-1) ?? [];
    const goesOn = last === said && area?.row === row && area.column + area.columns === column;
    if (goesOn) runs.pop();
    runs.push([said, goesOn ? { ...area, columns: area.columns + 1 } : { row, column, rows: 1, columns: 1 }]);
  }
  return runs;
}

/** What is said more than once stands together, as long as what goes over other cells still does. */
function gathered<T>(said: readonly (readonly [T, PageArea])[]): Said<T> {
  const latestFirst: [T, Stretch[]][] = [];
  for (const [what, area] of said) {
    const group = latestFirst.find(
      ([other, stretches]) => other === what || stretches.some((stretch) => overlaps(stretch, area)),
    );
    if (group?.[0] === what) addTo(group[1], area);
    else latestFirst.unshift([what, [[area.row, area.column, area.rows, area.columns, 1]]]);
  }
  return latestFirst.reverse();
}

function addTo(stretches: Stretch[], { row, column, rows, columns }: PageArea): void {
  const above = stretches.findIndex(
    (one) => one[0] + one[2] * one[4] === row && one[1] === column && one[2] === rows && one[3] === columns,
  );
  const found = stretches[above];
  if (found) stretches[above] = [found[0], column, rows, columns, found[4] + 1];
  else stretches.push([row, column, rows, columns, 1]);
}

const overlaps = ([row, column, rows, columns, times]: Stretch, area: PageArea): boolean =>
  row < area.row + area.rows &&
  area.row < row + rows * times &&
  column < area.column + area.columns &&
  area.column < column + columns;
