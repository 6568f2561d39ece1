import { formatQuantity } from "../../../domain/sentence";
import { exactQuantity, isAtLeast, isMoreThan, isSameQuantity, wholePacks } from "../../../science/quantity";

/** What a location or an item should hold. Units. */
export interface Target {
  /** Order when available falls to this. */
  readonly level: number;
  /** Fill up to this. */
  readonly orderUpTo?: number | undefined;
  /** Where there is no order-up-to: at least this much. */
  readonly reorderQuantity?: number | undefined;
}

/** An item is low when what is available is at its level or below. */
export const isLow = (available: number, level: number): boolean => isAtLeast(level, available);

/**
 * Whether more is to be ordered: below the level always; at the level exactly where a higher order-up-to asks for more, or a reorder
 * quantity while nothing is on its way. A level by itself is kept when it is reached, so that an order back to it is enough.
 */
export function asksForMore(available: number, target: Target, isSupplyComing: boolean): boolean {
  if (!isSameQuantity(available, target.level)) return isMoreThan(target.level, available);
  if (target.orderUpTo !== undefined) return isMoreThan(target.orderUpTo, target.level);
  return (target.reorderQuantity ?? 0) > 0 && !isSupplyComing;
}

/**
 * What is short: up to the larger of level and order-up-to; without one, the reorder quantity or the shortfall, whichever is more.
 * Above 0 for whatever is low, so that a level reached exactly asks for at least a pack.
 */
export function needOf(available: number, target: Target): number {
  const need =
    target.orderUpTo === undefined
      ? Math.max(target.reorderQuantity ?? 0, target.level - available)
      : Math.max(target.level, target.orderUpTo) - available;
  return isMoreThan(need, 0) ? exactQuantity(need) : 1;
}

/**
 * What to order for a need: raised to the vendor's minimum order, then up to whole packs; without a pack up to whole units, unless
 * the unit divides.
 */
export const orderQuantityOf = (
  need: number,
  minimumOrder: number,
  unitsPerPack: number,
  unitDivides = false,
): number => {
  const least = Math.max(need, minimumOrder);
  return unitDivides && unitsPerPack <= 0 ? exactQuantity(least) : wholePacks(least, unitsPerPack);
};

/** The arithmetic from need to order quantity, in a sentence. */
export function formatOrderQuantity(
  need: number,
  minimumOrder: number,
  unitsPerPack: number,
  unitDivides = false,
): string {
  const ordered = orderQuantityOf(need, minimumOrder, unitsPerPack, unitDivides);
  const steps = [`${formatQuantity(Math.round(need * 100) / 100)} needed`];
  if (minimumOrder > need) steps.push(`raised to the vendor's minimum order of ${formatQuantity(minimumOrder)}`);
  if (ordered > Math.max(need, minimumOrder))
    steps.push(
      unitsPerPack > 0
        ? `rounded up to ${formatQuantity(ordered)} in packs of ${formatQuantity(unitsPerPack)}`
        : `rounded up to ${formatQuantity(ordered)}`,
    );
  return `${steps.join(", ")}.`;
}
