import { chanceFrom } from "../../src/features/home/sample/random";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { tripStatuses, type TripStatus } from "../../src/model/trips/tripColumns";
import { Trips } from "../../src/model/trips/tables";
import { subjectOf, tripStates } from "../../src/model/trips/tripState";
import { Approvals } from "../../src/model/approvals/approvals";
import type { NewRow } from "../../src/tables/defineTable";
import { sameKey } from "../../src/tables/keys";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { tablesOf } from "../fixtures/tablesOf";
import { tripRows, type TripRows } from "../fixtures/tripBook";

const today = "2026-11-24";
const fields = ["subject", "approval", "status", "estimate"] as const;

/** What cells and rules say of each trip, by its number. */
function bothOf(rows: ReturnType<typeof sampleCompany>) {
  const states = tripStates(tablesOf(rows), today);
  const book = new CalculatedBook(rows, today);
  const cells = fields.map((field) => book.column(Trips, field));
  return [...states].map(([trip, state]) => ({
    trip,
    cells: cells.map((column) => column.get(trip)),
    rules: [state.subject, state.standing.state, state.status, state.estimated],
  }));
}

test("the sample company's trips read alike in cells and rules, in every state but two", () => {
  const both = bothOf(sampleCompany(today));
  for (const { trip, cells, rules } of both) expect([trip, ...cells]).toEqual([trip, ...rules]);
  expect(new Set(both.map(({ rules }) => rules[2]))).toEqual(
    new Set<TripStatus>([
      "Closed",
      "To claim",
      "Travelling",
      "Booked",
      "Draft",
      "Waiting approval",
      "Approved",
      "Changed since approval",
      "Cancelled",
    ]),
  );
});

const categories = ["Flight", "Hotel"];
const subject = "Nora to Tokyo, Japan, 2026-12-08 to 2026-12-11, estimate 1250.5";
const approved: NewRow<typeof Approvals.columns> = {
  approval: "AP-1",
  kind: "Trip",
  reference: "TR-1",
  subject,
  requester: "Nora",
  amount: 1250.5,
  step: 1,
  steps: 1,
  approver: "Helen",
  askedOn: "2026-11-20",
  decision: "Approve",
  decidedBy: "Helen",
  decidedOn: "2026-11-21",
};
const estimates = [
  { trip: "TR-1", category: "Flight", amount: 1000.2 },
  { trip: "TR-1", category: "Hotel", amount: 250.3 },
];
const leg = {
  trip: "TR-1",
  leg: 1,
  mode: "Hotel" as const,
  from: "Tokyo",
  depart: "2026-12-08T15:00",
  arrive: "2026-12-11T10:00",
};

test.each<[TripStatus, string, TripRows]>([
  ["Draft", "nobody was asked", {}],
  [
    "Waiting approval",
    "not decided yet",
    { approvals: [{ ...approved, decision: undefined, decidedBy: undefined, decidedOn: undefined }] },
  ],
  [
    "Waiting approval",
    "a word in a cell that nobody checked does not count",
    { approvals: [{ ...approved, decidedBy: undefined, decidedOn: undefined }] },
  ],
  ["Waiting approval", "the traveller's own word does not count", { approvals: [{ ...approved, decidedBy: "nora" }] }],
  ["Changed since approval", "one of two steps is gone", { approvals: [{ ...approved, steps: 2 }] }],
  ["Refused", "one no ends it", { approvals: [{ ...approved, decision: "Refuse" }] }],
  ["Approved", "nothing is booked", { approvals: [approved] }],
  ["Approved", "one leg is not booked", { approvals: [approved], legs: [leg] }],
  [
    "Booked",
    "the own car needs no booking",
    {
      approvals: [approved],
      legs: [
        { ...leg, bookingNo: "B1" },
        { ...leg, leg: 2, mode: "Own car" },
      ],
    },
  ],
  ["Changed since approval", "the estimate is another", { approvals: [{ ...approved, subject: `${subject}1` }] }],
  ["Changed since approval", "so are the dates", { approvals: [approved], trips: [{ end: "2026-12-12" }] }],
  ["Changed since approval", "so is the place", { approvals: [approved], trips: [{ destination: "Osaka" }] }],
  ["Changed since approval", "another budget pays", { approvals: [approved], trips: [{ department: "Sales" }] }],
  [
    "Changed since approval",
    "the cost of a category is another",
    { approvals: [approved], estimates: [...estimates, { trip: "TR-1", category: "Meals", amount: 0.01 }] },
  ],
  [
    "Approved",
    "the budget that was asked for pays",
    { approvals: [{ ...approved, subject: `${subject}, for Sales` }], trips: [{ department: "Sales" }] },
  ],
  ["Draft", "what was asked is withdrawn", { approvals: [{ ...approved, withdrawnOn: "2026-11-22" }] }],
  ["Draft", "another trip is approved", { approvals: [{ ...approved, reference: "TR-2" }] }],
  [
    "Travelling",
    "today is the first day",
    { trips: [{ start: today }], approvals: [{ ...approved, subject: subject.replace("2026-12-08", today) }] },
  ],
  [
    "Travelling",
    "today is the last day",
    {
      trips: [{ start: "2026-11-20", end: today }],
      approvals: [{ ...approved, subject: subject.replace("2026-12-08", "2026-11-20").replace("2026-12-11", today) }],
    },
  ],
  [
    "To claim",
    "it ended yesterday",
    {
      trips: [{ start: "2026-11-20", end: "2026-11-23" }],
      approvals: [
        { ...approved, subject: subject.replace("2026-12-08", "2026-11-20").replace("2026-12-11", "2026-11-23") },
      ],
    },
  ],
  ["Closed", "it was closed", { trips: [{ closedOn: today }] }],
  ["Cancelled", "cancelling is stronger", { trips: [{ closedOn: today, cancelledOn: today }] }],
])("%s: %s", (status, _, rows) => {
  const [both] = bothOf(tripRows({ estimates, ...rows }));
  expect(both?.rules[2]).toBe(status);
  expect(both?.cells).toEqual(both?.rules);
});

