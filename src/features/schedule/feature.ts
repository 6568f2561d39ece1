import { Contacts, MeetingPeople, MeetingResources, Meetings, Resources, Rooms } from "../../model/schedule/tables";
import { MeetingSeries } from "../../model/schedule/series";
import { Absences } from "../../model/calendar/tables";
import { People } from "../../model/people/people";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";

/** Meetings, rooms and who is free when. */
export const schedule: Feature = {
  id: "schedule",
  title: "Schedule",
  group: "people",
  purpose: "Meetings, rooms and resources: who is free when, in every zone, and calendar files in and out.",
  tables: [People, Absences, Rooms, Resources, Meetings, MeetingPeople, MeetingResources, MeetingSeries, Contacts],
  records: [
    recordSource(Meetings, {
      kind: "Meeting",
      words: ["subject", "room", "organiser"],
      page: { path: "schedule/meeting", param: "meeting" },
    }),
    recordSource(Contacts, {
      kind: "Contact",
      words: ["organisation", "email"],
      page: { path: "schedule/contact", param: "contact" },
    }),
  ],
  pages: [
    { path: "schedule", load: () => import("./week/WeekPage").then((page) => page.WeekPage) },
    {
      path: "schedule/find",
      find: "Find a time",
      load: () => import("./find/FindPage").then((page) => page.FindPage),
    },
    {
      path: "schedule/book",
      find: "Book a meeting",
      load: () => import("./book/BookPage").then((page) => page.BookPage),
    },
    {
      path: "schedule/series",
      find: "Book a series of meetings",
      load: () => import("./series/SeriesPage").then((page) => page.SeriesPage),
    },
    { path: "schedule/meeting", load: () => import("./MeetingPage").then((page) => page.MeetingPage) },
    { path: "schedule/cancel", load: () => import("./book/CancelPage").then((page) => page.CancelPage) },
    {
      path: "schedule/import",
      find: "Read a calendar file",
      load: () => import("./calendar/ImportCalendarPage").then((page) => page.ImportCalendarPage),
    },
    { path: "schedule/rooms", load: () => import("./rooms/RoomsPage").then((page) => page.RoomsPage) },
    { path: "schedule/contacts", load: () => import("./contacts/ContactsPage").then((page) => page.ContactsPage) },
    { path: "schedule/contact", load: () => import("./contacts/ContactPage").then((page) => page.ContactPage) },
  ],
  undoChecks: [
    {
      of: [Meetings, MeetingPeople, MeetingResources],
      load: () => import("./book/undoBooking").then((rules) => rules.undoBooking),
    },
  ],
  todo: () => import("./scheduleTodo").then((rules) => rules.scheduleTodo),
};
