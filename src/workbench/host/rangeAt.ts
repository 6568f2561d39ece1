import { formatSheetAddress, parseAddress } from "../document/address";
import { DocumentRefusal } from "../document/DocumentRefusal";
import type { Sheet } from "../document/Sheet";
import type { WorkbookDocument } from "../document/WorkbookDocument";
import { RangePlace } from "./RangePlace";

/** What an address, a name or a table's name stands for, seen from a sheet. Refuses cells of another sheet than the one it names. */
export function rangeAt(document: WorkbookDocument, sheet: Sheet, address: string): RangePlace {
  const named = placeOfName(document, sheet, address);
  if (named) return named;
  const { sheet: sheetName, ...area } = parseAddress(address);
  if (sheetName === undefined) return new RangePlace(sheet, area);
  const found = document.sheet(sheetName);
  if (!found) throw new DocumentRefusal("ItemNotFound", `There is no sheet "${sheetName}".`);
  return new RangePlace(found, area);
}

/** "Sheet1!A1:B2" */
export function addressOf({ sheet, area }: RangePlace): string {
  return formatSheetAddress(sheet.name, area);
}

function placeOfName(document: WorkbookDocument, sheet: Sheet, address: string): RangePlace | undefined {
  const table = document.table(address);
  if (table) {
    const home = document.sheet(table.sheetId);
    return home && new RangePlace(home, table.bodyArea);
  }
  const name = document.definedName(address, sheet.id);
  const place = name && document.nameArea(name);
  const home = place && document.sheet(place.sheetId);
  return home && new RangePlace(home, place.area);
}
