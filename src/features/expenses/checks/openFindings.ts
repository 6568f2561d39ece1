import type { Day } from "../../../domain/calendarDay";
import type { TableSet } from "../../../tables/tableSet";
import { Claims, Expenses, type Expense } from "../../../model/expenses/tables";
import { checkExpenses } from "../../../model/expenses/checks/checkExpenses";
import { byWeight, type Finding } from "../../../model/expenses/checks/finding";

/** A finding with the expense that it is about. */
export interface FoundIn {
  readonly expense: Expense;
  /** The claimant; undefined where the expense has no claim. */
  readonly person: string | undefined;
  readonly finding: Finding;
}

/** What the checks find in expenses that can still be changed, the heaviest first, then in the sheet's order. */
export function openFindings(tables: TableSet, today: Day): readonly FoundIn[] {
  const found = checkExpenses(tables, today);
  return tables
    .rows(Expenses)
    .filter(({ handedOverOn }) => handedOverOn === undefined)
    .flatMap((expense) => {
      const person = expense.claim === undefined ? undefined : tables.find(Claims, expense.claim)?.person;
      return (found.get(expense.expense) ?? []).map((finding): FoundIn => ({ expense, person, finding }));
    })
    .sort((one, other) => byWeight(one.finding, other.finding));
}
