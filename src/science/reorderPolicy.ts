import { poisson } from "./countDistribution";
import { economicOrderQuantity, economicOrderWithBackorders } from "./economicOrder";
import { InvalidArgument, aboveZero, finite, zeroOrMore } from "./invalidArgument";
import { normalQuantile, secondUnitNormalLoss, unitNormalLoss, unitNormalLossInverse } from "./normal";
import { riddersRoot } from "./ridders";

/**
 * holdingCost and stockoutCost per unit and unit of time, fixedCost per order, demand and lead time in the same unit of
 * time (usually a year). Demand during the lead time is normal, unmet demand is backordered.
 */
export interface PolicyCosts {
  readonly holdingCost: number;
  readonly stockoutCost: number;
  readonly fixedCost: number;
  readonly demandMean: number;
  readonly demandSd: number;
  readonly leadTime: number;
}

/** Order orderQuantity whenever the inventory position falls to reorderPoint; both in units. */
export interface ReorderPolicy {
  readonly reorderPoint: number;
  readonly orderQuantity: number;
}

/** Expected cost per unit of time of a reorder point and quantity. Snyder & Shen, 2nd ed., 5.5, in closed form. */
export function policyCost(policy: PolicyCosts & ReorderPolicy): number {
  const { holdingCost: h, stockoutCost: p, fixedCost, demandMean, reorderPoint: r, orderQuantity: q } = policy;
  const demand = demandOf(policy);
  zeroOrMore("fixedCost", fixedCost);
  finite("reorderPoint", r);
  aboveZero("orderQuantity", q);
  const backorders = (demand.secondShortage(r) - demand.secondShortage(r + q)) / q;
  return h * (r + q / 2 - demand.mean) + (h + p) * backorders + (fixedCost * demandMean) / q;
}

/** The reorder point that costs least for a given quantity: the stock costs as much at r as at r + Q. Snyder & Shen, 2nd ed., 5.2. */
export function bestReorderPoint(costs: Omit<PolicyCosts, "fixedCost"> & { readonly orderQuantity: number }): number {
  const { holdingCost: h, stockoutCost: p, orderQuantity: q } = costs;
  const demand = demandOf(costs);
  aboveZero("orderQuantity", q);
  const costAt = (level: number) => h * (level - demand.mean) + (h + p) * demand.shortage(level);
  const low = demand.mean - q - demand.spread * Math.sqrt((h + p) / Math.min(h, p));
  const high = demand.mean + demand.spread * Math.sqrt((h + p) / Math.min(h, p));
  return riddersRoot((r) => costAt(r + q) - costAt(r), low, high);
}

/** Expected inventory level approximation, iterated. It charges stockoutCost per unit short, not per unit of time. Hadley & Whitin 1963; Snyder & Shen, eq. 5.16-5.18. */
export function expectedLevelPolicy(costs: PolicyCosts): ReorderPolicy & { readonly cost: number } {
  const { holdingCost: h, stockoutCost: p, fixedCost, demandMean } = costs;
  checkPolicyCosts(costs);
  const demand = demandOf(costs);
  const { reorderPoint, orderQuantity } = settle(costs, (quantity) => {
    const stockouts = (quantity * h) / (p * demandMean);
    if (!(stockouts < 1)) throw new InvalidArgument("stockoutCost", p, "high enough to be worth holding stock");
    const r = demand.mean - normalQuantile(stockouts) * demand.spread;
    return { reorderPoint: r, orderQuantity: Math.sqrt((2 * demandMean * (fixedCost + p * demand.shortage(r))) / h) };
  });
  const perCycle = fixedCost + p * demand.shortage(reorderPoint);
  const cost = h * (reorderPoint - demand.mean + orderQuantity / 2) + (demandMean * perCycle) / orderQuantity;
  return { reorderPoint, orderQuantity, cost };
}

/** Quantity from the economic order with backorders, reorder point the best for it. Snyder & Shen, 2nd ed., 5.2. */
export function backorderPolicy(costs: PolicyCosts): ReorderPolicy {
  checkPolicyCosts(costs);
  const { orderQuantity } = economicOrderWithBackorders({ ...costs, demandRate: costs.demandMean });
  return { reorderPoint: bestReorderPoint({ ...costs, orderQuantity }), orderQuantity };
}

/** Quantity from the plain economic order, reorder point from the newsvendor ratio. Snyder & Shen, 2nd ed., 5.2. */
export function safetyStockPolicy(costs: PolicyCosts): ReorderPolicy {
  checkPolicyCosts(costs);
  const { holdingCost: h, stockoutCost: p } = costs;
  const demand = demandOf(costs);
  const { orderQuantity } = economicOrderQuantity({ ...costs, demandRate: costs.demandMean });
  return { reorderPoint: demand.mean + normalQuantile(p / (h + p)) * demand.spread, orderQuantity };
}

