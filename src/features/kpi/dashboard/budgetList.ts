import { sumOf } from "../../../domain/money";
import { Budgets } from "../../../model/expenses/tables";
import { budgetKey } from "../expenseFacts";
import type { Facts } from "../facts";
import type { ListRow } from "./list";

/** From here on a budget is about to run over: the share that the column Left of Budgets colours. */
export const NEARLY_USED = 0.9;

export interface BudgetUse {
  readonly department: string;
  readonly category: string;
  readonly budget: number;
  readonly spent: number;
  readonly committed: number;
  readonly left: number;
}

/** This month's budgets with what is spent and committed: the same figures as the columns of Budgets. */
export function budgetsNow(facts: Facts): readonly BudgetUse[] {
  const { tables, today, company } = facts;
  const month = today.slice(0, 7);
  const spent = new Map<string, number[]>();
  const committed = new Map<string, number[]>();
  for (const fact of facts.expenses) {
    if (!fact.expense.date.startsWith(month)) continue;
    const key = budgetKey(fact.department, fact.expense.category);
    if (fact.approved !== undefined) push(spent, key, fact.approved);
    if (fact.committed !== undefined) push(committed, key, fact.committed);
  }
  return tables
    .rows(Budgets)
    .filter((row) => row.month.startsWith(month))
    .map(({ department, category, amount }) => {
      const key = budgetKey(department, category);
      const spentSum = sumOf(spent.get(key) ?? [], company.currency);
      const committedSum = sumOf(committed.get(key) ?? [], company.currency);
      const left = sumOf([amount, -spentSum, -committedSum], company.currency);
      return { department, category, budget: amount, spent: spentSum, committed: committedSum, left };
    });
}

/** Budgets of this month that are over or nearly used; the fullest first. */
export const budgetRows = (facts: Facts): readonly ListRow[] =>
  budgetsNow(facts)
    .map((use) => ({ ...use, used: use.budget > 0 ? (use.spent + use.committed) / use.budget : 0 }))
    .filter(({ used, left }) => used >= NEARLY_USED || left < 0)
    .sort((one, other) => other.used - one.used)
    .map(({ department, category, left, used }) => ({ what: `${department}: ${category}`, first: left, second: used }));

function push(sums: Map<string, number[]>, key: string, amount: number): void {
  const others = sums.get(key);
  if (others) others.push(amount);
  else sums.set(key, [amount]);
}
