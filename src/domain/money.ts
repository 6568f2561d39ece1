import { currencyCodeOf, decimalsByCurrency } from "./currencies";

/** An exact amount: a whole number of the currency's smallest unit. */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Decimals of a currency by ISO 4217 (2 for EUR, 0 for JPY, 3 for KWD); 2 for a text that is no code, which a cell may hold. */
export const decimalsOf = (currency: string): number =>
  decimalsByCurrency.get(currency) ?? decimalsByCurrency.get(currencyCodeOf(currency) ?? "") ?? 2;

/** The money that a cell's amount stands for, rounded half away from zero to the currency's decimals. */
export const moneyOf = (amount: number, currency: string): Money => ({
  minor: roundHalfAway(amount * 10 ** decimalsOf(currency)),
  currency,
});

/** The amount as a cell holds it, in units of the currency. */
export const amountOf = (money: Money): number => money.minor / 10 ** decimalsOf(money.currency);

/** True for an ISO 4217 code in capitals. */
export const isCurrency = (code: string): boolean => decimalsByCurrency.has(code);

/** The sum of cells' amounts, exact: each is first rounded to the currency's smallest unit, so 0.1 + 0.2 is 0.3. */
export const sumOf = (amounts: readonly number[], currency: string): number =>
  amountOf({ minor: amounts.reduce((sum, amount) => sum + moneyOf(amount, currency).minor, 0), currency });

/**
 * Divides a total over shares so that the parts add up to it, to the smallest unit: each gets its proportion rounded down,
 * and what is left over goes unit by unit to the largest remainders, the first of equal ones first. Shares are whole numbers
 * from 0; where all are 0, the parts are equal.
 */
export function allocate({ minor, currency }: Money, shares: readonly number[]): readonly Money[] {
  // BigInt, because the product of two amounts exceeds what a number holds exactly.
  const weights = shares.some((share) => share > 0) ? shares.map(BigInt) : shares.map(() => 1n);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const total = BigInt(Math.abs(minor));
  const parts = weights.map((weight, index) => ({
    index,
    units: whole === 0n ? 0n : (total * weight) / whole,
    remainder: whole === 0n ? 0n : (total * weight) % whole,
  }));
  let left = Number(total - parts.reduce((sum, { units }) => sum + units, 0n));
  const units = parts.map((part) => Number(part.units));
  const byRemainder = [...parts].sort((one, other) =>
    one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
  );
  for (const { index } of byRemainder) {
    if (left-- <= 0) break;
    units[index] = (units[index] ?? 0) + 1;
  }
  return units.map((part) => ({ minor: part === 0 ? 0 : Math.sign(minor) * part, currency }));
}

// The epsilon lifts 1.005 * 100 = 100.49999999999999 back to the half that was meant.
const roundHalfAway = (value: number): number =>
  Math.sign(value) * Math.round(Math.abs(value) * (1 + Number.EPSILON * 4));
