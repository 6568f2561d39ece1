import { isDecided } from "../../company/approvingDecision";
import { roundsIn } from "../../company/approving";
import { peopleIn } from "../../company/people";
import { companySettings } from "../../company/settings";
import type { TableSet } from "../../tables/tableSet";
import { Claims, Expenses, type Claim, type Expense } from "../expenses/tables";

/** An expense with its claim. Amounts are in the company's currency. */
export interface ExpenseFact {
  readonly expense: Expense;
  readonly claim: Claim | undefined;
  /** The department whose budget it uses. */
  readonly department: string;
  /** Undefined where it was paid in another currency and no rate was found yet. */
  readonly claimed: number | undefined;
  /** What was approved of it; undefined while its claim is not approved. */
  readonly approved: number | undefined;
}

/** Every expense but those of claims that were taken back, in the sheet's order. Linear in the rows. */
export function expenseFacts(tables: TableSet): readonly ExpenseFact[] {
  const { currency: home } = companySettings(tables);
  const personOf = peopleIn(tables);
  const claims = new Map(
    tables.rows(Claims).map((claim) => [
      claim.claim,
      {
        claim,
        department: claim.department ?? personOf(claim.person)?.department ?? NO_DEPARTMENT,
      },
    ]),
  );
  const isApproved = approvedClaims(tables);
  return tables.rows(Expenses).flatMap((expense): ExpenseFact[] => {
    const of = expense.claim === undefined ? undefined : claims.get(expense.claim);
    if (of?.claim.cancelledOn !== undefined) return [];
    const isForeign = expense.currency !== undefined && expense.currency.toUpperCase() !== home;
    const claimed = isForeign ? expense.homeAmount : expense.amount;
    const granted = of !== undefined && isApproved(of.claim);
    return [
      {
        expense,
        claim: of?.claim,
        department: of?.department ?? NO_DEPARTMENT,
        claimed,
        approved: granted && claimed !== undefined ? Math.min(expense.approved ?? claimed, claimed) : undefined,
      },
    ];
  });
}

const NO_DEPARTMENT = "No department";

/** True where every step of a claim's round was approved, or finance has it already. */
function approvedClaims(tables: TableSet): (claim: Claim) => boolean {
  const roundOf = roundsIn(tables);
  return (claim) => {
    if (claim.handedOverOn !== undefined || claim.paidOn !== undefined) return true;
    const round = roundOf("Claim", claim.claim);
    return (
      round.length > 0 &&
      round.length >= (round[0]?.steps ?? 1) &&
      round.every((step) => isDecided(step) && step.decision === "Approve")
    );
  };
}
