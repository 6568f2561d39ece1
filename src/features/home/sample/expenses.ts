import { Approvals } from "../../../model/approvals/approvals";
import { MileageRates } from "../../../model/expenses/mileage";
import { Rates } from "../../../model/money/rates";
import { addDays, type Day } from "../../../domain/calendarDay";
import { amountOf, moneyOf } from "../../../domain/money";
import type { AnyTable, NewRow } from "../../../tables/defineTable";
import type { AnyRow } from "../../../tables/readTable";
import { numbering } from "../../../tables/numbering";
import { NOTHING_FOUND } from "../../../model/expenses/checksCell";
import {
  Advances,
  approvedSum,
  Budgets,
  Claims,
  claimSubject,
  expenseReads,
  Expenses,
  Policy,
} from "../../../model/expenses/tables";
import { cardRows } from "./cardStatement";
import { sampleDepartments } from "./company";
import { decidedInCell } from "./people";
import { closedClaims, openClaims, type SampleLine } from "./spending";

/** The sample company's money is euros; it also spends dollars and pounds. */
const HOME = "EUR";
const MONTHS = 5;
/** Lasts the sample's oldest expense. */
const RATE_DAYS = 160;

/** Four months of claims up to today, paid, on their way and unfinished; the numbers of approvals begin above those that are taken. */
export function expenseRows(
  today: Day,
  takenApprovals: readonly string[],
): readonly (readonly [AnyTable, readonly AnyRow[]])[] {
  const rates = sampleRates(today);
  const mileage: readonly NewRow<typeof MileageRates.columns>[] = [
    { from: `${String(Number(today.slice(0, 4)) - 1)}-01-01`, rate: 0.28, note: "Last year's" },
    { from: `${today.slice(0, 4)}-01-01`, rate: 0.3, note: "Since the fuel review" },
  ];
  const claims: NewRow<typeof Claims.columns>[] = [];
  const expenses: NewRow<typeof Expenses.columns>[] = [];
  const approvals: NewRow<typeof Approvals.columns>[] = [];
  const next = numbersFor(takenApprovals);
  for (const claim of [...closedClaims, ...openClaims]) {
    const date = addDays(today, -claim.daysAgo);
    const number = next("CL", date);
    const lines = claim.lines.map((line) => lineRow(line, date, rates, mileage));
    const on = (daysLater: number | undefined): Day | undefined =>
      daysLater === undefined ? undefined : addDays(date, daysLater);
    claims.push({
      claim: number,
      person: claim.person,
      department: claim.department,
      purpose: claim.purpose,
      date,
      submittedOn: on(claim.submitted),
      advance: claim.advance,
      handedOverOn: on(claim.handedOver),
      paidOn: on(claim.paid),
    });
    const handedOverOn = on(claim.handedOver);
    const handOver = handedOverOn && next.once("HO", handedOverOn);
    for (const line of lines) {
      const told = { ...line, expense: next("EX", date), claim: number };
      expenses.push({
        ...told,
        askedAs: claim.submitted === undefined ? undefined : expenseReads(told),
        handedOverOn,
        handOver,
        // What was submitted was checked; a comment speaks of a finding, which the checks write when they next run.
        checks: claim.submitted === undefined || line.comment !== undefined ? undefined : NOTHING_FOUND,
      });
    }
    const askedOn = on(claim.submitted);
    if (askedOn !== undefined)
      approvals.push({
        approval: next("AP", askedOn),
        kind: "Claim",
        reference: number,
        subject: claimSubject(claim, lines, HOME),
        requester: claim.person,
        department: claim.department,
        amount: approvedSum(lines, HOME),
        step: 1,
        steps: 1,
        approver: managerOf(claim.department),
        askedOn,
        ...(claim.decided === undefined
          ? {}
          : {
              decision: claim.refused === undefined ? ("Approve" as const) : ("Refuse" as const),
              comment: claim.refused ?? claim.remark,
              decidedBy: managerOf(claim.department),
              decidedOn: addDays(date, claim.decided),
            }),
      });
  }
  return [
    [Rates, rates],
    [MileageRates, mileage],
    [Policy, samplePolicy],
    [Budgets, sampleBudgets(today)],
    [Advances, [fairAdvance(today)]],
    [Claims, claims],
    [Expenses, expenses],
    cardRows(today, expenses),
    [Approvals, decidedInCell(approvals)],
  ];
}

const fairAdvance = (today: Day): NewRow<typeof Advances.columns> => ({
  advance: "AD-0001",
  person: "Noah Fischer",
  date: addDays(today, -20),
  amount: 300,
  note: "Cash for the Chicago fair",
});

