import { forCount, formatMoment, listOf } from "../../../domain/sentence";
import { addDays } from "../../../domain/calendarDay";
import { dayOfMoment, type Moment } from "../../../domain/moment";
import { ok, refuse, type Result } from "../../../domain/result";
import { instantOf, isZone, momentIn } from "../../../domain/zonedTime";
import { clashesOf, tooSoon, unfit, type Claim, type Obstacle } from "../../../model/schedule/bookingRules";
import { diaryIn, type Diary } from "../../../model/schedule/diary";
import { fittingRooms } from "../../../model/schedule/findTimes";
import {
  claimOf,
  meetingStates,
  meetingTables,
  partsOf,
  titleOf,
  type MeetingState,
} from "../../../model/schedule/meetings";
import {
  LONGEST_MEETING_DAYS,
  MeetingPeople,
  MeetingResources,
  Meetings,
  Resources,
  Rooms,
  type Meeting,
} from "../../../model/schedule/tables";
import { companySettings } from "../../../model/company/settings";
import { People } from "../../../model/people/people";
import type { Action } from "../../../tables/action";
import { insert, remove, update, type Change } from "../../../tables/change";
import { KeySet, sameKey } from "../../../tables/keys";
import { numbering } from "../../../tables/numbering";
import { requireRow } from "../../../tables/requireRow";
import { usedKeys } from "../../../tables/usedNumbers";
import { joinKey } from "../../../tables/defineTable";
import type { TableSet } from "../../../tables/tableSet";

/** Someone who takes part, as a form gives them. */
export interface Invited {
  readonly person: string;
  readonly part: "Required" | "Optional";
  readonly isGuest?: boolean | undefined;
  readonly email?: string | undefined;
  readonly zone?: string | undefined;
}

/** What a meeting is to be. Times are local to the zone. */
export type MeetingWish = Pick<Meeting, "subject" | "start" | "end"> &
  Partial<
    Pick<
      Meeting,
      "zone" | "room" | "place" | "organiser" | "before" | "after" | "department" | "note" | "uid" | "series" | "slot"
    >
  > & {
    readonly isTentative?: boolean | undefined;
    readonly people: readonly Invited[];
    readonly resources?: readonly { readonly resource: string; readonly quantity: number }[] | undefined;
  };

/** Enters a meeting where nothing clashes with it. */
export const bookMeeting: Action<MeetingWish> = {
  title: "Book",
  reads: meetingTables,
  plan(tables, wish, { today, now }) {
    const checked = checkWish(tables, wish, now);
    if (!checked.ok) return checked;
    const meeting = numbering("MT", today, usedKeys(tables, Meetings))();
    return ok({
      sentence: formatBooked(meeting, wish, checked.value.status),
      changes: bookingChanges(meeting, wish, checked.value.status),
      created: [{ table: Meetings, key: meeting }],
      warnings: checked.value.warnings,
    });
  },
};

/** The rows of a meeting. */
export const bookingChanges = (meeting: string, wish: MeetingWish, status: Meeting["status"]): readonly Change[] => {
  const { people, resources = [], isTentative: _tentative, ...row } = wish;
  return [
    insert(Meetings, { ...row, subject: wish.subject.trim(), meeting, status }),
    ...people.map((each) => insert(MeetingPeople, { meeting, ...each })),
    ...resources.map((each) => insert(MeetingResources, { meeting, ...each })),
  ];
};

const formatBooked = (meeting: string, { subject, start, room }: MeetingWish, status: Meeting["status"]): string =>
  `${status === "Waiting approval" ? "Asked for" : "Booked"} ${meeting} ${subject.trim()}, ${formatMoment(start)}${room === undefined ? "" : ` in ${room}`}`;

