import { mean, median, standardDeviation } from "./statistics";

/** What a list of figures says in short. All are 0 for an empty list. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  /** The middle one; of an even count the mean of the two in the middle. */
  readonly median: number;
  /** Standard deviation of the sample, n - 1 (STDEV.S); 0 for fewer than two figures. */
  readonly sd: number;
}

/** Count, mean, median and sample standard deviation of figures in any order. */
export const summaryOf = (figures: readonly number[]): Summary =>
  figures.length === 0
    ? { count: 0, mean: 0, median: 0, sd: 0 }
    : {
        count: figures.length,
        mean: mean(figures),
        median: median(figures),
        sd: standardDeviation(figures, "sample"),
      };
