import { poisson, type CountDistribution } from "./countDistribution";
import { InvalidArgument, aboveZero, finite, numbers, quantities, sameLength, zeroOrMore } from "./invalidArgument";
import { normalDensity, normalQuantile } from "./normal";

/** overageCost of one unit too many, underageCost of one too few. */
export interface NewsvendorCosts {
  readonly overageCost: number;
  readonly underageCost: number;
}

/** What to order once, in units, and the expected cost of having too many or too few. */
export interface NewsvendorOrder {
  readonly quantity: number;
  readonly cost: number;
}

/** Newsvendor with normal demand: the quantile at underage / (overage + underage). Snyder & Shen, 2nd ed., 4.3. */
export function newsvendorNormal(
  order: NewsvendorCosts & { readonly demandMean: number; readonly demandSd: number },
): NewsvendorOrder {
  checkCosts(order);
  zeroOrMore("demandMean", order.demandMean);
  zeroOrMore("demandSd", order.demandSd);
  const z = normalQuantile(criticalRatio(order));
  return {
    quantity: order.demandMean + z * order.demandSd,
    cost: (order.overageCost + order.underageCost) * order.demandSd * normalDensity(z),
  };
}

/** Newsvendor with Poisson demand: the smallest S with F(S) >= underage / (overage + underage). */
export function newsvendorPoisson(order: NewsvendorCosts & { readonly demandMean: number }): NewsvendorOrder {
  checkCosts(order);
  zeroOrMore("demandMean", order.demandMean);
  return cheapestCount(order, poisson(order.demandMean));
}

/** Newsvendor with demand values and their probabilities, which must sum to 1. */
export function newsvendorDiscrete(
  order: NewsvendorCosts & { readonly values: readonly number[]; readonly probabilities: readonly number[] },
): NewsvendorOrder {
  checkCosts(order);
  numbers("values", order.values);
  quantities("probabilities", order.probabilities);
  sameLength("probabilities", order.probabilities, order.values);
  const sum = order.probabilities.reduce((total, probability) => total + probability, 0);
  if (Math.abs(sum - 1) > 1e-9) throw new InvalidArgument("probabilities", sum, "numbers that sum to 1");
  const demands = order.values
    .map((value, index) => ({ value, probability: order.probabilities[index] ?? 0 }))
    .sort((a, b) => a.value - b.value);
  const ratio = criticalRatio(order) - 1e-12;
  let covered = 0;
  const quantity = (demands.find(({ probability }) => (covered += probability) >= ratio) ?? demands.at(-1))?.value ?? 0;
  let cost = 0;
  for (const { value, probability } of demands) {
    const tooMany = quantity - value;
    cost += probability * (tooMany > 0 ? order.overageCost * tooMany : -order.underageCost * tooMany);
  }
  return { quantity, cost };
}

/**
 * Newsvendor by price: critical ratio (price - cost) / (price - salvage), normal demand, no loss of goodwill.
 * Refuses a price that does not exceed the cost, and a cost that does not exceed the salvage value.
 */
export function newsvendorByPrice(order: {
  readonly price: number;
  readonly unitCost: number;
  readonly salvage: number;
  readonly demandMean: number;
  readonly demandSd: number;
}): { readonly criticalRatio: number; readonly quantity: number; readonly expectedProfit: number } {
  const { price, unitCost, salvage, demandMean, demandSd } = order;
  aboveZero("price", price);
  zeroOrMore("unitCost", unitCost);
  finite("salvage", salvage);
  if (price <= unitCost) throw new InvalidArgument("price", price, `above the unit cost (${String(unitCost)})`);
  if (salvage >= unitCost) throw new InvalidArgument("salvage", salvage, `below the unit cost (${String(unitCost)})`);
  zeroOrMore("demandMean", demandMean);
  zeroOrMore("demandSd", demandSd);
  const ratio = (price - unitCost) / (price - salvage);
  const z = normalQuantile(ratio);
  return {
    criticalRatio: ratio,
    quantity: demandMean + z * demandSd,
    expectedProfit: (price - unitCost) * demandMean - (price - salvage) * demandSd * normalDensity(z),
  };
}

/** holdingCost and stockoutCost per unit and period; demand per period; leadTime in periods. */
export interface BaseStockCosts {
  readonly holdingCost: number;
  readonly stockoutCost: number;
  readonly demandMean: number;
  readonly leadTime: number;
}

/** Base stock under periodic review with normal demand, which has to last leadTime + 1 periods. Snyder & Shen, 2nd ed., 4.3.4. */
export function baseStockNormalPeriodic(costs: BaseStockCosts & { readonly demandSd: number }): {
  readonly baseStock: number;
  readonly cost: number;
} {
  return baseStockNormal(costs, costs.leadTime + 1);
}

/** Base stock under continuous review with normal demand over the lead time alone. Zipkin 2000, ch. 6. */
export function baseStockNormalContinuous(costs: BaseStockCosts & { readonly demandSd: number }): {
  readonly baseStock: number;
  readonly cost: number;
} {
  return baseStockNormal(costs, costs.leadTime);
}

/** Base stock under periodic review with Poisson demand over leadTime + 1 periods. */
export function baseStockPoissonPeriodic(costs: BaseStockCosts): { readonly baseStock: number; readonly cost: number } {
  const order = newsvendorCosts(costs);
  const { quantity, cost } = newsvendorPoisson({ ...order, demandMean: costs.demandMean * (costs.leadTime + 1) });
  return { baseStock: quantity, cost };
}

function baseStockNormal(costs: BaseStockCosts & { readonly demandSd: number }, periods: number) {
  const order = newsvendorCosts(costs);
  zeroOrMore("demandSd", costs.demandSd);
  const demandSd = costs.demandSd * Math.sqrt(periods);
  const { quantity, cost } = newsvendorNormal({ ...order, demandMean: costs.demandMean * periods, demandSd });
  return { baseStock: quantity, cost };
}

function newsvendorCosts(costs: BaseStockCosts): NewsvendorCosts {
  aboveZero("holdingCost", costs.holdingCost);
  aboveZero("stockoutCost", costs.stockoutCost);
  zeroOrMore("demandMean", costs.demandMean);
  zeroOrMore("leadTime", costs.leadTime);
  return { overageCost: costs.holdingCost, underageCost: costs.stockoutCost };
}

function cheapestCount(costs: NewsvendorCosts, demand: CountDistribution): NewsvendorOrder {
  const quantity = demand.quantile(criticalRatio(costs));
  return {
    quantity,
    cost: costs.overageCost * demand.overage(quantity) + costs.underageCost * demand.shortage(quantity),
  };
}

const criticalRatio = (costs: NewsvendorCosts): number => costs.underageCost / (costs.overageCost + costs.underageCost);

function checkCosts(costs: NewsvendorCosts): void {
  aboveZero("overageCost", costs.overageCost);
  aboveZero("underageCost", costs.underageCost);
}
