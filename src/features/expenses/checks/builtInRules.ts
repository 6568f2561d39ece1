import type { NewRow } from "../../../tables/defineTable";
import type { Policy } from "../tables";
import type { Strength } from "./finding";

type PolicyRow = NewRow<typeof Policy.columns>;

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
  rateMissing: rule("Exchange rate missing", "Block"),
  rateStale: rule("Exchange rate stale", "Warn"),
  rateOff: rule("Exchange rate far off (%)", "Warn", 5),
  mileage: rule("Mileage above the rate", "Block"),
} as const;

export const builtInRules: readonly BuiltInRule[] = Object.values(builtIn);

/** The rules that the sheet Expense policy begins with: the built-in ones by name, and usual limits. */
export const usualPolicy: readonly PolicyRow[] = [
  ...builtInRules.map(({ name, usual, figure }): PolicyRow => {
    const row: PolicyRow = { rule: name, measure: "Line", strength: usual };
    if (name === builtIn.receipt.name) return { ...row, receiptAbove: figure };
    return figure === 0 ? row : { ...row, limit: figure };
  }),
  { rule: "Meals a day", category: "Meals", measure: "Day", limit: 60, strength: "Warn" },
  {
    rule: "Meals a day of directors",
    category: "Meals",
    grade: "Director",
    measure: "Day",
    limit: 90,
    strength: "Warn",
  },
  { rule: "A night in a hotel", category: "Hotel", measure: "Line", limit: 180, strength: "Warn" },
  { rule: "A flight", category: "Flight", measure: "Line", limit: 900, strength: "Warn" },
  { rule: "Entertainment a month", category: "Entertainment", measure: "Month", limit: 400, strength: "Warn" },
  { rule: "Mileage a month", category: "Mileage", measure: "Month", limit: 600, strength: "Warn" },
  { rule: "Office supplies a year", category: "Office supplies", measure: "Year", limit: 500, strength: "Note" },
  { rule: "A trip in all", measure: "Trip", limit: 3000, strength: "Note" },
  { rule: "A single expense", measure: "Line", limit: 1500, strength: "Block" },
];
