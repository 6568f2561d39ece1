import { answer } from "../../functions/answer";
import { amount, anyNumber, choice, countFrom, optional, share } from "../../functions/argument";
import { noAnswer } from "../../functions/cellError";
import type { Shown } from "../../functions/eachRow";
import { eachItem, listOf, one, rowsOf } from "../../functions/list";
import { classifyAbc, classifyXyz } from "../../science/abcXyz";
import { classifyDemand } from "../../science/demandClass";
import {
  forecastBias,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  rootMeanSquaredError,
  trackingSignal,
  weightedAbsolutePercentageError,
} from "../../science/forecastAccuracy";
import { InvalidArgument } from "../../science/invalidArgument";
import { forecastItem, reorderPointFromForecast } from "../../science/itemForecast";

/**
 * Forecast of the next periods from an item's history. Spills beside the history. "auto" takes the method that suits the demand's pattern and did best on the last periods.
 * @customfunction FORECAST
 * @helpurl functions/FORECAST.html
 * @param history Units used in each period, oldest first, in one row or column.
 * @param periods Number of periods to forecast.
 * @param [method] "auto" (usual), "ses", "holt", "holt-winters", "croston", "sba" or "tsb".
 * @param [seasonLength] Periods of a season, such as 12 for months of a year; holt-winters needs it.
 * @returns Units per period, none below 0.
 */
export function forecastInCell(
  history: unknown[][],
  periods: unknown[][],
  method?: unknown[][],
  seasonLength?: unknown[][],
): unknown[][] {
  return answer(
    () => {
      const wanted = one(forecastMethod, method);
      const { forecast } = forecastItem(listOf(amount("history"), history), {
        horizon: one(countFrom("periods", 1, MOST_PERIODS), periods),
        seasonLength: one(season, seasonLength),
        method: wanted === "auto" ? undefined : wanted,
      });
      return rowsOf("history", history).length > 1 ? forecast.map((units) => [units]) : [forecast];
    },
    { series: "history" },
  );
}

/**
 * Reorder point that follows from an item's own forecast and how far off that forecast was. Spills reorder point, safety stock and use during the lead time.
 * @customfunction FORECASTREORDER
 * @helpurl functions/FORECASTREORDER.html
 * @param history Units used in each period, oldest first, in one row or column.
 * @param leadPeriods Lead time in the periods of the history.
 * @param serviceLevel Chance of no stockout until the receipt, such as 95%.
 * @param [leadSpread] Standard deviation of the lead time in periods; 0 if left out.
 * @param [seasonLength] Periods of a season, such as 12 for months of a year.
 * @returns Reorder point, safety stock, use during the lead time.
 */
export function forecastReorderInCell(
  history: unknown[][],
  leadPeriods: unknown[][],
  serviceLevel: unknown[][],
  leadSpread?: unknown[][],
  seasonLength?: unknown[][],
): unknown[][] {
  return answer(
    () => {
      const level = reorderPointFromForecast(listOf(amount("history"), history), {
        leadTime: one(amount("leadPeriods"), leadPeriods),
        leadTimeSd: one(optional(amount("leadSpread"), 0), leadSpread),
        serviceLevel: one(share("serviceLevel"), serviceLevel),
        seasonLength: one(season, seasonLength),
      });
      return [[level.reorderPoint, level.safetyStock, level.leadTimeDemand]];
    },
    { series: "history", leadTime: "leadPeriods" },
  );
}

/**
 * How far a forecast was off, in seven figures with their names. Spills two columns.
 * @customfunction FORECASTERROR
 * @helpurl functions/FORECASTERROR.html
 * @param actual What was used in each period.
 * @param forecast What was forecast for each of these periods.
 * @returns Names and figures: errors in units, bias (above 0: forecast too low), errors as shares, tracking signal.
 */
export function forecastErrorInCell(actual: unknown[][], forecast: unknown[][]): unknown[][] {
  return answer(() => {
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
  });
}

/**
 * Pattern of an item's demand: smooth, erratic, intermittent, lumpy or no demand. A block has one item in each row, and spills.
 * @customfunction DEMANDCLASS
 * @helpurl functions/DEMANDCLASS.html
 * @param history Units used in each period. One row or column is one item.
 * @returns The pattern in words.
 */
export function demandClassInCell(history: unknown[][]): unknown[][] {
  return answer(() => eachItem(amount("history"), history, (demand) => classifyDemand(demand).cls.replace("_", " ")));
}

/**
 * ABC class of each value by its share of the total: A while the items before it make less than the first cut-off. Spills beside the values.
 * @customfunction ABC
 * @helpurl functions/ABC.html
 * @param values Yearly use times cost, or another measure of weight, one for each item.
 * @param [aShare] Share of the total up to which an item is A; 80% if left out.
 * @param [bShare] Share of the total up to which an item is B; 95% if left out.
 * @returns "A", "B" or "C" for each value.
 */
export function abcInCell(values: unknown[][], aShare?: unknown[][], bShare?: unknown[][]): unknown[][] {
  return answer(() => {
    const rows = rowsOf("values", values);
    const cutOffs = { a: one(optional(share("aShare"), 0.8), aShare), b: one(optional(share("bShare"), 0.95), bShare) };
    const classes = classifyAbc(listOf(amount("values"), values), cutOffs);
    let next = 0;
    return rows.map((row) => row.map((): Shown => classes[next++] ?? ""));
  });
}

/**
 * XYZ class of an item by the steadiness of its demand: X steady, Y moving, Z hard to foresee. A block has one item in each row, and spills.
 * @customfunction XYZ
 * @helpurl functions/XYZ.html
 * @param history Units used in each period. One row or column is one item.
 * @param [xLimit] Coefficient of variation up to which an item is X; 0.5 if left out.
 * @param [yLimit] Coefficient of variation up to which an item is Y; 1 if left out.
 * @returns "X", "Y" or "Z"; "no demand" where all is 0.
 */
export function xyzInCell(history: unknown[][], xLimit?: unknown[][], yLimit?: unknown[][]): unknown[][] {
  return answer(() => {
    const limits = {
      x: one(optional(amount("xLimit"), 0.5), xLimit),
      y: one(optional(amount("yLimit"), 1), yLimit),
      spread: "sample",
    } as const;
    return eachItem(amount("history"), history, (demand) =>
      demand.every((units) => units === 0) ? "no demand" : classifyXyz(demand, limits).cls,
    );
  });
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
