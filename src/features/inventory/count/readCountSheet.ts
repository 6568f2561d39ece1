import { ok, refuse, type Result } from "../../../domain/result";
import type { Cell } from "../../../tables/column";
import type { WorkbookSnapshot } from "../../../workbook/freeze/workbookSnapshot";
import { words } from "../words";
import { COUNT_SHEET } from "./drawCountSheet";

/** What was typed into the drawn sheet: where it is of, and the filled counts by item. */
export interface TypedCounts {
  readonly location: string | undefined;
  readonly counts: readonly { readonly item: string; readonly counted: Cell }[];
}

/** Reads the counts that were typed into the drawn sheet; its columns are found by their headers, wherever they were moved. */
export function readCountSheet(book: WorkbookSnapshot): Result<TypedCounts> {
  const says = words.countSheet.sheet;
  const sheet = book.sheets.find(({ name }) => name === COUNT_SHEET);
  if (!sheet) return refuse(`There is no sheet ${COUNT_SHEET}. Create it first.`);
  const headerRow = sheet.values.findIndex((row) => row.includes(says.item) && row.includes(says.counted));
  const header = sheet.values[headerRow] ?? [];
  if (headerRow < 0)
    return refuse(`The sheet ${COUNT_SHEET} has no columns ${says.item} and ${says.counted}. Create it again.`);
  const [itemAt, countedAt] = [header.indexOf(says.item), header.indexOf(says.counted)];
  const counts: { item: string; counted: Cell }[] = [];
  for (const row of sheet.values.slice(headerRow + 1)) {
    const item = String(row[itemAt] ?? "").trim();
    // Below the list stand sentences.
    if (item === "") break;
    const counted = row[countedAt] ?? "";
    if (String(counted).trim() !== "") counts.push({ item, counted });
  }
  if (counts.length === 0) return refuse(`No count is typed into the sheet ${COUNT_SHEET} yet.`);
  const place = sheet.values.slice(0, headerRow).find((row) => row.includes(says.location));
  const location = place?.[place.indexOf(says.location) + 1];
  return ok({ location: location === undefined || location === "" ? undefined : String(location), counts });
}
