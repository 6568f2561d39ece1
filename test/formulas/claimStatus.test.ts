import { budgetLines, monthOf } from "../../src/model/expenses/budgets";
import { claimStates } from "../../src/model/expenses/claimState";
import { approvedSum, claimSubject, expenseReads } from "../../src/model/expenses/claimSubject";
import { Budgets, Claims, Expenses } from "../../src/model/expenses/tables";
import { chanceFrom } from "../../src/features/home/sample/random";
import { joinKey } from "../../src/tables/defineTable";
import { KeyMap } from "../../src/tables/keys";
import { openXlsx, saveXlsx } from "../../src/workbench/document/xlsx";
import { CalculatedBook } from "../fixtures/calculatedBook";
import { compareCalculation } from "../fixtures/calculationDifferences";
import { claimsCompany, today } from "../fixtures/claimsCompany";
import { officeTime, throughOffice, withOffice, withoutResults } from "../../src/workbench/fixtures/libreOffice";

const chance = chanceFrom(7);
const sometimes = <T>(probability: number, value: T): T | undefined => (chance.hits(probability) ? value : undefined);
const numbers = Array.from({ length: 300 }, (_, index) => `CL-${String(index)}`);
const categories = ["Meals", "Hotel", "Rail"] as const;
// Spaces, signs, accents, other scripts and characters of two halves, short and long.
const words = [
  undefined,
  "Bistro",
  "Café  Zoë",
  "食堂 12",
  "🍕 Pizza",
  "Bistro\u00a0",
  "株式会社\u3000ＡＢＣ（東京）",
  "𠮷野家\n新宿",
  "a*b?~c",
  `https://x.test/${"receipt ".repeat(12)}7.pdf`,
] as const;

// Any dates, decisions and amounts in any combination, also those that no action would write: people type in these cells.
const expenses = numbers.flatMap((claim) =>
  Array.from({ length: chance.whole(0, 4) }, (_, index) => {
    const amount = chance.whole(-2000, 40000) / 100;
    const currency = chance.pick([undefined, "EUR", "usd", "JPY"]);
    return {
      expense: `${claim}/${String(index)}`,
      claim,
      date: `2026-${chance.pick(["09", "10", "11"])}-${String(chance.whole(1, 30)).padStart(2, "0")}`,
      category: chance.pick(categories),
      vendor: chance.pick(words),
      receipt: chance.pick(words),
      costCentre: chance.pick([undefined, "1200"]),
      tax: sometimes(0.3, chance.whole(0, 500) / 100),
      currency,
      amount: currency === "JPY" ? Math.round(amount * 100) : amount,
      homeAmount: sometimes(0.8, chance.whole(0, 30000) / 100),
      approved: sometimes(0.3, chance.whole(0, 30000) / 100),
    };
  }),
);
const claims = numbers.map((claim) => ({
  claim,
  trip: sometimes(0.2, "TR-2026-0001"),
  person: chance.pick(["Nora", "nora", "Omar", "Iris", "𠮷田"]),
  department: chance.pick([undefined, "Sales", "sales", "Workshop"]),
  purpose: "Work",
  date: today,
  advance: sometimes(0.2, chance.whole(0, 40000) / 100),
  handedOverOn: sometimes(0.15, today),
  paidOn: sometimes(0.1, today),
  cancelledOn: sometimes(0.1, today),
}));
const departments = new KeyMap([
  ["Nora", "Sales"],
  ["Omar", "Workshop"],
]);
/** Links are read as the table that they lead to spells them. */
const spelt = ({ person, department = departments.get(person), ...head }: (typeof claims)[number]) => ({
  ...head,
  person: person === "nora" ? "Nora" : person,
  department: department === "sales" ? "Sales" : department,
});
const approvals = claims.flatMap((head) => {
  const { claim, person } = head;
  const steps = chance.whole(0, 2);
  const lines = expenses.filter((expense) => expense.claim === claim);
  const subject = claimSubject(spelt(head), lines, "EUR");
  const sum = approvedSum(lines, "EUR");
  return Array.from({ length: steps }, (_, index) => ({
    approval: `AP-${claim}-${String(index)}`,
    kind: "Claim" as const,
    reference: claim,
    subject: chance.hits(0.85) ? subject : `${subject}0`,
    requester: person,
    amount: chance.hits(0.85) ? sum : Math.max(0, sum + chance.pick([-0.01, 0.01, 100])),
    step: index + 1,
    steps: chance.hits(0.95) ? steps : steps + 1,
    approver: "Helen",
    askedOn: today,
    decision: sometimes(0.8, chance.pick(["Approve", "Approve", "Approve", "Refuse"] as const)),
    decidedBy: sometimes(0.9, chance.pick(["Helen", "Helen", "Helen", person.toLowerCase()])),
    decidedOn: sometimes(0.9, today),
    withdrawnOn: sometimes(0.1, today),
  }));
});
const budgets = ["Sales", "Workshop"].flatMap((department) =>
  categories.flatMap((category) =>
    ["2026-09-01", "2026-10-15", "2026-11-01", "2026-11-30"].map((month) => ({
      department,
      category,
      month,
      amount: 1000,
    })),
  ),
);
const asked = expenses.map((line): (typeof expenses)[number] & { readonly askedAs: string | undefined } => ({
  ...line,
  askedAs: chance.hits(0.85) ? expenseReads(line) : chance.pick([undefined, `${expenseReads(line)}0`]),
}));
// Reading takes spaces of any kind from the ends of what a cell holds.
const asRead = asked.map(({ vendor, receipt, ...rest }) => ({
  ...rest,
  vendor: vendor?.trim(),
  receipt: receipt?.trim(),
}));
const tables = claimsCompany({ claims, expenses: asRead, approvals, budgets });
const cells = claimsCompany({ claims, expenses: asked, approvals, budgets });
const book = new CalculatedBook(new Map(cells.tables.map((read) => [read.table, [...read.rowsByKey.values()]])), today);
const states = claimStates(tables);
const ofClaims = <T>(figure: (state: NonNullable<ReturnType<typeof states.get>>) => T) =>
  new Map([...states].map(([claim, state]) => [claim, figure(state)]));

