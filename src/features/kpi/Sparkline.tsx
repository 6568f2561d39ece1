import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const WIDTH = 72;
const HEIGHT = 20;
const EDGE = 2;

/** A line through the values of the periods, the oldest first, with a dot on the last. The label says them in words. */
export function Sparkline({
  values,
  label,
}: {
  readonly values: readonly number[];
  readonly label: string;
}): ReactNode {
  const styles = useStyles();
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const points = values.map((value, index) => ({
    x: EDGE + (index * (WIDTH - 2 * EDGE)) / (values.length - 1),
    // A line that never moves runs through the middle.
    y: range === 0 ? HEIGHT / 2 : HEIGHT - EDGE - ((value - low) * (HEIGHT - 2 * EDGE)) / range,
  }));
  const last = points.at(-1);
  return (
    <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}>
      <title>{label}</title>
      <polyline
        className={styles.line}
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
      />
      {last && <circle className={styles.dot} cx={last.x} cy={last.y} r={EDGE} />}
    </svg>
  );
}

const useStyles = makeStyles({
  line: { fill: "none", stroke: tokens.colorNeutralForeground3, strokeWidth: "1.5" },
  dot: { fill: tokens.colorNeutralForeground1 },
});
