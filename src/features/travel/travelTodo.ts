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
  const ahead = [...states.values()].filter(({ trip, status }) => trip.end >= today && status !== "Cancelled");
  const checked = ahead.map((state) => ({ state, bad: check(state).filter(({ level }) => level === "bad") }));
  const soon = checked.filter(({ state, bad }) => bad.length > 0 && state.trip.start <= addDays(today, SOON_DAYS));
  const isPassport = ({ rows }: TripCheck): boolean => rows.some(({ table }) => table === People);
  const passports = checked.filter(({ bad }) => bad.some(isPassport));
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
      page: pageOf(soon[0]?.state),
    }),
    todoItem(passports, {
      one: "passport that expires too early",
      others: "passports that expire too early",
      say: ({ bad }) => bad.find(isPassport)?.sentence ?? "",
      personOf: ({ state }) => state.trip.traveller,
      step: "See the trip",
      page: pageOf(passports[0]?.state),
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

const pageOf = (state: TripState | undefined): string =>
  `travel/trip?trip=${encodeURIComponent(state?.trip.trip ?? "")}`;
