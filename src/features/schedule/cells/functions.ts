import { momentToSerial, serialToMoment } from "../../../domain/moment";
import { instantOf, isZone, momentIn } from "../../../domain/zonedTime";
import { amount, moment, optional, text } from "../../../functions/argument";
import { isEmpty, plainValue, type Cells } from "../../../functions/cell";
import { CellError, Refusal, refused } from "../../../functions/cellError";
import { eachRow, type Shown } from "../../../functions/eachRow";
import { one, rowsOf } from "../../../functions/list";
import { workingHours } from "../../../functions/workingHours";
import { overlaps, padded, without, type Interval } from "../../../science/booking";
import { workingMinutes } from "../../../science/workingTime";

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
