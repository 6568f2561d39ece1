import { addDays, LAST_DAY, type Day } from "../../../domain/calendarDay";
import type { Moment } from "../../../domain/moment";
import { instantOf, momentIn } from "../../../domain/zonedTime";
import { absencesIn, type TimeAway } from "../../../model/calendar/absences";
import { Holidays } from "../../../model/calendar/tables";
import { isActive, People } from "../../../model/people/people";
import { diaryIn, isHeld } from "../../../model/schedule/diary";
import { meetingStates, takingPart } from "../../../model/schedule/meetings";
import type { MeetingStatus } from "../../../model/schedule/tables";
import { Trips } from "../../../model/trips/tables";
import { sameKey } from "../../../tables/keys";
import type { TableSet } from "../../../tables/tableSet";

/** Whose agenda is shown; everybody's where nothing is given. */
export type Whose = { readonly person: string } | { readonly room: string } | undefined;

/** A line of the agenda. */
export interface AgendaEntry {
  /** In the viewer's zone; undefined for what takes the whole day. */
  readonly from?: Moment;
  readonly to?: Moment;
  readonly what: string;
  readonly detail: readonly string[];
  readonly meeting?: string;
  readonly trip?: string;
  readonly status?: MeetingStatus;
}

export interface AgendaDay {
  readonly day: Day;
  readonly entries: readonly AgendaEntry[];
}

/** What is on from one day on for so many, day by day: whole days first, then meetings by their start. */
export function agendaOf(tables: TableSet, whose: Whose, first: Day, days: number, zone: string): readonly AgendaDay[] {
  const window = { from: instantOf(`${first}T00:00`, zone), to: instantOf(`${addDays(first, days)}T00:00`, zone) };
  const diary = diaryIn(tables, window);
  const meetings = [...meetingStates(tables).values()].flatMap(({ meeting, people }) => {
    if (!isHeld(meeting) || meeting.end <= meeting.start) return [];
    const isTheirs =
      whose === undefined ||
      ("room" in whose
        ? sameKey(meeting.room, whose.room)
        : takingPart(people, meeting.organiser).some((person) => sameKey(person, whose.person)));
    if (!isTheirs || meeting.end < addDays(first, -2) || meeting.start > addDays(first, days + 2)) return [];
    const times = diary.timesOf(meeting);
    if (times.to <= window.from || times.from >= window.to) return [];
    const names = people.map(({ person }) => person);
    return [
      {
        from: momentIn(times.from, zone),
        to: momentIn(times.to, zone),
        what: meeting.subject,
        detail: [
          meeting.room ?? meeting.place,
          names.length > 3 ? `${String(names.length)} people` : names.join(", "),
        ].filter((part) => part !== undefined && part !== "") as readonly string[], // the filter has just taken out what is undefined
        meeting: meeting.meeting,
        status: meeting.status,
      },
    ];
  });
  const isPartDay = ({ fromTime, toTime }: TimeAway): boolean => fromTime !== undefined || toTime !== undefined;
  const away = absencesOf(tables, whose);
  const partDays = away.filter(isPartDay).flatMap((absence) => {
    const span = diary.timesAway(absence);
    const [from, to] = [momentIn(span.from, zone), momentIn(span.to, zone)];
    return [{ from, to, what: absence.person, detail: [absence.kind ?? "Away"] }];
  });
  const timed = [...meetings, ...partDays].sort((one, other) =>
    one.from < other.from ? -1 : one.from > other.from ? 1 : 0,
  );
  const wholeDays = wholeDaysIn(
    tables,
    whose,
    away.filter((absence) => !isPartDay(absence)),
  );
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(first, index);
    const [start, end] = [`${day}T00:00`, `${addDays(day, 1)}T00:00`];
    return {
      day,
      entries: [...wholeDays(day), ...timed.filter(({ from, to }) => from < end && to > start)],
    };
  });
}

function absencesOf(tables: TableSet, whose: Whose): readonly TimeAway[] {
  if (whose && "room" in whose) return [];
  const absences = absencesIn(tables);
  return tables
    .rows(People)
    .filter((person) => (whose ? sameKey(person.person, whose.person) : isActive(person)))
    .flatMap(({ person }) => absences(person));
}

/** Holidays, absences and trips of a day. */
function wholeDaysIn(tables: TableSet, whose: Whose, away: readonly TimeAway[]): (day: Day) => readonly AgendaEntry[] {
  if (whose && "room" in whose) return () => [];
  const trips = tables
    .rows(Trips)
    .filter(
      ({ traveller, cancelledOn }) =>
        cancelledOn === undefined && (whose === undefined || sameKey(traveller, whose.person)),
    );
  const holidays = tables.rows(Holidays);
  return (day) => [
    ...holidays
      .filter(({ date }) => date === day)
      .map(({ name, site }) => ({ what: name, detail: site ? [site] : [] })),
    ...away
      .filter(({ from, to = LAST_DAY }) => from <= day && day <= to)
      .map(({ person, kind }) => ({ what: person, detail: [kind ?? "Away"] })),
    ...trips
      .filter(({ start, end }) => start <= day && day <= end)
      .map(({ trip, traveller, destination }) => ({ what: traveller, detail: [destination], trip })),
  ];
}
