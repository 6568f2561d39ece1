import { tripBook } from "../../../test/fixtures/tripBook";
import { done, refused } from "../../../test/fixtures/tablesOf";
import type { Circumstances } from "../../tables/action";
import { joinKey } from "../../tables/defineTable";
import { decideApproval } from "../../model/approvals/decide";
import { Approvals } from "../../model/approvals/approvals";
import { askTripApproval } from "./approve/askTripApproval";
import { emptyLeg, removeLeg, saveLeg, type SaveLeg } from "./legs/bookLeg";
import { cancelTrip, closeTrip } from "./end/endTrip";
import { estimateTrip } from "./estimate/estimateTrip";
import { editTrip, requestTrip, type TripWish } from "./request/requestTrip";
import { saveDay } from "./claim/saveDay";
import { TripDays, TripEstimates, TripLegs, Trips } from "../../model/trips/tables";
import { tripStates } from "../../model/trips/tripState";

const now: Circumstances = { today: "2026-11-24", now: "2026-11-24T09:30", user: "Nora" };
const helen: Circumstances = { ...now, user: "Helen" };
const wish: TripWish = {
  traveller: "Nora",
  purpose: " Fair ",
  department: undefined,
  kind: "Abroad",
  destination: "Tokyo ",
  country: "Japan",
  start: "2026-12-08",
  end: "2026-12-11",
};
const statusOf = (tables: ReturnType<typeof tripBook>, trip: string): string | undefined =>
  tripStates(tables, now.today).get(trip)?.status;

test("a trip goes from request to booked, and any change of dates or money voids its approval", () => {
  const requested = done(tripBook({ trips: [] }), requestTrip, wish, now);
  expect(requested.plan.warnings).toEqual([]);
  const past = done(tripBook({ trips: [] }), requestTrip, { ...wish, start: "2026-11-23" }, now);
  expect(past.plan.warnings).toEqual(["The trip starts on 2026-11-23, which has passed."]);
  expect(requested.plan.sentence).toBe("Drafted TR-2026-0001: Nora to Tokyo, 2026-12-08 to 2026-12-11");
  const trip = "TR-2026-0001";
  expect(requested.tables.find(Trips, trip)).toMatchObject({
    purpose: "Fair",
    destination: "Tokyo",
    requestedOn: now.today,
  });

  const estimated = done(
    requested.tables,
    estimateTrip,
    {
      trip,
      amounts: new Map([
        ["Flight", 800],
        ["Hotel", 0],
      ]),
    },
    now,
  );
  expect(estimated.plan.sentence).toBe("Estimated TR-2026-0001, Nora to Tokyo at 800.00 EUR");
  const asked = done(estimated.tables, askTripApproval, { trip }, now);
  expect(asked.plan.sentence).toBe("Asked Helen to approve TR-2026-0001, Nora to Tokyo, 800.00 EUR");
  expect(statusOf(asked.tables, trip)).toBe("Waiting approval");
  const [{ approval } = { approval: "" }] = asked.tables.rows(Approvals);
  expect(refused(asked.tables, decideApproval, { approval, decision: "Approve" }, now)).toContain("Nora's own request");
  const approved = done(asked.tables, decideApproval, { approval, decision: "Approve" }, helen).tables;
  expect(statusOf(approved, trip)).toBe("Approved");

  const leg: SaveLeg = {
    ...emptyLeg,
    trip,
    mode: "Flight",
    from: "Lisbon",
    to: "Tokyo",
    depart: "2026-12-08T09:15",
    departZone: "Europe/Lisbon",
    arrive: "2026-12-09T08:05",
    arriveZone: "Asia/Tokyo",
    bookingNo: "X1",
  };
  const booked = done(approved, saveLeg, leg, now);
  expect(booked.plan.sentence).toBe("Added leg 1, flight from Lisbon to Tokyo, to TR-2026-0001, Nora to Tokyo");
  expect(statusOf(booked.tables, trip)).toBe("Booked");
  const moved = done(booked.tables, saveLeg, { ...leg, leg: 1, depart: "2026-12-08T10:00", carrier: "TP 1" }, now);
  expect(moved.tables.find(TripLegs, joinKey([trip, 1]))).toMatchObject({
    depart: "2026-12-08T10:00",
    carrier: "TP 1",
    changes: 1,
  });

  const longer = done(booked.tables, editTrip, { ...wish, trip, end: "2026-12-12" }, now);
  expect(longer.plan.warnings).toEqual([
    "TR-2026-0001 was submitted for approval as it stood before: ask for approval again.",
  ]);
  expect(statusOf(longer.tables, trip)).toBe("Changed since approval");
  const dearer = done(booked.tables, estimateTrip, { trip, amounts: new Map([["Flight", 801]]) }, now);
  expect(dearer.plan.warnings).toHaveLength(1);
  expect(statusOf(dearer.tables, trip)).toBe("Changed since approval");
  const reworded = done(booked.tables, editTrip, { ...wish, trip, purpose: "Fair and visits" }, now);
  expect(reworded.plan.warnings).toEqual([]);
  expect(statusOf(reworded.tables, trip)).toBe("Booked");

  const askedAgain = done(dearer.tables, askTripApproval, { trip }, now);
  expect(askedAgain.tables.rows(Approvals).map(({ withdrawnOn, amount }) => [withdrawnOn, amount])).toEqual([
    [now.today, 800],
    [undefined, 801],
  ]);
});

