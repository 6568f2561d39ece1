import { answerLater } from "../../functions/answer";

const late = () => import("./cells/functions");

/**
 * What is paid for a distance: distance times the rate in force on the day, rounded to the currency's smallest coin.
 * @customfunction MILEAGE
 * @helpurl functions/MILEAGE.html
 * @param distance Kilometres or miles, as the rates count.
 * @param date Day of the drive.
 * @param rates Two columns: the first day on which a rate holds, and the rate, such as MileageRates[[From]:[Rate]].
 * @param [currency] The currency of the rates, for its decimals; "EUR" if left out, which has two.
 * @returns Amount.
 */
export function mileageInCell(
  distance: unknown[][],
  date: unknown[][],
  rates: unknown[][],
  currency?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ mileage }) => mileage(distance, date, rates, currency));
}

/**
 * A foreign amount in the company's currency, by the latest of your own rates on the day or before it. No rate is ever assumed.
 * @customfunction FXON
 * @helpurl functions/FXON.html
 * @param amount Amount in the foreign currency.
 * @param currency Its three letters, such as USD.
 * @param date Day of the expense.
 * @param home The company's currency, such as EUR.
 * @param rates Three columns: currency, day from which the rate holds, and units of the company's currency for one of it: the table Rates.
 * @param [mostDays] How many days old the rate may be; 31 if left out.
 * @returns Amount in the company's currency, to its smallest coin; #N/A where there is no rate or an older one only.
 */
export function exchangedInCell(
  amount: unknown[][],
  currency: unknown[][],
  date: unknown[][],
  home: unknown[][],
  rates: unknown[][],
  mostDays?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ exchanged }) => exchanged(amount, currency, date, home, rates, mostDays));
}

/**
 * What the expense policy finds in an expense: limits on single expenses, missing receipt, age, weekend; "" where it finds nothing. Sums of days and months and duplicates need the pane.
 * @customfunction EXPENSECHECK
 * @helpurl functions/EXPENSECHECK.html
 * @param amount Amount in the company's currency.
 * @param category Its category, such as Meals.
 * @param date Day of the expense.
 * @param receipt Its link or file's name; blank where there is none.
 * @param comment Why; it excuses a Warn and never a Block.
 * @param policy The table Policy: rule, category, grade, department, measure, limit, receipt above, strength.
 * @param asOf Today, or the day on which it was submitted.
 * @param [grade] The claimant's grade, where the policy speaks of grades.
 * @param [department] The department that pays.
 * @param [currency] The company's currency; "EUR" if left out.
 * @param [nights] How many nights a hotel's bill is for; blank for one.
 * @returns What is found, as sentences.
 */
export function expenseCheckInCell(
  amount: unknown[][],
  category: unknown[][],
  date: unknown[][],
  receipt: unknown[][],
  comment: unknown[][],
  policy: unknown[][],
  asOf: unknown[][],
  grade?: unknown[][],
  department?: unknown[][],
  currency?: unknown[][],
  nights?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ expenseCheck }) =>
    expenseCheck(amount, category, date, receipt, comment, policy, asOf, grade, department, currency, nights),
  );
}
