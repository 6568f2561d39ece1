import { InvalidArgument, countOf, numbers } from "./invalidArgument";
import { mean } from "./statistics";

/** slope: change per period of the straight line through all values; change: last value less the mean of the periods before it. */
export interface Trend {
  readonly slope: number;
  readonly change: number;
  /** The change as a share of that mean; undefined where the mean is 0. */
  readonly changeShare: number | undefined;
}

/** Where a figure is going: its slope by least squares, and its last value against the mean of the `periods` before it. */
export function trendOf(values: readonly number[], periods: number): Trend {
  numbers("values", values);
  countOf("periods", periods);
  const last = values.at(-1);
  if (last === undefined || values.length < 2) {
    throw new InvalidArgument("values", `${String(values.length)} long`, "at least 2 values");
  }
  const before = mean(values.slice(Math.max(0, values.length - 1 - periods), -1));
  const change = last - before;
  return { slope: slopeOf(values), change, changeShare: before === 0 ? undefined : change / Math.abs(before) };
}

function slopeOf(values: readonly number[]): number {
  const centre = (values.length - 1) / 2;
  const average = mean(values);
  let product = 0;
  let square = 0;
  values.forEach((value, period) => {
    product += (period - centre) * (value - average);
    square += (period - centre) ** 2;
  });
  return product / square;
}
