import { addDays, type Day } from "../../../domain/calendarDay";
import { dayOfMoment } from "../../../domain/moment";
import { isStay } from "../../../model/trips/legTimes";
import type { TripLeg } from "../../../model/trips/tables";
import type { TripState } from "../../../model/trips/tripState";
import { nightsOf } from "../legs/nights";

/** Where somebody who travels is on a day, as far as the trip tells. */
export interface WhereOn {
  readonly state: TripState;
  readonly on: Day;
  /** Where the night of the day is spent; on the last day, where the trip's last leg arrives. */
  readonly place: string;
  /** The hotel of the night. */
  readonly hotel?: TripLeg;
  /** The rides that begin or end on the day, in their order. */
  readonly rides: readonly TripLeg[];
}

/** How far ahead people are looked for. */
export const DAYS_AHEAD = 7;

/** Who is away today or within a week, each on the first such day: those who leave or return first stand first. */
export function whoIsWhere(states: Iterable<TripState>, today: Day): readonly WhereOn[] {
  const until = addDays(today, DAYS_AHEAD);
  return [...states]
    .filter(
      ({ trip, status }) => trip.start < until && trip.end >= today && status !== "Cancelled" && status !== "Refused",
    )
    .map((state) => whereOn(state, state.trip.start > today ? state.trip.start : today))
    .sort((one, other) => one.on.localeCompare(other.on) || one.state.trip.end.localeCompare(other.state.trip.end));
}

export const isAwayOn = ({ state: { trip } }: WhereOn, day: Day): boolean => trip.start <= day && day <= trip.end;

function whereOn(state: TripState, on: Day): WhereOn {
  const { trip, legs, traveller } = state;
  const night = nightsOf(trip, legs, traveller).find((each) => each.night === on);
  const rides = legs.filter(
    (leg) => !isStay(leg) && (dayOfMoment(leg.depart) === on || dayOfMoment(leg.arrive) === on),
  );
  const last = rides.at(-1);
  const place = night?.place ?? (on === trip.end && last?.to !== undefined ? last.to : trip.destination);
  return { state, on, place, rides, ...(night?.leg?.mode === "Hotel" && { hotel: night.leg }) };
}
