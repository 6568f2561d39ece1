import { poisson, type CountDistribution } from "./countDistribution";
import { aboveZero, countOf, finite, fraction, whole, zeroOrMore } from "./invalidArgument";
import { checkLeadTimeDemand, leadTimeMean, leadTimeSpread, type LeadTimeDemand } from "./leadTimeDemand";
import {
  normalCdf,
  normalQuantile,
  secondUnitNormalLoss,
  unitNormalLoss,
  unitNormalLossAndTail,
  unitNormalLossInverse,
} from "./normal";

/**
 * "exact" counts what is still short at the start of a cycle once, "approx" counts it again: the textbook rule, which is
 * too careful where the order quantity is small beside the spread.
 */
export type FillRateMethod = "exact" | "approx";

/** fillRate: the share of demand served from the shelf, a fraction above 0 and below 1; orderQuantity in units. */
export type FillRateTarget = LeadTimeDemand & {
  readonly fillRate: number;
  readonly orderQuantity: number;
  readonly method: FillRateMethod;
  /** Raises a reorder point below the mean lead-time demand to it. */
  readonly floorSafetyStockAtZero?: boolean | undefined;
};

/**
 * Reorder point in units that reaches a fill rate, with complete backordering and normal lead-time demand.
 * exact: sigma [G(k) - G(k + Q/sigma)] = Q (1 - P2), Hadley & Whitin 1963, ch. 4; approx: sigma G(k) = Q (1 - P2), Silver,
 * Pyke & Thomas, ch. 6. Without spread the safety stock is 0. The formula's own value may lie below the mean demand.
 */
export function reorderPointForFillRate(target: FillRateTarget): number {
  fraction("fillRate", target.fillRate);
  aboveZero("orderQuantity", target.orderQuantity);
  checkLeadTimeDemand(target);
  const mean = leadTimeMean(target);
  const spread = leadTimeSpread(target);
  if (spread === 0) return mean;
  const perSpread = target.orderQuantity / spread;
  const k =
    target.method === "approx"
      ? unitNormalLossInverse(perSpread * (1 - target.fillRate))
      : exactSafetyFactor(target.fillRate, perSpread);
  return mean + (target.floorSafetyStockAtZero === true ? Math.max(0, k) : k) * spread;
}

/** Smallest whole r from 0 whose exact fill rate in an (r, Q) system with unit Poisson demands reaches the target. */
export function reorderPointPoissonForFillRate(target: {
  readonly fillRate: number;
  readonly orderQuantity: number;
  readonly demandMean: number;
  readonly leadTime: number;
}): number {
  zeroOrMore("demandMean", target.demandMean);
  zeroOrMore("leadTime", target.leadTime);
  return reorderPointOfCountForFillRate(poisson(target.demandMean * target.leadTime), target);
}

/** The same for any distribution of the demand during the lead time. */
export function reorderPointOfCountForFillRate(
  demand: CountDistribution,
  { fillRate, orderQuantity }: { readonly fillRate: number; readonly orderQuantity: number },
): number {
  fraction("fillRate", fillRate);
  countOf("orderQuantity", orderQuantity);
  const allowed = orderQuantity * (1 - fillRate) * (1 + 1e-13);
  const isEnough = (r: number) => demand.shortage(r) - demand.shortage(r + orderQuantity) <= allowed;
  let enough = Math.ceil(demand.mean);
  let short = -1;
  for (let step = 1; !isEnough(enough); step *= 2) {
    short = enough;
    enough += step;
  }
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}

export interface NormalPerformance {
  /** Chance of no stockout in one order cycle. */
  readonly cycleServiceLevel: number;
  readonly fillRateApprox: number;
  readonly fillRateExact: number;
  /** Units short at the end of one cycle. */
  readonly shortagePerCycle: number;
  /** Units on backorder at any moment. */
  readonly expectedBackorders: number;
}

