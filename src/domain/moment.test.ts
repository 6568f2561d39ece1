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
