import { InvalidArgument, fraction, whole, zeroOrMore } from "./invalidArgument";
import { deviance, stirlingError } from "./stirling";
import { normalQuantile } from "./normal";

/** A distribution over 0, 1, 2, … whose probabilities rise to one peak and fall again. */
export interface CountDistribution {
  readonly mean: number;
  /** P(X = count). */
  mass(count: number): number;
  /** P(X <= count). */
  cdf(count: number): number;
  /** P(X > count), exact to the last digits also where it is tiny. */
  upperTail(count: number): number;
  /** Smallest count with P(X <= count) >= probability. */
  quantile(probability: number): number;
  /** E[(X - count)+]. */
  shortage(count: number): number;
  /** E[(count - X)+]. */
  overage(count: number): number;
}

/** Poisson demand with this mean, in units. Refuses means whose sums would be too long to add up. */
export function poisson(mean: number): CountDistribution {
  zeroOrMore("mean", mean);
  withinReach(Math.sqrt(mean));
  if (mean === 0) return nothing;
  return new Counted(mean, Math.sqrt(mean), Math.exp(-mean), poissonMass(mean), (count) => mean / (count + 1));
}

/**
 * Negative binomial demand with this mean and standard deviation: size m^2 / (v - m), probability m / v.
 * Poisson where the variance v is not above the mean.
 */
export function negativeBinomialOrPoisson(mean: number, sd: number): CountDistribution {
  zeroOrMore("mean", mean);
  zeroOrMore("sd", sd);
  const variance = sd * sd;
  if (mean === 0 || variance <= mean) return poisson(mean);
  withinReach(sd);
  if (variance > MOST_UNEVEN * mean) {
    throw new InvalidArgument("sd", sd, "smaller beside the mean for a count; take the normal method for such demand");
  }
  const excess = variance - mean;
  const size = (mean * mean) / excess;
  const more = excess / variance;
  return new Counted(
    mean,
    sd,
    Math.exp(-size * Math.log1p(excess / mean)),
    negativeBinomialMass(size, mean / variance, more),
    (count) => ((count + size) / (count + 1)) * more,
  );
}

/** Sums run over about ten standard deviations: beyond this they would hold up the workbook. */
const WIDEST = 20_000;
/** Variance over mean: the sums of a negative binomial run over some forty times this. */
const MOST_UNEVEN = 10_000;

function withinReach(sd: number): void {
  if (!(sd <= WIDEST)) {
    throw new InvalidArgument("sd", sd, `at most ${String(WIDEST)} for a count; take the normal method above that`);
  }
}

const nothing: CountDistribution = {
  mean: 0,
  mass: (count) => (count === 0 ? 1 : 0),
  cdf: (count) => (count >= 0 ? 1 : 0),
  upperTail: (count) => (count >= 0 ? 0 : 1),
  quantile: (probability) => {
    fraction("probability", probability);
    return 0;
  },
  shortage: (count) => {
    whole("x", count);
    return Math.max(0, -count);
  },
  overage: (count) => {
    whole("x", count);
    return Math.max(0, count);
  },
};

/** Rounding in a sum of probabilities: without it a target that equals a cdf would fall on either side by chance. */
const ROUNDING = 4e-15;
const SMALL = 1e-17;

class Counted implements CountDistribution {
  constructor(
    readonly mean: number,
    private readonly sd: number,
    private readonly massAtZero: number,
    private readonly massAt: (count: number) => number,
    /** P(X = count + 1) / P(X = count). */
    private readonly ratio: (count: number) => number,
  ) {}

  mass(count: number): number {
    return Number.isInteger(count) && count >= 0 ? this.massAt(count) : 0;
  }

  cdf(count: number): number {
    const last = Math.floor(count);
    if (last < 0) return 0;
    return last + 1 > this.mean ? 1 - this.sumAbove(last) : this.sumUpTo(last);
  }

  upperTail(count: number): number {
    const last = Math.floor(count);
    if (last < 0) return 1;
    return last + 1 > this.mean ? this.sumAbove(last) : 1 - this.sumUpTo(last);
  }