/** What a given reorder point and order quantity achieve under normal lead-time demand. Snyder & Shen, 2nd ed., 5.2; Silver, Pyke & Thomas, ch. 6. */
export function performanceNormal(
  policy: LeadTimeDemand & { readonly reorderPoint: number; readonly orderQuantity: number },
): NormalPerformance {
  const { reorderPoint, orderQuantity } = policy;
  checkPolicy(reorderPoint, orderQuantity);
  checkLeadTimeDemand(policy);
  const above = reorderPoint - leadTimeMean(policy);
  const spread = leadTimeSpread(policy);
  if (spread === 0) return performanceWithoutSpread(above, orderQuantity);
  const k = above / spread;
  const top = k + orderQuantity / spread;
  const shortagePerCycle = spread * unitNormalLoss(k);
  return {
    cycleServiceLevel: normalCdf(k),
    fillRateApprox: 1 - shortagePerCycle / orderQuantity,
    fillRateExact: 1 - (spread * (unitNormalLoss(k) - unitNormalLoss(top))) / orderQuantity,
    shortagePerCycle,
    expectedBackorders: (spread * spread * (secondUnitNormalLoss(k) - secondUnitNormalLoss(top))) / orderQuantity,
  };
}

/** The same for unit Poisson demands, ordering when the inventory position falls to r: fill rate 1 - [B(r) - B(r + Q)] / Q. Zipkin 2000, 6.2. */
export function performancePoisson(policy: {
  readonly reorderPoint: number;
  readonly orderQuantity: number;
  readonly demandMean: number;
  readonly leadTime: number;
}): { readonly cycleServiceLevel: number; readonly fillRate: number } {
  zeroOrMore("demandMean", policy.demandMean);
  zeroOrMore("leadTime", policy.leadTime);
  return performanceOfCount(poisson(policy.demandMean * policy.leadTime), policy.reorderPoint, policy.orderQuantity);
}

/** The same for any distribution of the demand during the lead time; r and Q are whole. */
export function performanceOfCount(
  demand: CountDistribution,
  reorderPoint: number,
  orderQuantity: number,
): { readonly cycleServiceLevel: number; readonly fillRate: number } {
  whole("reorderPoint", reorderPoint);
  countOf("orderQuantity", orderQuantity);
  const short = demand.shortage(reorderPoint) - demand.shortage(reorderPoint + orderQuantity);
  return { cycleServiceLevel: demand.cdf(reorderPoint), fillRate: 1 - short / orderQuantity };
}

/**
 * The k with G(k) - G(k + q) = q (1 - fillRate). The left side is the mean of the tail from k to k + q times q, and falls:
 * hence the bracket, which the approximate rule (without G(k + q)) narrows from above. Newton's method inside it, halving
 * where a step would leave it.
 */
function exactSafetyFactor(fillRate: number, q: number): number {
  const loss = q * (1 - fillRate);
  const z = normalQuantile(fillRate);
  let low = z - q;
  let high = Math.min(z, unitNormalLossInverse(loss));
  let k = high;
  for (let round = 0; round < 200; round++) {
    const at = unitNormalLossAndTail(k);
    const top = unitNormalLossAndTail(k + q);
    const excess = at.loss - top.loss - loss;
    if (excess >= 0) low = k;
    else high = k;
    const newton = k + excess / (at.tail - top.tail);
    const next = newton >= low && newton <= high ? newton : (low + high) / 2;
    if (Math.abs(next - k) <= 1e-9) return next;
    k = next;
  }
  return k;
}

/** The limit of no spread: what is short at the end of a cycle is short for sure. */
function performanceWithoutSpread(above: number, orderQuantity: number): NormalPerformance {
  const short = Math.max(0, -above);
  const shortAtTop = Math.max(0, -above - orderQuantity);
  return {
    cycleServiceLevel: above >= 0 ? 1 : 0,
    fillRateApprox: 1 - short / orderQuantity,
    fillRateExact: 1 - (short - shortAtTop) / orderQuantity,
    shortagePerCycle: short,
    expectedBackorders: (short * short - shortAtTop * shortAtTop) / (2 * orderQuantity),
  };
}

function checkPolicy(reorderPoint: number, orderQuantity: number): void {
  finite("reorderPoint", reorderPoint);
  aboveZero("orderQuantity", orderQuantity);
}
