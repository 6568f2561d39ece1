import type { ReactNode } from "react";
import type { Sheet } from "../../document/Sheet";
import type { WorkbookDocument } from "../../document/WorkbookDocument";
import { useBench, useBenchState } from "../bench";
import { linkOf } from "../editing/links";
import type { Cell } from "../selection/movement";
import { cursorOf } from "../selection/select";
import { useGridStyles } from "./gridStyles";
import { boxOf } from "./sheetGeometry";
import { frozenHeight, frozenWidth } from "./view";
import type { View } from "./view";

/**
 * The card beside a cell: why it shows an error, its comment, where its link leads, and for the active cell the prompt
 * of its validation.
 */
export function CellNotes({ sheet, view, hovered }: { sheet: Sheet; view: View; hovered: Cell | null }): ReactNode {
  const bench = useBench();
  const edit = useBenchState((state) => state.edit);
  const popup = useBenchState((state) => state.popup);
  const { document } = bench.getState();
  const { active } = cursorOf(bench);
  if (popup) return null;
  const overHovered = hovered && noteOf(document, sheet, hovered, false);
  if (overHovered) return <Card view={view} cell={hovered} note={overHovered} />;
  const overActive = edit ? undefined : noteOf(document, sheet, active, true);
  return overActive ? <Card view={view} cell={active} note={overActive} /> : null;
}

interface Note {
  readonly title: string;
  readonly text: string;
}

function noteOf(document: WorkbookDocument, sheet: Sheet, { row, column }: Cell, isActive: boolean): Note | undefined {
  const reason = sheet.errorReason(row, column);
  if (reason) return { title: sheet.text(row, column), text: reason };
  const comment = sheet.comments.find((candidate) => candidate.row === row && candidate.column === column);
  if (comment) {
    const replies = comment.replies.map(({ author, text }) => `\n\n${author}: ${text}`);
    return { title: comment.author, text: comment.text + replies.join("") };
  }
  if (isActive) {
    const prompt = sheet.validation(row, column)?.prompt;
    return prompt?.show && (prompt.title || prompt.message) ? { title: prompt.title, text: prompt.message } : undefined;
  }
  const link = linkOf(document, sheet, { row, column });
  return link && { title: link.tip ?? link.address ?? link.location ?? "", text: "Click once to follow." };
}

const cardWidth = 280;

function Card({ view, cell, note }: { view: View; cell: Cell; note: Note }): ReactNode {
  const styles = useGridStyles();
  const { geometry, headingWidth, headingHeight } = view;
  const box = boxOf(geometry, { ...cell, rows: 1, columns: 1 });
  const scrollX = box.left < frozenWidth(geometry) ? 0 : view.scrollX;
  const scrollY = box.top < frozenHeight(geometry) ? 0 : view.scrollY;
  const left = headingWidth + box.left - scrollX;
  const top = headingHeight + box.top - scrollY;
  if (top < headingHeight - 4 || top > view.height || left < headingWidth - 4 || left > view.width) return null;
  // Beside the cell and its list button, so that the cells below stay readable.
  const isRight = left + box.width + 26 + cardWidth < view.width;
  const across = isRight ? { left: left + box.width + 26 } : { right: Math.max(4, view.width - left + 6) };
  const down = top > view.height - 110 ? { bottom: 4 } : { top: top + 1 };
  return (
    <div role="tooltip" className={styles.note} style={{ ...across, ...down }}>
      {note.title && <strong>{note.title}</strong>}
      {note.title && note.text && "\n"}
      {note.text}
    </div>
  );
}
