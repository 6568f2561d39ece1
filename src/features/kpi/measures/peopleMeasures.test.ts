import { rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { smallCompany, today, type Rows } from "../../../../test/fixtures/smallCompany";
import { Approvals } from "../../../model/approvals/approvals";
import { People } from "../../../model/people/people";
import type { NewRow } from "../../../tables/defineTable";
import { readTable, type ReadTable } from "../../../tables/readTable";
import { approvedSum, Budgets, Claims, claimSubject, expenseReads, Expenses } from "../../../model/expenses/tables";
import { OrderLines } from "../../../model/orders/tables";
import { TripEstimates, Trips } from "../../../model/trips/tables";
import { measureNamed } from "../catalogue";
import { Facts } from "../facts";
import { figureOf, formatNotCounted, type Figure } from "../measure";
import type { MeasureName } from "../../../model/kpi/tables";

const october = { from: "2026-10-01", to: "2026-10-31" };

type Claim = NewRow<typeof Claims.columns>;
type Expense = NewRow<typeof Expenses.columns>;
/** Its subject is that of the claim's expenses where none is given. */
type Approval = Omit<NewRow<typeof Approvals.columns>, "subject" | "amount"> & {
  readonly subject?: string;
  readonly amount?: number;
};
const claim = (number: string, more: Partial<Claim> = {}): Claim => ({
  claim: number,
  person: "Ada",
  purpose: "Fair",
  date: "2026-10-20",
  ...more,
});
let last = 0;
const expense = (of: string | undefined, amount: number, more: Partial<Expense> = {}): Expense => ({
  expense: `EX-${String(++last)}`,
  claim: of,
  date: "2026-10-12",
  category: "Meals",
  amount,
  ...more,
});
const approval = (reference: string, more: Partial<Approval> = {}): Approval => ({
  approval: `AP-${String(++last)}`,
  kind: "Claim",
  reference,
  requester: "Ada",
  step: 1,
  approver: "Eve",
  askedOn: "2026-10-20",
  decision: "Approve",
  decidedBy: "Eve",
  decidedOn: "2026-10-22",
  ...more,
});

interface Company {
  readonly claims?: readonly Claim[];
  readonly expenses?: readonly Expense[];
  readonly approvals?: readonly Approval[];
  readonly budgets?: readonly NewRow<typeof Budgets.columns>[];
  readonly trips?: readonly NewRow<typeof Trips.columns>[];
  readonly estimates?: readonly NewRow<typeof TripEstimates.columns>[];
  readonly stock?: Rows;
}

/** Ada and Bo work in the Workshop, Eve in the Office; Cy has left. */
function measured(name: MeasureName, given: Company, span = october, instead: readonly ReadTable[] = []): Figure {
  const people = tablesOf([
    rowsOf(
      People,
      { person: "Ada", department: "Workshop" },
      { person: "Bo", department: "Workshop" },
      { person: "Eve", department: "Office" },
      { person: "Cy", department: "Office", active: false },
    ),
    rowsOf(Claims, ...(given.claims ?? [])),
    rowsOf(Expenses, ...(given.expenses ?? []).map((line) => ({ askedAs: expenseReads(line), ...line }))),
    rowsOf(
      Approvals,
      ...(given.approvals ?? []).map((row) => {
        const lines = given.expenses?.filter((line) => line.claim === row.reference) ?? [];
        const head = given.claims?.find((each) => each.claim === row.reference) ?? claim(row.reference);
        const subject = claimSubject({ ...head, department: head.department ?? "Workshop" }, lines, "EUR");
        return { subject, amount: approvedSum(lines, "EUR"), ...row };
      }),
    ),
    rowsOf(Budgets, ...(given.budgets ?? [])),
    rowsOf(Trips, ...(given.trips ?? [])),
    rowsOf(TripEstimates, ...(given.estimates ?? [])),
  ]);
  const tables = smallCompany(given.stock).with([...people.tables, ...instead]);
  return figureOf(measureNamed(name), new Facts(tables, today), span, { basis: "Last promised", graceDays: 0 });
}

test("expense a head is what was approved over those who are active", () => {
  const figure = measured("Expense a head", {
    claims: [
      claim("C-1"),
      claim("C-2"),
      claim("C-3", { cancelledOn: "2026-10-21" }),
      claim("C-4", { paidOn: "2026-10-30" }),
    ],
    expenses: [
      expense("C-1", 100, { approved: 90 }),
      expense("C-1", -10),
      expense("C-1", 50, { currency: "USD", homeAmount: 40 }),
      expense("C-1", 70, { currency: "USD" }),
      expense("C-2", 500),
      expense("C-3", 800),
      expense("C-4", 30),
      expense("C-1", 900, { date: "2026-11-01" }),
    ],
    approvals: [approval("C-1"), approval("C-2", { decision: undefined, decidedBy: undefined, decidedOn: undefined })],
  });
  expect([figure.numerator, figure.denominator, figure.value]).toEqual([150, 3, 50]);
  expect(formatNotCounted(figure.notCounted)).toBe(
    "1 row of Expenses not approved as they stand; 1 row of Expenses in a currency without a rate",
  );
  expect(figure.groups.find(({ name }) => name === "Workshop")).toMatchObject({ numerator: 150, denominator: 2 });
});

test("a claim that its own claimant approved is not approved", () => {
  const figure = measured("Expense a head", {
    claims: [claim("C-1")],
    expenses: [expense("C-1", 100)],
    approvals: [approval("C-1", { decidedBy: "Ada" })],
  });
  expect(figure.numerator).toBe(0);
});

test("a claim that was changed after it was approved is not approved", () => {
  const given = (amount: number): Company => ({
    claims: [claim("C-1")],
    expenses: [expense("C-1", amount)],
    approvals: [
      approval("C-1", {
        subject: claimSubject({ person: "Ada", department: "Workshop" }, [expense("C-1", 100)], "EUR"),
        amount: 100,
      }),
    ],
  });
  expect(measured("Expense a head", given(100)).numerator).toBe(100);
  const changed = measured("Expense a head", given(150));
  expect([changed.numerator, formatNotCounted(changed.notCounted)]).toEqual([
    0,
    "1 row of Expenses not approved as they stand",
  ]);
});

test.each([60, 80, undefined])("nor is one of which %s is approved now and 70 was", (approved) => {
  const given = (now: number | undefined): Company => ({
    claims: [claim("C-1")],
    expenses: [expense("C-1", 100, { approved: now })],
    approvals: [approval("C-1", { amount: 70 })],
  });
  expect(measured("Expense a head", given(70)).numerator).toBe(70);
  expect(measured("Expense a head", given(approved)).numerator).toBe(0);
});

test("spend against budget counts what has a budget, and a part of a month as that part", () => {
  const given: Company = {
    claims: [claim("C-1")],
    expenses: [expense("C-1", 80, { category: "meals" }), expense("C-1", 500, { category: "Hotel" })],
    approvals: [approval("C-1")],
    budgets: [
      { department: "Workshop", category: "Meals", month: "2026-10-01", amount: 310 },
      { department: "Office", category: "Meals", month: "2026-10-01", amount: 310 },
      { department: "Office", category: "Meals", month: "2026-11-01", amount: 310 },
    ],
  };
  const whole = measured("Spend against budget", given);
  expect([whole.numerator, whole.denominator]).toEqual([80, 620]);
  expect(formatNotCounted(whole.notCounted)).toBe("1 row of Expenses of departments and categories without a budget");
  const week = measured("Spend against budget", given, { from: "2026-10-12", to: "2026-10-18" });
  expect([week.numerator, week.denominator]).toEqual([80, 140]);
});

test("ordered goods use the budget of their department and category, and what no budget covers is said", () => {
  const line = (
    number: number,
    more: Partial<NewRow<typeof OrderLines.columns>> = {},
  ): NewRow<typeof OrderLines.columns> => ({
    order: "PO-1",
    line: number,
    item: "A-1",
    quantity: 10,
    price: 3,
    department: "Workshop",
    ...more,
  });
  const figure = measured("Spend against budget", {
    budgets: [{ department: "Workshop", category: "Office supplies", month: "2026-10-01", amount: 60 }],
    stock: {
      items: [
        { item: "A-1", name: "Gloves", unit: "pair", buy: "Yes", category: "Office supplies" },
        { item: "B-2", name: "Tape", unit: "roll", buy: "Yes" },
      ],
      orders: [
        { order: "PO-1", date: "2026-10-05", vendor: "Northway", sentOn: "2026-10-06" },
        { order: "PO-2", date: "2026-10-05", vendor: "Northway", sentOn: "2026-10-06", currency: "USD" },
      ],
      lines: [
        line(1),
        line(2, { department: "Office" }),
        line(3, { department: undefined }),
        line(4, { item: "B-2" }),
        line(1, { order: "PO-2" }),
      ],
    },
  });
  expect([figure.numerator, figure.denominator, figure.value]).toEqual([30, 60, 0.5]);
  expect(figure.notCounted.map((one) => formatNotCounted([one]))).toEqual([
    "1 row of Order lines of departments and categories without a budget",
    "1 row of Order lines without a department",
    "1 row of Order lines whose item has no category",
    "1 row of Order lines in a currency without a rate",
  ]);
});

test("policy compliance goes by what the checks wrote", () => {
  const figure = measured("Policy compliance", {
    claims: [claim("C-1")],
    expenses: [
      expense("C-1", 10),
      expense("C-1", 10, { checks: "OK" }),
      expense("C-1", 10, { checks: "Note: 80.00 EUR is over the limit. The comment says why." }),
      expense("C-1", 10, { checks: "Note: no vendor, Blocker Ltd was meant" }),
      expense("C-1", 10, { checks: "Warn: Meals a day, 10 above" }),
      expense("C-1", 10, { checks: "Block: no receipt" }),
      expense(undefined, 10),
    ],
  });
  expect([figure.numerator, figure.denominator]).toEqual([3, 5]);
  expect(formatNotCounted(figure.notCounted)).toBe(
    "1 row of Expenses that are in no claim; 1 row of Expenses that were never checked",
  );
  expect(figure.groups.flatMap(({ by, name, denominator }) => (by === "Finding" ? [[name, denominator]] : []))).toEqual(
    expect.arrayContaining([
      ["Nothing found", 1],
      ["Excused by a comment", 1],
    ]),
  );
});

test("days to approve are working days, of steps decided in the period", () => {
  // Tuesday to Thursday is 2; Friday to Monday 1.
  const figure = measured("Days to approve", {
    approvals: [
      approval("C-1"),
      approval("C-2", { askedOn: "2026-10-23", decidedOn: "2026-10-26", decision: "Refuse" }),
      approval("C-3", { decidedOn: "2026-11-02" }),
    ],
  });
  expect([figure.numerator, figure.denominator, figure.value]).toEqual([3, 2, 1.5]);
});

test("a decision that does not count makes no figure, and is said", () => {
  const figure = measured("Days to approve", {
    approvals: [
      approval("C-1"),
      approval("C-2", { decidedOn: undefined, decidedBy: undefined }),
      approval("C-3", { decidedBy: "Ada" }),
      approval("C-4", { askedOn: "2026-10-23" }),
      approval("C-5", { decision: undefined, decidedBy: undefined, decidedOn: undefined }),
    ],
    stock: {
      orders: [
        { order: "PO-1", date: "2026-10-05", vendor: "Northway", approvedOn: "2026-10-06" },
        { order: "PO-2", date: "2026-10-05", vendor: "Northway", askedOn: "2026-10-07", rejectedOn: "2026-10-06" },
      ],
    },
  });
  expect([figure.numerator, figure.denominator]).toEqual([2, 1]);
  expect(figure.notCounted.map((one) => formatNotCounted([one]))).toEqual([
    "2 rows of Approvals whose decision does not count: no day, no name, or the requester's own",
    "1 row of Approvals decided before they were asked for",
    "1 row of Orders decided before they were asked for",
  ]);
});

test("a row that can't be read is said beside each figure that it might change", () => {
  const given = { budgets: [{ department: "Workshop", category: "Meals", month: "2026-10-01", amount: 310 }] };
  const broken = readTable(Expenses, {
    headers: ["Expense", "Date", "Category", "Amount"],
    body: [["EX-9", "?", "Meals", 7]],
  });
  expect(formatNotCounted(measured("Spend against budget", given, october, [broken]).notCounted)).toBe(
    "1 row of Expenses that can't be read",
  );
});

test("travel cost is what was claimed for trips that are over, of what was estimated", () => {
  const trip = (number: string, end = "2026-10-20"): NewRow<typeof Trips.columns> => ({
    trip: number,
    traveller: "Ada",
    purpose: "Fair",
    kind: "Home",
    destination: "Graz",
    start: "2026-10-01",
    end,
  });
  const figure = measured("Travel cost against estimate", {
    trips: [trip("T-1"), trip("T-2"), trip("T-3"), trip("T-4"), trip("T-5", "2026-12-01")],
    estimates: ["T-1", "T-2", "T-4", "T-5"].map((of) => ({ trip: of, category: "Hotel", amount: 400 })),
    claims: [claim("C-1", { trip: "T-1" }), claim("C-2", { trip: "T-4" }), claim("C-3", { trip: "T-9" })],
    expenses: [
      expense("C-1", 300),
      expense("C-1", 160, { date: "2026-11-02" }),
      expense("C-2", 1, { currency: "USD" }),
      expense("C-3", 5),
    ],
  });
  expect([figure.numerator, figure.denominator]).toEqual([460, 400]);
  expect(formatNotCounted(figure.notCounted)).toBe(
    "1 row of Trips without an estimate; 1 row of Trips without a claim; 1 row of Trips with an expense in a currency without a rate; 1 row of Claims whose trip is not in Trips",
  );
});
