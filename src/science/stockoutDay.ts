import { aboveZero, finite, zeroOrMore } from "./invalidArgument";
import { exactQuantity } from "./quantity";

/** Something that arrives: day as a day number, quantity in units. */
export interface Arrival {
  readonly day: number;
  readonly quantity: number;
}

/** The day on which the stock is used up, at an even use per day and with what arrives until then. An arrival that is overdue counts for today. */
export function stockoutDay(onHand: number, dailyUse: number, today: number, arrivals: readonly Arrival[]): number {
  zeroOrMore("onHand", onHand);
  aboveZero("dailyUse", dailyUse);
  finite("today", today);
  let stock = onHand;
  let day = today;
  for (const arrival of [...arrivals].sort((a, b) => a.day - b.day)) {
    const arrives = Math.max(arrival.day, today);
    const left = exactQuantity(stock - dailyUse * (arrives - day));
    if (left < 0) break;
    stock = left + arrival.quantity;
    day = arrives;
  }
  return Math.floor(day + stock / dailyUse + 1e-9);
}
