import { ok, refuse, type Result } from "../../domain/result";
import { requireRow } from "../../tables/requireRow";
import type { TableSet } from "../../tables/tableSet";
import type { Day } from "../../domain/calendarDay";
import { Trips } from "./tables";
import { tripStates, type TripState } from "./tripState";

/** The state of a trip that goes on; the refusal says what an ended one can't be any more, such as "changed". */
export function openTrip(tables: TableSet, trip: string, today: Day, done: string): Result<TripState> {
  const found = tripNamed(tables, trip, today);
  if (!found.ok) return found;
  const { status } = found.value;
  return status === "Closed" || status === "Cancelled"
    ? refuse(
        `${trip} is ${status.toLowerCase()}, so it can't be ${done}. Clear that day in its row of Trips to go on with it.`,
        {
          table: Trips.name,
          row: trip,
          column: Trips.columns[status === "Closed" ? "closedOn" : "cancelledOn"].header,
        },
      )
    : found;
}

/** The state of a trip by its number. */
export function tripNamed(tables: TableSet, trip: string, today: Day): Result<TripState> {
  const row = requireRow(tables, Trips, trip);
  if (!row.ok) return row;
  const state = tripStates(tables, today).get(trip);
  // The map is made of the same rows, so what was found above is in it.
  return state ? ok(state) : refuse(`${trip} is not in Trips.`);
}

/** How a sentence calls a trip: "TR-2026-0001, Nora Lindqvist to Oslo". */
export const titleOf = ({ trip, traveller, destination }: TripState["trip"]): string =>
  `${trip}, ${traveller} to ${destination}`;
