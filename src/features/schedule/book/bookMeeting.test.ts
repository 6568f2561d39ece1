import { done, refused, rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { LAST_DAY } from "../../../domain/calendarDay";
import { Absences, Holidays } from "../../../model/calendar/tables";
import { Settings } from "../../../model/company/settings";
import { Equipment, EquipmentLog } from "../../../model/equipment/tables";
import { People } from "../../../model/people/people";
import { findTimes } from "../../../model/schedule/findTimes";
import {
  MeetingPeople,
  MeetingResources,
  Meetings,
  Resources,
  Rooms,
  type MeetingStatus,
} from "../../../model/schedule/tables";
import { Trips } from "../../../model/trips/tables";
import type { NewRow } from "../../../tables/defineTable";
import { tableFromRows } from "../../../tables/tableFromRows";
import type { TableSet } from "../../../tables/tableSet";
import {
  bookMeeting,
  cancelMeeting,
  changeMeeting,
  checkIn,
  confirmMeeting,
  releaseMeetings,
  type MeetingWish,
} from "./bookMeeting";

const today = "2026-11-24";
const as = (user: string) => ({ today, now: `${today}T08:00`, user });
const nora = as("Nora");

/** Ten to eleven on Thursday in Oak with Nora; Elm wants Liam's word, a day's notice and time to set up. */
function office(more: Partial<NewRow<typeof Meetings.columns>> = {}): TableSet {
  return tablesOf([
    rowsOf(Settings, { name: "Time zone", value: "Europe/Dublin" }),
    rowsOf(Holidays, { date: "2026-12-08", name: "Fair" }),
    rowsOf(Absences, { absence: "AB-1", person: "Omar", from: "2026-11-30", to: "2026-11-30", kind: "Sick" }),
    rowsOf(
      People,
      { person: "Nora" },
      { person: "Omar" },
      { person: "Liam" },
      { person: "Yuki", timeZone: "Asia/Tokyo" },
    ),
    rowsOf(
      Rooms,
      { room: "Oak", seats: 2, after: 10 },
      {
        room: "Elm",
        seats: 20,
        before: 15,
        approver: "Liam",
        noticeHours: 24,
        mostHours: 3,
        equipment: "Screen, video",
      },
      { room: "Ash", seats: 6, outFrom: "2026-11-26" },
    ),
    rowsOf(Resources, { resource: "Projector", quantity: 1 }, { resource: "Camera", tag: "CM-1" }),
    rowsOf(Equipment, { tag: "CM-1", name: "Camera" }),
    rowsOf(EquipmentLog, { entry: 1, date: "2026-11-25", tag: "cm-1", event: "Fault", note: "Lens stuck" }),
    rowsOf(Meetings, {
      meeting: "MT-2026-0001",
      subject: "Budget",
      start: "2026-11-26T10:00",
      end: "2026-11-26T11:00",
      room: "Oak",
      organiser: "Nora",
      status: "Confirmed",
      ...more,
    }),
    rowsOf(MeetingPeople, { meeting: "MT-2026-0001", person: "Nora" }),
    rowsOf(MeetingResources, { meeting: "MT-2026-0001", resource: "Projector" }),
  ]);
}

const wish = (start: string, end: string, more: Partial<MeetingWish> = {}): MeetingWish => ({
  subject: "Audit",
  start: `2026-11-${start}`,
  end: `2026-11-${end}`,
  people: [],
  ...more,
});
const required = (...names: readonly string[]) => names.map((person) => ({ person, part: "Required" as const }));

describe("booking", () => {
  const elm = ", or choose Elm, which fits and is free.";
  test.each<[string, MeetingWish, string, string]>([
    ["a room that is taken", wish("26T10:30", "26T11:30", { room: "Oak" }), "Oak is taken: MT-2026-0001 Budget", elm],
    [
      "the minutes in which a room is cleaned",
      wish("26T11:05", "26T12:00", { room: "oak" }),
      "oak is taken: MT-2026-0001 Budget",
      elm,
    ],
    [
      "a room with a busy person",
      wish("26T10:30", "26T11:30", { room: "Oak", people: required("Nora") }),
      "Oak is taken: MT-2026-0001 Budget; Nora is busy: MT-2026-0001 Budget",
      ", or choose Elm, which fits and is free and invite them as optional.",
    ],
    [
      "a person who is busy",
      wish("26T10:30", "26T11:30", { people: required("Nora") }),
      "Nora is busy: MT-2026-0001 Budget",
      ", or invite them as optional.",
    ],
    [
      "whoever invites and is busy",
      wish("26T10:30", "26T11:30", { organiser: "Nora", people: required("Omar") }),
      "Nora is busy: MT-2026-0001 Budget",
      ", or invite them as optional.",
    ],
    [
      "a meeting's own way there",
      wish("26T11:05", "26T12:00", { before: 10, people: required("Nora") }),
      "Nora is busy: MT-2026-0001 Budget",
      ", or invite them as optional.",
    ],
    [
      "a person who is ill",
      wish("30T10:30", "30T11:30", { people: required("Omar") }),
      "Omar is busy: away (sick)",
      ", or invite them as optional.",
    ],
    [
      "a room that is out of order",
      wish("27T10:30", "27T11:30", { room: "Ash" }),
      "Ash is taken: out of order",
      elm.replace("Elm", "Oak"),
    ],
    ["a room that is closed", wish("26T18:30", "26T19:30", { room: "Oak" }), "Oak is taken: closed", "."],
    [
      "the last projector",
      wish("26T10:30", "26T10:45", { resources: [{ resource: "Projector", quantity: 1 }] }),
      "Projector is taken: MT-2026-0001 Budget",
      ", or do without what is taken.",
    ],
    [
      "more than there are",
      wish("25T10:30", "25T10:45", { resources: [{ resource: "Projector", quantity: 2 }] }),
      "Projector is taken: only 1 there",
      ", or do without what is taken.",
    ],
    [
      "a resource that broke",
      wish("27T10:30", "27T10:45", { resources: [{ resource: "Camera", quantity: 1 }] }),
      "Camera is taken: CM-1 is broken (Lens stuck)",
      ", or do without what is taken.",
    ],
  ])("%s is refused", (_, input, sentence, way) => {
    expect(refused(office(), bookMeeting, input, nora)).toBe(`${sentence}. Find another time${way}`);
  });

  test("whoever invites takes part, though no list names them; as optional they are only told", () => {
    const own = done(office(), bookMeeting, wish("26T14:00", "26T15:00", { organiser: "Liam" }), nora).tables;
    const other = wish("26T14:30", "26T15:30", { people: required("Liam") });
    expect(refused(own, bookMeeting, other, nora)).toMatch(/^Liam is busy: MT-2026-0002 Audit/);
    const optional = wish("26T10:30", "26T11:30", {
      organiser: "Nora",
      people: [{ person: "Nora", part: "Optional" }],
    });
    expect(done(office(), bookMeeting, optional, nora).plan.warnings).toEqual(["Nora is busy: MT-2026-0001 Budget"]);
  });

  test("an end at Excel's last day is an open end, of an absence, a trip, a room and a holiday", () => {
    const tables = office().with([
      tableFromRows(Absences, [
        { absence: "AB-1", person: "Omar", from: "2026-11-30", to: LAST_DAY, status: "Approved" },
      ]),
      tableFromRows(Trips, [
        {
          trip: "TR-1",
          traveller: "Yuki",
          purpose: "Move",
          kind: "Home",
          destination: "Oslo",
          start: "2026-11-25",
          end: LAST_DAY,
        },
      ]),
      tableFromRows(Holidays, [{ date: LAST_DAY, name: "The end" }]),
      tableFromRows(Rooms, [{ room: "Ash", seats: 6, outFrom: "2026-11-26", outTo: LAST_DAY, before: 0, after: 0 }]),
    ]);
    const people = required("Omar", "Yuki");
    expect(refused(tables, bookMeeting, wish("30T10:30", "30T11:30", { room: "Ash", people }), nora)).toBe(
      "Ash is taken: out of order; Omar is busy: away; Yuki is busy: on TR-1 to Oslo. Find another time, or invite them as optional.",
    );
    const ask = {
      required: ["Omar", "Nora"],
      optional: [],
      minutes: 60,
      from: "2026-11-30",
      to: "2026-11-30",
      zone: "UTC",
    };
    expect(findTimes(tables, ask, Date.parse("2026-11-24T08:00:00Z"))[0]?.missing).toEqual([
      { person: "Omar", why: "away" },
    ]);
  });

  test("what keeps its room free for longer than the days around it is seen", () => {
    const tables = office().with([tableFromRows(Rooms, [{ room: "Oak", seats: 2, before: 0, after: 10_080 }])]);
    const later = {
      ...wish("26T10:00", "26T11:00", { room: "Oak" }),
      start: "2026-12-02T10:00",
      end: "2026-12-02T11:00",
    };
    expect(refused(tables, bookMeeting, later, nora)).toMatch(/^Oak is taken: MT-2026-0001 Budget/);
    const beyond = { ...later, start: "2026-12-03T11:00", end: "2026-12-03T12:00" };
    expect(done(tables, bookMeeting, beyond, nora).plan.sentence).toMatch(/^Booked/);
  });

  test.each<[string, MeetingWish, string]>([
    [
      "too small a room",
      wish("26T14:00", "26T15:00", { room: "Oak", people: required("Nora", "Omar", "Liam") }),
      "Oak has 2 seats for 3 people. Choose Elm, which fits and is free, or another time.",
    ],
    [
      "too long a meeting",
      wish("26T09:00", "26T13:00", { room: "Elm" }),
      "Elm can be booked for 3 hours at most. Choose another room or another time.",
    ],
    [
      "a room too soon",
      wish("24T12:00", "24T13:00", { room: "Elm" }),
      "Elm must be booked 24 hours ahead. Choose Oak, which fits and is free, or another time.",
    ],
    [
      "no subject",
      wish("26T14:00", "26T15:00", { subject: " " }),
      "Enter a subject; people see it in their calendars.",
    ],
    [
      "an end before the start",
      wish("26T14:00", "26T14:00"),
      "The meeting ends at 2026-11-26 14:00, not after it starts. Enter a later end.",
    ],
    [
      "a zone that is none",
      wish("26T14:00", "26T15:00", { zone: "Lisbon" }),
      "Lisbon is no time zone. Enter one such as Europe/Lisbon.",
    ],
    [
      "somebody twice",
      wish("26T14:00", "26T15:00", { people: required("Nora", "NORA") }),
      "NORA is in the list twice. Take one of the two out.",
    ],
    [
      "a slip in the year of its end",
      { ...wish("26T14:00", "26T15:00"), end: "2926-11-26T15:00" },
      "The meeting goes on until 2926-11-26 15:00, for more than 366 days. Enter an earlier end.",
    ],
    [
      "a resource twice",
      wish("25T10:30", "25T10:45", {
        resources: ["Projector", "projector"].map((resource) => ({ resource, quantity: 1 })),
      }),
      "projector is in the list twice. Enter it once, with how many.",
    ],
    [
      "a time that clocks skip",
      { ...wish("26T14:00", "26T15:00"), start: "2027-03-28T01:30", end: "2027-03-28T03:00" },
      "Clocks in Europe/Dublin skip 2027-03-28 01:30 that day. Choose another start.",
    ],
  ])("%s is refused", (_, input, sentence) => {
    expect(refused(office(), bookMeeting, input, nora)).toBe(sentence);
  });

  test("what ends when the next begins does not clash", () => {
    const { tables, plan } = done(
      office(),
      bookMeeting,
      wish("26T11:10", "26T12:00", { room: "Oak", people: required("Nora") }),
      nora,
    );
    expect(plan.sentence).toBe("Booked MT-2026-0002 Audit, 2026-11-26 11:10 in Oak");
    expect(tables.find(Meetings, "MT-2026-0002")).toMatchObject({ status: "Confirmed", sequence: 0 });
    expect(tables.rows(MeetingPeople).filter(({ meeting }) => meeting === "MT-2026-0002")).toMatchObject([
      { person: "Nora" },
    ]);
  });

  test.each<[MeetingStatus]>([["Cancelled"], ["No-show"]])("a meeting that is %s holds nothing", (status) => {
    const booked = done(
      office({ status }),
      bookMeeting,
      wish("26T10:00", "26T11:00", { room: "Oak", people: required("Nora") }),
      nora,
    );
    expect(booked.plan.warnings).toEqual([]);
  });

  test("whoever is busy can be invited as optional, and it is said", () => {
    const input = wish("26T10:30", "26T11:30", { people: [{ person: "Nora", part: "Optional" }, ...required("Yuki")] });
    expect(done(office(), bookMeeting, input, nora).plan.warnings).toEqual([
      "Nora is busy: MT-2026-0001 Budget",
      "Yuki works other hours: it is 2026-11-26 19:30 there.",
    ]);
  });

  test("a room with an approver waits for them, and nobody else confirms it", () => {
    const asked = done(office(), bookMeeting, wish("26T14:00", "26T15:00", { room: "Elm" }), nora);
    expect(asked.plan.sentence).toBe("Asked for MT-2026-0002 Audit, 2026-11-26 14:00 in Elm");
    expect(refused(asked.tables, confirmMeeting, { meeting: "MT-2026-0002" }, nora)).toMatch(
      /^Elm must be confirmed by Liam/,
    );
    const { tables } = done(asked.tables, confirmMeeting, { meeting: "MT-2026-0002" }, as("Liam"));
    expect(tables.find(Meetings, "MT-2026-0002")?.status).toBe("Confirmed");
  });
});

describe("changing", () => {
  const budget = {
    meeting: "MT-2026-0001",
    subject: "Budget",
    room: "Oak",
    organiser: "Nora",
    people: required("Nora"),
  };
  const held = [{ resource: "Projector", quantity: 1 }];

  test("a meeting moves by an hour into its own time, and calendars must know", () => {
    const input = { ...budget, start: "2026-11-26T10:30", end: "2026-11-26T11:30", resources: held };
    const { tables, plan } = done(office(), changeMeeting, input, nora);
    expect(plan.sentence).toBe("Moved MT-2026-0001 Budget: 2026-11-26 10:30 in Oak");
    expect(tables.find(Meetings, "MT-2026-0001")).toMatchObject({ start: "2026-11-26T10:30", sequence: 1 });
    expect(tables.rows(MeetingResources)).toHaveLength(1);
  });

  test("a note is nothing that calendars must know", () => {
    const input = { ...budget, start: "2026-11-26T10:00", end: "2026-11-26T11:00", resources: held, note: "Cake" };
    expect(done(office(), changeMeeting, input, nora).tables.find(Meetings, "MT-2026-0001")).toMatchObject({
      sequence: 0,
      note: "Cake",
    });
  });

  test("people come and go", () => {
    const input = {
      ...budget,
      start: "2026-11-26T10:00",
      end: "2026-11-26T11:00",
      people: required("Liam"),
      resources: [],
    };
    const { tables } = done(office(), changeMeeting, input, nora);
    expect(tables.rows(MeetingPeople)).toMatchObject([{ person: "Liam" }]);
    expect(tables.rows(MeetingResources)).toEqual([]);
    expect(tables.find(Meetings, "MT-2026-0001")?.sequence).toBe(1);
  });

  test("a cancelled meeting frees its time, and who has it in the calendar is named", () => {
    const { tables, plan } = done(
      office({ sentSequence: 0 }),
      cancelMeeting,
      { meeting: "MT-2026-0001", reason: "Ill" },
      nora,
    );
    expect(tables.find(Meetings, "MT-2026-0001")).toMatchObject({ status: "Cancelled", sequence: 1, reason: "Ill" });
    expect(plan.warnings).toEqual(["Nora has it in the calendar: send the cancellation."]);
    expect(refused(tables, cancelMeeting, { meeting: "MT-2026-0001" }, nora)).toMatch(
      /is cancelled, so it can't be cancelled again/,
    );
  });

  test("whoever is there checks in; a ghost is released, and is no ghost after a check-in", () => {
    const now = { ...nora, today: "2026-11-26", now: "2026-11-26T10:05" };
    const there = done(office(), checkIn, { meeting: "MT-2026-0001", present: 2 }, now).tables;
    expect(there.find(Meetings, "MT-2026-0001")).toMatchObject({ checkedInAt: "2026-11-26T10:05", present: 2 });
    expect(refused(there, releaseMeetings, { meetings: ["MT-2026-0001"] }, now)).toMatch(/was checked in/);
    const ghost = done(office(), releaseMeetings, { meetings: ["MT-2026-0001"] }, now).tables;
    expect(ghost.find(Meetings, "MT-2026-0001")?.status).toBe("No-show");
    expect(refused(office(), checkIn, { meeting: "MT-2026-0001" }, nora)).toMatch(/Check in on that day/);
    expect(refused(office(), releaseMeetings, { meetings: ["MT-2026-0001"] }, nora)).toBe(
      "MT-2026-0001 Budget is still to come, on 2026-11-26 10:00. Cancel it instead.",
    );
  });
});

describe("finding a time", () => {
  const NOW = Date.parse("2026-11-24T08:00:00Z");
  const ask = {
    required: ["Nora"],
    optional: [],
    minutes: 60,
    from: "2026-11-26",
    to: "2026-11-26",
    zone: "Europe/Dublin",
    earliest: "09:00",
    latest: "12:00",
  };

  test("offers what is free, nearest to the middle of the day first", () => {
    expect(findTimes(office(), ask, NOW).map(({ start }) => start.slice(11))).toEqual(["11:00", "09:00"]);
  });

  test("says who is missing where not everybody can", () => {
    const [first] = findTimes(
      office(),
      { ...ask, required: ["Nora", "Liam"], earliest: "10:00", latest: "11:00" },
      NOW,
    );
    expect(first?.missing).toEqual([{ person: "Nora", why: "MT-2026-0001 Budget" }]);
  });

  test("takes the room that fits tightest, and the next one where it is taken", () => {
    const rooms = (earliest: string) =>
      findTimes(office(), { ...ask, required: ["Liam"], earliest, latest: "11:00", room: { seats: 1 } }, NOW).map(
        ({ room }) => room,
      );
    expect(rooms("10:00")).toEqual(["Elm"]);
    expect(
      findTimes(
        office(),
        { ...ask, required: ["Liam"], from: "2026-11-25", to: "2026-11-25", room: { seats: 1 } },
        NOW,
      )[0]?.room,
    ).toBe("Oak");
  });

  test("asks for what a room must have", () => {
    const find = (equipment: string) =>
      findTimes(office(), { ...ask, room: { seats: 2, equipment: [equipment] } }, NOW)[0]?.room;
    expect([find("VIDEO"), find("stage")]).toEqual(["Elm", undefined]);
  });

  test("says in whose evening it lies, and prefers when it lies in nobody's", () => {
    const [first] = findTimes(
      office(),
      { ...ask, required: ["Nora", "Yuki"], earliest: "07:00", latest: "18:00", to: "2026-11-27" },
      NOW,
    );
    expect(first?.outOfHours.map(({ person, local }) => `${person} ${local.slice(11)}`)).toEqual(["Nora 07:00"]);
  });

  test("offers nothing on a holiday", () => {
    expect(findTimes(office(), { ...ask, from: "2026-12-08", to: "2026-12-08" }, NOW)).toEqual([]);
  });
});
