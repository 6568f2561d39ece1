import { serialToDay } from "../../../domain/calendarDay";
import type { Cell } from "../../../tables/column";
import type { AnyTable } from "../../../tables/defineTable";
import type { BookSheet, WorkbookSnapshot } from "../../../workbook/freeze/workbookSnapshot";
import type { ListCells } from "../../../workbook/takeIn/listCells";
import type { ListPlace } from "../../../workbook/takeIn/takingIn";
import type { RawRows } from "../sourceGrid";
import type { SourceCell } from "../sourceCell";
import { numberShown, serialText, withZeros } from "../xlsxFormats";

/** The lists that people keep in the workbook beside our tables: Excel tables, and sheets that hold nothing else. */
export function ownLists(book: WorkbookSnapshot, known: readonly AnyTable[]): readonly ListPlace[] {
  const ours = new Set(known.map(({ name }) => name));
  const shown = book.sheets.filter(({ hidden }) => !hidden);
  const tables = shown.flatMap((sheet) =>
    sheet.tables
      .filter(({ name, body, headers }) => !ours.has(name) && headers.length > 1 && hasRows(sheet, body.row, body.rows))
      .map(({ name, body }): ListPlace => ({
        sheet: sheet.name,
        name,
        area: { ...body, row: body.row - 1, rows: body.rows + 1 },
      })),
  );
  const plain = shown
    .filter(({ tables: there, area }) => there.length === 0 && area.rows > 1 && area.columns > 1)
    .map(({ name, area }): ListPlace => ({ sheet: name, area }));
  return [...tables, ...plain];
}

const hasRows = ({ area, values }: BookSheet, row: number, rows: number): boolean =>
  values.slice(row - area.row, row - area.row + rows).some((cells) => cells.some((cell) => cell !== ""));

/** What a list is called: its table's name, or its sheet's. */
export const titleOfList = ({ name, sheet }: ListPlace): string => name ?? sheet;

/** The cells of a list as a file's are read: days by their format, codes with the zeros that they show. */
export const rowsOfList = ({ values, numberFormats }: ListCells): RawRows =>
  values.map((cells, row) => cells.map((cell, column) => sourceCell(cell, numberFormats[row]?.[column] ?? "General")));

function sourceCell(cell: Cell, format: string): SourceCell {
  if (typeof cell !== "number") return cell;
  const shown = numberShown(format);
  if (shown === "number") return cell;
  if (shown !== "date") return "zeros" in shown ? (withZeros(cell, shown.zeros) ?? cell) : cell;
  return (Number.isInteger(cell) ? serialToDay(cell) : serialText(cell, false)) ?? cell;
}
