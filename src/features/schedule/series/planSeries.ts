import { dayOfMoment, type Moment } from "../../../domain/moment";
import { ok, refuse, type Result } from "../../../domain/result";
import { formatMoment, listOf } from "../../../domain/sentence";
import { instantOf, momentIn } from "../../../domain/zonedTime";
import { workCalendarIn } from "../../../model/calendar/workCalendar";
import { clashesOf } from "../../../model/schedule/bookingRules";
import { diaryIn, type Diary } from "../../../model/schedule/diary";
import { fittingRooms } from "../../../model/schedule/findTimes";
import { partsOf } from "../../../model/schedule/meetings";
import type { Series } from "../../../model/schedule/series";
import { seriesDates, timesOfDate } from "../../../model/schedule/seriesDates";
import { Rooms } from "../../../model/schedule/tables";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { checkWish, type MeetingWish } from "../book/bookMeeting";

/** A meeting that repeats: the first one, and how it goes on. */
export type SeriesWish = MeetingWish &
  Pick<Series, "repeats"> &
  Partial<Pick<Series, "every" | "weekdays" | "until" | "times">> & { readonly decisions?: Decisions | undefined };

/** What was decided about dates that clash, by slot. */
export type Decisions = Readonly<Record<Moment, SeriesDecision>>;

/** What becomes of a date that clashes: it is left out, held in another room, or at another time. */
export type SeriesDecision = "skip" | "room" | "time";

/** A date of a series, and what is in its way. */
export interface PlannedDate extends Times {
  readonly slot: Moment;
  /** Why it can't be held as the rule has it; undefined where it can. */
  readonly conflict?: string;
  /** A day off, on which a rule of working days holds nothing. */
  readonly isDayOff?: true;
  /** A room that fits and is free then. */
  readonly otherRoom?: string;
  /** The nearest time of that day at which all who are required can. */
  readonly otherTime?: Place;
}

export interface Times {
  readonly start: Moment;
  readonly end: Moment;
}

