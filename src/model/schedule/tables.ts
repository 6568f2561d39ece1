import { optional, usually } from "../../tables/column";
import { defineTable, type RowOf } from "../../tables/defineTable";
import { choice, count, day, flag, link, listed, LONGEST, moment, money, quantity, text } from "../../tables/kinds";

const tabColor = "#8764B8";

/** Rooms that can be booked. Open hours are those of a calendar in Hours. */
export const Rooms = defineTable({
  name: "Rooms",
  sheet: "Rooms",
  help: "Rooms to book: seats, what is in them, when they are open, the minutes that are kept free around a meeting.",
  tabColor,
  key: "room",
  version: 1,
  record: {
    noun: "room",
    folded: [
      "layout",
      "calendar",
      "before",
      "after",
      "mostHours",
      "noticeHours",
      "approver",
      "hourCost",
      "outFrom",
      "outTo",
    ],
    ordered: [["outFrom", "outTo"]],
  },
  columns: {
    room: text({ header: "Room", help: "Its name, once each.", width: 20 }),
    site: optional(text({ header: "Site", help: "Where it is, as in Locations." })),
    seats: count({ header: "Seats", help: "How many people it takes." }),
    equipment: optional(
      text({ header: "Equipment", help: "What is in it, with commas: screen, whiteboard.", width: 28 }),
    ),
    layout: optional(text({ header: "Layout", help: "Such as boardroom, classroom, theatre." })),
    calendar: optional(text({ header: "Calendar", help: "Its open hours, by name in Hours; blank for the site's." })),
    before: usually(
      count({ header: "Before", help: "Minutes kept free before a meeting, to set up." }, LONGEST.buffer),
      0,
    ),
    after: usually(
      count({ header: "After", help: "Minutes kept free after a meeting, to clean up." }, LONGEST.buffer),
      0,
    ),
    mostHours: optional(quantity({ header: "Max hours", help: "The longest meeting." }, LONGEST.hours)),
    noticeHours: optional(
      quantity({ header: "Notice hours", help: "How long ahead it must be booked." }, LONGEST.hours),
    ),
    approver: optional(link({ header: "Approval by", help: "Who confirms a booking; blank for nobody." }, "People")),
    hourCost: optional(money({ header: "Cost an hour", help: "In the company's currency." })),
    outFrom: optional(day({ header: "Out from", help: "The first day on which it can't be used." })),
    outTo: optional(day({ header: "Out to", help: "The last such day; blank while it is open." })),
  },
});
export type Room = RowOf<typeof Rooms.columns>;

/** What is lent to meetings: projectors, pool cars, parking, desks. */
export const Resources = defineTable({
  name: "Resources",
  sheet: "Resources",
  help: "What is lent to meetings and people: projectors, pool cars, parking, desks.",
  tabColor,
  key: "resource",
  version: 1,
  record: { noun: "resource", folded: ["tag", "before", "after", "outFrom", "outTo"], ordered: [["outFrom", "outTo"]] },
  columns: {
    resource: text({ header: "Resource", help: "Its name, once each.", width: 20 }),
    kind: optional(listed({ header: "Kind", help: "Projector, car, parking and the like." }, "Resource kind")),
    site: optional(text({ header: "Site", help: "Where it is, as in Locations." })),
    tag: optional(
      link(
        { header: "Tag", help: "The piece of equipment that it is: while that is broken it can't be booked." },
        "Equipment",
      ),
    ),
    quantity: usually(count({ header: "Quantity", help: "How many there are." }), 1),
    before: usually(count({ header: "Before", help: "Minutes kept free before each use." }, LONGEST.buffer), 0),
    after: usually(count({ header: "After", help: "Minutes kept free after each use." }, LONGEST.buffer), 0),
    outFrom: optional(day({ header: "Out from", help: "The first day on which it can't be used." })),
    outTo: optional(day({ header: "Out to", help: "The last such day; blank while it is open." })),
  },
});

/** The longest meeting in days; what is longer is a slip in a year. */
export const LONGEST_MEETING_DAYS = 366;

