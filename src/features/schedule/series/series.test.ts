import fc from "fast-check";
import ICAL from "ical.js";
import { done, planOver, refused, rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { addDays } from "../../../domain/calendarDay";
import { instantOf, momentIn } from "../../../domain/zonedTime";
import { Holidays, Hours } from "../../../model/calendar/tables";
import { Settings } from "../../../model/company/settings";
import { People } from "../../../model/people/people";
import { clashesOf } from "../../../model/schedule/bookingRules";
import { claimOf, meetingStates } from "../../../model/schedule/meetings";
import { isHeld } from "../../../model/schedule/diary";
import { MeetingSeries } from "../../../model/schedule/series";
import { seriesDates, type SeriesRule } from "../../../model/schedule/seriesDates";
import { MeetingPeople, Meetings, Rooms } from "../../../model/schedule/tables";
import type { TableSet } from "../../../tables/tableSet";
import { inviteFile } from "../calendar/inviteFile";
import { readCalendar } from "../calendar/readCalendar";
import { seriesFile } from "../calendar/seriesFile";
import { bookSeries } from "./bookSeries";
import { cancelSeries, changeSeries, planChange, type ChangeSeries } from "./changeSeries";
import { diaryOfDates, planSeries, type SeriesDecision, type SeriesWish } from "./planSeries";

const today = "2026-11-24";
const as = { today, now: `${today}T08:00`, user: "Nora" };
const required = (...people: readonly string[]) => people.map((person) => ({ person, part: "Required" as const }));

/** Monday to Friday, 8 to 18, closed at Christmas; Budget takes Oak and Nora on Tuesday 15 December from ten to eleven. */
const office = (): TableSet =>
  tablesOf([
    rowsOf(Settings, { name: "Time zone", value: "Europe/Dublin" }),
    rowsOf(
      Hours,
      ...(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const).map((weekday) => ({
        calendar: "Office hours",
        weekday,
        start: "08:00",
        end: "18:00",
      })),
    ),
    rowsOf(Holidays, { date: "2026-12-25", name: "Christmas Day" }, { date: "2026-12-31", name: "Company day" }),
    rowsOf(People, { person: "Nora", email: "nora@x.example" }, { person: "Liam", email: "liam@x.example" }),
    rowsOf(Rooms, { room: "Oak", seats: 4 }, { room: "Elm", seats: 8 }),
    rowsOf(Meetings, {
      meeting: "MT-2026-0001",
      subject: "Budget",
      start: "2026-12-15T10:00",
      end: "2026-12-15T11:00",
      room: "Oak",
      status: "Confirmed",
    }),
    rowsOf(MeetingPeople, { meeting: "MT-2026-0001", person: "Nora" }),
    rowsOf(MeetingSeries),
  ]);

const weekly: SeriesWish = {
  subject: "Round",
  start: "2026-12-01T10:00",
  end: "2026-12-01T10:30",
  repeats: "Week",
  times: 4,
  room: "Oak",
  organiser: "Liam",
  people: required("Liam"),
};

describe("the dates of a series", () => {
  const check = (rule: Partial<SeriesRule> & Pick<SeriesRule, "repeats" | "start">): readonly string[] => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: 480, to: 1080 }] : []));
    // 31 December 2026 and 1 January 2027 are days off.
    const found = seriesDates(
      { times: 4, ...rule },
      {
        week,
        special: new Map([
          [46387, []],
          [46388, []],
        ]),
      },
    );
    if (!found.ok) return [found.problem.message];
    return found.value.map(({ slot, day }) =>
      day === undefined ? "off" : day === slot.slice(0, 10) ? day : `${slot.slice(0, 10)} on ${day}`,
    );
  };
  test.each<[string, Partial<SeriesRule> & Pick<SeriesRule, "repeats" | "start">, readonly string[]]>([
    [
      "each third day",
      { repeats: "Day", start: "2026-12-01T09:00", every: 3 },
      ["2026-12-01", "2026-12-04", "2026-12-07", "2026-12-10"],
    ],
    [
      "each working day",
      { repeats: "Working day", start: "2026-12-30T09:00" },
      ["2026-12-30", "off", "off", "2027-01-04"],
    ],
    [
      "Mondays and Thursdays of each second week",
      { repeats: "Week", weekdays: "Thu, monday", every: 2, start: "2026-12-01T09:00" },
      ["2026-12-03", "2026-12-14", "2026-12-17", "2026-12-28"],
    ],
    [
      "the second Tuesday",
      { repeats: "Month, same weekday", start: "2026-12-08T09:00" },
      ["2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09"],
    ],
    [
      "the last Friday",
      { repeats: "Month, last such weekday", start: "2026-11-27T09:00" },
      ["2026-11-27", "2026-12-25", "2027-01-29", "2027-02-26"],
    ],
    [
      "the last working day, before the days off",
      { repeats: "Last working day of the month", start: "2026-11-10T09:00" },
      ["2026-11-30", "2026-12-31 on 2026-12-30", "2027-01-29", "2027-02-26"],
    ],
    [
      "the first working day, after the days off",
      { repeats: "First working day of the month", start: "2026-12-01T09:00" },
      ["2026-12-01", "2027-01-01 on 2027-01-04", "2027-02-01", "2027-03-01"],
    ],
    [
      "the 31st, which is the last of each month",
      { repeats: "Month", start: "2026-12-31T09:00" },
      ["2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"],
    ],
    [
      "the 30th, which February has not",
      { repeats: "Month", start: "2026-12-30T09:00" },
      ["2026-12-30", "2027-01-30", "2027-03-30", "2027-04-30"],
    ],
    [
      "leap days",
      { repeats: "Year", start: "2028-02-29T09:00" },
      ["2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28"],
    ],
    [
      "up to a last day",
      { repeats: "Week", start: "2026-12-01T09:00", times: undefined, until: "2026-12-15" },
      ["2026-12-01", "2026-12-08", "2026-12-15"],
    ],
    [
      "without an end",
      { repeats: "Week", start: "2026-12-01T09:00", times: undefined },
      ["A series ends. Enter its last day, or how many times it is held."],
    ],
    [
      "on no weekday",
      { repeats: "Week", start: "2026-12-01T09:00", weekdays: "Moonday" },
      ["Moonday are no weekdays. Enter them as Mon, Thu."],
    ],
    [
      "for ten years of days",
      { repeats: "Day", start: "2026-12-01T09:00", times: undefined, until: "2036-12-01" },
      ["That is more than 366 meetings. Enter an earlier last day."],
    ],
  ])("%s", (_, rule, dates) => {
    expect(check(rule)).toEqual(dates);
  });
});

