import { ok, refuse, type Result } from "../../domain/result";
import type { Cell } from "../../tables/column";

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheets of an .xlsx file; a cell with a date format is its day or moment as text, a blank or an error is "". */
export async function readWorkbookFile(name: string, bytes: Uint8Array): Promise<Result<readonly WorkbookSheet[]>> {
  const { default: readSheets } = await import("read-excel-file/universal");
  let sheets;
  try {
    sheets = await readSheets(copyOf(bytes));
  } catch {
    // The library tells a broken file by its own kinds of error; for the user they are one.
    return refuse(
      `${name} can't be read as an Excel workbook: it is damaged or another kind of archive. Open it in Excel and save it as .xlsx.`,
    );
  }
  return ok(sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })));
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return dateText(value);
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return "";
}

/** A serial's fraction of a day is seldom exact: 9:30 arrives as 9:29:59.999. */
function dateText(value: Date): string {
  const text = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16);
}

/** The library takes a whole buffer; the bytes may be a part of a larger one. */
const copyOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
