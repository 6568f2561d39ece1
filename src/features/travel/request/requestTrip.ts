import type { Day } from "../../../domain/calendarDay";
import { ok, refuse, type Result } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { requireRow } from "../../../tables/requireRow";
import { numbering } from "../../../tables/numbering";
import { usedKeys } from "../../../tables/usedNumbers";
import type { TableSet } from "../../../tables/tableSet";
import { Departments } from "../../../model/company/lists";
import { isActive, People } from "../../../model/people/people";
import { liveTrips, overlapChecks, type TripDates } from "../checks/overlapChecks";
import { Trips, type Trip } from "../../../model/trips/tables";
import { openTrip, titleOf } from "../../../model/trips/requireTrip";
import { wrongDays } from "../../../model/trips/tripLength";
import { subjectOf, tripStates, tripStateTables } from "../../../model/trips/tripState";

/** What a person says of a trip. */
export type TripWish = Pick<
  Trip,
  "traveller" | "purpose" | "department" | "kind" | "destination" | "country" | "start" | "end"
>;

/** Enters a trip as a draft. */
export const requestTrip: Action<TripWish> = {
  title: "Request",
  reads: [...new Set([...tripStateTables, Departments])],
  plan(tables, wish, { today }) {
    const checked = checkWish(tables, wish);
    if (!checked.ok) return checked;
    const trip = numbering("TR", today, usedKeys(tables, Trips))();
    const row = { ...checked.value, trip, requestedOn: today };
    return ok({
      sentence: `Drafted ${trip}: ${wish.traveller} to ${row.destination}, ${wish.start} to ${wish.end}`,
      changes: [insert(Trips, row)],
      warnings: [
        ...(wish.start < today ? [`The trip starts on ${wish.start}, which has passed.`] : []),
        ...overlaps(tables, row, today),
      ],
    });
  },
};

export interface EditTrip extends TripWish {
  readonly trip: string;
  readonly visaOn?: Trip["visaOn"];
}

/** Changes what was said of a trip; what was approved otherwise must be asked again. */
export const editTrip: Action<EditTrip> = {
  title: "Save",
  reads: requestTrip.reads,
  plan(tables, { trip, visaOn, ...wish }, { today }) {
    const state = openTrip(tables, trip, today, "changed");
    if (!state.ok) return state;
    const checked = checkWish(tables, wish);
    if (!checked.ok) return checked;
    const row = { ...state.value.trip, ...checked.value, visaOn };
    const before = new Map(Object.entries(state.value.trip));
    const set = Object.fromEntries(Object.entries(row).filter(([field, value]) => value !== before.get(field)));
    const { standing, subject, estimates } = state.value;
    const voids =
      standing.approvals.length > 0 && standing.state !== "Refused" && subjectOf(row, estimates) !== subject;
    return ok({
      sentence: `Changed ${titleOf(row)}`,
      changes: Object.keys(set).length === 0 ? [] : [update(Trips, trip, set)],
      warnings: [
        ...(voids ? [`${trip} was submitted for approval as it stood before: ask for approval again.`] : []),
        ...overlaps(tables, row, today),
      ],
    });
  },
};

function checkWish(tables: TableSet, wish: TripWish): Result<TripWish> {
  const traveller = requireRow(tables, People, wish.traveller);
  if (!traveller.ok) return traveller;
  if (!isActive(traveller.value)) return refuse(`${wish.traveller} has left: Active is No in People.`);
  if (wish.department !== undefined) {
    const department = requireRow(tables, Departments, wish.department);
    if (!department.ok) return department;
  }
  const [destination, purpose, country] = [wish.destination.trim(), wish.purpose.trim(), wish.country?.trim()];
  if (purpose === "") return refuse("Say what the trip is for; whoever approves it will want to know.");
  if (destination === "") return refuse("Enter where the trip goes.");
  const wrong = wrongDays(wish);
  if (wrong !== undefined) return refuse(`${wrong} Change one of them.`);
  if (wish.kind === "Abroad" && (country === undefined || country === ""))
    return refuse("Enter the country of a trip abroad: passport and visa are checked by it.");
  return ok({ ...wish, destination, purpose, country: country === "" ? undefined : country });
}

const overlaps = (tables: TableSet, trip: TripDates, today: Day): readonly string[] =>
  overlapChecks(liveTrips(tripStates(tables, today).values()))(trip).map(({ sentence }) => sentence);
