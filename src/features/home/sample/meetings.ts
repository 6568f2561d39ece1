import { addDays, weekdayOf, type Day } from "../../../domain/calendarDay";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";
import { MeetingSeries } from "../../../model/schedule/series";
import { Contacts, MeetingPeople, MeetingResources, Meetings, Resources, Rooms } from "../../../model/schedule/tables";

type MeetingRow = NewRow<typeof Meetings.columns>;

const rooms: readonly NewRow<typeof Rooms.columns>[] = [
  { room: "Oak", site: "Riverside", seats: 4, equipment: "screen", after: 5, hourCost: 12 },
  { room: "Beech", site: "Riverside", seats: 8, equipment: "screen, whiteboard", after: 10, hourCost: 20 },
  {
    room: "Elm",
    site: "Riverside",
    seats: 20,
    equipment: "screen, projector, video",
    layout: "Classroom",
    before: 15,
    after: 15,
    noticeHours: 4,
    approver: "Liam Byrne",
    hourCost: 45,
  },
  { room: "Yard cabin", site: "Fernhill", seats: 10, equipment: "whiteboard", calendar: "Workshop", after: 10 },
];

const resources: readonly NewRow<typeof Resources.columns>[] = [
  { resource: "Pool car", kind: "Car", site: "Fernhill", quantity: 2, before: 15, after: 30 },
  { resource: "Portable projector", kind: "Projector", site: "Riverside", quantity: 1, after: 5 },
  { resource: "Visitor parking", kind: "Parking", site: "Riverside", quantity: 3 },
];

const contacts = (today: Day): readonly NewRow<typeof Contacts.columns>[] => [
  {
    contact: "Kenji Sato",
    organisation: "Sato Logistics",
    role: "Head of purchasing",
    email: "kenji.sato@satologistics.example",
    zone: "Asia/Tokyo",
    followUpOn: addDays(today, -1),
    followUp: "Prices for the spring order",
  },
  {
    contact: "Amy Brooks",
    organisation: "Brooks & Hale",
    role: "Facilities director",
    email: "amy@brookshale.example",
    phone: "+1 212 555 0114",
    zone: "America/New_York",
  },
  {
    contact: "Ines Hale",
    organisation: "Northway Office Supply",
    role: "Account manager",
    email: "orders@northway.example",
    zone: "Europe/Dublin",
    vendor: "Northway Office Supply",
  },
];

/** What happens each week: day from Monday, start, minutes, room, organiser, who takes part. */
const weekly: readonly (readonly [
  day: number,
  start: string,
  minutes: number,
  subject: string,
  room: string,
  people: readonly string[],
])[] = [
  [0, "09:15", 45, "Week's plan", "Beech", ["Helen Marsh", "Nora Lindqvist", "Tomas Berg", "Aisha Rahman"]],
  [0, "10:30", 60, "Sales round", "Oak", ["Jonas Okafor", "Priya Nair", "Noah Fischer"]],
  [1, "07:30", 30, "Workshop stand-up", "Yard cabin", ["Pavel Dvorak", "Ola Hansen", "Rui Costa"]],
  [1, "14:00", 90, "Key accounts", "Beech", ["Jonas Okafor", "Elena Petrova", "Daniel Cho"]],
  [2, "09:30", 60, "Purchasing", "Oak", ["Tomas Berg", "Nora Lindqvist"]],
  [2, "15:00", 120, "Site review", "Elm", ["Pavel Dvorak", "Sean Doyle", "Katya Ivanova", "Grace Holm"]],
  [3, "11:00", 45, "Dispatch", "Yard cabin", ["Grace Holm", "Ben Carver", "Lucia Romano"]],
  [3, "13:30", 60, "Budget", "Oak", ["Helen Marsh", "Ingrid Solberg"]],
  [4, "10:00", 60, "Facilities round", "Beech", ["Liam Byrne", "Amara Diallo", "Aisha Rahman"]],
];

