import { cellArea, formatAddress, intersect } from "../document/address";
import type { Area } from "../document/address";
import type { CellValue } from "../document/cellValue";
import type { CellChangeKind, DocumentEvent } from "../document/documentEvent";
import type { WorkbookDocument } from "../document/WorkbookDocument";
import { toWire, typeOfValue } from "./cellsOnWire";
import { WORKBOOK_TARGET } from "./eventTable";
import { eventTypes } from "./eventTypes";
import type { HostEvent } from "./HostEvents";

type EventName = keyof typeof eventTypes;

/** What has happened to the document, as Excel tells it: each event to its sheet or table and to the collections. */
export function eventsOf(event: DocumentEvent, document: WorkbookDocument): HostEvent[] {
  const source = event.source === "remote" ? "Remote" : "Local";
  switch (event.type) {
    case "cellsChanged":
      return onSheet("worksheetChanged", event.sheetId, {
        ...changeArgs(event.sheetId, event.area, event.kind),
        ...(event.details && detailsOf(event.details)),
        source,
        // Tells an add-in that it hears of its own doing (ExcelApi 1.14).
        triggerSource: event.source === "addin" ? "ThisLocalAddin" : "Unknown",
      });
    case "tableChanged":
      return onTable("tableChanged", event.tableId, event.sheetId, {
        ...changeArgs(event.sheetId, event.area, event.kind),
        source,
        tableId: event.tableId,
      });
    case "formulasChanged":
      return onSheet("worksheetFormulaChanged", event.sheetId, {
        formulaDetails: event.formulas.map(({ row, column, text }) => ({
          cellAddress: formatAddress(cellArea(row, column)),
          previousFormula: text,
        })),
        source,
      });
    case "cellClicked":
      return onSheet("worksheetSingleClicked", event.sheetId, {
        address: formatAddress(event.area),
        offsetX: event.right,
        offsetY: event.down,
      });
    case "formatChanged": {
      const address = formatAddress(event.area);
      return onSheet("worksheetFormatChanged", event.sheetId, {
        address,
        referenceId: `${event.sheetId}!${address}`,
        source,
      });
    }
    case "sheetActivated":
      return onSheet("worksheetActivated", event.sheetId, {});
    case "sheetDeactivated":
      return onSheet("worksheetDeactivated", event.sheetId, {});
    case "sheetAdded":
      return onWorkbook("worksheetAdded", event.sheetId, { source });
    case "sheetDeleted":
      return onWorkbook("worksheetDeleted", event.sheetId, { source });
    case "sheetProtectionChanged":
      return onSheet("worksheetProtectionChanged", event.sheetId, { isProtected: event.isProtected, source });
    case "rowsHiddenChanged":
      // Excel names the rows; the document says only that some have changed. [assumed]
      return onSheet("worksheetRowHiddenChanged", event.sheetId, { address: "", changeType: "Hidden", source });
    case "selectionChanged":
      return selectionEvents(event.sheetId, event.areas, document);
    case "tableAdded":
      return onTable("tableAdded", event.tableId, event.sheetId, { tableId: event.tableId, source });
    case "tableDeleted":
      return onTable("tableDeleted", event.tableId, event.sheetId, {
        tableId: event.tableId,
        tableName: event.name,
        source,
      });
    case "chartAdded":
    case "chartDeleted":
    case "chartActivated":
    case "chartDeactivated": {
      const { sheetId, chartId } = event;
      const told = event.type === "chartAdded" || event.type === "chartDeleted" ? { source } : {};
      return [chartId, sheetId].map((target) => ({
        type: eventTypes[event.type],
        target,
        args: { chartId, worksheetId: sheetId, ...told },
      }));
    }
    case "commentAdded":
    case "commentDeleted":
    case "commentChanged":
      return onSheet(event.type, event.sheetId, {
        commentDetails: [{ commentId: event.commentId, replyIds: event.replyIds }],
        ...(event.change && { changeType: event.change }),
        source,
      });
    case "rowsSorted":
      return onSheet("worksheetRowSorted", event.sheetId, { address: formatAddress(event.area), source });
    case "calculated":
      return [...event.changed].flatMap(([sheetId, area]) =>
        onSheet("worksheetCalculated", sheetId, { address: formatAddress(area) }),
      );
    case "replaced":
      return changesEverywhere(document);
    // That sheets are renamed, moved or hidden is told from ExcelApi 1.17 on only.
    case "sheetMoved":
    case "sheetRenamed":
    case "sheetVisibilityChanged":
    case "sheetChanged":
    case "tableFiltered":
    case "tableRestyled":
    case "namesChanged":
    case "settingsChanged":
      return [];
  }
}

