import { addDays, type Day } from "../../domain/calendarDay";
import { KeyMap } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { Items, Moves, type Item } from "./tables";

/** Days from one count of an item to the next: monthly, quarterly and twice a year, as cycle counting by ABC class usually has it. */
const CYCLE_DAYS = { A: 30, B: 90, C: 180 } as const;

/** An item that is kept at a location, and when it was last counted there. */
export interface CycleCount {
  readonly item: Item;
  readonly lastCounted: Day | undefined;
  /** Its cycle is over, or it was never counted. An item without a class is counted as one of class C. */
  readonly isDue: boolean;
}

/** The items with any move at a location, those that wait longest for a count first. Linear in the moves. */
export function cycleCounts(tables: TableSet, location: string, today: Day): readonly CycleCount[] {
  const lastCounted = new KeyMap<Day>();
  const kept = new KeyMap<true>();
  for (const move of tables.rows(Moves)) {
    if (move.location !== location) continue;
    kept.set(move.item, true);
    if (move.type === "Count" && move.date > (lastCounted.get(move.item) ?? "")) lastCounted.set(move.item, move.date);
  }
  return tables
    .rows(Items)
    .filter(({ item }) => kept.has(item))
    .map((item) => {
      const last = lastCounted.get(item.item);
      return {
        item,
        lastCounted: last,
        isDue: last === undefined || addDays(last, CYCLE_DAYS[item.class ?? "C"]) <= today,
      };
    })
    .sort((a, b) => (a.lastCounted ?? "").localeCompare(b.lastCounted ?? ""));
}
