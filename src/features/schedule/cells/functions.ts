import { momentToSerial, serialToMoment } from "../../../domain/moment";
import { minutesOfTime } from "../../../domain/timeOfDay";
import { instantOf, isZone, momentIn } from "../../../domain/zonedTime";
import { aboveZero, amount, moment, optional, text } from "../../../functions/argument";
import { isEmpty, plainValue, type Cells } from "../../../functions/cell";
import { CellError, Refusal, refused } from "../../../functions/cellError";
import { eachRow, type Shown } from "../../../functions/eachRow";
import { listOf, one, rowsOf } from "../../../functions/list";
import { workingHours } from "../../../functions/workingHours";
import { openTimes } from "../../../model/calendar/openTimes";
import { overlaps, padded, without, type Interval } from "../../../science/booking";
import { freeSlots } from "../../../science/freeSlots";
import { workingDays, workingMinutes } from "../../../science/workingTime";

const MINUTES_PER_DAY = 1440;

/** Excel's serials carry a time to less than a millisecond: whole minutes are compared, so that ten o'clock is ten o'clock. */
const minuteOf = (serial: number): number => Math.round(serial * MINUTES_PER_DAY);

interface Booked extends Interval {
  readonly what: string;
  readonly called: string;
}

/** The meetings of a range, in minutes; rows without a name or a time are passed over. */
function bookedIn(meetings: Cells): readonly Booked[] {
  return rowsOf("meetings", meetings).flatMap(([what, start, end, called]): Booked[] => {
    if ([what, start, end].some((cell) => isEmpty(plainValue(cell)) || cell === 0)) return [];
    const [name, from, to] = [
      text("meetings").read(what),
      moment("meetings").read(start),
      moment("meetings").read(end),
    ];
    const label = text("meetings").read(called);
    for (const each of [name, from, to, label]) if (each instanceof CellError) throw new Refusal(each);
    if (typeof name !== "string" || typeof label !== "string" || typeof from !== "number" || typeof to !== "number")
      return [];
    return [{ what: name.toLowerCase(), from: minuteOf(from), to: minuteOf(to), called: label || name }];
  });
}

/** The earliest meeting of the same room or person whose time, buffers included, overlaps. */
export function clash(cells: {
  readonly start: Cells;
  readonly end: Cells;
  readonly resource: Cells;
  readonly meetings: Cells;
  readonly before: Cells;
  readonly after: Cells;
}): readonly (readonly Shown[])[] {
  const booked = [...bookedIn(cells.meetings)].sort((a, b) => a.from - b.from);
  const before = one(optional(amount("before"), 0), cells.before);
  const after = one(optional(amount("after"), 0), cells.after);
  const claims = booked.map((meeting) => ({ ...meeting, ...padded({ ...meeting, before, after }) }));
  return eachRow(
    { start: moment("start"), end: moment("end"), resource: text("resource") },
    { start: cells.start, end: cells.end, resource: cells.resource },
    ({ start, end, resource }) => {
      if (end <= start) return refused("end", end, "after the start");
      const claim = padded({ from: minuteOf(start), to: minuteOf(end), before, after });
      return claims.find((other) => other.what === resource.toLowerCase() && overlaps(other, claim))?.called ?? "";
    },
  );
}

/** A local time in another zone, by the clock changes of both. */
export const zoneTime = (cells: {
  readonly moment: Cells;
  readonly from: Cells;
  readonly to: Cells;
}): readonly (readonly Shown[])[] =>
  eachRow({ moment: moment("moment"), from: text("from"), to: text("to") }, cells, ({ moment: at, from, to }) => {
    for (const [name, zone] of [
      ["from", from],
      ["to", to],
    ] as const)
      if (!isZone(zone)) return refused(name, zone, "a time zone such as Europe/Lisbon");
    const local = serialToMoment(at);
    return local === undefined ? refused("moment", at, "a date") : momentToSerial(momentIn(instantOf(local, from), to));
  });

/** Booked and open minutes of a room, and their share. */
export function roomUse(cells: {
  readonly room: Cells;
  readonly meetings: Cells;
  readonly from: Cells;
  readonly to: Cells;
  readonly hours: Cells;
  readonly holidays: Cells;
}): readonly (readonly Shown[])[] {
  const room = one(text("room"), cells.room).toLowerCase();
  const from = one(moment("from"), cells.from);
  const to = one(moment("to"), cells.to);
  if (to <= from) throw new Refusal(refused("to", to, "after from"));
  const hours = workingHours(cells.hours, cells.holidays);
  const whole = { from: minuteOf(from), to: minuteOf(to) };
  const own = bookedIn(cells.meetings).filter((meeting) => meeting.what === room && overlaps(meeting, whole));
  const minutes = ({ from: first, to: last }: Interval): number =>
    workingMinutes(first / MINUTES_PER_DAY, last / MINUTES_PER_DAY, hours);
  const open = minutes(whole);
  // What is not free is booked, however often.
  const free = without(whole, own).reduce((sum, part) => sum + (part.to > part.from ? minutes(part) : 0), 0);
  return [[open - free, open, open === 0 ? 0 : (open - free) / open]];
}

/** As many times as one looks through. */
const MOST_SLOTS = 10;
/** From one start that is tried to the next. */
const STEP = 15 * 60_000;
/** The longest time that is looked through. */
const MOST_DAYS = 92;

