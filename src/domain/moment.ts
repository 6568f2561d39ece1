import { dayToSerial, isDay, serialToDay, type Day } from "./calendarDay";

/** A local date and time without a zone, as "2026-11-24T09:30". Moments compare and sort as text. */
export type Moment = string;

const MINUTES_PER_DAY = 1440;
const MILLISECOND = 1 / 60_000;

/** The moment of an Excel serial number, its seconds dropped as Excel shows it; undefined outside the days that Excel knows. */
export function serialToMoment(serial: number): Moment | undefined {
  // A serial is off by less than a millisecond; what is rounded up beyond it could land in the next day or year.
  const minutes = Math.floor(serial * MINUTES_PER_DAY + MILLISECOND);
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
