/**
 * ln x! - ln( sqrt(2 pi x) (x/e)^x ), the error of Stirling's formula, for x > 0.
 * Asymptotic series (Abramowitz & Stegun 6.1.41) from 16 on, reached from below by the recurrence of the gamma function.
 */
export function stirlingError(x: number): number {
  let below = 0;
  let at = x;
  while (at < 16) {
    below += (at + 0.5) * Math.log1p(1 / at) - 1;
    at++;
  }
  const square = 1 / (at * at);
  return below + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - square / 1188) * square) * square) * square) / at;
}

/** x ln(x / mean) + mean - x, without cancellation where x is near the mean. C. Loader (2000). */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  const square = ratio * ratio;
  for (let odd = 3; odd < 1000; odd += 2) {
    term *= square;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
  return sum;
}
