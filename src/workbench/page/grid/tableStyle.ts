import type { TableState } from "../../document/tableState";
import { mix, readableOn, tint } from "./color";
import type { Palette } from "./palette";

/** What a table's style lends to one of its cells; the cell's own fill, font and borders go before it. */
export interface TableCellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly top?: string;
  readonly bottom?: string;
  readonly left?: string;
  readonly right?: string;
}

/**
 * The look of a cell at an offset within the table; undefined where the style says nothing. Bands follow the rows that
 * are visible: `bandRow` counts those above it in the body.
 */
export function tableCellLook(
  table: TableState,
  row: number,
  column: number,
  bandRow: number,
  palette: Palette,
): TableCellLook | undefined {
  const found = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!found) return undefined;
  const number = Number(found[2]);
  const accent = accents[(number - 1) % 7] ?? accents[0];
  const place = placeOf(table, row, column, bandRow);
  if (palette.theme === "contrast") return contrastLook(place, palette);
  const look = found[1] === "Light" ? light(number, accent, place) : medium(number, accent, place, found[1] === "Dark");
  return palette.theme === "dark" ? darkened(look, place, palette) : look;
}

/** Black, then Office's six accents: the order in which Excel numbers its styles. */
const accents = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

interface Place {
  readonly part: "header" | "body" | "totals";
  readonly band: boolean;
  readonly strong: boolean;
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
}

function placeOf(table: TableState, row: number, column: number, bandRow: number): Place {
  const { rows, columns } = table.area;
  const headers = table.showHeaders ? 1 : 0;
  const part = row < headers ? "header" : table.showTotals && row === rows - 1 ? "totals" : "body";
  const firstColumn = column === 0;
  const lastColumn = column === columns - 1;
  const rowBand = table.showBandedRows && bandRow % 2 === 0;
  const columnBand = table.showBandedColumns && column % 2 === 0;
  const strong = (table.highlightFirstColumn && firstColumn) || (table.highlightLastColumn && lastColumn);
  const band = part === "body" && (rowBand || columnBand);
  return { part, band, strong, firstRow: row === 0, lastRow: row === rows - 1, firstColumn, lastColumn };
}

function light(number: number, accent: string, place: Place): TableCellLook {
  const { part, band, strong, firstRow, lastRow, firstColumn, lastColumn } = place;
  const bold = part !== "body" || strong;
  const edges = { ...(firstRow && { top: accent }), ...(lastRow && { bottom: accent }) };
  const sides = { ...(firstColumn && { left: accent }), ...(lastColumn && { right: accent }) };
  if (number <= 7) {
    const text = accent === "#000000" ? {} : { color: tint(accent, -0.25) };
    const line = part === "header" ? { bottom: accent } : part === "totals" ? { top: accent } : {};
    return { bold, ...text, ...edges, ...line, ...(band && { fill: tint(accent, accent === "#000000" ? 0.85 : 0.8) }) };
  }
  if (number <= 14) {
    if (part === "header") return { bold, fill: accent, color: "#FFFFFF", ...edges, ...sides };
    return { bold, ...(band && { top: accent, bottom: accent }), ...edges, ...sides };
  }
  const grid = { top: accent, bottom: accent, left: accent, right: accent };
  return { bold, ...grid, ...(band && { fill: tint(accent, 0.8) }) };
}

function medium(number: number, accent: string, place: Place, isDark: boolean): TableCellLook {
  const { part, band, strong, lastRow, firstColumn, lastColumn } = place;
  const bold = part !== "body" || strong;
  if (isDark) {
    if (part === "header") return { bold, fill: "#000000", color: "#FFFFFF" };
    return { bold, fill: tint(accent, band ? -0.25 : 0), color: "#FFFFFF" };
  }
  const head = { bold, fill: accent, color: "#FFFFFF" };
  if (number <= 7) {
    const line = tint(accent, 0.4);
    const sides = { ...(firstColumn && { left: line }), ...(lastColumn && { right: line }) };
    if (part === "header") return { ...head, ...sides };
    if (part === "totals") return { bold, top: accent, bottom: line, ...sides };
    return { bold, bottom: line, ...sides, ...(band && { fill: tint(accent, accent === "#000000" ? 0.85 : 0.8) }) };
  }
  if (number <= 14) {
    const lines = { bottom: "#FFFFFF", ...(!lastColumn && { right: "#FFFFFF" }) };
    if (part !== "body") return { ...head, ...lines };
    return { bold, ...lines, fill: tint(accent, band ? 0.6 : 0.8), ...(strong && { fill: accent, color: "#FFFFFF" }) };
  }
  const line = number <= 21 ? "#000000" : tint(accent, 0.4);
  if (part === "header") return number <= 21 ? head : { bold, fill: tint(accent, 0.8), top: line, bottom: line };
  const grey = { fill: number <= 21 ? "#D9D9D9" : tint(accent, 0.6) };
  const rest = number <= 21 ? {} : { fill: tint(accent, 0.8), left: line, right: line, bottom: line };
  return { bold, ...rest, ...(band && grey), ...(lastRow && { bottom: line }) };
}

/** In the dark a header keeps its accent, bands become a shade of the sheet's background, and text takes its colour. */
function darkened(look: TableCellLook, place: Place, palette: Palette): TableCellLook {
  const dim = (color: string) => mix(palette.background, color, 0.45);
  const { fill, color: _dropped, top, bottom, left, right, ...rest } = look;
  const lines = {
    ...(top && { top: dim(top) }),
    ...(bottom && { bottom: dim(bottom) }),
    ...(left && { left: dim(left) }),
    ...(right && { right: dim(right) }),
  };
  if (!fill) return { ...rest, ...lines };
  if (place.part === "header") {
    const header = mix(palette.background, fill, 0.75);
    return { ...rest, ...lines, fill: header, color: readableOn(header, "#FFFFFF") };
  }
  return { ...rest, ...lines, fill: mix(palette.background, fill, 0.12) };
}

function contrastLook({ part, strong }: Place, { text }: Palette): TableCellLook {
  if (part === "header") return { bold: true, top: text, bottom: text };
  return { bold: strong || part === "totals", bottom: "#6E6E6E" };
}
