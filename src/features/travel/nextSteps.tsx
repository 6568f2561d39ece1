import type { TripState } from "../../model/trips/tripState";
import { actionStep, pageStep, type Step } from "../../ui/Steps";
import { askTripApproval } from "./approve/askTripApproval";
import { closeTrip } from "./end/endTrip";
import { tripSteps, type TripStep } from "./tripSteps";
import { words } from "./words";

/** The steps that a trip can take next, as buttons; those that need more than a click lead to a page. */
export function nextSteps(state: TripState): readonly Step[] {
  const trip = { trip: state.trip.trip };
  const page = (step: TripStep, path: string = step): Step => pageStep(words.steps[step], `travel/${path}`, trip);
  const steps: Record<TripStep, Step> = {
    ask: actionStep(askTripApproval, trip, words.steps.ask),
    close: actionStep(closeTrip, trip, words.steps.close),
    estimate: page("estimate"),
    edit: page("edit", "wish"),
    leg: page("leg"),
    itinerary: page("itinerary"),
    claim: page("claim"),
    compare: page("compare"),
    cancel: page("cancel"),
  };
  return tripSteps(state).map((step) => steps[step]);
}
