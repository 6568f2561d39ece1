import { formatMoney } from "../../domain/sentence";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import { isMoreThan } from "../../science/quantity";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { budgetLines, monthOf, type BudgetLine } from "../../model/expenses/budgets";
import { cardTodo } from "./card/cardTodo";
import { checkTodo } from "./checks/checkTodo";
import { claimStates, pastApproval, type ClaimState } from "../../model/expenses/claimState";
import type { ClaimStatus } from "../../model/expenses/claimColumns";

/** A budget is about to run over from this share on. */
const NEARLY_USED = 0.9;

/** What waits in expenses: claims to submit, to hand over, to be paid, those that changed or were refused, and budgets about to run over. */
export function expenseTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = claimStates(tables);
  const inStatus = (
    one: string,
    others: string,
    status: ClaimStatus,
    step: string,
    page = `expenses?show=${encodeURIComponent(status)}`,
  ): TodoItem =>
    todoItem(
      [...states.values()].filter((state) => state.status === status && !isEmptyDraft(state)),
      {
        one,
        others,
        say: titleOf,
        personOf: ({ claim }) => claim.person,
        step,
        page,
      },
    );
  const short = budgetLines(tables, states).filter((line) => line.month === monthOf(today) && isNearlyUsed(line));
  const currency = states.values().next().value?.currency ?? "";
  return [
    todoItem(pastApproval(states.values(), today), {
      one: "claim went past its approval",
      others: "claims went past their approval",
      say: (state) => `${titleOf(state)}: ${state.problem}`,
      personOf: ({ claim }) => claim.person,
      step: "Look at them",
      page: "expenses?show=problem",
    }),
    inStatus(
      "claim changed since it was submitted",
      "claims changed since they were submitted",
      "Changed",
      "Submit again",
    ),
    inStatus("claim refused, to be put right", "claims refused, to be put right", "Refused", "Correct"),
    inStatus("claim to submit", "claims to submit", "Draft", "Submit", "expenses?show=submit"),
    inStatus("claim waiting for approval", "claims waiting for approval", "Submitted", "Chase"),
    inStatus(
      "approved claim to hand over",
      "approved claims to hand over",
      "Approved",
      "Hand over",
      "expenses/hand-over",
    ),
    inStatus("claim to be paid", "claims to be paid", "Handed over", "Mark paid", "expenses/paid"),
    todoItem(
      [...short].sort((one, other) => one.left - other.left),
      {
        one: "budget of this month nearly used or over",
        others: "budgets of this month nearly used or over",
        say: ({ category, department, spent, committed, budget = 0 }) =>
          `${category} of ${department}: ${formatMoney(spent + committed, currency)} of ${formatMoney(budget, currency)}`,
        step: "See budgets",
        page: "expenses/budgets?show=short",
      },
    ),
    checkTodo(tables, today),
    ...cardTodo(tables),
  ].filter(({ count }) => count > 0);
}

/** Whether a budget is nearly used, or exceeded. */
export const isNearlyUsed = ({ budget, spent, committed }: BudgetLine): boolean =>
  budget !== undefined && isMoreThan(spent + committed, budget * NEARLY_USED);

/** A draft without lines waits for nothing yet. */
export const isEmptyDraft = ({ status, lines }: ClaimState): boolean => status === "Draft" && lines.length === 0;

const titleOf = ({ claim, claimed, currency }: ClaimState): string =>
  `${claim.claim} of ${claim.person}, ${claim.purpose}, ${formatMoney(claimed, currency)}`;
