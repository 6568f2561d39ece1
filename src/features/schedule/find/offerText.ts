import { listOf } from "../../../domain/sentence";
import type { Formats } from "../../../domain/formats";
import { momentIn, zoneName } from "../../../domain/zonedTime";
import type { Offer } from "../../../model/schedule/findTimes";

/** Free times as a text to send, in the guest's own zone: "I could offer …". */
export function timesToSend(offers: readonly Pick<Offer, "from" | "to">[], zone: string, formats: Formats): string {
  const first = offers[0];
  if (!first) return "";
  const lines = [...offers]
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }) => {
      const [start, end] = [momentIn(from, zone), momentIn(to, zone)];
      return `- ${formats.longDay(start.slice(0, 10))}, ${formats.time(start.slice(11))} to ${formats.time(end.slice(11))}`;
    });
  // Clocks may change between the first offer and the last; each change has its own name.
  const names = new Set(offers.map(({ from }) => zoneName(from, zone, formats.language, "long")));
  return [`I could offer (times in ${zone}, ${listOf([...names])}):`, ...lines].join("\n");
}
