import { negativeBinomialOrPoisson, poisson, type CountDistribution } from "./countDistribution";
import {
  performanceNormal,
  performanceOfCount,
  reorderPointForFillRate,
  reorderPointOfCountForFillRate,
  type FillRateMethod,
} from "./fillRate";
import { InvalidArgument, fraction } from "./invalidArgument";
import { checkLeadTimeDemand, leadTimeMean, leadTimeSpread, type LeadTimeDemand } from "./leadTimeDemand";
import { orderUpToForFillRate, orderUpToForService } from "./periodicReview";
import { reorderPoint, safetyStock, type ServiceTarget } from "./safetyStock";

/** An item's use per day and lead time in days. Without a spread of use, demand is taken as Poisson: its variance is its mean. */
export interface ItemDemand {
  readonly demandMean: number;
  readonly leadTime: number;
  readonly demandSd?: number | undefined;
  readonly leadTimeSd: number;
}

/** What demand looks like: "normal" for fast movers, "poisson" for single units now and then, "negbin" for slow and uneven use. */
export type DemandShape = "normal" | "poisson" | "negbin";

/** The shape, and for a share of demand served from the shelf the way to count it. Left out: normal with a spread of use, else Poisson. */
export type ServiceMethod = DemandShape | "fill rate" | "fill rate approx" | "poisson fill rate";

/** What an item's stock should achieve: a chance of no stockout per cycle, or with a fill rate method a share of demand. */
export interface ItemTarget extends ItemDemand {
  readonly serviceLevel: number;
  readonly method?: ServiceMethod | undefined;
  /** Units per order; fill rate methods need it. */
  readonly orderQuantity?: number | undefined;
}

/** Reorder point of an item in units, unrounded where demand is normal and whole where it is counted. */
export function itemReorderPoint(target: ItemTarget): number {
  const { serviceLevel, orderQuantity } = target;
  const method = target.method ?? usualShape(target);
  if (method === "normal") return reorderPoint(normalTarget(target));
  if (method === "poisson" || method === "negbin") {
    fraction("serviceLevel", serviceLevel);
    return countedDemand(target, method).quantile(serviceLevel);
  }
  if (orderQuantity === undefined || !(orderQuantity > 0)) {
    throw new InvalidArgument("orderQuantity", orderQuantity, `above 0 for the method "${method}"`);
  }
  if (method === "poisson fill rate") {
    const demand = countedDemand(target, "poisson");
    return reorderPointOfCountForFillRate(demand, { fillRate: serviceLevel, orderQuantity });
  }
  return reorderPointForFillRate({
    ...normalDemand(target),
    fillRate: serviceLevel,
    orderQuantity,
    method: countedAs(method),
  });
}

/** The part of the reorder point that exceeds the mean demand of the lead time. */
export function itemSafetyStock(target: ItemTarget): number {
  const method = target.method ?? usualShape(target);
  // Directly, since mean + stock - mean would lose digits.
  if (method === "normal") return safetyStock(normalTarget(target));
  return itemReorderPoint(target) - leadTimeMean(normalDemand(target));
}

/** Level to order up to at each review, in units; reviewPeriod in days. */
export function itemOrderUpTo(target: Omit<ItemTarget, "orderQuantity"> & { readonly reviewPeriod: number }): number {
  const { serviceLevel, reviewPeriod } = target;
  const method = target.method ?? usualShape(target);
  if (method === "normal") return orderUpToForService({ ...normalDemand(target), serviceLevel, reviewPeriod });
  if (method === "poisson" || method === "negbin") {
    fraction("serviceLevel", serviceLevel);
    return countedDemand({ ...target, leadTime: target.leadTime + reviewPeriod }, method).quantile(serviceLevel);
  }
  if (method === "poisson fill rate") throw new InvalidArgument("method", method, '"fill rate" or "fill rate approx"');
  return orderUpToForFillRate({
    ...normalDemand(target),
    fillRate: serviceLevel,
    reviewPeriod,
    method: countedAs(method),
  });
}

/** Chance that a cycle which starts at this reorder point ends without a stockout. */
export function itemServiceLevel(
  item: ItemDemand & { readonly reorderPoint: number; readonly method?: DemandShape | undefined },
): number {
  const shape = item.method ?? usualShape(item);
  if (shape !== "normal") return countedDemand(item, shape).cdf(item.reorderPoint);
  return performanceNormal({ ...normalDemand(item), reorderPoint: item.reorderPoint, orderQuantity: 1 })
    .cycleServiceLevel;
}

/** Share of demand that is served from the shelf with this reorder point and order quantity; whole ones where demand is counted. */
export function itemFillRate(
  item: ItemDemand & {
    readonly reorderPoint: number;
    readonly orderQuantity: number;
    readonly method?: DemandShape | "normal approx" | undefined;
  },
): number {
  const { reorderPoint: r, orderQuantity } = item;
  const method = item.method ?? usualShape(item);
  if (method === "poisson" || method === "negbin") {
    return performanceOfCount(countedDemand(item, method), r, orderQuantity).fillRate;
  }
  const performance = performanceNormal({ ...normalDemand(item), reorderPoint: r, orderQuantity });
  return method === "normal" ? performance.fillRateExact : performance.fillRateApprox;
}

const usualShape = (item: ItemDemand): DemandShape => (item.demandSd === undefined ? "poisson" : "normal");

const countedAs = (method: "fill rate" | "fill rate approx"): FillRateMethod =>
  method === "fill rate" ? "exact" : "approx";

/** A spread that is left out is that of Poisson demand. */
function normalDemand(item: ItemDemand): LeadTimeDemand & { readonly demandSd: number } {
  return { ...item, demandSd: item.demandSd ?? Math.sqrt(item.demandMean) };
}

/** Field by field: copies of records take longer than the rule, and a whole column asks for a million. */
function normalTarget({ demandMean, leadTime, leadTimeSd, demandSd, serviceLevel }: ItemTarget): ServiceTarget {
  return { demandMean, demandSd: demandSd ?? Math.sqrt(demandMean), leadTime, leadTimeSd, serviceLevel };
}

/** Poisson demand over an uncertain lead time spreads wider than Poisson: it is then negative binomial. */
function countedDemand(item: ItemDemand, shape: "poisson" | "negbin"): CountDistribution {
  const demand = shape === "poisson" ? { ...item, demandSd: Math.sqrt(item.demandMean) } : normalDemand(item);
  checkLeadTimeDemand(demand);
  const mean = leadTimeMean(demand);
  return shape === "poisson" && item.leadTimeSd === 0
    ? poisson(mean)
    : negativeBinomialOrPoisson(mean, leadTimeSpread(demand));
}
