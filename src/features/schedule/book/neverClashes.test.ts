import fc from "fast-check";
import { done, planOver, rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { addDays } from "../../../domain/calendarDay";
import { instantOf, momentIn } from "../../../domain/zonedTime";
import { Absences, Hours } from "../../../model/calendar/tables";
import { Settings } from "../../../model/company/settings";
import { People } from "../../../model/people/people";
import { findTimes } from "../../../model/schedule/findTimes";
import { MeetingPeople, Meetings, Rooms } from "../../../model/schedule/tables";
import { Trips } from "../../../model/trips/tables";
import type { TableSet } from "../../../tables/tableSet";
import { bookMeeting, type MeetingWish } from "./bookMeeting";

/** Clocks in Lisbon and Berlin go back on 25 October 2026, those in New York a week later; Tokyo's never change. */
const FIRST = "2026-10-23";
const zones = ["Europe/Lisbon", "Europe/Berlin", "America/New_York", "Asia/Tokyo"] as const;
const names = ["Ada", "Ben", "Cleo"] as const;
const as = { today: "2026-10-01", now: "2026-10-01T08:00", user: "Ada" };
const NOW = Date.parse("2026-10-01T08:00:00Z");
const MINUTE = 60_000;

interface Drawn {
  readonly day: number;
  readonly quarter: number;
  readonly quarters: number;
  readonly zone: (typeof zones)[number];
  readonly room: "Small" | "Large" | undefined;
  readonly people: readonly string[];
  readonly organiser: string | undefined;
  readonly before: number;
  readonly after: number;
}

const meeting: fc.Arbitrary<Drawn> = fc.record({
  day: fc.integer({ min: 0, max: 4 }),
  quarter: fc.integer({ min: 0, max: 95 }),
  quarters: fc.integer({ min: 1, max: 10 }),
  zone: fc.constantFrom(...zones),
  room: fc.constantFrom("Small", "Large", undefined),
  people: fc.subarray([...names]),
  organiser: fc.constantFrom(...names, undefined, undefined),
  before: fc.constantFrom(0, 0, 10, 30),
  after: fc.constantFrom(0, 0, 15),
});
const buffers = fc.record({ before: fc.constantFrom(0, 5, 20), after: fc.constantFrom(0, 15, 25) });
const book = fc.record({ meetings: fc.array(meeting, { maxLength: 10 }), small: buffers, large: buffers });
type Book = typeof book extends fc.Arbitrary<infer B> ? B : never;

/** A meeting as it is wished for; undefined where clocks skip its start or leave it no time. */
function wishOf({
  day,
  quarter,
  quarters,
  zone,
  room,
  people,
  organiser,
  before,
  after,
}: Drawn): MeetingWish | undefined {
  const start = `${addDays(FIRST, day)}T${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
  const from = instantOf(start, zone);
  const end = momentIn(from + quarters * 15 * MINUTE, zone);
  if (momentIn(from, zone) !== start || end <= start) return undefined;
  const invited = people.map((person) => ({ person, part: "Required" as const }));
  return { subject: "Talk", start, end, zone, room, organiser, before, after, people: invited };
}

const around = ({ small, large }: Book, room: string | undefined) =>
  room === "Small" ? small : room === "Large" ? large : { before: 0, after: 0 };

function tablesWith(drawn: Book): TableSet {
  const wishes = drawn.meetings.flatMap((each) => wishOf(each) ?? []);
  return tablesOf([
    rowsOf(Settings),
    rowsOf(
      Hours,
      ...(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const).map((weekday) => ({
        calendar: "Office hours",
        weekday,
        start: "06:00",
        end: "22:00",
      })),
    ),
    rowsOf(People, { person: "Ada" }, { person: "Ben", timeZone: "Asia/Tokyo" }, { person: "Cleo" }),
    rowsOf(Absences, {
      absence: "AB-1",
      person: "Ben",
      from: addDays(FIRST, 1),
      to: addDays(FIRST, 1),
      fromTime: "12:00",
    }),
    rowsOf(Trips, {
      trip: "TR-1",
      traveller: "Cleo",
      purpose: "Fair",
      kind: "Home",
      destination: "Porto",
      start: addDays(FIRST, 3),
      end: addDays(FIRST, 3),
    }),
    rowsOf(Rooms, { room: "Small", seats: 3, ...drawn.small }, { room: "Large", seats: 20, ...drawn.large }),
    rowsOf(
      Meetings,
      ...wishes.map(({ people: _, ...row }, at) => ({
        ...row,
        meeting: `MT-${String(at)}`,
        status: "Confirmed" as const,
      })),
    ),
    rowsOf(
      MeetingPeople,
      ...wishes.flatMap(({ people }, at) => people.map((each) => ({ ...each, meeting: `MT-${String(at)}` }))),
    ),
  ]);
}

/** The slow and obvious rule: minute by minute, all minutes that a meeting takes of somebody or of a room. */
function minutesTaken(drawn: Book, wish: MeetingWish, whom: string): Set<number> {
  const zone = wish.zone ?? "UTC";
  const own = whom === wish.room ? around(drawn, wish.room) : { before: wish.before ?? 0, after: wish.after ?? 0 };
  const taken = new Set<number>();
  const end = instantOf(wish.end, zone) / MINUTE + own.after;
  for (let minute = instantOf(wish.start, zone) / MINUTE - own.before; minute < end; minute++) taken.add(minute);
  return taken;
}

function mayBook(drawn: Book, wish: MeetingWish): boolean {
  const zone = wish.zone ?? "UTC";
  const others = drawn.meetings.flatMap((each) => wishOf(each) ?? []);
  const whoComes = ({ people, organiser }: MeetingWish): ReadonlySet<string | undefined> =>
    new Set([...people.map(({ person }) => person), organiser]);
  const parties = [...whoComes(wish), wish.room].filter((whom) => whom !== undefined);
  const isTaken = parties.some((whom) =>
    others.some((other) => {
      if (other.room !== whom && !whoComes(other).has(whom)) return false;
      const theirs = minutesTaken(drawn, other, whom);
      return [...minutesTaken(drawn, wish, whom)].some((minute) => theirs.has(minute));
    }),
  );
  if (isTaken) return false;
  for (let at = instantOf(wish.start, zone); at < instantOf(wish.end, zone); at += MINUTE) {
    const utc = momentIn(at, "UTC");
    if (wish.room !== undefined && (utc.slice(11) < "06:00" || utc.slice(11) >= "22:00")) return false;
    const tokyo = momentIn(at, "Asia/Tokyo");
    const isBenAway = tokyo.slice(0, 10) === addDays(FIRST, 1) && tokyo.slice(11) >= "12:00";
    if (isBenAway && parties.includes("Ben")) return false;
    if (utc.slice(0, 10) === addDays(FIRST, 3) && parties.includes("Cleo")) return false;
  }
  return true;
}

test("what clashes is never booked, and what does not always is", () => {
  fc.assert(
    fc.property(book, meeting, (drawn, wanted) => {
      const wish = wishOf(wanted);
      fc.pre(wish !== undefined);
      const planned = planOver(tablesWith(drawn), bookMeeting, wish, as);
      expect([planned.ok, planned.ok ? "" : planned.problem.message]).toEqual([
        mayBook(drawn, wish),
        planned.ok ? "" : expect.stringMatching(/ is (busy|taken): /),
      ]);
    }),
    { numRuns: 300 },
  );
});

test("what is offered can be booked, in the room that was offered", () => {
  fc.assert(
    fc.property(
      book,
      fc.record({
        people: fc.subarray([...names], { minLength: 1 }),
        minutes: fc.constantFrom(15, 30, 90),
        zone: fc.constantFrom(...zones),
        before: fc.constantFrom(0, 10),
        after: fc.constantFrom(0, 15),
        needsRoom: fc.boolean(),
      }),
      (drawn, { people, needsRoom, ...wish }) => {
        const tables = tablesWith(drawn);
        const offers = findTimes(
          tables,
          {
            ...wish,
            required: people,
            optional: [],
            from: FIRST,
            to: addDays(FIRST, 4),
            ...(needsRoom && { room: { seats: 2 } }),
          },
          NOW,
          4,
        );
        for (const { start, end, room, missing } of offers) {
          const invited = people.map((person) => ({
            person,
            part: missing.some((each) => each.person === person) ? ("Optional" as const) : ("Required" as const),
          }));
          // A time that clocks show twice is not told apart by its local time; it is offered in UTC then.
          const from = instantOf(start, wish.zone);
          if (momentIn(from, wish.zone) !== start || end <= start) continue;
          const input: MeetingWish = { ...wish, subject: "Offered", start, end, people: invited, room };
          expect(mayBook(drawn, { ...input, people: invited.filter(({ part }) => part === "Required") })).toBe(true);
          const booked = done(tables, bookMeeting, input, as).tables.find(Meetings, "MT-2026-0001");
          expect(booked).toMatchObject({ start, end, status: "Confirmed" });
          expect(booked?.room).toBe(room);
        }
      },
    ),
    { numRuns: 100 },
  );
});
