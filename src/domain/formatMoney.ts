import { decimalsOf, isCurrency } from "./money";

/** An amount in a sentence: "1250.00 EUR". */
export const formatMoney = (amount: number, currency: string): string =>
  `${amount.toFixed(decimalsOf(currency))} ${currency}`;

/**
 * Writes amounts as a language does, with the decimals of ISO 4217 and up to so many where a price is finer than a coin.
 * A text that is no currency code is written behind the number.
 */
export function moneyFormat(language: string, currency: string, finest = 0): (amount: number) => string {
  const decimals = {
    minimumFractionDigits: decimalsOf(currency),
    maximumFractionDigits: Math.max(finest, decimalsOf(currency)),
  };
  if (isCurrency(currency)) {
    const format = new Intl.NumberFormat(language, { style: "currency", currency, ...decimals });
    return (amount) => format.format(amount);
  }
  const format = new Intl.NumberFormat(language, decimals);
  return (amount) => `${format.format(amount)} ${currency}`.trim();
}
