import { cellArea } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { act } from "../bench";
import type { Bench, Copied } from "../bench";
import { runsOf } from "../grid/runs";
import { cursorOf, select } from "../selection/select";
import { readHtml, readTsv } from "./clipboardText";
import type { PastedCell } from "./clipboardText";
import { withinUse } from "../../document/withinUse";
import { visibleCells } from "./copyCells";

/** Pastes what the clipboard holds at the selection: cells of this page as cells, all else as Excel would read it. */
export function paste(bench: Bench, text: string, html: string, what: "All" | "Values" = "All"): void {
  const { copied, document } = bench.getState();
  const source = copied && (html.includes(copied.mark) || (html === "" && text === "")) ? copied : null;
  const from = source && document.sheet(source.sheetId);
  if (source && from) pasteCopied(bench, source, from, what);
  else if (text !== "" || html !== "") pasteForeign(bench, readHtml(html) ?? readTsv(text));
}

function pasteCopied(bench: Bench, source: Copied, from: Sheet, what: "All" | "Values"): void {
  const sheet = bench.getState().document.activeSheet;
  const area = withinUse(from, source.area);
  const target = source.area === area ? targetFor(bench, area) : cornerFor(bench, source.area);
  const pasted = act(bench, () => {
    if (source.isCut) {
      if (from === sheet) sheet.move(source.area, { ...source.area, row: target.row, column: target.column });
      else moveAcross(from, sheet, area, target);
    } else copyVisible(from, sheet, area, target, what);
  });
  if (!pasted) return;
  select(bench, { areas: [target], active: { row: target.row, column: target.column } }, "none");
  if (source.isCut) bench.setState({ copied: null });
}

/** As Excel does, rows and columns that are hidden in the source are left out. */
function copyVisible(from: Sheet, to: Sheet, area: Area, target: Area, what: "All" | "Values"): void {
  const { rows, columns } = visibleCells(from, area);
  if (rows.length === area.rows && columns.length === area.columns) {
    to.copy(area, target, what, from);
    return;
  }
  let down = target.row;
  for (const row of runsOf(rows)) {
    let across = target.column;
    for (const column of runsOf(columns)) {
      const part = { row: row.first, rows: row.count, column: column.first, columns: column.count };
      to.copy(part, { ...part, row: down, column: across }, what, from);
      across += column.count;
    }
    down += row.count;
  }
}

function moveAcross(from: Sheet, to: Sheet, area: Area, target: Area): void {
  to.copy(area, { ...area, row: target.row, column: target.column }, "All", from);
  from.clear(area, "All");
}

function pasteForeign(bench: Bench, rows: readonly (readonly PastedCell[])[]): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const target = targetFor(bench, { row: 0, column: 0, rows: rows.length, columns });
  const cell = (row: number, column: number) => rows[row % rows.length]?.[column % columns];
  const shaped = <T>(each: (cell: PastedCell | undefined) => T) =>
    Array.from({ length: target.rows }, (_, row) =>
      Array.from({ length: target.columns }, (__, column) => each(cell(row, column))),
    );
  const pasted = act(bench, (document) => {
    const sheet = document.activeSheet;
    const formats = shaped((pastedCell) => (pastedCell?.isText && needsTextFormat(pastedCell.text) ? "@" : null));
    if (formats.some((row) => row.some((format) => format !== null))) sheet.setNumberFormats(target, formats);
    sheet.write(
      target,
      shaped((pastedCell) => pastedCell?.text ?? ""),
    );
  });
  if (pasted) select(bench, { areas: [target], active: { row: target.row, column: target.column } }, "none");
}

/** Words need no mark to stay text; what could be read as a number, a date, a formula or a truth value does. */
function needsTextFormat(text: string): boolean {
  return /^[=+\-@'.\d]|^\s|^(true|false|#)|^[$€£¥]|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text);
}

/** Where a block goes: at the selection's corner, and over all of the selection where that is whole blocks. */
function targetFor(bench: Bench, block: Area): Area {
  const selected = cursorOf(bench).areas[0];
  if (selected && selected.rows % block.rows === 0 && selected.columns % block.columns === 0) {
    const isWhole = selected.rows > 100_000 || selected.columns > 10_000;
    if (!isWhole) return selected;
  }
  return cornerFor(bench, block);
}

function cornerFor(bench: Bench, block: Area): Area {
  const { areas, active } = cursorOf(bench);
  const corner = areas[0] ?? cellArea(active.row, active.column);
  return { ...block, row: corner.row, column: corner.column };
}
