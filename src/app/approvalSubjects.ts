import { claimReader, claimTables } from "../features/expenses/claimState";
import { Claims, Expenses } from "../features/expenses/tables";
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
      const stateOf = claimReader(tables);
      const lines = tables.groupBy(Expenses, ({ claim }) => claim);
      return (reference) => {
        const claim = tables.find(Claims, reference);
        return claim === undefined || claim.cancelledOn !== undefined
          ? undefined
          : stateOf(claim, lines.get(reference) ?? []).subject;
      };
    },
  },
};
