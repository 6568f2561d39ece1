import { answer } from "../../functions/answer";

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
export async function clashInCell(
  start: unknown[][],
  end: unknown[][],
  resource: unknown[][],
  meetings: unknown[][],
  before?: unknown[][],
  after?: unknown[][],
): Promise<unknown[][]> {
  const { clash } = await late();
  return answer(() => clash({ start, end, resource, meetings, before, after }));
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
export async function zoneTimeInCell(moment: unknown[][], from: unknown[][], to: unknown[][]): Promise<unknown[][]> {
  const { zoneTime } = await late();
  return answer(() => zoneTime({ moment, from, to }));
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
export async function roomUseInCell(
  room: unknown[][],
  meetings: unknown[][],
  from: unknown[][],
  to: unknown[][],
  hours: unknown[][],
  holidays?: unknown[][],
): Promise<unknown[][]> {
  const { roomUse } = await late();
  return answer(() => roomUse({ room, meetings, from, to, hours, holidays }));
}
