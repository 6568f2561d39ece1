import { formatMoney } from "../../domain/sentence";
import type { Day } from "../../domain/calendarDay";
import { ok, refuse } from "../../domain/result";
import { withdraw } from "../../model/approvals/approvalState";
import type { Action } from "../../tables/action";
import { update } from "../../tables/change";
import { changeable, requireClaim } from "../../model/expenses/requireClaim";
import { claimTables, otherSum, type ClaimState } from "../../model/expenses/claimState";
import { Claims } from "../../model/expenses/tables";

/** Notes that finance paid claims that were handed over. */
export const recordPaid: Action<{ readonly claims: readonly string[]; readonly paidOn: Day }> = {
  title: "Mark as paid",
  reads: claimTables,
  plan(tables, { claims, paidOn }, { today }) {
    if (paidOn > today) return refuse("The day of payment is still to come. Enter today or a day before.");
    const states: ClaimState[] = [];
    for (const claim of new Set(claims)) {
      const state = requireClaim(tables, claim, ["Handed over"], "marked as paid");
      if (!state.ok) return state;
      const { handedOverOn } = state.value.claim;
      if (handedOverOn !== undefined && paidOn < handedOverOn)
        return refuse(
          `${claim} was handed over on ${handedOverOn}. Enter that day or a later one as the day of payment.`,
        );
      const other = otherSum(state.value);
      if (other !== undefined) return refuse(`${other} Put the lines right in Expenses.`);
      states.push(state.value);
    }
    const [first, ...others] = states;
    if (!first) return refuse("Choose the claims that were paid.");
    const { person } = first.claim;
    return ok({
      sentence:
        others.length === 0
          ? `Noted that ${first.claim.claim} was paid: ${formatMoney(first.pay, first.currency)} to ${person}`
          : `Noted that ${String(states.length)} claims were paid on ${paidOn}`,
      changes: states.map(({ claim }) => update(Claims, claim.claim, { paidOn })),
    });
  },
};

/** Takes a claim back for good, with whatever was asked or approved. Its lines stay with it and count for nothing. */
export const cancelClaim: Action<{ readonly claim: string }> = {
  title: "Cancel the claim",
  reads: claimTables,
  plan(tables, { claim }, { today }) {
    const state = requireClaim(tables, claim, changeable, "cancelled");
    if (!state.ok) return state;
    const handedOver = state.value.lines.find(({ line }) => line.handedOverOn !== undefined);
    if (handedOver)
      return refuse(`${handedOver.line.expense} of ${claim} was handed over already, so ${claim} can't be cancelled.`);
    return ok({
      sentence: `Cancelled ${claim}, ${state.value.claim.purpose}`,
      changes: [update(Claims, claim, { cancelledOn: today }), ...withdraw(tables, "Claim", claim, today)],
    });
  },
};
