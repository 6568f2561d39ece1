import type { Day } from "../../../domain/calendarDay";
import { ok, refuse } from "../../../domain/result";
import type { Action } from "../../../tables/action";
import { insert, update } from "../../../tables/change";
import { joinKey } from "../../../tables/defineTable";
import { requireRow } from "../../../tables/requireRow";
import { Locations } from "../../../model/company/lists";
import { Items, Levels } from "../../../model/stock/tables";

export interface SnoozeItem {
  readonly item: string;
  readonly location: string;
  /** The first day on which it is suggested again; left out, it is woken now. */
  readonly until?: Day;
}

/** Keeps an item from being suggested at a location until a day. */
export const snoozeItem: Action<SnoozeItem> = {
  title: "Snooze",
  reads: [Items, Locations, Levels],
  plan(tables, { item, location, until }, { today }) {
    const found = requireRow(tables, Items, item);
    if (!found.ok) return found;
    const place = requireRow(tables, Locations, location);
    if (!place.ok) return place;
    const key = joinKey([item, location]);
    const level = tables.find(Levels, key);
    if (until === undefined) {
      if (level?.snoozeUntil === undefined) return refuse(`${item} is not snoozed in ${location}.`);
      return ok({
        sentence: `Woke ${item} in ${location}`,
        changes: [update(Levels, key, { snoozeUntil: undefined })],
      });
    }
    if (until <= today) return refuse(`Choose a day after today to snooze ${item} until.`);
    return ok({
      sentence: `Snoozed ${item} in ${location} until ${until}`,
      changes: [
        level ? update(Levels, key, { snoozeUntil: until }) : insert(Levels, { item, location, snoozeUntil: until }),
      ],
    });
  },
};