/** When and in which room a date is held. */
export interface Place extends Times {
  readonly room?: string | undefined;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** From one time that is tried to the next. */
const STEP = 15 * MINUTE;

/** The dates of a new series one by one: what can be booked as it is, and an offer for each that can't. */
export function planSeries(tables: TableSet, wish: SeriesWish, now: Moment): Result<readonly PlannedDate[]> {
  const site = wish.room === undefined ? undefined : tables.find(Rooms, wish.room)?.site;
  const dates = seriesDates(wish, workCalendarIn(tables).hours({ site }));
  if (!dates.ok) return dates;
  return planDates(
    tables,
    inOneZone(tables, wish),
    dates.value.map(({ slot, day }) => ({
      slot,
      ...timesOfDate(wish, day ?? dayOfMoment(slot)),
      ...(day === undefined && { isDayOff: true as const }),
    })),
    now,
  );
}

/** Tries each date against what is booked, and looks for another room and another time where it clashes. */
export function planDates(
  tables: TableSet,
  wish: MeetingWish,
  dates: readonly PlannedDate[],
  now: Moment,
): Result<readonly PlannedDate[]> {
  // What is wrong with each date alike is said at once, not date by date.
  const own = checkWish(tables, wish, now);
  if (!own.ok && own.problem.table !== undefined) return own;
  const alone = checkWish(tables, { ...wish, room: undefined, people: [], resources: [], organiser: undefined }, now);
  if (!alone.ok) return alone;
  const diary = diaryOfDates(tables, dates);
  return ok(
    dates.map((date): PlannedDate => {
      if (date.isDayOff) return date;
      const { start, end } = date;
      const checked = checkWish(tables, { ...wish, start, end }, now, undefined, diary);
      if (checked.ok) return date;
      const otherRoom = wish.room === undefined ? undefined : roomFor(tables, wish, date, diary, now);
      const otherTime = timeFor(tables, wish, date, diary, now);
      return {
        ...date,
        conflict: checked.problem.message,
        ...(otherRoom !== undefined && { otherRoom }),
        ...(otherTime && { otherTime }),
      };
    }),
  );
}

/** A wish with its zone told, so that a date that is held in another room keeps its time. */
export function inOneZone<W extends MeetingWish>(tables: TableSet, wish: W): W {
  if (wish.zone !== undefined || wish.room === undefined) return wish;
  return { ...wish, zone: workCalendarIn(tables).zoneAt(tables.find(Rooms, wish.room)?.site) };
}

/** A diary that knows all the days of some dates. */
export function diaryOfDates(tables: TableSet, dates: readonly Times[]): Diary {
  const starts = dates.map(({ start }) => instantOf(start, "UTC"));
  const ends = dates.map(({ end }) => instantOf(end, "UTC"));
  return diaryIn(tables, { from: Math.min(...starts) - 3 * DAY, to: Math.max(...ends) + 3 * DAY });
}

/** The dates that are held, with what was decided about those that clash; the refusal says what is still to be decided. */
export function heldDates(
  planned: readonly PlannedDate[],
  room: string | undefined,
  decisions: Decisions = {},
): Result<readonly (Place & { readonly slot: Moment })[]> {
  const held: (Place & { readonly slot: Moment })[] = [];
  const open: PlannedDate[] = [];
  for (const date of planned) {
    const { slot, start, end, conflict, otherRoom, otherTime } = date;
    const decision = decisions[slot];
    if (date.isDayOff || (conflict !== undefined && decision === "skip")) continue;
    if (conflict === undefined) held.push({ slot, start, end, room });
    else if (decision === "room" && otherRoom !== undefined) held.push({ slot, start, end, room: otherRoom });
    else if (decision === "time" && otherTime) held.push({ slot, ...otherTime });
    else open.push(date);
  }
  const [first] = open;
  if (first)
    return refuse(
      `${listOf(open.slice(0, 5).map(({ start }) => formatMoment(start)))}${open.length > 5 ? ` and ${String(open.length - 5)} more` : ""} can't be held: ${first.conflict ?? ""} Leave such a date out, or choose another room or time for it.`,
    );
  return held.length === 0 ? refuse("No date of the series is left. Choose other days or another time.") : ok(held);
}

/** The first two meetings of some that clash with each other, in tables that hold them. */
export function clashAmong(
  tables: TableSet,
  meetings: readonly (MeetingWish & { readonly meeting: string })[],
): string | undefined {
  if (meetings.length === 0) return undefined;
  const diary = diaryOfDates(tables, meetings);
  for (const { meeting, before = 0, after = 0, resources = [], ...wish } of meetings) {
    const times = diary.timesOf({ zone: undefined, room: undefined, ...wish });
    const claim = { times, before, after, room: wish.room, ...partsOf(wish.people, wish.organiser), resources };
    const [first] = clashesOf(diary, claim, meeting).obstacles;
    if (first) return `${formatMoment(wish.start)}: ${first.what}`;
  }
  return undefined;
}

/** The tightest room of the site that is free at a date, with all else that the meeting takes. */
function roomFor(tables: TableSet, wish: MeetingWish, times: Times, diary: Diary, now: Moment): string | undefined {
  const { start, end } = times;
  const { from, to } = diary.timesOf({ zone: undefined, room: undefined, ...wish, start, end });
  const seats = partsOf(wish.people, wish.organiser).required.length;
  const site = wish.room === undefined ? undefined : tables.find(Rooms, wish.room)?.site;
  return fittingRooms(tables, { seats, site }, (to - from) / MINUTE).find(
    ({ room }) => !sameKey(room, wish.room) && isBookable(tables, { ...wish, start, end, room }, diary, now),
  )?.room;
}

/** The time of the day nearest to a date's own at which all who are required can, in its room where that is free, else in another. */
function timeFor(tables: TableSet, wish: MeetingWish, times: Times, diary: Diary, now: Moment): Place | undefined {
  const zone = diary.zoneOfMeeting({ zone: wish.zone, room: wish.room });
  const { from, to } = diary.timesOf({ zone: undefined, room: undefined, ...wish, start: times.start, end: times.end });
  const { required } = partsOf(wish.people, wish.organiser);
  const nearest: Times[] = [];
  for (let off = STEP; off < DAY; off += STEP)
    for (const at of [from - off, from + off]) {
      const each = { from: at, to: at + to - from };
      const [start, end] = [momentIn(each.from, zone), momentIn(each.to, zone)];
      if (dayOfMoment(start) !== dayOfMoment(times.start)) continue;
      if (!required.some((person) => diary.isOutOfHours(person, each))) nearest.push({ start, end });
    }
  const inOwn = nearest.find((each) => isBookable(tables, { ...wish, ...each }, diary, now));
  if (inOwn || wish.room === undefined) return inOwn && { ...inOwn, room: wish.room };
  for (const each of nearest) {
    const room = roomFor(tables, wish, each, diary, now);
    if (room !== undefined) return { ...each, room };
  }
  return undefined;
}

/** Whether booking would take it, asked of the same rule that books. */
const isBookable = (tables: TableSet, wish: MeetingWish, diary: Diary, now: Moment): boolean =>
  checkWish(tables, wish, now, undefined, diary).ok;
