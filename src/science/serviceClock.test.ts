import fc from "fast-check";
import {
  clockTrail,
  minutesByState,
  readClock,
  type ClockMode,
  type ClockRule,
  type StateChange,
} from "./serviceClock";
import { shownAt, utcOf, workTimeBy, zonedWorkTime, type WorkTime, type ZoneClocks } from "./workTime";
import type { Span, WorkingHours } from "./workingTime";

/** A moment in March 2026; the 1st was a Sunday. */
const march = (day: number, hour = 0, minute = 0): number => 46081 + day + hour / 24 + minute / 1440;
const nineToFive = (...holidays: readonly number[]): WorkTime =>
  workTimeBy({
    week: [0, 1, 2, 3, 4, 5, 6].map((weekday) => (weekday < 5 ? [{ from: 540, to: 1020 }] : [])),
    special: new Map(holidays.map((day) => [day, []])),
  });
const modeOf = (state: string): ClockMode => (state === "Waiting" ? "pause" : state === "Solved" ? "stop" : "run");
const rule = (opened: number, log: readonly StateChange[], more: Partial<ClockRule> = {}): ClockRule => ({
  opened,
  log,
  target: 480,
  modeOf,
  time: nineToFive(),
  ...more,
});
const pause = (from: number, to: number): readonly StateChange[] => [
  { at: from, state: "Waiting" },
  { at: to, state: "Open" },
];

describe("due moments, Monday to Friday 9 to 17, eight hours", () => {
  const check = (given: ClockRule, due: number) => {
    const last = Math.max(given.opened, ...given.log.map(({ at }) => at));
    expect(readClock(given, last).due).toBeCloseTo(due, 6);
  };
  const thursday = march(5, 15);

  test("without a pause the clock runs over night", () => check(rule(thursday, []), march(6, 15)));
  test("a pause counts in working time, not in calendar time", () =>
    check(rule(thursday, pause(march(6, 10), march(6, 17, 30))), march(9, 14)));
  test("all pauses are added up, not only the last", () =>
    check(rule(thursday, [...pause(march(6, 10), march(6, 12)), ...pause(march(6, 13), march(6, 14))]), march(9, 10)));
  test("a pause over a weekend and a holiday", () =>
    check(rule(march(6, 10), pause(march(6, 16), march(10, 10)), { time: nineToFive(march(9)) }), march(10, 12)));
  test("a shorter target keeps the pauses", () =>
    check(rule(thursday, pause(march(6, 10), march(6, 17, 30)), { target: 240 }), march(9, 10)));
  test("the time for which it was solved does not count when it is reopened", () =>
    check(
      rule(thursday, [
        { at: march(6, 10), state: "Solved" },
        { at: march(10, 10), state: "Open" },
      ]),
      march(10, 15),
    ));
  test("entries in any order, and one that was entered later for an earlier time", () =>
    check(
      rule(thursday, [
        { at: march(6, 12), state: "Open" },
        { at: march(6, 10), state: "Waiting" },
      ]),
      march(6, 17),
    ));
  test("a pause outside working hours changes nothing", () =>
    check(rule(thursday, pause(march(5, 18), march(6, 8))), march(6, 15)));
});

describe("the lamp", () => {
  const check = (log: readonly StateChange[], asOf: number, lamp: string, left: number) => {
    expect(readClock(rule(march(2, 9), log), asOf)).toMatchObject({ lamp, left });
  };
  test.each<[string, readonly StateChange[], number, string, number]>([
    ["runs", [], march(2, 14, 59), "Running", 121],
    ["is due soon from three quarters on", [], march(2, 15), "Due soon", 120],
    ["is not late at the due moment", [], march(2, 17), "Due soon", 0],
    ["is late after it, even before work begins again", [], march(2, 20), "Late", 0],
    ["is late by working minutes", [], march(3, 10), "Late", -60],
    ["pauses", [{ at: march(2, 10), state: "Waiting" }], march(20, 10), "Paused", 420],
    ["pauses after it was late, and keeps what it is over", pause(march(3, 10), march(30)), march(4, 9), "Paused", -60],
    ["met at the due moment", [{ at: march(2, 17), state: "Solved" }], march(9, 9), "Met", 0],
    ["missed a minute later", [{ at: march(2, 17, 1), state: "Solved" }], march(9, 9), "Missed", 0],
    [
      "met although it was closed much later",
      [
        { at: march(2, 12), state: "Solved" },
        { at: march(20, 12), state: "Solved" },
      ],
      march(30),
      "Met",
      300,
    ],
    ["does not see what is still to come", [{ at: march(2, 12), state: "Solved" }], march(2, 11), "Running", 360],
    [
      "solved in a pause",
      [
        { at: march(2, 10), state: "Waiting" },
        { at: march(6, 10), state: "Solved" },
      ],
      march(9),
      "Met",
      420,
    ],
  ])("%s", (_, ...given) => check(...given));
});

test("the trail says day by day what counted", () => {
  const given = rule(march(5, 15), pause(march(6, 10), march(6, 17, 30)));
  const steps = clockTrail(given, march(9, 11));
  expect(steps.map(({ state, minutes, counts, left }) => [state, minutes, counts, left])).toEqual([
    ["New", 120, true, 360],
    ["New", 60, true, 300],
    ["Waiting", 420, false, 300],
    ["Open", 120, true, 180],
  ]);
  expect(minutesByState(given, march(9, 11))).toEqual(
    new Map([
      ["New", 180],
      ["Waiting", 420],
      ["Open", 120],
    ]),
  );
});

