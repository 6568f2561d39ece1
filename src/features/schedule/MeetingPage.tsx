import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Formats } from "../../domain/formats";
import { momentIn } from "../../domain/zonedTime";
import { clashesOf } from "../../model/schedule/bookingRules";
import { isHeld } from "../../model/schedule/diary";
import { claimOf, mailIn, type MeetingState } from "../../model/schedule/meetings";
import { MeetingSeries } from "../../model/schedule/series";
import type { MeetingStatus } from "../../model/schedule/tables";
import { useSession } from "../../session/SessionContext";
import { useAction } from "../../session/useAction";
import type { TableSet } from "../../tables/tableSet";
import { Entries, Entry } from "../../ui/Entries";
import type { Figure } from "../../ui/Figures";
import { useFormats } from "../../ui/FormatsContext";
import { FileButtons } from "../../ui/file/FileButtons";
import { Message } from "../../ui/Message";
import { Section } from "../../ui/Page";
import type { Found } from "../../ui/recordKind";
import { RecordPage, type RecordView } from "../../ui/RecordPage";
import { actionStep, pageStep, type Step } from "../../ui/Steps";
import { Tag, type Tone } from "../../ui/Tag";
import { checkIn, confirmMeeting, diaryAround, recordSent, releaseMeetings } from "./book/bookMeeting";
import { inviteFile } from "./calendar/inviteFile";
import { seriesFile } from "./calendar/seriesFile";
import { meetingRecord } from "./meetingRecord";
import { words } from "./words";

/** One meeting: when and where, who is invited, and what can be done next. */
export function MeetingPage(): ReactNode {
  const formats = useFormats();
  const { today } = useSession().circumstances();
  return (
    <RecordPage kind={meetingRecord} view={({ record, tables }) => viewOf(record, tables, formats, today)}>
      {(found) => (
        <>
          <Invitees {...found} />
          <Invitation {...found} />
          <SeriesInvitation {...found} />
        </>
      )}
    </RecordPage>
  );
}

function viewOf(state: MeetingState, tables: TableSet, formats: Formats, today: string): RecordView {
  const { meeting } = state;
  const diary = diaryAround(tables, meeting);
  const fact = (label: string, value: string | undefined): readonly Figure[] =>
    value === undefined ? [] : [{ label, value }];
  const clashes = isHeld(meeting)
    ? clashesOf(diary, claimOf(state, diary.timesOf(meeting)), meeting.meeting).obstacles
    : [];
  return {
    subtitle: `${meeting.meeting} · ${formats.moment(meeting.start)} – ${endOf(meeting, formats)}`,
    tags: <Tag tone={toneOf(meeting.status)}>{meeting.status}</Tag>,
    warnings: clashes.map(({ what }) => words.meeting.clash(what)),
    steps: nextSteps(state, today),
    facts: [
      ...fact(words.meeting.room, meeting.room),
      ...fact(words.meeting.place, meeting.place),
      { label: words.meeting.zone, value: diary.zoneOfMeeting(meeting) },
      ...fact(words.meeting.organiser, meeting.organiser),
      ...fact(
        words.meeting.resources,
        state.resources.map(({ resource, quantity }) => `${formats.quantity(quantity)} ${resource}`).join(", ") ||
          undefined,
      ),
      ...fact(words.series.ofSeries, formatSeries(tables, meeting.series)),
      ...fact(words.meeting.department, meeting.department),
      ...fact(words.meeting.note, meeting.note),
      ...fact(words.meeting.checkedIn, meeting.checkedInAt && formats.moment(meeting.checkedInAt)),
      ...fact(words.meeting.reason, meeting.reason),
    ],
  };
}

