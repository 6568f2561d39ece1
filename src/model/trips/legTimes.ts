import { daysBetween } from "../../domain/calendarDay";
import { dayOfMoment } from "../../domain/moment";
import { instantOf, isZone, type Instant } from "../../domain/zonedTime";
import type { Person } from "../people/people";
import type { TripLeg } from "./tables";

/** When a leg starts and ends for the whole world; undefined where a zone is no zone. */
export interface LegTimes {
  readonly leg: TripLeg;
  readonly departZone: string;
  readonly arriveZone: string;
  readonly departs: Instant;
  readonly arrives: Instant;
}

/** The zones of a leg: its own, or the traveller's; undefined where nobody says. */
export function zonesOf(
  leg: TripLeg,
  traveller: Person | undefined,
): readonly [depart: string | undefined, arrive: string | undefined] {
  const depart = leg.departZone ?? traveller?.timeZone;
  return [depart, leg.arriveZone ?? depart];
}

/** The legs in the order in which they depart, wherever their clocks stand. */
export function inOrder(legs: readonly TripLeg[], traveller: Person | undefined): readonly TripLeg[] {
  if (legs.length < 2) return legs;
  const departs = new Map(
    legs.map((leg) => {
      const [zone] = certainZones(leg, traveller);
      return [leg, instantOf(leg.depart, isZone(zone) ? zone : "UTC")];
    }),
  );
  return [...legs].sort((one, other) => (departs.get(one) ?? 0) - (departs.get(other) ?? 0));
}

/** Without any zone a leg's times are taken as of one. */
function certainZones(leg: TripLeg, traveller: Person | undefined): readonly [depart: string, arrive: string] {
  const [depart, arrive = "UTC"] = zonesOf(leg, traveller);
  return [depart ?? arrive, arrive];
}

/** The times of legs in the order in which they depart. Legs whose zone is unknown are left out. */
export function timesOf(legs: readonly TripLeg[], traveller: Person | undefined): readonly LegTimes[] {
  return legs
    .flatMap((leg): readonly LegTimes[] => {
      const [departZone, arriveZone] = certainZones(leg, traveller);
      if (!isZone(departZone) || !isZone(arriveZone)) return [];
      const departs = instantOf(leg.depart, departZone);
      const arrives = instantOf(leg.arrive, arriveZone);
      return [{ leg, departZone, arriveZone, departs, arrives }];
    })
    .sort((one, other) => one.departs - other.departs || one.arrives - other.arrives);
}

/** A hotel or a hired car is kept while other legs go on; all else moves the traveller. */
export const isStay = ({ mode }: TripLeg): boolean => mode === "Hotel" || mode === "Car hire";

/** Nights of a hotel. */
export const nightsBetween = ({ depart, arrive }: TripLeg): number =>
  Math.max(1, daysBetween(dayOfMoment(depart), dayOfMoment(arrive)));
