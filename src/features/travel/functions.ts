import { answerLater } from "../../functions/answer";

const late = () => import("./cells/functions");

/**
 * Per diem of each day of a trip: 75% on the first and the last day, less the full value of meals provided, never below incidentals; nothing up to 12 hours. One row a day; sum the last column for the trip.
 * @customfunction PERDIEM
 * @helpurl functions/PERDIEM.html
 * @param start Date and time at which the trip starts.
 * @param end Date and time at which it ends.
 * @param rates Meals and incidentals of a full day: one figure, or one for each night; the last day goes by the night before.
 * @param [provided] Three columns, one row a day: breakfast, lunch, dinner; Yes or TRUE where provided.
 * @param [mealValues] Total, breakfast, lunch, dinner, incidentals, and the currency where it tells rows apart: the table MealShares.
 * @param [firstAndLast] Share that the first and the last day pay; 75% if left out.
 * @param [currency] Three letters; it says to how many decimals amounts are exact. Left out: two.
 * @returns Date, rate, share, taken off for meals, per diem.
 */
export function perDiemInCell(
  start: unknown[][],
  end: unknown[][],
  rates: unknown[][],
  provided?: unknown[][],
  mealValues?: unknown[][],
  firstAndLast?: unknown[][],
  currency?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ perDiem }) => perDiem(start, end, rates, provided, mealValues, firstAndLast, currency));
}
