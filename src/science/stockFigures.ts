import { InvalidArgument, aboveZero, finite, quantities, sameLength, numbers, zeroOrMore } from "./invalidArgument";
import { mean, sum } from "./statistics";

/** Cost of goods sold over the mean of the listed stock values. */
export function inventoryTurnover(costOfGoods: number, inventory: readonly number[]): number {
  zeroOrMore("costOfGoods", costOfGoods);
  return costOfGoods / meanInventory(inventory);
}

/** Days that the mean stock lasts at the period's cost of goods: mean inventory / cost of goods x days. */
export function daysOfSupply(costOfGoods: number, inventory: readonly number[], days: number): number {
  aboveZero("costOfGoods", costOfGoods);
  aboveZero("days", days);
  quantities("inventory", inventory);
  return (mean(inventory) / costOfGoods) * days;
}

/** Days that the stock on hand lasts at this use per day. */
export function daysOfSupplyForward(onHand: number, dailyDemand: number): number {
  zeroOrMore("onHand", onHand);
  aboveZero("dailyDemand", dailyDemand);
  return onHand / dailyDemand;
}

/** Gross margin over the mean of the listed stock values at cost. */
export function grossMarginReturn(grossMargin: number, inventory: readonly number[]): number {
  finite("grossMargin", grossMargin);
  return grossMargin / meanInventory(inventory);
}

/** Mean of the scores by their weights, which need not sum to 1. */
export function weightedScore(weights: readonly number[], scores: readonly number[]): number {
  quantities("weights", weights);
  numbers("scores", scores);
  sameLength("scores", scores, weights);
  const total = sum(weights);
  if (!(total > 0)) throw new InvalidArgument("weights", total, "numbers with a sum above 0");
  return sum(weights.map((weight, index) => weight * (scores[index] ?? 0))) / total;
}

function meanInventory(inventory: readonly number[]): number {
  quantities("inventory", inventory);
  const average = mean(inventory);
  if (average === 0) throw new InvalidArgument("inventory", average, "stock values with a mean above 0");
  return average;
}
