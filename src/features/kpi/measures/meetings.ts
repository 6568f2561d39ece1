import { addDays, dayToSerial, serialToDay, weekdayOf } from "../../../domain/calendarDay";
import { momentToSerial } from "../../../domain/moment";
import { instantOf, isZone, momentIn } from "../../../domain/zonedTime";
import { Absences, Holidays, Hours, WEEKDAYS } from "../../../model/calendar/tables";
import { workCalendarIn } from "../../../model/calendar/workCalendar";
import { Departments, Locations } from "../../../model/company/lists";
import { Settings } from "../../../model/company/settings";
import { isActive, People } from "../../../model/people/people";
import { takingPart } from "../../../model/schedule/meetings";
import { MeetingPeople, Meetings, Rooms, type Meeting } from "../../../model/schedule/tables";
import { overlaps, without, type Interval } from "../../../science/booking";
import { daySpans } from "../../../science/workingTime";
import type { AnyTable } from "../../../tables/defineTable";
import { KeyMap } from "../../../tables/keys";
import type { Facts } from "../facts";
import type { Case, GroupPart, Measure, RowRef } from "../measure";
import { isWithin } from "../period";

const MINUTES_PER_DAY = 1440;
const calendar: readonly AnyTable[] = [Settings, Hours, Holidays, Absences, People, Departments, Locations];

/** How much of their open hours rooms are booked. */
export const roomUse: Measure = {
  name: "Room use",
  definition:
    "Booked hours within the open hours of rooms, over those open hours, up to today. What is booked twice counts once; by weekday and hour it shows the peak.",
  unit: "%",
  better: "Up",
  needs: [Rooms, Meetings],
  uses: calendar,
  usual: { period: "Month", target: 0.5, amber: 0.3 },
  above: "booked hours",
  below: "open hours",
  count(facts, span) {
    const rooms = facts.tables.rows(Rooms);
    const byRoom = facts.tables.groupBy(Meetings, (meeting) => (isHeld(meeting) ? meeting.room : undefined));
    const hours = workCalendarIn(facts.tables);
    const timeOf = localTimes(facts);
    const last = span.to < facts.today ? span.to : facts.today;
    const cases = rooms.flatMap((room): readonly Case[] => {
      const open = openPieces(span.from, last, hours.hours({ calendar: room.calendar, site: room.site }));
      const groups = { room: room.room, site: room.site };
      const times: Interval[] = [];
      return [
        {
          table: Rooms,
          row: room,
          above: 0,
          below: hoursOf(open),
          groups: [...placesOf(groups, 0, hoursOf(open)), ...peaks(open, "below")],
          words: () => `${room.room}: ${String(hoursOf(open))} open hours`,
        },
        ...(byRoom.get(room.room) ?? []).flatMap((meeting): readonly Case[] => {
          const time = timeOf(meeting);
          const fresh = without(time, times);
          times.push(time);
          const booked = open.flatMap((piece) =>
            fresh
              .filter((part) => overlaps(part, piece))
              .map((part) => ({ from: Math.max(part.from, piece.from), to: Math.min(part.to, piece.to) })),
          );
          if (booked.length === 0) return [];
          return [
            {
              table: Meetings,
              row: meeting,
              above: hoursOf(booked),
              below: 0,
              groups: [...placesOf(groups, hoursOf(booked), 0), ...peaks(booked, "above")],
              words: () => `${room.room}, ${meeting.subject}, ${meeting.start.replace("T", " ")}`,
            },
          ];
        }),
      ];
    });
    return { cases, notCounted: [] };
  },
};

