import { addDays } from "../../../domain/calendarDay";
import { dayOfMoment } from "../../../domain/moment";
import { counted, listOf } from "../../../domain/sentence";
import { ok, refuse } from "../../../domain/result";
import { overlaps, padded, type Interval } from "../../../science/booking";
import { absencesIn } from "../../../model/calendar/absences";
import { Absences } from "../../../model/calendar/tables";
import { meetingTables, partsOf } from "../../../model/schedule/meetings";
import { isHeld, type Diary } from "../../../model/schedule/diary";
import { Meetings, Rooms } from "../../../model/schedule/tables";
import { People } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { insert, update, type Change } from "../../../tables/change";
import { KeyMap, sameKey } from "../../../tables/keys";
import { numbering } from "../../../tables/numbering";
import { requireRow } from "../../../tables/requireRow";
import { usedKeys } from "../../../tables/usedNumbers";
import type { TableSet } from "../../../tables/tableSet";
import { bookingChanges, checkWish, diaryAround, type MeetingWish } from "../book/bookMeeting";
import type { CalendarEvent } from "./readCalendar";

export interface ImportEvents {
  readonly events: readonly CalendarEvent[];
  /** Whose calendar it is: they take part in every meeting, and are away where `asAbsences`. */
  readonly owner?: string | undefined;
  readonly asAbsences?: boolean | undefined;
}

/**
 * Takes the events of a calendar file in. What came before, by its UID, is moved or cancelled where the file's sequence is
 * newer; what clashes is left out and told.
 */
export const importEvents: Action<ImportEvents> = {
  title: "Import",
  reads: meetingTables,
  plan(tables, { events, owner, asAbsences = false }, { today, now }) {
    const person = owner === undefined ? undefined : requireRow(tables, People, owner);
    if (person && !person.ok) return person;
    if (asAbsences) {
      if (!person) return refuse("Choose whose absences these are.");
      return absencesOf(tables, events, person.value.person, today);
    }
    const known = new KeyMap(
      tables.rows(Meetings).flatMap((row) => (row.uid === undefined ? [] : [[row.uid, row] as const])),
    );
    const next = numbering("MT", today, usedKeys(tables, Meetings));
    const emails = new KeyMap(
      tables.rows(People).flatMap((row) => (row.email === undefined ? [] : [[row.email, row.person] as const])),
    );
    const changes: Change[] = [];
    const leftOut: string[] = [];
    const done = { added: 0, changed: 0, cancelled: 0, same: 0 };
    const diary = diaryAround(tables, spanOf(events));
    // What the file brings clashes with itself as well.
    const clashesInFile = clashesAmong(tables, diary);
    for (const event of events) {
      const before = known.get(event.uid);
      if (event.isCancelled) {
        if (before && isHeld(before)) {
          done.cancelled++;
          changes.push(update(Meetings, before.meeting, { status: "Cancelled", sequence: event.sequence }));
        }
        continue;
      }
      const wish = wishOf(event, tables, person?.value.person, emails);
      const isSame = before?.start === wish.start && before.end === wish.end && before.subject === wish.subject;
      if (isSame || (before?.sequence ?? -1) > event.sequence) {
        done.same++;
        continue;
      }
      const checked = checkWish(tables, wish, now, before?.meeting, diary);
      const obstacle = checked.ok ? clashesInFile(wish) : checked.problem.message;
      if (!checked.ok || obstacle !== undefined) {
        leftOut.push(`${event.subject} on ${event.start.slice(0, 10)}: ${obstacle ?? ""}`);
        continue;
      }
      if (before) {
        const { people: _people, ...set } = wish;
        done.changed++;
        changes.push(update(Meetings, before.meeting, { ...set, sequence: Math.max(event.sequence, before.sequence) }));
        continue;
      }
      done.added++;
      const meeting = next();
      changes.push(...bookingChanges(meeting, wish, checked.value.status));
    }
    const parts = [
      ...(done.added > 0 ? [`${counted(done.added, "meeting")} added`] : []),
      ...(done.changed > 0 ? [`${String(done.changed)} changed`] : []),
      ...(done.cancelled > 0 ? [`${String(done.cancelled)} cancelled`] : []),
      ...(done.same > 0 ? [`${String(done.same)} known already`] : []),
    ];
    if (changes.length === 0)
      return refuse(
        leftOut[0] ??
          "Nothing in this file is new: every event in it is in Meetings already, or out of the days that are looked at.",
      );
    return ok({ sentence: `Imported a calendar: ${listOf(parts)}`, changes, warnings: leftOut });
  },
};