/** The best times for some people, each in their own zone: start, end, who is busy, for whom it is out of hours. */
export function freeTimes(cells: {
  readonly people: Cells;
  readonly minutes: Cells;
  readonly from: Cells;
  readonly to: Cells;
  readonly meetings: Cells;
  readonly hours: Cells;
  readonly zones: Cells;
  readonly buffer: Cells;
}): readonly (readonly Shown[])[] {
  const names = [...new Set(textsIn("people", cells.people))];
  const zones = zonesIn(cells.zones);
  const zoneOf = (name = ""): string => zones.get(name.toLowerCase()) ?? zones.values().next().value ?? "UTC";
  const zone = zoneOf(names[0]);
  const length = one(aboveZero("minutes"), cells.minutes) * 60_000;
  const [start, end] = [one(moment("from"), cells.from), one(moment("to"), cells.to)];
  if (end <= start) throw new Refusal(refused("to", end, "after from"));
  if (end - start > MOST_DAYS) throw new Refusal(refused("to", end, `at most ${String(MOST_DAYS)} days after from`));
  const buffer = one(optional(amount("buffer"), 0), cells.buffer) * 60_000;
  const instant = (serial: number): number => instantOf(serialToMoment(serial) ?? "1900-03-01T00:00", zone);
  const whole = { from: instant(start), to: instant(end) };
  const hours = cells.hours === null || cells.hours === undefined ? undefined : workingHours(cells.hours, undefined);
  const booked = bookedIn(cells.meetings);
  const around = { from: whole.from - DAY, to: whole.to + DAY };
  const attendees = names.map((name) => ({
    busy: booked
      .filter(({ what }) => what === name.toLowerCase())
      .map(({ from, to }) => ({ from: instant(from / MINUTES_PER_DAY), to: instant(to / MINUTES_PER_DAY) })),
    offHours: hours ? without(around, openTimes(hours, zoneOf(name), around)) : [],
    comfort: (at: number): number => {
      const off = Math.abs(minutesOfTime(momentIn(at, zoneOf(name)).slice(11)) - MIDDLE_OF_DAY);
      return 1 - Math.min(off, MINUTES_PER_DAY - off) / 720;
    },
  }));
  const starts: number[] = [];
  for (let at = Math.ceil(whole.from / STEP) * STEP; at + length <= whole.to; at += STEP) starts.push(at);
  const named = (places: readonly number[]): string => places.map((place) => names[place] ?? "").join(", ");
  const found = freeSlots(attendees, starts, length, buffer, MOST_SLOTS).map(({ from, to, missing, offHours }) => [
    momentToSerial(momentIn(from, zone)),
    momentToSerial(momentIn(to, zone)),
    named(missing),
    named(offHours),
  ]);
  return found.length === 0 ? [["", "", "", ""]] : found;
}

const DAY = 86_400_000;
const MIDDLE_OF_DAY = 13 * 60;

/** Zones by name, in small letters. */
function zonesIn(zones: Cells): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (zones === null || zones === undefined) return found;
  for (const [name, zone] of rowsOf("zones", zones)) {
    if (isEmpty(plainValue(name))) continue;
    const [person, own] = [text("zones").read(name), text("zones").read(zone)];
    for (const each of [person, own]) if (each instanceof CellError) throw new Refusal(each);
    if (typeof person !== "string" || typeof own !== "string") continue;
    if (!isZone(own)) throw new Refusal(refused("zones", own, "a time zone such as Europe/Lisbon"));
    found.set(person.toLowerCase(), own);
  }
  return found;
}

/** The filled cells of a range as texts, each with what stands between commas apart. */
const textsIn = (name: string, cells: Cells): readonly string[] =>
  listOf(text(name), cells)
    .flatMap((each) => each.split(","))
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** Rooms that are free and fit, with their seats, the tightest first. */
export function roomFit(cells: {
  readonly start: Cells;
  readonly end: Cells;
  readonly seats: Cells;
  readonly needs: Cells;
  readonly rooms: Cells;
  readonly meetings: Cells;
  readonly before: Cells;
  readonly after: Cells;
}): readonly (readonly Shown[])[] {
  const [start, end] = [one(moment("start"), cells.start), one(moment("end"), cells.end)];
  if (end <= start) throw new Refusal(refused("end", end, "after the start"));
  const seats = one(amount("seats"), cells.seats);
  const needs = textsIn("needs", cells.needs ?? [[""]]).map((need) => need.toLowerCase());
  const buffers = {
    before: one(optional(amount("before"), 0), cells.before),
    after: one(optional(amount("after"), 0), cells.after),
  };
  const claim = padded({ from: minuteOf(start), to: minuteOf(end), ...buffers });
  const taken = new Set(
    bookedIn(cells.meetings)
      .filter((meeting) => overlaps(padded({ ...meeting, ...buffers }), claim))
      .map(({ what }) => what),
  );
  const found = rowsOf("rooms", cells.rooms).flatMap(([room, has, equipment]) => {
    if (isEmpty(plainValue(room))) return [];
    const [name, size, list] = [text("rooms").read(room), amount("rooms").read(has), text("rooms").read(equipment)];
    for (const each of [name, size, list]) if (each instanceof CellError) throw new Refusal(each);
    if (typeof name !== "string" || typeof size !== "number" || typeof list !== "string") return [];
    const own = new Set(list.split(/[,;]/).map((word) => word.trim().toLowerCase()));
    const fits = size >= seats && needs.every((need) => own.has(need)) && !taken.has(name.toLowerCase());
    return fits ? [[name, size] as const] : [];
  });
  return found.length === 0 ? [["", ""]] : found.sort(([, one], [, other]) => one - other);
}

/** Working days with parts of days. */
export function workDaysBetween(cells: {
  readonly start: Cells;
  readonly end: Cells;
  readonly hours: Cells;
  readonly holidays: Cells;
}): readonly (readonly Shown[])[] {
  const hours = workingHours(cells.hours, cells.holidays);
  return eachRow({ start: moment("start"), end: moment("end") }, { start: cells.start, end: cells.end }, (row) =>
    workingDays(row.start, row.end, hours),
  );
}
