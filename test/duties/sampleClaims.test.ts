import { budgetLines } from "../../src/model/expenses/budgets";
import { checkExpenses } from "../../src/model/expenses/checks/checkExpenses";
import { claimStates } from "../../src/model/expenses/claimState";
import { expenseTodo } from "../../src/features/expenses/expenseTodo";
import { readyToHandOver } from "../../src/features/expenses/handOver/handOver";
import { moneyFault } from "../../src/model/expenses/lineMoney";
import { sampleCompany } from "../../src/features/home/sampleCompany";
import { tablesOf } from "../fixtures/tablesOf";

test.each(["2026-11-24", "2027-01-05", "2028-02-29"])("the sample company's claims make sense on %s", (today) => {
  const tables = tablesOf(sampleCompany(today));
  expect(tables.problems).toEqual([]);
  const states = [...claimStates(tables).values()];
  const count = (status: string): number => states.filter((state) => state.status === status).length;
  expect(["Paid", "Handed over", "Approved", "Submitted", "Refused", "Draft"].map(count)).toEqual([5, 2, 1, 1, 1, 2]);
  expect(
    states.flatMap(({ lines, currency }) => lines.map(({ line }) => moneyFault(line, currency))),
  ).not.toContainEqual(expect.any(String));
  expect(readyToHandOver(tables, "Nora Lindqvist")).toMatchObject({ ready: [{ advance: 300 }], leftOut: [] });
  expect(expenseTodo(tables, today).map(({ count: waiting }) => waiting)).toEqual(
    expect.arrayContaining([1, 2, 1, 1, 2]),
  );
  // Only the claim that is not submitted yet has something left for its claimant to deal with.
  const grave = [...checkExpenses(tables, today)].flatMap(([expense, findings]) =>
    findings
      .filter(({ strength }) => strength !== "Note")
      .map(({ strength, rule }) => [
        states.find(({ lines }) => lines.some(({ line }) => line.expense === expense))?.status,
        strength,
        rule,
      ]),
  );
  expect(grave).toEqual([
    ["Draft", "Warn", "Meals, a day"],
    ["Draft", "Block", "Receipt missing"],
  ]);
  expect(budgetLines(tables).some(({ committed }) => committed > 0)).toBe(true);
});
