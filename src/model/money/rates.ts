import type { Day } from "../../domain/calendarDay";
import { amountOf, moneyOf } from "../../domain/money";
import { defineTable } from "../../tables/defineTable";
import { currency, day, quantity } from "../../tables/kinds";
import type { TableSet } from "../../tables/tableSet";
import { rateFinder, type RateOn } from "./rateFinder";
import { companySettings } from "../company/settings";

export type { RateOn };

/** The company's own exchange rates. No rate is looked up elsewhere, and none is ever assumed. */
export const Rates = defineTable({
  name: "Rates",
  sheet: "Rates",
  help: "What one unit of a foreign currency is worth in the company's, from a day on.",
  tabColor: "#616161",
  key: ["currency", "date"],
  version: 1,
  record: { noun: "rate" },
  expects: { aboveZero: ["rate"] },
  columns: {
    currency: currency({ header: "Currency", help: "Three letters, such as USD." }),
    date: day({ header: "Date", help: "The day from which the rate holds." }),
    rate: quantity({ header: "Rate", help: "Units of the company's currency for one of this." }),
  },
});

/** Looks rates up in the tables, for the age that the company's settings allow. */
export function ratesIn(tables: TableSet): RateOn {
  const { currency: home, rateDays } = companySettings(tables);
  return rateFinder(tables.rows(Rates), home, rateDays);
}

/** Why the exchange of an amount of a day is doubtful, with the way out; undefined where a rate holds that is young enough. */
export function rateDoubtsIn(tables: TableSet): (currency: string, on: Day) => string | undefined {
  const { rateDays } = companySettings(tables);
  const rateOn = ratesIn(tables);
  return (currency, on) => {
    const found = rateOn(currency, on);
    if (!found)
      return `Rates has no rate of ${currency} for ${on} or before. Enter one there; until then the line counts for nothing and the claim can't be submitted.`;
    if (!found.stale) return undefined;
    return `The rate of ${currency} is of ${found.date}, more than ${String(rateDays)} days before the expense. Enter a newer one in Rates.`;
  };
}

/** An amount at a rate, to the smallest unit of the company's currency. */
export const exchanged = (amount: number, rate: number, home: string): number => amountOf(moneyOf(amount * rate, home));
