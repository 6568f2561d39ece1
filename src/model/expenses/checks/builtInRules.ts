import type { Strength } from "./finding";

/** A rule that is not a limit on money. The sheet Expense policy sets its strength, and its figure where it has one, by its name. */
export interface BuiltInRule {
  readonly name: string;
  readonly usual: Strength;
  /** Days, per cent or an amount, as the name says; what holds where the sheet has none. */
  readonly figure: number;
}

const rule = (name: string, usual: Strength, figure = 0): BuiltInRule => ({ name, usual, figure });

export const builtIn = {
  receipt: rule("Receipt missing", "Block", 25),
  age: rule("Older than allowed (days)", "Warn", 90),
  future: rule("Dated in the future", "Block"),
  category: rule("Category or purpose missing", "Warn"),
  attendees: rule("People missing at entertainment", "Warn"),
  tripDates: rule("Outside the trip's dates", "Warn"),
  weekend: rule("On a weekend", "Note"),
  duplicate: rule("Duplicate of the same person", "Warn"),
  near: rule("Near duplicate of the same person (days)", "Note", 3),
  across: rule("Duplicate across people (days)", "Warn", 3),
  perDiemMeal: rule("Meal on a per diem day", "Block"),
  perDiemTwice: rule("Two per diems for one day", "Block"),
  rateMissing: rule("Exchange rate missing", "Block"),
  rateStale: rule("Exchange rate stale", "Warn"),
  rateOff: rule("Exchange rate far off (%)", "Warn", 5),
  mileage: rule("Mileage above the rate", "Block"),
} as const;

export const builtInRules: readonly BuiltInRule[] = Object.values(builtIn);
