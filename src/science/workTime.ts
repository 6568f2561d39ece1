import { addWorkingMinutes, workingMinutes, type WorkingHours } from "./workingTime";

/** How a service clock counts time: minutes between two moments, and the moment at which so many are over. */
export interface WorkTime {
  /** Minutes from one moment to a later one. */
  readonly between: (from: number, to: number) => number;
  /** The first moment at which so many minutes are over. */
  readonly after: (from: number, minutes: number) => number;
  /** The midnight after a moment. */
  readonly midnightAfter: (from: number) => number;
}

/** A change of clocks: the day number of Excel at which it happens in UTC, and how far they are ahead of UTC, in minutes. */
export interface OffsetChange {
  readonly at: number;
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** A zone's clocks: their changes in order. A zone without a change has its one offset. */
export interface ZoneClocks {
  readonly offset: number;
  readonly changes: readonly OffsetChange[];
}

const MINUTES_PER_DAY = 1440;
const ALWAYS: WorkingHours = {
  week: Array.from({ length: 7 }, () => [{ from: 0, to: MINUTES_PER_DAY }]),
  special: new Map(),
};

/** Working time by hours of weekdays and special days; time runs without clock changes. Without hours, round the clock. */
export const workTimeBy = (hours: WorkingHours = ALWAYS): WorkTime => ({
  between: (from, to) => workingMinutes(from, to, hours),
  after: (from, minutes) => addWorkingMinutes(from, minutes, hours),
  midnightAfter: (from) => Math.floor(from) + 1,
});

/**
 * Working time by the hours that a zone's clocks show, between moments in UTC. A night in which clocks change is as long as it
 * is: the working time of each stretch without a change is added up.
 */
export function zonedWorkTime(hours: WorkingHours | undefined, clocks: ZoneClocks): WorkTime {
  const local = workTimeBy(hours);
  const { changes } = clocks;
  /** Working minutes of a stretch in which the zone is so far ahead of UTC. */
  const within = (from: number, to: number, offset: number): number =>
    local.between(toSecond(from + offset / MINUTES_PER_DAY), toSecond(to + offset / MINUTES_PER_DAY));
  return {
    between(from, to) {
      let minutes = 0;
      let start = from;
      let next = changeAfter(from, changes);
      for (let change = changes[next]; change !== undefined && change.at < to; change = changes[++next]) {
        minutes += within(start, change.at, change.offsetBefore);
        start = change.at;
      }
      return minutes + within(start, to, offsetBefore(next, clocks));
    },
    after(from, minutes) {
      let left = minutes;
      let start = from;
      let next = changeAfter(from, changes);
      for (let change = changes[next]; change !== undefined; change = changes[++next]) {
        const worked = within(start, change.at, change.offsetBefore);
        if (left <= worked) break;
        left -= worked;
        start = change.at;
      }
      const offset = offsetBefore(next, clocks) / MINUTES_PER_DAY;
      return toSecond(local.after(toSecond(start + offset), left) - offset);
    },
    midnightAfter(from) {
      const shown = Math.floor(toSecond(shownAt(from, clocks))) + 1;
      const utc = utcOf(shown, clocks);
      return utc > from ? utc : utcOf(shown + 1, clocks);
    },
  };
}

/**
 * The moment in UTC at which a zone's clocks show a time. One that they skip is read as if they had not been put forward yet,
 * one that they show twice is the first of the two, both as RFC 5545 has it.
 */
export function utcOf(shown: number, clocks: ZoneClocks): number {
  const before = toSecond(shown - offsetAt(shown - 1, clocks) / MINUTES_PER_DAY);
  const after = toSecond(shown - offsetAt(shown + 1, clocks) / MINUTES_PER_DAY);
  if (isSame(shownAt(before, clocks), shown)) return before;
  return isSame(shownAt(after, clocks), shown) ? after : before;
}

/** What a zone's clocks show at a moment in UTC. */
export const shownAt = (utc: number, clocks: ZoneClocks): number =>
  toSecond(utc + offsetAt(utc, clocks) / MINUTES_PER_DAY);

const offsetAt = (utc: number, clocks: ZoneClocks): number => offsetBefore(changeAfter(utc, clocks.changes), clocks);

/** The place of the first change after a moment. */
function changeAfter(utc: number, changes: readonly OffsetChange[]): number {
  let next = 0;
  for (const { at } of changes) {
    if (at > utc + HALF_SECOND) break;
    next++;
  }
  return next;
}

/** How far ahead of UTC the clocks are up to the change at this place. */
const offsetBefore = (next: number, { offset, changes }: ZoneClocks): number =>
  changes[next - 1]?.offsetAfter ?? offset;

const HALF_SECOND = 0.5 / 86_400;

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < HALF_SECOND;

/** Serials carry a time to about a microsecond: to the second, so that adding and taking an offset leads back to the same. */
const toSecond = (serial: number): number => Math.round(serial * 86_400) / 86_400;
