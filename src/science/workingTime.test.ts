import fc from "fast-check";
import { addWorkingMinutes, workingMinutes, type Span, type WorkingHours } from "./workingTime";

const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, length]): Span => ({ from, to: Math.min(1440, from + length) }));
const day = fc.oneof(
  fc.constant<Span[]>([]),
  span.map((each) => [each]),
);
const hours = fc
  .record({
    week: fc.array(day, { minLength: 7, maxLength: 7 }),
    special: fc.array(fc.tuple(fc.integer({ min: 46000, max: 46040 }), day), { maxLength: 8 }),
  })
  .map(({ week, special }): WorkingHours => ({ week, special: new Map(special) }))
  .filter(({ week }) => week.some((spans) => spans.length > 0));
/** Whole minutes, so that every minute is in or out. */
const moment = fc.integer({ min: 46000 * 1440, max: 46040 * 1440 }).map((minute) => minute / 1440);

test("minutes are those that a clock would count one by one", () => {
  fc.assert(
    fc.property(moment, moment, hours, (a, b, working) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      let counted = 0;
      for (let minute = Math.round(from * 1440); minute < Math.round(to * 1440); minute++) {
        const date = Math.floor(minute / 1440);
        const spans = working.special.get(date) ?? working.week[(date - 2) % 7] ?? [];
        if (spans.some((each) => minute % 1440 >= each.from && minute % 1440 < each.to)) counted++;
      }
      expect(workingMinutes(from, to, working)).toBe(counted);
    }),
    { numRuns: 60 },
  );
});

test("adding minutes and counting them lead back to the same", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 30_000 }), hours, (from, minutes, working) => {
      const due = addWorkingMinutes(from, minutes, working);
      expect(workingMinutes(from, due, working)).toBeCloseTo(minutes, 3);
    }),
  );
});
