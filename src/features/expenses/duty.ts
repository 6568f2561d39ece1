import type { Duty } from "../../ui/feature";

export const expensesDuty: Duty = {
  id: "expenses",
  title: "Expenses",
  group: "people",
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
};
