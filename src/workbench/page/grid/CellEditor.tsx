import { useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useBench, useBenchState } from "../bench";
import { moveCaret, typeInto } from "../editing/edit";
import type { CellEdit } from "../editing/cellEdit";
import { handleEditKey } from "../editing/editKeys";
import { useGridStyles } from "./gridStyles";
import { boxOf } from "./sheetGeometry";
import { cssFont, textWidth } from "./textWidth";
import type { PaneView, View } from "./view";

/** The box over the cell that is being typed into; it grows with the text, to the right and then down. */
export function CellEditor({ pane, view, edit }: { pane: PaneView; view: View; edit: CellEdit }): ReactNode {
  const styles = useGridStyles();
  const bench = useBench();
  const document = useBenchState((state) => state.document);
  const box = useRef<HTMLTextAreaElement>(null);
  const { geometry } = view;
  const sheet = document.sheet(edit.sheetId);
  const area = sheet?.mergedArea(edit.row, edit.column) ?? { row: edit.row, column: edit.column, rows: 1, columns: 1 };
  const cell = boxOf(geometry, area);
  const style = sheet?.style(edit.row, edit.column);
  const font = style ? cssFont(style.font, geometry.scale) : "";

  useLayoutEffect(() => {
    const textarea = box.current;
    if (!textarea || edit.place !== "cell") return;
    if (window.document.activeElement !== textarea) textarea.focus({ preventScroll: true });
    // React has put the text in; a caret that the page has moved (after a click on cells, F4) follows. While a person
    // selects text, the box reports its caret itself.
    if (textarea.selectionEnd !== edit.caret && textarea.selectionStart === textarea.selectionEnd) {
      textarea.setSelectionRange(edit.caret, edit.caret);
    }
  }, [edit.place, edit.caret]);

  const lines = edit.text.split("\n");
  const room = Math.max(cell.width + 1, pane.width - (cell.left - pane.fromX) - 4);
  const needed = Math.max(...lines.map((line) => textWidth(line, font))) + 14;
  const width = style?.wrap ? cell.width + 1 : Math.min(Math.max(cell.width + 1, needed), room);
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, font) + 8) / width)), 0);
  const lineHeight = (style?.font.size ?? 11) * (4 / 3) * geometry.scale * 1.25;
  return (
    <textarea
      ref={box}
      data-cell-input="cell"
      aria-label={`Text of the cell ${edit.row + 1}, ${edit.column + 1}`}
      className={styles.editor}
      style={{
        left: cell.left - pane.originX - 1,
        top: cell.top - pane.originY - 1,
        width,
        height: Math.max(cell.height + 1, rows * lineHeight + 5),
        font,
        textAlign: edit.text.startsWith("=") || style?.horizontal !== "Right" ? "left" : "right",
      }}
      value={edit.text}
      spellCheck={false}
      onChange={({ currentTarget }) => typeInto(bench, currentTarget.value, currentTarget.selectionStart)}
      onSelect={({ currentTarget }) => moveCaret(bench, currentTarget.selectionStart)}
      onFocus={() => {
        const { edit: current } = bench.getState();
        if (current && current.place !== "cell") bench.setState({ edit: { ...current, place: "cell" } });
      }}
      onKeyDown={(event) => handleEditKey(bench, event)}
    />
  );
}
