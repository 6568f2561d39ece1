/** A quantity to the six decimals that a cell keeps: sums of 0.1 come out even. */
export const exactQuantity = (quantity: number): number => Math.round(quantity * 1e6) / 1e6 + 0;

/** The smallest multiple of a pack that holds the quantity; a pack of 0 or less counts as one unit. */
export function wholePacks(quantity: number, unitsPerPack: number): number {
  const pack = unitsPerPack > 0 ? unitsPerPack : 1;
  // Less a billionth, so that 0.3 / 0.1 = 2.9999999999999996 is three packs and 3.0000000000000004 is not four.
  return exactQuantity(Math.max(0, Math.ceil(quantity / pack - 1e-9)) * pack);
}

/** A quantity in a sentence, to three decimals. */
export const formatQuantity = (quantity: number): string => String(Math.round(quantity * 1000) / 1000 + 0);
