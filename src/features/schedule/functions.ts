import { answerLater } from "../../functions/answer";

/** What the functions of the schedule are made of; loaded when a cell first calls one of them. */
const late = () => import("./cells/functions");

/**
 * The first meeting that a booking clashes with, or nothing. What ends when the other begins does not clash; buffers are kept on both sides.
 * @customfunction CLASH
 * @helpurl functions/CLASH.html
 * @param start Date and time at which the booking starts.
 * @param end Date and time at which it ends.
 * @param resource Room, person or thing that is booked.
 * @param meetings Four columns: room or person, start, end, and what it is called.
 * @param [before] Minutes that are kept free before each booking; none if left out.
 * @param [after] Minutes that are kept free after each booking; none if left out.
 * @returns What the earliest clashing meeting is called.
 */
export function clashInCell(
  start: unknown[][],
  end: unknown[][],
  resource: unknown[][],
  meetings: unknown[][],
  before?: unknown[][],
  after?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ clash }) => clash({ start, end, resource, meetings, before, after }));
}

/**
 * A local date and time of one zone as the clocks of another show it. Give the cell a date and time format.
 * @customfunction ZONETIME
 * @helpurl functions/ZONETIME.html
 * @param moment Date and time.
 * @param from Zone that it is in, such as Europe/Lisbon.
 * @param to Zone that it is wanted in, such as Asia/Tokyo.
 * @returns Date and time as Excel's serial number.
 */
export function zoneTimeInCell(moment: unknown[][], from: unknown[][], to: unknown[][]): Promise<unknown[][]> {
  return answerLater(late, ({ zoneTime }) => zoneTime({ moment, from, to }));
}

/**
 * How much of its open hours a room is booked: booked minutes, open minutes and their share. Minutes that are booked twice count once.
 * @customfunction ROOMUSE
 * @helpurl functions/ROOMUSE.html
 * @param room The room.
 * @param meetings Three columns: room, start, end.
 * @param from Date and time from which it is counted.
 * @param to Date and time up to which.
 * @param hours Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of the open hours.
 * @param [holidays] Days on which it is closed; with two more columns, start and end, when it is open after all.
 * @returns Booked minutes, open minutes, share.
 */
export function roomUseInCell(
  room: unknown[][],
  meetings: unknown[][],
  from: unknown[][],
  to: unknown[][],
  hours: unknown[][],
  holidays?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ roomUse }) => roomUse({ room, meetings, from, to, hours, holidays }));
}

/**
 * The best times for a meeting of some people, ranked: with most of them, within most working hours, nearest to the middle of everybody's day. It spills; give its first two columns a date and time format.
 * @customfunction FREESLOTS
 * @helpurl functions/FREESLOTS.html
 * @param people Who takes part. All times are those of the first one's zone.
 * @param minutes How long the meeting is.
 * @param from Date and time from which it may start.
 * @param to Date and time until which it must be over.
 * @param meetings Three columns: person, start, end.
 * @param [hours] Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of work, in everybody's own zone; round the clock if left out.
 * @param [zones] Two columns: person and zone, such as Asia/Tokyo; all in one zone if left out.
 * @param [buffer] Minutes that are kept free before and after each meeting; none if left out.
 * @returns Start, end, who is busy, for whom it lies out of hours.
 */
export function freeSlotsInCell(
  people: unknown[][],
  minutes: unknown[][],
  from: unknown[][],
  to: unknown[][],
  meetings: unknown[][],
  hours?: unknown[][],
  zones?: unknown[][],
  buffer?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, (rules) => rules.freeTimes({ people, minutes, from, to, meetings, hours, zones, buffer }));
}

/**
 * The rooms that are free at a time and fit, the one with the fewest seats first. It spills.
 * @customfunction ROOMFIT
 * @helpurl functions/ROOMFIT.html
 * @param start Date and time at which the meeting starts.
 * @param end Date and time at which it ends.
 * @param seats How many people come.
 * @param needs What the room must have, with commas or one in each cell. May be empty.
 * @param rooms Three columns: room, seats, and what is in it, with commas.
 * @param meetings Three columns: room, start, end.
 * @param [before] Minutes that are kept free before each meeting; none if left out.
 * @param [after] Minutes that are kept free after each meeting; none if left out.
 * @returns Room and seats.
 */
export function roomFitInCell(
  start: unknown[][],
  end: unknown[][],
  seats: unknown[][],
  needs: unknown[][],
  rooms: unknown[][],
  meetings: unknown[][],
  before?: unknown[][],
  after?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ roomFit }) => roomFit({ start, end, seats, needs, rooms, meetings, before, after }));
}

/**
 * Working days from one moment to another, with parts of days: a morning of a day with a morning and an afternoon of the same length is half a day. Below 0 where the end comes first.
 * @customfunction WORKDAYSBETWEEN
 * @helpurl functions/WORKDAYSBETWEEN.html
 * @param start Date and time.
 * @param end Date and time. A date alone is the beginning of its day.
 * @param hours Three columns: weekday (Mon to Sun, or 1 for Monday to 7), start and end of work. Two rows for a day with a break.
 * @param [holidays] Days without work; with two more columns, start and end, what is worked on that day after all.
 * @returns Days.
 */
export function workDaysBetweenInCell(
  start: unknown[][],
  end: unknown[][],
  hours: unknown[][],
  holidays?: unknown[][],
): Promise<unknown[][]> {
  return answerLater(late, ({ workDaysBetween }) => workDaysBetween({ start, end, hours, holidays }));
}
