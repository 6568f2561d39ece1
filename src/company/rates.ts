import { daysBetween, type Day } from "../domain/calendarDay";
import { amountOf, moneyOf } from "../domain/money";
import { defineTable } from "../tables/defineTable";
import { day, quantity, text } from "../tables/kinds";
import type { TableSet } from "../tables/tableSet";
import { companySettings } from "./settings";

/** The company's own exchange rates. No rate is looked up elsewhere, and none is ever assumed. */
export const Rates = defineTable({
  name: "Rates",
  sheet: "Rates",
  help: "What one unit of a foreign currency is worth in the company's, from a day on.",
  tabColor: "#616161",
  key: ["currency", "date"],
  version: 1,
  columns: {
    currency: text({ header: "Currency", help: "Three letters, such as USD." }),
    date: day({ header: "Date", help: "The day from which the rate holds." }),
    rate: quantity({ header: "Rate", help: "Units of the company's currency for one of this." }),
  },
});

export interface RateFound {
  /** Units of the company's currency for one of the foreign currency. */
  readonly rate: number;
  /** The day that the rate is of. */
  readonly date: Day;
  /** It is older than the company allows. */
  readonly stale: boolean;
}

/** The latest rate on or before a day; undefined where the table has none. The company's own currency is worth 1. */
export type RateOn = (currency: string, on: Day) => RateFound | undefined;

/** Looks rates up in the tables: the index is made once, each look-up is a binary search. */
export function ratesIn(tables: TableSet): RateOn {
  const { currency: home, rateDays } = companySettings(tables);
  const byCurrency = new Map(
    [...tables.groupBy(Rates, ({ currency }) => currency.toUpperCase())].map(([currency, rows]) => [
      currency,
      [...rows].sort((one, other) => (one.date < other.date ? -1 : 1)),
    ]),
  );
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
    return { rate: found.rate, date: found.date, stale: daysBetween(found.date, on) > rateDays };
  };
}

/** An amount at a rate, to the smallest unit of the company's currency. */
export const exchanged = (amount: number, rate: number, home: string): number => amountOf(moneyOf(amount * rate, home));
