import ICAL from "ical.js";
import { addDays, dayToSerial, weekdayOf, type Day } from "../../domain/calendarDay";
import { dayOfMoment, isMoment, type Moment } from "../../domain/moment";
import { ok, refuse, type Result } from "../../domain/result";
import { daySpans, type WorkingHours } from "../../science/workingTime";
import { repetitions, type Series } from "./series";

/** By what a series repeats. */
export type SeriesRule = Pick<Series, "repeats" | "start"> &
  Partial<Pick<Series, "every" | "weekdays" | "until" | "times">>;

/** One date of a series. */
export interface SeriesDate {
  /** When the rule has it begin. Calendars know the date by this, wherever it is moved to. */
  readonly slot: Moment;
  /** The day on which it is held: another than the slot's where a rule goes by working days. Undefined on a day off. */
  readonly day: Day | undefined;
}

/** The most dates of one series: a year of days. */
export const MOST_DATES = 366;

/** The rule as RFC 5545 writes it, or what it lacks. */
export function recurrenceRule({ repeats, every = 1, weekdays, start, until, times }: SeriesRule): Result<string> {
  if (!repetitions.includes(repeats)) return refuse(`Choose how the series repeats: ${repetitions.join("; ")}.`);
  if (!isMoment(start)) return refuse("Enter the day and the time at which the first meeting starts.");
  if (until === undefined && times === undefined)
    return refuse("A series ends. Enter its last day, or how many times it is held.");
  if (until !== undefined && until < dayOfMoment(start))
    return refuse(`The series ends on ${until}, before it begins. Enter a later last day.`);
  if (times !== undefined && (times < 1 || times > MOST_DATES))
    return refuse(`A series is held once to ${String(MOST_DATES)} times. Enter a number between.`);
  if (every < 1) return refuse("The interval is 1 or more: 2 for every second week.");
  const day = dayOfMoment(start);
  const own = CODES[weekdayOf(day) - 1] ?? "MO";
  const dayOfMonth = Number(day.slice(8));
  const parts = (frequency: string, ...by: readonly string[]): Result<string> =>
    ok(
      [
        `FREQ=${frequency}`,
        ...(every === 1 ? [] : [`INTERVAL=${String(every)}`]),
        ...by,
        // The zone's own time, which a series keeps over clock changes; the end of the day takes in what begins on it.
        ...(until === undefined ? [`COUNT=${String(times ?? 1)}`] : [`UNTIL=${until.replaceAll("-", "")}T235959`]),
      ].join(";"),
    );
  switch (repeats) {
    case "Day":
      return parts("DAILY");
    case "Working day":
      return every === 1
        ? parts("WEEKLY", `BYDAY=${WORKING}`)
        : refuse("Working days follow each other. Leave the interval at 1, or choose Day.");
    case "Week": {
      const codes = weekdayCodes(weekdays ?? "");
      if (codes === undefined) return refuse(`${weekdays ?? ""} are no weekdays. Enter them as Mon, Thu.`);
      return parts("WEEKLY", `BYDAY=${codes.length === 0 ? own : codes.join(",")}`);
    }
    case "Month":
      // Months end on different days: the 31st is the last one of each.
      return parts("MONTHLY", `BYMONTHDAY=${dayOfMonth === 31 ? "-1" : String(dayOfMonth)}`);
    case "Month, same weekday":
      // A fifth Tuesday is in few months; people mean the last one.
      return parts("MONTHLY", `BYDAY=${dayOfMonth > 28 ? "-1" : String(Math.ceil(dayOfMonth / 7))}${own}`);
    case "Month, last such weekday":
      return parts("MONTHLY", `BYDAY=-1${own}`);
    case "First working day of the month":
      return parts("MONTHLY", `BYDAY=${WORKING}`, "BYSETPOS=1");
    case "Last working day of the month":
      return parts("MONTHLY", `BYDAY=${WORKING}`, "BYSETPOS=-1");
    case "Year":
      return parts(
        "YEARLY",
        `BYMONTH=${String(Number(day.slice(5, 7)))}`,
        `BYMONTHDAY=${day.endsWith("02-29") ? "-1" : String(dayOfMonth)}`,
      );
  }
}

/** The dates of a series in their order; hours say which days are worked, for the rules that go by them. */
export function seriesDates(series: SeriesRule, hours: WorkingHours): Result<readonly SeriesDate[]> {
  const rule = recurrenceRule(series);
  if (!rule.ok) return rule;
  const dates: SeriesDate[] = [];
  const times = ICAL.Recur.fromString(rule.value).iterator(ICAL.Time.fromDateTimeString(`${series.start}:00`));
  const isWorked = (day: Day): boolean => daySpans(dayToSerial(day), hours).length > 0;
  for (;;) {
    // Null at the end, which the types of the library leave out.
    const next = times.next() as ICAL.Time | null;
    if (!next) break;
    if (dates.length === MOST_DATES)
      return refuse(`That is more than ${String(MOST_DATES)} meetings. Enter an earlier last day.`);
    const slot = next.toString().slice(0, 16);
    dates.push({ slot, day: heldOn(series.repeats, dayOfMoment(slot), isWorked) });
  }
  if (dates.length === 0) return refuse("The series has no date before its last day. Enter a later one.");
  return ok(dates);
}

function heldOn(repeats: Series["repeats"], day: Day, isWorked: (day: Day) => boolean): Day | undefined {
  const nextWorked = (step: number): Day | undefined => {
    for (let at = day; at.slice(0, 7) === day.slice(0, 7); at = addDays(at, step)) if (isWorked(at)) return at;
    return undefined;
  };
  switch (repeats) {
    case "Working day":
      return isWorked(day) ? day : undefined;
    case "First working day of the month":
      return nextWorked(1);
    case "Last working day of the month":
      return nextWorked(-1);
    default:
      return day;
  }
}

/** Weekdays as people write them: "Mon, Thursday"; undefined where a word is none. */
function weekdayCodes(text: string): readonly string[] | undefined {
  const words = text.split(/[\s,;]+/).filter((word) => word !== "");
  const codes = words.map((word) =>
    word.length < 2 ? -1 : NAMES.findIndex((name) => name.startsWith(word.toLowerCase().replace(/\.$/, ""))),
  );
  return codes.includes(-1)
    ? undefined
    : [...new Set(codes)].sort((one, other) => one - other).map((at) => CODES[at] ?? "");
}

const NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const WORKING = "MO,TU,WE,TH,FR";

/** A time so long after a slot as the first one's end is after its start, on another day where it was moved. */
export function timesOfDate(
  { start, end }: Pick<Series, "start" | "end">,
  day: Day,
): { readonly start: Moment; readonly end: Moment } {
  const nights = dayToSerial(dayOfMoment(end)) - dayToSerial(dayOfMoment(start));
  return { start: `${day}${start.slice(10)}`, end: `${addDays(day, nights)}${end.slice(10)}` };
}
