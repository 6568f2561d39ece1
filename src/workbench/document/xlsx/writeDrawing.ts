import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { boxOf, pointsFromCharacters, standardHeight } from "../geometry";
import type { Sheet } from "../Sheet";
import type { Chart } from "../sheetState";
import { chartNamespace, drawingNamespace, unitsPerPoint } from "./drawingXml";
import { element, relationNamespace, xmlHead } from "./xml";

const sheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
/** Where Excel keeps the id of something drawn. */
export const creationIdExtension = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}";

/** What lies over a sheet's cells: its charts, each held by the cells under its corners. */
export function drawingXml(
  sheet: Sheet,
  charts: readonly { readonly chart: Chart; readonly relation: string }[],
): string {
  return (
    xmlHead +
    element(
      "xdr:wsDr",
      { "xmlns:xdr": sheetDrawing, "xmlns:a": drawingNamespace },
      ...charts.map(({ chart, relation }, at) => anchorXml(sheet, chart, relation, at + 2)),
    )
  );
}

function anchorXml(sheet: Sheet, chart: Chart, relation: string, number: number): string {
  const { left, top, width, height } = chart.position;
  return element(
    "xdr:twoCellAnchor",
    {},
    cornerXml("xdr:from", sheet, left, top),
    cornerXml("xdr:to", sheet, left + width, top + height),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element(
        "xdr:nvGraphicFramePr",
        {},
        element("xdr:cNvPr", { id: number, name: chart.name }, creationIdXml(chart.id)),
        "<xdr:cNvGraphicFramePr/>",
      ),
      element("xdr:xfrm", {}, '<a:off x="0" y="0"/>', '<a:ext cx="0" cy="0"/>'),
      element(
        "a:graphic",
        {},
        element(
          "a:graphicData",
          { uri: chartNamespace },
          element("c:chart", { "xmlns:c": chartNamespace, "xmlns:r": relationNamespace, "r:id": relation }),
        ),
      ),
    ),
    "<xdr:clientData/>",
  );
}

function creationIdXml(id: string): string {
  // The copy of a chart has an id of the document's own, which is no GUID.
  if (!/^\{[0-9A-F-]{36}\}$/i.test(id)) return "";
  const creation = element("a16:creationId", {
    "xmlns:a16": "http://schemas.microsoft.com/office/drawing/2014/main",
    id,
  });
  return element("a:extLst", {}, element("a:ext", { uri: creationIdExtension }, creation));
}

function cornerXml(name: string, sheet: Sheet, x: number, y: number): string {
  const { state } = sheet;
  const standardWidth = pointsFromCharacters(state.standardWidth);
  const across = lineAt(x, MAX_COLUMNS, (column) => {
    if (state.hiddenColumns.has(column)) return 0;
    const own = state.columnWidths.get(column);
    return own === undefined ? standardWidth : pointsFromCharacters(own);
  });
  const down = lineAt(y, MAX_ROWS, (row) => {
    if (state.hiddenRows.has(row) || state.filteredRows.has(row)) return 0;
    return state.rowHeights.get(row) ?? standardHeight;
  });
  const units = (points: number): string => String(Math.round(points * unitsPerPoint));
  return element(
    name,
    {},
    `<xdr:col>${String(across.line)}</xdr:col><xdr:colOff>${units(across.rest)}</xdr:colOff>`,
    `<xdr:row>${String(down.line)}</xdr:row><xdr:rowOff>${units(down.rest)}</xdr:rowOff>`,
  );
}

/** The line in which a point lies, and how far into it. */
function lineAt(
  point: number,
  count: number,
  size: (line: number) => number,
): { readonly line: number; readonly rest: number } {
  let line = 0;
  let rest = Math.max(0, point);
  for (let own = size(0); rest >= own && line < count - 1; own = size(line)) {
    rest -= own;
    line++;
  }
  return { line, rest };
}

/** The points from the sheet's corner to a place within a cell. */
export function pointOf(
  sheet: Sheet,
  corner: { readonly row: number; readonly column: number; readonly down: number; readonly right: number },
): { readonly left: number; readonly top: number } {
  const { left, top } = boxOf(sheet, { row: corner.row, column: corner.column, rows: 1, columns: 1 });
  const rounded = (points: number): number => Math.round(points * 1e4) / 1e4;
  return { left: rounded(left + corner.right / unitsPerPoint), top: rounded(top + corner.down / unitsPerPoint) };
}
