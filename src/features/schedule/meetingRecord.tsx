import { Departments, Lists } from "../../model/company/lists";
import { meetingStates, meetingTables, type MeetingState } from "../../model/schedule/meetings";
import { MeetingSeries } from "../../model/schedule/series";
import { Meetings } from "../../model/schedule/tables";
import type { RecordKind } from "../../ui/recordKind";
import { words } from "./words";

/** What the pages about a meeting have in common. */
export const meetingRecord: RecordKind<MeetingState> = {
  table: Meetings,
  path: "schedule/meeting",
  param: "meeting",
  list: { path: "schedule", label: words.title },
  reads: [...new Set([...meetingTables, MeetingSeries, Departments, Lists])],
  find: (tables, key) => meetingStates(tables).get(key),
  nameOf: ({ meeting }) => meeting.subject,
  gone: { title: words.gone, text: words.goneText },
};