  quantile(probability: number): number {
    fraction("probability", probability);
    return this.mean < 30 && this.massAtZero > 0 && probability < 0.999999
      ? this.quantileFromZero(probability)
      : this.quantileFromGuess(probability);
  }

  shortage(count: number): number {
    whole("x", count);
    if (count < this.mean) return this.mean - count + this.overage(count);
    let sum = 0;
    let at = Math.floor(count) + 1;
    let mass = this.massAt(at);
    for (;;) {
      const term = (at - count) * mass;
      sum += term;
      const ratio = this.ratio(at);
      if (mass === 0 || this.restIsNothing(term, ratio, sum)) return sum;
      mass *= ratio;
      at++;
    }
  }

  overage(count: number): number {
    whole("x", count);
    if (count <= 0) return 0;
    if (count >= this.mean) return count - this.mean + this.shortage(count);
    let sum = 0;
    let at = Math.ceil(count) - 1;
    let mass = this.massAt(at);
    while (at >= 0 && mass > 0) {
      const term = (count - at) * mass;
      sum += term;
      if (term < SMALL * sum) break;
      at--;
      mass /= this.ratio(at);
    }
    return sum;
  }

  private sumAbove(last: number): number {
    let at = last + 1;
    let mass = this.massAt(at);
    let sum = 0;
    for (;;) {
      sum += mass;
      const ratio = this.ratio(at);
      if (mass === 0 || this.restIsNothing(mass, ratio, sum)) return sum;
      mass *= ratio;
      at++;
    }
  }

  /** Past the peak the terms fall at least as fast as a geometric series of this ratio. */
  private restIsNothing(term: number, ratio: number, sum: number): boolean {
    return ratio < 1 && term < SMALL * sum * (1 - ratio);
  }

  private sumUpTo(last: number): number {
    let at = last;
    let mass = this.massAt(at);
    let sum = 0;
    while (at >= 0 && mass > SMALL * sum) {
      sum += mass;
      at--;
      if (at >= 0) mass /= this.ratio(at);
    }
    return sum;
  }

  private quantileFromZero(probability: number): number {
    let count = 0;
    let mass = this.massAtZero;
    let sum = mass;
    while (sum < probability - ROUNDING && mass > 0) {
      mass *= this.ratio(count);
      sum += mass;
      count++;
    }
    return count;
  }

  /** From the normal guess, corrected for skewness, in single steps up or down. */
  private quantileFromGuess(probability: number): number {
    const z = normalQuantile(probability);
    const variance = this.sd * this.sd;
    const skewness = (2 * variance - this.mean) / (this.mean * this.sd);
    let count = Math.max(0, Math.floor(this.mean + this.sd * (z + (skewness * (z * z - 1)) / 6)));
    const above = 1 - probability + ROUNDING;
    let tail = this.upperTail(count);
    let mass = this.massAt(count);
    if (tail <= above) {
      while (count > 0 && tail + mass <= above) {
        tail += mass;
        count--;
        mass /= this.ratio(count);
      }
      return count;
    }
    while (tail > above) {
      mass *= this.ratio(count);
      if (mass === 0) break;
      tail -= mass;
      count++;
    }
    return count;
  }
}

/** C. Loader, "Fast and accurate computation of binomial probabilities" (2000): no digits lost for large means. */
function poissonMass(mean: number): (count: number) => number {
  return (count) =>
    count === 0
      ? Math.exp(-mean)
      : Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count);
}

/** The same way: the mass is size / (size + count) times a binomial probability of `size` in `size + count` trials. */
function negativeBinomialMass(size: number, less: number, more: number): (count: number) => number {
  const atZero = Math.exp(size * Math.log1p(-more));
  return (count) => {
    if (count === 0) return atZero;
    const trials = size + count;
    const exponent =
      stirlingError(trials) -
      stirlingError(size) -
      stirlingError(count) -
      deviance(size, trials * less) -
      deviance(count, trials * more);
    return Math.exp(exponent) * Math.sqrt(size / (2 * Math.PI * count * trials));
  };
}
