import type { Day } from "../../../domain/calendarDay";
import { dayOfMoment, type Moment } from "../../../domain/moment";
import type { TableSet } from "../../../tables/tableSet";
import { sameKey } from "../../../tables/keys";
import { isStay, timesOf } from "../../../model/trips/legTimes";
import { PerDiemBands, type PerDiemBand } from "../../../model/trips/tables";
import type { TripState } from "../../../model/trips/tripState";

/** The bands that hold for a trip: those of its country, or those that name none; the longest first. */
export function bandsFor(tables: TableSet, { trip }: TripState): readonly PerDiemBand[] {
  const rows = tables.rows(PerDiemBands);
  const own = rows.filter(({ country }) => country !== undefined && sameKey(country, trip.country));
  const held = own.length > 0 ? own : rows.filter(({ country }) => country === undefined);
  return [...held].sort((one, other) => other.above - one.above);
}

/** The part of a full day that so many hours away pay; none below the least band. */
export const shareByHours = (bands: readonly PerDiemBand[], hours: number): number =>
  bands.find(({ above }) => hours > above)?.share ?? 0;

/**
 * The hours away on each day of a trip by the clock of its place: from the departure of the first ride, to the arrival of the
 * last, 24 between. Undefined for a first or a last day on which no ride begins or ends the trip.
 */
export function hoursAwayIn({ trip, legs, traveller }: TripState): (date: Day) => number | undefined {
  const rides = timesOf(legs, traveller).filter(({ leg }) => !isStay(leg));
  const first = rides[0];
  const last = rides.reduce<typeof first>(
    (latest, ride) => (latest === undefined || ride.arrives > latest.arrives ? ride : latest),
    undefined,
  );
  const begins = first && dayOfMoment(first.leg.depart) === trip.start;
  const ends = last && dayOfMoment(last.leg.arrive) === trip.end;
  return (date) => {
    if (trip.start === trip.end) return begins && ends ? (last.arrives - first.departs) / 3_600_000 : undefined;
    if (date === trip.start) return begins ? 24 - hourOf(first.leg.depart) : undefined;
    if (date === trip.end) return ends ? hourOf(last.leg.arrive) : undefined;
    return 24;
  };
}

const hourOf = (moment: Moment): number => Number(moment.slice(11, 13)) + Number(moment.slice(14, 16)) / 60;
