import { intersect } from "../document/address";
import { bindingArea, bindingsOf } from "../document/bindings";
import type { DocumentEvent } from "../document/documentEvent";
import type { WorkbookDocument } from "../document/WorkbookDocument";
import { eventTypes } from "./eventTypes";
import type { HostEvent } from "./HostEvents";

/** What bindings tell: that something in their cells was changed, or what of them is selected, by its place in them. */
export function bindingEvents(event: DocumentEvent, document: WorkbookDocument): HostEvent[] {
  if (event.type !== "cellsChanged" && event.type !== "formatChanged" && event.type !== "selectionChanged") return [];
  const area = event.type === "selectionChanged" ? event.areas[0] : event.area;
  return bindingsOf(document).flatMap(({ id }): HostEvent[] => {
    const place = bindingArea(document, id);
    const met = place?.sheetId === event.sheetId && area ? intersect(place.area, area) : undefined;
    if (!place || !met) return [];
    if (event.type !== "selectionChanged") return [{ type: eventTypes.bindingDataChanged, target: id, args: {} }];
    const [startRow, startColumn] = [met.row - place.area.row, met.column - place.area.column];
    const args = { startRow, startColumn, rowCount: met.rows, columnCount: met.columns };
    return [{ type: eventTypes.bindingSelectionChanged, target: id, args }];
  });
}