/** Rooms that were booked and to which nobody came. */
export const roomNoShows: Measure = {
  name: "Rooms nobody came to",
  definition:
    "Meetings in rooms that were released because nobody came, of those of the period that were checked in or released.",
  unit: "%",
  better: "Down",
  needs: [Rooms, Meetings],
  usual: { period: "Month", target: 0.15, amber: 0.2 },
  above: "released",
  below: "meetings",
  count(facts, span) {
    const cases: Case[] = [];
    const unknown: RowRef[] = [];
    for (const row of facts.tables.rows(Meetings)) {
      const { start, room, status, checkedInAt } = row;
      if (room === undefined || status === "Cancelled" || !isWithin(start.slice(0, 10), span)) continue;
      if (start.slice(0, 10) >= facts.today && checkedInAt === undefined) continue;
      if (status !== "No-show" && checkedInAt === undefined) unknown.push({ table: Meetings, row });
      else cases.push(roomCase(row, room, status === "No-show" ? 1 : 0, 1));
    }
    return { cases, notCounted: [{ why: "neither checked in nor released", rows: unknown }] };
  },
};

/** How well rooms fit those who meet in them. */
export const roomSizeFit: Measure = {
  name: "Room size fit",
  definition: "People who came, or were invited where nobody counted, over the seats of their rooms.",
  unit: "%",
  better: "Up",
  needs: [Rooms, Meetings, MeetingPeople],
  usual: { period: "Month", target: 0.6, amber: 0.4 },
  above: "people",
  below: "seats",
  count(facts, span) {
    const people = facts.tables.groupBy(MeetingPeople, ({ meeting }) => meeting);
    const cases: Case[] = [];
    const [empty, lost]: [RowRef[], RowRef[]] = [[], []];
    for (const row of facts.tables.rows(Meetings)) {
      const { meeting, organiser, present, room } = row;
      if (room === undefined || !isHeld(row) || !isWithin(row.start.slice(0, 10), span)) continue;
      const seats = facts.tables.find(Rooms, room)?.seats;
      const heads = present ?? takingPart(people.get(meeting) ?? [], organiser).length;
      if (seats === undefined || seats === 0) lost.push({ table: Meetings, row });
      else if (heads === 0) empty.push({ table: Meetings, row });
      else cases.push(roomCase(row, room, heads, seats));
    }
    return {
      cases,
      notCounted: [
        { why: "without people", rows: empty },
        { why: "whose room is not in Rooms, or has no seats", rows: lost },
      ],
    };
  },
};

/** In how many meetings people are. */
export const meetingsAHead: Measure = {
  name: "Meetings a head",
  definition: "Meetings of the period in which the company's people take part, over those who are active today.",
  unit: "count",
  better: "Down",
  needs: [Meetings, MeetingPeople, People],
  usual: { period: "Week" },
  above: "meetings of people",
  below: "people",
  count(facts, span) {
    const invited = facts.tables.groupBy(MeetingPeople, ({ meeting }) => meeting);
    const active = facts.tables.rows(People).filter(isActive);
    const department = new KeyMap(active.map((row) => [row.person, row.department ?? "No department"] as const));
    const heads = active.map((row): Case => ({
      table: People,
      row,
      above: 0,
      below: 1,
      groups: [{ by: "Department", name: row.department ?? "No department" }],
      words: () => row.department ?? "no department",
    }));
    const meetings = facts.tables.rows(Meetings).flatMap((row): readonly Case[] => {
      if (!isHeld(row) || !isWithin(row.start.slice(0, 10), span)) return [];
      const own = takingPart(invited.get(row.meeting) ?? [], row.organiser).filter((name) => department.has(name));
      if (own.length === 0) return [];
      return [
        {
          table: Meetings,
          row,
          above: own.length,
          below: 0,
          groups: own.map((name): GroupPart => ({
            by: "Department",
            name: department.get(name) ?? "",
            above: 1,
            below: 0,
          })),
          words: () => `${row.subject}, ${row.start.replace("T", " ")}: ${String(own.length)}`,
        },
      ];
    });
    return { cases: [...heads, ...meetings], notCounted: [] };
  },
};

