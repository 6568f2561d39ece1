import { sumOf } from "../../domain/money";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { companySettings } from "../company/settings";
import { budgetKey, budgetLines } from "../expenses/budgets";
import type { BudgetEffect } from "./approvalSubject";

/** An amount that a department spends on a category in a month, in the company's currency. */
export interface Spending {
  readonly department: string | undefined;
  readonly category: string | undefined;
  /** The first day of the month. */
  readonly month: Day;
  readonly amount: number;
}

/**
 * What spending does to the budgets that it touches: left before, by the budget less expenses and what was spent otherwise,
 * and left after. What has no budget is left out: there is nothing to exceed.
 */
export function budgetEffects(
  tables: TableSet,
  spending: readonly Spending[],
  otherwise: readonly Spending[],
): readonly BudgetEffect[] {
  const { currency } = companySettings(tables);
  const spentBy = sumByBudget(spending);
  const otherwiseBy = sumByBudget(otherwise);
  return budgetLines(tables)
    .filter(({ budget }) => budget !== undefined)
    .flatMap(({ department, category, month, left }) => {
      const key = keyOf(department, category, month);
      const amount = spentBy.get(key);
      if (amount === undefined) return [];
      const before = sumOf([left, -(otherwiseBy.get(key) ?? 0)], currency);
      return [{ department, category, month, left: before, leftAfter: sumOf([before, -amount], currency) }];
    });
}

function sumByBudget(spending: readonly Spending[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { department, category, month, amount } of spending) {
    if (department === undefined || category === undefined) continue;
    const key = keyOf(department, category, month);
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return sums;
}

const keyOf = (department: string, category: string, month: Day): string =>
  `${budgetKey(department, category)} ${month}`;
