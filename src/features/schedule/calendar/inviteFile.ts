import { calendarOf } from "../../../domain/iCalendar";
import type { Instant } from "../../../domain/zonedTime";
import type { MeetingState } from "../../../model/schedule/meetings";
import { MeetingSeries } from "../../../model/schedule/series";
import type { TableSet } from "../../../tables/tableSet";
import { diaryAround } from "../book/bookMeeting";
import { dateOf, envelope, eventLines, zoneOfSeries } from "./eventLines";

/**
 * A meeting as an iCalendar file (RFC 5545 and 5546): an invitation, or the cancellation of one that does not take place. Its
 * UID stays and its SEQUENCE counts the changes, so that a calendar that takes the file again moves the event. A date of a
 * series is told by the series' UID and by when the rule has it begin.
 */
export function inviteFile(tables: TableSet, state: MeetingState, stamp: Instant): string {
  const { meeting } = state;
  const diary = diaryAround(tables, meeting);
  const series = meeting.series === undefined ? undefined : tables.find(MeetingSeries, meeting.series);
  const lines = eventLines(tables, state, diary, {
    stamp,
    ...(series && meeting.slot !== undefined && dateOf(tables, series, meeting.slot)),
  });
  const zones = new Set([diary.zoneOfMeeting(meeting), ...(series ? [zoneOfSeries(tables, series)] : [])]);
  return calendarOf(lines, { ...envelope(tables, meeting), zones, ...diary.timesOf(meeting) });
}