/** Waiting and tentative meetings hold their time as confirmed ones do. */
export const meetingStatuses = ["Tentative", "Waiting approval", "Confirmed", "Cancelled", "No-show"] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const Meetings = defineTable({
  name: "Meetings",
  sheet: "Meetings",
  help: "Meetings and appointments, in the local time of their zone. Their people are in Meeting people.",
  tabColor,
  key: "meeting",
  version: 1,
  highlights: [
    { formula: '=OR({Status}="Cancelled",{Status}="No-show")', tone: "muted" },
    { formula: '={Status}="Waiting approval"', column: "Status", tone: "warning" },
  ],
  expects: {
    ascending: [["start", "end"]],
    within: [["start", "end", LONGEST_MEETING_DAYS]],
    past: ["checkedInAt"],
    zones: ["zone"],
  },
  columns: {
    meeting: text({ header: "Meeting", help: "Its number.", width: 15 }),
    subject: text({ header: "Subject", help: "What it is about.", width: 30 }),
    start: moment({ header: "Start", help: "When it starts, in its zone." }),
    end: moment({ header: "End", help: "When it ends, in its zone." }),
    zone: optional(text({ header: "Zone", help: "Such as Europe/Lisbon; blank for the company's.", width: 18 })),
    room: optional(link({ header: "Room", help: "Where it is held.", width: 18 }, "Rooms")),
    place: optional(text({ header: "Place", help: "Where it is held outside, or its link.", width: 20 })),
    organiser: optional(link({ header: "Organiser", help: "Who invites.", width: 20 }, "People")),
    status: choice({ header: "Status", help: "Cancelled and no-show meetings hold no time." }, meetingStatuses),
    before: usually(
      count({ header: "Before", help: "Minutes that its people keep free before it." }, LONGEST.buffer),
      0,
    ),
    after: usually(count({ header: "After", help: "Minutes that its people keep free after it." }, LONGEST.buffer), 0),
    department: optional(link({ header: "Department", help: "Who pays for the room." }, "Departments")),
    uid: optional(text({ header: "UID", help: "Its name among calendars, where it came from one.", width: 24 })),
    sequence: usually(count({ header: "Sequence", help: "How often its time, place or people changed." }), 0),
    sentSequence: optional(count({ header: "Sent", help: "The sequence that people were last sent." })),
    checkedInAt: optional(moment({ header: "Checked in", help: "When somebody was there." })),
    present: optional(count({ header: "Present", help: "How many came." })),
    reason: optional(text({ header: "Reason", help: "Why it was cancelled or released.", width: 24 })),
    note: optional(text({ header: "Note", help: "Agenda, catering, layout.", width: 30 })),
    series: optional(link({ header: "Series", help: "The series that it is a date of.", width: 15 }, "MeetingSeries")),
    slot: optional(moment({ header: "Series date", help: "When its series has it begin, wherever it was moved to." })),
  },
});
export type Meeting = RowOf<typeof Meetings.columns>;

export const MeetingPeople = defineTable({
  name: "MeetingPeople",
  sheet: "Meeting people",
  help: "Who takes part: people of the company, and guests with their zone and mail.",
  tabColor,
  key: ["meeting", "person"],
  version: 1,
  expects: { zones: ["zone"] },
  columns: {
    meeting: link({ header: "Meeting", help: "Its number.", width: 15 }, "Meetings"),
    person: text({ header: "Person", help: "As in People or Contacts; any name for a guest.", width: 22 }),
    part: usually(
      choice({ header: "Part", help: "Whether it can go on without them." }, ["Required", "Optional"]),
      "Required",
    ),
    isGuest: optional(flag({ header: "Guest", help: "Yes for someone from outside." })),
    email: optional(
      text({ header: "Email", help: "Where the invitation goes; blank for the one in People.", width: 26 }),
    ),
    zone: optional(text({ header: "Zone", help: "Of a guest's clocks.", width: 18 })),
    answer: optional(
      choice({ header: "Answer", help: "Who declined is free." }, ["Accepted", "Declined", "Tentative"]),
    ),
  },
});
export type MeetingPerson = RowOf<typeof MeetingPeople.columns>;

export const MeetingResources = defineTable({
  name: "MeetingResources",
  sheet: "Meeting people",
  help: "What a meeting borrows.",
  tabColor,
  key: ["meeting", "resource"],
  version: 1,
  columns: {
    meeting: link({ header: "Meeting", help: "Its number.", width: 15 }, "Meetings"),
    resource: link({ header: "Resource", help: "What is borrowed.", width: 20 }, "Resources"),
    quantity: usually(count({ header: "Quantity", help: "How many." }), 1),
  },
});
export type MeetingResource = RowOf<typeof MeetingResources.columns>;

/** Clients, vendors' people and everybody else outside. */
export const Contacts = defineTable({
  name: "Contacts",
  sheet: "Contacts",
  help: "People outside: clients and vendors' people, with their zone, mail and phone.",
  tabColor,
  key: "contact",
  version: 1,
  expects: { zones: ["zone"] },
  record: { noun: "contact", folded: ["phone", "zone", "vendor", "note"] },
  columns: {
    contact: text({ header: "Contact", help: "The person's name, once each.", width: 22 }),
    organisation: optional(text({ header: "Organisation", help: "The company they work for.", width: 22 })),
    role: optional(text({ header: "Role", help: "What they do there." })),
    email: optional(text({ header: "Email", help: "Where mail goes.", width: 26 })),
    phone: optional(text({ header: "Phone", help: "With the country's code." })),
    zone: optional(text({ header: "Zone", help: "Of their clocks, such as Asia/Tokyo.", width: 18 })),
    vendor: optional(link({ header: "Vendor", help: "The vendor that they stand for." }, "Vendors")),
    followUpOn: optional(day({ header: "Follow up on", help: "When to get back to them." })),
    followUp: optional(text({ header: "Follow up", help: "What about.", width: 26 })),
    note: optional(text({ header: "Note", help: "Anything else.", width: 30 })),
  },
});
export type Contact = RowOf<typeof Contacts.columns>;
