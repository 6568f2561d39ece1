import { amountOf, moneyOf } from "../../domain/money";

/** The amount of an expense in its own currency and, where that is a foreign one, in the company's. */
export interface LineAmount {
  /** Left out for the company's own. */
  readonly currency?: string | undefined;
  readonly amount: number;
  readonly homeAmount?: number | undefined;
}

/** The currency of a line, in capitals; the company's where the line names none. */
export const currencyOf = ({ currency }: Pick<LineAmount, "currency">, home: string): string =>
  currency === undefined || currency === "" ? home : currency.toUpperCase();

/** What a line comes to in the company's currency; undefined while a foreign amount has not been exchanged. */
export function exchangedAmount(line: LineAmount, home: string): number | undefined {
  const amount = currencyOf(line, home) === home ? line.amount : line.homeAmount;
  return amount === undefined ? undefined : amountOf(moneyOf(amount, home));
}

/** What a line comes to in the company's currency; 0 while a foreign amount has not been exchanged. */
export const inHome = (line: LineAmount, home: string): number => exchangedAmount(line, home) ?? 0;

/** What of a line the column Approved allows, in the company's currency: never above what was claimed, all where it is blank. */
export const allowedOf = (
  { approved }: { readonly approved?: number | undefined },
  claimed: number,
  home: string,
): number => (approved === undefined ? claimed : Math.min(amountOf(moneyOf(approved, home)), claimed));
