import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { MileageRates } from "../../model/expenses/mileage";
import { People } from "../../model/people/people";
import { Rates } from "../../model/money/rates";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { Advances, Budgets, CardLines, Claims, Expenses, HandOverColumns, Policy } from "../../model/expenses/tables";
import { expensesDuty } from "./duty";

export const expenses: Feature = {
  ...expensesDuty,
  purpose: "Claims from receipt to payment: currencies, mileage, checks, approval in part, hand-over and budgets.",
  tables: [
    Claims,
    Expenses,
    Advances,
    Policy,
    MileageRates,
    Budgets,
    CardLines,
    HandOverColumns,
    Rates,
    People,
    ApprovalRules,
    Approvals,
  ],
  usual: () => import("./checks/usualPolicy").then((rows) => rows.usualRows),
  records: [
    recordSource(Claims, {
      kind: "Claim",
      words: ["person", "purpose"],
      page: { path: "expenses/claim", param: "claim" },
    }),
    recordSource(Expenses, {
      kind: "Claim",
      words: ["claim"],
      page: { path: "expenses/claim", param: "claim", partOf: "claim" },
    }),
  ],
  todo: () => import("./expenseTodo").then((rules) => rules.expenseTodo),
};
