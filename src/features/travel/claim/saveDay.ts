import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, remove, update } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { TripDays, type TripDay } from "../../../model/trips/tables";
import { titleOf, tripNamed } from "../../../model/trips/requireTrip";
import { tripStateTables } from "../../../model/trips/tripState";

/** Says of one day which meals were provided, or whose rate holds; a day of which nothing is said has no row. */
export const saveDay: Action<TripDay> = {
  title: "Save",
  reads: [...tripStateTables, TripDays],
  plan(tables, said, { today }) {
    const found = tripNamed(tables, said.trip, today);
    if (!found.ok) return found;
    const { trip } = found.value;
    if (said.date < trip.start || said.date > trip.end)
      return refuse(`${said.date} is no day of ${trip.trip}, which is from ${trip.start} to ${trip.end}.`);
    const key = joinKey([said.trip, said.date]);
    const before = tables.find(TripDays, key);
    const place = said.place?.trim();
    const row = {
      breakfast: said.breakfast === true ? true : undefined,
      lunch: said.lunch === true ? true : undefined,
      dinner: said.dinner === true ? true : undefined,
      place: place === "" ? undefined : place,
    };
    const meals = (["breakfast", "lunch", "dinner"] as const).filter((meal) => row[meal]);
    const saysNothing = meals.length === 0 && row.place === undefined;
    const change = saysNothing
      ? before && remove(TripDays, key)
      : before
        ? update(TripDays, key, row)
        : insert(TripDays, { trip: said.trip, date: said.date, ...row });
    return ok({
      sentence: `Noted for ${said.date} of ${titleOf(trip)}: ${[meals.length === 0 ? "no meal provided" : `${meals.join(", ")} provided`, row.place].filter(Boolean).join("; ")}`,
      changes: change ? [change] : [],
    });
  },
};
