import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Drag } from "./drag";
import { useGridStyles } from "./gridStyles";
import { boxOf } from "./sheetGeometry";
import type { PaneView, View } from "./view";

/** Where a fill will reach. */
export function FillGuide({ drag, pane, view }: { drag: Drag; pane: PaneView; view: View }): ReactNode {
  const styles = useGridStyles();
  if (drag.kind !== "fill") return null;
  const { left, top, width, height } = boxOf(view.geometry, drag.to);
  const style = { left: left - pane.originX - 1, top: top - pane.originY - 1, width: width + 1, height: height + 1 };
  return <div className={mergeClasses(styles.overlay, styles.pointed)} style={style} />;
}

/** The line at which a row or column will end. */
export function ResizeGuide({ drag, view }: { drag: Drag; view: View }): ReactNode {
  const styles = useGridStyles();
  if (drag.kind !== "resize") return null;
  const { geometry, headingWidth, headingHeight, scrollX, scrollY } = view;
  if (drag.axis === "column") {
    const scrolled = drag.index < geometry.frozenColumns ? 0 : scrollX;
    const left = headingWidth + geometry.columns.offset(drag.index) - scrolled + drag.size - 1;
    return <div className={styles.guide} style={{ left, top: 0, bottom: 0, width: 1 }} />;
  }
  const scrolled = drag.index < geometry.frozenRows ? 0 : scrollY;
  const top = headingHeight + geometry.rows.offset(drag.index) - scrolled + drag.size - 1;
  return <div className={styles.guide} style={{ top, left: 0, right: 0, height: 1 }} />;
}
