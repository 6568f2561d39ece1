import { formatMoment } from "../../../domain/sentence";
import { addDays } from "../../../domain/calendarDay";
import { dayOfMoment } from "../../../domain/moment";
import { isZone } from "../../../domain/zonedTime";
import { joinKey } from "../../../tables/defineTable";
import { foldKey } from "../../../tables/keys";
import { isStay, timesOf, zonesOf, type LegTimes } from "../../../model/trips/legTimes";
import { nightsOf, type Night } from "../legs/nights";
import { TripLegs, Trips, type TripLeg } from "../../../model/trips/tables";
import type { CheckedRow, TripCheck } from "./tripCheck";
import { wrongDays } from "../../../model/trips/tripLength";
import type { TripState } from "../../../model/trips/tripState";

/** What is wrong with the legs of a trip: times that can't be, two at once, that don't meet, outside the trip, nights without a place. */
export function legChecks(state: TripState): readonly TripCheck[] {
  const times = timesOf(state.legs, state.traveller);
  const rides = times.filter(({ leg, departs, arrives }) => !isStay(leg) && arrives > departs);
  return [
    ...ofDays(state),
    ...unknownZones(state),
    ...impossible(times),
    ...twoAtOnce(rides),
    ...connections(rides, state.legs),
    ...outside(state),
    ...(state.legs.length === 0 || wrongDays(state.trip) !== undefined ? [] : homeless(state)),
  ];
}

const rowOf = ({ trip, leg }: TripLeg): CheckedRow => ({ table: TripLegs, key: joinKey([trip, leg]) });
const nameOf = ({ leg, mode, from, to }: TripLeg): string =>
  `Leg ${String(leg)}, ${mode.toLowerCase()} ${to === undefined ? `in ${from}` : `from ${from} to ${to}`},`;

function ofDays({ trip }: TripState): readonly TripCheck[] {
  const wrong = wrongDays(trip);
  return wrong === undefined
    ? []
    : [{ level: "bad", sentence: `${wrong} Correct its days in Trips.`, rows: [{ table: Trips, key: trip.trip }] }];
}

function unknownZones({ legs, traveller }: TripState): readonly TripCheck[] {
  return legs.flatMap((leg) => {
    const wrong = [...new Set(zonesOf(leg, traveller))].filter((zone) => zone !== undefined && !isZone(zone));
    return wrong.map((zone): TripCheck => ({
      level: "bad",
      sentence: `${nameOf(leg)} has the time zone "${zone ?? ""}", which is none. Write it as in Europe/Lisbon or Asia/Tokyo.`,
      rows: [rowOf(leg)],
    }));
  });
}

/** Longer than any scheduled flight or night train with its changes: a date or a zone is wrong. */
const LONGEST_HOURS = 40;

function impossible(times: readonly LegTimes[]): readonly TripCheck[] {
  return times.flatMap(({ leg, departs, arrives, departZone, arriveZone }): readonly TripCheck[] => {
    const minutes = (arrives - departs) / 60_000;
    const said = `${nameOf(leg)} departs at ${formatMoment(leg.depart)} (${departZone}) and arrives at ${formatMoment(leg.arrive)} (${arriveZone})`;
    if (minutes <= 0)
      return [
        {
          level: "bad",
          sentence: `${said}: ${minutes === 0 ? "the same moment" : `${formatDuration(-minutes)} before it departs`}. Check the dates and the zones.`,
          rows: [rowOf(leg)],
        },
      ];
    if (!isStay(leg) && minutes > LONGEST_HOURS * 60)
      return [
        {
          level: "warning",
          sentence: `${said}: it would take ${formatDuration(minutes)}. Check the dates and the zones.`,
          rows: [rowOf(leg)],
        },
      ];
    return [];
  });
}

/** Each leg against the one before it that arrives last. */
function twoAtOnce(times: readonly LegTimes[]): readonly TripCheck[] {
  const checks: TripCheck[] = [];
  let last: LegTimes | undefined;
  for (const next of times) {
    if (last && next.departs < last.arrives)
      checks.push({
        level: "bad",
        sentence: `${nameOf(next.leg)} departs ${formatDuration((last.arrives - next.departs) / 60_000)} before leg ${String(last.leg.leg)} arrives: ${formatMoment(next.leg.depart)} (${next.departZone}) against ${formatMoment(last.leg.arrive)} (${last.arriveZone}).`,
        rows: [rowOf(last.leg), rowOf(next.leg)],
      });
    if (!last || next.arrives > last.arrives) last = next;
  }
  return checks;
}

