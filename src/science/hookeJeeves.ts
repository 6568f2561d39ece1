/** A range that a parameter must stay in. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Parameters at which a function is smallest: from the best corner of a coarse grid, one step at a time along each axis,
 * steps halved when none helps. Hooke & Jeeves, Journal of the ACM 8 (1961) 212-229. Deterministic, no derivatives.
 */
export function smallestAt(cost: (point: readonly number[]) => number, bounds: readonly Bounds[]): number[] {
  let best = bounds.map(({ low, high }) => (low + high) / 2);
  let lowest = cost(best);
  const accept = (point: number[]): boolean => {
    const value = cost(point);
    if (!(value < lowest)) return false;
    [best, lowest] = [point, value];
    return true;
  };
  for (const point of grid(bounds)) accept(point);
  for (let step = 0.1; step > 0.001; step /= 2) {
    while (bounds.some((bound, axis) => [step, -step].some((move) => accept(moved(best, axis, move, bound)))));
  }
  return best;
}

const GRID = [0.1, 0.3, 0.6, 0.9];

function grid(bounds: readonly Bounds[]): number[][] {
  return bounds.reduce<number[][]>(
    (points, { low, high }) => points.flatMap((point) => GRID.map((part) => [...point, low + part * (high - low)])),
    [[]],
  );
}

function moved(point: readonly number[], axis: number, move: number, { low, high }: Bounds): number[] {
  return point.map((value, index) => (index === axis ? Math.min(high, Math.max(low, value + move)) : value));
}
