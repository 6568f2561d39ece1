import { addDays, daysUpTo, type Day } from "../../domain/calendarDay";
import { timeOfMinutes, minutesOfTime, type TimeOfDay } from "../../domain/timeOfDay";
import type { Moment } from "../../domain/moment";
import { instantOf, momentIn, type Instant } from "../../domain/zonedTime";
import type { TableSet } from "../../tables/tableSet";
import { formatBusy, tooSoon, unfit, type RoomNeeds } from "./bookingRules";
import { diaryIn, type Asked, type Diary } from "./diary";
import { Rooms, type Room } from "./tables";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** What a time is looked for. */
export interface TimeWish {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly minutes: number;
  readonly from: Day;
  readonly to: Day;
  /** Within which hours of the day, in the zone; the whole day where they are left out. */
  readonly earliest?: TimeOfDay | undefined;
  readonly latest?: TimeOfDay | undefined;
  /** The zone in which it is asked and answered. */
  readonly zone: string;
  /** Minutes that its people keep free around it. */
  readonly before?: number;
  readonly after?: number;
  /** Left out: no room is needed. */
  readonly room?: RoomNeeds | undefined;
  /** Minutes from one start that is tried to the next. */
  readonly step?: number;
}

/** A time that can be had, and what is to be known of it. */
export interface Offer {
  readonly start: Moment;
  readonly end: Moment;
  readonly from: Instant;
  readonly to: Instant;
  readonly room?: string;
  /** Required people who can't come, with the reason. */
  readonly missing: readonly { readonly person: string; readonly why: string }[];
  /** Optional people who can't. */
  readonly without: readonly string[];
  /** Those for whom it lies out of working hours, with what their clocks show. */
  readonly outOfHours: readonly { readonly person: string; readonly local: Moment }[];
  /** 1 where it is the middle of everybody's day, 0 where it is their midnight. */
  readonly comfort: number;
}

interface Candidate {
  readonly from: Instant;
  readonly missing: number;
  readonly optional: number;
  readonly outOfHours: number;
  readonly comfort: number;
  readonly room: Room | undefined;
}

/**
 * The best times, the first of them best: with all required people, then with most of them, then most of the optional ones,
 * then within most working hours and nearest to the middle of everybody's day, then in the room that fits tightest. Times
 * that are offered do not overlap each other.
 */
export function findTimes(tables: TableSet, wish: TimeWish, now: Instant, most = 12): readonly Offer[] {
  const { minutes, zone, step = 15 } = wish;
  const length = minutes * MINUTE;
  const window = {
    from: instantOf(`${wish.from}T00:00`, zone) - DAY,
    to: instantOf(`${addDays(wish.to, 1)}T00:00`, zone) + DAY,
  };
  const diary = diaryIn(tables, window);
  // Booking wants a seat for everybody who is required.
  const seats = Math.max(wish.room?.seats ?? 0, wish.required.length);
  const rooms = wish.room && fittingRooms(tables, { ...wish.room, seats }, minutes);
  const asked = (from: Instant): Asked => ({
    from,
    to: from + length,
    before: (wish.before ?? 0) * MINUTE,
    after: (wish.after ?? 0) * MINUTE,
  });
  const people = [...wish.required, ...wish.optional];
  const zones = countedZones(people.map((name) => diary.zoneOf(name)));
  const isFree = (name: string, from: Instant): boolean => diary.isFree({ kind: "person", name }, asked(from));

  const candidates: Candidate[] = [];
  for (const from of startsOf(wish, step)) {
    if (from < now) continue;
    const room = rooms?.find(
      (each) => tooSoon(each, from, now) === undefined && diary.isFree({ kind: "room", name: each.room }, asked(from)),
    );
    if (rooms && !room) continue;
    const times = { from, to: from + length };
    candidates.push({
      from,
      missing: wish.required.filter((name) => !isFree(name, from)).length,
      optional: wish.optional.filter((name) => !isFree(name, from)).length,
      outOfHours: people.filter((name) => diary.isOutOfHours(name, times)).length,
      comfort: comfortOf(zones, from + length / 2),
      room,
    });
  }
  candidates.sort(
    (one, other) =>
      one.missing - other.missing ||
      one.optional - other.optional ||
      one.outOfHours - other.outOfHours ||
      other.comfort - one.comfort ||
      (one.room?.seats ?? 0) - (other.room?.seats ?? 0) ||
      one.from - other.from,
  );
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (chosen.length === most) break;
    // Where nobody could come, nothing is offered.
    if (candidate.missing > 0 && candidate.missing === wish.required.length) continue;
    if (chosen.every(({ from }) => Math.abs(from - candidate.from) >= length)) chosen.push(candidate);
  }
  return chosen.map((candidate) => explain(candidate, wish, diary, asked(candidate.from)));
}

/** Rooms that suit, the tightest first, of two alike the cheaper. */
export const fittingRooms = (tables: TableSet, needs: RoomNeeds, minutes: number): readonly Room[] =>
  tables
    .rows(Rooms)
    .filter((room) => unfit(room, needs, minutes) === undefined)
    .sort((one, other) => one.seats - other.seats || (one.hourCost ?? 0) - (other.hourCost ?? 0));

function explain(candidate: Candidate, wish: TimeWish, diary: Diary, asked: Asked): Offer {
  const busy = (person: string) => diary.busyOf({ kind: "person", name: person }, asked);
  const { from, comfort, room } = candidate;
  return {
    from,
    to: asked.to,
    start: momentIn(from, wish.zone),
    end: momentIn(asked.to, wish.zone),
    ...(room && { room: room.room }),
    missing: wish.required.flatMap((person) => {
      const found = busy(person);
      return found.length === 0 ? [] : [{ person, why: formatBusy(found) }];
    }),
    without: wish.optional.filter((person) => busy(person).length > 0),
    outOfHours: [...wish.required, ...wish.optional]
      .filter((person) => diary.isOutOfHours(person, asked))
      .map((person) => ({ person, local: momentIn(from, diary.zoneOf(person)) })),
    comfort,
  };
}

/** Every start that is tried, as instants; a start that a clock change skips is not one. */
function* startsOf({ from, to, zone, minutes, ...wish }: TimeWish, step: number): Generator<Instant> {
  const earliest = minutesOfTime(wish.earliest ?? "00:00");
  const latest = minutesOfTime(wish.latest ?? "24:00");
  for (const day of daysUpTo(to, (count) => addDays(from, count)))
    for (let minute = earliest; minute + Math.min(minutes, 1440) <= latest && minute < 1440; minute += step) {
      const moment = `${day}T${timeOfMinutes(minute)}`;
      const instant = instantOf(moment, zone);
      if (momentIn(instant, zone) === moment) yield instant;
    }
}

/** How near an instant is to the middle of everybody's day, one in the afternoon: 1 there, 0 twelve hours off. */
function comfortOf(zones: ReadonlyMap<string, number>, at: Instant): number {
  let sum = 0;
  let count = 0;
  for (const [zone, people] of zones) {
    const off = Math.abs(minutesOfTime(momentIn(at, zone).slice(11)) - MIDDLE_OF_DAY);
    sum += people * (1 - Math.min(off, 1440 - off) / 720);
    count += people;
  }
  return count === 0 ? 1 : sum / count;
}

/** How many are in each zone. */
function countedZones(zones: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return counts;
}

const MIDDLE_OF_DAY = 13 * 60;