/** The least time between two rides, in minutes: to change flights, to be at a gate, and to find the next train or bus. */
const LEAST_CHANGE = { betweenFlights: 60, toFlight: 90, fromFlight: 45, other: 10 } as const;

function leastChange({ mode: arriving }: TripLeg, { mode: leaving }: TripLeg): number {
  if (leaving === "Flight") return arriving === "Flight" ? LEAST_CHANGE.betweenFlights : LEAST_CHANGE.toFlight;
  // The own car waits for its driver.
  if (leaving === "Own car") return 0;
  return arriving === "Flight" ? LEAST_CHANGE.fromFlight : LEAST_CHANGE.other;
}

/** Each ride against the next: it leaves from where the one before arrived, and not too soon after. A hired car fills the gap. */
function connections(rides: readonly LegTimes[], legs: readonly TripLeg[]): readonly TripCheck[] {
  const cars = legs.filter(({ mode }) => mode === "Car hire");
  return rides.slice(1).flatMap((next, index): readonly TripCheck[] => {
    const before = rides[index];
    if (!before || next.departs < before.arrives) return [];
    const { leg: arriving } = before;
    const { leg: leaving } = next;
    const rows = [rowOf(arriving), rowOf(leaving)];
    const hasCar = cars.some((car) => car.depart < leaving.depart && car.arrive > arriving.arrive);
    if (!hasCar && !isSamePlace(arriving.to ?? arriving.from, leaving.from))
      return [
        {
          level: "warning",
          sentence: `Leg ${String(arriving.leg)} arrives in ${arriving.to ?? arriving.from}, and leg ${String(leaving.leg)} departs from ${leaving.from}: no leg leads from one to the other.`,
          rows,
        },
      ];
    const minutes = (next.departs - before.arrives) / 60_000;
    const least = leastChange(arriving, leaving);
    return minutes >= least
      ? []
      : [
          {
            level: "warning",
            sentence: `${nameOf(leaving)} departs ${minutes === 0 ? "at the moment" : `only ${formatDuration(minutes)} after`} leg ${String(arriving.leg)} arrives; the change takes at least ${formatDuration(least)}.`,
            rows,
          },
        ];
  });
}

/** Places are named as people write them: "Tokyo" and "Tokyo Narita", "Lisbon, Portugal" and "Lisbon" are one. */
function isSamePlace(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const [fewer, more] = words.length < others.length ? [words, others] : [others, words];
  return fewer.every((word) => more.includes(word));
}

const wordsOf = (place: string): readonly string[] =>
  foldKey(place)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function outside({ trip, legs }: TripState): readonly TripCheck[] {
  return legs
    .filter(({ depart, arrive }) => dayOfMoment(depart) < trip.start || dayOfMoment(arrive) > trip.end)
    .map((leg) => ({
      level: "warning",
      sentence: `${nameOf(leg)} runs from ${dayOfMoment(leg.depart)} to ${dayOfMoment(leg.arrive)}, outside the trip's ${trip.start} to ${trip.end}.`,
      rows: [rowOf(leg), { table: Trips, key: trip.trip }],
    }));
}

function homeless({ trip, legs, traveller }: TripState): readonly TripCheck[] {
  const without = nightsOf(trip, legs, traveller).filter(({ place }) => place === undefined);
  return runsOf(without).map(([first, last]) => ({
    level: "warning",
    sentence:
      first === last
        ? `The night of ${first} has no place. Add a hotel, or a night place to the leg before it.`
        : `The nights from ${first} to ${last} have no place. Add a hotel, or a night place to the leg before them.`,
    rows: [{ table: Trips, key: trip.trip }],
  }));
}

/** Nights in a row, as their first and last. */
function runsOf(nights: readonly Night[]): readonly (readonly [string, string])[] {
  const runs: [string, string][] = [];
  for (const { night } of nights) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === night) run[1] = night;
    else runs.push([night, night]);
  }
  return runs;
}

const formatDuration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${String(hours)} h`, rest > 0 && `${String(rest)} min`].filter(Boolean).join(" ");
};
