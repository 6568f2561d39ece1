import { formatAddress } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { showRefusal } from "../bench";
import type { Bench } from "../bench";
import { geometryOf } from "../grid/sheetGeometry";
import { advance, atCell, movingCorner } from "./movement";
import type { Cell, Cursor, Direction, Ground } from "./movement";

/** Selects on the sheet in front, and scrolls to what moved unless told otherwise. */
export function select(bench: Bench, cursor: Cursor, scroll: "corner" | "active" | "none" = "active"): void {
  const { document } = bench.getState();
  selectOn(bench, document.activeSheet, cursor);
  if (scroll !== "none") {
    const { row, column } = scroll === "corner" ? movingCorner(cursor) : cursor.active;
    bench.setState({ reveal: { row, column } });
  }
}

/** Goes to cells of any sheet, which comes to the front. */
export function goTo(bench: Bench, sheet: Sheet, cursor: Cursor): void {
  selectOn(bench, sheet, cursor);
  bench.setState({ reveal: { ...cursor.active }, tabColumn: null });
}

export function activate(bench: Bench, sheet: Sheet): void {
  const { document } = bench.getState();
  try {
    document.activate(sheet);
  } catch (problem) {
    showRefusal(bench, problem);
  }
}

export function cursorOf(bench: Bench): Cursor {
  const { areas, activeRow, activeColumn } = bench.getState().document.selection;
  return { areas, active: { row: activeRow, column: activeColumn } };
}

export function groundOf(sheet: Sheet): Ground {
  const { rows, columns } = geometryOf(sheet);
  return {
    rows,
    columns,
    edge: (row, column, direction) => sheet.edge(row, column, direction),
    mergedArea: (row, column) => sheet.mergedArea(row, column),
  };
}

/** Where Enter or Tab leads. Enter after Tabs returns to where they began; Tab in a table's last cell adds a row. */
export function moveOn(bench: Bench, direction: Direction): void {
  const { document, tabColumn } = bench.getState();
  const sheet = document.activeSheet;
  const cursor = cursorOf(bench);
  const ground = groundOf(sheet);
  const isTab = direction === "Left" || direction === "Right";
  if (direction === "Right" && growsTable(bench, cursor.active)) return;
  let next = advance(cursor, ground, direction);
  const isSingle = cursor.areas.length === 1 && formatAddress(cursor.areas[0] ?? next.areas[0] ?? noArea).length < 9;
  if (direction === "Down" && tabColumn !== null && isSingle) next = atCell(ground, next.active.row, tabColumn);
  select(bench, next);
  bench.setState({ tabColumn: isTab ? (tabColumn ?? cursor.active.column) : null });
}

const noArea = { row: 0, column: 0, rows: 1, columns: 1 };

function growsTable(bench: Bench, { row, column }: Cell): boolean {
  const { document } = bench.getState();
  const sheet = document.activeSheet;
  const table = document.tableAt(sheet, row, column);
  if (!table) return false;
  const body = table.bodyArea;
  const isLast = row === body.row + body.rows - 1 && column === body.column + body.columns - 1;
  if (!isLast) return false;
  try {
    document.run("local", () => table.addRows(1));
  } catch (problem) {
    showRefusal(bench, problem);
    return true;
  }
  select(bench, atCell(groundOf(sheet), row + 1, body.column));
  bench.setState({ tabColumn: null });
  return true;
}

function selectOn(bench: Bench, sheet: Sheet, { areas, active }: Cursor): void {
  try {
    bench.getState().document.select(sheet, areas, active);
  } catch (problem) {
    showRefusal(bench, problem);
  }
}
