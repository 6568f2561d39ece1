import { formatMoment } from "../../../domain/sentence";
import { dayOfMoment } from "../../../domain/moment";
import { currencyCodeOf, currencyRemedy } from "../../../domain/currencies";
import { ok, refuse, type Result } from "../../../domain/result";
import { isZone } from "../../../domain/zonedTime";
import type { Action } from "../../../tables/action";
import { insert, remove, update } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import { timesOf } from "../../../model/trips/legTimes";
import { TripLegs, Trips, type TripLeg } from "../../../model/trips/tables";
import { tripCheckTables } from "../checks/tripChecks";
import { openTrip, titleOf } from "../../../model/trips/requireTrip";
import { type TripState } from "../../../model/trips/tripState";

/** A leg as a person enters it; without a number it is a new one. */
export type SaveLeg = Omit<TripLeg, "leg" | "changes"> & { readonly leg?: number | undefined };

/** Adds a leg to a trip, or changes one; its event in calendars keeps its identity. */
export const saveLeg: Action<SaveLeg> = {
  title: "Save",
  reads: tripCheckTables,
  plan(tables, { leg: number, ...entered }, { today }) {
    const state = openTrip(tables, entered.trip, today, "changed");
    if (!state.ok) return state;
    const checked = checkLeg(entered, state.value);
    if (!checked.ok) return checked;
    const legs = state.value.legs;
    if (number === undefined) {
      // Above those that are gone as well: calendars know an event by the leg's number.
      const leg = Math.max(state.value.trip.lastLeg ?? 0, ...legs.map((other) => other.leg)) + 1;
      const row = { ...checked.value, leg };
      return ok({
        sentence: `Added leg ${formatLeg(row)} to ${titleOf(state.value.trip)}`,
        changes: [insert(TripLegs, row)],
        warnings: outside(row, state.value),
      });
    }
    const before = requireRow(tables, TripLegs, joinKey([entered.trip, number]));
    if (!before.ok) return before;
    const row = { ...checked.value, leg: number, changes: before.value.changes };
    const old = new Map(Object.entries(before.value));
    const set = Object.fromEntries(Object.entries(row).filter(([field, value]) => value !== old.get(field)));
    const isChanged = Object.keys(set).length > 0;
    return ok({
      sentence: `Changed leg ${formatLeg(row)} of ${titleOf(state.value.trip)}`,
      changes: isChanged
        ? [
            update(TripLegs, joinKey([entered.trip, number]), {
              ...set,
              changes: (before.value.changes ?? 0) + 1,
            }),
          ]
        : [],
      warnings: outside(row, state.value),
    });
  },
};

export interface RemoveLeg {
  readonly trip: string;
  readonly leg: number;
}

/** Takes a leg out of a trip; a booking behind it is for the user to cancel. */
export const removeLeg: Action<RemoveLeg> = {
  title: "Remove the leg",
  reads: tripCheckTables,
  plan(tables, { trip, leg }, { today }) {
    const state = openTrip(tables, trip, today, "changed");
    if (!state.ok) return state;
    const row = requireRow(tables, TripLegs, joinKey([trip, leg]));
    if (!row.ok) return row;
    const { bookingNo } = row.value;
    const wasLast = state.value.legs.every((other) => other.leg <= leg) && leg > (state.value.trip.lastLeg ?? 0);
    return ok({
      sentence: `Removed leg ${formatLeg(row.value)} from ${titleOf(state.value.trip)}`,
      changes: [remove(TripLegs, joinKey([trip, leg])), ...(wasLast ? [update(Trips, trip, { lastLeg: leg })] : [])],
      warnings: bookingNo === undefined ? [] : [`It is booked as ${bookingNo}: cancel the booking where it was made.`],
    });
  },
};

const formatLeg = ({ leg, mode, from, to }: Pick<TripLeg, "leg" | "mode" | "from" | "to">): string =>
  `${String(leg)}, ${mode.toLowerCase()} ${to === undefined ? `in ${from}` : `from ${from} to ${to}`},`;

type Entered = Omit<SaveLeg, "leg">;

function checkLeg(entered: Entered, { traveller }: TripState): Result<Entered> {
  const from = entered.from.trim();
  const to = entered.to?.trim();
  const needsTo = entered.mode !== "Hotel" && entered.mode !== "Car hire" && entered.mode !== "Other";
  if (from === "")
    return refuse(entered.mode === "Hotel" ? "Enter where the hotel is." : "Enter where the leg starts.");
  if (needsTo && (to === undefined || to === "")) return refuse("Enter where the leg ends.");
  for (const zone of [entered.departZone, entered.arriveZone])
    if (zone !== undefined && !isZone(zone))
      return refuse(`"${zone}" is no time zone. Write it as in Europe/Lisbon, America/New_York or Asia/Tokyo.`);
  if (entered.mode === "Own car" && !((entered.distance ?? 0) > 0))
    return refuse("Enter the distance of the drive: mileage is paid by it.");
  if (entered.currency !== undefined && currencyCodeOf(entered.currency) === undefined)
    return refuse(`"${entered.currency}" is no currency. ${currencyRemedy(entered.currency)}`);
  const [times] = timesOf([{ ...entered, leg: 0, changes: undefined }], traveller);
  if (times && times.arrives <= times.departs)
    return refuse(
      `The leg arrives at ${formatMoment(entered.arrive)} (${times.arriveZone}), which is not after it departs at ${formatMoment(entered.depart)} (${times.departZone}). Check the dates and the zones.`,
    );
  return ok({
    ...entered,
    from,
    to: to === "" ? undefined : to,
    currency: entered.currency?.toUpperCase(),
  });
}

function outside(leg: Entered, { trip }: TripState): readonly string[] {
  const [first, last] = [dayOfMoment(leg.depart), dayOfMoment(leg.arrive)];
  return first < trip.start || last > trip.end
    ? [`It runs from ${first} to ${last}, outside the trip's ${trip.start} to ${trip.end}.`]
    : [];
}

/** What a leg may leave blank, blank: a form leaves it out. */
export const emptyLeg = {
  to: undefined,
  departZone: undefined,
  arriveZone: undefined,
  carrier: undefined,
  bookingNo: undefined,
  cost: undefined,
  currency: undefined,
  class: undefined,
  paidBy: undefined,
  distance: undefined,
  nightPlace: undefined,
} as const satisfies Partial<SaveLeg>;
