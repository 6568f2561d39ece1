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
  return {
    between(from, to) {
      let minutes = 0;
      for (const stretch of stretchesFrom(from, clocks)) {
        const until = Math.min(stretch.until, to);
        const offset = stretch.offset / MINUTES_PER_DAY;
        minutes += local.between(toSecond(stretch.from + offset), toSecond(until + offset));
        if (stretch.until >= to) break;
      }
      return minutes;
    },
    after(from, minutes) {
      let left = minutes;
      for (const stretch of stretchesFrom(from, clocks)) {
        const offset = stretch.offset / MINUTES_PER_DAY;
        const start = toSecond(stretch.from + offset);
        const within = stretch.until === Infinity ? Infinity : local.between(start, toSecond(stretch.until + offset));
        if (left <= within) return toSecond(local.after(start, left) - offset);
        left -= within;
      }
      // The last stretch has no end, so that the loop has returned.
      return from;
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

interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** The stretches of time without a change of clocks, from a moment on; the last one has no end. */
function stretchesFrom(start: number, { offset, changes }: ZoneClocks): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  let ahead = offset;
  for (const change of changes) {
    if (change.at <= start + HALF_SECOND) {
      ahead = change.offsetAfter;
      continue;
    }
    stretches.push({ from, until: change.at, offset: change.offsetBefore });
    from = change.at;
    ahead = change.offsetAfter;
  }
  return [...stretches, { from, until: Infinity, offset: ahead }];
}

const offsetAt = (utc: number, { offset, changes }: ZoneClocks): number => {
  let ahead = offset;
  for (const change of changes) {
    if (change.at > utc + HALF_SECOND) break;
    ahead = change.offsetAfter;
  }
  return ahead;
};

const HALF_SECOND = 0.5 / 86_400;

const isSame = (one: number, other: number): boolean => Math.abs(one - other) < HALF_SECOND;

/** Serials carry a time to about a microsecond: to the second, so that adding and taking an offset leads back to the same. */
const toSecond = (serial: number): number => Math.round(serial * 86_400) / 86_400;
