import { useEffect, useRef } from "react";
import type { ClipboardEvent, KeyboardEvent, MouseEvent, ReactNode, RefObject } from "react";
import { flushSync } from "react-dom";
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../../document/address";
import { useActiveSheet, useBench, useBenchState } from "../bench";
import { ChartLayer } from "../charts/ChartLayer";
import { copyCells } from "../clipboard/copyCells";
import { paste } from "../clipboard/pasteCells";
import { openMenuAtCell } from "../editing/list";
import { handleGridKey } from "../selection/gridKeys";
import { cursorOf } from "../selection/select";
import { cellId } from "./Cell";
import { CellEditor } from "./CellEditor";
import { CellNotes } from "./CellNotes";
import { FillGuide, ResizeGuide } from "./DragGuide";
import { paletteVariables, useGridStyles } from "./gridStyles";
import { ColumnHeadings, RowHeadings } from "./Headings";
import { palettes } from "./palette";
import { Pane } from "./Pane";
import { SelectionLayer } from "./SelectionLayer";
import { usePointer } from "./usePointer";
import { useView } from "./useView";
import { paneKeyOf, panesOf } from "./view";
import type { View } from "./view";

/** The sheet in front: headings, cells, selection, and what the keyboard and the pointer do to them. */
export function SheetGrid(): ReactNode {
  const styles = useGridStyles();
  const bench = useBench();
  const sheet = useActiveSheet();
  const edit = useBenchState((state) => state.edit);
  const theme = useBenchState((state) => state.theme);
  const grid = useRef<HTMLDivElement>(null);
  const { view, extent, onScroll } = useView(sheet, grid);
  const { drag, hovered, handlers } = usePointer(sheet, view, grid);
  useFocusAfterEdit(grid, edit !== null);

  const onKeyDown = (event: KeyboardEvent) => {
    // At once, so that the box is there when the letter that opens it arrives.
    flushSync(() => handleGridKey(bench, event, pageOf(view)));
  };
  const copy = (isCut: boolean) => (event: ClipboardEvent) => {
    if (edit) return;
    event.preventDefault();
    copyCells(bench, event.clipboardData, isCut);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (edit) return;
    event.preventDefault();
    paste(bench, event.clipboardData.getData("text/plain"), event.clipboardData.getData("text/html"));
  };

  const onContextMenu = (event: MouseEvent) => {
    // From the keyboard it comes to the grid itself, not to what is under the pointer.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    openMenuAtCell(bench);
  };

  const panes = panesOf(view);
  const { areas, active } = cursorOf(bench);
  const isEditedHere = edit?.sheetId === sheet.id;
  return (
    <div className={styles.frame} style={paletteVariables(palettes[theme])}>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={`Sheet ${sheet.name}`}
        aria-rowcount={MAX_ROWS}
        aria-colcount={MAX_COLUMNS}
        aria-multiselectable
        aria-activedescendant={cellId(`${columnLetters(active.column)}${active.row + 1}`)}
        className={styles.grid}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onCopy={copy(false)}
        onCut={copy(true)}
        onPaste={onPaste}
        onContextMenu={onContextMenu}
      >
        <div className={styles.extent} style={extent} role="presentation">
          <div
            className={styles.layer}
            role="presentation"
            style={{ width: view.width, height: view.height }}
            {...handlers}
          >
            {panes.map((pane) => (
              <Pane key={pane.key} pane={pane} view={view} sheet={sheet}>
                <ChartLayer pane={pane} view={view} sheet={sheet} />
                <SelectionLayer pane={pane} view={view} sheet={sheet} />
                {drag && <FillGuide drag={drag} pane={pane} view={view} />}
                {edit && isEditedHere && paneKeyOf(view, edit) === pane.key && (
                  <CellEditor pane={pane} view={view} edit={edit} />
                )}
              </Pane>
            ))}
            <ColumnHeadings view={view} panes={panes} areas={areas} />
            <RowHeadings view={view} panes={panes} areas={areas} />
            <Corner width={view.headingWidth} height={view.headingHeight} />
            {drag && <ResizeGuide drag={drag} view={view} />}
          </div>
        </div>
      </div>
      <CellNotes sheet={sheet} view={view} hovered={hovered} />
    </div>
  );
}

function Corner({ width, height }: { width: number; height: number }): ReactNode {
  const styles = useGridStyles();
  return (
    <div className={styles.heading} style={{ left: 0, top: 0, width, height }} title="Select all" aria-hidden>
      <svg width="10" height="10" viewBox="0 0 10 10" className={styles.corner} fill="currentColor">
        <path d="M10 0v10H0z" />
      </svg>
    </div>
  );
}

function pageOf({ geometry, scrollX, scrollY, width, height }: View): { rows: number; columns: number } {
  const { rows, columns, frozenRows, frozenColumns } = geometry;
  return {
    rows: Math.max(1, rows.indexAt(scrollY + height) - rows.indexAt(scrollY) - frozenRows - 2),
    columns: Math.max(1, columns.indexAt(scrollX + width) - columns.indexAt(scrollX) - frozenColumns - 1),
  };
}

/** When typing ends, the keyboard goes back to the grid. */
function useFocusAfterEdit(grid: RefObject<HTMLDivElement | null>, isEditing: boolean): void {
  useEffect(() => {
    if (isEditing) return;
    const focused = window.document.activeElement;
    if (focused === null || focused === window.document.body || focused.matches("[data-cell-input]")) {
      grid.current?.focus({ preventScroll: true });
    }
  }, [grid, isEditing]);
}
