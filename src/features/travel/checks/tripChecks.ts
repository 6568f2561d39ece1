import type { Day } from "../../../domain/calendarDay";
import type { AnyTable } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";
import { Rates, ratesIn } from "../../../model/money/rates";
import { bookingChecks } from "./bookingChecks";
import { entryChecks } from "./entryChecks";
import { legChecks } from "./legChecks";
import { liveTrips, overlapChecks } from "./overlapChecks";
import type { TripCheck } from "./tripCheck";
import { EntryRules, TravelPolicy } from "../../../model/trips/tables";
import { wrongDays } from "../../../model/trips/tripLength";
import { tripStateTables, type TripState } from "../../../model/trips/tripState";

export const tripCheckTables: readonly AnyTable[] = [...tripStateTables, Rates, EntryRules, TravelPolicy];

/** Checks trips one by one, the gravest finding first. The indexes over all trips are made once; what is over is not checked any more. */
export function tripChecksIn(
  tables: TableSet,
  states: ReadonlyMap<string, TripState>,
  today: Day,
): (state: TripState) => readonly TripCheck[] {
  const overlaps = overlapChecks(liveTrips(states.values()));
  const entry = entryChecks(tables, today);
  const booking = bookingChecks(tables, ratesIn(tables));
  return (state) => {
    if (["Closed", "Cancelled", "Refused"].includes(state.status)) return [];
    const found = [
      ...overlaps(state.trip),
      ...legChecks(state),
      ...booking(state),
      ...(state.trip.end >= today && wrongDays(state.trip) === undefined ? entry(state) : []),
    ];
    return found.sort((one, other) => gravity[one.level] - gravity[other.level]);
  };
}

const gravity = { bad: 0, warning: 1, note: 2 };
