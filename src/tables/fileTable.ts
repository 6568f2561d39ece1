import { csvText } from "../domain/csv";
import { serialToDay } from "../domain/calendarDay";
import { serialToMoment } from "../domain/moment";
import type { Cell, Column } from "./column";
import type { ReadTable } from "./readTable";

/** Rows that are to become a file: cells as a sheet holds them, with what tells how they are shown. */
export interface FileTable {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface FileColumn {
  readonly header: string;
  readonly numberFormat: string;
  /** In characters. */
  readonly width: number;
  /** What a number in it says, where that is not a number. */
  readonly says?: "day" | "moment";
}

/**
 * Rows of a table as the workbook holds them, people's own columns too, by their places in the body; all rows that are not blank
 * where no places are given.
 */
export function fileTableOf(read: ReadTable, places?: readonly number[]): FileTable {
  const { table, grid, columnIndexByField } = read;
  const columns = new Map([...columnIndexByField].map(([field, index]) => [index, table.columns[field]]));
  const isFilled = (row: readonly Cell[]): boolean =>
    row.some((cell, index) => cell !== "" && columns.get(index)?.kind !== "formula");
  return {
    name: table.sheet,
    columns: grid.headers.map((header, index) => fileColumn(String(header), columns.get(index))),
    rows: places ? places.map((place) => grid.body[place] ?? []) : grid.body.filter(isFilled),
  };
}

export const fileColumn = (header: string, column?: Column): FileColumn => ({
  header,
  numberFormat: column?.numberFormat ?? "General",
  width: column?.width ?? Math.max(12, header.length + 3),
  ...((column?.kind === "day" || column?.kind === "moment") && { says: column.kind }),
});

/** The text of a .csv file: dates as 2026-11-24, numbers with a decimal point, and no cell that a spreadsheet takes for a formula. */
export const csvOf = ({ columns, rows }: FileTable): string =>
  csvText([
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map((column, at) => textCell(row[at] ?? "", column))),
  ]);

function textCell(cell: Cell, { says }: FileColumn): Cell {
  if (typeof cell !== "number" || says === undefined) return cell;
  return (says === "day" ? serialToDay(cell) : serialToMoment(cell)?.replace("T", " ")) ?? cell;
}
