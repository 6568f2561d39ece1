import { calendarOf, timeLine } from "../../../domain/iCalendar";
import { dayOfMoment } from "../../../domain/moment";
import { ok, refuse, type Result } from "../../../domain/result";
import { instantOf, type Instant } from "../../../domain/zonedTime";
import { workCalendarIn } from "../../../model/calendar/workCalendar";
import { isHeld } from "../../../model/schedule/diary";
import { meetingStates, type MeetingState } from "../../../model/schedule/meetings";
import type { Series } from "../../../model/schedule/series";
import { recurrenceRule, seriesDates, timesOfDate } from "../../../model/schedule/seriesDates";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";
import { diaryOfDates } from "../series/planSeries";
import { contentLines, dateOf, envelope, eventLines, sequenceOf, seriesUid, zoneOfSeries } from "./eventLines";

/**
 * A series as one event that repeats, with what differs from its rule: dates that are left out or cancelled as exceptions,
 * those that were moved or changed as events of their own.
 */
export function seriesFile(tables: TableSet, series: Series, stamp: Instant): Result<string> {
  const rule = recurrenceRule(series);
  const dates = seriesDates(series, workCalendarIn(tables).hours());
  if (!rule.ok) return rule;
  if (!dates.ok) return dates;
  const states = [...meetingStates(tables).values()].filter(({ meeting }) => sameKey(meeting.series, series.series));
  const held = states.filter(({ meeting }) => isHeld(meeting));
  const zone = zoneOfSeries(tables, series);
  const diary = diaryOfDates(tables, [series, ...states.map(({ meeting }) => meeting)]);
  const asRuled = ({ meeting: { slot, start, end } }: MeetingState): boolean => {
    const times = timesOfDate(series, dayOfMoment(slot ?? start));
    return times.start === start && times.end === end;
  };
  const usual = held.find(asRuled) ?? held[0] ?? states[0];
  if (!usual) return refuse(`${series.series} has no date in Meetings. Book one first.`);
  const heldSlots = new Set(held.map(({ meeting }) => meeting.slot));
  const left = held.length === 0 ? [] : dates.value.filter(({ slot }) => !heldSlots.has(slot));
  const common = { stamp, uid: seriesUid(tables, series), sequence: sequenceOf(tables, series.series) };
  const master = eventLines(
    tables,
    { ...usual, meeting: { ...usual.meeting, start: series.start, end: series.end, zone } },
    diary,
    {
      ...common,
      extra: [`RRULE:${utcUntil(rule.value, zone)}`, ...left.map(({ slot }) => timeLine("EXDATE", slot, zone))],
    },
  );
  const same = (state: MeetingState): string =>
    contentLines(tables, { ...state, meeting: { ...state.meeting, start: "", end: "" } }).join("\n");
  const own = held
    .filter((state) => !asRuled(state) || same(state) !== same(usual))
    .flatMap((state) =>
      eventLines(tables, state, diary, {
        ...common,
        ...dateOf(tables, series, state.meeting.slot ?? state.meeting.start),
      }),
    );
  const zones = new Set([zone, ...held.map(({ meeting }) => diary.zoneOfMeeting(meeting))]);
  const last = dates.value.at(-1)?.slot ?? series.start;
  return ok(
    calendarOf([...master, ...own], {
      ...envelope(tables, usual.meeting),
      zones,
      from: instantOf(series.start, zone),
      to: instantOf(last, zone),
    }),
  );
}

/** RFC 5545 has the end of a rule in UTC where its start names a zone. */
const utcUntil = (rule: string, zone: string): string =>
  rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T235959/, (_whole, year: string, month: string, day: string) => {
    const end = new Date(instantOf(`${year}-${month}-${day}T23:59`, zone)).toISOString();
    return `UNTIL=${end.slice(0, 19).replace(/[-:]/g, "")}Z`;
  });
