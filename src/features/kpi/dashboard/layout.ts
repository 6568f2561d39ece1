import type {
  CellStyleName,
  PageArea,
  PageCell,
  PageChart,
  PageChoice,
  PageHighlight,
} from "../../../workbook/pages/sheetPage";

/** A part of the dashboard: a strip of cards, a chart with its figures, a list. */
export interface Part {
  readonly cells?: readonly PageCell[];
  readonly looks?: readonly { readonly area: PageArea; readonly look: CellStyleName }[];
  readonly choices?: readonly PageChoice[];
  readonly highlights?: readonly PageHighlight[];
  readonly charts?: readonly PageChart[];
  readonly rowHeights?: readonly (readonly [number, number])[];
}

/** The page is a margin and four panels; a panel has two pairs of columns, a wide one and a narrow one each. */
const PANELS = 4;
const PANEL_COLUMNS = 4;
const STEP = PANEL_COLUMNS + 1;
const WIDE = 12.6;
const NARROW = 8.5;
const GAP = 1.2;

/** The first column of a panel, and the last of all panels. Columns count from 0. */
export const panelStart = (panel: number): number => 1 + panel * STEP;
export const LAST_COLUMN = panelStart(PANELS - 1) + PANEL_COLUMNS - 1;
/** How many cards stand side by side: two in a panel. */
export const CARDS = PANELS * 2;
export const cardColumn = (card: number): number => panelStart(Math.floor(card / 2)) + (card % 2) * 2;
/** Where the figures of charts and the words of drop-downs begin, beside what is printed. */
export const FIRST_DATA_COLUMN = LAST_COLUMN + 3;
export const FIRST_DATA_ROW = 3;

export const columnWidths: readonly number[] = [
  GAP,
  ...Array.from({ length: PANELS }, (_, panel) => [
    ...[WIDE, NARROW, WIDE, NARROW],
    ...(panel < PANELS - 1 ? [GAP] : []),
  ]).flat(),
];

/** Columns for so many lists: each takes a panel, the last one what is left over. */
export function listColumns(count: number): readonly { readonly first: number; readonly last: number }[] {
  const panels = count === 2 ? [0, 2] : Array.from({ length: count }, (_, index) => index);
  return panels.map((panel, index) => {
    const next = panels[index + 1];
    return { first: panelStart(panel), last: next === undefined ? LAST_COLUMN : panelStart(next) - 2 };
  });
}

/** Columns for so many charts, about as wide as each other. */
export function chartColumns(count: number): readonly { readonly first: number; readonly columns: number }[] {
  const width = LAST_COLUMN / count;
  return Array.from({ length: count }, (_, index) => {
    const first = 1 + Math.round(index * width);
    return { first, columns: 1 + Math.round((index + 1) * width) - first };
  });
}

export const cellAt = (row: number, column: number): PageArea => ({ row, column, rows: 1, columns: 1 });
