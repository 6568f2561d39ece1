import { productTables } from "../fixtures/tablesOf";
import { csvText } from "../../src/domain/csv";
import { serialToDay } from "../../src/domain/calendarDay";
import { serialToMoment } from "../../src/domain/moment";
import { FILE_COLUMN, VERSION_COLUMN } from "../../src/features/import/gather/gatherQuery";
import type { Cell, Column } from "../../src/tables/column";
import type { AnyTable } from "../../src/tables/defineTable";
import { readTable } from "../../src/tables/readTable";
import { Contents } from "../../src/workbook/contents";
import { openXlsx } from "../../src/workbench/document/xlsx";
import type { WorkbookDocument } from "../../src/workbench/document/WorkbookDocument";

/** A table of several workbooks, rows below each other. */
export interface Gathered {
  readonly table: string;
  readonly rows: number;
  readonly csv: string;
}

/** What the queries of the pane's page Several workbooks give, without Power Query: every table that one of the workbooks has. */
export function gathered(
  workbooks: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): readonly Gathered[] {
  const opened = workbooks.map(({ name, bytes }) => ({ name, document: openXlsx(bytes) }));
  return productTables.flatMap((table) => {
    const rows = opened.flatMap(({ name, document }) => rowsOf(document, table, name));
    const headers = [FILE_COLUMN, VERSION_COLUMN, ...Object.values(table.columns).map(({ header }) => header)];
    return opened.some(({ document }) => gridOf(document, table))
      ? [{ table: table.name, rows: rows.length, csv: csvText([headers, ...rows]) }]
      : [];
  });
}

function rowsOf(document: WorkbookDocument, table: AnyTable, file: string): readonly (readonly Cell[])[] {
  const grid = gridOf(document, table);
  if (!grid) return [];
  const { columnIndexByField } = readTable(table, grid);
  const version = versionIn(document, table);
  return grid.body
    .filter((row) => table.key.some((field) => (row[columnIndexByField.get(field) ?? -1] ?? "") !== ""))
    .map((row) => [
      file,
      version,
      ...Object.entries(table.columns).map(([field, column]) =>
        written(row[columnIndexByField.get(field) ?? -1], column),
      ),
    ]);
}

/** The version that made the table, from the list on Home. */
function versionIn(document: WorkbookDocument, table: AnyTable): Cell {
  const grid = gridOf(document, Contents);
  if (!grid) return "";
  const { columnIndexByField } = readTable(Contents, grid);
  const [name, version] = [columnIndexByField.get("table") ?? -1, columnIndexByField.get("version") ?? -1];
  return grid.body.find((row) => row[name] === table.name)?.[version] ?? "";
}

function gridOf(
  document: WorkbookDocument,
  { name }: AnyTable,
): { readonly headers: readonly Cell[]; readonly body: readonly (readonly Cell[])[] } | undefined {
  const table = document.tables().find(({ state }) => state.name === name);
  const sheet = document.sheets.find(({ id }) => id === table?.state.sheetId);
  if (!table || !sheet) return undefined;
  const [headers = [], ...body] = sheet
    .values(table.area)
    .map((row) => row.map((cell) => (typeof cell === "object" ? (cell?.code ?? "") : cell)));
  return { headers, body };
}

/** Days and moments as texts that any program reads. */
function written(cell: Cell = "", { kind }: Column): Cell {
  if (typeof cell !== "number") return cell;
  if (kind === "day") return serialToDay(cell) ?? cell;
  return (kind === "moment" ? serialToMoment(cell) : undefined) ?? cell;
}
