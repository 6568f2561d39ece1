import { ok, refuse } from "../../../domain/result";
import { withdraw } from "../../../model/approvals/approvalState";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { changeable, requireClaim } from "../../../model/expenses/requireClaim";
import { claimTables } from "../../../model/expenses/claimState";
import { Claims } from "../../../model/expenses/tables";

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
