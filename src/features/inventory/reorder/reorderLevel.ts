import { orderUpToForService } from "../../../science/periodicReview";
import { reorderPoint, safetyStock } from "../../../science/safetyStock";
import type { CompanySettings } from "../../../model/company/settings";
import type { Item } from "../../../model/stock/tables";

/** An item's reorder point and what it is made of. Units and days. */
export interface ReorderPoint {
  readonly point: number;
  readonly safety: number;
  readonly dailyUse: number;
  readonly leadDays: number;
  readonly serviceLevel: number;
  /** Where it is above its point and would not last until the next look: in how many days that is, and what would last. */
  readonly review?: { readonly days: number; readonly orderUpTo: number };
  /** The level to fill up to where the stock is looked at every so many days: it covers these days and the lead time. */
  orderUpTo(reviewDays: number): number;
}

/**
 * The reorder point of an item from its measured use and lead time, d L + z sqrt(L sd^2 + d^2 sdL^2); undefined before its use is measured.
 */
export function reorderPointOf(item: Item, leadDays: number, company: CompanySettings): ReorderPoint | undefined {
  const dailyUse = item.dailyUse ?? 0;
  if (dailyUse <= 0) return undefined;
  const own = item.serviceLevel ?? 0;
  const serviceLevel = own > 0 && own < 1 ? own : company.serviceLevel;
  const demand = {
    demandMean: dailyUse,
    demandSd: item.useSpread ?? 0,
    leadTime: leadDays,
    leadTimeSd: item.leadSpread ?? 0,
    serviceLevel,
  };
  const safety = safetyStock(demand);
  return {
    point: reorderPoint(demand),
    safety,
    dailyUse,
    leadDays,
    serviceLevel,
    orderUpTo: (reviewPeriod) => orderUpToForService({ ...demand, reviewPeriod }),
  };
}
