import { todoItem, type TodoItem } from "../../domain/todoItem";
import { addDays, type Day } from "../../domain/calendarDay";
import type { TableSet } from "../../tables/tableSet";
import type { TripCheck } from "./checks/tripCheck";
import { tripChecksIn } from "./checks/tripChecks";
import { titleOf } from "../../model/trips/requireTrip";
import { tripStates, type TripState } from "../../model/trips/tripState";
import type { TripStatus } from "../../model/trips/tripColumns";
import { People } from "../../model/people/people";

/** How far ahead a departure with problems is said. */
const SOON_DAYS = 14;

/** What waits in travel: departures with problems, passports, trips to ask for, to book and to claim. */
export function travelTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const states = tripStates(tables, today);
  const check = tripChecksIn(tables, states, today);
  const checked = [...states.values()].map((state) => ({
    state,
    bad: check(state).filter(({ level }) => level === "bad"),
  }));
  const soon = checked.filter(({ state, bad }) => isTroubled(state, bad, SOON, today));
  const passports = checked.filter(({ state, bad }) => isTroubled(state, bad, PASSPORT, today));
  const inStatus = (one: string, others: string, wanted: TripStatus, step: string): TodoItem =>
    todoItem(
      [...states.values()].filter(({ status }) => status === wanted),
      {
        one,
        others,
        say: ({ trip }) => titleOf(trip),
        personOf: ({ trip }) => trip.traveller,
        step,
        page: `travel?show=${encodeURIComponent(wanted)}`,
      },
    );
  return [
    todoItem(soon, {
      one: "departure soon with problems",
      others: "departures soon with problems",
      say: ({ state, bad }) => `${titleOf(state.trip)}, ${state.trip.start}: ${bad[0]?.sentence ?? ""}`,
      personOf: ({ state }) => state.trip.traveller,
      step: "Solve",
      page: `travel?show=${SOON}`,
    }),
    todoItem(passports, {
      one: "passport that expires too early",
      others: "passports that expire too early",
      say: ({ bad }) => bad.find(isPassport)?.sentence ?? "",
      personOf: ({ state }) => state.trip.traveller,
      step: "See the trip",
      page: `travel?show=${PASSPORT}`,
    }),
    inStatus(
      "trip whose approval must be asked again",
      "trips whose approval must be asked again",
      "Changed since approval",
      "Ask again",
    ),
    inStatus("trip to ask approval for", "trips to ask approval for", "Draft", "Ask"),
    inStatus("trip waiting for approval", "trips waiting for approval", "Waiting approval", "Chase"),
    inStatus("approved trip to book", "approved trips to book", "Approved", "Book"),
    inStatus("trip to claim", "trips to claim", "To claim", "Claim"),
  ].filter(({ count }) => count > 0);
}

/** Trips to come that depart soon with problems, and those that a passport does not last for: what the list of trips narrows to. */
export const SOON = "soon";
export const PASSPORT = "passport";

/** Whether a trip to come is one of these, by what is bad about it. */
export function isTroubled(
  { trip, status }: TripState,
  bad: readonly TripCheck[],
  kind: typeof SOON | typeof PASSPORT,
  today: Day,
): boolean {
  if (trip.end < today || status === "Cancelled") return false;
  return kind === SOON ? bad.length > 0 && trip.start <= addDays(today, SOON_DAYS) : bad.some(isPassport);
}

const isPassport = ({ rows }: TripCheck): boolean => rows.some(({ table }) => table === People);
