import { sampleCompany } from "../../src/features/home/sampleCompany";
import { Trips, type TripStatus } from "../../src/model/trips/tables";
import { tripStates } from "../../src/model/trips/tripState";
import { Approvals } from "../../src/model/approvals/approvals";
import type { NewRow } from "../../src/tables/defineTable";
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
