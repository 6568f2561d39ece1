import type { ClaimState } from "../../model/expenses/claimState";
import { currencyOf } from "../../model/expenses/homeMoney";
import { actionStep, pageStep, type Step } from "../../ui/Steps";
import { stepsOf, type ClaimStep } from "./claimSteps";
import { cancelClaim } from "./submit/cancelClaim";
import { exchangeClaim } from "./submit/exchangeClaim";
import { submitClaim } from "./submit/submitClaim";
import { words } from "./words";

/** The steps that a claim can take next, as buttons; those that need more than a click lead to a page. */
export function nextSteps(state: ClaimState): readonly Step[] {
  const claim = { claim: state.claim.claim };
  const steps: Record<ClaimStep, Step> = {
    submit: actionStep(submitClaim, claim),
    approve: pageStep(words.claim.approve, "expenses/approve", claim),
    handOver: pageStep(words.claim.handOver, "expenses/hand-over"),
    paid: pageStep(words.claim.markPaid, "expenses/paid"),
    edit: pageStep(words.claim.edit, "expenses/head", claim),
    exchange: actionStep(exchangeClaim, claim),
    cancel: actionStep(cancelClaim, claim),
  };
  const isForeign = state.lines.some(({ line }) => currencyOf(line, state.currency) !== state.currency);
  return stepsOf[state.status].filter((step) => step !== "exchange" || isForeign).map((step) => steps[step]);
}
