import { quantities } from "./invalidArgument";
import { mean, variance, type SpreadKind } from "./statistics";

export type DemandPattern = "smooth" | "erratic" | "intermittent" | "lumpy" | "no_demand";

/** adi: periods from one demand to the next; cv2: squared coefficient of variation of the demands that are not zero. */
export interface DemandClass {
  readonly cls: DemandPattern;
  readonly adi?: number;
  readonly cv2?: number;
}

/** "periods_over_nonzero" is N / n; "mean_interval" the mean gap with the first one, trailing zeros left out. */
export type IntervalKind = "periods_over_nonzero" | "mean_interval";

/** Pattern of a demand history, cut at ADI 1.32 and CV2 0.49; equal falls to the lower class. Syntetos, Boylan & Croston, JORS 56 (2005) 495-503. */
export function classifyDemand(
  demand: readonly number[],
  interval: IntervalKind = "periods_over_nonzero",
  spread: SpreadKind = "sample",
): DemandClass {
  quantities("demand", demand);
  const sizes = demand.filter((units) => units > 0);
  if (sizes.length === 0) return { cls: "no_demand" };
  const periods = interval === "mean_interval" ? lastDemand(demand) + 1 : demand.length;
  const adi = periods / sizes.length;
  const size = mean(sizes);
  const cv2 = variance(sizes, spread) / (size * size);
  return { cls: patternOf(adi <= LONGEST_STEADY * EQUAL, cv2 <= WIDEST_EVEN * EQUAL), adi, cv2 };
}

const LONGEST_STEADY = 1.32;
const WIDEST_EVEN = 0.49;
/** A value that is off only by rounding counts as equal to the cut-off. */
const EQUAL = 1 + 1e-12;

function patternOf(steady: boolean, even: boolean): DemandPattern {
  if (steady) return even ? "smooth" : "erratic";
  return even ? "intermittent" : "lumpy";
}

function lastDemand(demand: readonly number[]): number {
  let last = demand.length - 1;
  while (last >= 0 && demand[last] === 0) last--;
  return last;
}
