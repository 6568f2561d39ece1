import {
  claimsCompany,
  dinner,
  fairClaim,
  inn,
  nora,
  today,
  twoLines,
  type ClaimRows,
} from "../../../../test/fixtures/claimsCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { Approvals } from "../../../model/approvals/approvals";
import { claimStates } from "../../../model/expenses/claimState";
import { addExpense, editExpense, removeExpense } from "../line/editExpenses";
import { editClaim } from "../head/openClaim";
import { submitClaim } from "./submitClaim";
import { Expenses } from "../../../model/expenses/tables";

const claim = "CL-2026-0001";
const fair = claimsCompany({
  ...twoLines,
  claims: [{ ...fairClaim, advance: 50 }],
  advances: [{ advance: "AD-1", person: "Nora", date: "2026-11-02", amount: 100 }],
});
const head = { claim, purpose: fairClaim.purpose, department: undefined, trip: undefined, advance: 50 };
const statusOf = (tables: typeof fair) => claimStates(tables).get(claim)?.status;

test("a draft of the same person uses up no advance", () => {
  const tables = claimsCompany({
    ...twoLines,
    claims: [
      { ...fairClaim, advance: 100 },
      { claim: "CL-2026-0002", person: "Nora", purpose: "Fair", date: today, advance: 60 },
    ],
    expenses: [
      ...twoLines.expenses,
      { ...dinner, expense: "EX-2026-0003", claim: "CL-2026-0002", date: "2026-11-03", amount: 61 },
    ],
    advances: [{ advance: "AD-1", person: "Nora", date: "2026-11-02", amount: 120 }],
  });
  expect(done(tables, submitClaim, { claim }, nora).plan.sentence).toMatch(/^Submitted CL-2026-0001/);
});

test("a claim is put before the manager with all its lines come to", () => {
  const { tables, plan } = done(fair, submitClaim, { claim }, nora);
  expect(plan.sentence).toBe("Submitted CL-2026-0001, Fair in Boston: 222.00 EUR");
  expect(tables.rows(Approvals)).toMatchObject([
    { approval: "AP-2026-0001", kind: "Claim", requester: "Nora", approver: "Helen", amount: 222, department: "Sales" },
  ]);
  expect(tables.rows(Approvals)[0]?.subject).toBe("2 lines, EUR 222.00 for Sales / / Nora, advance 50");
  expect(statusOf(tables)).toBe("Submitted");
});

test("a line typed in a cell is exchanged at the company's rate of its day", () => {
  const typed = claimsCompany({
    ...twoLines,
    expenses: [dinner, { ...inn, rate: undefined, rateDate: undefined, homeAmount: undefined }],
  });
  const { tables } = done(typed, submitClaim, { claim }, nora);
  expect(tables.find(Expenses, "EX-2026-0002")).toMatchObject({ rate: 0.91, rateDate: "2026-11-01", homeAmount: 182 });
  expect(statusOf(tables)).toBe("Submitted");
});

test.each([
  ["a dearer line", (tables: typeof fair) => done(tables, editExpense, { ...dinner, amount: 41 }, nora)],
  ["another day", (tables: typeof fair) => done(tables, editExpense, { ...dinner, date: "2026-11-08" }, nora)],
  ["a line more", (tables: typeof fair) => done(tables, addExpense, { ...dinner, claim }, nora)],
  ["a line less", (tables: typeof fair) => done(tables, removeExpense, { expense: "EX-2026-0001" }, nora)],
  ["another receipt", (tables: typeof fair) => done(tables, editExpense, { ...dinner, receipt: "b.pdf" }, nora)],
  ["another department", (tables: typeof fair) => done(tables, editClaim, { ...head, department: "Workshop" }, nora)],
  ["no advance", (tables: typeof fair) => done(tables, editClaim, { ...head, advance: undefined }, nora)],
])("%s voids what was asked, is said before, and can be submitted again", (_, change) => {
  const asked = done(fair, submitClaim, { claim }, nora).tables;
  const { tables, plan } = change(asked);
  expect(plan.warnings).toEqual(["CL-2026-0001 was submitted; after this change it must be submitted again."]);
  expect(statusOf(tables)).toBe("Changed");
  const again = done(tables, submitClaim, { claim }, nora).tables;
  expect(statusOf(again)).toBe("Submitted");
  expect(again.rows(Approvals).map(({ withdrawnOn }) => withdrawnOn)).toEqual([today, undefined]);
});

