import type { Duty } from "../../ui/feature";

export const scheduleDuty: Duty = {
  id: "schedule",
  title: "Schedule",
  group: "people",
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
    {
      path: "schedule/holidays",
      find: "Public holidays",
      load: () => import("./holidays/HolidaysPage").then((page) => page.HolidaysPage),
    },
    { path: "schedule/rooms", load: () => import("./rooms/RoomsPage").then((page) => page.RoomsPage) },
    { path: "schedule/contacts", load: () => import("./contacts/ContactsPage").then((page) => page.ContactsPage) },
    { path: "schedule/contact", load: () => import("./contacts/ContactPage").then((page) => page.ContactPage) },
  ],
};
