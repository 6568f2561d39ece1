import type { Day } from "../../domain/calendarDay";
import type { Action } from "../../tables/action";
import { Locations } from "../home/tables";
import { Items, Levels } from "./tables";

export interface SnoozeItem {
  readonly item: string;
  readonly location: string;
  /** The first day on which it is suggested again; left out, it is woken now. */
  readonly until?: Day;
}
export const snoozeItem: Action<SnoozeItem> = {
  title: "Snooze",
  reads: [Items, Locations, Levels],
  plan: () => {
    throw new Error("being written");
  },
};
