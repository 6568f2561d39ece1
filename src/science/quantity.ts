/**
 * A quantity or an amount to the sixth decimal, half away from zero as Excel's ROUND: the finest that a cell keeps, so that
 * sums of 0.1 come out even.
 */
export function exactQuantity(quantity: number): number {
  const size = Math.abs(quantity);
  // From here on a double has no sixth decimal to round.
  if (!(size < 2 ** 33)) return quantity;
  return (quantity < 0 ? -1 : 1) * (Math.round(size * 1e6) / 1e6) + 0;
}

/** True where a quantity or an amount is the limit or more, both to the sixth decimal: 0.1 + 0.2 is at least 0.3. */
export const isAtLeast = (quantity: number, limit: number): boolean => exactQuantity(quantity) >= exactQuantity(limit);

/** True where a quantity or an amount exceeds the limit, both to the sixth decimal: 0.1 + 0.2 is not more than 0.3. */
export const isMoreThan = (quantity: number, limit: number): boolean => exactQuantity(quantity) > exactQuantity(limit);

/** True where two quantities or amounts are the same to the sixth decimal. */
export const isSameQuantity = (one: number, other: number): boolean => exactQuantity(one) === exactQuantity(other);

/** The smallest multiple of a pack that holds the quantity; a pack of 0 or less counts as one unit. */
export function wholePacks(quantity: number, unitsPerPack: number): number {
  const pack = unitsPerPack > 0 ? unitsPerPack : 1;
  // Less a billionth, so that 0.3 / 0.1 = 2.9999999999999996 is three packs and 3.0000000000000004 is not four.
  return exactQuantity(Math.max(0, Math.ceil(exactQuantity(quantity) / pack - 1e-9)) * pack);
}