/** What a wish comes to: its status and what is to be known, or why it can't be had. */
export function checkWish(
  tables: TableSet,
  wish: MeetingWish,
  now: Moment,
  except?: string,
  diary = diaryAround(tables, wish),
): Result<{ readonly status: Meeting["status"]; readonly warnings: readonly string[] }> {
  if (wish.subject.trim() === "") return refuse("Enter a subject; people see it in their calendars.");
  if (wish.zone !== undefined && !isZone(wish.zone))
    return refuse(`${wish.zone} is no time zone. Enter one such as Europe/Lisbon.`);
  if (wish.end <= wish.start)
    return refuse(`The meeting ends at ${formatMoment(wish.end)}, not after it starts. Enter a later end.`);
  if (dayOfMoment(wish.end) > addDays(dayOfMoment(wish.start), LONGEST_MEETING_DAYS))
    return refuse(
      `The meeting goes on until ${formatMoment(wish.end)}, for more than ${String(LONGEST_MEETING_DAYS)} days. Enter an earlier end.`,
    );
  const seen = new KeySet();
  for (const { person, zone } of wish.people) {
    if (person.trim() === "") return refuse("Enter the name of each person, or take the line out.");
    if (seen.has(person)) return refuse(`${person} is in the list twice. Take one of the two out.`);
    if (zone !== undefined && !isZone(zone))
      return refuse(`${zone}, the zone of ${person}, is no time zone. Enter one such as Asia/Tokyo.`);
    seen.add(person);
  }
  if (wish.organiser !== undefined) {
    const organiser = requireRow(tables, People, wish.organiser);
    if (!organiser.ok) return organiser;
  }
  const room = wish.room === undefined ? undefined : requireRow(tables, Rooms, wish.room);
  if (room && !room.ok) return room;
  const lent = new KeySet();
  for (const { resource } of wish.resources ?? []) {
    const found = requireRow(tables, Resources, resource);
    if (!found.ok) return found;
    if (lent.has(resource)) return refuse(`${resource} is in the list twice. Enter it once, with how many.`);
    lent.add(resource);
  }
  const times = diary.timesOf({ zone: undefined, room: undefined, ...wish });
  if (times.to <= times.from)
    return refuse(`Clocks change in this meeting, which would leave it no time. Enter a later end.`);
  const zone = diary.zoneOfMeeting({ zone: wish.zone, room: wish.room });
  if (momentIn(times.from, zone) !== wish.start)
    return refuse(`Clocks in ${zone} skip ${formatMoment(wish.start)} that day. Choose another start.`);
  const current = instantOf(now, companyZone(tables));
  const claim: Claim = {
    times,
    before: wish.before ?? 0,
    after: wish.after ?? 0,
    room: wish.room,
    ...partsOf(wish.people, wish.organiser),
    resources: wish.resources ?? [],
  };
  const seats = claim.required.length;
  const minutes = (times.to - times.from) / 60_000;
  const otherRoom = (site: string | undefined): string | undefined =>
    fittingRooms(tables, { seats, site }, minutes).find(
      (each) =>
        tooSoon(each, times.from, current) === undefined &&
        diary.isFree({ kind: "room", name: each.room }, { ...times, before: 0, after: 0, except }),
    )?.room;
  const roomFault = room
    ? (unfit(room.value, { seats }, minutes) ?? tooSoon(room.value, times.from, current))
    : undefined;
  if (roomFault !== undefined) {
    const other = otherRoom(room?.value.site);
    return refuse(
      `${roomFault}. Choose ${other === undefined ? "another room" : `${other}, which fits and is free,`} or another time.`,
    );
  }
  const { obstacles, warnings } = clashesOf(diary, claim, except);
  if (obstacles.length > 0)
    return refuse(
      `${obstacles.map(({ what }) => what).join("; ")}. ${wayOut(obstacles, () => otherRoom(room?.value.site))}`,
    );
  const approver = room?.value.approver;
  return ok({
    status: wish.isTentative === true ? "Tentative" : approver === undefined ? "Confirmed" : "Waiting approval",
    warnings: [
      ...warnings,
      ...(approver === undefined ? [] : [`${room?.value.room ?? ""} must be confirmed by ${approver}.`]),
    ],
  });
}

/** What can be done about what is busy or taken. */
function wayOut(obstacles: readonly Obstacle[], otherRoom: () => string | undefined): string {
  const has = (kind: Obstacle["kind"]): boolean => obstacles.some((each) => each.kind === kind);
  const other = has("room") ? otherRoom() : undefined;
  const ways = [
    ...(other === undefined ? [] : [`choose ${other}, which fits and is free`]),
    ...(has("person") ? ["invite them as optional"] : []),
    ...(has("resource") ? ["do without what is taken"] : []),
  ];
  return ways.length === 0 ? "Find another time." : `Find another time, or ${listOf(ways)}.`;
}

export const companyZone = (tables: TableSet): string => companySettings(tables).timeZone;

