import { escaped, stampLine, timeLine, uidPart } from "../../../domain/iCalendar";
import { mailAddress } from "../../../domain/mail";
import type { Moment } from "../../../domain/moment";
import type { Instant } from "../../../domain/zonedTime";
import { companySettings } from "../../../model/company/settings";
import { peopleIn } from "../../../model/people/people";
import { isHeld, type Diary } from "../../../model/schedule/diary";
import { mailIn, type MeetingState } from "../../../model/schedule/meetings";
import type { Series } from "../../../model/schedule/series";
import { Meetings, type Meeting, type MeetingPerson } from "../../../model/schedule/tables";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";

/** By what a calendar knows one date of a series. */
export const dateOf = (tables: TableSet, series: Series, slot: Moment) => ({
  uid: seriesUid(tables, series),
  sequence: sequenceOf(tables, series.series),
  extra: [timeLine("RECURRENCE-ID", slot, zoneOfSeries(tables, series))],
});

/** Changes of all its dates: it grows with each of them, so that a calendar takes the newer file. */
export const sequenceOf = (tables: TableSet, key: string): number =>
  tables.rows(Meetings).reduce((sum, { series, sequence }) => sum + (sameKey(series, key) ? sequence : 0), 0);

/** The name of a series among calendars. */
export const seriesUid = (tables: TableSet, { series }: Series): string =>
  uidOf({ uid: undefined, meeting: series }, companySettings(tables).company);

/** The zone in which a series keeps its time. */
export const zoneOfSeries = (tables: TableSet, { zone }: Series): string => zone ?? companySettings(tables).timeZone;

/** Who is told what: without an organiser there is nobody to answer to, and calendars refuse a request. */
export function envelope(tables: TableSet, meeting: Meeting) {
  const organiser = meeting.organiser === undefined ? undefined : peopleIn(tables)(meeting.organiser);
  const method = organiser?.email === undefined ? "PUBLISH" : isHeld(meeting) ? "REQUEST" : "CANCEL";
  return { product: "Schedule", method } as const;
}

/** An event: when it is, by which name calendars know it, and what they show of it. */
export function eventLines(
  tables: TableSet,
  state: MeetingState,
  diary: Diary,
  {
    stamp,
    uid = uidOf(state.meeting, companySettings(tables).company),
    sequence = state.meeting.sequence,
    extra = [],
  }: {
    readonly stamp: Instant;
    readonly uid?: string;
    readonly sequence?: number;
    readonly extra?: readonly string[];
  },
): readonly string[] {
  const { meeting } = state;
  const zone = diary.zoneOfMeeting(meeting);
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    stampLine(stamp),
    `SEQUENCE:${String(sequence)}`,
    timeLine("DTSTART", meeting.start, zone),
    timeLine("DTEND", meeting.end, zone),
    ...extra,
    ...contentLines(tables, state),
    "END:VEVENT",
  ];
}

/** What calendars show of an event, but for its time. */
export function contentLines(tables: TableSet, { meeting, people }: MeetingState): readonly string[] {
  const isOff = !isHeld(meeting);
  const mail = mailIn(tables);
  const organiser = meeting.organiser === undefined ? undefined : peopleIn(tables)(meeting.organiser);
  const place = meeting.room ?? meeting.place;
  return [
    `SUMMARY:${escaped(meeting.subject)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(meeting.note === undefined ? [] : [`DESCRIPTION:${escaped(meeting.note)}`]),
    `STATUS:${isOff ? "CANCELLED" : meeting.status === "Confirmed" ? "CONFIRMED" : "TENTATIVE"}`,
    ...(organiser?.email === undefined
      ? []
      : [`ORGANIZER;CN=${parameter(organiser.person)}:mailto:${mailAddress(organiser.email)}`]),
    ...people.flatMap((row) => attendeeLine(row, mail(row))),
    ...(isOff ? [] : alarm(meeting)),
  ];
}

/** The name of a meeting among calendars: its own where it came from one. */
export const uidOf = ({ uid, meeting }: Pick<Meeting, "uid" | "meeting">, company: string): string =>
  uid ?? `${uidPart(meeting)}@${uidPart(company)}.quartermaster`;

const answers = { Accepted: "ACCEPTED", Declined: "DECLINED", Tentative: "TENTATIVE" } as const;

function attendeeLine({ person, part, answer }: MeetingPerson, mail: string | undefined): readonly string[] {
  if (mail === undefined) return [];
  const role = part === "Optional" ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT";
  const state = answer === undefined ? "NEEDS-ACTION" : answers[answer];
  return [`ATTENDEE;CN=${parameter(person)};ROLE=${role};PARTSTAT=${state};RSVP=TRUE:mailto:${mailAddress(mail)}`];
}

const alarm = ({ subject }: Meeting): readonly string[] => [
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  "TRIGGER:-PT15M",
  `DESCRIPTION:${escaped(subject)}`,
  "END:VALARM",
];

/** A parameter's value in quotes, which may hold no quote and no control character itself. */
// eslint-disable-next-line no-control-regex -- they are what is meant
const parameter = (text: string): string => `"${text.replace(/["\u0000-\u001f\u007f]/g, "'")}"`;