const chance = chanceFrom(5);
const sometimes = <T>(probability: number, value: T): T | undefined => (chance.hits(probability) ? value : undefined);
const trips = Array.from({ length: 300 }, (_, index) => ({
  trip: `TR-${String(index)}`,
  // Signs that Excel's conditions would take for patterns, and letters of either case.
  traveller: chance.pick(["Nora", "nora", "Helen", "N*"]),
  destination: chance.pick(["Tokyo", "Boston, MA", "Łódź (a*?~)"]),
  country: chance.pick([undefined, "Japan"]),
  department: sometimes(0.3, "Sales"),
  start: chance.pick(["2026-11-20", today, "2026-12-08"]),
  end: chance.pick(["2026-11-23", today, "2026-12-11"]),
  closedOn: sometimes(0.1, today),
  cancelledOn: sometimes(0.1, today),
}));
const randomEstimates = trips.flatMap(({ trip }) =>
  categories.flatMap((category) =>
    chance.hits(0.5)
      ? [{ trip: chance.hits(0.8) ? trip : trip.toLowerCase(), category, amount: chance.whole(0, 99999) / 100 }]
      : [],
  ),
);
const randomLegs = trips.flatMap(({ trip }) =>
  Array.from({ length: chance.whole(0, 2) }, (_, index) => ({
    ...leg,
    trip: chance.hits(0.8) ? trip : trip.toLowerCase(),
    leg: index + 1,
    mode: chance.pick(["Hotel", "Own car", "Rail"] as const),
    bookingNo: sometimes(0.7, "B1"),
  })),
);
// Any decisions in any combination, also those that no action would write: people type in these cells.
const randomApprovals = trips.flatMap((trip) => {
  const steps = chance.whole(0, 2);
  const asked = subjectOf(
    trip,
    randomEstimates.filter((estimate) => sameKey(estimate.trip, trip.trip)),
  );
  return Array.from({ length: steps }, (_, index) => ({
    ...approved,
    approval: `AP-${trip.trip}-${String(index)}`,
    reference: chance.hits(0.9) ? trip.trip : trip.trip.toLowerCase(),
    subject: chance.pick([asked, asked, asked, asked, asked.toUpperCase(), `${asked}0`]),
    requester: trip.traveller,
    step: index + 1,
    steps: chance.pick([steps, steps, steps, steps, undefined, steps + 1]),
    decision: sometimes(0.8, chance.pick(["Approve", "Approve", "Approve", "Refuse"] as const)),
    decidedBy: sometimes(0.9, chance.pick(["Helen", "Helen", "Omar", trip.traveller.toUpperCase()])),
    decidedOn: sometimes(0.9, today),
    withdrawnOn: sometimes(0.1, today),
  }));
});

test("whatever dates, decisions and bookings a trip has, the cells and the rules say the same of it", () => {
  const both = bothOf(tripRows({ trips, estimates: randomEstimates, legs: randomLegs, approvals: randomApprovals }));
  // The rule spells the traveller as People does, whatever letters the cell has.
  const folded = (values: readonly unknown[]) => values.map((value) => String(value).toLowerCase());
  for (const { trip, cells, rules } of both) expect([trip, ...folded(cells)]).toEqual([trip, ...folded(rules)]);
  expect(new Set(both.map(({ rules }) => rules[1])).size).toBe(5);
  expect(new Set(both.map(({ rules }) => rules[2]))).toEqual(new Set(tripStatuses));
});
