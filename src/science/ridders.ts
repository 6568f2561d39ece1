/**
 * Where a continuous function that is at most 0 at `low` and at least 0 at `high` crosses zero, to the last digits.
 * Ridders' method, IEEE Trans. Circuits Syst. 26 (1979) 979-980: it never leaves the bracket.
 */
export function riddersRoot(f: (x: number) => number, low: number, high: number): number {
  let atLow = f(low);
  let atHigh = f(high);
  if (atLow >= 0) return low;
  if (atHigh <= 0) return high;
  let last = Infinity;
  for (let round = 0; round < 200; round++) {
    const middle = low + (high - low) / 2;
    const atMiddle = f(middle);
    const root = Math.sqrt(atMiddle * atMiddle - atLow * atHigh);
    if (atMiddle === 0 || root === 0) return middle;
    const guess = middle - ((middle - low) * atMiddle) / root;
    const next = guess > low && guess < high ? guess : middle;
    if (Math.abs(next - last) <= 2e-16 * Math.max(Math.abs(next), high - low)) return next;
    last = next;
    const atNext = f(next);
    if (atNext === 0) return next;
    for (const [x, value] of [
      [middle, atMiddle],
      [next, atNext],
    ] as const) {
      if (x <= low || x >= high) continue;
      if (value < 0) [low, atLow] = [x, value];
      else [high, atHigh] = [x, value];
    }
    if (high - low <= 2e-16 * Math.max(Math.abs(low), Math.abs(high))) return next;
  }
  return last;
}