describe("booking", () => {
  test("each date is a row of Meetings, at its local time beyond the change of clocks", () => {
    const { tables, plan } = done(
      office(),
      bookSeries,
      { ...weekly, start: "2027-03-18T10:00", end: "2027-03-18T10:30", times: 3 },
      as,
    );
    expect(plan.sentence).toBe("Booked SR-2026-0001 Round, 3 meetings from 2027-03-18 10:00");
    const rows = tables.rows(Meetings).filter(({ series }) => series === "SR-2026-0001");
    expect(rows.map(({ start, zone }) => [start, zone])).toEqual([
      ["2027-03-18T10:00", "Europe/Dublin"],
      ["2027-03-25T10:00", "Europe/Dublin"],
      ["2027-04-01T10:00", "Europe/Dublin"],
    ]);
    expect(tables.rows(MeetingPeople).filter(({ meeting }) => meeting === rows[2]?.meeting)).toHaveLength(1);
  });

  test("a date that clashes is offered another room and the nearest time, and the others are free", () => {
    const planned = planSeries(office(), weekly, as.now);
    expect(
      planned.ok &&
        planned.value.map(({ slot, conflict, otherRoom, otherTime }) => [
          slot.slice(0, 10),
          conflict !== undefined,
          otherRoom,
          otherTime,
        ]),
    ).toEqual([
      ["2026-12-01", false, undefined, undefined],
      ["2026-12-08", false, undefined, undefined],
      ["2026-12-15", true, "Elm", { start: "2026-12-15T09:30", end: "2026-12-15T10:00", room: "Oak" }],
      ["2026-12-22", false, undefined, undefined],
    ]);
    expect(refused(office(), bookSeries, weekly, as)).toMatch(
      /^2026-12-15 10:00 can't be held: Oak is taken: MT-2026-0001 Budget\. .*Leave such a date out/,
    );
  });

  test.each<[SeriesDecision, readonly string[]]>([
    ["skip", []],
    ["room", ["10:00 Elm"]],
    ["time", ["09:30 Oak"]],
  ])("a clash is settled by its decision: %s", (decision, held) => {
    const { tables } = done(office(), bookSeries, { ...weekly, decisions: { "2026-12-15T10:00": decision } }, as);
    const onDay = tables
      .rows(Meetings)
      .filter(({ series, start }) => series !== undefined && start.startsWith("2026-12-15"));
    expect(onDay.map(({ start, room, slot }) => [`${start.slice(11)} ${room ?? ""}`, slot])).toEqual(
      held.map((each) => [each, "2026-12-15T10:00"]),
    );
  });

  test("a daily meeting that runs into the next one is refused", () => {
    const input: SeriesWish = { ...weekly, room: undefined, repeats: "Day", end: "2026-12-02T11:00", times: 3 };
    expect(refused(office(), bookSeries, input, as)).toMatch(
      /^Two dates of the series clash\. 2026-12-01 10:00: Liam is busy: MT-2026-0003 Round\./,
    );
  });

  test("what is wrong with all dates is said once", () => {
    expect(refused(office(), bookSeries, { ...weekly, room: "Yew" }, as)).toBe(
      "Yew is not in Rooms. Choose one that is, or add it there.",
    );
    expect(refused(office(), bookSeries, { ...weekly, subject: " " }, as)).toMatch(/^Enter a subject/);
  });
});

