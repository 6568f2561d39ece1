/** A quantity in a sentence, to three decimals. */
export const formatQuantity = (quantity: number): string => String(Math.round(quantity * 1000) / 1000 + 0);
