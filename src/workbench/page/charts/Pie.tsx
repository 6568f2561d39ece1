import type { ReactNode } from "react";
import { paletteColor } from "../../document/chartPalette";
import type { Box } from "./axes";
import type { DataLabels } from "./dataLabels";

interface PieProps {
  readonly values: readonly (number | null)[];
  readonly box: Box;
  readonly hole: boolean;
  readonly labels: DataLabels | undefined;
}

export function Pie({ values, box, hole, labels }: PieProps): ReactNode {
  const parts = values.map((value) => Math.max(0, value ?? 0));
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return null;
  const radius = Math.min(box.width, box.height) / 2;
  const [cx, cy] = [box.left + box.width / 2 - 8, box.top + box.height / 2];
  const starts = parts.map((_part, index) => parts.slice(0, index).reduce((sum, part) => sum + part, 0) / total);
  return (
    <>
      {parts.map((part, index) => {
        const share = part / total;
        if (share > 0.9999) return <circle key={index} cx={cx} cy={cy} r={radius} fill={paletteColor(index)} />;
        const point = (turn: number) =>
          `${cx + radius * Math.sin(turn * 2 * Math.PI)} ${cy - radius * Math.cos(turn * 2 * Math.PI)}`;
        const start = starts[index] ?? 0;
        const arc = `A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(start + share)}`;
        return (
          <path key={index} d={`M${cx} ${cy}L${point(start)}${arc}z`} fill={paletteColor(index)} stroke="#FFFFFF" />
        );
      })}
      {hole && <circle cx={cx} cy={cy} r={radius * 0.55} fill="#FFFFFF" />}
      {parts.map((part, index) => {
        const turn = ((starts[index] ?? 0) + part / total / 2) * 2 * Math.PI;
        const away = radius * (labels?.position === "OutsideEnd" ? 1.12 : hole ? 0.78 : 0.62);
        return (
          <text key={index} x={cx + away * Math.sin(turn)} y={cy - away * Math.cos(turn) + 4} textAnchor="middle">
            {part > 0 && labels?.texts[index]}
          </text>
        );
      })}
    </>
  );
}
