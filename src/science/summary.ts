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
export function summaryOf(figures: readonly number[]): Summary {
  const count = figures.length;
  if (count === 0) return { count, mean: 0, median: 0, sd: 0 };
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / count;
  const squares = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  const sorted = Float64Array.from(figures).sort();
  const upper = sorted[count >> 1] ?? 0;
  const lower = sorted[(count - 1) >> 1] ?? 0;
  return { count, mean, median: (lower + upper) / 2, sd: count < 2 ? 0 : Math.sqrt(squares / (count - 1)) };
}
