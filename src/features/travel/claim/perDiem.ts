import type { Day } from "../../../domain/calendarDay";
import { amountOf, moneyOf } from "../../../domain/money";

/** What a full day away is worth at a place, in the currency's units. */
export interface DayRate {
  /** Meals and incidentals together. */
  readonly total: number;
  /** What each meal counts for, and the part that no meal takes away; needed only where a meal was provided. */
  readonly meals?: MealValues;
}

export interface MealValues {
  readonly breakfast: number;
  readonly lunch: number;
  readonly dinner: number;
  readonly incidentals: number;
}

export type Meal = "breakfast" | "lunch" | "dinner";
export const mealsOfDay = ["breakfast", "lunch", "dinner"] as const satisfies readonly Meal[];

/** A day of a trip: the rate of the place where its night is spent, and the meals that someone else provided. */
export interface DayAway {
  readonly date: Day;
  readonly rate: DayRate;
  readonly provided: readonly Meal[];
}

export interface PerDiemDay {
  readonly date: Day;
  /** 0.75 on the first and the last day, 1 between. */
  readonly share: number;
  /** Share times rate, before meals. */
  readonly reduced: number;
  /** What the provided meals take off; less than their value where incidentals are the floor. */
  readonly takenOff: number;
  readonly amount: number;
}

/** What the first and the last day pay where nobody says otherwise: FTR 301-11.101. */
export const FIRST_AND_LAST = 0.75;
/** Nothing is paid for up to 12 hours away: FTR 301-11.1. */
export const LEAST_HOURS = 12;

/**
 * The per diem of each day: 75% on the first and the last, and from what that leaves the full value of each meal provided,
 * never below incidentals (FTR 301-11.18). One day is first and last at once. Money is exact in the currency.
 */
export const perDiemDays = (
  days: readonly DayAway[],
  currency: string,
  firstAndLast: number = FIRST_AND_LAST,
): readonly PerDiemDay[] =>
  days.map((day, index) => perDiemDay(day, index === 0 || index === days.length - 1 ? firstAndLast : 1, currency));

/** The per diem of one day that pays a share of its rate. */
export function perDiemDay({ date, rate, provided }: DayAway, share: number, currency: string): PerDiemDay {
  const minor = (amount: number): number => moneyOf(amount, currency).minor;
  const units = (amount: number): number => amountOf({ minor: amount, currency });
  const reduced = minor(rate.total * share);
  const { meals } = rate;
  if (meals === undefined || provided.length === 0)
    return { date, share, reduced: units(reduced), takenOff: 0, amount: units(reduced) };
  const value = [...new Set(provided)].reduce((sum, meal) => sum + minor(meals[meal]), 0);
  const floor = Math.min(reduced, minor(meals.incidentals));
  const takenOff = Math.min(value, reduced - floor);
  return { date, share, reduced: units(reduced), takenOff: units(takenOff), amount: units(reduced - takenOff) };
}
