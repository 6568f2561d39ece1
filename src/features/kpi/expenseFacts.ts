import { standingsIn } from "../../model/approvals/approvalState";
import { peopleIn } from "../../model/people/people";
import { companySettings } from "../../model/company/settings";
import { joinKey } from "../../tables/defineTable";
import type { TableSet } from "../../tables/tableSet";
import { approvedSum, Claims, Expenses, claimSubject, type Claim, type Expense } from "../../model/expenses/tables";

/** An expense with its claim. Amounts are in the company's currency. */
export interface ExpenseFact {
  readonly expense: Expense;
  readonly claim: Claim | undefined;
  /** The department whose budget it uses. */
  readonly department: string;
  /** Undefined where it was paid in another currency and no rate was found yet. */
  readonly claimed: number | undefined;
  /** What was approved of it; undefined while its claim is not approved as it stands. */
  readonly approved: number | undefined;
  /** What its claim, put up for approval and not decided as it stands, would use of the budget; undefined otherwise. */
  readonly committed: number | undefined;
}

/** Every expense but those of claims that were taken back, in the sheet's order. Linear in the rows. */
export function expenseFacts(tables: TableSet): readonly ExpenseFact[] {
  const { currency: home } = companySettings(tables);
  const personOf = peopleIn(tables);
  const stageOf = claimStages(tables, home);
  const claims = new Map(
    tables.rows(Claims).map((claim) => {
      const department = claim.department ?? personOf(claim.person)?.department;
      return [
        claim.claim,
        { claim, department: department ?? NO_DEPARTMENT, stage: stageOf({ ...claim, department }) },
      ] as const;
    }),
  );
  return tables.rows(Expenses).flatMap((expense): ExpenseFact[] => {
    const of = expense.claim === undefined ? undefined : claims.get(expense.claim);
    if (of?.claim.cancelledOn !== undefined) return [];
    const isForeign = expense.currency !== undefined && expense.currency.toUpperCase() !== home;
    const claimed = isForeign ? expense.homeAmount : expense.amount;
    const allowed = claimed === undefined ? undefined : Math.min(expense.approved ?? claimed, claimed);
    return [
      {
        expense,
        claim: of?.claim,
        department: of?.department ?? NO_DEPARTMENT,
        claimed,
        approved: of?.stage === "approved" ? allowed : undefined,
        committed: of?.stage === "waiting" ? allowed : undefined,
      },
    ];
  });
}

/** What a budget goes by. Words are compared as Excel's SUMIFS compares them: capitals don't matter. */
export const budgetKey = (department: string, category: string): string =>
  joinKey([department.toLowerCase(), category.toLowerCase()]);

const NO_DEPARTMENT = "No department";

/** How far a claim is, by the words of the column Status: one that was changed after its approval waits again. */
function claimStages(tables: TableSet, home: string): (claim: Claim) => "approved" | "waiting" | undefined {
  const standing = standingsIn(tables);
  const lines = tables.groupBy(Expenses, ({ claim }) => claim);
  return (claim) => {
    if (claim.handedOverOn !== undefined || claim.paidOn !== undefined) return "approved";
    const own = lines.get(claim.claim) ?? [];
    const { state } = standing("Claim", claim.claim, claimSubject(claim, own, home), approvedSum(own, home));
    if (state === "Approved") return "approved";
    return state === "Waiting" || state === "Changed" ? "waiting" : undefined;
  };
}