/** Loss-function approximation, iterated: n(r) = h Q / (h + p). Hadley & Whitin 1963; Snyder & Shen, eq. 5.28-5.29. */
export function lossFunctionPolicy(costs: PolicyCosts): ReorderPolicy {
  checkPolicyCosts(costs);
  const { holdingCost: h, stockoutCost: p, fixedCost, demandMean } = costs;
  const demand = demandOf(costs);
  return settle(costs, (quantity) => {
    const r = demand.levelOfShortage((h * quantity) / (h + p));
    const inside = fixedCost * demandMean + (h + p) * demand.secondShortage(r);
    return { reorderPoint: r, orderQuantity: Math.sqrt((2 * inside) / h) };
  });
}

/** Cheapest whole (r, Q) for unit Poisson demands, exact. Federgruen & Zheng, Operations Research 40 (1992) 808-813. */
export function poissonPolicy(costs: Omit<PolicyCosts, "demandSd">): ReorderPolicy & { readonly cost: number } {
  const { holdingCost: h, stockoutCost: p, fixedCost, demandMean, leadTime } = costs;
  checkPolicyCosts({ ...costs, demandSd: 0 });
  const { orderQuantity: about } = economicOrderWithBackorders({ ...costs, demandRate: demandMean });
  if (about > MOST_LEVELS) {
    throw new InvalidArgument("fixedCost", fixedCost, `low enough for orders of at most ${String(MOST_LEVELS)} units`);
  }
  const demand = poisson(demandMean * leadTime);
  const costAt = (level: number) => h * demand.overage(level) + p * demand.shortage(level);
  const best = demand.quantile(p / (h + p));
  let low = best - 1;
  let high = best + 1;
  let costLow = costAt(low);
  let costHigh = costAt(high);
  let sum = fixedCost * demandMean + costAt(best);
  let cost = sum;
  for (;;) {
    const next = Math.min(costLow, costHigh);
    if (next >= cost) return { reorderPoint: low, orderQuantity: high - low - 1, cost };
    sum += next;
    if (costLow < costHigh) costLow = costAt(--low);
    else costHigh = costAt(++high);
    cost = sum / (high - low - 1);
  }
}

/** More levels than this between the reorder point and the top would hold up the workbook. */
const MOST_LEVELS = 20_000;

interface NormalDemand {
  readonly mean: number;
  readonly spread: number;
  /** E[(D - level)+]. */
  shortage(level: number): number;
  /** E[((D - level)+)^2] / 2. */
  secondShortage(level: number): number;
  levelOfShortage(shortage: number): number;
}

/** Demand during the lead time, also where it is certain. */
function demandOf(costs: Omit<PolicyCosts, "fixedCost">): NormalDemand {
  aboveZero("holdingCost", costs.holdingCost);
  aboveZero("stockoutCost", costs.stockoutCost);
  zeroOrMore("demandMean", costs.demandMean);
  zeroOrMore("demandSd", costs.demandSd);
  zeroOrMore("leadTime", costs.leadTime);
  const mean = costs.demandMean * costs.leadTime;
  const spread = costs.demandSd * Math.sqrt(costs.leadTime);
  if (spread === 0) {
    return {
      mean,
      spread,
      shortage: (level) => Math.max(0, mean - level),
      secondShortage: (level) => Math.max(0, mean - level) ** 2 / 2,
      levelOfShortage: (shortage) => mean - shortage,
    };
  }
  return {
    mean,
    spread,
    shortage: (level) => spread * unitNormalLoss((level - mean) / spread),
    secondShortage: (level) => spread * spread * secondUnitNormalLoss((level - mean) / spread),
    levelOfShortage: (shortage) => mean + spread * unitNormalLossInverse(shortage / spread),
  };
}

/** From the economic order quantity on, until the quantity stays. */
function settle(costs: PolicyCosts, improve: (quantity: number) => ReorderPolicy): ReorderPolicy {
  let policy = improve(economicOrderQuantity({ ...costs, demandRate: costs.demandMean }).orderQuantity);
  for (let round = 0; round < 10_000; round++) {
    const next = improve(policy.orderQuantity);
    const change = Math.abs(next.orderQuantity - policy.orderQuantity);
    policy = next;
    if (change <= 1e-13 * policy.orderQuantity) break;
  }
  return policy;
}

function checkPolicyCosts(costs: PolicyCosts): void {
  aboveZero("holdingCost", costs.holdingCost);
  aboveZero("stockoutCost", costs.stockoutCost);
  aboveZero("fixedCost", costs.fixedCost);
  aboveZero("demandMean", costs.demandMean);
  zeroOrMore("demandSd", costs.demandSd);
  zeroOrMore("leadTime", costs.leadTime);
}
