import ICAL from "ical.js";
import { createFormats } from "../../../domain/formats";
import { done, refused, rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { Absences } from "../../../model/calendar/tables";
import { Settings } from "../../../model/company/settings";
import { People } from "../../../model/people/people";
import { meetingStates } from "../../../model/schedule/meetings";
import { MeetingPeople, Meetings, Rooms } from "../../../model/schedule/tables";
import { importEvents } from "./importEvents";
import { inviteFile } from "./inviteFile";
import { readOutlookCsv } from "./outlookCsv";
import { readCalendar, type CalendarEvent } from "./readCalendar";

const as = { today: "2026-11-24", now: "2026-11-24T08:00", user: "Nora" };
const read = (lines: readonly string[]): readonly CalendarEvent[] => {
  const text = ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n");
  const found = readCalendar(text, "Europe/Dublin", "2026-01-01T00:00", "2027-12-31T00:00");
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
};
const event = (...lines: readonly string[]) => ["BEGIN:VEVENT", "UID:a@b", ...lines, "END:VEVENT"];

const company = (more: object = {}) =>
  tablesOf([
    rowsOf(Settings, { name: "Time zone", value: "Europe/Dublin" }),
    rowsOf(People, { person: "Nora", email: "nora@x.example" }, { person: "Omar", email: "omar@x.example" }),
    rowsOf(Rooms, { room: "Oak", seats: 8 }),
    rowsOf(Meetings, {
      meeting: "MT-1",
      subject: "Audit; part 1, “Büro”",
      start: "2026-12-03T09:00",
      end: "2026-12-03T11:00",
      room: "Oak",
      organiser: "Nora",
      status: "Confirmed",
      sequence: 2,
      ...more,
    }),
    rowsOf(
      MeetingPeople,
      { meeting: "MT-1", person: "Omar", answer: "Accepted" },
      { meeting: "MT-1", person: "Amy", isGuest: true, email: "amy@y.example", part: "Optional" },
    ),
    rowsOf(Absences),
  ]);

describe("an invitation", () => {
  const componentOf = (more: object = {}) => {
    const tables = company(more);
    const state = meetingStates(tables).get("MT-1");
    if (!state) throw new Error("MT-1 is gone");
    // What ICAL.parse gives is jCal, which its types leave open.
    return new ICAL.Component(ICAL.parse(inviteFile(tables, state, 0)) as unknown[]);
  };

  test("opens in another program with people, version and alarm", () => {
    const calendar = componentOf();
    const found = calendar.getFirstSubcomponent("vevent");
    const first = found && new ICAL.Event(found);
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect([first?.summary, first?.location, first?.sequence]).toEqual(["Audit; part 1, “Büro”", "Oak", 2]);
    expect(first?.attendees.map((each) => String(each.getFirstValue()))).toEqual([
      "mailto:omar@x.example",
      "mailto:amy@y.example",
    ]);
    expect(found?.getFirstSubcomponent("valarm")?.getFirstPropertyValue("action")).toBe("DISPLAY");
    for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
    expect(first?.startDate.toJSDate().toISOString()).toBe("2026-12-03T09:00:00.000Z");
  });

  test.each([
    "a\r\nBEGIN:VEVENT\r\nSUMMARY:x",
    "a\rATTENDEE:mailto:eve@y.example",
    'a"; CN="b',
    "back\\slash\\n, semi; colon:",
    "<script>alert(1)</script>",
    "=1+1",
    "\u202etxt.exe\u200b",
    "\u0000\u0007\u001f",
    "\ud83d half",
    "😀".repeat(16_000),
  ])("keeps %.20j where it was entered, on lines of 75 octets", (text) => {
    const tables = company({ subject: text, place: text, room: undefined, note: text, uid: text, organiser: "Nora" });
    const state = meetingStates(tables).get("MT-1");
    if (!state) throw new Error("MT-1 is gone");
    const people = [{ meeting: "MT-1", person: text, email: `${text.slice(0, 20)}@x.example` }, ...state.people];
    const file = inviteFile(tables, { ...state, people: people as typeof state.people }, 0);
    const lines = file.split("\r\n");
    expect(lines.filter((line) => /[\r\n]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
    // What ICAL.parse gives is jCal, which its types leave open.
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(1);
    const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
    expect(event.attendees).toHaveLength(3);
    // eslint-disable-next-line no-control-regex -- they are what is meant
    const kept = text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
    expect([event.summary, event.location, event.description, event.uid]).toEqual([kept, kept, kept, kept]);
  });

  test("of a cancelled meeting is its cancellation, with the same UID", () => {
    const [booked, cancelled] = [componentOf(), componentOf({ status: "Cancelled", sequence: 3 })];
    const uid = (calendar: ICAL.Component) => calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("uid");
    expect(cancelled.getFirstPropertyValue("method")).toBe("CANCEL");
    expect(uid(cancelled)).toBe(uid(booked));
  });

  test("comes in again as what it was", () => {
    const tables = company();
    const state = meetingStates(tables).get("MT-1");
    const found = state && readCalendar(inviteFile(tables, state, 0), "UTC", "2026-01-01T00:00", "2027-01-01T00:00");
    expect(found?.ok === true && found.value).toMatchObject([
      {
        subject: "Audit; part 1, “Büro”",
        start: "2026-12-03T09:00",
        end: "2026-12-03T11:00",
        zone: "Europe/Dublin",
        place: "Oak",
        sequence: 2,
      },
    ]);
  });
});

describe("a calendar file", () => {
  test("of Google: a series in UTC and zones, with one time left out and one moved", () => {
    const found = read([
      ...event(
        "DTSTART;TZID=Europe/Lisbon:20261019T100000",
        "DTEND;TZID=Europe/Lisbon:20261019T103000",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        "EXDATE;TZID=Europe/Lisbon:20261026T100000",
        "SUMMARY:Stand-up",
      ),
      ...event(
        "RECURRENCE-ID;TZID=Europe/Lisbon:20261102T100000",
        "DTSTART;TZID=Europe/Lisbon:20261103T150000",
        "DTEND;TZID=Europe/Lisbon:20261103T153000",
        "SUMMARY:Stand-up\\, later",
      ),
    ]);
    expect(found.map(({ subject, start, zone }) => [subject, start, zone])).toEqual([
      ["Stand-up", "2026-10-19T10:00", "Europe/Lisbon"],
      ["Stand-up, later", "2026-11-03T15:00", "Europe/Lisbon"],
      ["Stand-up", "2026-11-09T10:00", "Europe/Lisbon"],
    ]);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(3);
  });

  test("of Outlook: a zone by a name of its own is told in the company's", () => {
    const found = read([
      "BEGIN:VTIMEZONE",
      "TZID:W. Europe Standard Time",
      "BEGIN:STANDARD",
      "DTSTART:16010101T030000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:16010101T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
      ...event(
        "DTSTART;TZID=W. Europe Standard Time:20261203T100000",
        "DTEND;TZID=W. Europe Standard Time:20261203T113000",
        "SUMMARY:Review",
        'ATTENDEE;CN="Amy Brooks";ROLE=OPT-PARTICIPANT:mailto:amy@y.example',
      ),
    ]);
    expect(found).toMatchObject([
      {
        start: "2026-12-03T09:00",
        end: "2026-12-03T10:30",
        zone: "Europe/Dublin",
        people: [{ person: "Amy Brooks", email: "amy@y.example", isOptional: true }],
      },
    ]);
  });

  test("of Apple: floating times and whole days", () => {
    expect(
      read([
        ...event("DTSTART:20261203T100000", "DTEND:20261203T110000", "SUMMARY:Lunch"),
        ...event("DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261224", "SUMMARY:Leave").map((line) =>
          line.replace("a@b", "c@d"),
        ),
      ]),
    ).toMatchObject([
      { start: "2026-12-03T10:00", zone: undefined, isAllDay: false },
      { start: "2026-12-21T00:00", end: "2026-12-24T00:00", isAllDay: true },
    ]);
  });

  test("that is none is refused", () => {
    const found = readCalendar("Subject,Start", "UTC", "2026-01-01T00:00", "2027-01-01T00:00");
    expect(found.ok ? "" : found.problem.message).toMatch(/^This is no calendar file/);
  });
});

test("Outlook's CSV is read by the rows that tell month from day", () => {
  const text = [
    "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location",
    "Audit,12/03/2026,09:00 AM,12/03/2026,11:00 AM,False,Yearly audit,Room 2",
    "Fire drill,12/17/2026,10:00 AM,12/17/2026,10:30 AM,False,,Yard",
  ].join("\n");
  const found = readOutlookCsv(text, createFormats("en-GB").style);
  expect(found.ok && found.value).toMatchObject([
    { subject: "Audit", start: "2026-12-03T09:00", end: "2026-12-03T11:00", place: "Room 2", note: "Yearly audit" },
    { subject: "Fire drill", start: "2026-12-17T10:00", end: "2026-12-17T10:30", place: "Yard" },
  ]);
});

describe("taking events in", () => {
  const one: CalendarEvent = {
    uid: "u@x",
    subject: "Fair",
    start: "2026-12-04T09:00",
    end: "2026-12-04T10:00",
    isAllDay: false,
    isCancelled: false,
    sequence: 0,
    place: "oak",
    people: [{ person: "O. Reed", email: "OMAR@x.example", isOptional: false }],
  };
  const first = () => done(company(), importEvents, { events: [one], owner: "Nora" }, as).tables;
  const meeting = "MT-2026-0001";

  test("a room is found by its name, a person by the mail", () => {
    const tables = first();
    expect(tables.find(Meetings, meeting)).toMatchObject({ room: "Oak", uid: "u@x", status: "Confirmed" });
    expect(
      meetingStates(tables)
        .get(meeting)
        ?.people.map(({ person }) => person),
    ).toEqual(["Nora", "Omar"]);
  });

  test("the same file again adds nothing, a newer one moves it, a cancellation frees it", () => {
    expect(refused(first(), importEvents, { events: [one], owner: "Nora" }, as)).toMatch(
      /^Nothing in this file is new/,
    );
    const later = { ...one, start: "2026-12-04T11:00", end: "2026-12-04T12:00", sequence: 1 };
    const moved = done(first(), importEvents, { events: [later], owner: "Nora" }, as);
    expect(moved.plan.sentence).toBe("Imported a calendar: 1 changed");
    expect(moved.tables.find(Meetings, meeting)).toMatchObject({ start: "2026-12-04T11:00", sequence: 1 });
    const off = done(first(), importEvents, { events: [{ ...one, isCancelled: true, sequence: 2 }] }, as);
    expect(off.tables.find(Meetings, meeting)?.status).toBe("Cancelled");
  });

  test("what clashes with the workbook or within the file is left out, and told", () => {
    const clash = { ...one, uid: "v@x", start: "2026-12-03T10:00", end: "2026-12-03T10:30" };
    const twice = { ...one, uid: "w@x", subject: "Twice", people: [] };
    const { plan } = done(company(), importEvents, { events: [one, clash, twice] }, as);
    expect(plan.sentence).toBe("Imported a calendar: 1 meeting added");
    expect(plan.warnings).toEqual([
      expect.stringMatching(/^Fair on 2026-12-03: Oak is taken: MT-1 Audit/),
      "Twice on 2026-12-04: Oak is taken by Fair of the same file.",
    ]);
  });

  test("whole days are days away of whose calendar it is", () => {
    const leave = { ...one, subject: "Skiing", start: "2026-12-21T00:00", end: "2026-12-24T00:00", isAllDay: true };
    const { tables } = done(company(), importEvents, { events: [leave], owner: "Omar", asAbsences: true }, as);
    expect(tables.rows(Absences)).toMatchObject([
      { person: "Omar", from: "2026-12-21", to: "2026-12-23", note: "Skiing" },
    ]);
  });
});
