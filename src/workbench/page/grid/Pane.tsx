import { mergeClasses } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReactNode } from "react";
import type { Sheet } from "../../document/Sheet";
import { useBenchState } from "../bench";
import { MergedCell, Row } from "./Cell";
import { useGridStyles } from "./gridStyles";
import { palettes } from "./palette";
import { boxOf } from "./sheetGeometry";
import type { PaneView, View } from "./view";
import { ViewReader } from "./viewReader";

export interface PaneProps {
  readonly pane: PaneView;
  readonly view: View;
  readonly sheet: Sheet;
  readonly children: ReactNode;
}

/** One part of the grid, with what lies on its cells as children, measured from the pane's origin. */
export function Pane({ pane, view, sheet, children }: PaneProps): ReactNode {
  const styles = useGridStyles();
  const document = useBenchState((state) => state.document);
  const version = useBenchState((state) => state.changes);
  const theme = useBenchState((state) => state.theme);
  const { geometry } = view;
  const { firstColumn, lastColumn, originX, originY, rows } = pane;
  const reader = useMemo(
    () => new ViewReader(document, sheet, palettes[theme], firstColumn, lastColumn, version),
    [document, sheet, theme, firstColumn, lastColumn, version],
  );
  const { showGridlines } = sheet.state;
  const merged = reader.mergedCells(rows[0] ?? 0, rows.at(-1) ?? 0);
  const shift = `translate(${originX - pane.fromX}px, ${originY - pane.fromY}px)`;
  const isFrozenX = pane.key === "corner" || pane.key === "left";
  const isFrozenY = pane.key === "corner" || pane.key === "top";
  return (
    <div
      className={mergeClasses(styles.pane, isFrozenX && styles.frozenEdgeX, isFrozenY && styles.frozenEdgeY)}
      style={{ left: pane.left, top: pane.top, width: pane.width, height: pane.height }}
      data-pane={pane.key}
      role="rowgroup"
    >
      <div role="presentation" className={styles.inner} style={{ transform: shift }}>
        {reader.rows(rows).map((drawn) => (
          <Row
            key={drawn.row}
            drawn={drawn}
            columns={geometry.columns}
            top={geometry.rows.offset(drawn.row) - originY}
            height={geometry.rows.size(drawn.row)}
            originX={originX}
            showGridlines={showGridlines}
            styles={styles}
          />
        ))}
        {merged.map((cell) => {
          const box = boxOf(geometry, cell.merged ?? { row: cell.row, column: cell.column, rows: 1, columns: 1 });
          return (
            <MergedCell
              key={cell.address}
              cell={cell}
              box={{
                left: box.left - originX - 1,
                top: box.top - originY,
                width: box.width + 1,
                height: box.height + 1,
              }}
              showGridlines={showGridlines}
              styles={styles}
            />
          );
        })}
        {children}
      </div>
    </div>
  );
}