/** A diary of the days around a meeting, with what it keeps free around it. */
export const diaryAround = (
  tables: TableSet,
  { start, end, before = 0, after = 0 }: Pick<Meeting, "start" | "end"> & Partial<Pick<Meeting, "before" | "after">>,
): Diary =>
  diaryIn(tables, {
    from: instantOf(start, "UTC") - 3 * DAY - before * MINUTE,
    // A slip in the year of an end is listed as one; the diary looks at each day.
    to:
      Math.min(instantOf(end, "UTC"), instantOf(start, "UTC") + LONGEST_MEETING_DAYS * DAY) + 3 * DAY + after * MINUTE,
  });
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

export interface ChangeMeeting extends MeetingWish {
  readonly meeting: string;
}

/** Moves a meeting, or changes its room, people or words; what calendars must know raises its sequence. */
export const changeMeeting: Action<ChangeMeeting> = {
  title: "Save",
  reads: meetingTables,
  plan(tables, { meeting, people, resources = [], isTentative, ...wish }, { now }) {
    const found = heldMeeting(tables, meeting, "changed");
    if (!found.ok) return found;
    const { meeting: before } = found.value;
    const checked = checkWish(tables, { ...wish, people, resources, isTentative }, now, meeting);
    if (!checked.ok) return checked;
    const set = { ...wish, subject: wish.subject.trim() };
    const isMoved = (["start", "end", "zone", "room", "place"] as const).some((field) => wish[field] !== before[field]);
    const peopleChanges = changedPeople(found.value, people);
    const isNews = isMoved || peopleChanges.length > 0 || set.subject !== before.subject;
    return ok({
      sentence: `${isMoved ? "Moved" : "Changed"} ${meeting} ${set.subject}: ${formatMoment(wish.start)}${wish.room === undefined ? "" : ` in ${wish.room}`}`,
      changes: [
        update(Meetings, meeting, {
          ...set,
          status: isMoved || before.status !== "Confirmed" ? checked.value.status : before.status,
          sequence: before.sequence + (isNews ? 1 : 0),
        }),
        ...peopleChanges,
        ...changedResources(found.value, resources),
      ],
      warnings: checked.value.warnings,
    });
  },
};

/** What a list of people changes about a meeting's; who stays keeps the answer. */
export function changedPeople(
  { meeting: { meeting }, people }: MeetingState,
  wanted: readonly Invited[],
): readonly Change[] {
  const gone = people.filter((row) => !wanted.some(({ person }) => sameKey(person, row.person)));
  return [
    ...gone.map((row) => remove(MeetingPeople, joinKey([meeting, row.person]))),
    ...wanted.flatMap((each) => {
      const row = people.find(({ person }) => sameKey(person, each.person));
      if (!row) return [insert(MeetingPeople, { meeting, ...each })];
      const { part, email, zone } = each;
      const same = row.part === part && row.email === email && row.zone === zone;
      return same ? [] : [update(MeetingPeople, joinKey([meeting, row.person]), { part, email, zone })];
    }),
  ];
}

/** What a list of resources changes about a meeting's. */
export function changedResources(
  { meeting: { meeting }, resources }: MeetingState,
  wanted: readonly { readonly resource: string; readonly quantity: number }[],
): readonly Change[] {
  const gone = resources.filter((row) => !wanted.some(({ resource }) => sameKey(resource, row.resource)));
  return [
    ...gone.map((row) => remove(MeetingResources, joinKey([meeting, row.resource]))),
    ...wanted.flatMap((each) => {
      const row = resources.find(({ resource }) => sameKey(resource, each.resource));
      if (!row) return [insert(MeetingResources, { meeting, ...each })];
      return row.quantity === each.quantity
        ? []
        : [update(MeetingResources, joinKey([meeting, row.resource]), { quantity: each.quantity })];
    }),
  ];
}

/** A meeting that takes place; the refusal says what one that does not can't be any more, such as "moved". */
export function heldMeeting(tables: TableSet, meeting: string, done: string): Result<MeetingState> {
  const row = requireRow(tables, Meetings, meeting);
  if (!row.ok) return row;
  const { status } = row.value;
  if (status === "Cancelled" || status === "No-show")
    return refuse(
      `${titleOf(row.value)} is ${status === "Cancelled" ? "cancelled" : "released"}, so it can't be ${done}. Book it again.`,
    );
  const state = meetingStates(tables).get(row.value.meeting);
  return state ? ok(state) : refuse(`${meeting} is not in Meetings.`);
}

export interface CancelMeeting {
  readonly meeting: string;
  readonly reason?: string | undefined;
}

