import { calendarOf, escaped, stampLine, timeLine, uidPart } from "../../../domain/iCalendar";
import { mailAddress } from "../../../domain/mail";
import type { Instant } from "../../../domain/zonedTime";
import { companySettings } from "../../../model/company/settings";
import { peopleIn } from "../../../model/people/people";
import { isHeld } from "../../../model/schedule/diary";
import { mailIn, type MeetingState } from "../../../model/schedule/meetings";
import type { Meeting, MeetingPerson } from "../../../model/schedule/tables";
import type { TableSet } from "../../../tables/tableSet";
import { diaryAround } from "../book/bookMeeting";

/**
 * A meeting as an iCalendar file (RFC 5545 and 5546): an invitation, or the cancellation of one that does not take place. Its
 * UID stays and its SEQUENCE counts the changes, so that a calendar that takes the file again moves the event.
 */
export function inviteFile(tables: TableSet, { meeting, people }: MeetingState, stamp: Instant): string {
  const diary = diaryAround(tables, meeting);
  const zone = diary.zoneOfMeeting(meeting);
  const isOff = !isHeld(meeting);
  const mail = mailIn(tables);
  const { from, to } = diary.timesOf(meeting);
  const organiser = meeting.organiser === undefined ? undefined : peopleIn(tables)(meeting.organiser);
  const place = meeting.room ?? meeting.place;
  const lines = [
    "BEGIN:VEVENT",
    `UID:${escaped(uidOf(meeting, companySettings(tables).company))}`,
    stampLine(stamp),
    `SEQUENCE:${String(meeting.sequence)}`,
    timeLine("DTSTART", meeting.start, zone),
    timeLine("DTEND", meeting.end, zone),
    `SUMMARY:${escaped(meeting.subject)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    ...(meeting.note === undefined ? [] : [`DESCRIPTION:${escaped(meeting.note)}`]),
    `STATUS:${isOff ? "CANCELLED" : meeting.status === "Confirmed" ? "CONFIRMED" : "TENTATIVE"}`,
    ...(organiser?.email === undefined
      ? []
      : [`ORGANIZER;CN=${parameter(organiser.person)}:mailto:${mailAddress(organiser.email)}`]),
    ...people.flatMap((row) => attendeeLine(row, mail(row))),
    ...(isOff ? [] : alarm(meeting)),
    "END:VEVENT",
  ];
  // Without an organiser there is nobody to answer to, and calendars refuse a request.
  const method = organiser?.email === undefined ? "PUBLISH" : isOff ? "CANCEL" : "REQUEST";
  return calendarOf(lines, { product: "Schedule", method, zones: [zone], from, to });
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
