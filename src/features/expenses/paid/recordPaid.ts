import { counted, formatMoney } from "../../../domain/sentence";
import type { Day } from "../../../domain/calendarDay";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { requireClaim } from "../../../model/expenses/requireClaim";
import { claimTables, otherSum, whyClaimProblem, type ClaimState } from "../../../model/expenses/claimState";
import { requireActor, samePerson } from "../../../model/people/people";
import { Claims } from "../../../model/expenses/tables";

/** Notes that finance paid claims that were handed over. */
export const recordPaid: Action<{ readonly claims: readonly string[]; readonly paidOn: Day }> = {
  title: "Mark as paid",
  reads: claimTables,
  plan(tables, { claims, paidOn }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    if (paidOn > today) return refuse("The day of payment is still to come. Enter today or a day before.");
    const states: ClaimState[] = [];
    for (const claim of new Set(claims)) {
      const state = requireClaim(tables, claim, ["Handed over"], "marked as paid");
      if (!state.ok) return state;
      if (samePerson(state.value.claim.person, user))
        return refuse(`${claim} is your own: someone else must mark it as paid.`);
      const { problem } = state.value;
      if (problem === "Handed over without approval")
        return refuse(whyClaimProblem(state.value) ?? problem, { table: Claims.name, row: claim });
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
          ? `Marked ${first.claim.claim} as paid: ${formatMoney(first.pay, first.currency)} to ${person}`
          : `Marked ${counted(states.length, "claim")} as paid on ${paidOn}`,
      changes: states.map(({ claim }) => update(Claims, claim.claim, { paidOn })),
    });
  },
};