/** Calls a meeting off: its people and its room are free again. */
export const cancelMeeting: Action<CancelMeeting> = {
  title: "Cancel the meeting",
  reads: meetingTables,
  plan(tables, { meeting, reason }) {
    const found = heldMeeting(tables, meeting, "cancelled again");
    if (!found.ok) return found;
    const { meeting: row, people } = found.value;
    return ok({
      sentence: `Cancelled ${titleOf(row)}, ${formatMoment(row.start)}`,
      changes: [update(Meetings, meeting, { status: "Cancelled", sequence: row.sequence + 1, reason: reason?.trim() })],
      warnings:
        row.sentSequence === undefined || people.length === 0
          ? []
          : [
              `${listOf(people.map(({ person }) => person))} ${forCount(people.length, "has", "have")} it in the calendar: send the cancellation.`,
            ],
    });
  },
};

/** Says that somebody is there, so that the room is not released. */
export const checkIn: Action<{ readonly meeting: string; readonly present?: number | undefined }> = {
  title: "Check in",
  reads: meetingTables,
  plan(tables, { meeting, present }, { now, today }) {
    const found = heldMeeting(tables, meeting, "checked in");
    if (!found.ok) return found;
    const { meeting: row } = found.value;
    if (row.start.slice(0, 10) > today)
      return refuse(`${titleOf(row)} is on ${row.start.slice(0, 10)}. Check in on that day.`);
    return ok({
      sentence: `Checked in ${titleOf(row)}`,
      changes: [
        update(Meetings, meeting, {
          checkedInAt: row.checkedInAt ?? now,
          ...(present === undefined ? {} : { present }),
        }),
      ],
    });
  },
};

/** Gives back the rooms of meetings that nobody came to. */
export const releaseMeetings: Action<{ readonly meetings: readonly string[] }> = {
  title: "Release",
  reads: meetingTables,
  plan(tables, { meetings }, { now }) {
    const changes: Change[] = [];
    const names: string[] = [];
    for (const each of meetings) {
      const found = heldMeeting(tables, each, "released");
      if (!found.ok) return found;
      const { meeting: row } = found.value;
      if (row.checkedInAt !== undefined)
        return refuse(`${titleOf(row)} was checked in: it took place. Leave it out of the list.`);
      if (row.start > now)
        return refuse(`${titleOf(row)} is still to come, on ${formatMoment(row.start)}. Cancel it instead.`);
      names.push(titleOf(row));
      changes.push(update(Meetings, each, { status: "No-show", reason: "Nobody checked in" }));
    }
    if (changes.length === 0) return refuse("Choose a meeting to release.");
    return ok({ sentence: `Released ${listOf(names)}`, changes });
  },
};

/** Confirms a tentative meeting, or one whose room waits for its approver. */
export const confirmMeeting: Action<{ readonly meeting: string }> = {
  title: "Confirm",
  reads: meetingTables,
  plan(tables, { meeting }, { user }) {
    const found = heldMeeting(tables, meeting, "confirmed");
    if (!found.ok) return found;
    const { meeting: row } = found.value;
    if (row.status === "Confirmed") return refuse(`${titleOf(row)} is confirmed already.`);
    const approver = row.room === undefined ? undefined : tables.find(Rooms, row.room)?.approver;
    if (approver !== undefined && !sameKey(approver, user))
      return refuse(
        `${row.room ?? ""} must be confirmed by ${approver}. Choose your name under Decisions if that is you.`,
      );
    const { obstacles } = clashesOf(
      diaryAround(tables, row),
      claimOf(found.value, diaryAround(tables, row).timesOf(row)),
      row.meeting,
    );
    if (obstacles.length > 0) return refuse(`${obstacles.map(({ what }) => what).join("; ")}. Move the meeting first.`);
    return ok({
      sentence: `Confirmed ${titleOf(row)}`,
      changes: [update(Meetings, meeting, { status: "Confirmed" })],
    });
  },
};

/** Keeps that people were sent the meeting as it is now. */
export const recordSent: Action<{ readonly meeting: string }> = {
  title: "Mark as sent",
  reads: meetingTables,
  plan(tables, { meeting }) {
    const row = requireRow(tables, Meetings, meeting);
    if (!row.ok) return row;
    const { sequence, sentSequence } = row.value;
    if (sequence === sentSequence) return refuse(`${titleOf(row.value)} was sent as it is.`);
    return ok({
      sentence: `Sent ${titleOf(row.value)}`,
      changes: [update(Meetings, meeting, { sentSequence: sequence })],
    });
  },
};
