import type { TripState } from "../../model/trips/tripState";

/** A step that a trip can take next, by what its button leads to. */
export type TripStep = "estimate" | "ask" | "edit" | "leg" | "itinerary" | "claim" | "compare" | "close" | "cancel";

/** The steps that make sense where the trip stands, the usual next one first. Whether each is allowed, its action decides. */
export function tripSteps({ status, estimates }: Pick<TripState, "status" | "estimates">): readonly TripStep[] {
  switch (status) {
    case "Draft":
    case "Refused":
    case "Changed since approval":
      return estimates.length === 0
        ? ["estimate", "edit", "leg", "cancel"]
        : ["ask", "estimate", "edit", "leg", "cancel"];
    case "Waiting approval":
      return ["estimate", "edit", "leg", "cancel"];
    case "Approved":
      return ["leg", "itinerary", "estimate", "edit", "cancel"];
    case "Booked":
      return ["itinerary", "leg", "estimate", "edit", "cancel"];
    case "Travelling":
      return ["itinerary", "leg", "edit"];
    case "To claim":
      return ["claim", "leg", "edit", "close"];
    case "Closed":
      return ["compare", "itinerary"];
    case "Cancelled":
      return [];
  }
}
