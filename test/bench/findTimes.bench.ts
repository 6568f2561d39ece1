import { addDays } from "../../src/domain/calendarDay";
import { chanceFrom } from "../../src/features/home/sample/random";
import { People } from "../../src/model/people/people";
import { findTimes } from "../../src/model/schedule/findTimes";
import { MeetingPeople, Meetings, Rooms } from "../../src/model/schedule/tables";
import { rowsOf, tablesOf } from "../fixtures/tablesOf";

const MEETINGS = 20_000;
const FIRST = "2026-11-23";
const chance = chanceFrom(7);
const zones = ["Europe/Dublin", "Europe/Lisbon", "America/New_York", "Asia/Tokyo"];
const people = Array.from({ length: 400 }, (_, index) => `Person ${String(index)}`);
const rooms = Array.from({ length: 40 }, (_, index) => ({
  room: `Room ${String(index)}`,
  seats: 4 + index,
  after: 10,
}));
const pick = <T>(list: readonly T[]): T => list[Math.floor(chance.next() * list.length)] as T; // an index within the list

const meetings = Array.from({ length: MEETINGS }, (_, index) => {
  const day = addDays(FIRST, Math.floor(chance.next() * 28));
  const hour = String(7 + Math.floor(chance.next() * 11)).padStart(2, "0");
  return {
    meeting: `MT-${String(index)}`,
    subject: "Talk",
    start: `${day}T${hour}:00`,
    end: `${day}T${hour}:45`,
    zone: pick(zones),
    room: index % 8 === 0 ? pick(rooms).room : undefined,
    status: "Confirmed" as const,
  };
});
const tables = tablesOf([
  rowsOf(People, ...people.map((person) => ({ person, timeZone: pick(zones) }))),
  rowsOf(Rooms, ...rooms),
  rowsOf(Meetings, ...meetings),
  rowsOf(
    MeetingPeople,
    ...meetings.flatMap(({ meeting }) => {
      const first = Math.floor(chance.next() * 390);
      return [0, 3, 7].map((step) => ({ meeting, person: people[first + step] ?? "" }));
    }),
  ),
]);

const times: number[] = [];
let offered = 0;
for (let run = 0; run < 5; run++) {
  const start = performance.now();
  offered = findTimes(
    tables,
    {
      required: people.slice(0, 12),
      optional: people.slice(12, 20),
      minutes: 60,
      from: FIRST,
      to: addDays(FIRST, 27),
      zone: "Europe/Dublin",
      room: { seats: 12 },
    },
    0,
  ).length;
  times.push(performance.now() - start);
}
const [best = 0] = [...times].sort((one, other) => one - other);
console.log(
  `free times of 20 people and 40 rooms over four weeks, ${String(MEETINGS)} meetings: ${best.toFixed(0)} ms, first ${(times[0] ?? 0).toFixed(0)} ms, ${String(offered)} offered`,
);
