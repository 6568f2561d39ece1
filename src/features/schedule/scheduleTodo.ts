import { addDays, type Day } from "../../domain/calendarDay";
import { formatMoment } from "../../domain/sentence";
import { todoItem, type TodoItem } from "../../domain/todoItem";
import { isHeld } from "../../model/schedule/diary";
import { Contacts, MeetingPeople, Meetings, Rooms } from "../../model/schedule/tables";
import type { TableSet } from "../../tables/tableSet";

/** What of meetings waits for somebody: rooms to confirm, changes to send, ghosts to release, contacts to get back to. */
export function scheduleTodo(tables: TableSet, today: Day): readonly TodoItem[] {
  const toCome = tables.rows(Meetings).filter((row) => isHeld(row) && row.start.slice(0, 10) >= today);
  const invited = new Set(tables.rows(MeetingPeople).map(({ meeting }) => meeting));
  const say = ({ meeting, subject, start }: (typeof toCome)[number]): string =>
    `${meeting} ${subject}, ${formatMoment(start)}`;
  const bySoonest = [...toCome].sort((one, other) => (one.start < other.start ? -1 : 1));
  const yesterday = addDays(today, -1);
  return [
    todoItem(
      bySoonest.filter(({ status }) => status === "Waiting approval"),
      {
        one: "room waits to be confirmed",
        others: "rooms wait to be confirmed",
        say,
        personOf: ({ room }) => (room === undefined ? undefined : tables.find(Rooms, room)?.approver),
        referenceOf: ({ meeting }) => meeting,
        step: "Confirm",
        page: "schedule",
      },
    ),
    todoItem(
      bySoonest.filter(
        ({ meeting, sentSequence, sequence }) =>
          sentSequence !== undefined && sentSequence < sequence && invited.has(meeting),
      ),
      {
        one: "changed meeting to send again",
        others: "changed meetings to send again",
        say,
        personOf: ({ organiser }) => organiser,
        referenceOf: ({ meeting }) => meeting,
        step: "Send",
        page: "schedule",
      },
    ),
    todoItem(
      tables
        .rows(Meetings)
        .filter(
          (row) =>
            isHeld(row) &&
            row.room !== undefined &&
            row.checkedInAt === undefined &&
            row.start.slice(0, 10) === yesterday,
        ),
      {
        one: "meeting of yesterday without a check-in",
        others: "meetings of yesterday without a check-in",
        say,
        personOf: ({ organiser }) => organiser,
        referenceOf: ({ meeting }) => meeting,
        step: "Look",
        page: `schedule?span=day&day=${yesterday}`,
      },
    ),
    todoItem(
      tables.rows(Contacts).filter(({ followUpOn }) => followUpOn !== undefined && followUpOn <= today),
      {
        one: "contact to get back to",
        others: "contacts to get back to",
        say: ({ contact, followUp }) => [contact, followUp].filter(Boolean).join(": "),
        step: "Open",
        page: "schedule/contacts",
      },
    ),
  ].filter(({ count }) => count > 0);
}
