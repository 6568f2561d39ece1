import { answerLater } from "../../functions/answer";

const late = () => import("./cells/functions");

/**
 * What a three-way match says of an invoice's line: Matched, Within tolerance, Price hold, Quantity hold or No receipt yet.
 * @customfunction MATCH3
 * @helpurl functions/MATCH3.html
 * @param orderPrice Price of a unit on the order.
 * @param accepted Units received and accepted.
 * @param billedBefore Units that other invoices bill already.
 * @param quantity Units on this invoice.
 * @param price Price of a unit on this invoice.
 * @param [priceTolerance] By how much the price may differ, as a share; 0 if left out.
 * @param [priceAmount] By how much it may differ in money; both must hold where both are given.
 * @param [quantityTolerance] How much more than accepted may be billed, as a share; 0 if left out.
 * @returns The word of the match.
 */
export function match3InCell(
  orderPrice: unknown[][],
  accepted: unknown[][],
  billedBefore: unknown[][],
  quantity: unknown[][],
  price: unknown[][],
  priceTolerance?: unknown[][],
  priceAmount?: unknown[][],
  quantityTolerance?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ match3 }) =>
    match3({
      orderPrice,
      accepted,
      billedBefore,
      quantity,
      price,
      priceTolerance,
      priceAmount,
      quantityTolerance,
    }),
  );
}

/**
 * The number of an invoice as it is compared: capitals, without punctuation, leading zeros and one trailing letter.
 * @customfunction NORMNO
 * @helpurl functions/NORMNO.html
 * @param number The number as the vendor writes it.
 * @returns The number to compare.
 */
export function normNoInCell(number: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ normNo }) => normNo(number));
}

/**
 * How much two invoices look like the same: the share of vendor, number, amount and date that agree, the date within 7 days.
 * @customfunction DUPSCORE
 * @helpurl functions/DUPSCORE.html
 * @param invoice Four cells: vendor, number, amount, date.
 * @param others Four columns of the invoices to compare with.
 * @returns The highest share, and the row in which it was found.
 */
export function dupScoreInCell(invoice: unknown[][], others: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ dupScore }) => dupScore(invoice, others));
}

/**
 * What is owed by how long it is over its day: current, 1-30, 31-60, 61-90 and over 90 days. Spills in one row.
 * @customfunction AGING
 * @helpurl functions/AGING.html
 * @param amounts What is owed.
 * @param dueDates Days on which it falls due; an empty one is current.
 * @param today The day to count from.
 * @returns Five sums.
 */
export function agingInCell(amounts: unknown[][], dueDates: unknown[][], today: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ aging }) => aging(amounts, dueDates, today));
}

/**
 * Day on which an invoice falls due by its terms, such as "30 days", "2/10 net 30" or "net 30 end of month". Give the cell a date format.
 * @customfunction DUEDATE
 * @helpurl functions/DUEDATE.html
 * @param date Day of the invoice.
 * @param terms Its terms.
 * @returns The day.
 */
export function dueDateInCell(date: unknown[][], terms: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ dueDate }) => dueDate(date, terms));
}

/**
 * Whether orders look like one that was split: each within the limit, and together above it within some days.
 * @customfunction SPLITTEST
 * @helpurl functions/SPLITTEST.html
 * @param dates Days of the orders of one requester to one vendor.
 * @param amounts What they come to.
 * @param limit Above it an approval is needed.
 * @param [days] Days, both counted, within which they are taken together; 7 if left out.
 * @returns What the run that comes to the most makes, or 0.
 */
export function splitTestInCell(
  dates: unknown[][],
  amounts: unknown[][],
  limit: unknown[][],
  days?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ splitTest }) => splitTest(dates, amounts, limit, days));
}

/**
 * Who approves an amount by the rules; never who asks. Spills the approvers step after step.
 * @customfunction APPROVER
 * @helpurl functions/APPROVER.html
 * @param kind What is asked, such as "Order".
 * @param amount What it comes to.
 * @param requester Who asks.
 * @param manager Who approves where a rule names nobody, or names the requester.
 * @param rules Four columns: kind, amount above which it holds, step, approver.
 * @returns The names in one row.
 */
export function approverInCell(
  kind: unknown[][],
  amount: unknown[][],
  requester: unknown[][],
  manager: unknown[][],
  rules: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ approver }) => approver(kind, amount, requester, manager, rules));
}
