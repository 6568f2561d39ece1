import { InvalidArgument, aboveZero, countOf, numbers, sameLength } from "./invalidArgument";
import { mean, sum } from "./statistics";

/** Mean absolute error, in the units of the series. */
export function meanAbsoluteError(actual: readonly number[], forecast: readonly number[]): number {
  return mean(errors(actual, forecast).map(Math.abs));
}

/** Root of the mean squared error, in the units of the series. */
export function rootMeanSquaredError(actual: readonly number[], forecast: readonly number[]): number {
  return Math.sqrt(mean(errors(actual, forecast).map((error) => error * error)));
}

/** Mean of actual - forecast: positive where the forecast was too low. */
export function forecastBias(actual: readonly number[], forecast: readonly number[]): number {
  return mean(errors(actual, forecast));
}

/** Mean absolute error as a share of the actual. Periods whose actual is 0 have no share: they are skipped and counted. */
export function meanAbsolutePercentageError(
  actual: readonly number[],
  forecast: readonly number[],
): { readonly mape: number; readonly skipped: number } {
  const shares = errors(actual, forecast)
    .map((error, index) => Math.abs(error / (actual[index] ?? 0)))
    .filter((_, index) => actual[index] !== 0);
  if (shares.length === 0) throw new InvalidArgument("actual", "all 0", "a list with some demand");
  return { mape: mean(shares), skipped: actual.length - shares.length };
}

/** Sum of absolute errors as a share of the sum of absolute actuals. */
export function weightedAbsolutePercentageError(actual: readonly number[], forecast: readonly number[]): number {
  const error = sum(errors(actual, forecast).map(Math.abs));
  const total = sum(actual.map(Math.abs));
  if (total === 0) throw new InvalidArgument("actual", "all 0", "a list with some demand");
  return error / total;
}

/** Mean absolute error over that of repeating the value one season before within the training series. Hyndman & Koehler, IJF 22 (2006) 679-688. */
export function meanAbsoluteScaledError(
  actual: readonly number[],
  forecast: readonly number[],
  train: readonly number[],
  season: number,
): number {
  countOf("season", season);
  numbers("train", train);
  if (train.length <= season) {
    throw new InvalidArgument("train", `${String(train.length)} long`, `longer than a season (${String(season)})`);
  }
  const scale = mean(train.slice(season).map((value, index) => Math.abs(value - (train[index] ?? 0))));
  if (scale === 0) throw new InvalidArgument("train", "unchanging", "a series that changes");
  return meanAbsoluteError(actual, forecast) / scale;
}

/** Sum of actual - forecast over the mean absolute error. Refuses a forecast without any error: there is nothing to track. Silver, Pyke & Thomas, 3.6. */
export function trackingSignal(actual: readonly number[], forecast: readonly number[]): number {
  const off = meanAbsoluteError(actual, forecast);
  aboveZero("meanAbsoluteError", off);
  return sum(errors(actual, forecast)) / off;
}

function errors(actual: readonly number[], forecast: readonly number[]): number[] {
  numbers("actual", actual);
  numbers("forecast", forecast);
  sameLength("forecast", forecast, actual);
  return actual.map((value, index) => value - (forecast[index] ?? 0));
}
