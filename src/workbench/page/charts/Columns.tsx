import type { ReactNode } from "react";
import type { Box } from "./axes";

interface ColumnsProps {
  readonly values: readonly (number | null)[];
  readonly color: string;
  /** What is stacked below a column of this series. */
  readonly below: (index: number) => number;
  /** pixels across, and from the plot's corner */
  readonly breadth: number;
  readonly offset: (index: number) => number;
  readonly isLying: boolean;
  readonly box: Box;
  readonly place: (value: number) => number;
}

/** One series as columns, or as bars where they lie. */
export function Columns({ values, color, below, breadth, offset, isLying, box, place }: ColumnsProps): ReactNode {
  return values.map((value, index) => {
    if (value === null) return null;
    const [from, to] = [place(below(index)), place(below(index) + value)];
    const [start, length] = [Math.min(from, to), Math.abs(to - from)];
    const shape = isLying
      ? { x: start, y: box.top + offset(index), width: length, height: breadth }
      : { x: box.left + offset(index), y: start, width: breadth, height: length };
    return <rect key={index} {...shape} fill={color} />;
  });
}
