import type { AnyTable, NewRow } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";
import { Policy } from "../../../model/expenses/tables";
import { builtIn, builtInRules } from "../../../model/expenses/checks/builtInRules";

type PolicyRow = NewRow<typeof Policy.columns>;

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
  { rule: "A night in a hotel", category: "Hotel", measure: "Night", limit: 180, strength: "Warn" },
  { rule: "A flight", category: "Flight", measure: "Line", limit: 900, strength: "Warn" },
  { rule: "Entertainment a month", category: "Entertainment", measure: "Month", limit: 400, strength: "Warn" },
  { rule: "Mileage a month", category: "Mileage", measure: "Month", limit: 600, strength: "Warn" },
  { rule: "Office supplies a year", category: "Office supplies", measure: "Year", limit: 500, strength: "Note" },
  { rule: "A trip in all", measure: "Trip", limit: 3000, strength: "Note" },
  { rule: "A single expense", measure: "Line", limit: 1500, strength: "Block" },
];

/** What the duty begins with in a workbook of one's own. */
export const usualRows: ReadonlyMap<AnyTable, readonly AnyRow[]> = new Map([[Policy, usualPolicy]]);
