import { Contacts, MeetingPeople, MeetingResources, Meetings, Resources, Rooms } from "../../model/schedule/tables";
import { MeetingSeries } from "../../model/schedule/series";
import { Absences } from "../../model/calendar/tables";
import { People } from "../../model/people/people";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { scheduleDuty } from "./duty";

/** Meetings, rooms and who is free when. */
export const schedule: Feature = {
  ...scheduleDuty,
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
  undoChecks: [
    {
      of: [Meetings, MeetingPeople, MeetingResources],
      load: () => import("./book/undoBooking").then((rules) => rules.undoBooking),
    },
  ],
  todo: () => import("./scheduleTodo").then((rules) => rules.scheduleTodo),
};
