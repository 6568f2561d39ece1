import { addDays, type Day } from "../../domain/calendarDay";
import { formatMoment } from "../../domain/sentence";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import { isHeld } from "../../model/schedule/diary";
import { Contacts, MeetingPeople, Meetings, Rooms, type Contact, type Meeting } from "../../model/schedule/tables";
import type { TableSet } from "../../tables/tableSet";

/** What of meetings waits for somebody: rooms to confirm, changes to send, ghosts to release, contacts to get back to. */
export function scheduleTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const say = ({ meeting, subject, start }: Meeting): string => `${meeting} ${subject}, ${formatMoment(start)}`;
  const { confirm, resend, unattended } = meetingsWaiting(tables, today);
  return [
    todoItem(confirm, {
      one: "room waits to be confirmed",
      others: "rooms wait to be confirmed",
      say,
      personOf: ({ room }) => (room === undefined ? undefined : tables.find(Rooms, room)?.approver),
      referenceOf: ({ meeting }) => meeting,
      step: "Confirm",
      page: "schedule?show=confirm",
    }),
    todoItem(resend, {
      one: "changed meeting to send again",
      others: "changed meetings to send again",
      say,
      personOf: ({ organiser }) => organiser,
      referenceOf: ({ meeting }) => meeting,
      step: "Send",
      page: "schedule?show=resend",
    }),
    todoItem(unattended, {
      one: "meeting of yesterday without a check-in",
      others: "meetings of yesterday without a check-in",
      say,
      personOf: ({ organiser }) => organiser,
      referenceOf: ({ meeting }) => meeting,
      step: "Look",
      page: "schedule?show=unattended",
    }),
    todoItem(tables.rows(Contacts).filter(isFollowUpDue(today)), {
      one: "contact to get back to",
      others: "contacts to get back to",
      say: ({ contact, followUp }) => [contact, followUp].filter(Boolean).join(": "),
      step: "Open",
      page: "schedule/contacts?show=due",
    }),
  ].filter(({ count }) => count > 0);
}

/** The meetings that wait for somebody, by why, the soonest first: to confirm, to send again, and held yesterday without a check-in. */
export function meetingsWaiting(tables: TableSet, today: Day) {
  const held = tables
    .rows(Meetings)
    .filter(isHeld)
    .sort((one, other) => (one.start < other.start ? -1 : 1));
  const toCome = held.filter(({ start }) => start.slice(0, 10) >= today);
  const invited = new Set(tables.rows(MeetingPeople).map(({ meeting }) => meeting));
  const yesterday = addDays(today, -1);
  return {
    confirm: toCome.filter(({ status }) => status === "Waiting approval"),
    resend: toCome.filter(
      ({ meeting, sentSequence, sequence }) =>
        sentSequence !== undefined && sentSequence < sequence && invited.has(meeting),
    ),
    unattended: held.filter(
      ({ room, checkedInAt, start }) =>
        room !== undefined && checkedInAt === undefined && start.slice(0, 10) === yesterday,
    ),
  } satisfies Record<string, readonly Meeting[]>;
}

/** Whether a contact is to be got back to by a day. */
export const isFollowUpDue =
  (today: Day) =>
  ({ followUpOn }: Pick<Contact, "followUpOn">): boolean =>
    followUpOn !== undefined && followUpOn <= today;
