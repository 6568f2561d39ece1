import { formatMoney } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { approvingTables, askFor } from "../../../model/approvals/approvalState";
import { Approvals } from "../../../model/approvals/approvals";
import { tripCheckTables, tripChecksIn } from "../checks/tripChecks";
import { openTrip, titleOf } from "../../../model/trips/requireTrip";
import { requireActor } from "../../../model/people/people";
import { linesRead } from "../../../tables/unreadRow";
import { estimateOfTrip, tripStates } from "../../../model/trips/tripState";

export interface TripInput {
  readonly trip: string;
}

/** Puts a trip with its estimate before whoever approves it; what the checks found is said with it. */
export const askTripApproval: Action<TripInput> = {
  title: "Ask for approval",
  reads: [...new Set([...tripCheckTables, ...approvingTables])],
  plan(tables, { trip }, { today, user }) {
    const actor = requireActor(tables, user);
    if (!actor.ok) return actor;
    const found = openTrip(tables, trip, today, "submitted for approval");
    if (!found.ok) return found;
    const read = linesRead(tables, estimateOfTrip)(trip);
    if (!read.ok) return read;
    const state = found.value;
    if (state.estimates.length === 0)
      return refuse(`${trip} has no estimate. Enter what it may cost first: the total is what gets approved.`);
    const department = state.trip.department ?? state.traveller?.department;
    const asked = askFor(
      tables,
      {
        kind: "Trip",
        reference: trip,
        subject: state.subject,
        requester: state.trip.traveller,
        ...(department !== undefined && { department }),
        amount: state.estimated,
      },
      state.standing,
      { today },
    );
    if (!asked.ok) return asked;
    const approvers = asked.value.flatMap((change) =>
      change.kind === "insert" && change.table === Approvals ? [String(change.row.approver)] : [],
    );
    return ok({
      sentence: `Asked ${approvers.join(", then ")} to approve ${titleOf(state.trip)}, ${formatMoney(state.estimated, state.currency)}`,
      changes: asked.value,
      warnings: tripChecksIn(
        tables,
        tripStates(tables, today),
        today,
      )(state)
        .filter(({ level }) => level === "bad")
        .map(({ sentence }) => sentence),
    });
  },
};
