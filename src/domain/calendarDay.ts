/** A calendar day without a zone, as "2026-11-24". Days compare and sort as text. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's 1900 system, shifted so that serials from 61 (1 March 1900) on are right in spite of its 29 February 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
/** The last day that Excel knows. People enter it for an open end. */
export const LAST_DAY: Day = "9999-12-31";
const LAST_SERIAL = 2_958_465;

/** The day of an Excel serial number; its time of day is dropped. undefined outside March 1900 to 9999. */
export function serialToDay(serial: number): Day | undefined {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return undefined;
  const whole = Math.floor(serial);
  let day = daysBySerial.get(whole);
  if (day === undefined) {
    day = dayOfTime(SERIAL_ZERO + whole * MS_PER_DAY);
    daysBySerial.set(whole, day);
  }
  return day;
}

/** Excel's serial number of a day. */
export const dayToSerial = (day: Day): number => (timeOfDay(day) - SERIAL_ZERO) / MS_PER_DAY;

/** True for a day that exists, written as year-month-day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = parseTime(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day of a year, month (1 to 12) and day of the month, or undefined where there is none. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  return isDay(text) ? text : undefined;
}

/** The day so many days later. What would lie beyond Excel's days is the first or the last of them. */
export const addDays = (day: Day, days: number): Day => dayOfTime(timeOfDay(day) + days * MS_PER_DAY);

/** The same day of the month so many months later; the month's last day where it has no such day. It ends where Excel's days do. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const within = Math.min(Math.max(months, -MONTHS_OF_EXCEL), MONTHS_OF_EXCEL);
  const lastDay = new Date(Date.UTC(year, month + within, 0)).getUTCDate();
  return dayOfTime(Date.UTC(year, month - 1 + within, Math.min(dayOfMonth, lastDay)));
}
const MONTHS_OF_EXCEL = 12 * 8100;

/** Days from one that a rule counts up to another, both ends included: 0 is the first, and so on. */
export function daysUpTo(last: Day, dayAt: (count: number) => Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = dayAt(0); day <= last && day !== days.at(-1); day = dayAt(days.length)) days.push(day);
  return days;
}

/** Whole months from one day to a later one, as Excel's DATEDIF with "m"; 0 where `to` comes first. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return 0;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

/** addDays from one day, for many rows: each distance is calculated once. */
export function daysFrom(day: Day): (days: number) => Day {
  const calculated = new Map<number, Day>();
  return (days) => {
    let reached = calculated.get(days);
    if (reached === undefined) calculated.set(days, (reached = addDays(day, days)));
    return reached;
  };
}

/** Days from one day to another; negative where `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => (timeOfDay(to) - timeOfDay(from)) / MS_PER_DAY;

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export const weekdayOf = (day: Day): number => new Date(timeOfDay(day)).getUTCDay() || 7;

/** A table names the same few hundred days over and over; there are three million at most. */
const daysBySerial = new Map<number, Day>();

const timesByDay = new Map<Day, number>();

/** The time of a day that is known to be one, calculated once each. */
function timeOfDay(day: Day): number {
  let time = timesByDay.get(day);
  if (time === undefined) timesByDay.set(day, (time = parseTime(day)));
  return time;
}

// UTC throughout: a day has no zone, and UTC has no clock changes that could land on yesterday.
const parseTime = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const dayOfTime = (time: number): Day =>
  new Date(Math.min(Math.max(time, FIRST_TIME), LAST_TIME)).toISOString().slice(0, 10);
const FIRST_TIME = SERIAL_ZERO + FIRST_SERIAL * MS_PER_DAY;
const LAST_TIME = SERIAL_ZERO + LAST_SERIAL * MS_PER_DAY;
