import { classifyDemand, type DemandPattern } from "./demandClass";
import { rootMeanSquaredError, meanAbsoluteError } from "./forecastAccuracy";
import { InvalidArgument, countOf, fraction, quantities, zeroOrMore } from "./invalidArgument";
import { firstDemand, intervalForecaster, probabilityForecaster } from "./intermittentDemand";
import { normalQuantile } from "./normal";
import { smallestAt, type Bounds } from "./hookeJeeves";
import { seasonalStart } from "./seasonalStart";
import { levelForecaster, seasonForecaster, trendStart, trendForecaster } from "./smoothing";
import { oneStepErrors, walkThrough, type OnlineForecaster } from "./onlineForecaster";

export type ForecastMethod = "ses" | "holt" | "holt-winters" | "croston" | "sba" | "tsb";

export interface ForecastRequest {
  /** Periods to forecast. */
  readonly horizon: number;
  /** Periods of a season, where the demand has one. */
  readonly seasonLength?: number | undefined;
  /** Left out, the demand's pattern and a hold-out choose it. */
  readonly method?: ForecastMethod | undefined;
}

export interface ItemForecast {
  readonly pattern: DemandPattern;
  readonly method: ForecastMethod;
  /** Smoothing constants that make the squared one-step errors smallest, in the order in which the method names them. */
  readonly parameters: readonly number[];
  /** Units per period, none below 0. */
  readonly forecast: readonly number[];
  /** Root of the mean squared one-step error, in units per period. */
  readonly errorSpread: number;
  /** How the method did on the last periods, forecast from those before; undefined where the history is too short for it. */
  readonly holdOut?: { readonly periods: number; readonly meanAbsoluteError: number } | undefined;
}

/**
 * Forecast of an item's demand. Smooth demand is tried with a level, a trend and, where a season is given, a season;
 * erratic demand without the trend; intermittent and lumpy demand with SBA and TSB (Syntetos, Boylan & Croston 2005). Of
 * these the one with the smallest squared error on the hold-out is fitted again to the whole history.
 */
export function forecastItem(history: readonly number[], request: ForecastRequest): ItemForecast {
  quantities("history", history);
  countOf("horizon", request.horizon);
  const pattern = classifyDemand(history).cls;
  const candidates = request.method ? [request.method] : candidatesFor(pattern, history.length, request.seasonLength);
  const trials = candidates.map((method) => ({ method, ...onHoldOut(history, method, request) }));
  const [first] = trials;
  if (first === undefined) throw new InvalidArgument("method", "none", "one that suits the history");
  const best = trials.reduce((least, trial) => (trial.error < least.error ? trial : least), first);
  const fitted = fit(history, best.method, request.seasonLength);
  return { pattern, method: best.method, ...forecastOf(fitted, request.horizon), holdOut: best.holdOut };
}

/**
 * Reorder point from an item's forecast and that forecast's own error: the forecast over the lead time and z times
 * sqrt(L e^2 + d^2 sdL^2). leadTime and leadTimeSd in the periods of the history.
 */
export function reorderPointFromForecast(
  history: readonly number[],
  target: {
    readonly leadTime: number;
    readonly leadTimeSd: number;
    readonly serviceLevel: number;
    readonly seasonLength?: number | undefined;
  },
): { readonly reorderPoint: number; readonly safetyStock: number; readonly leadTimeDemand: number } {
  const { leadTime, leadTimeSd, serviceLevel, seasonLength } = target;
  zeroOrMore("leadTime", leadTime);
  if (leadTime > LONGEST_LEAD)
    throw new InvalidArgument("leadTime", leadTime, `at most ${String(LONGEST_LEAD)} periods`);
  zeroOrMore("leadTimeSd", leadTimeSd);
  fraction("serviceLevel", serviceLevel);
  const horizon = Math.max(1, Math.ceil(leadTime));
  const { forecast, errorSpread } = forecastItem(history, { horizon, seasonLength });
  const leadTimeDemand = forecast.reduce(
    (sum, units, period) => sum + units * Math.min(1, Math.max(0, leadTime - period)),
    0,
  );
  const perPeriod = leadTime === 0 ? (forecast[0] ?? 0) : leadTimeDemand / leadTime;
  const spread = Math.sqrt(leadTime * errorSpread ** 2 + (perPeriod * leadTimeSd) ** 2);
  const safetyStock = spread === 0 ? 0 : normalQuantile(serviceLevel) * spread;
  return { reorderPoint: leadTimeDemand + safetyStock, safetyStock, leadTimeDemand };
}

