import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { ReactNode } from "react";
import { columnLetters } from "../../document/address";
import type { Area } from "../../document/address";
import { useGridStyles } from "./gridStyles";
import type { GridStyles } from "./gridStyles";
import type { PaneView, View } from "./view";

export interface HeadingsProps {
  readonly view: View;
  readonly panes: readonly PaneView[];
  readonly areas: readonly Area[];
}

/** The letters above the columns. */
export function ColumnHeadings({ view, panes, areas }: HeadingsProps): ReactNode {
  const styles = useGridStyles();
  const { columns } = view.geometry;
  return (
    <div role="rowgroup">
      <div role="row">
        {upperParts(panes).map((pane) => (
          <div
            key={pane.key}
            role="presentation"
            className={styles.headingStrip}
            style={{ left: pane.left, top: 0, width: pane.width, height: view.headingHeight }}
          >
            {columns.visibleBetween(pane.firstColumn, pane.lastColumn).map((column) => (
              <Heading
                key={column}
                axis="column"
                index={column}
                label={columnLetters(column)}
                start={columns.offset(column) - pane.fromX}
                size={columns.size(column)}
                selected={coverOf(areas, column, "column")}
                styles={styles}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The numbers at the left of the rows. */
export function RowHeadings({ view, panes, areas }: HeadingsProps): ReactNode {
  const styles = useGridStyles();
  const { rows } = view.geometry;
  return (
    <div role="rowgroup">
      {leftParts(panes).map((pane) => (
        <div
          key={pane.key}
          role="presentation"
          className={styles.headingStrip}
          style={{ left: 0, top: pane.top, width: view.headingWidth, height: pane.height }}
        >
          {pane.rows.map((row) => (
            <Heading
              key={row}
              axis="row"
              index={row}
              label={String(row + 1)}
              start={rows.offset(row) - pane.fromY}
              size={rows.size(row)}
              selected={coverOf(areas, row, "row")}
              styles={styles}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface HeadingProps {
  readonly axis: "row" | "column";
  readonly index: number;
  readonly label: string;
  readonly start: number;
  readonly size: number;
  readonly selected: "none" | "some";
  readonly styles: GridStyles;
}

const Heading = memo(function Heading({ axis, index, label, start, size, selected, styles }: HeadingProps): ReactNode {
  const isColumn = axis === "column";
  const className = mergeClasses(
    styles.heading,
    isColumn ? styles.columnHeading : styles.rowHeading,
    selected === "some" && styles.headingSelected,
    selected === "some" && (isColumn ? styles.columnSelected : styles.rowSelected),
  );
  const handle = { "data-resize": axis, "data-index": index };
  if (isColumn) {
    return (
      <div
        role="columnheader"
        aria-colindex={index + 1}
        className={className}
        style={{ left: start, width: size }}
        data-column={label}
      >
        {label}
        <span className={styles.columnHandle} style={{ right: 0 }} {...handle} />
      </div>
    );
  }
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      style={{ position: "absolute", left: 0, width: "100%", top: start, height: size }}
    >
      <div role="rowheader" className={className} style={{ top: 0, height: size }} data-row={label}>
        {label}
        <span className={styles.rowHandle} style={{ bottom: 0 }} {...handle} />
      </div>
    </div>
  );
});

function coverOf(areas: readonly Area[], index: number, axis: "row" | "column"): "none" | "some" {
  const covers = areas.some((area) => {
    const first = axis === "row" ? area.row : area.column;
    return index >= first && index < first + (axis === "row" ? area.rows : area.columns);
  });
  return covers ? "some" : "none";
}

/** One pane for each strip of columns: the upper ones, or the lower ones where nothing is frozen. */
function upperParts(panes: readonly PaneView[]): PaneView[] {
  const top = Math.min(...panes.map((pane) => pane.top));
  return panes.filter((pane) => pane.top === top);
}

function leftParts(panes: readonly PaneView[]): PaneView[] {
  const left = Math.min(...panes.map((pane) => pane.left));
  return panes.filter((pane) => pane.left === left);
}
