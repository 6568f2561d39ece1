import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { update } from "../../../tables/change";
import { withdraw } from "../../../model/approvals/approvalState";
import type { TripInput } from "../approve/askTripApproval";
import { Trips } from "../../../model/trips/tables";
import { openTrip, titleOf } from "../../../model/trips/requireTrip";
import { tripStateTables } from "../../../model/trips/tripState";

export interface CancelTrip extends TripInput {
  readonly reason: string;
}

/** Calls a trip off: what was asked is taken back, and the bookings to cancel are named. */
export const cancelTrip: Action<CancelTrip> = {
  title: "Cancel the trip",
  reads: tripStateTables,
  plan(tables, { trip, reason }, { today }) {
    const state = openTrip(tables, trip, today, "cancelled again");
    if (!state.ok) return state;
    if (reason.trim() === "")
      return refuse(`Say why ${trip} is cancelled; the reason is kept with the trip and in the Log.`);
    const booked = state.value.legs.filter(({ bookingNo }) => bookingNo !== undefined);
    return ok({
      sentence: `Cancelled ${titleOf(state.value.trip)}: ${reason.trim()}`,
      changes: [
        update(Trips, trip, { cancelledOn: today, reason: reason.trim() }),
        ...withdraw(tables, "Trip", trip, today),
      ],
      warnings: booked.map(
        ({ leg, mode, bookingNo }) =>
          `Leg ${String(leg)}, ${mode.toLowerCase()}, is booked as ${bookingNo ?? ""}: cancel the booking where it was made.`,
      ),
    });
  },
};

/** Closes a trip of which nothing is to be claimed any more. */
export const closeTrip: Action<TripInput> = {
  title: "Close the trip",
  reads: tripStateTables,
  plan(tables, { trip }, { today }) {
    const state = openTrip(tables, trip, today, "closed again");
    if (!state.ok) return state;
    if (state.value.trip.end >= today)
      return refuse(`${trip} goes on until ${state.value.trip.end}. Close it after that, or cancel it now.`);
    return ok({
      sentence: `Closed ${titleOf(state.value.trip)}`,
      changes: [update(Trips, trip, { closedOn: today })],
      warnings:
        state.value.trip.claim === undefined
          ? ["Nothing was claimed for it; open a claim first if something is due."]
          : [],
    });
  },
};
