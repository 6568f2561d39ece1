import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PointerEvent, ReactNode } from "react";
import { useBench, useBenchState } from "../bench";

const useStyles = makeStyles({
  frame: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  handle: {
    position: "absolute",
    left: "-4px",
    top: 0,
    bottom: 0,
    width: "8px",
    cursor: "col-resize",
    zIndex: 20,
    touchAction: "none",
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    ":focus-visible": { backgroundColor: tokens.colorBrandBackground, outlineStyle: "none" },
  },
  /** Over the frame while its edge is dragged: an iframe swallows the pointer. */
  veil: { position: "absolute", inset: 0, zIndex: 19 },
  title: { padding: "8px 12px", fontWeight: tokens.fontWeightSemibold, fontSize: "14px" },
  slot: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

const narrowest = 320;
const widest = 800;

/** The task pane's place at the right, with an edge to drag. */
export function PaneFrame({ children }: { children: ReactNode }): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const width = useBenchState((state) => state.paneWidth);
  const [isDragging, setDragging] = useState(false);
  const set = (pixels: number) => {
    bench.setState({ paneWidth: Math.round(Math.max(narrowest, Math.min(widest, pixels))) });
  };
  const drag = (event: PointerEvent) => {
    if (isDragging) set(window.innerWidth - event.clientX);
  };
  return (
    <section className={styles.frame} style={{ width }} aria-label="Task pane">
      <div
        role="separator"
        aria-label="Width of the task pane"
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        tabIndex={0}
        className={styles.handle}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") set(width + 10);
          if (event.key === "ArrowRight") set(width - 10);
        }}
      />
      {isDragging && <div className={styles.veil} />}
      <div className={styles.title}>Quartermaster</div>
      <div className={styles.slot}>{children}</div>
    </section>
  );
}
