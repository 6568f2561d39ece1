import { addDays, LAST_DAY, type Day } from "./calendarDay";
import { isMoment, type Moment } from "./moment";

/** Milliseconds since 1970 in UTC. */
export type Instant = number;

/** A change of a zone's clocks; offsets are minutes east of UTC. */
export interface ClockChange {
  readonly at: Instant;
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** True for a name of the IANA time zone database that this machine knows, such as Europe/Lisbon, in any case. */
export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch (error) {
    // What Intl throws for a zone that it does not know.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The instant at which a zone's clocks show a local time. A time that clocks skip is read as if they had not been put
 * forward yet, one that they show twice is the first of the two, both as RFC 5545 has it.
 */
export function instantOf(moment: Moment, zone: string): Instant {
  const asUtc = utcOf(moment);
  // The offsets of a day before and a day after are the two that can hold; no zone changes twice in two days.
  const steady = steadyOffset(asUtc - MS_PER_DAY, asUtc + MS_PER_DAY, zone);
  if (steady !== undefined) return asUtc - steady * MS_PER_MINUTE;
  const before = asUtc - offsetAt(asUtc - MS_PER_DAY, zone) * MS_PER_MINUTE;
  const after = asUtc - offsetAt(asUtc + MS_PER_DAY, zone) * MS_PER_MINUTE;
  if (utcOf(momentIn(before, zone)) === asUtc) return before;
  return utcOf(momentIn(after, zone)) === asUtc ? after : before;
}

/** What a zone's clocks show at an instant, to the minute; moments end where Excel's days do. */
export function momentIn(instant: Instant, zone: string): Moment {
  const at = withinExcel(instant);
  const offset = steadyOffset(at, at, zone) ?? offsetAt(at, zone);
  return new Date(withinExcel(at + offset * MS_PER_MINUTE)).toISOString().slice(0, 16);
}

/** The instant at which a day is over on a zone's clocks; never for Excel's last day, which stands for an open end. */
export const endOfDay = (day: Day, zone: string): Instant =>
  day === LAST_DAY ? Infinity : instantOf(`${addDays(day, 1)}T00:00`, zone);

/** A zone's offset from UTC at an instant, in minutes east. */
export function offsetAt(instant: Instant, zone: string): number {
  // To the second: the local time that Intl tells has no milliseconds.
  const whole = Math.floor(instant / 1000) * 1000;
  const fields = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of clockOf(zone).formatToParts(whole))
    if (type in fields) fields[type as keyof typeof fields] = Number(value); // `in` has just told that it is one of them
  const local = Date.UTC(fields.year, fields.month - 1, fields.day, fields.hour, fields.minute, fields.second);
  return Math.round((local - whole) / MS_PER_MINUTE);
}

/** What people call the zone's time at an instant, in a language: "CET", "GMT+9", "British Summer Time". */
export function zoneName(instant: Instant, zone: string, language: string, style: "short" | "long" = "short"): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** The changes of a zone's clocks from one instant to another, in their order. */
export function clockChanges(zone: string, from: Instant, to: Instant): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let offset = offsetAt(from, zone);
  for (let start = from; start < to; start += MS_PER_DAY) {
    const end = Math.min(start + MS_PER_DAY, to);
    const offsetAfter = offsetAt(end, zone);
    if (offsetAfter === offset) continue;
    changes.push({ at: changeBetween(start, end, zone), offsetBefore: offset, offsetAfter });
    offset = offsetAfter;
  }
  return changes;
}

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

const FIRST_INSTANT = Date.UTC(1900, 2, 1);
const LAST_INSTANT = Date.UTC(9999, 11, 31, 23, 59);
const withinExcel = (instant: Instant): Instant => Math.min(Math.max(instant, FIRST_INSTANT), LAST_INSTANT);

const utcOf = (moment: Moment): Instant => {
  if (!isMoment(moment)) throw new RangeError(`${moment} is no moment`);
  return Date.parse(`${moment}:00Z`);
};

/** The minute in which the offset becomes that of the end. */
function changeBetween(start: Instant, end: Instant, zone: string): Instant {
  const offsetAfter = offsetAt(end, zone);
  let low = Math.floor(start / MS_PER_MINUTE);
  let high = Math.ceil(end / MS_PER_MINUTE);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offsetAt(middle * MS_PER_MINUTE, zone) === offsetAfter) high = middle;
    else low = middle;
  }
  return high * MS_PER_MINUTE;
}

/** The one offset of a zone from the day of an instant to that of another, asked once a day; undefined where it changes. */
function steadyOffset(from: Instant, to: Instant, zone: string): number | undefined {
  let offsets = offsetsByZone.get(zone);
  if (offsets === undefined) offsetsByZone.set(zone, (offsets = new Map<number, number>()));
  const last = Math.floor(to / MS_PER_DAY) + 1;
  let steady: number | undefined;
  for (let day = Math.floor(from / MS_PER_DAY); day <= last; day++) {
    let offset = offsets.get(day);
    if (offset === undefined) offsets.set(day, (offset = offsetAt(day * MS_PER_DAY, zone)));
    if (steady !== undefined && offset !== steady) return undefined;
    steady = offset;
  }
  return steady;
}

/** Offsets at the start of days, by zone: a table of meetings names the same few hundred days over and over. */
const offsetsByZone = new Map<string, Map<number, number>>();

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    clocks.set(zone, clock);
  }
  return clock;
}
