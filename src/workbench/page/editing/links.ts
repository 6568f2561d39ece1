import { parseAddress } from "../../document/address";
import { DocumentRefusal } from "../../document/DocumentRefusal";
import type { Sheet } from "../../document/Sheet";
import type { WorkbookDocument } from "../../document/WorkbookDocument";
import { say } from "../bench";
import type { Bench } from "../bench";
import { goTo } from "../selection/select";
import type { Cell, Cursor } from "../selection/movement";

export interface Link {
  /** In the workbook: "Items!A1". */
  readonly location?: string;
  /** On the web. */
  readonly address?: string;
  readonly tip?: string;
}

/** The link of a cell: one that lies on it, or that of its HYPERLINK formula. */
export function linkOf(document: WorkbookDocument, sheet: Sheet, { row, column }: Cell): Link | undefined {
  const link = sheet.hyperlink(row, column);
  if (link) {
    const { address, location, screenTip } = link;
    return {
      ...(address !== undefined ? splitAddress(address) : {}),
      ...(location ? { location } : {}),
      ...(screenTip ? { tip: screenTip } : {}),
    };
  }
  const argument = firstArgument(sheet.formula(row, column));
  if (argument === undefined) return undefined;
  const address = document.evaluate(`=${argument}`, sheet, row, column);
  return typeof address === "string" ? splitAddress(address) : undefined;
}

/** Whether a formula makes its cell a link. */
export const isLinkFormula = (formula: string) => /^=HYPERLINK\(/i.test(formula);

/** Follows the link of a cell: to a place in the workbook, or in a new tab to a web address. False where there is none. */
export function followLink(bench: Bench, cell: Cell): boolean {
  const { document } = bench.getState();
  const link = linkOf(document, document.activeSheet, cell);
  if (link?.location !== undefined) {
    if (!goToPlace(bench, link.location)) say(bench, "Excel would refuse this", "Reference isn't valid.");
    return true;
  }
  if (!link?.address) return false;
  // Only what a browser may open from a page: no script, no file of the machine.
  if (/^(https?|mailto):/i.test(link.address)) window.open(link.address, "_blank", "noopener,noreferrer");
  else say(bench, "A link", `It leads to ${link.address}, which a browser does not open.`);
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

/** "#Items!A1" and "#Items" lead to places in the workbook. */
function splitAddress(address: string): Link {
  return address.startsWith("#") ? { location: address.slice(1) } : { address };
}

/** What stands between HYPERLINK's parenthesis and its first comma that is in no text and in no other parenthesis. */
function firstArgument(formula: string): string | undefined {
  if (!isLinkFormula(formula)) return undefined;
  const start = formula.indexOf("(") + 1;
  let depth = 0;
  let isText = false;
  for (let position = start; position < formula.length; position += 1) {
    const letter = formula[position];
    if (letter === '"') isText = !isText;
    if (isText) continue;
    if (letter === "(" || letter === "{" || letter === "[") depth += 1;
    if (depth === 0 && (letter === "," || letter === ")")) return formula.slice(start, position);
    if (letter === ")" || letter === "}" || letter === "]") depth -= 1;
  }
  return undefined;
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
