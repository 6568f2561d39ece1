import { ok, refuse, type Result } from "../../domain/result";
import type { Cell } from "../../tables/column";
import { update } from "../../tables/change";
import type { AnyTable } from "../../tables/defineTable";
import { TableSet } from "../../tables/tableSet";
import { Contents } from "../contents";
import type { SheetCells } from "../freeze/frozenCells";
import { readingIn } from "../freeze/snapshotReading";
import { cellsIn, type BookSheet, type WorkbookSnapshot } from "../freeze/workbookSnapshot";
import type { LogRow } from "../log/log";
import { stagesOf } from "../log/stages";
import type { WorkbookPort } from "../port";
import { formulasNaming, rewritten } from "./namingFormulas";
import type { TakenIn, TakingIn } from "./takingIn";
import { takenInBy } from "./takingInTrail";

/** Takes back as much of a taking in as was done, however far it came; what is left to write then is answered for a look at the workbook. */
export async function giveBack(
  port: WorkbookPort,
  taken: TakenIn,
  known: readonly AnyTable[],
): Promise<Result<(book: WorkbookSnapshot) => readonly SheetCells[]>> {
  const { table } = taken;
  const book = await port.readWhole();
  if (!book.ok) return book;
  const naming = formulasNaming(book.value, table.name, table.name).filter(({ formula }) =>
    known.some(({ columns }) => Object.values(columns).some((column) => column.formula === formula)),
  );
  const given = await port.giveBack(taken);
  if (!given.ok) return given;
  const made = await port.setUp([table]);
  if (!made.ok) return made;
  return ok((now) => {
    const sheet = sheetOf(now, taken);
    return [...(sheet ? convertedCells(sheet, taken, "before") : []), ...rewritten(now, naming)];
  });
}

/** Gives back what entries that broke off had taken in, cells and formulas too. */
export async function giveAllBack(
  port: WorkbookPort,
  rows: readonly LogRow[],
  known: readonly AnyTable[],
): Promise<Result<void>> {
  for (const entry of new Set(rows.map((row) => row.entry))) {
    const taken = takenInBy(
      rows.filter((row) => row.entry === entry),
      known,
    );
    const back = taken && (await giveBack(port, taken, known));
    if (!taken || !back) continue;
    if (!back.ok) return back;
    const book = await port.readWhole();
    if (!book.ok) return book;
    const cells = back.value(book.value);
    const reading = readingIn(book.value, [Contents]);
    const stages = stagesOf(
      [update(Contents, taken.table.name, { sheet: taken.table.sheet })],
      new TableSet(reading.tables),
      reading.places,
    );
    const written = await port.write([...cells, ...(stages.ok ? stages.value : [])]);
    if (!written.ok) return refuse(written.problem.message);
  }
  return ok(undefined);
}

export const sheetOf = (book: WorkbookSnapshot, { place }: Pick<TakingIn, "place">): BookSheet | undefined =>
  book.sheets.find(({ name }) => name === place.sheet);

/** Cells as the table reads them, or as they were; none of them where any holds something else by now. */
export function convertedCells(
  sheet: BookSheet,
  { place: { area }, cells }: Pick<TakingIn, "place" | "cells">,
  to: "before" | "after",
): readonly SheetCells[] {
  const from = to === "after" ? "before" : "after";
  const now = cellsIn(sheet, "formulas", area);
  if (!cells.every((cell) => now[cell.row + 1]?.[cell.column] === cell[from])) return [];
  const columns = new Map<number, Map<number, Cell>>();
  for (const cell of cells) {
    const column = columns.get(cell.column) ?? new Map<number, Cell>();
    columns.set(cell.column, column.set(cell.row, cell[to]));
  }
  return [...columns].map(([column, after]) => {
    const rows = [...after.keys()];
    const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
    const piece = { row: area.row + 1 + first, column: area.column + column, rows: last - first + 1, columns: 1 };
    return {
      sheet: sheet.name,
      area: piece,
      before: cellsIn(sheet, "formulas", piece),
      after: Array.from({ length: piece.rows }, (_, row) => [after.get(first + row) ?? null]),
      as: "values",
      spills: false,
    };
  });
}
