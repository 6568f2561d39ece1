import { ApprovalRules, Approvals } from "../../model/approvals/approvals";
import { MileageRates } from "../../model/expenses/mileage";
import { People } from "../../model/people/people";
import { Rates } from "../../model/money/rates";
import type { Feature } from "../../ui/feature";
import { Advances, Budgets, CardLines, Claims, Expenses, HandOverColumns, Policy } from "../../model/expenses/tables";

export const expenses: Feature = {
  id: "expenses",
  title: "Expenses",
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
  pages: [
    { path: "expenses", load: () => import("./ClaimsPage").then((page) => page.ClaimsPage) },
    { path: "expenses/claim", load: () => import("./ClaimPage").then((page) => page.ClaimPage) },
    { path: "expenses/new", load: () => import("./ClaimHeadPage").then((page) => page.NewClaimPage) },
    { path: "expenses/head", load: () => import("./ClaimHeadPage").then((page) => page.ClaimHeadPage) },
    { path: "expenses/line", load: () => import("./ExpensePage").then((page) => page.ExpensePage) },
    { path: "expenses/approve", load: () => import("./ApprovePage").then((page) => page.ApprovePage) },
    { path: "expenses/hand-over", load: () => import("./HandOverPage").then((page) => page.HandOverPage) },
    { path: "expenses/columns", load: () => import("./ColumnsPage").then((page) => page.ColumnsPage) },
    { path: "expenses/paid", load: () => import("./PaidPage").then((page) => page.PaidPage) },
    { path: "expenses/budgets", load: () => import("./BudgetsPage").then((page) => page.BudgetsPage) },
    { path: "expenses/budget", load: () => import("./BudgetPage").then((page) => page.BudgetPage) },
    { path: "expenses/checks", load: () => import("./checks/ChecksPage").then((page) => page.ChecksPage) },
    { path: "expenses/finding", load: () => import("./checks/FindingPage").then((page) => page.FindingPage) },
    { path: "expenses/card", load: () => import("./card/CardPage").then((page) => page.CardPage) },
    { path: "expenses/card-line", load: () => import("./card/CardLinePage").then((page) => page.CardLinePage) },
    {
      path: "expenses/without-card",
      load: () => import("./card/WithoutCardPage").then((page) => page.WithoutCardPage),
    },
  ],
  todo: () => import("./expenseTodo").then((rules) => rules.expenseTodo),
};
