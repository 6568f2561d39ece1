import { formatMoney } from "../../domain/sentence";
import type { BudgetEffect } from "./approvalSubject";

/** What is said to requester and approver of budgets that would be exceeded. */
export const overBudget = (budgets: readonly BudgetEffect[], currency: string): readonly string[] =>
  budgets
    .filter(({ leftAfter }) => leftAfter < 0)
    .map(
      ({ department, category, month, left, leftAfter }) =>
        `${department} has ${formatMoney(left, currency)} left for ${category} in ${month.slice(0, 7)}; this exceeds it by ${formatMoney(-leftAfter, currency)}.`,
    );
