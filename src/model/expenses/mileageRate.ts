import type { Day } from "../../domain/calendarDay";
import { amountOf, moneyOf } from "../../domain/money";

export interface MileageRate {
  readonly from: Day;
  /** For one kilometre or mile, in the company's currency. */
  readonly rate: number;
}

/** The rate in force on a day: the latest that began on it or before; undefined where none had begun. */
export function mileageRateOn(rates: readonly MileageRate[], on: Day): MileageRate | undefined {
  let found: MileageRate | undefined;
  for (const rate of rates) if (rate.from <= on && (!found || rate.from > found.from)) found = rate;
  return found;
}

/** Distance times rate, to the smallest unit of the currency. */
export const mileageAmount = (distance: number, { rate }: MileageRate, currency: string): number =>
  amountOf(moneyOf(distance * rate, currency));
