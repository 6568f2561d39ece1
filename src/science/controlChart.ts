import { numbers } from "./invalidArgument";
import { mean } from "./statistics";

/** What a process that nothing disturbs stays within. */
export interface NaturalLimits {
  readonly low: number;
  readonly centre: number;
  readonly high: number;
}

/** Fewer values tell too little of how much they usually vary. */
const LEAST_VALUES = 6;

/** Three standard deviations by the mean moving range of two: 3 / d2, with d2 = 1.128. */
const E2 = 2.66;

/**
 * The natural process limits of values in the order of their time, in their own unit: mean plus and minus 2.66 times the mean
 * moving range (XmR chart). Undefined for less than six values. Wheeler, Understanding Variation (SPC Press, 1993).
 */
export function naturalLimits(values: readonly number[]): NaturalLimits | undefined {
  if (values.length < LEAST_VALUES) return undefined;
  numbers("values", values);
  const centre = mean(values);
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)));
  const reach = E2 * mean(ranges);
  return { low: centre - reach, centre, high: centre + reach };
}