describe("changing", () => {
  const booked = () => done(office(), bookSeries, { ...weekly, decisions: { "2026-12-15T10:00": "skip" } }, as).tables;
  const starts = (tables: TableSet) =>
    tables
      .rows(Meetings)
      .flatMap(({ series, start, status }) =>
        series === undefined ? [] : [`${start.slice(5)}${status === "Cancelled" ? " off" : ""}`],
      );
  const change = (scope: ChangeSeries["scope"], set: Partial<ChangeSeries> = {}): ChangeSeries => ({
    subject: "Round",
    start: "2026-12-08T14:00",
    end: "2026-12-08T14:30",
    zone: "Europe/Dublin",
    room: "Oak",
    organiser: "Liam",
    people: required("Liam"),
    meeting: "MT-2026-0003",
    scope,
    ...set,
  });

  test.each<[ChangeSeries["scope"], readonly string[]]>([
    ["This meeting", ["12-01T10:00", "12-08T14:00", "12-22T10:00"]],
    ["This and those after it", ["12-01T10:00", "12-08T14:00", "12-22T14:00"]],
    ["All to come", ["12-01T14:00", "12-08T14:00", "12-22T14:00"]],
  ])("%s", (scope, expected) => {
    expect(starts(done(booked(), changeSeries, change(scope), as).tables)).toEqual(expected);
  });

  test("dates move into each other's place", () => {
    const next = change("All to come", { start: "2026-12-15T11:00", end: "2026-12-15T11:30" });
    expect(starts(done(booked(), changeSeries, next, as).tables)).toEqual([
      "12-08T11:00",
      "12-15T11:00",
      "12-29T11:00",
    ]);
  });

  test("a date that would clash waits for a decision, or stays as it is", () => {
    const onto = change("All to come", { start: "2026-12-15T10:00", end: "2026-12-15T10:30" });
    expect(refused(booked(), changeSeries, onto, as)).toMatch(/^2026-12-15 10:00 can't be held/);
    const planned = planChange(booked(), onto, as.now);
    expect(planned.ok && planned.value.dates.map(({ otherRoom }) => otherRoom)).toEqual([undefined, "Elm", undefined]);
    expect(refused(booked(), changeSeries, { ...onto, decisions: { "2026-12-08T10:00": "skip" } }, as)).toMatch(
      /^Two dates of the series clash/,
    );
    const settled = { ...onto, decisions: { "2026-12-08T10:00": "room" as const } };
    const { tables } = done(booked(), changeSeries, settled, as);
    expect(tables.find(Meetings, "MT-2026-0003")).toMatchObject({ start: "2026-12-15T10:00", room: "Elm" });
  });

  test("what is over stays as it was", () => {
    const later = { ...as, today: "2026-12-02", now: "2026-12-02T08:00" };
    expect(
      starts(done(booked(), cancelSeries, { meeting: "MT-2026-0003", scope: "All to come" }, later).tables),
    ).toEqual(["12-01T10:00", "12-08T10:00 off", "12-22T10:00 off"]);
  });

  test("people are changed on each date, and answers of those who stay are kept", () => {
    const input = change("All to come", {
      start: "2026-12-08T10:00",
      end: "2026-12-08T10:30",
      people: required("Liam", "Nora"),
    });
    const { tables, plan } = done(booked(), changeSeries, input, as);
    expect(plan.sentence).toBe("Changed 3 meetings of Round");
    expect(
      tables.rows(MeetingPeople).filter(({ meeting, person }) => person === "Nora" && meeting !== "MT-2026-0001"),
    ).toHaveLength(3);
  });
});

describe("calendar files of a series", () => {
  const SPAN = ["2026-11-01T00:00", "2027-12-31T00:00"] as const;
  const times = (tables: TableSet): readonly string[] =>
    tables
      .rows(Meetings)
      .flatMap((row) => (row.series !== undefined && isHeld(row) ? [`${row.start} ${row.room ?? ""}`] : []))
      .sort();
  const fileOf = (tables: TableSet): string => {
    const [series] = tables.rows(MeetingSeries);
    const file = series && seriesFile(tables, series, 0);
    if (file?.ok !== true) throw new Error("no file");
    return file.value;
  };
  const read = (file: string): readonly string[] => {
    const found = readCalendar(file, "UTC", ...SPAN);
    return found.ok ? found.value.map(({ start, place }) => `${start} ${place ?? ""}`).sort() : [found.problem.message];
  };

  test.each<[string, Partial<SeriesWish>]>([
    ["left out and moved", { decisions: { "2026-12-15T10:00": "skip" } }],
    ["in another room", { decisions: { "2026-12-15T10:00": "room" } }],
    ["by working days", { repeats: "Last working day of the month", room: "Elm", times: 5 }],
    [
      "over the change of clocks, to a last day",
      { room: undefined, start: "2027-03-02T23:30", end: "2027-03-03T00:15", times: undefined, until: "2027-04-06" },
    ],
  ])("a reader finds the same dates as Meetings: %s", (_, set) => {
    const booked = done(office(), bookSeries, { ...weekly, ...set }, as).tables;
    expect(read(fileOf(booked))).toEqual(times(booked));
    const [first] = booked.rows(Meetings).filter(({ series }) => series !== undefined);
    const moved = done(
      booked,
      changeSeries,
      {
        ...(first ?? weekly),
        people: required("Liam"),
        meeting: first?.meeting ?? "",
        scope: "This meeting",
        subject: "Round, moved",
        room: undefined,
      },
      as,
    ).tables;
    expect(read(fileOf(moved))).toEqual(times(moved));
  });

  test("one rule, its exceptions, and one version for all of them", () => {
    const booked = done(office(), bookSeries, { ...weekly, decisions: { "2026-12-15T10:00": "time" } }, as).tables;
    const cancelled = done(booked, cancelSeries, { meeting: "MT-2026-0003", scope: "This meeting" }, as).tables;
    const file = fileOf(cancelled);
    expect(file.match(/^(RRULE|EXDATE|RECURRENCE-ID|SEQUENCE)[^\r]*/gm)).toEqual([
      "SEQUENCE:1",
      "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4",
      "EXDATE;TZID=Europe/Dublin:20261208T100000",
      "SEQUENCE:1",
      "RECURRENCE-ID;TZID=Europe/Dublin:20261215T100000",
    ]);
  });

  test("one date is told by the series' UID and its place in it", () => {
    const booked = done(office(), bookSeries, { ...weekly, decisions: { "2026-12-15T10:00": "time" } }, as).tables;
    const state = meetingStates(booked).get("MT-2026-0004");
    const file = state ? inviteFile(booked, state, 0) : "";
    expect(file).toContain("RECURRENCE-ID;TZID=Europe/Dublin:20261215T100000");
    // What ICAL.parse gives is jCal, which its types leave open.
    const uid = (text: string) =>
      new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent("vevent")?.getFirstPropertyValue("uid");
    expect(uid(file)).toBe(uid(fileOf(booked)));
  });
});

test("no date of a booked or changed series clashes, and each offer can be taken", () => {
  const quarters = (from: number, to: number) =>
    fc
      .integer({ min: from, max: to })
      .map((each) => `T${String(Math.floor(each / 4)).padStart(2, "0")}:${String((each % 4) * 15).padStart(2, "0")}`);
  const wish = fc.record({
    day: fc.integer({ min: 0, max: 20 }),
    time: quarters(30, 66),
    minutes: fc.constantFrom(15, 60, 180),
    repeats: fc.constantFrom("Day", "Working day", "Week", "Month, same weekday", "Last working day of the month"),
    times: fc.integer({ min: 1, max: 4 }),
    room: fc.constantFrom("Oak", "Elm", undefined),
    people: fc.subarray(["Nora", "Liam"]),
    before: fc.constantFrom(0, 15),
    after: fc.constantFrom(0, 30),
    zone: fc.constantFrom("Europe/Dublin", "America/New_York", undefined),
  });
  const decision = fc.constantFrom<SeriesDecision>("skip", "room", "time");
  const clashes = (tables: TableSet): readonly string[] => {
    const states = [...meetingStates(tables).values()].filter(
      ({ meeting }) => isHeld(meeting) && meeting.series !== undefined,
    );
    if (states.length === 0) return [];
    const diary = diaryOfDates(
      tables,
      states.map(({ meeting }) => meeting),
    );
    return states.flatMap((state) =>
      clashesOf(diary, claimOf(state, diary.timesOf(state.meeting)), state.meeting.meeting).obstacles.map(
        ({ what }) => what,
      ),
    );
  };
  // Clocks in New York are changed on 14 March 2027, those in Dublin on 28 March.
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 2, maxLength: 3 }),
      decision,
      fc.integer({ min: 1, max: 3 }),
      (wishes, usual, days) => {
        let tables = office();
        for (const { day, time, minutes, people, ...rest } of wishes) {
          const start = `${addDays("2027-03-08", day)}${time}`;
          const end = momentIn(instantOf(start, "UTC") + minutes * 60_000, "UTC");
          const input: SeriesWish = { ...rest, subject: "Talk", start, end, people: required(...people) };
          const planned = planSeries(tables, input, as.now);
          if (!planned.ok) continue;
          // Another room or time is taken where it is offered.
          const decisions = Object.fromEntries(
            planned.value.map(
              ({ slot, otherRoom, otherTime }) =>
                [
                  slot,
                  usual === "room" && otherRoom !== undefined ? usual : usual === "time" && otherTime ? usual : "skip",
                ] as const,
            ),
          );
          const booked = planOver(tables, bookSeries, { ...input, decisions }, as);
          if (booked.ok) tables = done(tables, bookSeries, { ...input, decisions }, as).tables;
          else expect(booked.problem.message).toMatch(/^(Two dates of the series clash|No date of the series is left)/);
          expect(clashes(tables)).toEqual([]);
        }
        const [first] = [...meetingStates(tables).values()].filter(({ meeting }) => meeting.series !== undefined);
        if (!first) return;
        const { meeting, people } = first;
        const changed = {
          ...meeting,
          people,
          scope: "All to come" as const,
          start: `${addDays(meeting.start.slice(0, 10), days)}${meeting.start.slice(10)}`,
          end: `${addDays(meeting.end.slice(0, 10), days)}${meeting.end.slice(10)}`,
        };
        const planned = planChange(tables, changed, as.now);
        if (!planned.ok) return;
        const decisions = Object.fromEntries(planned.value.dates.map(({ slot }) => [slot, "skip"] as const));
        const after = planOver(tables, changeSeries, { ...changed, decisions }, as);
        if (after.ok) expect(clashes(done(tables, changeSeries, { ...changed, decisions }, as).tables)).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});
