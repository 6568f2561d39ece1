import { quantities, smoothing, zeroOrMore, zeroToOne } from "./invalidArgument";
import { walkThrough, type OnlineForecaster } from "./onlineForecaster";

/** Forecast of demand per period, with the smoothed size of a demand and the smoothed number of periods from one to the next. */
export interface IntermittentForecast {
  readonly forecast: number;
  readonly size: number;
  readonly interval: number;
}

/**
 * Croston's method for demand that skips periods: size and interval smoothed apart, at each demand. It starts from the
 * first demand and its position; a series without demand forecasts 0. Croston, Operational Research Quarterly 23 (1972) 289-303.
 */
export function croston(demand: readonly number[], alpha: number): IntermittentForecast {
  return intermittent(demand, alpha, 1);
}

/** Croston's forecast without its bias: times 1 - alpha / 2. Syntetos & Boylan, International Journal of Forecasting 21 (2005) 303-314. */
export function syntetosBoylan(demand: readonly number[], alpha: number): IntermittentForecast {
  return intermittent(demand, alpha, 1 - alpha / 2);
}

/** Where the states stand at the first period: the size of a demand and the probability of one in a period. */
export interface IntermittentStart {
  readonly size: number;
  readonly probability: number;
}

/**
 * TSB: probability of demand smoothed each period, size at each demand, so that the forecast of a dying item falls.
 * The start holds at the first period and the later ones update it; left out, it is the first demand and whether the
 * first period had one. Teunter, Syntetos & Babai, European Journal of Operational Research 214 (2011) 606-615.
 */
export function teunterSyntetosBabai(
  demand: readonly number[],
  alphaDemand: number,
  alphaProbability: number,
  start?: IntermittentStart,
): number {
  quantities("demand", demand);
  smoothing("alphaDemand", alphaDemand);
  smoothing("alphaProbability", alphaProbability);
  if (start !== undefined) {
    zeroOrMore("size", start.size);
    zeroToOne("probability", start.probability);
  }
  const walker = probabilityForecaster(alphaDemand, alphaProbability, start ?? firstDemand(demand));
  return walkThrough(walker, demand.slice(1)).forecast();
}

/** Croston's method period by period; `factor` is 1, or 1 - alpha / 2 without its bias. */
export function intervalForecaster(
  alpha: number,
  factor: number,
): OnlineForecaster & { state(): Omit<IntermittentForecast, "forecast"> } {
  let size = 0;
  let interval = 0;
  let since = 0;
  return {
    forecast: () => (interval === 0 ? 0 : (factor * size) / interval),
    state: () => ({ size, interval }),
    learn(units) {
      since++;
      if (units === 0) return;
      size = interval === 0 ? units : size + alpha * (units - size);
      interval = interval === 0 ? since : interval + alpha * (since - interval);
      since = 0;
    },
  };
}

/** TSB period by period, from the second on. */
export function probabilityForecaster(
  alphaDemand: number,
  alphaProbability: number,
  start: IntermittentStart,
): OnlineForecaster {
  let { size, probability } = start;
  return {
    forecast: () => probability * size,
    learn(units) {
      if (units > 0) size += alphaDemand * (units - size);
      probability += alphaProbability * ((units > 0 ? 1 : 0) - probability);
    },
  };
}

/** The start of TSB where none is known. */
export const firstDemand = (demand: readonly number[]): IntermittentStart => ({
  size: demand.find((units) => units > 0) ?? 0,
  probability: (demand[0] ?? 0) > 0 ? 1 : 0,
});

function intermittent(demand: readonly number[], alpha: number, factor: number): IntermittentForecast {
  quantities("demand", demand);
  smoothing("alpha", alpha);
  const walker = intervalForecaster(alpha, factor);
  walkThrough(walker, demand);
  return { forecast: walker.forecast(), ...walker.state() };
}
