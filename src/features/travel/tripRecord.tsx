import { Departments, Lists } from "../../model/company/lists";
import { Trips } from "../../model/trips/tables";
import { tripStates, type TripState } from "../../model/trips/tripState";
import type { RecordKind } from "../../ui/recordKind";
import { tripCheckTables } from "./checks/tripChecks";
import { words } from "./words";

/** What the pages about a trip have in common. */
export const tripRecord: RecordKind<TripState> = {
  table: Trips,
  path: "travel/trip",
  param: "trip",
  list: { path: "travel", label: words.title },
  reads: [...new Set([...tripCheckTables, Lists, Departments])],
  find: (tables, key, today) => tripStates(tables, today).get(key),
  gone: { title: words.gone, text: words.goneText },
};
