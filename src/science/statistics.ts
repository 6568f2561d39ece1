import { numbers, zeroToOne } from "./invalidArgument";

/** "sample" divides by n - 1 (STDEV.S), "population" by n (STDEV.P). */
export type SpreadKind = "sample" | "population";

/** Mean of a list with something in it. */
export function mean(values: readonly number[]): number {
  numbers("values", values);
  return sum(values) / values.length;
}

/** Sum with the rounding errors carried along. Neumaier, ZAMM 54 (1974) 39-51. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Variance of a list; a single value has none. */
export function variance(values: readonly number[], kind: SpreadKind): number {
  const centre = mean(values);
  const divisor = kind === "sample" ? values.length - 1 : values.length;
  return divisor === 0 ? 0 : sum(values.map((value) => (value - centre) ** 2)) / divisor;
}

/** Standard deviation of a list, in the units of its values. */
export const standardDeviation = (values: readonly number[], kind: SpreadKind): number =>
  Math.sqrt(variance(values, kind));

/** Percentile with straight lines between the values, as PERCENTILE.INC; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  numbers("values", values);
  zeroToOne("share", share);
  const sorted = Float64Array.from(values).sort();
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
