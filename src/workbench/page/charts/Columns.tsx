import type { ReactNode } from "react";
import type { Box } from "./axes";
import type { DataLabels } from "./dataLabels";

interface ColumnsProps {
  readonly values: readonly (number | null)[];
  readonly color: string;
  /** What each is drawn round with. */
  readonly edge: { readonly color: string; readonly weight: number } | undefined;
  /** What is stacked below a column of this series. */
  readonly below: (index: number) => number;
  /** pixels across, and from the plot's corner */
  readonly breadth: number;
  readonly offset: (index: number) => number;
  readonly isLying: boolean;
  readonly box: Box;
  readonly place: (value: number) => number;
  readonly labels: DataLabels | undefined;
  readonly isStacked: boolean;
}

/** One series as columns, or as bars where they lie. */
export function Columns(props: ColumnsProps): ReactNode {
  const { values, color, edge, below, breadth, offset, isLying, box, place, labels, isStacked } = props;
  return values.map((value, index) => {
    if (value === null) return null;
    const [from, to] = [place(below(index)), place(below(index) + value)];
    const [start, length] = [Math.min(from, to), Math.abs(to - from)];
    const shape = isLying
      ? { x: start, y: box.top + offset(index), width: length, height: breadth }
      : { x: box.left + offset(index), y: start, width: breadth, height: length };
    const text = labels?.texts[index];
    return (
      <g key={index}>
        <rect {...shape} fill={color} {...(edge && { stroke: edge.color, strokeWidth: (edge.weight * 4) / 3 })} />
        {text && (
          <text {...labelPlace(shape, isLying, value < 0, labels.position ?? (isStacked ? "Center" : "OutsideEnd"))}>
            {text}
          </text>
        )}
      </g>
    );
  });
}

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Beyond the end of the column, within it, at its foot or in its middle. */
function labelPlace({ x, y, width, height }: Shape, isLying: boolean, isNegative: boolean, position: string) {
  const length = isLying ? width : height;
  const along = { Center: length / 2, InsideBase: 9, InsideEnd: length - 9 }[position] ?? length + 9;
  const fromStart = isLying !== isNegative;
  if (!isLying) {
    const middle = fromStart ? y + along : y + height - along;
    return { x: x + width / 2, y: middle + 4, textAnchor: "middle" } as const;
  }
  const middle = fromStart ? x + along : x + width - along;
  const anchor = position === "Center" ? "middle" : (position === "OutsideEnd") === isNegative ? "end" : "start";
  return { x: middle, y: y + height / 2 + 4, textAnchor: anchor } as const;
}
