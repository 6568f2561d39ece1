import type { Day } from "../../domain/calendarDay";
import { optional } from "../../tables/column";
import { defineTable } from "../../tables/defineTable";
import { day, money, text } from "../../tables/kinds";
import type { TableSet } from "../../tables/tableSet";
import { mileageRateOn, type MileageRate } from "./mileageRate";

/** What drives in the own car are paid by: in expenses and in trips. */
export const MileageRates = defineTable({
  name: "MileageRates",
  sheet: "Mileage rates",
  help: "What is paid for a kilometre or mile, from a day on.",
  tabColor: "#C239B3",
  key: "from",
  version: 1,
  record: { noun: "mileage rate" },
  expects: { aboveZero: ["rate"] },
  columns: {
    from: day({ header: "From", help: "The first day on which it holds." }),
    rate: money({ header: "Rate", help: "For one kilometre or mile, in the company's currency." }),
    note: optional(text({ header: "Note", help: "Where it is from.", width: 30 })),
  },
});

/** The company's mileage rates, to be asked for a day. */
export function mileageIn(tables: TableSet): (on: Day) => MileageRate | undefined {
  const rates = tables.rows(MileageRates);
  return (on) => mileageRateOn(rates, on);
}
