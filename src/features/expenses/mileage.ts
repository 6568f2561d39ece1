import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { mileageRateOn, type MileageRate } from "./mileageRate";
import { MileageRates } from "./tables";

/** The company's mileage rates, to be asked for a day. */
export function mileageIn(tables: TableSet): (on: Day) => MileageRate | undefined {
  const rates = tables.rows(MileageRates);
  return (on) => mileageRateOn(rates, on);
}