function wishOf(
  { subject, start, end, zone, place, note, uid, people }: CalendarEvent,
  tables: TableSet,
  owner: string | undefined,
  emails: KeyMap<string>,
): MeetingWish {
  const room = tables.rows(Rooms).find((row) => sameKey(row.room, place));
  const invited = new KeyMap<MeetingWish["people"][number]>();
  if (owner !== undefined) invited.set(owner, { person: owner, part: "Required" });
  for (const each of people) {
    const inside = emails.get(each.email) ?? tables.find(People, each.person)?.person;
    const person = inside ?? each.person;
    if (invited.has(person)) continue;
    const part = each.isOptional ? ("Optional" as const) : ("Required" as const);
    invited.set(person, inside === undefined ? { person, part, isGuest: true, email: each.email } : { person, part });
  }
  return {
    subject,
    start,
    end,
    zone,
    uid,
    room: room?.room,
    place: room ? undefined : place,
    note,
    people: [...invited.values()],
  };
}

/** All-day and long events as days away. */
function absencesOf(tables: TableSet, events: readonly CalendarEvent[], person: string, today: string) {
  const next = numbering("AB", today, tables.read(Absences).takenKeys);
  const own = absencesIn(tables)(person);
  const changes = events
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap(({ subject, start, end, isAllDay }) => {
      const [from, last] = [dayOfMoment(start), dayOfMoment(end)];
      const to = isAllDay ? addDays(last, -1) : last;
      if (own.some((row) => row.from === from && row.to === to)) return [];
      const times = isAllDay ? {} : { fromTime: start.slice(11), toTime: end.slice(11) };
      return [insert(Absences, { absence: next(), person, kind: "Leave", from, to, ...times, note: subject })];
    });
  if (changes.length === 0) return refuse(`Every day away in this file is in Absences of ${person} already.`);
  return ok({ sentence: `Imported ${counted(changes.length, "absence")} of ${person}`, changes });
}

/** The days that events lie in. */
function spanOf(events: readonly CalendarEvent[]): Pick<CalendarEvent, "start" | "end"> {
  const starts = events.map(({ start }) => start).sort();
  const ends = events.map(({ end }) => end).sort();
  return { start: starts[0] ?? "2000-01-01T00:00", end: ends.at(-1) ?? "2000-01-01T00:00" };
}

/** Says which earlier event of the file takes the room or a required person of another; what it passes is taken from then on. */
function clashesAmong(tables: TableSet, diary: Diary): (wish: MeetingWish) => string | undefined {
  const taken = new KeyMap<(Interval & { readonly subject: string })[]>();
  return (wish) => {
    const times = diary.timesOf({ zone: undefined, room: undefined, ...wish });
    const room = wish.room === undefined ? undefined : tables.find(Rooms, wish.room);
    const claims = [
      ...(room ? [{ name: `room ${room.room}`, called: room.room, before: room.before, after: room.after }] : []),
      ...partsOf(wish.people, wish.organiser).required.map((person) => ({
        name: `person ${person}`,
        called: person,
        before: 0,
        after: 0,
      })),
    ].map(({ before, after, ...claim }) => ({
      ...claim,
      ...padded({ ...times, before: before * 60_000, after: after * 60_000 }),
    }));
    for (const claim of claims) {
      const other = taken.get(claim.name)?.find((each) => overlaps(each, claim));
      if (other) return `${claim.called} is taken by ${other.subject} of the same file.`;
    }
    for (const { name, from, to } of claims)
      taken.set(name, [...(taken.get(name) ?? []), { from, to, subject: wish.subject }]);
    return undefined;
  };
}
