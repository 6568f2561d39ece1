import { companySettings } from "../model/company/settings";
import { sumOf } from "../domain/money";
import { claimReader, claimTables } from "../model/expenses/claimState";
import { approvedSum, Claims, Expenses } from "../model/expenses/tables";
import { subjectOf, tripStateTables } from "../model/trips/tripState";
import { TripEstimates, Trips } from "../model/trips/tables";
import type { Subjects } from "../features/approvals/subjects";

/** What trips and claims read like now, for the page that decides on them; cancelled ones read like nothing. */
export const approvalSubjects: Subjects = {
  Trip: {
    reads: tripStateTables,
    subjectIn: (tables) => {
      const { currency } = companySettings(tables);
      const estimatesByTrip = tables.groupBy(TripEstimates, ({ trip }) => trip);
      return (reference) => {
        const trip = tables.find(Trips, reference);
        if (trip === undefined || trip.cancelledOn !== undefined) return undefined;
        const estimates = estimatesByTrip.get(reference) ?? [];
        const amounts = estimates.map(({ amount }) => amount);
        return { subject: subjectOf(trip, estimates), amount: sumOf(amounts, currency), currency };
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
        if (claim === undefined || claim.cancelledOn !== undefined) return undefined;
        const { subject, currency } = stateOf(claim, lines.get(reference) ?? []);
        return { subject, amount: approvedSum(lines.get(reference) ?? [], currency), currency };
      };
    },
  },
};
