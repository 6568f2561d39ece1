import {
  claimsCompany,
  dinner,
  fairClaim,
  helen,
  inn,
  nora,
  today,
  twoLines,
} from "../../../../test/fixtures/claimsCompany";
import { done } from "../../../../test/fixtures/tablesOf";
import { approveInPart } from "../approve/approveClaim";
import { budgetLines } from "../../../model/expenses/budgets";
import { expenseTodo } from "../expenseTodo";
import { submitClaim } from "../submit/submitClaim";

const claim = fairClaim.claim;
const budgets = [
  { department: "Sales", category: "Hotel", month: "2026-11-01", amount: 200 },
  { department: "Sales", category: "Hotel", month: "2026-10-01", amount: 200 },
];
const draft = claimsCompany({ ...twoLines, budgets });
const asked = done(draft, submitClaim, { claim }, nora).tables;
const approved = done(
  asked,
  approveInPart,
  { claim, approved: { [inn.expense]: 150 }, comment: "One night" },
  helen,
).tables;
const hotelOf = (tables: typeof draft) =>
  budgetLines(tables).find(({ category, month }) => category === "Hotel" && month === "2026-11-01");

test("a draft uses no budget, a submitted claim is committed, an approved one is spent as approved", () => {
  expect(hotelOf(draft)).toMatchObject({ spent: 0, committed: 0, left: 200, behind: [] });
  expect(hotelOf(asked)).toMatchObject({ spent: 0, committed: 182, left: 18 });
  expect(hotelOf(approved)).toMatchObject({ spent: 150, committed: 0, left: 50 });
  expect(hotelOf(approved)?.behind.map(({ line }) => line.expense)).toEqual([inn.expense]);
});

test("what no budget foresaw is shown all the same, and another month is untouched", () => {
  expect(budgetLines(asked)).toMatchObject([
    { category: "Hotel", month: "2026-10-01", committed: 0 },
    { category: "Hotel", month: "2026-11-01", committed: 182 },
    { category: dinner.category, department: "Sales", budget: undefined, committed: 40, left: -40 },
  ]);
});

test("Home tells what waits, and which budget is nearly used", () => {
  expect(expenseTodo(draft, today).map(({ what }) => what)).toEqual(["claim to submit"]);
  expect(expenseTodo(asked, today)).toMatchObject([
    { what: "claim waiting for approval", example: "CL-2026-0001 of Nora, Fair in Boston, 222.00 EUR" },
    { what: "budget of this month nearly used or over", example: "Hotel of Sales: 182.00 EUR of 200.00 EUR" },
  ]);
  expect(expenseTodo(approved, today)).toMatchObject([
    { what: "approved claim to hand over", page: "expenses/hand-over" },
  ]);
});