function onSheet(name: EventName, sheetId: string, args: HostEvent["args"]): HostEvent[] {
  const full = { ...args, worksheetId: sheetId };
  return [sheetId, WORKBOOK_TARGET].map((target) => ({ type: eventTypes[name], target, args: full }));
}

function onWorkbook(name: EventName, sheetId: string, args: HostEvent["args"]): HostEvent[] {
  return [{ type: eventTypes[name], target: WORKBOOK_TARGET, args: { ...args, worksheetId: sheetId } }];
}

function onTable(name: EventName, tableId: string, sheetId: string, args: HostEvent["args"]): HostEvent[] {
  const full = { ...args, worksheetId: sheetId };
  return [tableId, sheetId, WORKBOOK_TARGET].map((target) => ({ type: eventTypes[name], target, args: full }));
}

function changeArgs(sheetId: string, area: Area, kind: CellChangeKind): HostEvent["args"] {
  const address = formatAddress(area);
  return { address, changeType: kind, shiftDirection: shifts[kind], referenceId: `${sheetId}!${address}` };
}

/** Of single cells the document does not say which way they moved: Excel's usual way is down and up. */
const shifts: Readonly<Record<CellChangeKind, string>> = {
  RangeEdited: "None",
  RowInserted: "ShiftCellDown",
  RowDeleted: "ShiftCellUp",
  ColumnInserted: "ShiftCellRight",
  ColumnDeleted: "ShiftCellLeft",
  CellInserted: "ShiftCellDown",
  CellDeleted: "ShiftCellUp",
};

function detailsOf({ before, after }: { before: CellValue; after: CellValue }): HostEvent["args"] {
  return {
    valueBefore: toWire(before),
    valueAfter: toWire(after),
    valueTypeBefore: typeOfValue(before),
    valueTypeAfter: typeOfValue(after),
  };
}

function selectionEvents(sheetId: string, areas: readonly Area[], document: WorkbookDocument): HostEvent[] {
  const address = areas.map(formatAddress).join(",");
  const sheet = document.sheet(sheetId);
  const tables = sheet ? document.tablesOf(sheet) : [];
  return [
    ...onSheet("worksheetSelectionChanged", sheetId, { address }),
    ...tables.map((table): HostEvent => {
      const inside = areas.flatMap((area) => intersect(area, table.area) ?? []);
      const args = { address: inside.map(formatAddress).join(","), worksheetId: sheetId, tableId: table.id };
      return { type: eventTypes.tableSelectionChanged, target: table.id, args };
    }),
  ];
}

/** After undo and redo: any cell may have changed. */
function changesEverywhere(document: WorkbookDocument): HostEvent[] {
  const local = { source: "Local", triggerSource: "Unknown" };
  return document.sheets.flatMap((sheet) => {
    const used = sheet.usedArea(false);
    if (!used) return [];
    return [
      ...onSheet("worksheetChanged", sheet.id, { ...changeArgs(sheet.id, used, "RangeEdited"), ...local }),
      ...document.tablesOf(sheet).flatMap((table) =>
        onTable("tableChanged", table.id, sheet.id, {
          ...changeArgs(sheet.id, table.area, "RangeEdited"),
          source: "Local",
          tableId: table.id,
        }),
      ),
    ];
  });
}
