import { sumOf } from "../../domain/money";
import type { ApprovalSubject } from "../approvals/approvalSubject";
import { companySettings } from "../company/settings";
import { TripEstimates, Trips } from "./tables";
import { estimateOfTrip, subjectOf, tripStateTables } from "./tripState";

/** A trip is approved for its estimate. */
export const tripApproval: ApprovalSubject = {
  kind: "Trip",
  reads: tripStateTables,
  lines: estimateOfTrip,
  subjectIn(tables) {
    const { currency } = companySettings(tables);
    const estimatesByTrip = tables.groupBy(TripEstimates, ({ trip }) => trip);
    return (reference) => {
      const trip = tables.find(Trips, reference);
      if (trip === undefined || trip.cancelledOn !== undefined) return undefined;
      const estimates = estimatesByTrip.get(reference) ?? [];
      const amounts = estimates.map(({ amount }) => amount);
      return {
        subject: subjectOf(trip, estimates),
        requester: trip.traveller,
        amount: sumOf(amounts, currency),
        currency,
      };
    };
  },
};
