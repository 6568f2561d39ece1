import { claimStates, claimTables } from "../features/expenses/claimState";
import { subjectOf, tripStateTables } from "../features/travel/tripState";
import { TripEstimates, Trips } from "../features/travel/tables";
import type { Subjects } from "../features/approvals/subjects";

/** What trips and claims read like now, for the page that decides on them; cancelled ones read like nothing. */
export const approvalSubjects: Subjects = {
  Trip: {
    reads: tripStateTables,
    subjectIn: (tables) => {
      const estimates = tables.groupBy(TripEstimates, ({ trip }) => trip);
      return (reference) => {
        const trip = tables.find(Trips, reference);
        return trip === undefined || trip.cancelledOn !== undefined
          ? undefined
          : subjectOf(trip, estimates.get(reference) ?? []);
      };
    },
  },
  Claim: {
    reads: claimTables,
    subjectIn: (tables) => {
      const states = claimStates(tables);
      return (reference) => {
        const state = states.get(reference);
        return state === undefined || state.status === "Cancelled" ? undefined : state.subject;
      };
    },
  },
};