/** Clocks that are put forward an hour at 1:00 UTC on 29 March 2026, and back on 25 October, as in Berlin. */
const berlin: ZoneClocks = {
  offset: 60,
  changes: [
    { at: march(29, 1), offsetBefore: 60, offsetAfter: 120 },
    { at: march(239, 1), offsetBefore: 120, offsetAfter: 60 },
  ],
};

test.each<[string, number, number, number]>([
  ["a day round the clock ends an hour later by the clock in spring", march(28, 12), 1440, march(29, 13)],
  ["and an hour earlier in autumn", march(238, 12), 1440, march(239, 11)],
  ["a usual day is a day", march(10, 12), 1440, march(11, 12)],
])("%s", (_, from, minutes, expected) => {
  const due = zonedWorkTime(undefined, berlin).after(utcOf(from, berlin), minutes);
  expect(shownAt(due, berlin)).toBeCloseTo(expected, 6);
});

test("a night shift over a clock change is as long as it is", () => {
  const nights: WorkingHours = {
    week: Array.from({ length: 7 }, () => [
      { from: 0, to: 360 },
      { from: 1320, to: 1440 },
    ]),
    special: new Map(),
  };
  const time = zonedWorkTime(nights, berlin);
  const night = (day: number) => time.between(utcOf(march(day, 20), berlin), utcOf(march(day + 1, 8), berlin));
  expect([night(27), night(28), night(238)]).toEqual([480, 420, 540]);
});

const FIRST = 46000;
const DAYS = 12;
const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 700 }))
  .map(([from, length]): Span => ({ from, to: Math.min(1440, from + length) }));
const daySpans = fc.oneof(
  fc.constant<Span[]>([]),
  fc.constant<Span[]>([{ from: 0, to: 1440 }]),
  span.map((each) => [each]),
);
const hours = fc
  .record({
    week: fc.array(daySpans, { minLength: 7, maxLength: 7 }),
    special: fc.array(fc.tuple(fc.integer({ min: FIRST - 2, max: FIRST + DAYS + 2 }), daySpans), { maxLength: 4 }),
  })
  .map(({ week, special }): WorkingHours => ({ week, special: new Map(special) }))
  .filter(({ week }) => week.some((spans) => spans.length > 0));
const clocks = fc
  .record({
    offset: fc.constantFrom(-600, -210, 0, 60, 345),
    at: fc.integer({ min: 0, max: DAYS * 1440 }),
    by: fc.constantFrom(-60, -30, 0, 60),
  })
  .map(({ offset, at, by }): ZoneClocks => ({
    offset,
    changes: [{ at: FIRST + at / 1440, offsetBefore: offset, offsetAfter: offset + by }],
  }));
const minute = fc.integer({ min: 0, max: DAYS * 1440 });
const log = fc.array(fc.record({ at: minute, state: fc.constantFrom("Open", "Waiting", "Solved") }), { maxLength: 8 });

/** The same clock minute by minute: nothing in it is clever. */
function slowly(
  opened: number,
  entries: readonly { readonly at: number; readonly state: string }[],
  target: number,
  asOf: number,
  working: (minute: number) => boolean,
) {
  const inOrder = entries.map((entry, index) => ({ ...entry, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const stateAt = (now: number): string => inOrder.filter(({ at }) => at <= now).at(-1)?.state ?? "New";
  let worked = 0;
  let used = 0;
  let due: number | undefined;
  let stopped: number | undefined;
  for (let now = opened; now < asOf || (due === undefined && modeOf(stateAt(asOf)) === "run"); now++) {
    const mode = modeOf(stateAt(Math.min(now, asOf)));
    stopped = mode === "stop" ? (stopped ?? now) : undefined;
    if (mode !== "run" || !working(now)) continue;
    used++;
    if (now < asOf) worked++;
    if (used === target) due = now + 1;
  }
  if (modeOf(stateAt(asOf)) === "stop") stopped ??= asOf;
  else stopped = undefined;
  return { worked, due, stopped };
}

test("the clock agrees with one that counts minute by minute, over random hours, logs and zones", () => {
  fc.assert(
    fc.property(
      hours,
      clocks,
      minute,
      log,
      minute,
      fc.integer({ min: 1, max: 2000 }),
      (week, zone, opened, entries, asOf, target) => {
        const working = (now: number): boolean => {
          const [change] = zone.changes;
          const utc = FIRST + now / 1440;
          const ahead = change && utc + 1e-7 >= change.at ? change.offsetAfter : zone.offset;
          const shown = now + ahead;
          const day = FIRST + Math.floor(shown / 1440);
          const within = ((shown % 1440) + 1440) % 1440;
          const spans = week.special.get(day) ?? week.week[(day - 2) % 7] ?? [];
          return spans.some((each) => within >= each.from && within < each.to);
        };
        const until = Math.max(asOf, opened);
        const reference = slowly(opened, entries, target, until, working);
        const serial = (now: number): number => FIRST + now / 1440;
        const reading = readClock(
          {
            opened: serial(opened),
            target,
            log: entries.map(({ at, state }) => ({ at: serial(at), state })),
            modeOf,
            time: zonedWorkTime(week, zone),
          },
          serial(until),
        );
        expect(reading.worked).toBe(reference.worked);
        expect(reading.due === undefined ? undefined : Math.round((reading.due - FIRST) * 1440)).toBe(reference.due);
        const isLate = (at: number): boolean => reference.due !== undefined && at > reference.due;
        if (reference.stopped !== undefined) expect(reading.lamp).toBe(isLate(reference.stopped) ? "Missed" : "Met");
        else if (reading.lamp !== "Paused") expect(reading.lamp === "Late").toBe(isLate(until));
      },
    ),
    { numRuns: 300 },
  );
});