test("a category that is left out of the estimate goes, one that is the same stays as it is", () => {
  const estimates = [
    { trip: "TR-1", category: "Flight", amount: 800 },
    { trip: "TR-1", category: "Hotel", amount: 300 },
  ];
  const { plan, tables } = done(
    tripBook({ estimates }),
    estimateTrip,
    {
      trip: "TR-1",
      amounts: new Map([
        ["Flight", 800],
        ["Rail", 50],
      ]),
    },
    now,
  );
  expect(plan.changes.map(({ kind, key }) => [kind, key])).toEqual([
    ["insert", "TR-1 / Rail"],
    ["remove", "TR-1 / Hotel"],
  ]);
  expect(tables.rows(TripEstimates)).toHaveLength(2);
});

test("a trip that is cancelled takes back what was asked and names the bookings", () => {
  const estimates = [{ trip: "TR-1", category: "Flight", amount: 800 }];
  const legs = [
    {
      trip: "TR-1",
      leg: 2,
      mode: "Hotel" as const,
      from: "Tokyo",
      depart: "2026-12-08T15:00",
      arrive: "2026-12-11T10:00",
      bookingNo: "H7",
    },
  ];
  const asked = done(tripBook({ estimates, legs }), askTripApproval, { trip: "TR-1" }, now).tables;
  const { plan, tables } = done(asked, cancelTrip, { trip: "TR-1", reason: "Put off" }, now);
  expect(plan.warnings).toEqual(["Leg 2, hotel, is booked as H7: cancel the booking where it was made."]);
  expect(tables.rows(Approvals).map(({ withdrawnOn }) => withdrawnOn)).toEqual([now.today]);
  expect(tables.find(Trips, "TR-1")).toMatchObject({ cancelledOn: now.today, reason: "Put off" });
  expect(refused(tables, editTrip, { ...wish, trip: "TR-1" }, now)).toBe(
    "TR-1 is cancelled, so it can't be changed. Clear that day in its row of Trips to go on with it.",
  );
});

test("a day of which nothing is said any more loses its row", () => {
  const day = {
    trip: "TR-1",
    date: "2026-12-09",
    breakfast: undefined,
    lunch: undefined,
    dinner: undefined,
    place: undefined,
  };
  const said = done(tripBook(), saveDay, { ...day, lunch: true }, now);
  expect(said.plan.sentence).toBe("Noted for 2026-12-09 of TR-1, Nora to Tokyo: lunch provided");
  expect(said.tables.rows(TripDays)).toHaveLength(1);
  expect(done(said.tables, saveDay, { ...day, lunch: false }, now).tables.rows(TripDays)).toEqual([]);
  expect(refused(said.tables, saveDay, { ...day, date: "2026-12-12" }, now)).toBe(
    "2026-12-12 is no day of TR-1, which is from 2026-12-08 to 2026-12-11.",
  );
});

const leg = {
  trip: "TR-1",
  mode: "Hotel" as const,
  from: "Tokyo",
  depart: "2026-12-08T15:00",
  arrive: "2026-12-09T10:00",
};

test("a removed leg leaves the others their numbers, and says what is booked", () => {
  const tables = tripBook({
    legs: [
      { ...leg, leg: 1, bookingNo: "H1" },
      { ...leg, leg: 2 },
    ],
  });
  const removed = done(tables, removeLeg, { trip: "TR-1", leg: 1 }, now);
  expect(removed.plan.warnings).toEqual(["It is booked as H1: cancel the booking where it was made."]);
  const added = done(removed.tables, saveLeg, { ...emptyLeg, ...leg }, now);
  expect(added.tables.rows(TripLegs).map(({ leg: number }) => number)).toEqual([2, 3]);
});

test("a new leg never takes the number of one that is gone, by which calendars still know its event", () => {
  let tables = tripBook({ legs: [{ ...leg, leg: 1 }] });
  const numbers = (): readonly number[] => tables.rows(TripLegs).map(({ leg: number }) => number);
  for (const number of [2, 3]) {
    tables = done(tables, saveLeg, { ...emptyLeg, ...leg }, now).tables;
    expect(numbers()).toEqual([1, number]);
    tables = done(tables, removeLeg, { trip: "TR-1", leg: number }, now).tables;
  }
  tables = done(tables, removeLeg, { trip: "TR-1", leg: 1 }, now).tables;
  tables = done(tables, saveLeg, { ...emptyLeg, ...leg }, now).tables;
  expect(numbers()).toEqual([4]);
});

