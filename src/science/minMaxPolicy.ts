import { poisson } from "./countDistribution";
import { InvalidArgument, aboveZero } from "./invalidArgument";

/** Costs per unit and period, demand of one period, lead time 0: whenever the inventory position is at or below the reorder point, order up to the level. */
export interface MinMaxCosts {
  readonly holdingCost: number;
  readonly stockoutCost: number;
  readonly fixedCost: number;
  readonly demandMean: number;
}

export interface MinMaxPolicy {
  readonly reorderPoint: number;
  readonly orderUpTo: number;
}

/** Power approximation of the best (s, S). Ehrhardt & Mosier, Management Science 30 (1984) 618-622; Snyder & Shen, eq. 4.77-4.80. */
export function powerApproximation(costs: MinMaxCosts & { readonly demandSd: number }): MinMaxPolicy {
  checkCosts(costs);
  aboveZero("demandSd", costs.demandSd);
  const { holdingCost: h, stockoutCost: p, fixedCost, demandMean: mean, demandSd: sd } = costs;
  const quantity = 1.3 * mean ** 0.494 * (fixedCost / h) ** 0.506 * (1 + (sd / mean) ** 2) ** 0.116;
  const z = Math.sqrt((quantity / sd) * (h / p));
  const reorderPoint = 0.973 * mean + sd * (0.183 / z + 1.063 - 2.192 * z);
  return { reorderPoint, orderUpTo: reorderPoint + quantity };
}

/** Cheapest (s, S) for Poisson demand, exact, with its cost per period. Zheng & Federgruen, Operations Research 39 (1991) 654-665. */
export function poissonMinMax(costs: MinMaxCosts): MinMaxPolicy & { readonly cost: number } {
  checkCosts(costs);
  const { holdingCost: h, stockoutCost: p, fixedCost, demandMean } = costs;
  refuseLongCycles(costs);
  const demand = poisson(demandMean);
  const levelCost = memo((level) => h * demand.overage(level) + p * demand.shortage(level));
  const cycle = renewals(demandMean);
  /** Cost per period of ordering up to `top` from `bottom` or below. */
  const cost = (bottom: number, top: number): number => {
    let sum = fixedCost;
    for (let below = 0; below < top - bottom; below++) sum += cycle.visits(below) * levelCost(top - below);
    return sum / cycle.length(top - bottom);
  };

  const cheapest = demand.quantile(p / (h + p));
  let top = cheapest;
  let bottom = cheapest;
  let sum = fixedCost;
  let best: number;
  do {
    sum += cycle.visits(top - bottom) * levelCost(bottom);
    bottom--;
    best = sum / cycle.length(top - bottom);
  } while (best > levelCost(bottom));
  for (let higher = top + 1; levelCost(higher) <= best; higher++) {
    if (cost(bottom, higher) >= best) continue;
    top = higher;
    while (cost(bottom, top) <= levelCost(bottom + 1)) bottom++;
    best = cost(bottom, top);
  }
  return { reorderPoint: bottom, orderUpTo: top, cost: best };
}

/** More levels than this between the reorder point and the top would hold up the workbook. */
const MOST_LEVELS = 5000;

/** The economic order with backorders is about as long as a cycle will be. */
function refuseLongCycles({ holdingCost: h, stockoutCost: p, fixedCost, demandMean }: MinMaxCosts): void {
  const units = Math.sqrt(2 * fixedCost * demandMean * (1 / h + 1 / p)) + demandMean;
  if (units > MOST_LEVELS) {
    throw new InvalidArgument("fixedCost", fixedCost, `low enough for orders of at most ${String(MOST_LEVELS)} units`);
  }
}

/** How often a cycle that started at the top visits each level below it, and how many periods it lasts. */
function renewals(mean: number) {
  const demand = poisson(mean);
  const none = Math.exp(-mean);
  const masses: number[] = [none];
  const some = -Math.expm1(-mean);
  const visits: number[] = [1 / some];
  const lengths: number[] = [0];
  const visitsTo = (below: number): number => {
    for (let next = visits.length; next <= below; next++) {
      masses.push(demand.mass(next));
      let sum = 0;
      for (let step = 1; step <= next; step++) sum += (masses[step] ?? 0) * (visits[next - step] ?? 0);
      visits.push(sum / some);
    }
    return visits[below] ?? 0;
  };
  return {
    visits: visitsTo,
    length: (levels: number): number => {
      for (let next = lengths.length; next <= levels; next++) {
        lengths.push((lengths[next - 1] ?? 0) + visitsTo(next - 1));
      }
      return lengths[levels] ?? 0;
    },
  };
}

function memo(compute: (level: number) => number): (level: number) => number {
  const known = new Map<number, number>();
  return (level) => {
    const found = known.get(level);
    if (found !== undefined) return found;
    const value = compute(level);
    known.set(level, value);
    return value;
  };
}

function checkCosts({ holdingCost, stockoutCost, fixedCost, demandMean }: MinMaxCosts): void {
  aboveZero("holdingCost", holdingCost);
  aboveZero("stockoutCost", stockoutCost);
  aboveZero("fixedCost", fixedCost);
  aboveZero("demandMean", demandMean);
}