const samplePolicy: readonly NewRow<typeof Policy.columns>[] = [
  { rule: "Meals, a day", category: "Meals", measure: "Day", limit: 60, strength: "Warn" },
  { rule: "Hotel, a night", category: "Hotel", measure: "Night", limit: 220, strength: "Warn" },
  {
    rule: "Hotel, a night, managers",
    category: "Hotel",
    grade: "Manager",
    measure: "Night",
    limit: 300,
    strength: "Warn",
  },
  { rule: "Entertainment, a bill", category: "Entertainment", measure: "Line", limit: 250, strength: "Block" },
  { rule: "Mileage, a month", category: "Mileage", measure: "Month", limit: 250, strength: "Warn" },
  { rule: "Office supplies, a line", category: "Office supplies", measure: "Line", limit: 150, strength: "Note" },
  { rule: "Receipt missing", measure: "Line", receiptAbove: 25, strength: "Block" },
  { rule: "Older than allowed (days)", measure: "Line", limit: 90, strength: "Warn" },
  { rule: "Duplicate of the same person", measure: "Line", strength: "Warn" },
  { rule: "Duplicate across people (days)", measure: "Line", limit: 3, strength: "Warn" },
  { rule: "Meal on a per diem day", measure: "Line", strength: "Block" },
  { rule: "People missing at entertainment", measure: "Line", strength: "Warn" },
  { rule: "On a weekend", measure: "Line", strength: "Note" },
];

/** A rate of each foreign currency on every first and fifteenth, moving a little. */
function sampleRates(today: Day): readonly NewRow<typeof Rates.columns>[] {
  const days = Array.from({ length: RATE_DAYS }, (_, index) => addDays(today, index - RATE_DAYS)).filter((day) =>
    /-(01|15)$/.test(day),
  );
  const moving = (base: number, index: number): number => Math.round(base * (1 + ((index * 7) % 5) / 400) * 1e4) / 1e4;
  return days.flatMap((date, index) => [
    { currency: "USD", date, rate: moving(0.861, index) },
    { currency: "GBP", date, rate: moving(1.142, index) },
  ]);
}

function lineRow(
  { daysBefore, currency, distance, ...line }: SampleLine,
  claimed: Day,
  rates: readonly NewRow<typeof Rates.columns>[],
  mileage: readonly NewRow<typeof MileageRates.columns>[],
): Omit<NewRow<typeof Expenses.columns>, "expense"> {
  const date = addDays(claimed, -daysBefore);
  if (distance !== undefined) {
    const rate = mileage.filter(({ from }) => from <= date).at(-1)?.rate ?? 0;
    return { ...line, date, distance, amount: amountOf(moneyOf(distance * rate, HOME)) };
  }
  const amount = line.amount ?? 0;
  if (currency === undefined) return { ...line, date, amount };
  const rate = rates.filter((row) => row.currency === currency && row.date <= date).at(-1);
  if (!rate) throw new Error(`The sample company has no rate of ${currency} for ${date}.`);
  return {
    ...line,
    date,
    amount,
    currency,
    rate: rate.rate,
    rateDate: rate.date,
    homeAmount: amountOf(moneyOf(amount * rate.rate, HOME)),
  };
}

/** Budgets from the sample's first month to the next one. */
function sampleBudgets(today: Day): readonly NewRow<typeof Budgets.columns>[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return Array.from({ length: MONTHS + 1 }, (_, index) => {
    const first = new Date(Date.UTC(year, month - MONTHS + index, 1)).toISOString().slice(0, 10);
    return Object.entries(monthly).flatMap(([department, categories]) =>
      Object.entries(categories).map(([category, amount]) => ({ department, category, month: first, amount })),
    );
  }).flat();
}

const monthly: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Sales: { Flight: 1400, Hotel: 1100, Meals: 320, Entertainment: 250, Mileage: 120 },
  Workshop: { Hotel: 300, Meals: 90, Mileage: 150 },
  "Site services": { Mileage: 260, Meals: 90, "Car hire": 300 },
  Administration: { Rail: 150, Meals: 80, "Office supplies": 120 },
};

const managerOf = (department: string): string =>
  sampleDepartments.find((known) => known.department === department)?.manager ?? "Helen Marsh";

/** Running numbers by kind and year; `once` gives one number a day. */
function numbersFor(takenApprovals: readonly string[]) {
  const series = new Map<string, () => string>();
  const ofDay = new Map<string, string>();
  const next = (prefix: string, on: Day): string => {
    const key = `${prefix}-${on.slice(0, 4)}`;
    const known = series.get(key) ?? numbering(prefix, on, takenApprovals);
    series.set(key, known);
    return known();
  };
  const once = (prefix: string, on: Day): string => {
    const known = ofDay.get(on) ?? next(prefix, on);
    ofDay.set(on, known);
    return known;
  };
  return Object.assign(next, { once });
}
