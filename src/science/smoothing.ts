import { InvalidArgument, countOf, finite, numbers, smoothing, zeroToOne } from "./invalidArgument";
import { seasonalStart } from "./seasonalStart";
import { walkThrough, type OnlineForecaster } from "./onlineForecaster";

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
  return walkThrough(levelForecaster(alpha, level ?? series[0] ?? 0), series).forecast();
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
  if (start !== undefined) {
    finite("level", start.level);
    finite("trend", start.trend);
  }
  const walker = trendForecaster(alpha, beta, start ?? trendStart(series));
  return ahead(walkThrough(walker, start === undefined ? series.slice(2) : series), horizon);
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
  checkSeasonal(smooth);
  const { seasonLength, start } = smooth;
  const walker = seasonForecaster(smooth, start ?? seasonalStart(series, seasonLength));
  return ahead(walkThrough(walker, start === undefined ? series.slice(seasonLength) : series), smooth.horizon);
}

/** Simple exponential smoothing, value by value. */
export function levelForecaster(alpha: number, start: number): OnlineForecaster {
  let level = start;
  return {
    forecast: () => level,
    learn(value) {
      level += alpha * (value - level);
    },
  };
}

/** Holt's linear trend, value by value. */
export function trendForecaster(alpha: number, beta: number, start: TrendStart): OnlineForecaster {
  let { level, trend } = start;
  return {
    forecast: (periods = 1) => level + periods * trend,
    learn(value) {
      const before = level;
      level = alpha * value + (1 - alpha) * (before + trend);
      trend = beta * (level - before) + (1 - beta) * trend;
    },
  };
}

/** Holt's start where none is known: it has then learnt the first two values. */
export function trendStart(series: readonly number[]): TrendStart {
  const [first, second] = series;
  if (first === undefined || second === undefined) {
    throw new InvalidArgument("series", `${String(series.length)} long`, "at least 2 values");
  }
  return { level: second, trend: second - first };
}

/** Additive Holt-Winters, value by value. */
export function seasonForecaster(
  { alpha, beta, gamma, form }: Pick<SeasonalSmoothing, "alpha" | "beta" | "gamma" | "form">,
  start: SeasonStart,
): OnlineForecaster {
  let { level, trend } = start;
  const seasonal = [...start.seasonal];
  const length = seasonal.length;
  let learnt = 0;
  return {
    forecast: (periods = 1) => level + periods * trend + (seasonal[(learnt + periods - 1) % length] ?? 0),
    learn(value) {
      const place = learnt % length;
      const season = seasonal[place] ?? 0;
      const before = level + trend;
      const next = alpha * (value - season) + (1 - alpha) * before;
      seasonal[place] = gamma * (value - (form === "fpp" ? before : next)) + (1 - gamma) * season;
      trend = beta * (next - level) + (1 - beta) * trend;
      level = next;
      learnt++;
    },
  };
}

const ahead = (walker: OnlineForecaster, horizon: number): number[] =>
  Array.from({ length: horizon }, (_, period) => walker.forecast(period + 1));

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
