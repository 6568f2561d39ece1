import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { MileageRates } from "../../model/expenses/mileage";
import { People } from "../../model/people/people";
import { Rates } from "../../model/money/rates";
import type { Feature } from "../../ui/feature";
import { recordSource } from "../../ui/recordSource";
import { Advances, Budgets, CardLines, Claims, Expenses, HandOverColumns, Policy } from "../../model/expenses/tables";

export const expenses: Feature = {
  id: "expenses",
  title: "Expenses",
  group: "people",
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
  pages: [
    { path: "expenses", load: () => import("./list/ClaimsPage").then((page) => page.ClaimsPage) },
    { path: "expenses/claim", load: () => import("./ClaimPage").then((page) => page.ClaimPage) },
    {
      path: "expenses/new",
      find: "New claim",
      load: () => import("./head/ClaimHeadPage").then((page) => page.NewClaimPage),
    },
    { path: "expenses/head", load: () => import("./head/ClaimHeadPage").then((page) => page.ClaimHeadPage) },
    { path: "expenses/line", load: () => import("./line/ExpensePage").then((page) => page.ExpensePage) },
    { path: "expenses/approve", load: () => import("./approve/ApprovePage").then((page) => page.ApprovePage) },
    {
      path: "expenses/hand-over",
      find: "Hand over approved claims",
      load: () => import("./handOver/HandOverPage").then((page) => page.HandOverPage),
    },
    { path: "expenses/columns", load: () => import("./handOver/ColumnsPage").then((page) => page.ColumnsPage) },
    {
      path: "expenses/paid",
      find: "Mark claims as paid",
      load: () => import("./paid/PaidPage").then((page) => page.PaidPage),
    },
    {
      path: "expenses/budgets",
      find: "Budgets",
      load: () => import("./budgets/BudgetsPage").then((page) => page.BudgetsPage),
    },
    { path: "expenses/budget", load: () => import("./budgets/BudgetPage").then((page) => page.BudgetPage) },
    {
      path: "expenses/checks",
      find: "Checks of expenses",
      load: () => import("./checks/ChecksPage").then((page) => page.ChecksPage),
    },
    { path: "expenses/finding", load: () => import("./checks/FindingPage").then((page) => page.FindingPage) },
    {
      path: "expenses/card",
      find: "Card statement",
      load: () => import("./card/CardPage").then((page) => page.CardPage),
    },
    { path: "expenses/card-line", load: () => import("./card/CardLinePage").then((page) => page.CardLinePage) },
    {
      path: "expenses/without-card",
      load: () => import("./card/WithoutCardPage").then((page) => page.WithoutCardPage),
    },
  ],
  todo: () => import("./expenseTodo").then((rules) => rules.expenseTodo),
};