function Invitees({ record: { meeting, people }, tables }: Found<MeetingState>): ReactNode {
  const formats = useFormats();
  const mail = mailIn(tables);
  const diary = diaryAround(tables, meeting);
  const { from } = diary.timesOf(meeting);
  return (
    <Section title={words.meeting.people}>
      {people.length === 0 ? (
        <div>{words.meeting.nobody}</div>
      ) : (
        <Entries>
          {people.map((row) => {
            const zone = row.zone ?? diary.zoneOf(row.person);
            const local =
              zone === diary.zoneOfMeeting(meeting) ? undefined : formats.time(momentIn(from, zone).slice(11));
            const small = [
              row.part === "Optional" && words.meeting.optional,
              row.isGuest === true && words.meeting.guest,
              local && words.find.outOfHours(zone, local),
              mail(row),
            ].filter(Boolean);
            return (
              <Entry
                key={row.person}
                {...(small.length > 0 && { small: small.join(" · ") })}
                end={row.answer && <Tag tone={row.answer === "Declined" ? "bad" : "good"}>{row.answer}</Tag>}
              >
                {row.person}
              </Entry>
            );
          })}
        </Entries>
      )}
    </Section>
  );
}

/** The meeting as a file for calendars, and that it was sent. */
function Invitation({ record, tables }: Found<MeetingState>): ReactNode {
  const { now } = useSession().circumstances();
  const sending = useAction(recordSent);
  const { meeting, sequence, sentSequence } = record.meeting;
  return (
    <Section title={words.calendar.invite}>
      <div>{words.calendar.inviteHelp}</div>
      <FileButtons
        label={words.calendar.invite}
        file={() => ({
          name: `${meeting}.ics`,
          type: "text/calendar",
          // The machine's own time is what its clock shows.
          text: inviteFile(tables, record, new Date(`${now}:00`).getTime()),
        })}
      >
        {sequence !== sentSequence && (
          <Button disabledFocusable={sending.busy} onClick={() => void sending.run({ meeting })}>
            {words.calendar.sent}
          </Button>
        )}
      </FileButtons>
    </Section>
  );
}

/** "SR-2026-0001, every week": the series that a meeting is a date of. */
function formatSeries(tables: TableSet, key: string | undefined): string | undefined {
  const series = key === undefined ? undefined : tables.find(MeetingSeries, key);
  return series ? `${series.series}: ${series.repeats.toLowerCase()}` : key;
}

/** The whole series as one event that repeats. */
function SeriesInvitation({ record: { meeting }, tables }: Found<MeetingState>): ReactNode {
  const { now } = useSession().circumstances();
  const series = meeting.series === undefined ? undefined : tables.find(MeetingSeries, meeting.series);
  const file = useMemo(
    () => series && seriesFile(tables, series, new Date(`${now}:00`).getTime()),
    [tables, series, now],
  );
  if (!series || !file) return null;
  return (
    <Section title={words.series.file}>
      {file.ok ? (
        <FileButtons
          label={words.series.file}
          file={() => ({ name: `${series.series}.ics`, type: "text/calendar", text: file.value })}
        />
      ) : (
        <Message text={file.problem.message} />
      )}
    </Section>
  );
}

/** What can be done with a meeting, the usual step first. */
function nextSteps({ meeting }: MeetingState, today: string): readonly Step[] {
  const input = { meeting: meeting.meeting };
  const { steps } = words.meeting;
  if (!isHeld(meeting)) return [];
  const isDay = meeting.start.slice(0, 10) <= today;
  return [
    ...(meeting.status === "Confirmed" ? [] : [actionStep(confirmMeeting, input, steps.confirm)]),
    ...(isDay && meeting.checkedInAt === undefined ? [actionStep(checkIn, input, steps.checkIn)] : []),
    pageStep(steps.change, "schedule/book", input),
    ...(isDay && meeting.checkedInAt === undefined && meeting.room !== undefined
      ? [actionStep(releaseMeetings, { meetings: [meeting.meeting] }, steps.release)]
      : []),
    pageStep(steps.cancel, "schedule/cancel", input),
  ];
}

const endOf = ({ start, end }: MeetingState["meeting"], formats: Formats): string =>
  start.slice(0, 10) === end.slice(0, 10) ? formats.time(end.slice(11)) : formats.moment(end);

export const toneOf = (status: MeetingStatus): Tone =>
  status === "Confirmed" ? "good" : status === "Cancelled" || status === "No-show" ? "plain" : "warning";
