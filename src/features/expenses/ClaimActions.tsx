import type { ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { goTo } from "../../ui/route";
import { StepButtons } from "../../ui/StepButtons";
import { stepsOf, type ClaimStep } from "./claimSteps";
import type { ClaimState } from "../../model/expenses/claimState";
import { cancelClaim } from "./endClaim";
import { exchangeClaim } from "./exchangeClaim";
import { currencyOf } from "../../model/expenses/homeMoney";
import { submitClaim } from "./submitClaim";
import { Claims } from "../../model/expenses/tables";
import { words } from "./words";

/** The steps that a claim can take next; those that need more than a click lead to a page. */
export function ClaimActions({ state }: { readonly state: ClaimState }): ReactNode {
  const session = useSession();
  const claim = { claim: state.claim.claim };
  const submit = useAction(submitClaim);
  const exchange = useAction(exchangeClaim);
  const cancel = useAction(cancelClaim);
  const busy = submit.busy || exchange.busy || cancel.busy;

  const buttons: Record<ClaimStep, { readonly label: string; readonly onClick: () => void }> = {
    submit: { label: submitClaim.title, onClick: () => void submit.run(claim) },
    approve: { label: words.claim.approve, onClick: () => goTo("expenses/approve", claim) },
    handOver: { label: words.claim.handOver, onClick: () => goTo("expenses/hand-over") },
    paid: { label: words.claim.markPaid, onClick: () => goTo("expenses/paid") },
    edit: { label: words.claim.edit, onClick: () => goTo("expenses/head", claim) },
    exchange: { label: exchangeClaim.title, onClick: () => void exchange.run(claim) },
    cancel: { label: cancelClaim.title, onClick: () => void cancel.run(claim) },
  };
  const isForeign = state.lines.some(({ line }) => currencyOf(line, state.currency) !== state.currency);
  return (
    <StepButtons
      steps={stepsOf[state.status].filter((step) => step !== "exchange" || isForeign).map((step) => buttons[step])}
      busy={busy}
      onShow={() => void session.show({ table: Claims, key: claim.claim })}
    />
  );
}
