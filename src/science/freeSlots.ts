import { IntervalIndex, padded, type Interval } from "./booking";

/** Someone whom a time is looked for. Times are instants in milliseconds. */
export interface Attendee {
  readonly busy: readonly Interval[];
  /** When they don't work. */
  readonly offHours: readonly Interval[];
  /** How near an instant is to the middle of their day: 1 there, 0 twelve hours off. */
  readonly comfort: (at: number) => number;
}

/** A time, and which of the attendees, by place, can't come or have it out of their hours. */
export interface Slot extends Interval {
  readonly missing: readonly number[];
  readonly offHours: readonly number[];
}

/**
 * The best times, the first of them best: with most attendees, then within most working hours, then nearest to the middle of
 * everybody's day, then the earliest. They don't overlap each other, and at none of them everybody is missing.
 */
export function freeSlots(
  attendees: readonly Attendee[],
  starts: readonly number[],
  length: number,
  buffer: number,
  most: number,
): readonly Slot[] {
  const indexes = attendees.map(({ busy, offHours, comfort }) => ({
    // The buffers of both bookings are kept apart.
    busy: new IntervalIndex(busy.map((each) => padded({ ...each, before: buffer, after: buffer }))),
    offHours: new IntervalIndex(offHours),
    comfort,
  }));
  const placesOf = (test: (attendee: (typeof indexes)[number]) => boolean): readonly number[] =>
    indexes.flatMap((each, place) => (test(each) ? [place] : []));
  const ranked = starts
    .map((from) => {
      const time = { from, to: from + length };
      const claim = padded({ ...time, before: buffer, after: buffer });
      return {
        ...time,
        missing: placesOf(({ busy }) => !busy.isFree(claim)),
        offHours: placesOf(({ offHours }) => !offHours.isFree(time)),
        comfort: indexes.reduce((sum, { comfort }) => sum + comfort(from + length / 2), 0),
      };
    })
    .filter(({ missing }) => missing.length < attendees.length)
    .sort(
      (one, other) =>
        one.missing.length - other.missing.length ||
        one.offHours.length - other.offHours.length ||
        other.comfort - one.comfort ||
        one.from - other.from,
    );
  const chosen: Slot[] = [];
  for (const { from, to, missing, offHours } of ranked) {
    if (chosen.length === most) break;
    if (chosen.every((each) => Math.abs(each.from - from) >= length)) chosen.push({ from, to, missing, offHours });
  }
  return chosen;
}