test("another comment takes back what was asked, as it is said", () => {
  const asked = done(fair, submitClaim, { claim }, nora).tables;
  const { tables, plan } = done(asked, editExpense, { ...dinner, comment: "With two customers" }, nora);
  expect(plan.warnings).toEqual(["CL-2026-0001 was submitted; after this change it must be submitted again."]);
  expect(statusOf(tables)).toBe("Draft");
  expect(statusOf(done(tables, submitClaim, { claim }, nora).tables)).toBe("Submitted");
});

test("so does another purpose, and leaving everything as it is takes nothing back", () => {
  const asked = done(fair, submitClaim, { claim }, nora).tables;
  const other = done(asked, editClaim, { ...head, purpose: "Fair in Chicago" }, nora);
  expect(other.plan.warnings).toEqual(["CL-2026-0001 was submitted; after this change it must be submitted again."]);
  expect(statusOf(other.tables)).toBe("Draft");
  expect(done(asked, editClaim, head, nora).plan).toMatchObject({ changes: [], warnings: [] });
});

test("a change that was taken back has to be submitted again all the same, as it was said", () => {
  const asked = done(fair, submitClaim, { claim }, nora).tables;
  const dearer = done(asked, editExpense, { ...dinner, amount: 41, comment: "Wine" }, nora).tables;
  expect(statusOf(done(dearer, editExpense, { ...dinner, comment: "Wine" }, nora).tables)).toBe("Draft");
});

test("euros moved from one line to the other void it too", () => {
  const asked = done(fair, submitClaim, { claim }, nora).tables;
  const moved = done(asked, editExpense, { ...dinner, amount: 49.1 }, nora).tables;
  const { tables } = done(moved, editExpense, { ...inn, amount: 190 }, nora);
  expect(claimStates(tables).get(claim)).toMatchObject({ claimed: 222, status: "Changed" });
});

test.each<[string, ClaimRows, string]>([
  ["one without lines", { ...twoLines, expenses: [] }, "CL-2026-0001 has no lines. Add what was spent first."],
  [
    "a foreign line without a rate",
    {
      ...twoLines,
      rates: [],
      expenses: [{ expense: "EX-1", claim, date: "2026-11-09", category: "Meals", currency: "USD", amount: 5 }],
    },
    "EX-1 is in USD, and no rate was found for 2026-11-09. Enter one in the sheet Rates, of that day or before, and exchange it again.",
  ],
  [
    "a home amount that was not worked out",
    { ...twoLines, expenses: [dinner, { ...inn, homeAmount: 200 }] },
    "EX-2026-0002: the home amount is not the amount times the rate. Exchange it again.",
  ],
  [
    "an amount finer than its currency",
    { ...twoLines, expenses: [{ expense: "EX-1", claim, date: "2026-11-09", category: "Meals", amount: 5.005 }] },
    "EX-1: 5.005 has more decimals than EUR has.",
  ],
  [
    "more of an advance than there is",
    {
      ...twoLines,
      claims: [{ ...fairClaim, advance: 150 }],
      advances: [{ advance: "AD-1", person: "nora", date: "2026-11-02", amount: 120, returned: 20 }],
    },
    "CL-2026-0001 would settle 150.00 EUR of advances, and Nora has 100.00 EUR that no claim settles. Lower its advance, or enter the advance that was paid out in Advances.",
  ],
  [
    "an advance that another claim settles already",
    {
      claims: [
        { ...fairClaim, advance: 100 },
        { claim: "CL-2026-0002", person: "Nora", purpose: "Fair", date: today, advance: 60, paidOn: today },
      ],
      expenses: [
        ...twoLines.expenses,
        { expense: "EX-9", claim: "CL-2026-0002", date: today, category: "Meals", amount: 45 },
      ],
      advances: [{ advance: "AD-1", person: "Nora", date: "2026-11-02", amount: 120 }],
    },
    "CL-2026-0001 would settle 100.00 EUR of advances, and Nora has 75.00 EUR that no claim settles. Lower its advance, or enter the advance that was paid out in Advances.",
  ],
  [
    "one that is cancelled",
    { ...twoLines, claims: [{ ...fairClaim, cancelledOn: today }] },
    "CL-2026-0001 is cancelled and can't be submitted.",
  ],
])("%s is not submitted", (_, rows, sentence) => {
  expect(refused(claimsCompany(rows), submitClaim, { claim }, nora)).toBe(sentence);
});

