import { fraction, zeroOrMore } from "./invalidArgument";
import {
  checkLeadTimeDemand,
  checkedSpread,
  leadTimeMean,
  leadTimeSpread,
  type LeadTimeDemand,
} from "./leadTimeDemand";
import { negativeBinomialOrPoisson, poisson } from "./countDistribution";
import { normalQuantile } from "./normal";

/** serviceLevel: the chance of no stockout in one order cycle, a fraction above 0 and below 1. */
export type ServiceTarget = LeadTimeDemand & {
  readonly serviceLevel: number;
  /** Raises a negative safety stock, which the formula gives below a service level of one half, to 0. */
  readonly floorSafetyStockAtZero?: boolean | undefined;
};

/**
 * Safety stock in units for normal lead-time demand, z sqrt(L sd^2 + d^2 sdL^2): negative below a service level of one half.
 * Silver, Pyke & Thomas, 4th ed., ch. 6.
 */
export function safetyStock(target: ServiceTarget): number {
  const spread = checkedSpread(target);
  // Also without spread: the quantile refuses a service level that is none.
  const stock = normalQuantile(target.serviceLevel, "serviceLevel") * spread;
  return target.floorSafetyStockAtZero === true ? Math.max(0, stock) : stock;
}

/** Reorder point in units for normal lead-time demand: d L plus the safety stock, unrounded. */
export function reorderPoint(target: ServiceTarget): number {
  return target.demandMean * target.leadTime + safetyStock(target);
}

/** Smallest whole r with P(lead-time demand <= r) >= serviceLevel, demand being Poisson. Snyder & Shen, 2nd ed., 4.4. */
export function reorderPointPoisson(target: {
  readonly serviceLevel: number;
  readonly demandMean: number;
  readonly leadTime: number;
}): number {
  fraction("serviceLevel", target.serviceLevel);
  zeroOrMore("demandMean", target.demandMean);
  zeroOrMore("leadTime", target.leadTime);
  return poisson(target.demandMean * target.leadTime).quantile(target.serviceLevel);
}

/**
 * Smallest whole r with P(lead-time demand <= r) >= serviceLevel, demand being negative binomial with size m^2 / (v - m).
 * Where the variance v does not exceed the mean m it is Poisson. Silver, Pyke & Thomas, 4th ed., 7.
 */
export function reorderPointNegativeBinomial(target: ServiceTarget): number {
  fraction("serviceLevel", target.serviceLevel);
  checkLeadTimeDemand(target);
  return negativeBinomialOrPoisson(leadTimeMean(target), leadTimeSpread(target)).quantile(target.serviceLevel);
}
