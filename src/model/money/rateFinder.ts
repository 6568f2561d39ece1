import { daysBetween, type Day } from "../../domain/calendarDay";

/** What one unit of a currency is worth in the company's from a day on. */
export interface DatedRate {
  readonly currency: string;
  readonly date: Day;
  readonly rate: number;
}

export interface RateFound {
  /** Units of the company's currency for one of the foreign currency. */
  readonly rate: number;
  /** The day that the rate is of. */
  readonly date: Day;
  /** It is older than the company allows. */
  readonly stale: boolean;
}

/** The latest rate on or before a day; undefined where there is none. The company's own currency is worth 1. */
export type RateOn = (currency: string, on: Day) => RateFound | undefined;

/** Looks rates up: the index is made once, each look-up is a binary search. A rate may be so many days old before it is stale. */
export function rateFinder(rates: readonly DatedRate[], home: string, mostDays: number): RateOn {
  const byCurrency = new Map<string, DatedRate[]>();
  for (const rate of rates) {
    const currency = rate.currency.toUpperCase();
    const rows = byCurrency.get(currency);
    if (rows) rows.push(rate);
    else byCurrency.set(currency, [rate]);
  }
  for (const rows of byCurrency.values()) rows.sort((one, other) => (one.date < other.date ? -1 : 1));
  return (currency, on) => {
    const code = currency.toUpperCase();
    if (code === home) return { rate: 1, date: on, stale: false };
    const rows = byCurrency.get(code) ?? [];
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.date ?? "") <= on) low = middle + 1;
      else high = middle;
    }
    const found = rows[low - 1];
    // A rate of 0 is a slip of the pen: money does not vanish by being exchanged.
    if (!found || found.rate === 0) return undefined;
    return { rate: found.rate, date: found.date, stale: daysBetween(found.date, on) > mostDays };
  };
}
