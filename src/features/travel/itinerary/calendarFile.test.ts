import ICAL from "ical.js";
import fc from "fast-check";
import { calendarFile } from "./calendarFile";
import { itineraryOf } from "./itinerary";
import { tripStates } from "../../../model/trips/tripState";
import { tripBook } from "../../../../test/fixtures/tripBook";
import type { NewRow } from "../../../tables/defineTable";
import type { TripLegs, Trips } from "../../../model/trips/tables";

type Leg = Omit<NewRow<typeof TripLegs.columns>, "trip">;
const STAMP = Date.parse("2026-11-24T08:30:00Z");

function fileOf(legs: readonly Leg[], trip: Partial<NewRow<typeof Trips.columns>> = {}): string {
  const tables = tripBook({ trips: [trip], legs: legs.map((leg) => ({ trip: "TR-1", ...leg })) });
  const state = tripStates(tables, "2026-11-24").get("TR-1");
  if (!state) throw new Error("TR-1 is gone");
  return calendarFile(itineraryOf(tables, state), STAMP);
}

/** The events as another program reads them. */
function eventsIn(file: string): readonly ICAL.Event[] {
  // What ICAL.parse gives is jCal, which its types leave open.
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

const flight: Leg = {
  leg: 1,
  mode: "Flight",
  from: "Lisbon",
  to: "Tokyo",
  depart: "2026-12-08T09:15",
  departZone: "Europe/Lisbon",
  arrive: "2026-12-09T08:05",
  arriveZone: "Asia/Tokyo",
};

test("another program reads the local times, the zones and the instants", () => {
  const [event] = eventsIn(fileOf([flight]));
  expect(event?.startDate.toString()).toBe("2026-12-08T09:15:00");
  expect(event?.startDate.zone.tzid).toBe("Europe/Lisbon");
  expect(event?.startDate.toJSDate().toISOString()).toBe("2026-12-08T09:15:00.000Z");
  expect(event?.endDate.zone.tzid).toBe("Asia/Tokyo");
  expect(event?.endDate.toJSDate().toISOString()).toBe("2026-12-08T23:05:00.000Z");
});

test.each<[string, string, string, string]>([
  ["2026-10-25T00:30", "Europe/Lisbon", "2026-10-24T23:30:00.000Z", "before clocks go back"],
  ["2026-10-25T03:00", "Europe/Lisbon", "2026-10-25T03:00:00.000Z", "after clocks went back"],
  ["2026-03-29T00:59", "Europe/Berlin", "2026-03-28T23:59:00.000Z", "before clocks go forward"],
  ["2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00:00.000Z", "after clocks went forward"],
  ["2026-11-01T12:00", "America/New_York", "2026-11-01T17:00:00.000Z", "the day of the change, west of UTC"],
  ["2026-12-01T12:00", "Asia/Kathmandu", "2026-12-01T06:15:00.000Z", "quarter hours, never changed"],
])("%s in %s is read as %s: %s", (depart, zone, instant) => {
  const day = depart.slice(0, 10);
  const [event] = eventsIn(
    fileOf([{ ...flight, depart, departZone: zone, arrive: `${day}T23:00`, arriveZone: zone }], {
      start: day,
      end: day,
    }),
  );
  expect(event?.startDate.toJSDate().toISOString()).toBe(instant);
});

test("text with commas, semicolons, newlines and signs of all scripts comes back as it was", () => {
  const purpose = 'Müller; Söhne, "東京" \\ day one\nday two 🚄';
  const [event] = eventsIn(fileOf([{ ...flight, from: "Málaga, Spain; Süd" }], { purpose }));
  expect(event?.description.startsWith(purpose)).toBe(true);
  expect(event?.location).toBe("Málaga, Spain; Süd");
});

test("any text comes back, and no line is longer than 75 octets", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }), (text) => {
      const carrier = text.replace(/\p{Cc}/gu, " ").trim() || "x";
      const file = fileOf([{ ...flight, carrier }]);
      const lines = file.split("\r\n");
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(lines.some((line) => line.includes("\n"))).toBe(false);
      expect(eventsIn(file)[0]?.summary).toBe(`Flight Lisbon to Tokyo, ${carrier}`);
    }),
    { numRuns: 40 },
  );
});

test.each<[string, Partial<Leg>]>([
  ["arrives before it departs", { arrive: "2026-12-08T17:00" }],
  ["arrives where the zone is none", { arriveZone: "Japan time" }],
])("a leg that %s has a start only, and the file can be read", (_, leg) => {
  const file = fileOf([{ ...flight, ...leg }]);
  expect(file).not.toContain("DTEND");
  expect(eventsIn(file)[0]?.startDate.toJSDate().toISOString()).toBe("2026-12-08T09:15:00.000Z");
});

test("trips with names of any script have events of their own", () => {
  const uids = ["出張1", "旅行1", "Été 1", "Ete 1"].map((trip) => {
    const tables = tripBook({ trips: [{ trip }], legs: [{ trip, ...flight }] });
    const state = tripStates(tables, "2026-11-24").get(trip);
    return state && eventsIn(calendarFile(itineraryOf(tables, state), STAMP))[0]?.uid;
  });
  expect(new Set(uids).size).toBe(4);
});

test("an event keeps its identity when it is changed, and counts the changes", () => {
  const [before] = eventsIn(fileOf([flight]));
  const [after] = eventsIn(fileOf([{ ...flight, depart: "2026-12-08T11:00", changes: 2 }]));
  expect(after?.uid).toBe(before?.uid);
  expect([before?.sequence, after?.sequence]).toEqual([0, 2]);
  expect(fileOf([flight])).toContain("DTSTAMP:20261124T083000Z\r\n");
});
