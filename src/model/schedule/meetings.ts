import { sameKey } from "../../tables/keys";
import type { TableSet } from "../../tables/tableSet";
import { peopleIn } from "../people/people";
import type { Interval } from "../../science/booking";
import type { AnyTable } from "../../tables/defineTable";
import type { Claim } from "./bookingRules";
import {
  Contacts,
  MeetingPeople,
  MeetingResources,
  Meetings,
  type Meeting,
  type MeetingPerson,
  type MeetingResource,
} from "./tables";
import { People } from "../people/people";
import { diaryTables } from "./diary";

/** A meeting with all that belongs to it. */
export interface MeetingState {
  readonly meeting: Meeting;
  readonly people: readonly MeetingPerson[];
  readonly resources: readonly MeetingResource[];
}

export const meetingTables: readonly AnyTable[] = [...new Set([...diaryTables, People, Contacts])];

/** All meetings with their people, by number, in the sheet's order. */
export function meetingStates(tables: TableSet): ReadonlyMap<string, MeetingState> {
  const people = tables.groupBy(MeetingPeople, ({ meeting }) => meeting);
  const resources = tables.groupBy(MeetingResources, ({ meeting }) => meeting);
  return new Map(
    tables.rows(Meetings).map((meeting) => [
      meeting.meeting,
      {
        meeting,
        people: people.get(meeting.meeting) ?? [],
        resources: resources.get(meeting.meeting) ?? [],
      },
    ]),
  );
}

/** What a meeting takes up at a time, be it its own or another. */
export const claimOf = ({ meeting, people, resources }: MeetingState, times: Interval): Claim => ({
  times,
  before: meeting.before,
  after: meeting.after,
  room: meeting.room,
  ...partsOf(people, meeting.organiser),
  resources,
});

type Part = Pick<MeetingPerson, "person" | "part"> & Partial<Pick<MeetingPerson, "answer">>;

/** Who must be there and who may, but for those who declined. Who invites takes part, unless the list says otherwise. */
export function partsOf(people: readonly Part[], organiser: string | undefined): Pick<Claim, "required" | "optional"> {
  const named = (part: Part["part"]): readonly string[] =>
    people.filter((each) => each.part === part && each.answer !== "Declined").map(({ person }) => person);
  const isListed = organiser === undefined || people.some(({ person }) => sameKey(person, organiser));
  return { required: [...named("Required"), ...(isListed ? [] : [organiser])], optional: named("Optional") };
}

/** All who take part, as partsOf has them. */
export function takingPart(people: readonly Part[], organiser: string | undefined): readonly string[] {
  const { required, optional } = partsOf(people, organiser);
  return [...required, ...optional];
}

/** Where an invitation goes: the mail that the row names, else that of People or Contacts. */
export function mailIn(tables: TableSet): (row: Pick<MeetingPerson, "person" | "email">) => string | undefined {
  const person = peopleIn(tables);
  return ({ person: name, email }) => email ?? person(name)?.email ?? tables.find(Contacts, name)?.email;
}

/** How a sentence calls a meeting: "MT-2026-0001 Audit". */
export const titleOf = ({ meeting, subject }: Pick<Meeting, "meeting" | "subject">): string => `${meeting} ${subject}`;
