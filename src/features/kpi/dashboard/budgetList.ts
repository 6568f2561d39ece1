import { budgetLines, monthOf, type BudgetLine } from "../../../model/expenses/budgets";
import type { Facts } from "../facts";
import type { ListRow } from "./list";

/** From here on a budget is about to run over: the share that the column Left of Budgets colours. */
export const NEARLY_USED = 0.9;

/** A budget with what is spent and committed. */
export type BudgetNow = BudgetLine & { readonly budget: number };

/** This month's budgets with what is spent and committed: the same figures as the columns of Budgets. */
export const budgetsNow = ({ tables, today, claims }: Facts): readonly BudgetNow[] =>
  budgetLines(tables, claims).filter(
    (line): line is BudgetNow => line.budget !== undefined && line.month === monthOf(today),
  );

/** Budgets of this month that are over or nearly used; the fullest first. */
export const budgetRows = (facts: Facts): readonly ListRow[] =>
  budgetsNow(facts)
    .map((use) => ({ ...use, used: use.budget > 0 ? (use.spent + use.committed) / use.budget : 0 }))
    .filter(({ used, left }) => used >= NEARLY_USED || left < 0)
    .sort((one, other) => other.used - one.used)
    .map(({ department, category, left, used }) => ({ what: `${department}: ${category}`, first: left, second: used }));
