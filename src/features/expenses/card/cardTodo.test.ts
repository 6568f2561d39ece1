import { rowsOf, tablesOf } from "../../../../test/fixtures/tablesOf";
import { checkTodo } from "../checks/checkTodo";
import { CardLines, Claims, Expenses } from "../../../model/expenses/tables";
import { cardTodo } from "./cardTodo";

test("Home tells of card lines to match and without an expense, and of what the policy blocks", () => {
  const tables = tablesOf([
    rowsOf(Claims, { claim: "CL-1", person: "Nora", purpose: "Fair", date: "2026-11-02" }),
    rowsOf(Expenses, {
      expense: "EX-1",
      claim: "CL-1",
      date: "2026-11-17",
      category: "Meals",
      vendor: "Bar",
      amount: 30,
    }),
    rowsOf(
      CardLines,
      { line: "C1", date: "2026-11-17", vendor: "BAR 12", amount: 30 },
      { line: "C2", date: "2026-11-18", vendor: "RAIL", amount: 12, currency: "quid" },
    ),
  ]);
  expect(cardTodo(tables)).toEqual([
    {
      what: "card line to match",
      count: 1,
      example: "BAR 12, 30.00 EUR on 2026-11-17: EX-1",
      step: "Match",
      page: "expenses/card?show=Proposed",
    },
    {
      what: "card line without an expense",
      count: 1,
      example: "RAIL, 12 on 2026-11-18",
      step: "Claim",
      page: "expenses/card?show=Unmatched",
    },
  ]);
  expect(checkTodo(tables, "2026-11-24")).toMatchObject({ count: 1, what: "finding that blocks an expense" });
});
