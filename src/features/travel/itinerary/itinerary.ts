import type { Moment } from "../../../domain/moment";
import { instantOf, isZone } from "../../../domain/zonedTime";
import type { TableSet } from "../../../tables/tableSet";
import { companySettings } from "../../../model/company/settings";
import { zonesOf } from "../../../model/trips/legTimes";
import type { Trip, TripLeg } from "../../../model/trips/tables";
import type { TripState } from "../../../model/trips/tripState";

/** A place's local time; without a zone it is the time of wherever one is. */
export interface LocalTime {
  readonly at: Moment;
  readonly zone?: string;
}

export interface ItineraryLeg {
  readonly leg: TripLeg;
  readonly departs: LocalTime;
  readonly arrives: LocalTime;
  /** Minutes on the way; undefined where a zone is unknown. */
  readonly minutes?: number;
}

/** What a traveller takes along: the trip and its legs in their order. */
export interface Itinerary {
  readonly company: string;
  readonly trip: Trip;
  readonly legs: readonly ItineraryLeg[];
}

export function itineraryOf(tables: TableSet, { trip, legs, traveller }: TripState): Itinerary {
  return {
    company: companySettings(tables).company,
    trip,
    legs: legs.map((leg) => {
      const [departZone, arriveZone] = zonesOf(leg, traveller).map((zone) =>
        zone !== undefined && isZone(zone) ? zone : undefined,
      );
      return {
        leg,
        departs: { at: leg.depart, ...(departZone !== undefined && { zone: departZone }) },
        arrives: { at: leg.arrive, ...(arriveZone !== undefined && { zone: arriveZone }) },
        ...(departZone !== undefined &&
          arriveZone !== undefined && {
            minutes: (instantOf(leg.arrive, arriveZone) - instantOf(leg.depart, departZone)) / 60_000,
          }),
      };
    }),
  };
}

/** What an event and a heading call a leg: "Flight Lisbon to Tokyo". */
export const legTitle = ({ mode, from, to }: TripLeg): string =>
  to === undefined ? `${mode} in ${from}` : `${mode} ${from} to ${to}`;

/** How long a ride takes, in minutes; a room or a car that one has for days takes one nowhere. */
export const rideMinutes = ({ leg, minutes }: ItineraryLeg): number | undefined =>
  leg.mode === "Hotel" || leg.mode === "Car hire" || minutes === undefined || minutes <= 0 ? undefined : minutes;
