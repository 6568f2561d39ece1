import { Departments } from "../../../model/company/lists";
import { isActive, People } from "../../../model/people/people";
import { Meetings, Rooms } from "../../../model/schedule/tables";
import { optional } from "../../../tables/column";
import { flag } from "../../../tables/kinds";
import type { TableSet } from "../../../tables/tableSet";
import { words } from "../words";

const { subject, start, end, zone, room, place, organiser, department, note, before, after } = Meetings.columns;
/** What a form asks of a meeting. */
export const meetingColumns = {
  subject,
  start,
  end,
  room,
  organiser,
  place,
  zone,
  before,
  after,
  department,
  note,
  isTentative: optional(flag({ header: words.book.tentative, help: words.book.tentativeHelp })),
};
export const foldedFields = ["place", "zone", "before", "after", "department", "note", "isTentative"];
/** What a form leaves blank is blank afterwards. */
export const cleared = {
  zone: undefined,
  room: undefined,
  place: undefined,
  organiser: undefined,
  department: undefined,
  note: undefined,
};

/** Rooms with their seats, who works here, and who pays. */
export const choicesIn = (tables: TableSet) => ({
  room: tables.rows(Rooms).map(({ room: key, seats, site }) => ({
    key,
    label: [words.rooms.seats(seats), site].filter(Boolean).join(", "),
  })),
  organiser: tables
    .rows(People)
    .filter(isActive)
    .map(({ person: key }) => ({ key })),
  department: tables.rows(Departments).map(({ department: key }) => ({ key })),
});
