import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { PointerEvent, ReactNode } from "react";
import { useBench, useBenchState } from "../bench";
import type { Bench } from "../bench";

const useStyles = makeStyles({
  frame: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    boxSizing: "content-box",
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
  title: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    padding: "4px 8px 4px 16px",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: "14px",
  },
  slot: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

const narrowest = 320;
const widest = 800;

/** The task pane's place at the right, with an edge to drag. */
export function PaneFrame({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const styles = useStyles();
  const bench = useBench();
  const width = useBenchState((state) => state.paneWidth);
  const isOpen = useBenchState((state) => state.isPaneOpen);
  const [isDragging, setDragging] = useState(false);
  const set = (pixels: number) => {
    bench.setState({ paneWidth: Math.round(Math.max(narrowest, Math.min(widest, pixels))) });
  };
  const drag = (event: PointerEvent) => {
    if (isDragging) set(window.innerWidth - event.clientX);
  };
  return (
    <section className={styles.frame} style={{ width, ...(isOpen ? {} : { display: "none" }) }} aria-label="Task pane">
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
      <div className={styles.title}>
        <span>{title}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label="Close the task pane"
          onClick={() => closePane(bench)}
        />
      </div>
      <div className={styles.slot}>{children}</div>
    </section>
  );
}

/** Its runtime is a shared one: the page lives on, hidden, until the add-in or a command shows it again. */
function closePane(bench: Bench): void {
  bench.getState().host.runtime.visible = false;
}