const LONGEST_LEAD = 1000;
/** Fewer periods than this leave nothing to hold out. */
const SHORTEST_FOR_HOLD_OUT = 8;

function candidatesFor(pattern: DemandPattern, periods: number, seasonLength: number | undefined): ForecastMethod[] {
  if (pattern === "intermittent" || pattern === "lumpy") return ["sba", "tsb"];
  const seasonal: ForecastMethod[] = seasonLength !== undefined && periods >= 3 * seasonLength ? ["holt-winters"] : [];
  return pattern === "smooth" && periods >= 4 ? ["ses", "holt", ...seasonal] : ["ses", ...seasonal];
}

interface Fitted {
  readonly parameters: readonly number[];
  readonly walker: OnlineForecaster;
  readonly errorSpread: number;
}

function fit(history: readonly number[], method: ForecastMethod, seasonLength: number | undefined): Fitted {
  const model = modelOf(method, history, seasonLength);
  const rest = history.slice(model.learnt);
  const spreadAt = (parameters: readonly number[]): number => {
    const errors = oneStepErrors(model.walker(parameters), rest);
    return errors.length === 0 ? 0 : Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
  };
  const parameters = smallestAt(spreadAt, model.bounds);
  return { parameters, walker: walkThrough(model.walker(parameters), rest), errorSpread: spreadAt(parameters) };
}

function forecastOf({ parameters, walker, errorSpread }: Fitted, horizon: number) {
  const forecast = Array.from({ length: horizon }, (_, period) => Math.max(0, walker.forecast(period + 1)));
  return { parameters, forecast, errorSpread };
}

function onHoldOut(
  history: readonly number[],
  method: ForecastMethod,
  { horizon, seasonLength }: ForecastRequest,
): { error: number; holdOut?: ItemForecast["holdOut"] } {
  const periods = Math.max(1, Math.min(horizon, Math.floor(history.length / 4)));
  const known = history.slice(0, history.length - periods);
  const needed = method === "holt-winters" ? 2 * (seasonLength ?? 0) : 2;
  if (history.length < SHORTEST_FOR_HOLD_OUT || known.length < needed) return { error: Infinity };
  const { forecast } = forecastOf(fit(known, method, seasonLength), periods);
  const actual = history.slice(known.length);
  const holdOut = { periods, meanAbsoluteError: meanAbsoluteError(actual, forecast) };
  return { error: rootMeanSquaredError(actual, forecast), holdOut };
}

interface Model {
  readonly bounds: readonly Bounds[];
  /** Values that the start has used up. */
  readonly learnt: number;
  walker(parameters: readonly number[]): OnlineForecaster;
}

const LEARNS: Bounds = { low: 0.01, high: 1 };
const MAY_STAND_STILL: Bounds = { low: 0, high: 1 };

function modelOf(method: ForecastMethod, history: readonly number[], seasonLength: number | undefined): Model {
  switch (method) {
    case "ses":
      return { bounds: [LEARNS], learnt: 1, walker: ([alpha = 1]) => levelForecaster(alpha, history[0] ?? 0) };
    case "holt": {
      const start = trendStart(history);
      return {
        bounds: [LEARNS, MAY_STAND_STILL],
        learnt: 2,
        walker: ([alpha = 1, beta = 0]) => trendForecaster(alpha, beta, start),
      };
    }
    case "holt-winters": {
      if (seasonLength === undefined) throw new InvalidArgument("seasonLength", undefined, "given for holt-winters");
      const start = seasonalStart(history, seasonLength);
      return {
        bounds: [LEARNS, MAY_STAND_STILL, MAY_STAND_STILL],
        learnt: seasonLength,
        walker: ([alpha = 1, beta = 0, gamma = 0]) => seasonForecaster({ alpha, beta, gamma, form: "fpp" }, start),
      };
    }
    case "croston":
      return { bounds: [LEARNS], learnt: 0, walker: ([alpha = 1]) => intervalForecaster(alpha, 1) };
    case "sba":
      return { bounds: [LEARNS], learnt: 0, walker: ([alpha = 1]) => intervalForecaster(alpha, 1 - alpha / 2) };
    case "tsb": {
      const start = firstDemand(history);
      return {
        bounds: [LEARNS, LEARNS],
        learnt: 1,
        walker: ([alphaDemand = 1, alphaProbability = 1]) =>
          probabilityForecaster(alphaDemand, alphaProbability, start),
      };
    }
  }
}
