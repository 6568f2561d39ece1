import { InvalidArgument, finite, zeroOrMore } from "./invalidArgument";

/** Working time within a day, in minutes from midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans in order and apart from each other, for Monday (0) to Sunday (6); special days, by day number, have their own. */
export interface WorkingHours {
  readonly week: readonly (readonly Span[])[];
  readonly special: ReadonlyMap<number, readonly Span[]>;
}

/** Moments are day numbers of Excel (1 = 1 January 1900) with the time as the part of the day. */
const MINUTES_PER_DAY = 1440;
/** 27 years without a working minute: nobody works by these hours. */
const LONGEST_SEARCH_DAYS = 10_000;

/** Working minutes from one moment to another, negative where the second comes first. Time runs without clock changes. */
export function workingMinutes(from: number, to: number, hours: WorkingHours): number {
  finite("from", from);
  finite("to", to);
  if (to < from) return -workingMinutes(to, from, hours);
  const [firstDay, firstMinute] = dayAndMinute(from);
  const [lastDay, lastMinute] = dayAndMinute(to);
  const whole = minutesOfDays(firstDay, lastDay, hours);
  return toMicro(whole - minutesUntil(firstDay, firstMinute, hours) + minutesUntil(lastDay, lastMinute, hours));
}

/**
 * Working days from one moment to another, each as the part of its weekday's usual hours that lies between them: half of a
 * day, or a day of which half is off, is 0.5. A weekday without usual hours counts by the hours it is given. Negative where
 * the second comes first.
 */
export function workingDays(from: number, to: number, hours: WorkingHours): number {
  finite("from", from);
  finite("to", to);
  if (to < from) return -workingDays(to, from, hours);
  const [firstDay, firstMinute] = dayAndMinute(from);
  const [lastDay, lastMinute] = dayAndMinute(to);
  const share = (day: number, minutes: number): number => {
    const usual = lengthOf(hours.week[weekdayOf(day)] ?? []) || lengthOf(daySpans(day, hours));
    return usual === 0 ? 0 : minutes / usual;
  };
  const whole = (day: number): number => share(day, lengthOf(daySpans(day, hours)));
  const until = (day: number, minute: number): number => share(day, minutesUntil(day, minute, hours));
  const perWeek = hours.week.filter((spans) => lengthOf(spans) > 0).length;
  // Whole weeks at once, and what special days make of theirs.
  const weeks = Math.floor((lastDay - firstDay) / 7);
  let days = weeks * perWeek;
  for (let day = firstDay + weeks * 7; day < lastDay; day++)
    days += lengthOf(hours.week[weekdayOf(day)] ?? []) > 0 ? 1 : 0;
  for (const day of hours.special.keys())
    if (day >= firstDay && day < lastDay) days += whole(day) - (lengthOf(hours.week[weekdayOf(day)] ?? []) > 0 ? 1 : 0);
  return Math.round((days - until(firstDay, firstMinute) + until(lastDay, lastMinute)) * 1e6) / 1e6;
}

/** The moment at which so many working minutes are over, at the latest the last one that Excel knows. No minutes: the moment itself. */
export function addWorkingMinutes(from: number, minutes: number, hours: WorkingHours): number {
  finite("from", from);
  zeroOrMore("minutes", minutes);
  if (minutes === 0) return from;
  const [firstDay, firstMinute] = dayAndMinute(from);
  const perWeek = hours.week.reduce((sum, spans) => sum + lengthOf(spans), 0);
  let left = minutes + minutesUntil(firstDay, firstMinute, hours);
  let idle = 0;
  let day = firstDay;
  // Whole weeks without a special day are skipped at once, so that a year costs no more than a day.
  const specials = [...hours.special.keys()].filter((special) => special >= firstDay).sort((a, b) => a - b);
  for (;;) {
    const next = specials.find((special) => special >= day) ?? Infinity;
    const weeks = perWeek > 0 ? Math.min(Math.floor((next - day) / 7), Math.ceil(left / perWeek) - 1) : 0;
    if (weeks > 0) {
      left -= weeks * perWeek;
      day += weeks * 7;
    }
    const spans = daySpans(day, hours);
    const length = lengthOf(spans);
    if (left <= length + 1e-7 && length > 0) return day + minuteAfter(left, spans) / MINUTES_PER_DAY;
    left -= length;
    idle = length > 0 ? 0 : idle + 1;
    if (day > LAST_DAY) return LAST_MOMENT;
    if (idle > LONGEST_SEARCH_DAYS) {
      throw new InvalidArgument("hours", "no working time", "hours in which the minutes can be worked");
    }
    day++;
  }
}

/** 31 December 9999, the last day that Excel knows, and its last minute. */
const LAST_DAY = 2_958_465;
const LAST_MOMENT = LAST_DAY + 1439 / MINUTES_PER_DAY;

/** Working minutes of the days from `first` up to, not with, `last`. */
function minutesOfDays(first: number, last: number, hours: WorkingHours): number {
  const weeks = Math.floor((last - first) / 7);
  let sum = weeks * hours.week.reduce((total, spans) => total + lengthOf(spans), 0);
  for (let day = first + weeks * 7; day < last; day++) sum += lengthOf(hours.week[weekdayOf(day)] ?? []);
  for (const [day, spans] of hours.special) {
    if (day >= first && day < last) sum += lengthOf(spans) - lengthOf(hours.week[weekdayOf(day)] ?? []);
  }
  return sum;
}

/** The working time of a day, by its number. */
export const daySpans = (day: number, hours: WorkingHours): readonly Span[] =>
  hours.special.get(day) ?? hours.week[weekdayOf(day)] ?? [];

/** Monday is 0. Serial 61, 1 March 1900, was a Thursday. */
const weekdayOf = (day: number): number => (((day - 2) % 7) + 7) % 7;

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

function minutesUntil(day: number, minute: number, hours: WorkingHours): number {
  return daySpans(day, hours).reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, minute) - from), 0);
}

/** The minute of the day at which so many working minutes of it are over. */
function minuteAfter(minutes: number, spans: readonly Span[]): number {
  let left = minutes;
  for (const { from, to } of spans) {
    if (left <= to - from + 1e-7) return toMicro(Math.min(to, from + left));
    left -= to - from;
  }
  return spans.at(-1)?.to ?? 0;
}

/** Serials carry a time only to about a microsecond: within a millisecond it is the second that was typed, and never the next day's. */
function dayAndMinute(moment: number): [day: number, minute: number] {
  const seconds = Math.floor(moment * 86_400 + 0.001);
  const day = Math.floor(seconds / 86_400);
  return [day, (seconds - day * 86_400) / 60];
}

const toMicro = (minutes: number): number => Math.round(minutes * 1e6) / 1e6;
