import { claimsCompany, dinner, fairClaim, inn, nora, twoLines } from "../../../../test/fixtures/claimsCompany";
import { done, refused } from "../../../../test/fixtures/tablesOf";
import { addExpense, editExpense, removeExpense } from "./editExpenses";
import { exchangeClaim } from "../submit/exchangeClaim";
import { prepareLine, type ExpenseEntry } from "./expenseLine";
import { editClaim, openClaim } from "../head/openClaim";
import { Claims, Expenses } from "../../../model/expenses/tables";

const company = claimsCompany(twoLines);
const claim = fairClaim.claim;
const hotel: ExpenseEntry = { date: "2026-11-12", category: "Hotel", amount: 100 };

describe("an expense is worked out as it is entered", () => {
  const check = (entry: Partial<ExpenseEntry>, fields: object, warning?: RegExp) => {
    const line = prepareLine(company, { ...hotel, ...entry });
    expect(line.ok && line.value.fields).toMatchObject(fields);
    const [first] = line.ok ? line.value.warnings : [];
    if (warning) expect(first).toMatch(warning);
    else expect(first).toBeUndefined();
  };

  test("in the company's currency it is what it is, however that is spelled", () => {
    check({}, { amount: 100, currency: undefined, homeAmount: undefined });
    check({ currency: "eur" }, { amount: 100, currency: undefined });
  });

  test("a foreign amount takes the latest rate on the day or before, to the cent", () => {
    check(
      { currency: "usd", amount: 33.33 },
      { currency: "USD", rate: 0.91, rateDate: "2026-11-01", homeAmount: 30.33 },
    );
    check({ currency: "JPY", amount: -1234 }, { rate: 0.0061, homeAmount: -7.53 });
  });

  test("without a rate nothing is assumed, and that is said", () => {
    check({ currency: "GBP" }, { rate: undefined, homeAmount: undefined }, /^Rates has no rate of GBP for 2026-11-12/);
  });

  test("a rate older than allowed is used and said", () => {
    check({ currency: "USD", date: "2026-12-24" }, { homeAmount: 91 }, /is of 2026-11-01, more than 31 days before/);
  });

  test("mileage is the distance at the rate of its day, whatever else was typed", () => {
    const drive = { category: "mileage", distance: 100, amount: 999, currency: "USD", tax: 1 };
    check({ ...drive, date: "2026-11-09" }, { amount: 30, currency: undefined, tax: undefined });
    check({ ...drive, date: "2026-11-10" }, { amount: 32 });
  });
});

test.each<[string, Partial<ExpenseEntry>, string]>([
  ["no amount", { amount: undefined }, "Enter the amount that was paid; below 0 for a refund."],
  ["no category", { category: " " }, "Choose the category of the expense."],
  ["no currency", { currency: "$" }, '"$" is no currency. Enter three letters, such as USD.'],
  ["more tax than amount", { tax: 101 }, "The tax is part of the amount and can't be more than it."],
  ["no distance", { category: "Mileage" }, "Enter the distance that was driven; more than 0."],
  [
    "mileage before the first rate",
    { category: "Mileage", distance: 5, date: "2025-12-31" },
    "Mileage rates has no rate that holds on 2025-12-31. Enter one there.",
  ],
])("%s is refused", (_, entry, sentence) => {
  expect(refused(company, addExpense, { ...hotel, ...entry, claim }, nora)).toBe(sentence);
});

test("an expense gets the next number and may stand without a claim", () => {
  const { tables, plan } = done(company, addExpense, hotel, nora);
  expect(plan.sentence).toBe("Added EX-2026-0003: Hotel, 100.00 EUR");
  expect(tables.find(Expenses, "EX-2026-0003")?.claim).toBeUndefined();
});

test("what was approved of an expense falls away when it is changed", () => {
  const cut = claimsCompany({ ...twoLines, expenses: [{ ...dinner, approved: 20 }, inn] });
  const { tables } = done(cut, editExpense, { ...dinner, amount: 45 }, nora);
  expect(tables.find(Expenses, dinner.expense)).toMatchObject({ amount: 45, approved: undefined });
});

test("what is cleared when an expense is changed is gone", () => {
  const excused = claimsCompany({ ...twoLines, expenses: [{ ...dinner, comment: "Late", receipt: "bill.pdf" }, inn] });
  const { expense, date, category, amount } = dinner;
  const { tables } = done(excused, editExpense, { expense, claim, date, category, amount }, nora);
  expect(tables.find(Expenses, expense)).toMatchObject({ comment: undefined, receipt: undefined, vendor: undefined });
  const driven = { expense, claim, date, category: "Mileage", distance: 10 };
  const back = done(done(excused, editExpense, driven, nora).tables, editExpense, { ...dinner, claim }, nora).tables;
  expect(back.find(Expenses, expense)).toMatchObject({ amount: 40, distance: undefined });
});

test("what was handed over can't be changed or removed", () => {
  const gone = claimsCompany({ ...twoLines, expenses: [{ ...dinner, handedOverOn: "2026-11-20" }, inn] });
  const sentence = "EX-2026-0001 was handed over on 2026-11-20 and can't be changed any more.";
  expect(refused(gone, editExpense, dinner, nora)).toBe(sentence);
  expect(refused(gone, removeExpense, { expense: dinner.expense }, nora)).toBe(sentence);
});

test("a claim is exchanged again after a rate was put right; lines without a rate stay", () => {
  const later = claimsCompany({ ...twoLines, rates: [{ currency: "USD", date: "2026-11-09", rate: 0.92 }] });
  const { tables, plan } = done(later, exchangeClaim, { claim }, nora);
  expect(plan.sentence).toBe("Exchanged 1 line of CL-2026-0001 again");
  expect(tables.find(Expenses, inn.expense)).toMatchObject({ rate: 0.92, rateDate: "2026-11-09", homeAmount: 184 });
  const none = claimsCompany({ ...twoLines, rates: [] });
  expect(refused(none, exchangeClaim, { claim }, nora)).toBe(
    "Every line of CL-2026-0001 has the amount that Rates gives it, or no rate there at all.",
  );
});

test("a claim is opened for the person's own department, and its head can be changed", () => {
  const { tables, plan } = done(company, openClaim, { person: "Omar", purpose: " Spare parts " }, nora);
  expect(plan.sentence).toBe("Opened CL-2026-0002 for Omar: Spare parts");
  expect(tables.find(Claims, "CL-2026-0002")).toMatchObject({ department: "Workshop", date: "2026-11-24" });
  const changed = done(
    tables,
    editClaim,
    { claim: "CL-2026-0002", purpose: "Parts", department: "Sales" },
    nora,
  ).tables;
  expect(changed.find(Claims, "CL-2026-0002")).toMatchObject({ person: "Omar", purpose: "Parts", department: "Sales" });
  expect(refused(company, openClaim, { person: "Zoe", purpose: "x" }, nora)).toBe(
    "Zoe is not in People. Choose one that is, or add it there.",
  );
  expect(refused(company, openClaim, { person: "Omar", purpose: " " }, nora)).toBe("Enter what the claim is for.");
});
