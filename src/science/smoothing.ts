import { InvalidArgument, countOf, finite, numbers, smoothing, zeroToOne } from "./invalidArgument";
import { seasonalStart } from "./seasonalStart";

/** Level and change per period before the first value. */
export interface TrendStart {
  readonly level: number;
  readonly trend: number;
}

/** The same with one seasonal part for each period of a season; the first belongs to the first value. */
export interface SeasonStart extends TrendStart {
  readonly seasonal: readonly number[];
}

/** Forecast by simple exponential smoothing. `level` holds before the first value; left out, the first value starts it. Hyndman & Athanasopoulos, FPP3, 8.1. */
export function exponentialSmoothing(series: readonly number[], alpha: number, level?: number): number {
  numbers("series", series);
  smoothing("alpha", alpha);
  if (level !== undefined) finite("level", level);
  let smoothed = level ?? series[0] ?? 0;
  for (const value of series) smoothed += alpha * (value - smoothed);
  return smoothed;
}

/**
 * Holt's linear trend for the next `horizon` periods; beta smooths the change of level. Left out, the start is the second
 * value and its difference from the first, as in R's HoltWinters. FPP3, 8.2.
 */
export function holt(
  series: readonly number[],
  { alpha, beta, horizon, start }: { alpha: number; beta: number; horizon: number; start?: TrendStart | undefined },
): number[] {
  numbers("series", series);
  smoothing("alpha", alpha);
  zeroToOne("beta", beta);
  countOf("horizon", horizon);
  if (start === undefined && series.length < 2) {
    throw new InvalidArgument("series", `${String(series.length)} long`, "at least 2 values");
  }
  const [first = 0, second = 0] = series;
  let { level, trend } = start ?? { level: second, trend: second - first };
  finite("level", level);
  finite("trend", trend);
  for (const value of start === undefined ? series.slice(2) : series) {
    const before = level;
    level = alpha * value + (1 - alpha) * (before + trend);
    trend = beta * (level - before) + (1 - beta) * trend;
  }
  return Array.from({ length: horizon }, (_, ahead) => level + (ahead + 1) * trend);
}

export interface SeasonalSmoothing {
  readonly seasonLength: number;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly horizon: number;
  /** "fpp" updates the season from the old level and trend (FPP3, 8.3), "winters" from the new level, as R does. */
  readonly form: "fpp" | "winters";
  /** Left out, the first two seasons start it (R's HoltWinters) and the smoothing begins with the second. */
  readonly start?: SeasonStart | undefined;
}

/** Additive Holt-Winters forecast of the next `horizon` periods. */
export function holtWinters(series: readonly number[], smooth: SeasonalSmoothing): number[] {
  numbers("series", series);
  const { seasonLength, alpha, beta, gamma, horizon, form } = smooth;
  checkSeasonal(smooth);
  const start = smooth.start ?? seasonalStart(series, seasonLength);
  let { level, trend } = start;
  const seasonal = [...start.seasonal];
  const skipped = smooth.start === undefined ? seasonLength : 0;
  for (const value of series.slice(skipped)) {
    const season = seasonal[seasonal.length - seasonLength] ?? 0;
    const before = level + trend;
    const next = alpha * (value - season) + (1 - alpha) * before;
    seasonal.push(gamma * (value - (form === "fpp" ? before : next)) + (1 - gamma) * season);
    trend = beta * (next - level) + (1 - beta) * trend;
    level = next;
  }
  const latest = seasonal.slice(-seasonLength);
  return Array.from(
    { length: horizon },
    (_, ahead) => level + (ahead + 1) * trend + (latest[ahead % seasonLength] ?? 0),
  );
}

function checkSeasonal({ seasonLength, alpha, beta, gamma, horizon, start }: SeasonalSmoothing): void {
  countOf("seasonLength", seasonLength);
  if (seasonLength < 2) throw new InvalidArgument("seasonLength", seasonLength, "a whole number from 2");
  smoothing("alpha", alpha);
  zeroToOne("beta", beta);
  zeroToOne("gamma", gamma);
  countOf("horizon", horizon);
  if (start === undefined) return;
  finite("level", start.level);
  finite("trend", start.trend);
  numbers("seasonal", start.seasonal);
  if (start.seasonal.length !== seasonLength) {
    throw new InvalidArgument(
      "seasonal",
      start.seasonal.length,
      `one value for each of ${String(seasonLength)} periods`,
    );
  }
}
