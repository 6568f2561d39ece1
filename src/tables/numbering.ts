import type { Day } from "../domain/calendarDay";
import { foldKey } from "./keys";

/** Gives the next numbers of a series in a year: PO-2026-0001, PO-2026-0002, … above the highest that is taken. */
export function numbering(prefix: string, day: Day, taken: Iterable<string>): () => string {
  const stem = `${prefix}-${day.slice(0, 4)}-`;
  const folded = foldKey(stem);
  let last = 0;
  for (const key of taken) {
    if (!foldKey(key).startsWith(folded)) continue;
    const number = Number.parseInt(key.slice(stem.length), 10);
    if (number > last) last = number;
  }
  return () => stem + String(++last).padStart(4, "0");
}