test.each<[string, Partial<TripWish>, string]>([
  ["nobody", { traveller: "" }, "Choose a row of People."],
  ["someone unknown", { traveller: "Zoe" }, "Zoe is not in People. Choose one that is, or add it there."],
  ["no purpose", { purpose: " " }, "Say what the trip is for; whoever approves it will want to know."],
  ["no place", { destination: "" }, "Enter where the trip goes."],
  [
    "an end before the start",
    { end: "2026-12-01" },
    "The trip ends on 2026-12-01, before it starts on 2026-12-08. Change one of them.",
  ],
  [
    "a slip in the year",
    { end: "2926-12-11" },
    "The trip goes from 2026-12-08 to 2926-12-11, which is more than 366 days. Change one of them.",
  ],
  [
    "abroad without a country",
    { country: undefined },
    "Enter the country of a trip abroad: passport and visa are checked by it.",
  ],
])("a request with %s is refused", (_, change, sentence) => {
  expect(refused(tripBook(), requestTrip, { ...wish, ...change }, now)).toBe(sentence);
});

const ride: SaveLeg = {
  ...emptyLeg,
  trip: "TR-1",
  mode: "Rail",
  from: "Lisbon",
  to: "Porto",
  depart: "2026-12-08T09:00",
  arrive: "2026-12-08T12:00",
};
test.each<[string, Partial<SaveLeg>, string]>([
  ["without a start", { from: " " }, "Enter where the leg starts."],
  ["without an end", { to: undefined }, "Enter where the leg ends."],
  [
    "in a zone that is none",
    { departZone: "Lisbon" },
    '"Lisbon" is no time zone. Write it as in Europe/Lisbon, America/New_York or Asia/Tokyo.',
  ],
  ["in own car without distance", { mode: "Own car" }, "Enter the distance of the drive: mileage is paid by it."],
  ["in a currency that is none", { currency: "Euro" }, '"Euro" is no currency. Use the ISO code EUR.'],
  [
    "that arrives when it departs, across zones",
    { arriveZone: "Asia/Tokyo", arrive: "2026-12-08T18:00" },
    "The leg arrives at 2026-12-08 18:00 (Asia/Tokyo), which is not after it departs at 2026-12-08 09:00 (Europe/Lisbon). Check the dates and the zones.",
  ],
  ["that is not there", { leg: 9 }, "TR-1 / 9 is not in Trip legs. Choose one that is, or add it there."],
  ["of no trip", { trip: "TR-9" }, "TR-9 is not in Trips. Choose one that is, or add it there."],
])("a leg %s is refused", (_, change, sentence) => {
  expect(refused(tripBook(), saveLeg, { ...ride, ...change }, now)).toBe(sentence);
});

test("approval wants an estimate, closing an end", () => {
  expect(refused(tripBook(), askTripApproval, { trip: "TR-1" }, now)).toBe(
    "TR-1 has no estimate. Enter what it may cost first: the total is what gets approved.",
  );
  expect(refused(tripBook(), closeTrip, { trip: "TR-1" }, now)).toBe(
    "TR-1 goes on until 2026-12-11. Close it after that, or cancel it now.",
  );
});

test("legs stand in the order in which they depart, also over the date line, and one without a zone is of where it arrives", () => {
  const flight = { mode: "Flight" as const, trip: "TR-1" };
  const tables = tripBook({
    people: [{ person: "Nora" }],
    legs: [
      {
        ...flight,
        leg: 1,
        from: "Los Angeles",
        to: "Denver",
        depart: "2026-12-10T12:00",
        departZone: "America/Los_Angeles",
        arrive: "2026-12-10T15:30",
        arriveZone: "America/Denver",
      },
      {
        ...flight,
        leg: 2,
        from: "Tokyo",
        to: "Los Angeles",
        depart: "2026-12-10T17:00",
        departZone: "Asia/Tokyo",
        arrive: "2026-12-10T10:00",
        arriveZone: "America/Los_Angeles",
      },
    ],
  });
  expect(
    tripStates(tables, now.today)
      .get("TR-1")
      ?.legs.map(({ to }) => to),
  ).toEqual(["Los Angeles", "Denver"]);
  const ride = {
    ...emptyLeg,
    ...flight,
    mode: "Rail" as const,
    from: "Kyoto",
    to: "Tokyo",
    depart: "2026-12-09T09:00",
    arrive: "2026-12-09T11:30",
    arriveZone: "Asia/Tokyo",
  };
  expect(done(tables, saveLeg, ride, now).plan.warnings).toEqual([]);
});
