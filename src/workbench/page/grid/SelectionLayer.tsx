import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellArea, intersect, sameArea } from "../../document/address";
import type { Area } from "../../document/address";
import type { Sheet } from "../../document/Sheet";
import { useBench, useBenchState } from "../bench";
import { openList } from "../editing/list";
import { cursorOf } from "../selection/select";
import { useGridStyles } from "./gridStyles";
import { boxOf } from "./sheetGeometry";
import type { Box } from "./sheetGeometry";
import type { PaneView, View } from "./view";

/** What is selected, copied, pointed at and spilled, over the cells of one pane. */
export function SelectionLayer({ pane, view, sheet }: { pane: PaneView; view: View; sheet: Sheet }): ReactNode {
  const styles = useGridStyles();
  const bench = useBench();
  useBenchState((state) => state.moves);
  const copied = useBenchState((state) => state.copied);
  const edit = useBenchState((state) => state.edit);
  const place = placer(pane, view);
  const { areas, active } = cursorOf(bench);
  const activeArea = sheet.mergedArea(active.row, active.column) ?? cellArea(active.row, active.column);
  const anchor = sheet.spillAnchor(active.row, active.column);
  const spill = anchor && sheet.spillArea(anchor.row, anchor.column);
  const last = areas.at(-1);
  const hasList = !edit && sheet.validationList(active.row, active.column) !== undefined;
  return (
    <>
      {spill && <Frame box={place(spill)} className={styles.spill} />}
      {copied?.sheetId === sheet.id && <Frame box={place(copied.area)} className={styles.copied} />}
      {areas.map((area, index) => (
        <SelectedArea key={index} box={place(area)} hole={place(activeArea)} isOnly={areas.length === 1} />
      ))}
      {areas.length > 1 && <Frame box={place(activeArea)} className={styles.active} />}
      {edit?.pointed && <Frame box={place(edit.pointed.area)} className={styles.pointed} />}
      {areas.length === 1 && last && !edit && <FillHandle box={place(last)} isCell={sameArea(last, activeArea)} />}
      {hasList && <ListButton box={place(activeArea)} onOpen={(x, y) => openList(bench, x, y)} />}
    </>
  );
}

/** From areas to boxes within a pane; undefined where they do not meet what it draws. Edges out of view stay out of view. */
function placer(pane: PaneView, { geometry }: View): (area: Area) => Box | undefined {
  const { rows, firstColumn, lastColumn, originX, originY } = pane;
  const firstRow = Math.max(0, (rows[0] ?? 0) - 2);
  const lastRow = (rows.at(-1) ?? 0) + 2;
  const drawn = {
    row: firstRow,
    column: Math.max(0, firstColumn - 1),
    rows: lastRow - firstRow + 1,
    columns: lastColumn - Math.max(0, firstColumn - 1) + 2,
  };
  return (area) => {
    const shown = intersect(area, drawn);
    if (!shown) return undefined;
    const { left, top, width, height } = boxOf(geometry, shown);
    return { left: left - originX - 1, top: top - originY - 1, width: width + 1, height: height + 1 };
  };
}

function Frame({ box, className }: { box: Box | undefined; className: string }): ReactNode {
  const styles = useGridStyles();
  return box ? <div className={mergeClasses(styles.overlay, className)} style={box} /> : null;
}

/** A tinted area in a frame, with the active cell left clear. */
function SelectedArea(props: { box: Box | undefined; hole: Box | undefined; isOnly: boolean }): ReactNode {
  const styles = useGridStyles();
  const { box, hole, isOnly } = props;
  if (!box) return null;
  const isCell =
    hole?.left === box.left && hole.top === box.top && hole.width === box.width && hole.height === box.height;
  const clipPath = hole && `path(evenodd, "${rectangle(0, 0, box.width, box.height)} ${holeIn(box, hole)}")`;
  return (
    <div
      className={mergeClasses(styles.overlay, isOnly ? styles.selected : styles.selectedAgain)}
      style={box}
      data-selected
    >
      {!isCell && <div className={styles.selectedFill} style={{ inset: isOnly ? -2 : -1, clipPath }} />}
    </div>
  );
}

const rectangle = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}z`;

const holeIn = (box: Box, hole: Box) => rectangle(hole.left - box.left, hole.top - box.top, hole.width, hole.height);

function FillHandle({ box, isCell }: { box: Box | undefined; isCell: boolean }): ReactNode {
  const styles = useGridStyles();
  if (!box) return null;
  const style = { left: box.left + box.width - 5, top: box.top + box.height - 5 };
  return <div className={styles.handle} style={style} data-fill-handle={isCell ? "cell" : "area"} />;
}

function ListButton({ box, onOpen }: { box: Box | undefined; onOpen: (x: number, y: number) => void }): ReactNode {
  const styles = useGridStyles();
  if (!box) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.listButton}
      aria-label="Open the list of choices"
      style={{ left: box.left + box.width + 1, top: box.top + Math.max(0, box.height - 21), pointerEvents: "auto" }}
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        onOpen(left - box.width, bottom);
      }}
    >
      <svg width="9" height="6" viewBox="0 0 9 6" fill="currentColor" aria-hidden>
        <path d="M0.5 0.5h8L4.5 5.5z" />
      </svg>
    </button>
  );
}
