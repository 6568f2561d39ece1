import type { ReactNode } from "react";
import type { SeriesMarker } from "../../document/chartProperties";
import type { DataLabels } from "./dataLabels";
import { Marker } from "./Marker";

interface LineProps {
  readonly values: readonly (number | null)[];
  readonly color: string;
  /** pixels */
  readonly centre: (index: number) => number;
  readonly place: (value: number) => number;
  readonly isArea: boolean;
  /** How its line is broken, as SVG says it. */
  readonly dash: string | undefined;
  readonly marker: SeriesMarker | undefined;
  readonly labels: DataLabels | undefined;
}

/** One series as a line, or as the area below it; what is no number is passed over. */
export function Line({ values, color, centre, place, isArea, dash, marker, labels }: LineProps): ReactNode {
  const points = values.flatMap((value, index) =>
    value === null ? [] : [[centre(index), place(value), labels?.texts[index]] as const],
  );
  const path = points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  const [first, last] = [points[0], points.at(-1)];
  return (
    <>
      {isArea && first && last && (
        <path d={`${path}L${last[0]} ${place(0)}L${first[0]} ${place(0)}z`} fill={color} opacity="0.35" />
      )}
      <path d={path} fill="none" stroke={color} strokeWidth="2" strokeDasharray={dash} />
      {points.map(([x, y, text]) => (
        <g key={x}>
          {marker && <Marker marker={marker} x={x} y={y} />}
          {text && <text {...labelPlace(x, y, labels?.position)}>{text}</text>}
        </g>
      ))}
    </>
  );
}

/** Beside the point unless told otherwise, as Excel has it for lines. */
function labelPlace(x: number, y: number, position: string | undefined) {
  if (position === "Top") return { x, y: y - 7, textAnchor: "middle" } as const;
  if (position === "Bottom") return { x, y: y + 15, textAnchor: "middle" } as const;
  if (position === "Center") return { x, y: y + 4, textAnchor: "middle" } as const;
  if (position === "Left") return { x: x - 6, y: y + 4, textAnchor: "end" } as const;
  return { x: x + 6, y: y + 4, textAnchor: "start" } as const;
}
