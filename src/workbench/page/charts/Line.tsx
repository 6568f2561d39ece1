import type { ReactNode } from "react";

interface LineProps {
  readonly values: readonly (number | null)[];
  readonly color: string;
  /** pixels */
  readonly centre: (index: number) => number;
  readonly place: (value: number) => number;
  readonly isArea: boolean;
}

/** One series as a line, or as the area below it; what is no number is passed over. */
export function Line({ values, color, centre, place, isArea }: LineProps): ReactNode {
  const points = values.flatMap((value, index) => (value === null ? [] : [[centre(index), place(value)] as const]));
  const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  const [first, last] = [points[0], points.at(-1)];
  return (
    <>
      {isArea && first && last && (
        <path d={`${path}L${last[0]} ${place(0)}L${first[0]} ${place(0)}z`} fill={color} opacity="0.35" />
      )}
      <path d={path} fill="none" stroke={color} strokeWidth="2" />
    </>
  );
}
