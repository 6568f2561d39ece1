import fc from "fast-check";
import { isMoment, momentOf, momentToSerial, serialToMoment } from "./moment";

test("a moment survives the way into a cell and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61 * 1440, max: 2958465 * 1440 }), (minutes) => {
      const moment = serialToMoment(minutes / 1440) ?? "";
      expect(isMoment(moment)).toBe(true);
      expect(Math.round(momentToSerial(moment) * 1440)).toBe(minutes);
    }),
  );
});

test("half past nine is half past nine", () => {
  expect(serialToMoment(46350 + 9.5 / 24)).toBe("2026-11-24T09:30");
  expect(momentOf(new Date(2026, 10, 24, 9, 30, 59))).toBe("2026-11-24T09:30");
  expect(isMoment("2026-11-24T24:00")).toBe(false);
});

test.each([
  ["the last second of a day", 46350 + 86_399 / 86_400, "2026-11-24T23:59"],
  ["the last half second of a year", 46387 + 86_399.6 / 86_400, "2026-12-31T23:59"],
  ["most of a minute", 46350 + (9 * 3600 + 59) / 86_400, "2026-11-24T09:00"],
  ["a minute that a serial misses by a microsecond", 46350 + 9.5 / 24 - 1e-11, "2026-11-24T09:30"],
])("%s is not rounded up", (_, serial, moment) => {
  expect(serialToMoment(serial)).toBe(moment);
});
