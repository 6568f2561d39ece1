import { decimalsOf } from "./money";

/** An amount in a sentence: "1250.00 EUR". */
export const formatMoney = (amount: number, currency: string): string =>
  `${amount.toFixed(decimalsOf(currency))} ${currency}`;
