import { forCount, formatMoney } from "../../domain/sentence";
import type { TodoItem } from "../../domain/todoItem";
import type { Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import { budgetLines, monthOf } from "../../model/expenses/budgets";
import { cardTodo } from "./card/cardTodo";
import { checkTodo } from "./checks/checkTodo";
import { claimStates, type ClaimState } from "../../model/expenses/claimState";
import type { ClaimStatus } from "../../model/expenses/claimColumns";

/** A budget is about to run over from this share on. */
const NEARLY_USED = 0.9;

/** What waits in expenses: claims to submit, to hand over, to be paid, those that changed or were refused, and budgets about to run over. */
export function expenseTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = claimStates(tables);
  const inStatus = (one: string, others: string, status: ClaimStatus, page: string, step?: string): TodoItem => {
    const found = [...states.values()].filter((state) => state.status === status && !isEmptyDraft(state));
    return {
      what: forCount(found.length, one, others),
      count: found.length,
      example: found[0] ? titleOf(found[0]) : "",
      page,
      ...(step !== undefined && { step }),
    };
  };
  const show = (status: ClaimStatus): string => `expenses?show=${encodeURIComponent(status)}`;
  const short = budgetLines(tables, states).filter(
    ({ budget, month, spent, committed }) =>
      budget !== undefined && month === monthOf(today) && spent + committed > budget * NEARLY_USED,
  );
  const [first] = [...short].sort((one, other) => one.left - other.left);
  const currency = states.values().next().value?.currency ?? "";
  return [
    inStatus(
      "claim changed since it was submitted",
      "claims changed since they were submitted",
      "Changed",
      show("Changed"),
      "Submit again",
    ),
    inStatus("claim refused, to be put right", "claims refused, to be put right", "Refused", show("Refused")),
    inStatus("claim to submit", "claims to submit", "Draft", show("Draft"), "Submit"),
    inStatus("claim waiting for approval", "claims waiting for approval", "Submitted", show("Submitted")),
    inStatus(
      "approved claim to hand over",
      "approved claims to hand over",
      "Approved",
      "expenses/hand-over",
      "Hand over",
    ),
    inStatus("claim to be paid", "claims to be paid", "Handed over", "expenses/paid", "Mark paid"),
    {
      what: forCount(
        short.length,
        "budget of this month nearly used or over",
        "budgets of this month nearly used or over",
      ),
      count: short.length,
      example: first
        ? `${first.category} of ${first.department}: ${formatMoney(first.spent + first.committed, currency)} of ${formatMoney(first.budget ?? 0, currency)}`
        : "",
      page: "expenses/budgets",
    },
    checkTodo(tables, today),
    ...cardTodo(tables),
  ].filter(({ count }) => count > 0);
}

/** A draft without lines waits for nothing yet. */
const isEmptyDraft = ({ status, lines }: ClaimState): boolean => status === "Draft" && lines.length === 0;

const titleOf = ({ claim, claimed, currency }: ClaimState): string =>
  `${claim.claim} of ${claim.person}, ${claim.purpose}, ${formatMoney(claimed, currency)}`;
