import { useOf } from "../../model/expenses/budgets";
import type { ClaimState } from "../../model/expenses/claimState";
import { exchangedAmount } from "../../model/expenses/homeMoney";
import { Expenses, type Claim, type Expense } from "../../model/expenses/tables";
import type { TableSet } from "../../tables/tableSet";

/** An expense with its claim. Amounts are in the company's currency. */
export interface ExpenseFact {
  readonly expense: Expense;
  readonly claim: Claim | undefined;
  /** The department whose budget it uses. */
  readonly department: string;
  /** Undefined where it was paid in another currency and no rate was found yet. */
  readonly claimed: number | undefined;
  /** What was approved of it; undefined while its claim is not approved in its present form. */
  readonly approved: number | undefined;
  /** What its claim, submitted and not yet decided in its present form, would use of the budget; undefined otherwise. */
  readonly committed: number | undefined;
}

/** Every expense but those of claims that were cancelled, in the sheet's order. Linear in the rows. */
export function expenseFacts(
  tables: TableSet,
  claims: ReadonlyMap<string, ClaimState>,
  currency: string,
): readonly ExpenseFact[] {
  const approvedOf = new Map(
    [...claims.values()].flatMap(({ lines }) => lines.map(({ line, approved }) => [line.expense, approved] as const)),
  );
  return tables.rows(Expenses).flatMap((expense): ExpenseFact[] => {
    const state = expense.claim === undefined ? undefined : claims.get(expense.claim);
    if (state?.status === "Cancelled") return [];
    const claimed = exchangedAmount(expense, currency);
    const use = state && useOf[state.status];
    const approved = claimed === undefined ? undefined : approvedOf.get(expense.expense);
    return [
      {
        expense,
        claim: state?.claim,
        department: state?.department ?? NO_DEPARTMENT,
        claimed,
        approved: use === "spent" ? approved : undefined,
        committed: use === "committed" ? approved : undefined,
      },
    ];
  });
}

const NO_DEPARTMENT = "No department";
