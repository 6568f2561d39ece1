import { tripBook, type TripRows } from "../../../../test/fixtures/tripBook";
import { done, refused, rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import type { TableSet } from "../../../tables/tableSet";
import type { Circumstances } from "../../../tables/action";
import { Approvals } from "../../../model/approvals/approvals";
import { decideApproval } from "../../../model/approvals/decide";
import { prepareLine } from "../../expenses/line/expenseLine";
import { checkExpenses } from "../../../model/expenses/checks/checkExpenses";
import { Claims, Expenses, Policy } from "../../../model/expenses/tables";
import { askTripApproval } from "../approve/askTripApproval";
import { compareWithEstimate } from "../estimate/compareWithEstimate";
import { openTripClaim } from "./openTripClaim";
import { TripLegs, Trips } from "../../../model/trips/tables";
import { tripPerDiem } from "./tripPerDiem";
import { tripStates } from "../../../model/trips/tripState";
import { checksCell } from "../../../model/expenses/checks/finding";

const before: Circumstances = { today: "2026-11-24", now: "2026-11-24T09:30", user: "Nora" };
const after: Circumstances = { today: "2026-12-14", now: "2026-12-14T09:30", user: "Nora" };

/** Four days in Boston at 74, with a breakfast provided on the third and the last; a hotel in dollars, a drive, a flight that the company paid. */
const boston: TripRows = {
  trips: [{ kind: "Home", destination: "Boston", country: undefined }],
  estimates: [
    { trip: "TR-1", category: "hotel", amount: 500 },
    { trip: "TR-1", category: "Per diem", amount: 240 },
    { trip: "TR-1", category: "Flight", amount: 300 },
  ],
  legs: [
    {
      trip: "TR-1",
      leg: 1,
      mode: "Own car",
      from: "Home",
      to: "Airport",
      depart: "2026-12-08T06:00",
      arrive: "2026-12-08T07:00",
      distance: 55.5,
    },
    {
      trip: "TR-1",
      leg: 2,
      mode: "Flight",
      from: "Lisbon",
      to: "Boston",
      depart: "2026-12-08T09:00",
      arrive: "2026-12-08T17:00",
      bookingNo: "F1",
      cost: 310,
      paidBy: "Company",
    },
    {
      trip: "TR-1",
      leg: 3,
      mode: "Hotel",
      from: "Boston",
      depart: "2026-12-08T18:00",
      arrive: "2026-12-11T10:00",
      bookingNo: "H1",
      cost: 600,
      currency: "USD",
      carrier: "Harbour Inn",
    },
  ],
  days: [
    { trip: "TR-1", date: "2026-12-10", breakfast: true },
    { trip: "TR-1", date: "2026-12-11", breakfast: true },
  ],
  perDiem: [{ entry: "Boston", destination: "Boston", meals: 74, effective: "2026-01-01" }],
  rates: [{ currency: "USD", date: "2026-12-01", rate: 0.9 }],
  mileage: [
    { from: "2025-01-01", rate: 0.3 },
    { from: "2026-12-01", rate: 0.38 },
  ],
};
const paidFor = (tables: TableSet) => {
  const state = tripStates(tables, after.today).get("TR-1");
  if (!state) throw new Error("gone");
  return tripPerDiem(tables, state);
};
const approvedBook = (rows: TripRows) => {
  const asked = done(tripBook(rows), askTripApproval, { trip: "TR-1" }, before).tables;
  return done(asked, decideApproval, { approval: "AP-2026-0001", decision: "Approve" }, { ...before, user: "Helen" })
    .tables;
};

test("a claim opens with the per diem of each day, the mileage and what the traveller paid; the trip is closed", () => {
  const { tables, plan } = done(approvedBook(boston), openTripClaim, { trip: "TR-1" }, after);
  expect(plan.sentence).toBe("Opened CL-2026-0001 for TR-1, Nora to Boston: 6 lines, 786.09 EUR");
  expect(tables.find(Claims, "CL-2026-0001")).toMatchObject({
    person: "Nora",
    department: "Sales",
    trip: "TR-1",
    purpose: "Fair",
  });
  expect(
    tables
      .rows(Expenses)
      .map(({ claim, date, category, amount, currency, homeAmount }) => [
        claim,
        date.slice(8),
        category,
        amount,
        currency,
        homeAmount,
      ]),
  ).toEqual([
    ["CL-2026-0001", "08", "Mileage", 21.09, undefined, undefined],
    ["CL-2026-0001", "08", "Hotel", 600, "USD", 540],
    ["CL-2026-0001", "08", "Per diem", 55.5, undefined, undefined],
    ["CL-2026-0001", "09", "Per diem", 74, undefined, undefined],
    ["CL-2026-0001", "10", "Per diem", 57, undefined, undefined],
    ["CL-2026-0001", "11", "Per diem", 38.5, undefined, undefined],
  ]);
  expect(tables.find(Trips, "TR-1")).toMatchObject({ claim: "CL-2026-0001", closedOn: after.today });
  expect(refused(tables, openTripClaim, { trip: "TR-1" }, after)).toBe(
    "TR-1 has its claim already: CL-2026-0001. Add what is missing there.",
  );

  const state = tripStates(tables, after.today).get("TR-1");
  if (!state) throw new Error("gone");
  const { categories, total } = compareWithEstimate(tables, state);
  expect(categories.map(({ category, difference }) => [category, difference])).toEqual([
    ["hotel", 40],
    ["Per diem", -15],
    ["Flight", 10],
    ["Mileage", 21.09],
  ]);
  expect(total).toEqual({ estimated: 1040, claimed: 786.09, paidByCompany: 310, difference: 56.09 });
});

test("what each line was stands in Details, and excuses nothing that a check warns of", () => {
  const { tables } = done(approvedBook(boston), openTripClaim, { trip: "TR-1" }, after);
  const lines = tables.rows(Expenses);
  expect(lines.map(({ details }) => details)).toEqual([
    "Home to Airport, 55.5 at 0.38",
    "Boston, H1",
    "75% of Boston",
    "100% of Boston",
    "100% of Boston; breakfast provided: less 17.00 EUR",
    "75% of Boston; breakfast provided: less 17.00 EUR",
  ]);
  // 600.00 USD at 0.9 are 180.00 for each of the three nights.
  const foundAt = (limit: number): readonly string[] => {
    const rule = { rule: "Hotel", category: "Hotel", measure: "Night", limit, strength: "Warn" } as const;
    const policy = tablesOf([rowsOf(Policy, rule)]).tables;
    const findings = checkExpenses(tables.with(policy), after.today);
    const ofHotel = findings.get(lines[1]?.expense ?? "") ?? [];
    return ofHotel.filter((finding) => finding.rule === "Hotel").map(({ strength, text }) => `${strength}: ${text}`);
  };
  expect(foundAt(180)).toEqual([]);
  // Who decides in cells sees from the start what was found.
  expect(lines.map(({ checks }) => checks)).toEqual(
    lines.map(({ expense }) => checksCell(checkExpenses(tables, after.today).get(expense))),
  );
  expect(lines[1]?.checks).toContain("A receipt is missing");
  expect(foundAt(179.99)).toEqual([
    "Warn: 540.00 EUR for 3 nights is over the limit of 179.99 EUR a night (Hotel). Correct the nights or claim at most the limit, or say why in the comment.",
  ]);
});

test("what has no rate is said, and left out or unexchanged", () => {
  const { plan } = done(
    approvedBook({ ...boston, perDiem: [], rates: [], mileage: [] }),
    openTripClaim,
    { trip: "TR-1" },
    after,
  );
  expect(plan.warnings).toEqual([
    "Leg 1, Home to Airport, is not claimed: Mileage rates has no rate that holds on 2026-12-08.",
    "Rates has no rate of USD for 2026-12-08 or before. Enter one there; until then the line counts for nothing and the claim can't be submitted.",
    "No per diem rate holds for Boston on 2026-12-08. Add a row for it to Per diem rates, or a standard one of its country.",
    "4 days of the trip have no rate: no per diem is calculated before each day has one.",
  ]);
});

test("an old rate is said once, in the words that an expense has for it", () => {
  const rates = [{ currency: "USD", date: "2026-10-01", rate: 0.9 }];
  const perDiem = [{ entry: "Boston", destination: "Boston", meals: 74, effective: "2026-01-01", currency: "USD" }];
  const { tables, plan } = done(approvedBook({ ...boston, perDiem, rates }), openTripClaim, { trip: "TR-1" }, after);
  const sentence =
    "The rate of USD is of 2026-10-01, more than 31 days before the expense. Enter a newer one in Rates.";
  expect(plan.warnings).toContain(sentence);
  expect(plan.warnings?.filter((text) => text.includes("USD is of"))).toHaveLength(1);
  const expense = prepareLine(tables, { date: "2026-12-08", category: "Hotel", amount: 600, currency: "USD" });
  expect(expense.ok && expense.value.warnings).toEqual([sentence]);
});

test.each<[string, TripRows, Circumstances, string]>([
  ["before it ends", boston, before, "TR-1 goes on until 2026-12-11. Open its claim on that day or after."],
  [
    "longer than approved",
    { ...boston, trips: [{ ...boston.trips?.[0], end: "2026-12-12" }] },
    after,
    "TR-1 is not approved (Changed since approval). Ask for approval first, then claim what was spent.",
  ],
  [
    "cancelled",
    { ...boston, trips: [{ ...boston.trips?.[0], cancelledOn: "2026-12-01" }] },
    after,
    "TR-1 was cancelled on 2026-12-01.",
  ],
])("no claim of a trip %s", (_, rows, circumstances, sentence) => {
  const approvals = approvedBook(boston).rows(Approvals);
  expect(refused(tripBook({ ...rows, approvals }), openTripClaim, { trip: "TR-1" }, circumstances)).toBe(sentence);
});

test.each<[string, string, string, number]>([
  ["12 hours pay nothing", "07:00", "19:00", 0],
  ["a minute more pays the day", "07:00", "19:01", 55.5],
])("a day trip: %s", (_, from, to, amount) => {
  const day = "2026-12-08";
  const tables = tripBook({
    ...boston,
    days: [],
    trips: [{ ...boston.trips?.[0], end: day }],
    legs: [
      {
        trip: "TR-1",
        leg: 1,
        mode: "Rail",
        from: "Home",
        to: "Boston",
        depart: `${day}T${from}`,
        arrive: `${day}T${to}`,
      },
    ],
  });
  const state = tripStates(tables, after.today).get("TR-1");
  if (!state) throw new Error("gone");
  expect(tripPerDiem(tables, state).days.reduce((sum, paid) => sum + paid.amount, 0)).toBe(amount);
});

test.each<[string, string, string, readonly string[]]>([
  ["12 hours pay nothing", "20:00", "08:00", ["TR-1 takes 12 hours; only above 12 a per diem is paid."]],
  ["a minute more pays both days", "20:00", "08:01", []],
])("a trip over one night: %s", (_, from, to, sentences) => {
  const tables = tripBook({
    ...boston,
    days: [],
    trips: [{ ...boston.trips?.[0], end: "2026-12-09" }],
    legs: [
      {
        trip: "TR-1",
        leg: 1,
        mode: "Rail",
        from: "Home",
        to: "Boston",
        depart: `2026-12-08T${from}`,
        arrive: "2026-12-08T23:00",
      },
      {
        trip: "TR-1",
        leg: 2,
        mode: "Rail",
        from: "Boston",
        to: "Home",
        depart: "2026-12-09T05:00",
        arrive: `2026-12-09T${to}`,
      },
    ],
  });
  expect(paidFor(tables).told).toEqual(sentences);
  expect(paidFor(tables).days).toHaveLength(sentences.length === 0 ? 2 : 0);
  // One leg alone does not tell how long the trip takes.
  const half = tripBook({
    ...boston,
    trips: [{ ...boston.trips?.[0], end: "2026-12-09" }],
    days: [],
    legs: tables.rows(TripLegs).slice(0, 1),
  });
  expect(paidFor(half).days).toHaveLength(2);
});

test.each<[string, TripRows, string]>([
  [
    "abroad, nobody says where",
    { ...boston, trips: [{ country: undefined, destination: "Boston" }] },
    "TR-1 goes abroad and names no country. Enter it in Trips: the per diem depends on it.",
  ],
  [
    "that ends before it starts",
    { ...boston, trips: [{ ...boston.trips?.[0], end: "2026-12-07" }] },
    "TR-1: The trip ends on 2026-12-07, before it starts on 2026-12-08. Correct its days in Trips.",
  ],
])("no per diem of a trip %s", (_, rows, sentence) => {
  expect(paidFor(tripBook(rows))).toEqual({ days: [], told: [sentence] });
});

test("a day of which something is said, and which is no day of the trip, is named", () => {
  const days = [{ trip: "TR-1", date: "2026-12-12", lunch: true }];
  expect(paidFor(tripBook({ ...boston, days })).told).toEqual(["Trip days names 2026-12-12, which is no day of TR-1."]);
});

test("each day goes by the place of its night, the last by that of the night before", () => {
  const tables = tripBook({
    ...boston,
    days: [],
    legs: [
      { trip: "TR-1", leg: 1, mode: "Hotel", from: "Boston", depart: "2026-12-08T18:00", arrive: "2026-12-09T10:00" },
      { trip: "TR-1", leg: 2, mode: "Hotel", from: "Salem", depart: "2026-12-09T18:00", arrive: "2026-12-11T10:00" },
    ],
    perDiem: [
      { entry: "Boston", destination: "Boston", meals: 74, effective: "2026-01-01" },
      { entry: "Rest", destination: "Standard", meals: 60, effective: "2026-01-01" },
    ],
  });
  const state = tripStates(tables, after.today).get("TR-1");
  if (!state) throw new Error("gone");
  const { days, told } = tripPerDiem(tables, state);
  expect(days.map(({ place, amount }) => [place, amount])).toEqual([
    ["Boston", 55.5],
    ["Salem", 60],
    ["Salem", 60],
    ["Salem", 45],
  ]);
  expect(told).toEqual(["Salem: standard rate, as Salem is not listed."]);
});

test("meals of a rate in another currency than their shares take nothing off, and that is said", () => {
  const tables = tripBook({
    ...boston,
    days: [{ trip: "TR-1", date: "2026-12-09", lunch: true }],
    perDiem: [{ entry: "Boston", destination: "Boston", meals: 74, effective: "2026-01-01", currency: "USD" }],
  });
  const state = tripStates(tables, after.today).get("TR-1");
  if (!state) throw new Error("gone");
  const { days, told } = tripPerDiem(tables, state);
  expect(days.map(({ amount, takenOff, currency }) => [amount, takenOff, currency])).toEqual([
    [55.5, 0, "USD"],
    [74, 0, "USD"],
    [74, 0, "USD"],
    [55.5, 0, "USD"],
  ]);
  expect(told).toEqual([
    "Meals were provided on 2026-12-09, and Meal shares has no row for 74 USD: nothing is taken off. Add the row, or in Per diem rates correct the currency of Boston or enter its meals' values.",
  ]);
});

test("a place that Trip days says for the last night holds for the last day, too", () => {
  const tables = tripBook({
    ...boston,
    days: [{ trip: "TR-1", date: "2026-12-10", place: "Salem" }],
    perDiem: [
      { entry: "Boston", destination: "Boston", meals: 74, effective: "2026-01-01" },
      { entry: "Salem", destination: "Salem", meals: 60, effective: "2026-01-01" },
    ],
  });
  const state = tripStates(tables, after.today).get("TR-1");
  if (!state) throw new Error("gone");
  expect(tripPerDiem(tables, state).days.map(({ place }) => place)).toEqual(["Boston", "Boston", "Salem", "Salem"]);
});

/** From Tokyo home, landing in Lisbon the next morning; Per diem rates knows only Japan, as a company's table does. */
const abroad = {
  trips: [{ kind: "Abroad" as const, destination: "Tokyo", country: "Japan", start: "2026-12-07", end: "2026-12-11" }],
  days: [],
  perDiem: [
    { entry: "Tokyo", destination: "Tokyo", country: "Japan", meals: 80, effective: "2026-01-01" },
    { entry: "Osaka", destination: "Osaka", country: "Japan", meals: 60, effective: "2026-01-01" },
  ],
};
const ride = (leg: number, from: string, to: string, depart: string, arrive: string) => {
  const [departZone, arriveZone] = [from, to].map((place) => (place === "Lisbon" ? "Europe/Lisbon" : "Asia/Tokyo"));
  return { trip: "TR-1", leg, mode: "Flight" as const, from, to, depart, departZone, arrive, arriveZone };
};
const sleep = (leg: number, from: string, depart: string, arrive: string) => ({
  trip: "TR-1",
  leg,
  mode: "Hotel" as const,
  from,
  depart: `${depart}T15:00`,
  departZone: "Asia/Tokyo",
  arrive: `${arrive}T09:00`,
});

test.each([
  [
    "the way home overnight goes by the place before it, and so does the day of return",
    [
      ride(1, "Lisbon", "Tokyo", "2026-12-07T09:00", "2026-12-08T08:00"),
      sleep(2, "Tokyo", "2026-12-08", "2026-12-09"),
      sleep(3, "Osaka", "2026-12-09", "2026-12-10"),
      ride(4, "Osaka", "Lisbon", "2026-12-10T22:00", "2026-12-11T05:30"),
    ],
    ["Tokyo", "Tokyo", "Osaka", "Osaka", "Osaka"],
  ],
  [
    "a stop on the way home changes nothing",
    [
      ride(1, "Lisbon", "Tokyo", "2026-12-07T09:00", "2026-12-08T08:00"),
      sleep(2, "Tokyo", "2026-12-08", "2026-12-10"),
      ride(3, "Tokyo", "Osaka", "2026-12-10T19:00", "2026-12-10T20:30"),
      ride(4, "Osaka", "Lisbon", "2026-12-10T23:00", "2026-12-11T06:30"),
    ],
    ["Tokyo", "Tokyo", "Tokyo", "Tokyo", "Tokyo"],
  ],
  [
    "a night place of the flight's own row holds before all else",
    [
      ride(1, "Lisbon", "Tokyo", "2026-12-07T09:00", "2026-12-08T08:00"),
      sleep(2, "Tokyo", "2026-12-08", "2026-12-10"),
      { ...ride(3, "Tokyo", "Lisbon", "2026-12-10T22:00", "2026-12-11T05:30"), nightPlace: "Osaka" },
    ],
    ["Tokyo", "Tokyo", "Tokyo", "Osaka", "Osaka"],
  ],
] as const)("%s", (_, legs, places) => {
  const tables = tripBook({ ...boston, ...abroad, legs });
  const state = tripStates(tables, after.today).get("TR-1");
  if (!state) throw new Error("gone");
  expect(tripPerDiem(tables, state)).toMatchObject({ told: [], days: places.map((place) => ({ place })) });
});

/** Half of a day above eight hours away, and all of a whole one. */
const eightHours = [
  { above: 8, share: 0.5 },
  { above: 23.99, share: 1 },
];
const drive = (depart: string, arrive: string) => ({
  trip: "TR-1",
  leg: 1,
  mode: "Own car" as const,
  from: "Lisbon",
  to: "Boston",
  depart,
  arrive,
});

test.each([
  ["a day trip of eight hours pays nothing", "2026-12-08", [drive("2026-12-08T08:00", "2026-12-08T16:00")], [0]],
  ["one minute more pays half", "2026-12-08", [drive("2026-12-08T08:00", "2026-12-08T16:01")], [37]],
  [
    "the first and the last day pay by their own hours, a day between in full",
    "2026-12-10",
    [
      drive("2026-12-08T15:30", "2026-12-08T22:00"),
      { ...drive("2026-12-10T12:00", "2026-12-10T20:15"), leg: 2, from: "Boston", to: "Lisbon" },
    ],
    [37, 74, 37],
  ],
  [
    "a late start pays nothing on its day",
    "2026-12-09",
    [
      drive("2026-12-08T20:00", "2026-12-08T23:00"),
      { ...drive("2026-12-09T12:00", "2026-12-09T20:15"), leg: 2, from: "Boston", to: "Lisbon" },
    ],
    [0, 37],
  ],
] as const)("per diem bands: %s", (_, end, legs, amounts) => {
  const tables = tripBook({
    ...boston,
    trips: [{ kind: "Home", destination: "Boston", country: undefined, end }],
    days: [],
    bands: eightHours,
    legs,
  });
  const state = tripStates(tables, after.today).get("TR-1");
  if (!state) throw new Error("gone");
  expect(tripPerDiem(tables, state).days.map(({ amount }) => amount)).toEqual(amounts);
});

test("per diem bands of a country go before those of none, and hours that no leg tells are asked for", () => {
  const bands = [...eightHours, { country: "japan", above: 0, share: 0.9 }];
  const legs = [
    ride(1, "Lisbon", "Tokyo", "2026-12-07T09:00", "2026-12-08T08:00"),
    sleep(2, "Tokyo", "2026-12-08", "2026-12-11"),
  ];
  const paid = (more: typeof legs) => {
    const tables = tripBook({ ...boston, ...abroad, bands, legs: [...legs, ...more] });
    const state = tripStates(tables, after.today).get("TR-1");
    if (!state) throw new Error("gone");
    return tripPerDiem(tables, state);
  };
  expect(paid([])).toEqual({
    days: [],
    told: [
      "Per diem bands go by the hours away, and no leg says how many they are on 2026-12-11: add the leg that ends it, with the times.",
    ],
  });
  const { days } = paid([ride(3, "Tokyo", "Lisbon", "2026-12-11T12:00", "2026-12-11T20:00")]);
  expect(days.map(({ share }) => share)).toEqual([0.9, 0.9, 0.9, 0.9, 0.9]);
});
