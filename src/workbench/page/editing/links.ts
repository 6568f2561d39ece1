import { parseAddress } from "../../document/address";
import { DocumentRefusal } from "../../document/DocumentRefusal";
import type { WorkbookDocument } from "../../document/WorkbookDocument";
import { say } from "../bench";
import type { Bench } from "../bench";
import { goTo } from "../selection/select";
import type { Cell, Cursor } from "../selection/movement";

/** Follows the link of a cell: to a place in the workbook, or in a new tab to a web address. False where there is none. */
export function followLink(bench: Bench, { row, column }: Cell): boolean {
  const link = bench.getState().document.activeSheet.hyperlink(row, column);
  const place = link?.location ?? (link?.address?.startsWith("#") ? link.address.slice(1) : undefined);
  if (place !== undefined) {
    if (!goToPlace(bench, place)) say(bench, "Microsoft Excel", "Reference isn't valid.");
    return true;
  }
  if (!link?.address) return false;
  // Only what a browser may open from a page: no script, no file of the machine.
  if (/^(https?|mailto):/i.test(link.address)) window.open(link.address, "_blank", "noopener,noreferrer");
  else say(bench, "Microsoft Excel", `The link leads to ${link.address}, which a browser does not open.`);
  return true;
}

/** Goes to an address ("Items!A1"), a name or a table, as the name box does. False where there is no such place. */
export function goToPlace(bench: Bench, place: string): boolean {
  const { document } = bench.getState();
  const found = findPlace(document, place.trim());
  if (!found) return false;
  const sheet = document.sheet(found.sheetId);
  if (!sheet) return false;
  goTo(bench, sheet, found.cursor);
  return true;
}

function findPlace(document: WorkbookDocument, place: string): { sheetId: string; cursor: Cursor } | undefined {
  const at = (sheetId: string, areas: Cursor["areas"]) => {
    const first = areas[0] ?? { row: 0, column: 0 };
    return { sheetId, cursor: { areas, active: { row: first.row, column: first.column } } };
  };
  const table = document.table(place);
  if (table) return at(table.sheetId, [table.bodyArea]);
  const name = document.definedName(place, document.activeSheet.id);
  const named = name && document.nameArea(name);
  if (named) return at(named.sheetId, [named.area]);
  try {
    const areas = place.split(",").map((part) => parseAddress(part.trim()));
    const sheetName = areas[0]?.sheet;
    const sheet = sheetName === undefined ? document.activeSheet : document.sheet(sheetName);
    return sheet && at(sheet.id, areas);
  } catch (problem) {
    if (problem instanceof DocumentRefusal) return undefined;
    throw problem;
  }
}
