import type { Cell } from "../../tables/column";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import { foldKey } from "../../tables/keys";
import { readTable } from "../../tables/readTable";
import type { SheetCells } from "../freeze/frozenCells";
import {
  cellAt,
  cellsIn,
  isFormula,
  type BookSheet,
  type BookTable,
  type WorkbookSnapshot,
} from "../freeze/workbookSnapshot";
import type { LogRow } from "../log/log";
import type { PageArea } from "../pages/sheetPage";
import { mendsIn, type CellMend } from "./cellMend";

/** Whether the cell of a mend still holds what it held when it was looked at. */
export const standsAt = (book: WorkbookSnapshot, mend: CellMend, bodyIndex: number): boolean => {
  const place = placeOf(book, mend);
  return place !== undefined && bodyIndex < place.table.body.rows && cellOf(place, bodyIndex) === mend.before;
};

/** What takes mends back, each in the row where it is by now; undefined for a cell that holds something else. */
export function mendsBackwards(
  book: WorkbookSnapshot,
  mends: readonly CellMend[],
  known: readonly AnyTable[],
): readonly (CellMend | undefined)[] {
  const rowsByKey = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return mends.map((mend) => {
    const place = placeOf(book, mend);
    const table = known.find(({ name }) => name === mend.table);
    if (!place || !table) return undefined;
    let rows = rowsByKey.get(mend.table);
    if (!rows) rowsByKey.set(mend.table, (rows = keysOf(place, table)));
    const candidates = rows.get(foldKey(mend.key)) ?? [];
    const holds = (bodyIndex: number): boolean => {
      const cell = cellOf(place, bodyIndex);
      // How Excel spells a formula that it was given is its own affair.
      return cell === mend.after || (mend.isFormula && isFormula(cell));
    };
    const bodyIndex =
      candidates.find((row) => row === mend.bodyIndex && holds(row)) ?? candidates.find((row) => holds(row));
    if (bodyIndex === undefined) return undefined;
    const before = cellOf(place, bodyIndex);
    return { ...mend, bodyIndex, before, after: mend.before, isFormula: isFormula(mend.before) };
  });
}

/** What makes mended cells as they were before entries that broke off somewhere in them; someone's later work stays. */
export const recoveredCells = (
  book: WorkbookSnapshot,
  rows: readonly LogRow[],
  known: readonly AnyTable[],
): readonly SheetCells[] =>
  cellsOf(
    book,
    mendsBackwards(book, mendsIn(rows) ?? [], known).filter((mend) => mend !== undefined),
  );

/** The cells that mends write, those that stand near each other in a column in one piece. */
export function cellsOf(book: WorkbookSnapshot, mends: readonly CellMend[]): readonly SheetCells[] {
  const columns = new Map<string, CellMend[]>();
  for (const mend of mends) {
    const column = JSON.stringify([mend.table, mend.header, mend.isFormula]);
    const others = columns.get(column);
    if (others) others.push(mend);
    else columns.set(column, [mend]);
  }
  return [...columns.values()].flatMap((column) => {
    const sorted = [...column].sort((one, other) => one.bodyIndex - other.bodyIndex);
    const runs: CellMend[][] = [];
    for (const mend of sorted) {
      const run = runs.at(-1);
      const last = run?.at(-1);
      if (run && last && mend.bodyIndex - last.bodyIndex <= NEAR) run.push(mend);
      else runs.push([mend]);
    }
    return runs.flatMap((run) => pieceOf(book, run) ?? []);
  });
}

/** Cells so many rows apart are written in one piece: what is between them is read, and left as it is. */
const NEAR = 20;

function pieceOf(book: WorkbookSnapshot, run: readonly CellMend[]): SheetCells | undefined {
  const [first] = run;
  const last = run.at(-1);
  const place = first && placeOf(book, first);
  if (!last || !place) return undefined;
  const { sheet, table, column } = place;
  const rows = last.bodyIndex - first.bodyIndex + 1;
  const area: PageArea = { row: table.body.row + first.bodyIndex, column, rows, columns: 1 };
  const after = new Map(run.map((mend) => [mend.bodyIndex - first.bodyIndex, mend.after]));
  return {
    sheet: sheet.name,
    area,
    before: cellsIn(sheet, "formulas", area),
    after: Array.from({ length: rows }, (_, row) => [after.get(row) ?? null]),
    as: first.isFormula ? "formulas" : "values",
    spills: false,
  };
}

interface PlaceOfColumn {
  readonly sheet: BookSheet;
  readonly table: BookTable;
  /** The sheet's column, from 0. */
  readonly column: number;
}

function placeOf(book: WorkbookSnapshot, mend: Pick<CellMend, "table" | "header">): PlaceOfColumn | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ name }) => name === mend.table);
    const index = table?.headers.indexOf(mend.header) ?? -1;
    if (table && index >= 0) return { sheet, table, column: table.body.column + index };
  }
  return undefined;
}

const cellOf = ({ sheet, table, column }: PlaceOfColumn, bodyIndex: number): Cell =>
  cellAt(sheet, "formulas", table.body.row + bodyIndex, column);

function keysOf({ sheet, table: { headers, body } }: PlaceOfColumn, table: AnyTable): ReadonlyMap<string, number[]> {
  const { columnIndexByField } = readTable(table, { headers, body: [] });
  const columns = table.key.map((field) => body.column + (columnIndexByField.get(field) ?? 0));
  const rows = new Map<string, number[]>();
  for (let row = 0; row < body.rows; row++) {
    const key = foldKey(joinKey(columns.map((column) => cellAt(sheet, "values", body.row + row, column))));
    const alike = rows.get(key);
    if (alike) alike.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}
