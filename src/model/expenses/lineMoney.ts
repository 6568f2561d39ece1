import { allocate, amountOf, isCurrency, moneyOf } from "../../domain/money";
import { currencyRemedy } from "../../domain/currencies";
import { exchanged, type RateOn } from "../money/rates";
import { currencyOf, inHome } from "./homeMoney";
import type { Expense } from "./tables";

/**
 * The tax within an approved amount, in the company's currency: the line's own share of tax. Amounts are with tax, so the
 * rest is the net amount, and the two add up to the cent.
 */
export function taxWithin(line: Pick<Expense, "currency" | "amount" | "tax">, approved: number, home: string): number {
  const currency = currencyOf(line, home);
  const amount = Math.abs(moneyOf(line.amount, currency).minor);
  const tax = Math.min(amount, Math.abs(moneyOf(line.tax ?? 0, currency).minor));
  if (tax === 0) return 0;
  const [part] = allocate(moneyOf(approved, home), [tax, amount - tax]);
  return part ? amountOf(part) : 0;
}

/** The rate of a foreign line from the company's table, and what the line comes to by it; nothing of it for a line in the company's own. */
export function exchangeOf(
  line: Pick<Expense, "currency" | "amount" | "date">,
  rateOn: RateOn,
  home: string,
): Pick<Expense, "rate" | "rateDate" | "homeAmount"> {
  const currency = currencyOf(line, home);
  const found = currency === home ? undefined : rateOn(currency, line.date);
  return {
    rate: found?.rate,
    rateDate: found?.date,
    homeAmount: found && exchanged(line.amount, found.rate, home),
  };
}

/** What is wrong with the money of a line, in a sentence with the way out; undefined where nothing is. */
export function moneyFault(line: Expense, home: string): string | undefined {
  const currency = currencyOf(line, home);
  if (!isCurrency(currency)) return `${line.expense}: "${currency}" is no currency. ${currencyRemedy(currency)}`;
  if (Math.abs(amountOf(moneyOf(line.amount, currency)) - line.amount) > 1e-9)
    return `${line.expense}: ${String(line.amount)} has more decimals than ${currency} has.`;
  if (Math.abs(line.tax ?? 0) > Math.abs(line.amount))
    return `${line.expense}: the tax is more than the amount, of which it is a part.`;
  if (currency === home) return undefined;
  if (line.rate === undefined || line.rate === 0 || line.homeAmount === undefined)
    return `${line.expense} is in ${currency}, and no rate was found for ${line.date}. Enter one in the sheet Rates, of that day or before, and exchange it again.`;
  const byRate = exchanged(line.amount, line.rate, home);
  // A bank prints its rate rounded: a thousandth and a cent apart is the same rate.
  if (Math.abs(byRate - inHome(line, home)) > Math.abs(byRate) * 0.001 + 0.01)
    return `${line.expense}: the home amount is not the amount times the rate. Exchange it again.`;
  return undefined;
}