/** What rooms cost. */
export const roomCost: Measure = {
  name: "Room cost",
  definition: "Hours of the meetings held in the period, at their room's cost an hour, in the company's currency.",
  unit: "amount",
  better: "Down",
  needs: [Rooms, Meetings],
  uses: calendar,
  usual: { period: "Month" },
  above: "cost",
  count(facts, span) {
    const cases: Case[] = [];
    const free: RowRef[] = [];
    const timeOf = localTimes(facts);
    for (const row of facts.tables.rows(Meetings)) {
      if (row.room === undefined || !isHeld(row) || !isWithin(row.start.slice(0, 10), span)) continue;
      const cost = facts.tables.find(Rooms, row.room)?.hourCost;
      if (cost === undefined) {
        free.push({ table: Meetings, row });
        continue;
      }
      const one = roomCase(row, row.room, Math.round(hoursOf([timeOf(row)]) * cost), 0);
      const department = { by: "Department", name: row.department ?? "No department" };
      cases.push({ ...one, groups: [...(one.groups ?? []), department] });
    }
    return { cases, notCounted: [{ why: "whose room has no cost an hour", rows: free }] };
  },
};

const isHeld = ({ status }: Meeting): boolean => status !== "Cancelled" && status !== "No-show";

const roomCase = (row: Meeting, room: string, above: number, below: number): Case => ({
  table: Meetings,
  row,
  above,
  below,
  groups: [{ by: "Room", name: room }],
  words: () => `${room}, ${row.subject}, ${row.start.replace("T", " ")}`,
});

const placesOf = (
  { room, site }: { readonly room: string; readonly site: string | undefined },
  above: number,
  below: number,
): readonly GroupPart[] => [
  { by: "Room", name: room, above, below },
  ...(site === undefined ? [] : [{ by: "Site", name: site, above, below }]),
];

/** Meetings' times in minutes of their rooms' clocks, counted from Excel's day 0. */
function localTimes({ tables, company }: Facts): (meeting: Meeting) => Interval {
  const calendar = workCalendarIn(tables);
  const minute = (moment: string): number => Math.round(momentToSerial(moment) * MINUTES_PER_DAY);
  return ({ start, end, zone, room }) => {
    if (zone === undefined || !isZone(zone)) return { from: minute(start), to: minute(end) };
    const site = room === undefined ? undefined : tables.find(Rooms, room)?.site;
    const own = site === undefined ? undefined : calendar.zoneAt(site);
    const there = own !== undefined && isZone(own) ? own : company.timeZone;
    const local = (moment: string): number => minute(momentIn(instantOf(moment, zone), there));
    return { from: local(start), to: local(end) };
  };
}

/** The open times of the days of a span, in minutes from Excel's day 0. */
function openPieces(first: string, last: string, hours: Parameters<typeof daySpans>[1]): readonly Interval[] {
  const pieces: Interval[] = [];
  const end = dayToSerial(addDays(last, 1));
  for (let serial = dayToSerial(first); serial < end; serial++)
    for (const { from, to } of daySpans(serial, hours))
      pieces.push({ from: serial * MINUTES_PER_DAY + from, to: serial * MINUTES_PER_DAY + to });
  return pieces;
}

const hoursOf = (pieces: readonly Interval[]): number =>
  pieces.reduce((sum, { from, to }) => sum + (to - from) / 60, 0);

/** The hours of some times by weekday and by hour of the day. */
function peaks(pieces: readonly Interval[], side: "above" | "below"): readonly GroupPart[] {
  const sums = new Map<string, GroupPart & { above: number; below: number }>();
  const add = (by: string, name: string, hours: number): void => {
    const key = `${by} ${name}`;
    const sum = sums.get(key) ?? { by, name, above: 0, below: 0 };
    sums.set(key, { ...sum, [side]: sum[side] + hours });
  };
  for (const { from, to } of pieces)
    for (let at = from; at < to;) {
      const next = Math.min(to, (Math.floor(at / 60) + 1) * 60);
      const day = serialToDay(Math.floor(at / MINUTES_PER_DAY));
      if (day !== undefined) add("Weekday", WEEKDAYS[weekdayOf(day) - 1] ?? "", (next - at) / 60);
      add("Hour", `${String(Math.floor((at % MINUTES_PER_DAY) / 60)).padStart(2, "0")}:00`, (next - at) / 60);
      at = next;
    }
  return [...sums.values()];
}
