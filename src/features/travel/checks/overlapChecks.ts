import { counted } from "../../../domain/sentence";
import { daysBetween } from "../../../domain/calendarDay";
import type { TripCheck } from "./tripCheck";
import { Trips, type Trip } from "../../../model/trips/tables";
import type { TripState } from "../../../model/trips/tripState";
import { KeyMap } from "../../../tables/keys";

/** What tells whether two trips are at once. */
export type TripDates = Pick<Trip, "trip" | "traveller" | "destination" | "start" | "end">;

/** The trips that take place, or may. */
export const liveTrips = (states: Iterable<TripState>): readonly Trip[] =>
  [...states].filter(({ status }) => status !== "Cancelled" && status !== "Refused").map(({ trip }) => trip);

/** Trips of one person on the same days, among those given. The trips of each person are gathered once. */
export function overlapChecks(trips: Iterable<TripDates>): (trip: TripDates) => readonly TripCheck[] {
  const byPerson = new KeyMap<TripDates[]>();
  for (const trip of trips) {
    const known = byPerson.get(trip.traveller);
    if (known) known.push(trip);
    else byPerson.set(trip.traveller, [trip]);
  }
  return (trip) =>
    (byPerson.get(trip.traveller) ?? []).flatMap((other): readonly TripCheck[] => {
      if (other.trip === trip.trip) return [];
      const from = other.start > trip.start ? other.start : trip.start;
      const to = other.end < trip.end ? other.end : trip.end;
      const days = daysBetween(from, to) + 1;
      if (days < 1) return [];
      const named = `${other.trip} to ${other.destination}, ${other.start} to ${other.end}`;
      // Home in the morning and off again in the evening can be meant; anything longer can't.
      const meets = days === 1 && (trip.end === other.start || other.end === trip.start) && trip.start !== other.start;
      return [
        {
          level: meets ? "warning" : "bad",
          sentence: meets
            ? `${trip.traveller} is on two trips on ${from}: also on ${named}.`
            : `Overlaps ${named}, by ${counted(days, "day")}: ${trip.traveller} can't be on both.`,
          rows: [
            { table: Trips, key: trip.trip },
            { table: Trips, key: other.trip },
          ],
        },
      ];
    });
}
