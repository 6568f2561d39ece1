import type { Day } from "../../domain/calendarDay";
import { sumOf } from "../../domain/money";
import { companySettings } from "../company/settings";
import { joinKey, type AnyTable } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { claimStates, claimTables, type ClaimState, type LineState } from "./claimState";
import type { ClaimStatus } from "./claimColumns";
import { Budgets } from "./tables";
import { foldKey } from "../../tables/keys";

/** The tables that budgetLines reads. */
export const budgetTables: readonly AnyTable[] = [...claimTables, Budgets];

/** What a department may spend on a category in a month, and what it has; amounts in the company's currency. */
export interface BudgetLine {
  readonly department: string;
  readonly category: string;
  /** The first day of the month. */
  readonly month: Day;
  /** Undefined where money is spent that no budget foresaw. */
  readonly budget: number | undefined;
  /** Approved, handed over or paid. */
  readonly spent: number;
  /** Waiting for approval. */
  readonly committed: number;
  readonly left: number;
  /** The expenses behind the figures. */
  readonly behind: readonly Behind[];
}

/** An expense that uses a budget. */
export interface Behind extends LineState {
  readonly state: ClaimState;
  readonly use: BudgetUse;
}
export type BudgetUse = "spent" | "committed";

/**
 * All budgets with what is spent and committed, and what was spent without one: by month, department and category. The
 * same figures as the formulas of Budgets.
 */
export function budgetLines(tables: TableSet, states = claimStates(tables)): readonly BudgetLine[] {
  const { currency } = companySettings(tables);
  const behind = behindBudgets(states.values());
  const budgets = new Map<string, Pick<BudgetLine, "department" | "category" | "month" | "budget">>();
  for (const { department, category, month: named, amount } of tables.rows(Budgets)) {
    const month = monthOf(named);
    const key = monthKey(department, category, month);
    budgets.set(key, { department, category, month, budget: sumOf([budgets.get(key)?.budget ?? 0, amount], currency) });
  }
  for (const [key, [first]] of behind)
    if (first && !budgets.has(key))
      budgets.set(key, {
        department: first.state.department ?? "",
        category: first.line.category,
        month: monthOf(first.line.date),
        budget: undefined,
      });
  return [...budgets]
    .map(([key, line]) => {
      const lines = behind.get(key) ?? [];
      const used = (use: BudgetUse): number =>
        sumOf(
          lines.filter((each) => each.use === use).map(({ approved }) => approved),
          currency,
        );
      const spent = used("spent");
      const committed = used("committed");
      return {
        ...line,
        spent,
        committed,
        left: sumOf([line.budget ?? 0, -spent, -committed], currency),
        behind: lines,
      };
    })
    .sort(
      (one, other) =>
        one.month.localeCompare(other.month) ||
        one.department.localeCompare(other.department) ||
        one.category.localeCompare(other.category),
    );
}

/** The first day of a day's month. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

function behindBudgets(states: Iterable<ClaimState>): ReadonlyMap<string, readonly Behind[]> {
  const byBudget = new Map<string, Behind[]>();
  for (const state of states) {
    const use = useOf[state.status];
    if (use === undefined) continue;
    for (const line of state.lines) {
      const key = monthKey(state.department ?? "", line.line.category, monthOf(line.line.date));
      const lines = byBudget.get(key);
      if (lines) lines.push({ ...line, state, use });
      else byBudget.set(key, [{ ...line, state, use }]);
    }
  }
  return byBudget;
}

/** How a claim's lines use a budget; undefined where they don't. */
export const useOf: Readonly<Partial<Record<ClaimStatus, BudgetUse>>> = {
  Approved: "spent",
  "Handed over": "spent",
  Paid: "spent",
  Submitted: "committed",
  Changed: "committed",
};

/** What a budget goes by, compared as Excel's SUMIFS compares it. */
export const budgetKey = (department: string, category: string): string =>
  joinKey([foldKey(department), foldKey(category)]);

const monthKey = (department: string, category: string, month: Day): string =>
  joinKey([budgetKey(department, category), month]);
