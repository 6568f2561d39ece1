import { answerLater } from "../../functions/answer";

const late = () => import("./cells/functions");

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
): Promise<unknown[][]> {
  return answerLater(late, ({ forecast }) => forecast(history, periods, method, seasonLength), { series: "history" });
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
): Promise<unknown[][]> {
  return answerLater(
    late,
    ({ forecastReorder }) => forecastReorder(history, leadPeriods, serviceLevel, leadSpread, seasonLength),
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
export function forecastErrorInCell(actual: unknown[][], forecast: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ forecastError }) => forecastError(actual, forecast));
}

/**
 * Pattern of an item's demand: smooth, erratic, intermittent, lumpy or no demand. A block has one item in each row, and spills.
 * @customfunction DEMANDCLASS
 * @helpurl functions/DEMANDCLASS.html
 * @param history Units used in each period. One row or column is one item.
 * @returns The pattern in words.
 */
export function demandClassInCell(history: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ demandClass }) => demandClass(history));
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
export function abcInCell(values: unknown[][], aShare?: unknown[][], bShare?: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ abc }) => abc(values, aShare, bShare));
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
export function xyzInCell(history: unknown[][], xLimit?: unknown[][], yLimit?: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ xyz }) => xyz(history, xLimit, yLimit));
}
