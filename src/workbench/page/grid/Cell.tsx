import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { CSSProperties, ReactNode } from "react";
import type { Axis } from "./axis";
import { ConditionalIcon } from "./ConditionalIcon";
import { FilterButton } from "./FilterButton";
import type { GridStyles } from "./gridStyles";
import type { DrawnCell, DrawnRow } from "./viewReader";

export interface RowProps {
  readonly drawn: DrawnRow;
  readonly columns: Axis;
  readonly top: number;
  readonly height: number;
  readonly originX: number;
  readonly showGridlines: boolean;
  readonly styles: GridStyles;
}

/** One row of a pane. It is drawn again only where what it shows has been read again. */
export const Row = memo(function Row({
  drawn,
  columns,
  top,
  height,
  originX,
  showGridlines,
  styles,
}: RowProps): ReactNode {
  const box = (cell: DrawnCell) => ({
    left: columns.offset(cell.column) - 1 - originX,
    width: columns.size(cell.column) + 1,
    height: height + 1,
  });
  return (
    <div role="row" aria-rowindex={drawn.row + 1} className={styles.row} style={{ top, height }}>
      {drawn.strays.map((cell) => (
        <div
          key={cell.column}
          aria-hidden
          className={mergeClasses(styles.cell, styles.overflowing)}
          style={{ ...box(cell), alignItems: cell.look.box.alignItems }}
        >
          <Letters cell={cell} styles={styles} />
        </div>
      ))}
      {drawn.cells.map((cell) => (
        <GridCell key={cell.column} cell={cell} box={box(cell)} showGridlines={showGridlines} styles={styles} />
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
  readonly styles: GridStyles;
}

export const cellId = (address: string) => `cell-${address}`;

function GridCell({ cell, box, showGridlines, styles }: CellProps): ReactNode {
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
      style={{ ...box, ...mergedBackground(cell), ...look.box, ...runningOver(cell) }}
      {...span}
    >
      {look.bar && <Bar bar={look.bar} className={styles.bar} />}
      {look.icon && <ConditionalIcon set={look.icon.set} index={look.icon.index} className={styles.icon} />}
      <Letters cell={cell} styles={styles} />
      {cell.filter && <FilterButton target={cell.filter} name={look.text} styles={styles} />}
    </div>
  );
}

function Letters({ cell, styles }: { cell: DrawnCell; styles: GridStyles }): ReactNode {
  const { look, text } = cell;
  if (text === "") return null;
  const room = cell.reach === undefined ? {} : { flex: "none", width: cell.reach, boxSizing: "border-box" as const };
  return (
    <span className={mergeClasses(styles.letters, look.isLink && styles.link)} style={{ ...look.letters, ...room }}>
      {text}
    </span>
  );
}

function Bar({ bar, className }: { bar: NonNullable<DrawnCell["look"]["bar"]>; className: string }): ReactNode {
  const background = bar.gradient ? `linear-gradient(90deg, ${bar.color}, transparent 120%)` : bar.color;
  const width = `calc((100% - 4px) * ${Math.max(0, Math.min(1, bar.fraction))})`;
  return <div className={className} style={{ width, background, border: `1px solid ${bar.color}` }} />;
}

/** Text that runs over lies above its neighbours, also where they have a fill and lines. */
const runningOver = ({ reach }: DrawnCell): CSSProperties => (reach === undefined ? {} : { zIndex: 2 });

/** Merged cells hide the lines of the rows beneath them. */
function mergedBackground(cell: DrawnCell): CSSProperties {
  return cell.merged ? { backgroundColor: "var(--sheet)", backgroundClip: "padding-box" } : {};
}
