import type { Answer } from "../../../functions/answer";
import { amount, anyNumber, choice, countFrom, optional, share } from "../../../functions/argument";
import type { Cells } from "../../../functions/cell";
import { noAnswer } from "../../../functions/cellError";
import type { Shown } from "../../../functions/eachRow";
import { eachItem, listOf, one, rowsOf } from "../../../functions/list";
import { classifyAbc, classifyXyz } from "../../../science/abcXyz";
import { classifyDemand } from "../../../science/demandClass";
import {
  forecastBias,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  rootMeanSquaredError,
  trackingSignal,
  weightedAbsolutePercentageError,
} from "../../../science/forecastAccuracy";
import { InvalidArgument } from "../../../science/invalidArgument";
import { forecastItem, reorderPointFromForecast } from "../../../science/itemForecast";

export function forecast(history: Cells, periods: Cells, method?: Cells, seasonLength?: Cells): Answer {
  const wanted = one(forecastMethod, method);
  const { forecast } = forecastItem(listOf(amount("history"), history), {
    horizon: one(countFrom("periods", 1, MOST_PERIODS), periods),
    seasonLength: one(season, seasonLength),
    method: wanted === "auto" ? undefined : wanted,
  });
  return rowsOf("history", history).length > 1 ? forecast.map((units) => [units]) : [forecast];
}

export function forecastReorder(
  history: Cells,
  leadPeriods: Cells,
  serviceLevel: Cells,
  leadSpread?: Cells,
  seasonLength?: Cells,
): Answer {
  const level = reorderPointFromForecast(listOf(amount("history"), history), {
    leadTime: one(amount("leadPeriods"), leadPeriods),
    leadTimeSd: one(optional(amount("leadSpread"), 0), leadSpread),
    serviceLevel: one(share("serviceLevel"), serviceLevel),
    seasonLength: one(season, seasonLength),
  });
  return [[level.reorderPoint, level.safetyStock, level.leadTimeDemand]];
}

export function forecastError(actual: Cells, forecast: Cells): Answer {
  const used = listOf(anyNumber("actual"), actual);
  const forecasts = listOf(anyNumber("forecast"), forecast);
  const figures: [string, (actual: number[], forecast: number[]) => number][] = [
    ["Mean absolute error", meanAbsoluteError],
    ["Root mean squared error", rootMeanSquaredError],
    ["Bias", forecastBias],
    ["Mean absolute percentage error", (a, f) => meanAbsolutePercentageError(a, f).mape],
    ["Periods without use, left out of it", (a, f) => meanAbsolutePercentageError(a, f).skipped],
    ["Weighted absolute percentage error", weightedAbsolutePercentageError],
    ["Tracking signal", trackingSignal],
  ];
  // The first has to be known: where even it is refused, the lists themselves are wrong.
  meanAbsoluteError(used, forecasts);
  return figures.map(([name, figure]) => [name, requireRow(() => figure(used, forecasts))]);
}

export function demandClass(history: Cells): Answer {
  return eachItem(amount("history"), history, (demand) => classifyDemand(demand).cls.replace("_", " "));
}

export function abc(values: Cells, aShare?: Cells, bShare?: Cells): Answer {
  const rows = rowsOf("values", values);
  const cutOffs = { a: one(optional(share("aShare"), 0.8), aShare), b: one(optional(share("bShare"), 0.95), bShare) };
  const classes = classifyAbc(listOf(amount("values"), values), cutOffs);
  let next = 0;
  return rows.map((row) => row.map((): Shown => classes[next++] ?? ""));
}

export function xyz(history: Cells, xLimit?: Cells, yLimit?: Cells): Answer {
  const limits = {
    x: one(optional(amount("xLimit"), 0.5), xLimit),
    y: one(optional(amount("yLimit"), 1), yLimit),
    spread: "sample",
  } as const;
  return eachItem(amount("history"), history, (demand) =>
    demand.every((units) => units === 0) ? "no demand" : classifyXyz(demand, limits).cls,
  );
}

/** More periods than this are no forecast. */
const MOST_PERIODS = 1000;

const season = optional(countFrom("seasonLength", 2, 400), undefined);
const forecastMethod = choice("method", ["auto", "ses", "holt", "holt-winters", "croston", "sba", "tsb"], "auto");

/** A figure that these lists do not have, as a share of a use of 0, leaves the others standing. */
function requireRow(figure: () => number): Shown {
  try {
    return figure();
  } catch (error) {
    if (error instanceof InvalidArgument) return noAnswer(error.message);
    throw error;
  }
}
