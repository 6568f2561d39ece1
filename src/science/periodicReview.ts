import { aboveZero, fraction, zeroOrMore } from "./invalidArgument";
import { checkLeadTimeDemand, leadTimeMean, leadTimeSpread, type LeadTimeDemand } from "./leadTimeDemand";
import { normalQuantile, unitNormalLoss, unitNormalLossInverse } from "./normal";
import { riddersRoot } from "./ridders";
import type { FillRateMethod } from "./fillRate";

/** reviewPeriod: periods between two looks at the stock. */
type Review = LeadTimeDemand & { readonly reviewPeriod: number };

/**
 * The same demand over review period and lead time, which an order has to last until the next one can arrive: reorderPoint
 * and safetyStock of it are those of an item that is looked at every so many periods.
 */
export const overReviewAndLead = <T extends LeadTimeDemand>(demand: T, reviewPeriod: number): T => ({
  ...demand,
  leadTime: demand.leadTime + reviewPeriod,
});

/** Order-up-to level in units for a service level per cycle: d (R + L) + z sqrt((R + L) sd^2 + d^2 sdL^2). Silver, Pyke & Thomas, 6.8. */
export function orderUpToForService(target: Review & { readonly serviceLevel: number }): number {
  fraction("serviceLevel", target.serviceLevel);
  checkLeadTimeDemand(target);
  zeroOrMore("reviewPeriod", target.reviewPeriod);
  const covered = overReviewAndLead<LeadTimeDemand>(target, target.reviewPeriod);
  const spread = leadTimeSpread(covered);
  return leadTimeMean(covered) + (spread === 0 ? 0 : normalQuantile(target.serviceLevel) * spread);
}

/**
 * Order-up-to level in units that reaches a fill rate. approx: sigma G(k) = d R (1 - P2) over R + L, Silver, Pyke & Thomas,
 * 6.8; exact also takes off what was short already when the cycle began, Silver & Bischak, Omega 39 (2011) 346-349.
 */
export function orderUpToForFillRate(
  target: Review & { readonly fillRate: number; readonly method: FillRateMethod },
): number {
  fraction("fillRate", target.fillRate);
  checkLeadTimeDemand(target);
  aboveZero("reviewPeriod", target.reviewPeriod);
  const covered = overReviewAndLead<LeadTimeDemand>(target, target.reviewPeriod);
  const mean = leadTimeMean(covered);
  const spread = leadTimeSpread(covered);
  if (spread === 0) return mean;
  aboveZero("demandMean", target.demandMean);
  const allowed = target.demandMean * target.reviewPeriod * (1 - target.fillRate);
  const approximate = mean + spread * unitNormalLossInverse(allowed / spread);
  if (target.method === "approx") return approximate;
  const before = leadTimeMean(target);
  const spreadBefore = leadTimeSpread(target);
  const surplus = (level: number) => allowed - shortage(level, mean, spread) + shortage(level, before, spreadBefore);
  // What was short before only lowers the level, so that the approximate one bounds it from above.
  let low = approximate;
  for (let step = spread; surplus(low) > 0; step *= 2) low -= step;
  return riddersRoot(surplus, low, approximate);
}

const shortage = (level: number, mean: number, spread: number): number =>
  spread === 0 ? Math.max(0, mean - level) : spread * unitNormalLoss((level - mean) / spread);
