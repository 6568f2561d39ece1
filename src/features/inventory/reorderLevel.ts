import { reorderPoint, safetyStock } from "../../science/safetyStock";
import type { CompanySettings } from "../home/tables";
import type { Item, Level } from "./tables";

/** An item's reorder point and what it is made of. Units and days. */
export interface ReorderPoint {
  readonly point: number;
  readonly safety: number;
  readonly dailyUse: number;
  readonly leadDays: number;
  readonly serviceLevel: number;
  /** True where the safety stock was entered in Levels, not calculated. */
  readonly ownSafety: boolean;
}

/**
 * The reorder point of an item from its measured use and lead time, d L + z sqrt(L sd^2 + d^2 sdL^2); undefined before its use is measured.
 * A safety stock entered in Levels takes the place of the calculated one.
 */
export function reorderPointOf(
  item: Item,
  levels: readonly Level[],
  leadDays: number,
  company: CompanySettings,
): ReorderPoint | undefined {
  const dailyUse = item.dailyUse ?? 0;
  if (dailyUse <= 0) return undefined;
  const own = item.serviceLevel ?? 0;
  const serviceLevel = own > 0 && own < 1 ? own : company.serviceLevel;
  const entered = levels.filter((level) => level.safety !== undefined);
  if (entered.length > 0) {
    const safety = entered.reduce((sum, level) => sum + (level.safety ?? 0), 0);
    return { point: dailyUse * leadDays + safety, safety, dailyUse, leadDays, serviceLevel, ownSafety: true };
  }
  const demand = {
    demandMean: dailyUse,
    demandSd: item.useSpread ?? 0,
    leadTime: leadDays,
    leadTimeSd: item.leadSpread ?? 0,
    serviceLevel,
  };
  const safety = safetyStock(demand);
  return { point: reorderPoint(demand), safety, dailyUse, leadDays, serviceLevel, ownSafety: false };
}
