import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { CSSProperties, ReactNode } from "react";
import type { Axis } from "./axis";
import { ConditionalIcon } from "./ConditionalIcon";
import { FilterButton } from "./FilterButton";
import { useGridStyles } from "./gridStyles";
import type { DrawnCell, DrawnRow } from "./viewReader";

export interface RowProps {
  readonly drawn: DrawnRow;
  readonly columns: Axis;
  readonly top: number;
  readonly height: number;
  readonly originX: number;
  readonly showGridlines: boolean;
}

/** One row of a pane. It is drawn again only where what it shows has been read again. */
export const Row = memo(function Row({ drawn, columns, top, height, originX, showGridlines }: RowProps): ReactNode {
  const styles = useGridStyles();
  const box = (cell: DrawnCell) => ({
    left: columns.offset(cell.column) - 1 - originX,
    width: columns.size(cell.column) + 1,
    height: height + 1,
  });
  return (
    <div role="row" aria-rowindex={drawn.row + 1} className={styles.row} style={{ top, height }}>
      {drawn.strays.map((cell) => (
        <div key={cell.column} aria-hidden className={mergeClasses(styles.cell, styles.overflowing)} style={box(cell)}>
          <Letters cell={cell} />
        </div>
      ))}
      {drawn.cells.map((cell) => (
        <GridCell key={cell.column} cell={cell} box={box(cell)} showGridlines={showGridlines} />
      ))}
    </div>
  );
});

/** Merged cells, drawn over the rows that they span. */
export function MergedCell({ cell, box, ...rest }: Omit<CellProps, "box"> & { box: CSSProperties }): ReactNode {
  return (
    <div role="row" aria-rowindex={cell.row + 1} style={{ position: "absolute", top: box.top, left: 0 }}>
      <GridCell cell={cell} box={{ left: box.left, width: box.width, height: box.height, zIndex: 3 }} {...rest} />
    </div>
  );
}

interface CellProps {
  readonly cell: DrawnCell;
  readonly box: CSSProperties;
  readonly showGridlines: boolean;
}

export const cellId = (address: string) => `cell-${address}`;

function GridCell({ cell, box, showGridlines }: CellProps): ReactNode {
  const styles = useGridStyles();
  const { look, address } = cell;
  const span = cell.merged && { "aria-rowspan": cell.merged.rows, "aria-colspan": cell.merged.columns };
  const className = mergeClasses(
    styles.cell,
    showGridlines && !look.hasFill && styles.gridlines,
    cell.isRunOver && styles.runOver,
    cell.reach !== undefined && styles.overflowing,
    look.isError && styles.error,
    cell.hasComment && styles.comment,
  );
  return (
    <div
      role="gridcell"
      id={cellId(address)}
      data-address={address}
      aria-colindex={cell.column + 1}
      className={className}
      style={{ ...box, ...mergedBackground(cell), ...look.box }}
      {...span}
    >
      {look.bar && <Bar bar={look.bar} />}
      {look.icon && <ConditionalIcon set={look.icon.set} index={look.icon.index} className={styles.icon} />}
      <Letters cell={cell} />
      {cell.filter && <FilterButton target={cell.filter} name={look.text} />}
    </div>
  );
}

function Letters({ cell }: { cell: DrawnCell }): ReactNode {
  const styles = useGridStyles();
  const { look, text } = cell;
  if (text === "") return null;
  const room = cell.reach === undefined ? {} : { flex: "none", width: cell.reach };
  return (
    <span className={mergeClasses(styles.letters, look.isLink && styles.link)} style={{ ...look.letters, ...room }}>
      {text}
    </span>
  );
}

function Bar({ bar }: { bar: NonNullable<DrawnCell["look"]["bar"]> }): ReactNode {
  const styles = useGridStyles();
  const background = bar.gradient ? `linear-gradient(90deg, ${bar.color}, transparent 120%)` : bar.color;
  const width = `calc((100% - 4px) * ${Math.max(0, Math.min(1, bar.fraction))})`;
  return <div className={styles.bar} style={{ width, background, border: `1px solid ${bar.color}` }} />;
}

/** Merged cells hide the lines of the rows beneath them. */
function mergedBackground(cell: DrawnCell): CSSProperties {
  return cell.merged ? { backgroundColor: "var(--sheet)" } : {};
}
