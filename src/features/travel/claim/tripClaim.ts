import { formatMoney } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { dayOfMoment } from "../../../domain/moment";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { currencyOf } from "../../../model/expenses/homeMoney";
import { exchangeOf } from "../../../model/expenses/lineMoney";
import { mileageIn, MileageRates } from "../../../model/expenses/mileage";
import { mileageAmount, type MileageRate } from "../../../model/expenses/mileageRate";
import { rateDoubtsIn, Rates, ratesIn, type RateOn } from "../../../model/money/rates";
import { Expenses, expenseCategories } from "../../../model/expenses/tables";
import { nightsBetween } from "../../../model/trips/legTimes";
import { perDiemRateTables } from "./perDiemRate";
import { TripDays, type LegMode, type TripLeg } from "../../../model/trips/tables";
import { tripPerDiem, type PaidDay } from "./tripPerDiem";
import { tripStateTables, type TripState } from "../../../model/trips/tripState";

/** A line of the claim that a trip opens, before it has a number. */
export type TripExpense = Omit<NewRow<typeof Expenses.columns>, "expense" | "claim">;

export interface TripClaim {
  readonly lines: readonly TripExpense[];
  /** What could not be calculated, or how something was chosen. */
  readonly told: readonly string[];
}

/** What tripClaim reads. */
export const tripClaimTables: readonly AnyTable[] = [
  ...new Set([...tripStateTables, ...perDiemRateTables, TripDays, Rates, MileageRates]),
];

/** The category under which a leg is claimed and estimated. */
export const categoryOfMode = {
  Flight: expenseCategories.flight,
  Rail: expenseCategories.rail,
  "Car hire": expenseCategories.carHire,
  "Own car": expenseCategories.mileage,
  Hotel: expenseCategories.hotel,
  Other: expenseCategories.other,
} as const satisfies Record<LegMode, string>;

/** What a trip has to claim by what is known of it: what the legs cost the traveller, the mileage, and the per diem of each day. */
export function tripClaim(tables: TableSet, state: TripState): TripClaim {
  const rateOn = ratesIn(tables);
  const mileageOn = mileageIn(tables);
  const told: string[] = [];
  const legs = state.legs.flatMap((leg) => {
    const line = leg.mode === "Own car" ? drive(leg, state.currency, mileageOn) : booking(leg, state.currency, rateOn);
    if (typeof line !== "string") return line === undefined ? [] : [line];
    told.push(line);
    return [];
  });
  const perDiem = tripPerDiem(tables, state);
  const lines = [
    ...legs,
    ...perDiem.days.filter(({ amount }) => amount > 0).map((day) => dayLine(day, state.currency, rateOn)),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  told.push(...rateDoubts(tables, lines));
  return { lines, told: [...told, ...perDiem.told] };
}

/** What is doubtful about the exchange of lines, which stand in the order of their days: a missing rate is said once a currency. */
function rateDoubts(tables: TableSet, lines: readonly TripExpense[]): ReadonlySet<string> {
  const doubtOf = rateDoubtsIn(tables);
  const missing = new Set<string>();
  const doubts = new Set<string>();
  for (const { currency, rate, date } of lines) {
    if (currency === undefined || missing.has(currency)) continue;
    if (rate === undefined) missing.add(currency);
    const doubt = doubtOf(currency, date);
    if (doubt !== undefined) doubts.add(doubt);
  }
  return doubts;
}

function booking(leg: TripLeg, home: string, rateOn: RateOn): TripExpense | undefined {
  if (leg.cost === undefined || leg.cost === 0 || leg.paidBy === "Company") return undefined;
  const date = dayOfMoment(leg.depart);
  return {
    date,
    category: categoryOfMode[leg.mode],
    vendor: leg.carrier,
    city: leg.to ?? leg.from,
    ...inCurrency(leg.cost, leg.currency, date, home, rateOn),
    nights: leg.mode === "Hotel" ? nightsBetween(leg) : undefined,
    details: [leg.to === undefined ? leg.from : `${leg.from} to ${leg.to}`, leg.bookingNo].filter(Boolean).join(", "),
  };
}

/** The line of a drive in the own car, or why there is none. */
function drive(leg: TripLeg, home: string, rateOn: (on: Day) => MileageRate | undefined): TripExpense | string {
  const date = dayOfMoment(leg.depart);
  const name = `Leg ${String(leg.leg)}, ${leg.from} to ${leg.to ?? leg.from},`;
  const { distance } = leg;
  if (distance === undefined || distance === 0) return `${name} has no distance, so no mileage is claimed for it.`;
  const rate = rateOn(date);
  if (!rate) return `${name} is not claimed: Mileage rates has no rate that holds on ${date}.`;
  return {
    date,
    category: expenseCategories.mileage,
    city: leg.to ?? leg.from,
    amount: mileageAmount(distance, rate, home),
    distance,
    details: `${leg.from} to ${leg.to ?? leg.from}, ${String(distance)} at ${String(rate.rate)}`,
  };
}

function dayLine(day: PaidDay, home: string, rateOn: RateOn): TripExpense {
  const provided =
    day.provided.length === 0
      ? []
      : [`${day.provided.join(", ")} provided: less ${formatMoney(day.takenOff, day.currency)}`];
  return {
    date: day.date,
    category: expenseCategories.perDiem,
    city: day.place,
    ...inCurrency(day.amount, day.currency, day.date, home, rateOn),
    details: [`${String(day.share * 100)}% of ${day.choice}`, ...provided].join("; "),
  };
}

/** An amount with its currency and, where that is foreign, what it comes to by the company's rate. */
function inCurrency(
  amount: number,
  code: string | undefined,
  date: Day,
  home: string,
  rateOn: RateOn,
): Pick<TripExpense, "amount" | "currency" | "rate" | "rateDate" | "homeAmount"> {
  const currency = currencyOf({ currency: code }, home);
  if (currency === home) return { amount };
  return { amount, currency, ...exchangeOf({ amount, currency, date }, rateOn, home) };
}
