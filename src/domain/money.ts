/** An exact amount: a whole number of the currency's smallest unit. */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Decimals of a currency (2 for EUR, 0 for JPY, 3 for KWD), from the language data of the machine. */
export function decimalsOf(currency: string): number {
  let decimals = decimalsByCurrency.get(currency);
  if (decimals === undefined) {
    decimals =
      new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    decimalsByCurrency.set(currency, decimals);
  }
  return decimals;
}

/** The money that a cell's amount stands for, rounded half away from zero to the currency's decimals. */
export const moneyOf = (amount: number, currency: string): Money => ({
  minor: roundHalfAway(amount * 10 ** decimalsOf(currency)),
  currency,
});

/** The amount as a cell holds it, in units of the currency. */
export const amountOf = (money: Money): number => money.minor / 10 ** decimalsOf(money.currency);

/** True for three letters that the machine's language data accepts as a currency code. */
export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code);

const decimalsByCurrency = new Map<string, number>();

// The epsilon lifts 1.005 * 100 = 100.49999999999999 back to the half that was meant.
const roundHalfAway = (value: number): number =>
  Math.sign(value) * Math.round(Math.abs(value) * (1 + Number.EPSILON * 4));
