import { dayToSerial, isDay, serialToDay, type Day } from "./calendarDay";

/** A local date and time without a zone, as "2026-11-24T09:30". Moments compare and sort as text. */
export type Moment = string;

const MINUTES_PER_DAY = 1440;

/** The moment of an Excel serial number, to the minute; undefined outside the days that Excel knows. */
export function serialToMoment(serial: number): Moment | undefined {
  const minutes = Math.round(serial * MINUTES_PER_DAY);
  const day = serialToDay(Math.floor(minutes / MINUTES_PER_DAY));
  if (day === undefined) return undefined;
  const within = ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return `${day}T${twoDigits(Math.floor(within / 60))}:${twoDigits(within % 60)}`;
}

export function momentToSerial(moment: Moment): number {
  const [hours = 0, minutes = 0] = moment.slice(11).split(":").map(Number);
  return dayToSerial(dayOfMoment(moment)) + (hours * 60 + minutes) / MINUTES_PER_DAY;
}

export const dayOfMoment = (moment: Moment): Day => moment.slice(0, 10);

export const isMoment = (text: string): boolean =>
  isDay(text.slice(0, 10)) && /^T([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10));

/** The moment of a clock's reading, in the zone of the machine that shows it. */
export const momentOf = (clock: Date): Moment =>
  `${String(clock.getFullYear())}-${twoDigits(clock.getMonth() + 1)}-${twoDigits(clock.getDate())}T${twoDigits(clock.getHours())}:${twoDigits(clock.getMinutes())}`;

const twoDigits = (value: number): string => String(value).padStart(2, "0");