describe("what the checks find holds a claim back", () => {
  const policy = [
    { rule: "Meals a day", category: "Meals", measure: "Day" as const, limit: 30, strength: "Warn" as const },
  ];
  const unsaid = claimsCompany({ ...twoLines, policy });
  const said = claimsCompany({ ...twoLines, policy, expenses: [{ ...dinner, comment: "With two customers" }, inn] });
  const withoutReceipt = claimsCompany({
    ...twoLines,
    expenses: [
      { ...dinner, receipt: undefined, comment: "I lost it" },
      { ...inn, receipt: undefined },
    ],
  });

  test("a Warn until the comment says why", () => {
    expect(refused(unsaid, submitClaim, { claim }, nora)).toMatch(
      /^EX-2026-0001: .*40.*30.*, or say why in the comment\.$/,
    );
    expect(statusOf(done(said, submitClaim, { claim }, nora).tables)).toBe("Submitted");
  });

  test("a Block on a sum that foreign lines reach once they are exchanged", () => {
    const foreign = { ...dinner, expense: "EX-1", currency: "USD", amount: 40, receipt: "a.pdf" };
    const policy = [{ rule: "Month", measure: "Month" as const, limit: 50, strength: "Block" as const }];
    const company = claimsCompany({ ...twoLines, policy, expenses: [foreign, { ...dinner, date: "2026-11-11" }] });
    expect(refused(company, submitClaim, { claim }, nora)).toMatch(/^EX-2026-0001: .*76\.40 EUR, over the limit/);
  });

  test("a Block whatever the comment says, and how many more there are is told", () => {
    expect(refused(withoutReceipt, submitClaim, { claim }, nora)).toMatch(
      /^EX-2026-0001: .*receipt.* There is 1 more on the page of CL-2026-0001\.$/i,
    );
  });
});

test("what the checks find stands in its cell, as an expense is added, put right or comes in before it is submitted", () => {
  const strict = claimsCompany({
    ...twoLines,
    policy: [{ rule: "A dinner", category: dinner.category, measure: "Line", limit: 35, strength: "Note" }],
  });
  const checksOf = (tables: typeof fair, expense: string) => tables.find(Expenses, expense)?.checks;
  const added = done(strict, addExpense, { ...dinner, amount: 60, date: "2026-11-09", claim }, nora).tables;
  expect(checksOf(added, "EX-2026-0003")).toMatch(/^Note: 60\.00 EUR is over the limit of 35\.00 EUR \(A dinner\)/);
  const line = added.find(Expenses, "EX-2026-0003");
  if (!line) throw new Error("The expense was not added.");
  const right = done(added, editExpense, { ...line, amount: 30 }, nora).tables;
  expect(checksOf(right, "EX-2026-0003")).toBe("OK");

  // This one came in without a check.
  expect(checksOf(strict, dinner.expense)).toBeUndefined();
  const told = done(strict, submitClaim, { claim }, nora).tables;
  expect(checksOf(told, dinner.expense)).toMatch(/over the limit of 35\.00 EUR/);
});
