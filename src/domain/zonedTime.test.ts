import fc from "fast-check";
import { clockChanges, endOfDay, instantOf, isZone, momentIn, offsetAt, zoneName } from "./zonedTime";

const utc = (text: string): number => Date.parse(`${text}Z`);

test.each<[moment: string, zone: string, utc: string, why: string]>([
  ["2026-07-01T12:00", "Europe/Berlin", "2026-07-01T10:00", "summer time"],
  ["2026-12-01T12:00", "Europe/Berlin", "2026-12-01T11:00", "winter time"],
  ["2026-12-01T00:10", "Asia/Tokyo", "2026-11-30T15:10", "a zone that is a day ahead"],
  ["2026-12-01T20:00", "America/Los_Angeles", "2026-12-02T04:00", "a zone behind"],
  ["2026-12-01T12:00", "Asia/Kathmandu", "2026-12-01T06:15", "a zone of quarter hours"],
  ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30", "skipped: read as before the change, 03:30 in summer time"],
  ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30", "shown twice: the first"],
  ["2026-03-29T01:59", "Europe/Berlin", "2026-03-29T00:59", "the last minute before"],
  ["2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00", "the first minute after"],
  ["2026-11-01T01:30", "America/New_York", "2026-11-01T05:30", "shown twice, west of UTC: the first"],
  ["2026-03-08T02:30", "America/New_York", "2026-03-08T07:30", "skipped, west of UTC"],
  ["2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:45", "a change of half an hour"],
])("%s in %s is %s UTC: %s", (moment, zone, expected) => {
  expect(new Date(instantOf(moment, zone)).toISOString().slice(0, 16)).toBe(expected);
});

test("a local time read back from its instant is the same, but where clocks skipped it", () => {
  const zones = fc.constantFrom("Europe/Lisbon", "America/St_Johns", "Asia/Tokyo", "Pacific/Auckland", "UTC");
  const times = fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(times, zones, (at, zone) => {
      const shown = momentIn(at.getTime(), zone);
      expect(momentIn(instantOf(shown, zone), zone)).toBe(shown);
    }),
  );
});

test("the changes of a year are found to the minute", () => {
  expect(clockChanges("Europe/Berlin", utc("2026-01-01T00:00"), utc("2027-01-01T00:00"))).toEqual([
    { at: utc("2026-03-29T01:00"), offsetBefore: 60, offsetAfter: 120 },
    { at: utc("2026-10-25T01:00"), offsetBefore: 120, offsetAfter: 60 },
  ]);
  expect(clockChanges("Asia/Tokyo", utc("2026-01-01T00:00"), utc("2027-01-01T00:00"))).toEqual([]);
});

test("offsets before 1970 and within a second are whole minutes", () => {
  expect(offsetAt(utc("1969-12-31T23:59:59.999"), "Europe/London")).toBe(60);
});

test("zones are known by name", () => {
  expect(["Europe/Lisbon", "europe/lisbon", "UTC", "Lisbon", "", "CET time"].map(isZone)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(zoneName(utc("2026-12-01T12:00"), "Asia/Tokyo", "en")).toBe("GMT+9");
});

test.each(["America/Los_Angeles", "UTC", "Pacific/Auckland"])("moments in %s end where Excel's days do", (zone) => {
  expect(momentIn(Infinity, zone)).toBe(zone === "America/Los_Angeles" ? "9999-12-31T15:59" : "9999-12-31T23:59");
  expect(momentIn(instantOf("9999-12-31T23:00", zone), zone).slice(0, 10)).toBe("9999-12-31");
  expect([endOfDay("9999-12-31", zone), endOfDay("2026-11-24", "UTC")]).toEqual([Infinity, utc("2026-11-25T00:00")]);
});
