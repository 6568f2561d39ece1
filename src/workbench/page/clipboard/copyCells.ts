import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { withinUse } from "../../document/withinUse";
import { say } from "../bench";
import type { Bench } from "../bench";
import { geometryOf } from "../grid/sheetGeometry";
import { writeTsv } from "./clipboardText";

/** Puts the selected cells on the clipboard, as text and as HTML that Excel reads. False where that is not possible. */
export function copyCells(bench: Bench, clipboard: DataTransfer, isCut: boolean): boolean {
  const { document } = bench.getState();
  const sheet = document.activeSheet;
  const { areas } = document.selection;
  const area = areas[0];
  if (!area || areas.length > 1) {
    say(bench, "Microsoft Excel", "This action won't work on multiple selections.");
    return false;
  }
  const filled = withinUse(sheet, area);
  const mark = `cells-${crypto.randomUUID()}`;
  const { rows, columns } = visibleCells(sheet, filled);
  const texts = sheet.texts(filled);
  const shown = rows.map((row) => columns.map((column) => texts[row - filled.row]?.[column - filled.column] ?? ""));
  clipboard.setData("text/plain", writeTsv(shown));
  clipboard.setData("text/html", writeHtml(sheet, rows, columns, shown, mark));
  bench.setState({ copied: { sheetId: sheet.id, area, isCut, mark } });
  return true;
}

/** The rows and columns of an area that are not hidden. */
export function visibleCells(sheet: Sheet, area: Area): { rows: number[]; columns: number[] } {
  const { rows, columns } = geometryOf(sheet);
  return {
    rows: rows.visibleBetween(area.row, area.row + area.rows - 1),
    columns: columns.visibleBetween(area.column, area.column + area.columns - 1),
  };
}

function writeHtml(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly number[],
  shown: readonly (readonly string[])[],
  mark: string,
): string {
  const lines = rows.map((row, down) => {
    const cells = columns.map((column, across) => {
      const text = escape(shown[down]?.[across] ?? "").replaceAll("\n", "<br>");
      return `<td style='${cellCss(sheet, row, column)}'>${text}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<html><body><table data-copied="${mark}">${lines.join("\n")}</table></body></html>`;
}

/** Text stays text on its way: Excel takes this number format as its mark. */
function cellCss(sheet: Sheet, row: number, column: number): string {
  const { numberFormat, font, fill } = sheet.style(row, column);
  const isText = typeof sheet.value(row, column) === "string";
  const format = isText ? "\\@" : numberFormat === "General" ? "General" : escape(numberFormat);
  const weight = `${font.bold ? "font-weight:bold;" : ""}${font.italic ? "font-style:italic;" : ""}`;
  return `mso-number-format:"${format}";color:${font.color};${fill ? `background:${fill};` : ""}${weight}`;
}

function escape(text: string): string {
  return text.replace(/[&<>'"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
