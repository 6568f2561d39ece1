import type { ReactNode } from "react";
import type { SeriesMarker } from "../../document/chartProperties";

interface MarkerProps {
  readonly marker: SeriesMarker;
  /** Its middle, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** What stands at a point of a line; a dot, a star or a picture is drawn as a circle. */
export function Marker({ marker: { style, size, fill, border }, x, y }: MarkerProps): ReactNode {
  const half = (size * 2) / 3;
  const path = pathOf[style]?.(half);
  if (path === undefined) return <circle cx={x} cy={y} r={half} fill={fill} stroke={border} />;
  return <path d={`M${x} ${y}${path}`} fill={fill} stroke={border} />;
}

const pathOf: Readonly<Record<string, (half: number) => string>> = {
  Square: (half) => `m${-half} ${-half}h${half * 2}v${half * 2}h${-half * 2}z`,
  Diamond: (half) =>
    `m0 ${-half * 1.2}l${half * 1.2} ${half * 1.2}l${-half * 1.2} ${half * 1.2}l${-half * 1.2} ${-half * 1.2}z`,
  Triangle: (half) => `m0 ${-half}l${half} ${half * 2}h${-half * 2}z`,
  Dash: (half) => `m${-half} 0h${half * 2}`,
  X: (half) => `m${-half} ${-half}l${half * 2} ${half * 2}m0 ${-half * 2}l${-half * 2} ${half * 2}`,
  Plus: (half) => `m${-half} 0h${half * 2}m${-half} ${-half}v${half * 2}`,
};