/** Four weeks of meetings behind today and four ahead: most were checked in, some were ghosts, guests come from three zones. */
export function meetingRows(today: Day): readonly (readonly [AnyTable, readonly AnyRow[]])[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  const meetings: MeetingRow[] = [];
  const people: NewRow<typeof MeetingPeople.columns>[] = [];
  const add = (
    row: Omit<MeetingRow, "meeting">,
    invited: readonly string[],
    guests: readonly string[] = [],
  ): string => {
    const meeting = `MT-${today.slice(0, 4)}-${String(meetings.length + 1).padStart(4, "0")}`;
    meetings.push({ ...row, meeting });
    people.push(
      ...invited.map((person, index) => ({
        meeting,
        person,
        part: index > 2 ? ("Optional" as const) : ("Required" as const),
      })),
    );
    people.push(
      ...guests.map((person) => {
        const { email, zone } = contacts(today).find(({ contact }) => contact === person) ?? {};
        return { meeting, person, isGuest: true, email, zone };
      }),
    );
    return meeting;
  };
  for (let week = -4; week <= 4; week++)
    weekly.forEach(([day, start, minutes, subject, room, invited], index) => {
      const on = addDays(monday, week * 7 + day);
      const isPast = on < today;
      const isGhost = isPast && (week * 7 + index * 5) % 11 === 0;
      const needsApproval = room === "Elm" && on > addDays(today, 10);
      add(
        {
          subject,
          start: `${on}T${start}`,
          end: endOf(on, start, minutes),
          series: seriesNo(today, index),
          slot: `${on}T${start}`,
          room,
          organiser: invited[0],
          status: isGhost ? "No-show" : needsApproval ? "Waiting approval" : "Confirmed",
          ...(isGhost && { reason: "Nobody checked in" }),
          ...(isPast &&
            !isGhost && { checkedInAt: `${on}T${start}`, present: Math.max(1, invited.length - (index % 2)) }),
        },
        invited,
      );
    });
  const client = addDays(monday, 9);
  const visit = add(
    {
      subject: "Brooks & Hale: yearly contract",
      start: `${client}T15:30`,
      end: `${client}T16:30`,
      room: "Beech",
      organiser: "Jonas Okafor",
      status: "Confirmed",
      sequence: 1,
      sentSequence: 0,
      department: "Sales",
    },
    ["Jonas Okafor", "Priya Nair"],
    ["Amy Brooks"],
  );
  add(
    {
      subject: "Call with Sato Logistics",
      start: `${addDays(monday, 10)}T08:30`,
      end: `${addDays(monday, 10)}T09:15`,
      place: "Video call",
      organiser: "Priya Nair",
      status: "Tentative",
    },
    ["Priya Nair"],
    ["Kenji Sato"],
  );
  return [
    [Rooms, rooms],
    [Resources, resources],
    [Contacts, contacts(today)],
    [MeetingSeries, weekly.map((_, index) => seriesRow(today, index))],
    [Meetings, meetings],
    [MeetingPeople, people],
    [MeetingResources, [{ meeting: visit, resource: "Visitor parking" }]],
  ];
}

/** The rule of a weekly meeting, as it was booked. */
function seriesRow(today: Day, index: number): NewRow<typeof MeetingSeries.columns> {
  const [day, start, minutes, subject] = weekly[index] ?? [0, "09:00", 60, ""];
  const first = addDays(today, 1 - weekdayOf(today) - 4 * 7 + day);
  return {
    series: seriesNo(today, index),
    subject,
    repeats: "Week",
    start: `${first}T${start}`,
    end: endOf(first, start, minutes),
    times: 9,
  };
}

const seriesNo = (today: Day, index: number): string => `SR-${today.slice(0, 4)}-${String(index + 1).padStart(4, "0")}`;

const endOf = (day: Day, start: string, minutes: number): string =>
  new Date(Date.parse(`${day}T${start}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