test("whatever dates and decisions a claim has, the cell and the rule give it the same status", () => {
  const meant = ofClaims(({ status }) => status);
  expect(book.column(Claims, "status")).toEqual(meant);
  expect(new Set(meant.values()).size).toBe(8);
  const problems = ofClaims(({ problem }) => problem);
  expect(book.column(Claims, "problem")).toEqual(problems);
  expect(new Set(problems.values()).size).toBe(4);
});

withOffice(
  "and the same subject and check figures in LibreOffice",
  () => {
    const theirs = openXlsx(throughOffice(withoutResults(saveXlsx(book.document))).workbook);
    const compared = book.document.sheets.map((sheet) => {
      const other = theirs.sheet(sheet.name);
      if (!other) throw new Error(`LibreOffice lost the sheet ${sheet.name}.`);
      return compareCalculation(sheet, other, (formula) => formula.includes("UNICHAR(12288)"));
    });
    expect(compared.flatMap(({ differences, errors }) => [...differences, ...errors])).toEqual([]);
    expect(compared.reduce((sum, { counted }) => sum + counted, 0)).toBe(claims.length + expenses.length);
  },
  2 * officeTime,
);

test.each(["claimed", "approved", "pay"] as const)("and the same %s", (field) => {
  expect(book.column(Claims, field)).toEqual(ofClaims((state) => state[field]));
});

test("and the same subject, names in whatever case", () => {
  const folded = (subjects: ReadonlyMap<string, unknown>) =>
    new Map([...subjects].map(([claim, subject]) => [claim, String(subject).toLowerCase()]));
  expect(folded(book.column(Claims, "subject"))).toEqual(folded(ofClaims(({ subject }) => subject)));
});

test("and the same department to charge", () => {
  expect(book.column(Claims, "chargedTo")).toEqual(ofClaims(({ department }) => department ?? ""));
});

test("a line's approved amount is the same in the cell and in the rule", () => {
  const meant = [...states.values()].flatMap(({ lines }) =>
    lines.map(({ line, approved }) => [line.expense, approved] as const),
  );
  expect(new Map([...book.column(Expenses, "approvedInHome")].sort())).toEqual(new Map(meant.sort()));
});

test("and a budget's spent, committed and left, whichever day of its month it names", () => {
  const lines = new Map(
    budgetLines(tables).map((line) => [joinKey([line.department, line.category, line.month]), line] as const),
  );
  for (const field of ["spent", "committed", "left"] as const)
    expect(book.column(Budgets, field)).toEqual(
      new Map(
        budgets.map(({ department, category, month }) => [
          joinKey([department, category, month]),
          lines.get(joinKey([department, category, monthOf(month)]))?.[field],
        ]),
      ),
    );
});
