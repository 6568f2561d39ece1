import type { ReactNode } from "react";
import { useSession } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import { goTo } from "../../ui/route";
import { StepButtons } from "../../ui/StepButtons";
import { askTripApproval } from "./askTripApproval";
import { closeTrip } from "./endTrip";
import { Trips } from "../../model/trips/tables";
import type { TripState } from "../../model/trips/tripState";
import { tripSteps, type TripStep } from "./tripSteps";
import { words } from "./words";

/** The steps that a trip can take next; those that need more than a click lead to a page. */
export function TripActions({ state }: { readonly state: TripState }): ReactNode {
  const session = useSession();
  const ask = useAction(askTripApproval);
  const close = useAction(closeTrip);
  const { trip } = state.trip;
  const to = (page: string) => () => goTo(`travel/${page}`, { trip });
  const doing: Record<TripStep, () => void> = {
    ask: () => void ask.run({ trip }),
    close: () => void close.run({ trip }),
    estimate: to("estimate"),
    edit: to("wish"),
    leg: to("leg"),
    itinerary: to("itinerary"),
    claim: to("claim"),
    compare: to("compare"),
    cancel: to("cancel"),
  };
  return (
    <StepButtons
      steps={tripSteps(state).map((step) => ({ label: words.steps[step], onClick: doing[step] }))}
      busy={ask.busy || close.busy}
      onShow={() => void session.show({ table: Trips, key: trip })}
    />
  );
}
