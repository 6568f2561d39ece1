import { forCount } from "../../../domain/sentence";
import { addDays, daysUpTo } from "../../../domain/calendarDay";
import { dayOfMoment } from "../../../domain/moment";
import type { TableSet } from "../../../tables/tableSet";
import { isStay, timesOf } from "../../../model/trips/legTimes";
import { nightsOf } from "../legs/nights";
import {
  FIRST_AND_LAST,
  LEAST_HOURS,
  mealsOfDay,
  perDiemDay,
  type DayAway,
  type Meal,
  type PerDiemDay,
} from "./perDiem";
import { bandsFor, hoursAwayIn, shareByHours } from "./perDiemBands";
import { perDiemRatesIn, type RateFound } from "./perDiemRate";
import { TripDays } from "../../../model/trips/tables";
import { wrongDays } from "../../../model/trips/tripLength";
import type { TripState } from "../../../model/trips/tripState";

/** A day's per diem with where it comes from. */
export interface PaidDay extends PerDiemDay {
  readonly place: string;
  /** The rate's currency. */
  readonly currency: string;
  readonly provided: readonly Meal[];
  /** Which rate was chosen and why. */
  readonly choice: string;
}

export interface TripPerDiem {
  readonly days: readonly PaidDay[];
  /** Why days are missing or doubtful, in sentences. */
  readonly told: readonly string[];
}

/**
 * What each day of a trip pays: by the place of its night, on the last day by that of the night before (FTR 301-11.102), a
 * day trip by its destination. The share of the first and the last day is 75%, and nothing is paid up to 12 hours; where Per
 * diem bands has rows for the trip, each day's share goes by the hours away on it instead.
 */
export function tripPerDiem(tables: TableSet, state: TripState): TripPerDiem {
  const { trip } = state;
  const bands = bandsFor(tables, state);
  const none = cannotPay(state) ?? (bands.length > 0 ? withoutHours(state) : tooShort(state));
  if (none !== undefined) return { days: [], told: [none] };
  const daysSaid = new Map(
    tables
      .rows(TripDays)
      .filter((row) => row.trip === trip.trip)
      .map((row) => [row.date, row]),
  );
  const nights = nightsOf(trip, state.legs, state.traveller);
  const lookUp = perDiemRatesIn(tables);
  const told = new Set<string>();
  const found: { day: DayAway; place: string; rate: RateFound }[] = [];
  const unpaid = new Map<string, string>();
  const dates = daysUpTo(trip.end, (count) => addDays(trip.start, count));
  for (const date of daysSaid.keys())
    if (!dates.includes(date)) told.add(`Trip days names ${date}, which is no day of ${trip.trip}.`);
  for (const [index, date] of dates.entries()) {
    const said = daysSaid.get(date);
    // The last day goes by the night before, also where Trip days says another place for that.
    const isLast = index > 0 && index === nights.length;
    const before = isLast ? daysSaid.get(addDays(date, -1))?.place : undefined;
    const place = said?.place ?? before ?? nights[isLast ? index - 1 : index]?.place ?? trip.destination;
    const rate = lookUp({ place, country: trip.kind === "Abroad" ? trip.country : undefined, date });
    if (!rate.ok) {
      // Once a place: what is missing for its first day is mostly missing for all.
      if (!unpaid.has(place)) unpaid.set(place, rate.problem.message);
      continue;
    }
    const provided = mealsOfDay.filter((meal) => said?.[meal] === true);
    if (provided.length > 0 && rate.value.rate.meals === undefined)
      told.add(
        `Meals were provided on ${date}, and Meal shares has no row for ${String(rate.value.rate.total)} ${rate.value.currency}: nothing is taken off. Add the row, or in Per diem rates correct the currency of ${rate.value.row.entry} or enter its meals' values.`,
      );
    if (rate.value.isStandard) told.add(`${place}: ${rate.value.choice}.`);
    found.push({ day: { date, rate: rate.value.rate, provided }, place, rate: rate.value });
  }
  // The first and the last day are those of the trip, also where a rate is missing for one.
  if (found.length < dates.length) {
    const missing = dates.length - found.length;
    const has = forCount(missing, "day of the trip has", "days of the trip have");
    const reason = `${String(missing)} ${has} no rate: no per diem is calculated before each day has one.`;
    return { days: [], told: [...told, ...unpaid.values(), reason] };
  }
  const hoursOn = hoursAwayIn(state);
  const days = found.map(({ day, place, rate }, index): PaidDay => {
    const isEdge = index === 0 || index === found.length - 1;
    const share = bands.length > 0 ? shareByHours(bands, hoursOn(day.date) ?? 0) : isEdge ? FIRST_AND_LAST : 1;
    // Each in the currency of its own place.
    const paid = perDiemDay(day, share, rate.currency);
    return { ...paid, place, currency: rate.currency, provided: day.provided, choice: rate.choice };
  });
  return { days, told: [...told] };
}

function cannotPay({ trip: row }: TripState): string | undefined {
  const { trip, kind, country } = row;
  const wrong = wrongDays(row);
  if (wrong !== undefined) return `${trip}: ${wrong} Correct its days in Trips.`;
  return kind === "Abroad" && country === undefined
    ? `${trip} goes abroad and names no country. Enter it in Trips: the per diem depends on it.`
    : undefined;
}

function withoutHours(state: TripState): string | undefined {
  const { start, end } = state.trip;
  const hoursOn = hoursAwayIn(state);
  const [at] = [start, end].filter((date) => hoursOn(date) === undefined);
  if (at === undefined) return undefined;
  const leg = start === end ? "legs that begin and end the trip" : `leg that ${at === start ? "begins" : "ends"} it`;
  return `Per diem bands go by the hours away, and no leg says how many they are on ${at}: add the ${leg}, with the times.`;
}

function tooShort({ trip, legs, traveller }: TripState): string | undefined {
  const times = timesOf(legs, traveller).filter(({ leg }) => !isStay(leg));
  if (times.length === 0)
    return trip.start < trip.end
      ? undefined
      : `${trip.trip} is a day trip without legs: enter when it starts and ends, as a day pays only above ${String(LEAST_HOURS)} hours.`;
  const first = Math.min(...times.map(({ departs }) => departs));
  const last = Math.max(...times.map(({ arrives }) => arrives));
  const hours = (last - first) / 3_600_000;
  // Only legs from the first day to the last tell how long it all takes.
  const isWhole =
    trip.start === trip.end ||
    (times.some(({ leg }) => dayOfMoment(leg.depart) <= trip.start) &&
      times.some(({ leg }) => dayOfMoment(leg.arrive) >= trip.end));
  return isWhole && hours <= LEAST_HOURS
    ? `${trip.trip} takes ${String(Math.round(hours * 100) / 100)} hours; only above ${String(LEAST_HOURS)} a per diem is paid.`
    : undefined;
}
